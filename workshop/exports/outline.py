"""From a mission statement to a paper: what stands on which page, in which words. Pure, and the same every time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from ..domain.fates import count
from ..domain.mission import MissionStatement
from ..domain.model import Workshop
from ..language.counting import word_counts
from . import word_cloud
from .chapters import feedback, principles, replies, voice_ledger
from .counting import masked
from .document import Cell, Cloud, Cover, Document, Heading, Paragraph, Section, Table
from .german import day_of, long_date
from .snapshot import Names, Snapshot
from .voices import Sentence, Voices

MOST_WORDS = 70
SPOKEN_WORDS = 10
RENDERER_WORDS = ("contents", "page", "page_of", "times", "sign", "signs_replaced")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the states do not hold: names from plain tables, days, and the sentences of a language."""

    sentence: Sentence
    names: Names = field(default_factory=Names)
    day: date | None = None
    """The day that the paper speaks for."""
    moment: datetime | None = None
    """The same to the second, in UTC."""
    days: dict[str, date] = field(default_factory=dict)
    """When people spoke, by workshop."""

    @classmethod
    def of(cls, snapshot: Snapshot, sentence: Sentence) -> Surroundings:
        first = {sid: at for sid in snapshot.streams if (at := snapshot.first_spoken(sid))}
        days = {sid: day_of(at) for sid, at in first.items()}
        newest = snapshot.newest()
        if not newest:
            return cls(sentence, snapshot.names, days=days)
        moment = datetime.fromtimestamp(int(newest), UTC)
        return cls(sentence, snapshot.names, day_of(newest), moment, days)


def outline(
    mission: MissionStatement, workshops: Iterable[Workshop], texts: Mapping[str, str], around: Surroundings
) -> Document:
    """The whole paper, from the title to the last voice."""
    voices = Voices(mission, tuple(workshops), texts, around.sentence)
    sections = (
        principles.in_short(voices),
        *_who_spoke(voices, around),
        principles.in_full(voices),
        *_cloud(voices),
        *replies.wishes(voices),
        *feedback.feedback(voices),
        principles.evidence(voices),
        voice_ledger.ledger(voices),
    )
    words = {name: around.sentence(f"exports.{name}") for name in RENDERER_WORDS}
    return Document(_cover(voices, around), sections, words, moment=around.moment)


def _cover(voices: Voices, around: Surroundings) -> Cover:
    t = around.sentence
    return Cover(
        municipality=around.names.municipality,
        title=voices.text(voices.mission.title),
        status=t("exports.draft"),
        date=t("exports.as_of", date=long_date(around.day)) if around.day else "",
        promise=_promise(voices),
        notes=_notes(voices, around),
    )


def _promise(voices: Voices) -> tuple[str, ...]:
    """Who has spoken, and that nothing of it was lost."""
    t = voices.sentence
    total = sum((voices.have_spoken(one) for one in voices.workshops), Counter())
    adults = total.total() - total["children"]
    spoken = [
        t(f"exports.{who}", n=n) for who, n in (("children", total["children"]), ("adults", adults)) if n
    ]
    lines = [t("exports.have_spoken", n=total.total(), who=t("exports.and").join(spoken))] if spoken else []
    statements = len(voices.all())
    lines.append(t("exports.none_lost", n=statements) if statements else t("exports.nothing_said"))
    fates = sum((count(one) for one in voices.workshops), Counter())
    if fates["carried"]:
        lines.append(_carried(voices, fates["carried"], statements))
    if fates["open"]:
        lines.append(t("exports.still_open", n=fates["open"]))
    return tuple(lines)


def _carried(voices: Voices, carried: int, statements: int) -> str:
    """How many stand behind a principle: what was held back, taken back or parked is kept, but does not."""
    t = voices.sentence
    behind = t("exports.behind_principles", n=len(voices.mission.standing_principles()))
    return t(f"exports.{'all_carried' if carried == statements else 'carried'}", n=carried, behind=behind)


def _notes(voices: Voices, around: Surroundings) -> tuple[Paragraph, ...]:
    """Where the voices come from, and what is invented: said on the first page."""
    t = around.sentence
    notes = []
    if len(voices.workshops) == 1:
        notes.append(Paragraph(_workshop_line(voices, voices.workshops[0], around)))
    if any(one.invented for one in voices.workshops):
        notes.append(Paragraph(t("exports.invented"), "note"))
    for one in voices.workshops:
        if one.source:
            notes.append(Paragraph(t("exports.source", source=voices.text(one.source)), "note"))
    return tuple(notes)


def _workshop_line(voices: Voices, workshop: Workshop, around: Surroundings) -> str:
    """„Werkstatt „…“, OGS am Mühlbach, 1. Oktober 2026“; what came from elsewhere has no day of its own."""
    parts = (
        around.sentence("exports.workshop", title=voices.text(workshop.title)),
        around.names.schools.get(workshop.id, ""),
        "" if workshop.source else long_date(around.days.get(workshop.id)),
    )
    return ", ".join(part for part in parts if part)


def _who_spoke(voices: Voices, around: Surroundings) -> tuple[Section, ...]:
    """Where there are several workshops: a table of them, without counts that would point at somebody."""
    if len(voices.workshops) < 2:
        return ()
    t = around.sentence
    spoken = [voices.have_spoken(one) for one in voices.workshops]
    children = masked([one["children"] for one in spoken], t("exports.who.hidden"))
    adults = masked([one.total() - one["children"] for one in spoken], t("exports.who.hidden"))
    rows = tuple(
        (
            Cell(voices.text(one.title)),
            Cell(around.names.schools.get(one.id, "–")),
            Cell(long_date(around.days.get(one.id)) or "–"),
            Cell(children[index], "number"),
            Cell(adults[index], "number"),
            Cell(str(len(one.statements)), "number"),
        )
        for index, one in enumerate(voices.workshops)
    )
    head = tuple(
        t(f"exports.who.{name}") for name in ("workshop", "school", "day", "children", "adults", "statements")
    )
    hidden = {t("exports.who.hidden")} & {*children, *adults}
    few = t("exports.who.few") if hidden else ""
    table = Table(t("exports.who.caption"), head, rows, (0.26, 0.22, 0.16, 0.1, 0.14, 0.12), few)
    return (Section(Heading(t("exports.who.title")), (table,)),)


def _cloud(voices: Voices) -> tuple[Section, ...]:
    """The words of the children; of all where no child spoke. Nothing where there are no words to draw."""
    said = [(one.perspective, scene.text(one.text)) for scene, one in voices.all() if one.is_shown]
    of_children = [text for perspective, text in said if perspective == "children"]
    counts = sorted(
        word_counts(of_children or [text for _, text in said]).items(), key=lambda one: (-one[1], one[0])
    )
    drawn = counts[:MOST_WORDS]
    missing = len(counts) - len(drawn) + word_cloud.left_out(dict(drawn))
    if missing == len(counts):
        return ()
    t = voices.sentence
    whose = "children" if of_children else "all"
    caption = _cloud_caption(t, len(of_children or said), drawn, missing)
    cloud = Cloud(tuple(drawn), _cloud_in_words(t, counts), caption)
    return (Section(Heading(t(f"exports.cloud.title_{whose}")), (cloud,)),)


def _cloud_caption(t: Sentence, statements: int, drawn: list[tuple[str, int]], missing: int) -> str:
    """What the sizes mean, which is nothing where no word is commoner than another, and how much is not in the picture."""
    sizes = "alike" if drawn[0][1] == drawn[-1][1] else "sizes"
    parts = [t("exports.cloud.caption", n=statements), t(f"exports.cloud.{sizes}", n=drawn[0][1])]
    return " ".join([*parts, t("exports.cloud.missing", n=missing)] if missing else parts)


def _cloud_in_words(t: Sentence, counts: list[tuple[str, int]]) -> str:
    """The commonest words with their counts; without counts where all are alike."""
    first = counts[:SPOKEN_WORDS]
    if counts[0][1] == counts[-1][1]:
        return t("exports.cloud.alt_alike", words=", ".join(word for word, _ in first))
    return t(
        "exports.cloud.alt", words=", ".join(t("exports.cloud.word", word=word, n=n) for word, n in first)
    )
