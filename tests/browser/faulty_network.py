"""A bad network between a tablet and the house: a proxy that can cut what is open and refuse what is new."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
import threading


class FaultyNetwork:
    """Forwards to a port until told otherwise. Runs in a thread of its own; `port` is where to connect."""

    def __init__(self, to_port: int) -> None:
        self.to_port = to_port
        self.refuses = False
        self.swallows = False
        self._writers: set[asyncio.StreamWriter] = set()
        self._loop = asyncio.new_event_loop()
        started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(started,), daemon=True)
        self._thread.start()
        started.wait()

    def _run(self, started: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        server = self._loop.run_until_complete(asyncio.start_server(self._forward, "127.0.0.1", 0))
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.close()

    def go_down(self) -> None:
        """Everything open breaks off, nothing new gets through."""
        self.refuses = True
        self._loop.call_soon_threadsafe(self._cut)

    def swallow_answers(self) -> None:
        """What is sent arrives, and nobody hears of it."""
        self.swallows = True

    def come_back(self) -> None:
        self.refuses = self.swallows = False

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)

    def _cut(self) -> None:
        for writer in list(self._writers):
            with contextlib.suppress(OSError):
                at_once = struct.pack("ii", 1, 0)
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
            writer.transport.abort()

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.refuses:
            writer.transport.abort()
            return
        try:
            there_reader, there_writer = await asyncio.open_connection("127.0.0.1", self.to_port)
        except OSError:
            writer.transport.abort()
            return
        self._writers |= {writer, there_writer}
        answers = self._pump(there_reader, writer, answering=True)
        # a stream's task that is cancelled, as on closing, would be logged
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.gather(self._pump(reader, there_writer), answers)
        self._writers -= {writer, there_writer}

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, answering: bool = False
    ) -> None:
        with contextlib.suppress(OSError, asyncio.CancelledError):
            while data := await reader.read(4096):
                if answering and self.swallows:
                    continue
                writer.write(data)
                await writer.drain()
        writer.close()
