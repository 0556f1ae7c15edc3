"""Who has answered a question: with a card that stands, „weiß nicht“ or „heute nicht“."""

from __future__ import annotations

from .model import Workshop


def have_answered(workshop: Workshop, prompt_id: str) -> set[str]:
    """Each participant once, however many cards; a card that an adult keeps off the wall is an answer too."""
    said = {
        one.participant_id
        for one in workshop.statements.values()
        if one.prompt_id == prompt_id and one.participant_id and one.status != "withdrawn"
    }
    return said | set(workshop.prompts[prompt_id].answers)
