"""Serves a house with gevent. Monkey patching has to come before every other import: see `cli.main`."""

from __future__ import annotations

import contextlib
import logging
import os
import socket
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Any

import gevent
from gevent.pywsgi import WSGIHandler, WSGIServer

from .app import create_app
from .config import Config
from .house import House, open_house
from .ids import new_id
from .live.greenlets import Flusher, GreenTicket, NativeThread, Soon, later, pause
from .service import Edges
from .suggesting.suggester import warm
from .web import assets

BACKLOG = 4096
"""All tablets of a town may come back in the same second."""

WSGI = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
log = logging.getLogger(__name__)


class Handler(WSGIHandler):  # type: ignore[misc]  # gevent has no types
    """Sends small packets at once (Nagle would cost 40 ms a receipt) and writes no address into any log."""

    def __init__(self, sock: socket.socket, address: object, server: WSGIServer) -> None:
        with contextlib.suppress(OSError):
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().__init__(sock, address, server)

    def get_environ(self) -> dict[str, Any]:
        """A socket is never used for another request after it was a WebSocket."""
        environ: dict[str, Any] = super().get_environ()
        if environ.get("HTTP_UPGRADE", "").lower() == "websocket":
            self.close_connection = True
        return environ

    def handle_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """As gevent does, but without the visitor's address in the log."""
        log.error("a request failed", exc_info=(kind, error, trace))
        self._send_error_response_if_possible(500)

    def log_error(self, message: str, *args: object) -> None:
        """What a client got wrong is not ours to keep, and gevent's line would hold its address."""


def without_compression(app: WSGI) -> WSGI:
    """Offer no permessage-deflate on sockets: it costs 90 KiB a tablet."""

    def wrapped(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return app(environ, start_response)

    return wrapped


def open_live_house(config: Config) -> House:
    """A house whose writes and hashes run in native threads, and whose fates come home soon after."""
    flusher = Flusher()
    edges = Edges(new_id, ticket=GreenTicket, wake=flusher.wake)
    house = open_house(
        config,
        runner=NativeThread(),
        edges=edges,
        soon=Soon(0.1),
        aside=lambda call: gevent.get_hub().threadpool.apply(call),
    )
    flusher.start(house.service.flush)
    return house


def listen(config: Config) -> gevent.socket.socket:
    """The house's place on the network; who comes before it is ready waits there. Raises OSError when the port is taken."""
    listener = gevent.socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name != "nt":  # there it would let two servers share a port
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((config.host, config.port))
    listener.listen(BACKLOG)
    return listener


def make_server(config: Config, house: House, listener: gevent.socket.socket) -> WSGIServer:
    """The server, with all that is read once; `serve_forever` runs it."""
    app = create_app(config, house, later, pause)
    warm()
    assets.make_ready()
    return WSGIServer(
        listener,
        without_compression(app.wsgi_app),
        handler_class=Handler,
        log=None,
        error_log=log,
        environ=None,
    )
