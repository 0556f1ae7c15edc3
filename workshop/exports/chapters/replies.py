"""The wishes, and what the adults answered to each."""

from __future__ import annotations

from datetime import date

from ...domain.mission import Wish
from ...domain.model import VERDICTS
from .. import document as doc
from ..german import long_date
from ..voices import Voices


def wishes(voices: Voices) -> tuple[doc.Section, ...]:
    """Answered ones first, as they were answered; nothing where nobody wished for anything."""
    found = list(voices.mission.wishes.values())
    if not found:
        return ()
    t = voices.sentence
    order = {verdict: place for place, verdict in enumerate((*VERDICTS, ""))}
    found.sort(key=lambda one: order[one.answer.verdict if one.answer else ""])
    replies = [_reply(voices, one) for one in found]
    blocks = (doc.Paragraph(t("exports.wishes.lead")), *replies)
    return (doc.Section(doc.Heading(t("exports.wishes.title")), blocks),)


def _reply(voices: Voices, wish: Wish) -> doc.Reply:
    t = voices.sentence
    scene = voices.scenes.get(wish.workshop_id)
    statements = scene.workshop.statements if scene else {}
    shown = [
        (scene, statements[sid])
        for sid in wish.statement_ids
        if sid in statements and statements[sid].is_shown
    ]
    quotes = voices.quotes([(scene, one) for scene, one in shown if scene])
    said = tuple(one for quote in quotes for one in quote.said)
    words = voices.text(wish.text) or next((one.text for one in said), t("exports.wishes.untold"))
    answer = wish.answer
    if answer is None:
        return doc.Reply(words, said, "", t("exports.wishes.unanswered"), "", ())
    details = []
    if answer.who:
        details.append(t("exports.wishes.who", who=voices.text(answer.who)))
    if answer.by_when:
        details.append(t("exports.wishes.by_when", date=long_date(date.fromisoformat(answer.by_when))))
    word = t(f"exports.wishes.{answer.verdict}")
    return doc.Reply(words, said, answer.verdict, word, voices.text(answer.reason), tuple(details))
