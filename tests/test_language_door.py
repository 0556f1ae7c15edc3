"""`run.py language` as another program meets it: a real process, JSON in, JSON out, or one line and status 2."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given as given_any
from hypothesis import strategies as some

from tests.running import ROOT
from workshop.cli.language import TASKS, NotUnderstood, understood

SAID = [
    "Es ist zu laut",
    "es isst so laud",
    "Ich brauche Ruhe",
    "Ein Pony",
    "ein poni",
    "Ich wünsche mir einen Hund",
    "Pizza zum Mittagessen",
    "Das Essen schmeckt nicht",
    "das esen ist kalt",
]


def door(given: str | bytes, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "workshop.cli", "language", *words]
    sent = given.encode("utf-8", "surrogatepass") if isinstance(given, str) else given
    return subprocess.run(command, input=sent, capture_output=True, cwd=ROOT, timeout=120, check=False)


def ask(**question: object) -> dict:
    answered = door(json.dumps(question))
    assert (answered.returncode, answered.stderr) == (0, b"")
    return json.loads(answered.stdout)


# ---------------------------------------------------------------- answers


def test_statements_get_clusters_and_every_cluster_a_title():
    answer = ask(task="cluster", texts=SAID)
    assert list(answer) == ["clusters", "titles"]
    assert len(answer["clusters"]) == len(SAID)
    assert all(one is None or isinstance(one, str) for one in answer["clusters"])
    assert set(answer["titles"]) == set(answer["clusters"]) - {None}
    assert all(answer["titles"].values())
    assert answer["clusters"][3] == answer["clusters"][4], "a pony is a pony"


def test_what_has_an_id_keeps_it_and_new_ids_are_new():
    previous = ["1", "1", "7", "lärm", None, None, None, None, None]
    answer = ask(task="cluster", texts=SAID, previous=previous)
    assert answer["clusters"][:4] == previous[:4]
    assert answer["clusters"][4] == "lärm", "where the other pony lies, whatever people call it"
    assert set(answer["titles"]) == set(answer["clusters"]) - {None}


def test_previous_without_any_id_is_as_if_there_were_none():
    first = ask(task="cluster", texts=SAID)
    assert ask(task="cluster", texts=SAID, previous=None) == first
    assert ask(task="cluster", texts=SAID, previous=[None] * len(SAID)) == first


def test_run_py_leads_to_the_same_door():
    command = [sys.executable, str(ROOT / "run.py"), "language"]
    given = json.dumps({"task": "spell", "words": ["Schule"]}).encode()
    answered = subprocess.run(command, input=given, capture_output=True, check=True)
    assert json.loads(answered.stdout)["candidates"][0][0] == "Schule"


def test_nothing_to_cluster_is_an_answer():
    assert ask(task="cluster", texts=[]) == {"clusters": [], "titles": {}}


def test_words_get_candidates_and_known_words_come_first():
    found = ask(task="spell", words=["schpilen", "Schule"])["candidates"]
    assert found[0][0] == "spielen"
    assert found[1][0] == "Schule"


def test_duplicates_are_pairs_of_places_with_a_score():
    pairs = ask(task="dups", texts=["Ein Pony", "Keine Hausaufgaben", "ein poni", "Mehr Hausaufgaben"])[
        "pairs"
    ]
    assert [pair[:2] for pair in pairs] == [[0, 2]]
    assert 0 < pairs[0][2] <= 1


def test_moderation_says_whether_and_why():
    answer = ask(
        task="moderate", texts=["Frau Meier ist nett", "Ein Pony", "Papa haut mich, Tel. 0176 5554321"]
    )
    assert answer["flags"] == [True, False, True]
    assert answer["reasons"][:2] == [["name"], []]
    assert set(answer["reasons"][2]) >= {"distress", "contact"}


@pytest.mark.parametrize("task", ["cluster", "dups", "moderate"])
def test_no_text_is_too_strange_for_an_answer(task):
    strange = ["", " ", "⚽🐴", "مدرسة", "x" * 10_000, "\u0000\u202e", "a\nb", "👩‍👩‍👧", "ẞß", "1234"]
    answer = ask(task=task, texts=strange)
    if task != "dups":
        assert {len(column) for column in answer.values() if isinstance(column, list)} == {len(strange)}


# ---------------------------------------------------------------- what is not understood

WRONG = {
    "nothing": b"",
    "only blanks": b" \n",
    "no JSON": b"Es ist zu laut",
    "cut off": b'{"task": "spell", "words": ["a"',
    "not UTF-8": '{"task": "spell", "words": ["Tür"]}'.encode("latin-1"),
    "brackets without end": b"[" * 200_000,
    "a number of many digits": b'{"task": ' + b"9" * 5_000 + b"}",
    "a list": b"[]",
    "no task": b"{}",
    "a strange task": b'{"task": "translate", "texts": []}',
    "a task that is no word": b'{"task": ["cluster"], "texts": []}',
    "no texts": b'{"task": "cluster"}',
    "texts for words": b'{"task": "spell", "texts": ["a"]}',
    "a field of another task": b'{"task": "dups", "texts": [], "previous": []}',
    "a field with line breaks": b'{"task": "dups", "texts": [], "a\\n\\nb": 1}',
    "a field twice": b'{"task": "dups", "texts": ["a"], "texts": ["b"]}',
    "one text and no list": b'{"task": "cluster", "texts": "Pony"}',
    "a number among the texts": b'{"task": "cluster", "texts": ["Pony", 7]}',
    "null among the words": b'{"task": "spell", "words": [null]}',
    "half a character": b'{"task": "moderate", "texts": ["\\ud83d"]}',
    "too few ids": b'{"task": "cluster", "texts": ["a", "b"], "previous": ["1"]}',
    "ids that are numbers": b'{"task": "cluster", "texts": ["a"], "previous": [1]}',
    "an id without a letter": b'{"task": "cluster", "texts": ["a"], "previous": [""]}',
    "ids that are no list": b'{"task": "cluster", "texts": ["a"], "previous": {"0": "1"}}',
    "too many texts": json.dumps({"task": "cluster", "texts": ["a"] * 20_001}).encode(),
    "a text of a megabyte": json.dumps({"task": "moderate", "texts": ["a" * 1_000_000]}).encode(),
}


@pytest.mark.parametrize("given", WRONG.values(), ids=WRONG)
def test_what_is_wrong_gets_one_line_and_status_two(given):
    answered = door(given)
    assert answered.returncode == 2
    assert answered.stdout == b""
    lines = answered.stderr.decode().splitlines()
    assert len(lines) == 1
    assert "Traceback" not in lines[0]


ANY_VALUE = some.recursive(
    some.none()
    | some.booleans()
    | some.floats()
    | some.integers()
    | some.text(some.characters(), max_size=5),
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
ANY_QUESTION = some.fixed_dictionaries(
    {}, optional=dict.fromkeys(("texts", "words", "previous", "more"), ANY_VALUE)
).flatmap(lambda fields: some.sampled_from(sorted(TASKS)).map(lambda task: {"task": task, **fields}))


@given_any(
    some.binary() | ANY_VALUE.map(json.dumps).map(str.encode) | ANY_QUESTION.map(json.dumps).map(str.encode)
)
def test_any_bytes_are_a_question_or_not_understood(sent):
    try:
        question = understood(sent)
    except NotUnderstood:
        return
    texts = question["words" if question["task"] == "spell" else "texts"]
    assert all(isinstance(text, str) for text in texts)
    assert len(question.get("previous") or texts) == len(texts)


def test_limits_are_named():
    assert "20000" in door(WRONG["too many texts"]).stderr.decode()
    assert "10000" in door(WRONG["a text of a megabyte"]).stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="no head there")
def test_who_stops_reading_gets_no_traceback():
    words = json.dumps({"task": "spell", "words": ["Schule"] * 20_000})
    command = f'"{sys.executable}" -m workshop.cli language | head -c 5'
    ran = subprocess.run(
        command, shell=True, input=words.encode(), capture_output=True, cwd=ROOT, timeout=120, check=False
    )
    assert (ran.stdout, ran.stderr) == (b'{"can', b"")


@pytest.mark.skipif(sys.platform == "win32", reason="no shell there that closes")
def test_an_answer_that_nobody_can_take_is_one_line():
    command = f'"{sys.executable}" -m workshop.cli language >&-'
    given = json.dumps({"task": "spell", "words": ["Schule"]}).encode()
    ran = subprocess.run(
        command, shell=True, input=given, capture_output=True, cwd=ROOT, timeout=120, check=False
    )
    assert ran.returncode == 1
    assert "ließ sich nicht schreiben" in ran.stderr.decode()
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no shell there that closes")
def test_what_is_wrong_never_stands_where_answers_stand():
    command = f'"{sys.executable}" -m workshop.cli language 2>&-'
    ran = subprocess.run(
        command, shell=True, input=b"?", capture_output=True, cwd=ROOT, timeout=120, check=False
    )
    assert (ran.returncode, ran.stdout) == (2, b"")


def test_a_stray_word_is_not_understood_and_help_is_there():
    assert door(b"", "extra").returncode == 2
    helped = door(b"", "--help")
    assert helped.returncode == 0
    assert "cluster" in helped.stdout.decode()


# ---------------------------------------------------------------- starting


def test_the_door_loads_nothing_of_the_web_or_the_database():
    code = (
        "import sys, json, workshop.cli as cli\n"
        "status = cli.main(['language'])\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})), file=sys.stderr)\n"
    )
    given = json.dumps({"task": "cluster", "texts": SAID}).encode()
    ran = subprocess.run([sys.executable, "-c", code], input=given, capture_output=True, cwd=ROOT, check=True)
    loaded = set(json.loads(ran.stderr))
    assert not loaded & {
        "flask",
        "gevent",
        "sqlalchemy",
        "sqlite3",
        "babel",
        "docx",
        "socketio",
        "matplotlib",
        "PIL",
    }
