"""What somebody sees who holds an animal card, on any device: what became of each card of that animal.

Whoever has the card has the view, a parent or a finder too. So only words that hang on the wall anyway are in it; of a card
that was held back or still waits it says only that an adult will speak about it.
"""

from __future__ import annotations

from ..domain.model import Statement
from . import tablet
from .view import Record, Scene

_NOT_FOR_THIS = ("participant_id", "prompt_id", "late")
_NOT_DECIDED: Record = {"parked": "", "need": "", "literal": ""}
_OF_A_SEALED_CARD = ("status", "number", "taken_down")


def became(scene: Scene, participant_id: str) -> Record | None:
    """The animal and its cards in the order of saying them; without those that it took back itself."""
    participant = scene.workshop.participants.get(participant_id)
    if participant is None:
        return None
    spoken = scene.workshop.spoken_by(participant_id)
    return {
        "animal": participant.animal,
        "colour": participant.colour,
        "perspective": participant.perspective,
        "told": tablet.is_told(scene.workshop),
        "cards": [_card(scene, one) for one in spoken if one.status != "withdrawn"],
    }


def _card(scene: Scene, statement: Statement) -> Record:
    own = tablet.own(scene, statement)
    if not statement.is_shown:
        sealed: Record = {name: own[name] for name in _OF_A_SEALED_CARD}
        held = ["held_back"] if statement.status == "held" else ["open"]
        return {**sealed, "text": "", "fate": _nothing_yet(held)}
    card = {name: value for name, value in own.items() if name not in _NOT_FOR_THIS}
    return {**card, "fate": own.get("fate", _nothing_yet(["open"]))}


def _nothing_yet(fates: list[str]) -> Record:
    return {"fates": fates, "cluster": "", "pictogram": "", "principles": [], "answers": [], **_NOT_DECIDED}
