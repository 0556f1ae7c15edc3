"""The only place that wires everything: a house, its pages and its sockets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Flask
from flask_socketio import SocketIO
from flask_wtf import CSRFProtect

from .config import Config, resources
from .house import House, open_house
from .live.publish import Publisher
from .live.sockets import Sockets
from .messages import direction, say
from .suggesting.portions import Pause
from .suggesting.suggester import Suggester
from .web import (
    accounts,
    animal_cards,
    assets,
    board,
    downloads,
    errors,
    inlined,
    join,
    languages,
    pages,
    sounds,
    steering,
    words,
    workshops,
)
from .web.current import account, lang
from .web.security import protect

PINGS = {"ping_interval": 5, "ping_timeout": 8}
"""A tablet notices a dead network after at most 13 seconds."""
LARGEST_MESSAGE = 448 * 1024
"""A recording of half a minute in base64, with what stands around it; `live/parse.py` keeps all else far below."""
LARGEST_FORM = 256 * 1024


def create_app(
    config: Config,
    house: House | None = None,
    later: Callable[..., None] | None = None,
    pause: Pause | None = None,
) -> Flask:
    """The app around an open house; by default one for tests, that writes and tells at once, without greenlets."""
    app = Flask(__name__, template_folder=str(resources("templates")), static_folder=None)
    house = house or open_house(config)
    app.config.update(
        SECRET_KEY=house.secret_key,
        MAX_CONTENT_LENGTH=LARGEST_FORM,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
    )
    app.extensions["house"] = house
    CSRFProtect(app)
    protect(app)
    errors.register(app)
    for part in (
        assets,
        sounds,
        languages,
        join,
        animal_cards,
        board,
        words,
        accounts,
        workshops,
        steering,
        downloads,
        pages,
    ):
        app.register_blueprint(part.blueprint)
    app.context_processor(_for_templates)
    _wire_sockets(app, house, later or _at_once, pause or _without_a_pause)
    return app


def _for_templates() -> dict[str, Any]:
    language = lang()

    def t(key: str, **values: object) -> str:
        return say(language, key, **values)

    return {
        "t": t,
        "lang": language,
        "dir": direction(language),
        "asset": assets.asset,
        "symbols": inlined.symbols,
        "account": account(),
    }


def _wire_sockets(app: Flask, house: House, later: Callable[..., None], pause: Pause) -> None:
    mode = "threading" if later is _at_once else "gevent"
    socketio = SocketIO(
        app,
        async_mode=mode,
        manage_session=False,
        max_http_buffer_size=LARGEST_MESSAGE,
        transports=["websocket"] if mode == "gevent" else None,
        **PINGS,
    )

    def emit(message: dict[str, Any], room: str) -> None:
        socketio.emit("change", message, to=room)

    publisher = Publisher(house.service, emit, later)
    house.service.listeners.insert(0, publisher.listen)
    sockets = Sockets(house, publisher, Suggester(house.service, house.workers, pause, house.config.themes))
    sockets.register(socketio)
    app.extensions["publisher"], app.extensions["sockets"] = publisher, sockets


def _without_a_pause() -> None:
    """Without greenlets nobody waits."""


def _at_once(_seconds: float, call: Callable[[], None]) -> None:
    call()
