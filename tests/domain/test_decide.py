from dataclasses import fields

import pytest

from tests.people import ALMA, BADGER, FOX, MIRA, Past, given_evening, given_mission
from workshop.domain import commands, events
from workshop.domain.cause import SYSTEM
from workshop.domain.commands import Command, mission
from workshop.domain.decide import MISSION_RULES, WORKSHOP_RULES
from workshop.domain.model import Evidence
from workshop.storage.codec import EVENTS, decode, encode


def kinds_in(module):
    return {
        kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Command)
    } - {Command}


def blank(kind):
    """A command of that kind with nothing in it."""
    empty = {"int": 0, "bool": False, "int | None": None}
    return kind(**{one.name: () if "tuple" in one.type else empty.get(one.type, "") for one in fields(kind)})


class Unheard(Command):
    """A command that nobody knows."""


def test_every_command_has_a_rule_or_is_worded_into_one_that_has():
    worded = {mission.DraftPrinciple}
    assert kinds_in(commands) | kinds_in(mission) == WORKSHOP_RULES.keys() | MISSION_RULES.keys() | worded


def test_a_command_that_nobody_knows_is_refused():
    assert given_evening().when(Unheard()).reason == "unknown_command"
    assert given_mission().when(Unheard()).reason == "unknown_command"


@pytest.mark.parametrize("rules", [WORKSHOP_RULES, MISSION_RULES], ids=["workshop", "mission"])
@pytest.mark.parametrize("who", [FOX, BADGER, ALMA, MIRA, SYSTEM], ids=lambda who: who.actor)
def test_whoever_a_command_is_not_for_is_refused(rules, who):
    past = given_evening() if rules is WORKSHOP_RULES else given_mission()
    for kind, (roles, _) in rules.items():
        refused = past.when(blank(kind), by=who).reason == "not_yours"
        own_statement = roles == WORKSHOP_RULES[commands.SendStatement][0]
        assert refused == (who.role not in roles) or own_statement, kind.__name__


def test_commands_for_workshops_are_no_commands_for_mission_statements():
    both = {commands.Undo, commands.Redo}
    for kind in WORKSHOP_RULES.keys() - both:
        assert given_mission().when(blank(kind)).reason == "unknown_command"
    for kind in MISSION_RULES.keys() - both:
        assert given_evening().when(blank(kind)).reason == "unknown_command"


def test_every_event_and_command_says_in_a_sentence_what_it_means():
    for kind in (*EVENTS.values(), *kinds_in(commands), *kinds_in(mission)):
        assert kind.__doc__.endswith("."), kind.__name__
        assert not kind.__doc__.startswith(kind.__name__), kind.__name__


@pytest.mark.parametrize("kind", EVENTS.values(), ids=lambda kind: kind.__name__)
def test_every_event_leaves_a_blank_state_standing(kind):
    """`evolve` never refuses: what happened is history, even where it makes no sense."""
    made = decode(*encode(_an(kind)))
    assert made == _an(kind)
    for past in (given_evening(), given_mission()):
        if not _names_what_must_be_there(kind):
            assert isinstance(past.after(made), Past)


def _an(kind):
    return kind(**{one.name: _value(one) for one in fields(kind)})


def _value(one):
    if one.name == "evidence":
        return Evidence("w1", "cluster", "c1")
    if "tuple" in one.type:
        return ()
    return {"int": 1, "bool": True}.get(one.type, "x")


def _names_what_must_be_there(kind):
    """These are only ever decided about a question, wish or card that is there."""
    return kind in (events.PromptEdited, events.PromptAnswered, events.WishAnswered)
