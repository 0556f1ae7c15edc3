"""What a tablet fetches to speak a child's language: sentences and sounds, a person's recording before ours."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from workshop import sounds
from workshop.messages import LANGUAGES, children

SOON = sounds.clip_name("Gleich geht es los.")


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def voices(house) -> Path:
    folder = house.config.voices / "de"
    folder.mkdir(parents=True)
    return folder


def test_the_tablet_comes_in_german_and_names_every_language_in_its_own_words(client, town):
    page = client.get(f"/k/{town.workshop().children_code}").get_data(as_text=True)
    assert '<html lang="de" dir="ltr"' in page
    block = json.loads(re.search(r'id="page">(.*?)</script>', page, re.DOTALL)[1])
    assert [one["lang"] for one in block["languages"]] == list(LANGUAGES)
    assert {one["lang"]: one["name"] for one in block["languages"]}["ar"] == "العربية"
    assert [one["lang"] for one in block["languages"] if not one["unchecked"]] == ["de"]


def test_the_page_brings_what_its_first_screens_say_and_the_rest_comes_later(client, town):
    page = client.get(f"/k/{town.workshop().children_code}").get_data(as_text=True)
    block = json.loads(re.search(r'id="page">(.*?)</script>', page, re.DOTALL)[1])
    brought, whole = block["messages"], client.get("/sprache/de.json").json
    later = client.get(block["later_messages"])
    assert "immutable" in later.headers["Cache-Control"]
    assert brought | later.json == whole
    assert not brought.keys() & later.json.keys()
    assert {"tablet.lets_go", "tablet.adults.hand_on", "tablet_start.understood"} <= brought.keys()
    assert "tablet_vote.title" not in brought
    assert len(json.dumps(brought)) < len(json.dumps(whole)) / 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sentences_of_a_language_come_whole_and_none_of_the_desk(client, lang):
    answer = client.get(f"/sprache/{lang}.json")
    assert answer.status_code == 200
    assert answer.json["tablet.soon"] == children(lang)["tablet.soon"]
    assert not any(key.startswith(("desk.", "steering.", "join.")) for key in answer.json)


def test_a_language_comes_small_where_the_browser_can_unpack_it(client):
    packed = client.get("/sprache/ar.json", headers={"Accept-Encoding": "gzip"})
    assert json.loads(gzip.decompress(packed.data)) == client.get("/sprache/ar.json").json
    assert len(packed.data) < 16_000


def test_only_the_version_that_a_page_named_may_be_kept(client):
    assert "no-cache" in client.get("/sprache/ar.json?v=old").headers["Cache-Control"]
    assert "no-cache" in client.get(f"/ton/de/{SOON}.mp3?v=old").headers["Cache-Control"]


def test_a_language_nobody_wrote_is_not_there(client):
    assert client.get("/sprache/xx.json").status_code == 404
    assert client.get("/sprache/about.json").status_code == 404
    assert client.get(f"/ton/xx/{SOON}.mp3").status_code == 404


def test_a_sound_is_there_whole_and_in_ranges_as_safari_asks(client):
    whole = client.get(f"/ton/de/{SOON}.mp3")
    assert whole.status_code == 200
    assert whole.mimetype == "audio/mpeg"
    part = client.get(f"/ton/de/{SOON}.mp3", headers={"Range": "bytes=0-1"})
    assert (part.status_code, part.data) == (206, whole.data[:2])


@pytest.mark.parametrize("name", ["0000000000000000", "x", "..%2f..%2fsecret", SOON.upper()])
def test_an_unknown_sound_is_not_there(client, name):
    assert client.get(f"/ton/de/{name}.mp3").status_code == 404


@pytest.mark.parametrize("name", [SOON, "tablet.soon"])
def test_a_persons_recording_wins_named_like_ours_or_by_its_sentence(client, voices, name):
    before = sounds.version(voices.parent)
    (voices / f"{name}.mp3").write_bytes(b"eine Stimme")
    assert client.get(f"/ton/de/{SOON}.mp3").data == b"eine Stimme"
    assert sounds.version(voices.parent) != before, "tablets fetch it anew"


def test_a_recording_of_nothing_we_say_is_not_served(client, voices):
    (voices / "0123456789abcdef.mp3").write_bytes(b"etwas anderes")
    (voices / "tablet.nothing.mp3").write_bytes(b"etwas anderes")
    assert client.get("/ton/de/0123456789abcdef.mp3").status_code == 404
