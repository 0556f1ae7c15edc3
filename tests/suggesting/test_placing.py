"""Places are kept in step with the board by what differs; the answers are those of whoever reads it afresh."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.people import Past, cluster, shown
from workshop.domain import commands as ask
from workshop.domain import events as did
from workshop.suggesting.chosen import themes_of
from workshop.suggesting.placing import Placing
from workshop.suggesting.portions import Portions

TEXTS = [
    "Es ist zu laut",
    "Ein Ruheraum",
    "Das Essen ist kalt",
    "Mehr Obst",
    "Pony",
    "Ein Hund",
    "Mehr Bälle",
]
CLUSTERS = ["c1", "c2", "c3"]
ASKED = ["Immer laut", "Obst zum Essen", "Ein Pferd", "Ball spielen"]


def placed(
    placing: Placing, past: Past, texts: dict[str, str], seq: int
) -> list[tuple[str | None, tuple[str, ...]]]:
    placing.keep_up(past.state, texts, seq, Portions(lambda: None))
    return [(place.pile, place.reasons) for place in map(placing.place, ASKED)]


def test_after_any_number_of_steps_the_answers_are_those_of_a_fresh_look(given: Callable[..., Past]) -> None:
    random, themes = Random(7), themes_of((), None)
    ids = [f"s{number}" for number in range(len(TEXTS))]
    texts = {f"t-{one}": text for one, text in zip(ids, TEXTS, strict=True)} | {
        "t-quiet": "Ruhe",
        "t-food": "Essen",
    }
    past = given(
        did.StepChanged("sort"), *shown(*ids), *(event for one in CLUSTERS for event in cluster(one))
    )
    kept = Placing(themes)
    for seq in range(30):
        statement = random.choice(ids)
        past = past.when(
            random.choice(
                [
                    ask.MoveStatements(
                        (statement,), random.choice([*CLUSTERS, *CLUSTERS, "unsorted", "shelf"])
                    ),
                    ask.NameCluster("c1", random.choice(["t-quiet", "t-food", ""])),  # type: ignore[arg-type]
                    ask.StackStatements((statement,), random.choice(ids)),
                    ask.UnstackStatements((statement,)),
                ]
            )
        )
        assert placed(kept, past, texts, seq) == placed(Placing(themes), past, texts, seq)


def test_what_is_known_already_is_not_looked_at_again(given: Callable[..., Past]) -> None:
    past = given(did.StepChanged("sort"), *shown("s1"), *cluster("c1", "s1"))
    placing = Placing(themes_of((), None))
    placed(placing, past, {"t-s1": "Es ist zu laut"}, 1)
    gone = past.when(ask.MoveStatements(("s1",), "unsorted"))
    assert placed(placing, gone, {"t-s1": "Es ist zu laut"}, 1)[0][0] == "c1"
    assert placed(placing, gone, {"t-s1": "Es ist zu laut"}, 2)[0][0] is None
