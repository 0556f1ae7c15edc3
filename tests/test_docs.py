"""The manual is true: what can be listed is held against the code."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from workshop.audiences.board import WALL
from workshop.audiences.facilitator import DESK
from workshop.audiences.tablet import TABLET
from workshop.cli.commands import parser
from workshop.config import Config
from workshop.domain.decide import MISSION_RULES, WORKSHOP_RULES
from workshop.live.asks import ASKS
from workshop.live.desk_asks import DESK_ASKS
from workshop.live.parse import COMMANDS
from workshop.live.tablet_asks import TABLET_ASKS
from workshop.messages import catalogue
from workshop.storage.codec import EVENTS

ROOT = Path(__file__).resolve().parent.parent
PROTOCOL = (ROOT / "docs/protocol.md").read_text(encoding="utf-8")
NAMES = set(re.findall(r"`([^`]+)`", PROTOCOL))


@pytest.mark.parametrize("name", sorted({name for known in COMMANDS.values() for name in known}))
def test_every_command_that_may_come_in_is_in_the_protocol(name: str) -> None:
    assert name in NAMES


def test_every_rule_is_either_open_to_clients_or_named_as_the_houses_own() -> None:
    ruled = {kind.__name__ for kind in (*WORKSHOP_RULES, *MISSION_RULES)}
    assert ruled <= NAMES


@pytest.mark.parametrize("view", [TABLET, WALL, DESK], ids=lambda view: view.name)
def test_every_record_of_a_view_is_in_the_protocol(view: object) -> None:
    written = {name.partition(":")[0] for name in NAMES}
    assert {*view.singles, *view.kinds} <= written  # type: ignore[attr-defined]


def test_every_page_is_in_the_protocol(tmp_path: Path) -> None:
    from workshop.app import create_app

    app = create_app(Config(tmp_path))
    pages = {rule.rule for rule in app.url_map.iter_rules() if not rule.rule.startswith("/static")}
    written = set(re.findall(r"(?:GET|POST) (/[^\s`?]*)", PROTOCOL))
    described = {re.sub(r"[A-Z]{2,}", "<>", page) for page in written}
    missing = {page for page in pages if re.sub(r"<[^>]+>", "<>", page) not in described}
    assert missing - {"/k"} == set()


@pytest.mark.parametrize("name", sorted({*ASKS, *DESK_ASKS, *TABLET_ASKS}))
def test_everything_that_a_desk_or_tablet_may_ask_is_in_the_protocol(name: str) -> None:
    assert name in NAMES


def _raised_reasons() -> set[str]:
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "workshop").rglob("*.py"))
    return set(re.findall(r'Rejected\(\s*"(\w+)"', text)) | {"not_saved", "bug", "unknown_event"}


@pytest.mark.parametrize("reason", sorted(_raised_reasons()))
def test_every_refusal_has_a_sentence(reason: str) -> None:
    assert f"refusals.{reason}" in catalogue("de")


def test_no_sentence_is_left_for_a_refusal_that_no_longer_exists() -> None:
    written = {key.partition(".")[2] for key in catalogue("de") if key.startswith("refusals.")}
    assert written - _raised_reasons() == {"other"}


@pytest.mark.parametrize("key", sorted(key for key in catalogue("de") if key.startswith("child_refusals.")))
def test_a_refusal_for_children_has_at_most_eight_words_a_sentence(key: str) -> None:
    for sentence in re.split(r"(?<=[.!?]) ", str(catalogue("de")[key])):
        assert len(sentence.split()) <= 8


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_every_event_says_what_it_reports(name: str) -> None:
    assert (EVENTS[name].__doc__ or "").strip()
    assert not (EVENTS[name].__doc__ or "").startswith(name)


def test_every_command_of_the_command_line_is_in_the_operations_page() -> None:
    written = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    actions = next(action for action in parser()._actions if action.choices)
    assert [name for name in actions.choices or () if name not in written] == []


def test_every_setting_is_in_the_operations_page() -> None:
    written = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    assert [one.name for one in fields(Config) if f"--{one.name.replace('_', '-')}" not in written] == []
