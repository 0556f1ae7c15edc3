"""The words of all eyes, for the cloud on the wall: of what hangs there now, and nothing else.

A voice is only whose perspective it was and what the card says; nobody can tell from it which cards are from one child.
"""

from __future__ import annotations

from ..domain.model import PERSPECTIVES, Statement
from .view import Scene

Voice = tuple[str, str]
"""A perspective and what was said."""


def voices(scene: Scene, prompt_id: str = "") -> list[Voice]:
    """One for each card that hangs and has words, stacked ones too; of one prompt, or of all."""
    said = [
        (one.perspective, unflagged(scene.text(one.text), one))
        for one in scene.workshop.statements.values()
        if one.is_shown and prompt_id in ("", one.prompt_id)
    ]
    return sorted((who, text) for who, text in said if text.strip())


def unflagged(text: str, statement: Statement) -> str:
    """Without what the screening took for a name, an address or an insult: a cloud would make it large."""
    for flag in statement.flags:
        text = text[: flag.start] + " " * (min(flag.end, len(text)) - flag.start) + text[flag.end :]
    return text


def speakers(said: list[Voice]) -> list[str]:
    """The perspectives that anybody speaks from, in their order."""
    heard = {who for who, _ in said}
    return [who for who in PERSPECTIVES if who in heard]
