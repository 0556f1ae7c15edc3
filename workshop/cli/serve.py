"""`serve`: open the house, print its addresses, and answer until Ctrl+C."""

from __future__ import annotations

import argparse
import gc
import json
import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ..config import DEFAULT_HOST, DEFAULT_PORT, Config
from ..messages import say
from ..public_address import BadAddress, tidy_address
from .files import Refused

LANG = "de"


def config_of(options: argparse.Namespace) -> Config:
    host, port = getattr(options, "host", DEFAULT_HOST), getattr(options, "port", DEFAULT_PORT)
    try:
        public_url = tidy_address(getattr(options, "public_url", ""))
    except BadAddress as error:
        raise Refused(say(LANG, f"home.address.trouble.{error.reason}")) from error
    return Config(options.data, options.database, host, port, getattr(options, "feedback", ""), public_url)


def serve(options: argparse.Namespace) -> int:
    """Serve with gevent; the demo is put in the first time."""
    from ..storage.lock import Locked, lock

    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    config = config_of(options)
    config.data.mkdir(parents=True, exist_ok=True)
    try:
        held = lock(config.data)
    except Locked as error:
        raise Refused(say(LANG, "cli.locked")) from error
    try:
        return _serve(config, options)
    finally:
        held.close()


def _serve(config: Config, options: argparse.Namespace) -> int:
    with settled():
        import gevent

        from ..addresses import addresses
        from ..server import listen, make_server, open_live_house
        from ..taking_in import put_demo

        try:
            listener = listen(config)
        except OSError as error:
            raise Refused(say(LANG, "cli.port_taken", port=config.port)) from error
        house = open_live_house(config)
        if not options.no_demo:
            put_demo(house)
        server = make_server(config, house, listener)
    server.start()
    config.address_file.write_text(addresses(config.host, server.server_port)[0], encoding="utf-8")
    for name in ("engineio", "socketio"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # they would log what strangers send, word by word
    missions = dict.fromkeys(entry.mission_id for entry in house.directory.workshops())
    gevent.spawn(house.relay.bring_all_home, list(missions))
    for name in ("SIGINT", "SIGTERM"):
        gevent.signal_handler(getattr(signal, name), server.stop, 1)
    warn_of_broken_themes(config)
    if options.json:
        print(json.dumps(about(house)), flush=True)
    else:
        _greet(house)
    server.serve_forever()
    print("" if options.json else "\n" + say(LANG, "cli.goodbye"), flush=True)
    return 0


@contextmanager
def settled() -> Iterator[None]:
    """What is read in here stays as long as the house: Python need not look through it for rubbish, now or ever after."""
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()


def warn_of_broken_themes(config: Config) -> None:
    """An evening goes on without the municipality's own themes; whoever starts it should know."""
    from ..language.themes import ThemeFileBroken, theme_sets

    try:
        theme_sets(config.themes)
    except ThemeFileBroken as broken:
        print(f"{broken.sentence}\n{say(LANG, 'themes.until_then')}\n", file=sys.stderr, flush=True)


def first_link(house: Any) -> str:
    """Where a facilitator begins: the link for the first account, or the sign-in."""
    from ..addresses import addresses

    base = addresses(house.config.host, house.config.port)[0]
    if house.directory.accounts():
        return f"{base}/anmelden"
    return f"{base}/einrichten/{house.directory.add_link('set_up', days=365)}"


def about(house: Any) -> dict[str, str]:
    """The newest open workshop, and where each role finds it."""
    from ..addresses import addresses

    base = addresses(house.config.host, house.config.port)[0]
    found = {"url": base, "facilitator_url": first_link(house)}
    entry = next((one for one in house.directory.workshops() if not house.workshop(one.id).over), None)
    if entry is not None:
        found |= {
            "code": entry.children_code,
            "children_url": f"{base}/k/{entry.children_code}",
            "staff_url": f"{base}/k/{entry.staff_code}",
            "board_url": f"{base}/werkstatt/{entry.id}/wand",
            "steering_url": f"{base}/leitbild/{entry.mission_id}",
        }
    return found


def _greet(house: Any) -> None:
    import segno

    from ..addresses import addresses

    print(say(LANG, "cli.greeting"))
    for base in addresses(house.config.host, house.config.port):
        print(f"\n  {base}")
        segno.make(base, micro=False).terminal(compact=True, border=2)
    link = first_link(house)
    key = "cli.first_link" if "/einrichten/" in link else "cli.sign_in"
    print("\n" + say(LANG, key) + f"\n\n  {link}\n\n" + say(LANG, "cli.stop"), flush=True)
