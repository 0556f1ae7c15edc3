"""`reset-password`: a link for somebody who forgot."""

from __future__ import annotations

import argparse

from ..addresses import addresses
from ..config import Config
from ..house import open_house
from ..messages import say
from .files import Refused
from .serve import LANG, config_of


def reset_password(options: argparse.Namespace) -> int:
    """Print the path of a link that works once, for a day; the server may be running meanwhile."""
    config = config_of(options)
    house = open_house(config)
    account = house.directory.account_by_sign_in_name(options.name)
    if account is None:
        known = ", ".join(one.sign_in_name for one in house.directory.accounts()) or "–"
        raise Refused(say(LANG, "cli.unknown_account", name=options.name, known=known))
    token = house.directory.add_link("password", account_id=account.id, days=1)
    base = running_at(config)
    print(say(LANG, "cli.password_link", name=account.name) + f"\n\n  {base}/passwort/{token}\n")
    return 0


def running_at(config: Config) -> str:
    """The address of the house that serves this folder, or served it last."""
    if config.address_file.exists():
        return config.address_file.read_text(encoding="utf-8").strip()
    return addresses(config.host, config.port)[0]
