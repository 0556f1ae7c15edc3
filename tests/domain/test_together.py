"""Three facilitators at one board, whatever they do in whatever order.

What users of other boards begged for is in the docstrings; each test is named by the rule.
"""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.sorting_at_random import CARDS, FACILITATORS, RandomSorting, slots_of, things_in
from workshop.audiences.outcome import results
from workshop.audiences.steering import votes_behind
from workshop.domain.commands import Redo, Undo
from workshop.domain.model import SHELF, UNSORTED
from workshop.domain.results import dots_by_perspective

SEEDS = st.integers(0, 2**32)
LENGTHS = st.integers(1, 120)


@given(SEEDS, LENGTHS)
def test_grouping_loses_no_card_and_shows_none_twice(seed, length):
    """Of two retrospective tools: grouping loses cards."""
    for move in RandomSorting(seed).moves(length):
        state = move.after
        places = [one.id for one in state.clusters_on_board()] + [UNSORTED, SHELF]
        lying = [card.id for place in places for card in state.lying_in(place)]
        assert sorted(lying) == sorted(CARDS), move.command
        for card in state.statements.values():
            assert card.text == f"t-{card.id}"
            assert not card.onto or not state.statements[card.onto].onto


@given(SEEDS, LENGTHS)
def test_what_was_joined_leads_to_what_is_on_the_board(seed, length):
    for move in RandomSorting(seed).moves(length):
        for cluster in move.after.clusters.values():
            heir = move.after.clusters[move.after.heir_of(cluster.id)]
            assert not heir.removed or not heir.into, move.command
            assert not cluster.out_of or cluster.out_of in move.after.clusters


@given(SEEDS, LENGTHS)
def test_no_vote_moves_whatever_is_joined_split_or_stacked(seed, length):
    """Of several ideas platforms: votes must not be moved without consent."""
    for move in RandomSorting(seed).moves(length):
        for ballot_id, ballot in move.before.ballots.items():
            if ballot.status == "revealed":
                after = move.after.ballots[ballot_id]
                assert after == ballot, move.command
                assert results(move.after, after) == results(move.before, ballot)


@given(SEEDS, LENGTHS)
def test_nobody_is_counted_twice_in_all_clusters_together(seed, length):
    """Of several ideas platforms: merged ideas must not count one person twice."""
    for move in RandomSorting(seed).moves(length):
        state = move.after
        given_in_all = Counter[str]()
        for ballot in state.ballots.values():
            if ballot.status == "revealed":
                for choice, dots in dots_by_perspective(state, ballot).items():
                    on_board = (
                        ballot.subject_kind == "cluster" or state.statements[choice].place in state.clusters
                    )
                    given_in_all.update(dots if on_board else {})
        assert votes_behind(state, state.clusters) == given_in_all, move.command


@given(SEEDS, LENGTHS)
def test_what_says_the_same_is_no_two_choices(seed, length):
    for move in RandomSorting(seed).moves(length):
        ballot = move.after.ballots.get(move.after.open_ballot)
        if ballot and ballot.subject_kind == "statement":
            assert not any(move.after.statements[one].onto for one in ballot.subjects)


@given(SEEDS, LENGTHS)
def test_what_carries_votes_goes_off_the_board_only_with_what_was_said_of_them(seed, length):
    """Of a participation platform: merging must be logged."""
    for move in RandomSorting(seed).moves(length):
        for cluster in move.after.clusters.values():
            if cluster.removed and not move.before.clusters[cluster.id].removed:
                assert set(move.before.ballots_about("cluster", cluster.id)) <= set(cluster.ballots_left)


@given(SEEDS, LENGTHS)
def test_an_undo_restores_what_its_actor_saw_except_where_others_have_moved_on(seed, length):
    """Of a drawing board: what „undo“ means when several people edit: only my own steps."""
    sorting = RandomSorting(seed)
    since: list[tuple[int, str, set[str]]] = []  # when, by which step, and what it was about
    taken_at: dict[str, int] = {}
    for now, move in enumerate(sorting.moves(length)):
        new, old = move.after.steps_taken, move.before.steps_taken
        if isinstance(move.command, (Undo, Redo)):
            marked = [one for one in new.by_actor[move.who.actor] if one not in old.by_actor[move.who.actor]]
            before, after = slots_of(move.before), slots_of(move.after)
            own = {change.slot for one in marked for change in one.changes}
            for slot, value in after.items():
                if slot not in own and not _went_along(slot, move):
                    assert value == before.get(slot, value), (move.command, slot)
            if len(marked) == 1 and not _others_worked_on(marked[0], taken_at, since):
                for slot, wanted in _wanted(marked[0], backwards=isinstance(move.command, Undo)).items():
                    assert after[slot] == wanted, (move.command, slot)
            since += [(now, one.command_id, things_in(one)) for one in marked]
            continue
        step = new.last_done(move.who.actor)
        if step is not None and step is not old.last_done(move.who.actor):
            taken_at[step.command_id] = now
            since.append((now, step.command_id, things_in(step)))
        elif move.before.ballots != move.after.ballots:
            since.append((now, "", set(move.after.clusters) | set(CARDS)))


def _went_along(slot, move):
    """Under a card that went back lies what others have laid there since."""
    name, thing = slot
    return name == "place" and bool(move.after.statements[thing].onto)


def _others_worked_on(step, taken_at, since):
    at, mine = taken_at[step.command_id], things_in(step)
    return any(when > at and by != step.command_id and things & mine for when, by, things in since)


def _wanted(step, *, backwards):
    """What each slot of the step held before it, or after it."""
    changes = reversed(step.changes) if backwards else step.changes
    return {one.slot: one.before if backwards else one.after for one in changes}


@given(SEEDS, LENGTHS)
def test_no_step_of_somebody_else_is_ever_taken_back(seed, length):
    for move in RandomSorting(seed).moves(length):
        if isinstance(move.command, (Undo, Redo)):
            for other in FACILITATORS:
                if other.actor != move.who.actor:
                    mine = move.before.steps_taken.by_actor.get(other.actor)
                    assert move.after.steps_taken.by_actor.get(other.actor) == mine


def test_most_of_what_the_three_try_is_accepted():
    """Else the other tests here would hold nothing but refusals to the rules."""
    afternoons = [RandomSorting(seed) for seed in range(20)]
    seen: Counter[str] = Counter()
    for one in afternoons:
        seen.update(type(move.command).__name__ for move in one.moves(120))
    accepted, refused = sum(one.accepted for one in afternoons), sum(one.refused for one in afternoons)
    assert accepted / (accepted + refused) >= 0.5
    assert (
        min(seen[name] for name in ("JoinClusters", "SplitCluster", "StackStatements", "Undo", "Redo")) > 30
    )
