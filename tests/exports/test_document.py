"""The outline: what the paper says, before any file format."""

from __future__ import annotations

from functools import partial

import pytest

from tests.exports.evenings import beispielstadt, evening_of, kamen, two_schools
from workshop.exports import document as doc
from workshop.exports.counting import masked
from workshop.exports.outline import Surroundings, outline
from workshop.exports.snapshot import Snapshot
from workshop.messages import say


def paper_of(snapshot: Snapshot) -> doc.Document:
    around = Surroundings.of(snapshot, partial(say, "de"))
    return outline(snapshot.mission(), snapshot.workshops(), snapshot.texts, around)


def part(paper: doc.Document, title: str) -> doc.Section:
    return next(section for section in paper.sections if section.heading.text == title)


def tables(section: doc.Section) -> list[doc.Table]:
    return [block for block in section.blocks if isinstance(block, doc.Table)]


def said_in(section: doc.Section) -> set[str]:
    quotes = [quote for block in section.blocks if isinstance(block, doc.Promise) for quote in block.quotes]
    return {said.text for quote in quotes for said in quote.said}


def test_the_first_page_says_who_has_spoken_and_that_nothing_was_lost():
    cover = paper_of(beispielstadt()).cover
    assert cover.title == "Leitbild für unsere OGS"
    assert cover.municipality == "Beispielstadt"
    assert cover.status == "Entwurf"
    assert cover.date == "Stand: 15. Oktober 2026"
    assert cover.promise == (
        "14 Kinder und 5 Erwachsene haben gesprochen.",
        "38 Aussagen, keine verloren.",
        "28 davon stehen hinter den Leitsätzen.",
    )


def test_as_many_statements_stand_behind_the_principles_as_the_first_page_says():
    behind = {
        row[0].text for table in tables(part(paper_of(beispielstadt()), "Belege")) for row in table.rows
    }
    assert len(behind) == 28


def test_where_all_or_none_stand_behind_a_principle_the_first_page_says_that():
    assert paper_of(kamen()).cover.promise == (
        "9 Aussagen, keine verloren.",
        "Alle stehen hinter den Leitsätzen.",
    )
    assert paper_of(evening_of(["Pony"])).cover.promise[1:] == (
        "1 Aussage, sie ging nicht verloren.",
        "Sie steht hinter dem Leitsatz.",
    )
    assert paper_of(two_schools(6, 7)).cover.promise[1:] == (
        "13 Aussagen, keine verloren.",
        "13 Aussagen brauchen noch eine Entscheidung.",
    )


def test_an_invented_evening_says_so_on_the_first_page_and_a_real_one_names_its_source():
    invented = " ".join(note.text for note in paper_of(beispielstadt()).cover.notes)
    real = " ".join(note.text for note in paper_of(kamen()).cover.notes)
    assert "erfunden" in invented
    assert "erfunden" not in real
    assert "Stadt Kamen" in real
    assert "unsere Lesart" in real


def test_the_parts_stand_in_the_order_in_which_a_council_reads():
    titles = [section.heading.text for section in paper_of(beispielstadt()).sections]
    assert titles == [
        "Kurzfassung",
        "Leitsätze",
        "Worte der Kinder",
        "Wünsche und Rückmeldungen",
        "Belege",
        "Stimmenbuch",
    ]


def test_each_statement_of_kamen_stands_word_for_word_under_the_principle_it_supports():
    space, strong = part(paper_of(kamen()), "Leitsätze").sections
    assert space.heading.line == "1  Wir geben Kindern Raum – und schaffen dafür Räume"
    assert said_in(space) == {
        "Es ist zu laut",
        "Ruheraum für jede Gruppe",
        "Ein Raum zum Abkühlen",
        "Skateboard und Park",
        "Modenschau",
        "Spielen was wir wollen",
        "Pony",
    }
    assert said_in(strong) == {
        "Skateboard und Park",
        "Modenschau",
        "Spielen was wir wollen",
        "Pony",
        "Dass meine Freunde nicht da sind",
        "Nur glückliche Kinder",
    }


def test_children_and_staff_speak_apart_and_children_first():
    quiet = part(paper_of(beispielstadt()), "Leitsätze").sections[0]
    lesehoehle = next(block for block in quiet.blocks if isinstance(block, doc.Promise))
    assert [quote.label for quote in lesehoehle.quotes] == ["Kinder sagen", "Das Personal sagt"]
    assert lesehoehle.quotes[0].said == (
        doc.Said("Eine Höle mit kisen und büchern"),
        doc.Said("Ein Zimer wo es ganz leise ist"),
    )


def test_a_commitment_that_rests_on_adults_alone_is_marked():
    time = part(paper_of(beispielstadt()), "Leitsätze").sections[3]
    marks = {block.number: block.mark for block in time.blocks if isinstance(block, doc.Promise)}
    assert marks["4.1"] == "nur Erwachsene"
    assert marks["4.2"] == ""


def test_dots_stand_side_by_side_with_the_number_of_voters():
    quiet = part(paper_of(beispielstadt()), "Leitsätze").sections[0]
    votes = next(block for block in quiet.blocks if isinstance(block, doc.Votes))
    assert votes.label == "Punkte für die Gruppe „Leise Orte“"
    assert [(one.label, one.text, one.detail) for one in votes.counts] == [
        ("Kinder", "7 Punkte", "14 haben abgestimmt"),
        ("Personal", "5 Punkte", "5 haben abgestimmt"),
    ]


def test_without_a_revealed_ballot_no_dots_are_in_the_paper():
    short, full = paper_of(kamen()).sections[:2]
    assert not tables(short)
    assert not any(isinstance(block, doc.Votes) for section in full.sections for block in section.blocks)


def test_the_evidence_names_every_statement_with_who_where_and_behind_what():
    first = tables(part(paper_of(beispielstadt()), "Belege"))[0]
    rows = [[cell.text for cell in row] for row in first.rows]
    assert first.head == ("Nr.", "Aussage", "Wer", "Gruppe", "Steht hinter")
    assert ["14", "Eine Höle mit kisen und büchern", "Kind", "Leise Orte", "1.1"] in rows
    assert [
        "7",
        "Im Toberaum ist es so laut das ich kopfwe krige",
        "Kind",
        "Leise Orte",
        "Leitsatz 1",
    ] in rows
    assert len(rows) == 8


def test_a_statement_that_an_adult_took_down_says_so():
    friends = tables(part(paper_of(beispielstadt()), "Belege"))[2]
    row = next(row for row in friends.rows if row[0].text == "12")
    assert row[2].text == "Kind, aufgeschrieben"


def test_the_ledger_has_every_statement_once_and_hides_only_the_words_of_what_is_not_shown():
    counts, every = tables(part(paper_of(beispielstadt()), "Stimmenbuch"))
    assert [row[0].text for row in every.rows] == [str(number) for number in range(1, 39)]
    by_number = {row[0].text: row for row in every.rows}
    assert [cell.text for cell in by_number["11"][1:]] == [
        "zurückgehalten",
        "Kind",
        "von der Moderation zurückgehalten",
    ]
    assert [cell.text for cell in by_number["25"][1:]] == ["zurückgenommen", "Kind", "zurückgenommen"]
    assert by_number["18"][3].text == "steht hinter Leitsatz 2; als Wunsch beantwortet: zum Teil"
    assert by_number["23"][3].text.startswith("geparkt: Das Dach ist zu hoch")
    assert [cell.text for cell in counts.rows[-1]] == ["noch offen", "0"]


def test_no_held_back_word_is_anywhere_in_the_paper():
    assert "Jonas" in " ".join(beispielstadt().texts.values()), "the seed must be there"
    assert "Jonas" not in repr(paper_of(beispielstadt()))


def test_wishes_come_with_verdict_reason_who_and_a_german_date():
    replies = [
        block
        for block in part(paper_of(beispielstadt()), "Wünsche und Rückmeldungen").blocks
        if isinstance(block, doc.Reply)
    ]
    assert [one.word for one in replies] == ["Ja", "Ja", "Zum Teil", "Zum Teil", "Nein"]
    assert replies[0].details == ("Wer: Hausmeister und Gebäudewirtschaft", "Bis wann: 30. November 2026")
    assert replies[4].reason.startswith("Manche Kinder haben Angst")


def test_what_stands_open_is_counted_on_the_first_page():
    assert paper_of(two_schools(6, 7)).cover.promise[-1] == "13 Aussagen brauchen noch eine Entscheidung."


def test_the_cloud_speaks_for_who_does_not_see_it():
    cloud = next(
        block
        for block in part(paper_of(beispielstadt()), "Worte der Kinder").blocks
        if isinstance(block, doc.Cloud)
    )
    assert cloud.alt.startswith("Wortwolke. Am häufigsten: ")
    assert cloud.alt.count("(") == 10


def caption_of(snapshot: Snapshot) -> str:
    (cloud,) = part(paper_of(snapshot), "Worte der Kinder").blocks
    return cloud.caption


def test_the_cloud_says_what_its_sizes_mean():
    assert caption_of(beispielstadt()) == "Die Wörter aus 29 Aussagen. Je größer, desto öfter gesagt."


def test_a_cloud_of_words_that_are_all_alike_says_so():
    assert caption_of(evening_of(["Eis", "Pony"])) == (
        "Die Wörter aus 2 Aussagen. Jedes kommt in einer Aussage vor, darum sind alle gleich groß."
    )
    (cloud,) = part(paper_of(evening_of(["Eis", "Pony"])), "Worte der Kinder").blocks
    assert cloud.alt == "Wortwolke. Alle Wörter sind gleich häufig, darunter: Eis, Pony."


def test_a_cloud_counts_the_words_that_are_not_in_it():
    assert caption_of(evening_of(["Eis", "Eis", "漢字"])).endswith("1 weiteres Wort steht nicht im Bild.")
    firsts = ("Garten", "Wald", "Schul", "Herbst", "Winter", "Kinder", "Familien", "Holz", "Stein", "Sand")
    many = [
        first + last
        for first in firsts
        for last in ("haus", "platz", "tisch", "weg", "bank", "bild", "turm", "tor")
    ]
    assert caption_of(evening_of(many)).endswith("10 weitere Wörter stehen nicht im Bild.")


@pytest.mark.parametrize("texts", [["🍦", "1 2 3"], ["漢字"]])
def test_without_words_there_is_no_cloud(texts: list[str]):
    titles = [section.heading.text for section in paper_of(evening_of(texts)).sections]
    assert "Worte der Kinder" not in titles


def test_an_empty_mission_statement_is_a_paper_too():
    paper = paper_of(evening_of([]))
    assert paper.cover.promise[-1] == "Es gibt noch keine Aussagen."


def test_the_same_words_twice_are_one_quote_with_its_number():
    chapter = part(paper_of(evening_of(["Es ist laut", "Es ist laut", "Pause"])), "Leitsätze").sections[0]
    said = next(block for block in chapter.blocks if isinstance(block, doc.Promise)).quotes[0].said
    assert said == (doc.Said("Es ist laut", 2), doc.Said("Pause", 1))


def test_few_people_are_not_counted_school_by_school():
    (table,) = tables(part(paper_of(two_schools(3, 12)), "Wer gesprochen hat"))
    assert [row[3].text for row in table.rows] == ["·", "·"], (
        "one hidden count must not be what is missing to the sum"
    )
    (table,) = tables(part(paper_of(two_schools(6, 12)), "Wer gesprochen hat"))
    assert [row[3].text for row in table.rows] == ["6", "12"]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ([0, 12], ["0", "12"]),
        ([4, 3, 12], ["·", "·", "12"]),
        ([4, 20, 12], ["·", "20", "·"]),
        ([4], ["·"]),
        ([], []),
    ],
)
def test_a_hidden_count_takes_another_one_along(counts: list[int], shown: list[str]):
    assert masked(counts, "·") == shown
