"""A drawing and a voice over a real socket: who gets what, how much at once, and who may hear."""

from __future__ import annotations

import base64
import json
import secrets
import urllib.error
import urllib.request
from typing import Any

import pytest

from tests.live.conftest import Room, Screen
from workshop import recording

WEBM = b"\x1a\x45\xdf\xa3"
STROKES = [{"c": 0, "s": 1, "p": [10, 20, 30, 40]}]
DRAWING = {"v": 1, "w": 1000, "h": 700, "strokes": STROKES}


def voice(size: int = 90_000, kind: bytes = WEBM) -> str:
    return base64.b64encode(kind + secrets.token_bytes(size - len(kind))).decode()


def prompt_of(desk: Screen) -> str:
    prompt = next(iter(desk.of("prompt")))
    assert desk.command("OpenPrompt", {"prompt_id": prompt})["ok"]
    return prompt


def say(tablet: Screen, prompt: str, **data: Any) -> dict[str, Any]:
    """Under a new id, with its receipt."""
    made = {"statement_id": secrets.token_urlsafe(9), "prompt_id": prompt, **data}
    return {**tablet.command("SendStatement", made, participant_id=tablet.me), "id": made["statement_id"]}


def get(room: Room, who: str, statement_id: str, entry: Any = None) -> Any:
    address = f"{room.house.url}/werkstatt/{(entry or room.entry).id}/aufnahme/{statement_id}"
    request = urllib.request.Request(address)
    request.add_header("Cookie", f"session={room.house.session_cookie(who)}")
    return urllib.request.urlopen(request, timeout=10)


def test_a_drawing_comes_to_all_who_may_see_the_card(room: Room) -> None:
    desk, tablet, wall = room.desk(), room.tablet(), room.wall()
    sent = say(tablet, prompt_of(desk), way="drawing", drawing=json.dumps(DRAWING))
    desk.until(lambda: sent["id"] in desk.of("waiting"))
    waiting = desk.of("waiting")[sent["id"]]
    assert (waiting["way"], waiting["drawing"], waiting["text"]) == ("drawing", DRAWING, "")
    assert wall.of("statement") == {}
    desk.command("ReleaseStatements", {"statement_ids": [sent["id"]], "texts": [waiting["text_id"]]})
    wall.until(lambda: wall.of("statement"))
    assert wall.of("statement")[sent["id"]]["drawing"] == DRAWING


def test_pictures_are_named_by_the_server_whatever_the_tablet_calls_them(room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    prompt = prompt_of(desk)
    sent = say(tablet, prompt, way="pictograms", pictograms=["sun", "pizza"], text="gelogen")
    desk.until(lambda: sent["id"] in desk.of("waiting"))
    assert desk.of("waiting")[sent["id"]]["text"] == "Sonne · Pizza"
    assert say(tablet, prompt, way="pictograms", pictograms=["gibts-nicht"])["reason"] == "unknown_pictogram"


def test_a_voice_is_heard_by_who_leads_and_is_gone_once_it_is_written_down(room: Room) -> None:
    desk, tablet, wall = room.desk(), room.tablet(), room.wall()
    spoken = voice()
    sent = say(tablet, prompt_of(desk), way="recording", recording=spoken)
    desk.until(lambda: sent["id"] in desk.of("waiting"))
    with get(room, "ben", sent["id"]) as heard:
        assert heard.headers["Content-Type"] == "audio/webm"
        assert heard.headers["Cache-Control"] == "no-store"
        assert heard.read() == base64.b64decode(spoken)
    for stranger in ("clara", "dora"):  # who steers and who leads elsewhere
        with pytest.raises(urllib.error.HTTPError, match="404"):
            get(room, stranger, sent["id"])
    with pytest.raises(urllib.error.HTTPError, match="404"):
        get(room, "anna", sent["id"], room.house.make_workshop())
    assert spoken[1000:1100] not in json.dumps([screen.views for screen in room.screens])
    assert desk.command("TranscribeStatement", {"statement_id": sent["id"], "text": "Ich will ein Pony"})[
        "ok"
    ]
    with pytest.raises(urllib.error.HTTPError, match="404"):
        get(room, "anna", sent["id"])
    tablet.until(
        lambda: tablet.of("statement", "mine").get(sent["id"], {}).get("text") == "Ich will ein Pony"
    )
    desk.until(lambda: desk.of("waiting")[sent["id"]]["text"] == "Ich will ein Pony")
    card = desk.of("waiting")[sent["id"]]
    desk.command("ReleaseStatements", {"statement_ids": [sent["id"]], "texts": [card["text_id"]]})
    wall.until(lambda: wall.of("statement"))
    assert wall.of("statement")[sent["id"]]["taken_down"] is True


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({"recording": "keine Aufnahme"}, "malformed"),
        ({"recording": voice(kind=b"MZ")}, "malformed"),
        ({"recording": voice(recording.MOST_BYTES + 3)}, "recording_too_long"),
        ({"recording": voice(), "text": "und noch etwas"}, "malformed"),
    ],
)
def test_what_is_no_voice_is_refused_and_nothing_is_kept(
    room: Room, data: dict[str, Any], reason: str
) -> None:
    desk, tablet = room.desk(), room.tablet()
    assert say(tablet, prompt_of(desk), way="recording", **data)["reason"] == reason
    assert desk.of("waiting") == {}


def test_only_a_voice_may_be_long(room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    prompt = prompt_of(desk)
    assert say(tablet, prompt, way="text", text="a" * 300_000)["reason"] == "malformed"
    assert say(tablet, prompt, way="drawing", drawing="[" * 41_000)["reason"] == "drawing_too_large"


def test_a_flood_of_voices_is_asked_to_wait(room: Room) -> None:
    desk, tablet = room.desk(), room.tablet()
    prompt = prompt_of(desk)
    answers = [say(tablet, prompt, way="recording", recording=voice(1_000)) for _ in range(9)]
    assert [one["ok"] for one in answers[:6]] == [True] * 6
    assert answers[-1]["reason"] == "too_many"
    assert answers[-1]["again"] is True
    assert say(tablet, prompt, text="Schreiben geht weiter")["ok"]
