"""The word cloud is told to who leads the workshop, and holds nothing but what hangs."""

import json
from collections.abc import Callable
from urllib.parse import urlencode

import pytest

from tests.web.conftest import Browser, Town
from workshop.work.clouding import clouded
from workshop.work.jobs import CloudJob, Workers

Browse = Callable[[str], Browser]


def path_of(workshop_id: str, **more: object) -> str:
    return f"/werkstatt/{workshop_id}/wortwolke?{urlencode({'width': 1700, 'height': 700, **more})}"


def test_only_what_hangs_is_in_the_cloud_and_in_its_table(town: Town, browse: Browse) -> None:
    entry = town.workshop("Für unsere OGS")
    town.said(entry, "fox", "s1", "Ein Pony im Garten")
    town.said(entry, "owl", "s2", "Der Kakao ist kalt")
    town.released(entry, "s1")
    answer = browse("anna").get(path_of(entry.id))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert {one["word"] for one in answer.json["clouds"][0]["words"]} == {"Pony", "Garten"}
    assert {one["word"] for one in answer.json["table"]} == {"Pony", "Garten"}
    body = answer.get_data(as_text=True)
    for secret in ("Kakao", "kalt", "fox", "owl"):
        assert secret not in body


def test_where_nothing_hangs_no_worker_is_asked(town: Town, browse: Browse) -> None:
    entry = town.workshop()
    town.house.workers = Workers(limit=1, timeout=0.01)
    town.house.workers.room.acquire()
    found = browse("anna").get(path_of(entry.id, who="beside")).json
    assert found == json.loads(clouded(CloudJob([], [["children"], ["staff"]], 1700, 700)))


def test_of_two_beside_each_other_one_may_have_said_nothing(town: Town, browse: Browse) -> None:
    entry = town.workshop("Für unsere OGS")
    town.said(entry, "fox", "s1", "Ein Pony")
    town.released(entry, "s1")
    children, staff = browse("anna").get(path_of(entry.id, who="beside")).json["clouds"]
    assert [one["word"] for one in children["words"]] == ["Pony"]
    assert staff == {"statements": 0, "words": [], "left_out": 0}


def test_another_prompt_has_other_words(town: Town, browse: Browse) -> None:
    entry = town.workshop("Für unsere OGS")
    town.said(entry, "fox", "s1", "Ein Pony")
    town.released(entry, "s1")
    first, second, *_ = town.house.workshop(entry.id).prompts
    said = {
        prompt: browse("anna").get(path_of(entry.id, prompt=prompt)).json["clouds"][0]["statements"]
        for prompt in (first, second)
    }
    assert said == {first: 1, second: 0}


@pytest.mark.parametrize(
    "wrong", [{"who": "nobody"}, {"prompt": "q-unknown"}, {"width": 10}, {"height": "x"}, {"width": 10**9}]
)
def test_what_makes_no_sense_is_answered_with_a_sentence(town: Town, browse: Browse, wrong: dict) -> None:
    answer = browse("anna").get(path_of(town.workshop().id, **wrong))
    assert answer.status_code == 400
    assert answer.json["reason"] == "malformed"
    assert answer.json["message"].endswith(".")


def test_a_member_and_a_stranger_are_told_nothing(town: Town, browse: Browse) -> None:
    path = path_of(town.workshop().id)
    for name in ("clara", "dora"):
        assert browse(name).get(path).status_code == 404
    assert browse("").get(path).status_code == 302


def test_when_it_cannot_be_made_there_is_a_sentence(town: Town, browse: Browse) -> None:
    entry = town.workshop()
    town.said(entry, "fox", "s1", "Ein Pony")
    town.released(entry, "s1")
    town.house.workers = Workers(limit=1, timeout=0.01)
    town.house.workers.room.acquire()
    answer = browse("anna").get(path_of(entry.id))
    assert (answer.status_code, answer.json["reason"]) == (503, "busy")
    assert "gleich" in answer.json["message"]
