"""A Socket.IO client for measuring: raw WebSocket frames over asyncio, so that hundreds cost little."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import struct
import time
from collections.abc import Callable
from typing import Any

Heard = Callable[[str, Any, int], None]


class SocketClient:
    """One connection. `heard(event, data, size)` is called for every event, with the size of its frame in bytes."""

    def __init__(self, port: int, cookie: str, heard: Heard | None = None) -> None:
        self.port, self.cookie, self.heard = port, cookie, heard
        self.receipts: dict[int, asyncio.Future[Any]] = {}
        self.next_receipt = 0
        self.records: dict[str, Any] = {}

    async def connect(self) -> None:
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = (
            "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {key}",
            "Sec-WebSocket-Version: 13",
            f"Cookie: {self.cookie}",
        )
        self.writer.write(("\r\n".join(lines) + "\r\n\r\n").encode())
        head = await self.reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise ConnectionError(head[:80])
        await self._frame()
        await self._send("40")
        while not (await self._frame()).startswith("40"):
            pass
        self.listening = asyncio.create_task(self._listen())

    async def call(self, event: str, data: Any) -> Any:
        """Send an event and wait for its receipt."""
        self.next_receipt += 1
        number = self.next_receipt
        answer = self.receipts[number] = asyncio.get_running_loop().create_future()
        await self._send(f"42{number}" + json.dumps([event, data]))
        return await asyncio.wait_for(answer, 30)

    async def command(self, command_id: str, name: str, data: dict[str, Any], **more: str) -> float:
        """Send a command; the seconds until its receipt. Raises when it is refused."""
        begun = time.perf_counter()
        answer = await self.call("command", {"command_id": command_id, "name": name, "data": data, **more})
        if not answer["ok"]:
            raise RuntimeError(str(answer))
        return time.perf_counter() - begun

    async def close(self) -> None:
        self.listening.cancel()
        self.writer.close()

    async def _listen(self) -> None:
        while True:
            text = await self._frame()
            if text == "2":
                await self._send("3")
            elif text.startswith("43"):
                cut = text.index("[")
                self.receipts.pop(int(text[2:cut])).set_result(json.loads(text[cut:])[0])
            elif text.startswith("42") and self.heard is not None:
                event, data = json.loads(text[2:])
                self.heard(event, data, len(text))

    async def _send(self, text: str) -> None:
        body, mask = text.encode(), os.urandom(4)
        size = bytes([0x80 | len(body)]) if len(body) < 126 else b"\xfe" + struct.pack(">H", len(body))
        masked = bytes(byte ^ mask[index & 3] for index, byte in enumerate(body))
        self.writer.write(b"\x81" + size + mask + masked)
        await self.writer.drain()

    async def _frame(self) -> str:
        while True:
            first, length = await self.reader.readexactly(2)
            length &= 127
            if length == 126:
                (length,) = struct.unpack(">H", await self.reader.readexactly(2))
            elif length == 127:
                (length,) = struct.unpack(">Q", await self.reader.readexactly(8))
            body = await self.reader.readexactly(length)
            if first & 15 == 1:
                return body.decode()
            if first & 15 == 8:
                raise ConnectionError("closed")
