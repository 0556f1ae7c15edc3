"""The principles three times: in short, in full with the words behind them, and as a table of evidence."""

from __future__ import annotations

from ...domain.mission import Principle
from ...domain.model import PERSPECTIVES
from .. import document as doc
from ..voices import Voice, Voices, key_of
from .ballots import ballots

QUOTED_IN_SHORT = 3


def in_short(voices: Voices) -> doc.Section:
    """What a council reads first: all principles with their commitments, and how people voted."""
    t = voices.sentence
    standing = voices.mission.standing_principles()
    blocks: list[doc.Block] = [_short(voices, number, one) for number, one in enumerate(standing, 1)]
    if not standing:
        blocks.append(doc.Paragraph(t("exports.no_principles")))
    return doc.Section(
        doc.Heading(t("exports.in_short")), (*blocks, *_dots(voices), *ballots(voices)), begins="on_a_page"
    )


def _short(voices: Voices, number: int, principle: Principle) -> doc.Principle:
    behind = voices.behind_principle(principle)
    return doc.Principle(
        number,
        voices.text(principle.first),
        voices.text(principle.second),
        tuple(voices.text(one.text) for one in principle.standing_commitments()),
        _some_words(voices, principle, behind),
        voices.mark_of(behind),
    )


def _some_words(voices: Voices, principle: Principle, behind: list[Voice]) -> doc.Quote | None:
    """A few children's words, one from behind each commitment first, so that each is heard."""
    firsts = [
        voice
        for one in principle.standing_commitments()
        for voice in _children(voices.behind_commitment(one))[:1]
    ]
    chosen = {
        key_of((scene, one)): (scene, one)
        for scene, one in [*firsts, *_children(behind)]
        if scene.text(one.text)
    }
    quotes = voices.quotes(list(chosen.values())[:QUOTED_IN_SHORT])
    return quotes[0] if quotes else None


def _children(voices: list[Voice]) -> list[Voice]:
    return [(scene, one) for scene, one in voices if one.perspective == "children"]


def _dots(voices: Voices) -> tuple[doc.Block, ...]:
    """Dots by principle and perspective, side by side; nothing where nothing was revealed."""
    voters = voices.voters()
    if not voters:
        return ()
    t = voices.sentence
    rows = []
    for number, principle in enumerate(voices.mission.standing_principles(), 1):
        dots = voices.dots(principle)
        title = t("exports.numbered", n=number, title=voices.text(principle.first))
        rows.append((doc.Cell(title), *(doc.Cell(str(dots.get(who, 0)), "number") for who in voters)))
    if not rows:
        return ()
    head = (
        t("exports.principle"),
        *(t("exports.votes.head", who=t(f"common.perspectives.{who}"), n=n) for who, n in voters.items()),
    )
    share = 0.16 if len(voters) < 4 else 0.13
    widths = (1 - share * len(voters), *(share for _ in voters))
    explained = t("exports.votes.explained")
    return (doc.Table(t("exports.votes.caption"), head, tuple(rows), widths, explained),)


def in_full(voices: Voices) -> doc.Section:
    """Each principle with its commitments, and under each the words that it came from."""
    t = voices.sentence
    standing = voices.mission.standing_principles()
    blocks = () if standing else (doc.Paragraph(t("exports.no_principles")),)
    chapters = tuple(_full(voices, number, one) for number, one in enumerate(standing, 1))
    return doc.Section(doc.Heading(t("exports.in_full")), blocks, chapters, begins="with_room")


def _full(voices: Voices, number: int, principle: Principle) -> doc.Section:
    t = voices.sentence
    behind = voices.behind_principle(principle)
    promises, named = [], set()
    for place, commitment in enumerate(principle.standing_commitments(), 1):
        words = voices.behind_commitment(commitment)
        named |= {key_of(voice) for voice in words}
        promises.append(
            doc.Promise(
                f"{number}.{place}", voices.text(commitment.text), voices.quotes(words), voices.mark_of(words)
            )
        )
    rest = [voice for voice in behind if key_of(voice) not in named]
    blocks: list[doc.Block] = []
    mark = voices.mark_of(behind)
    if mark:
        blocks.append(doc.Paragraph(t("exports.adults_only_principle"), "note"))
    blocks += promises
    if rest:
        blocks.append(
            doc.Promise("", t("exports.also_behind" if named else "exports.behind"), voices.quotes(rest))
        )
    sketches = voices.sketches(behind)
    if sketches:
        blocks.append(doc.Sketches(t("exports.drawn"), sketches))
    if not behind:
        blocks.append(doc.Paragraph(t("exports.nothing_behind"), "small"))
    blocks += _votes(voices, principle)
    heading = doc.Heading(voices.text(principle.first), voices.text(principle.second), number)
    return doc.Section(heading, tuple(blocks))


def _votes(voices: Voices, principle: Principle) -> list[doc.Block]:
    t = voices.sentence
    dots, voters = voices.dots(principle), voices.voters()
    groups = [voices.cluster_title(one.workshop_id, one.id) for one in voices.clusters_named_by(principle)]
    if not dots or not groups:
        return []
    counts = tuple(
        doc.Count(
            t(f"common.perspectives.{who}"),
            who,
            dots.get(who, 0),
            t("exports.votes.dots", n=dots.get(who, 0)),
            t("exports.votes.voters", n=voters[who]),
        )
        for who in PERSPECTIVES
        if who in voters
    )
    names = t("exports.and").join(t("exports.quoted", text=name) for name in dict.fromkeys(groups))
    return [doc.Votes(t("exports.votes.for_groups", n=len(groups), groups=names), counts)]


def evidence(voices: Voices) -> doc.Section:
    """Every statement behind every principle, word for word, with who said it, where, and which sentence it is behind."""
    t = voices.sentence
    several = len(voices.workshops) > 1
    columns = ["number", "statement", "speaker", *(["workshop"] if several else []), "cluster", "behind"]
    wider = 0.05 if voices.are_mostly_taken_down() else 0.0
    widths = (
        (0.06, 0.31, 0.17, 0.17, 0.16, 0.13) if several else (0.06, 0.44 - wider, 0.18 + wider, 0.19, 0.13)
    )
    tables: list[doc.Block] = []
    for number, principle in enumerate(voices.mission.standing_principles(), 1):
        places = _places(voices, number, principle)
        rows = tuple(
            _evidence_row(voices, places, voice, several) for voice in voices.behind_principle(principle)
        )
        caption = t("exports.evidence.caption", n=number, title=voices.text(principle.first))
        if rows:
            tables.append(
                doc.Table(caption, tuple(t(f"exports.evidence.{one}") for one in columns), rows, widths)
            )
        else:
            tables.append(doc.Paragraph(t("exports.evidence.none", n=number)))
    lead = t("exports.evidence.lead")
    if not several and voices.workshops:
        title = voices.text(voices.workshops[0].title)
        lead = f"{lead} {t('exports.evidence.one_workshop', title=title)}"
    return doc.Section(doc.Heading(t("exports.evidence.title")), (doc.Paragraph(lead), *tables))


def _places(voices: Voices, number: int, principle: Principle) -> dict[tuple[str, str], str]:
    """Behind which commitments each statement stands, as „1.1, 1.3“; behind the whole principle where behind none."""
    named: dict[tuple[str, str], list[str]] = {key_of(one): [] for one in voices.behind_principle(principle)}
    for place, commitment in enumerate(principle.standing_commitments(), 1):
        for one in voices.behind_commitment(commitment):
            named[key_of(one)].append(f"{number}.{place}")
    whole = voices.sentence("exports.evidence.whole", n=number)
    return {key: ", ".join(places) or whole for key, places in named.items()}


def _evidence_row(
    voices: Voices, places: dict[tuple[str, str], str], voice: Voice, several: bool
) -> tuple[doc.Cell, ...]:
    scene, statement = voice
    where = [doc.Cell(voices.text(scene.workshop.title))] if several else []
    return (
        doc.Cell(str(statement.number), "number"),
        voices.words(scene, statement),
        doc.Cell(voices.speaker(statement)),
        *where,
        doc.Cell(voices.place(scene, statement)),
        doc.Cell(places[key_of(voice)]),
    )
