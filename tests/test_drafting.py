"""Drafts as a German teacher would read them: every sentence below was read aloud."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import workshop
from workshop.drafting import ClusterWords, Said, draft
from workshop.drafting.phrases import read
from workshop.drafting.shapes import sentence
from workshop.language.lexicon import ADJECTIVES, NOUNS, SMALL, VERBS
from workshop.language.themes import lexicon, theme_sets
from workshop.messages import catalogue

HERE = Path(__file__).parent
KAMEN = json.loads((Path(workshop.__file__).parent / "demo" / "kamen.json").read_text(encoding="utf-8"))
ORDINARY = [
    line
    for line in (HERE / "language" / "ordinary.txt").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
]


def cluster(*texts, title="", perspective="children", kind=""):
    return ClusterWords(
        "c1", title, [Said(f"s{n}", text, perspective, kind) for n, text in enumerate(texts, 1)]
    )


def commitments(*texts, **more):
    return [tuple(one) for one in draft([cluster(*texts, **more)]).commitments]


@pytest.mark.parametrize(
    ("said", "worded"),
    [
        ("Es ist zu laut", "Wir sorgen dafür, dass es nicht mehr zu laut ist."),
        ("Es isst zu laud", "Wir sorgen dafür, dass es nicht mehr zu laut ist."),
        ("viel zu laut!!", "Wir sorgen dafür, dass es nicht mehr zu laut ist."),
        ("Das Essen ist kalt", "Wir sorgen dafür, dass das Essen nicht mehr kalt ist."),
        ("das esen is kald", "Wir sorgen dafür, dass das Essen nicht mehr kalt ist."),
        ("Die toileten sind drekig", "Wir sorgen dafür, dass die Toiletten nicht mehr dreckig sind."),
        ("In der Mensa ist es so laut", "Wir sorgen dafür, dass es in der Mensa nicht mehr so laut ist."),
        (
            "Die Mensa ist zu voll und zu laut",
            "Wir sorgen dafür, dass die Mensa nicht mehr zu voll und zu laut ist.",
        ),
        ("Unser Raum ist zu klein", "Wir sorgen dafür, dass der Raum nicht mehr zu klein ist."),
        ("ich finde den raum zu klein", "Wir sorgen dafür, dass der Raum nicht mehr zu klein ist."),
        ("Das Essen ist nicht lecker", "Wir sorgen dafür, dass das Essen lecker ist."),
        ("Die Frau vom Essen ist nett", "Wir sorgen dafür, dass die Frau vom Essen nett bleibt."),
        ("Das Essen schmeckt nicht", "Wir sorgen dafür, dass das Essen schmeckt."),
        ("Die Toiletten stinken", "Wir sorgen dafür, dass die Toiletten nicht mehr stinken."),
        ("Zu wenig Platz", "Wir schaffen mehr Platz."),
        ("Es gibt nicht genug Bälle", "Wir sorgen für mehr Bälle."),
        ("Zu viele Regeln", "Wir sorgen für weniger Regeln."),
        ("Nicht so viel Streit", "Wir sorgen für weniger Streit."),
        ("Mehr Zeit zum Essen", "Wir schaffen mehr Zeit zum Essen."),
        ("Mer Zeit zum schpielen", "Wir schaffen mehr Zeit zum Spielen."),
        ("Mehr nudeln", "Wir sorgen für mehr Nudeln."),
        ("Mehr Erzieher", "Wir sorgen für mehr Erzieher."),
        ("Mehr Fußball spielen", "Wir machen möglich, dass Kinder mehr Fußball spielen können."),
        ("Keine Seife", "Wir sorgen für mehr Seife."),
        ("Ich will keine Suppe", "Wir sorgen dafür, dass es keine Suppe gibt."),
        ("Das Essen ist nicht warm", "Wir sorgen dafür, dass das Essen warm ist."),
        ("Weniger Hausaufgaben", "Wir sorgen für weniger Hausaufgaben."),
        ("Keine hausaufgabn am Freitag", "Wir sorgen dafür, dass es keine Hausaufgaben am Freitag gibt."),
        ("Kein Fisch", "Wir sorgen dafür, dass es keinen Fisch gibt."),
        ("kein streit mehr", "Wir sorgen dafür, dass es keinen Streit mehr gibt."),
        ("Nicht immer Suppe", "Wir sorgen dafür, dass es nicht immer nur Suppe gibt."),
        ("Nicht schreien", "Wir achten darauf, dass niemand schreit."),
        ("Ein Raum zum Abkühlen", "Wir kümmern uns um einen Raum zum Abkühlen."),
        ("Ruheraum für jede Gruppe", "Wir kümmern uns um einen Ruheraum für jede Gruppe."),
        ("Ein Fusbalplaz", "Wir kümmern uns um einen Fußballplatz."),
        ("Ein neues Klettergerüst", "Wir kümmern uns um ein neues Klettergerüst."),
        ("Ein großer Garten mit Blumen", "Wir kümmern uns um einen großen Garten mit Blumen."),
        ("Ein Sofa und ein großer Teppich", "Wir kümmern uns um ein Sofa und einen großen Teppich."),
        ("Ein Platz, wo man schlafen kann", "Wir kümmern uns um einen Platz, wo man schlafen kann."),
        ("Eine rosa Hüpfburg", "Wir kümmern uns um eine rosa Hüpfburg."),
        ("Längere Pausen", "Wir sorgen für längere Pausen."),
        ("Neue saubere Toiletten", "Wir sorgen für neue saubere Toiletten."),
        ("Warmes Wasser zum Händewaschen", "Wir sorgen für warmes Wasser zum Händewaschen."),
        ("Bälle, Seile und Tore", "Wir sorgen für Bälle, Seile und Tore."),
        ("Ruhe beim Lernen", "Wir sorgen für Ruhe beim Lernen."),
        ("Leiser", "Wir sorgen dafür, dass es leiser wird."),
        ("Freundlicher sein", "Wir achten darauf, dass alle freundlicher sind."),
        ("Spielen was wir wollen", "Wir machen möglich, dass Kinder spielen können, was sie wollen."),
        ("Ich will drausen spiln", "Wir machen möglich, dass Kinder draußen spielen können."),
        ("Mit meinen Freunden spielen", "Wir machen möglich, dass Kinder mit ihren Freunden spielen können."),
        ("eine Höle bauen", "Wir machen möglich, dass Kinder eine Höhle bauen können."),
        ("raus gehen wenn man will", "Wir machen möglich, dass Kinder rausgehen können, wenn sie wollen."),
        ("Ausruhen", "Wir machen möglich, dass Kinder sich ausruhen können."),
        ("Ich wünsche mir ein Klettergerüst", "Wir kümmern uns um ein Klettergerüst."),
        ("Ich hätte gern mehr Ruhe", "Wir schaffen mehr Ruhe."),
        ("Wir brauchen neue Bälle", "Wir sorgen für neue Bälle."),
        ("Die Wand soll rosa sein", "Wir sorgen dafür, dass die Wand rosa ist."),
        ("Die Erzieher sollen mehr Zeit haben", "Wir sorgen dafür, dass die Erzieher mehr Zeit haben."),
        ("Der Lehrer soll nicht schreien", "Wir sorgen dafür, dass der Lehrer nicht schreit."),
        ("Niemand soll ausgelacht werden", "Wir sorgen dafür, dass niemand ausgelacht wird."),
        ("Mama soll auch kommen dürfen", "Wir sorgen dafür, dass Mama kommen darf."),
        ("Kinder sollen mit bestimen", "Wir sorgen dafür, dass Kinder mitbestimmen."),
        ("Alle dürfen mitspielen", "Wir sorgen dafür, dass alle mitspielen dürfen."),
        ("Das wir mitbestimmen dürfen", "Wir sorgen dafür, dass Kinder mitbestimmen dürfen."),
        ("Dass keiner alleine ist", "Wir sorgen dafür, dass niemand alleine ist."),
        (
            "Dass man raus gehen darf wenn man will",
            "Wir sorgen dafür, dass man rausgehen darf, wenn man will.",
        ),
    ],
)
def test_a_statement_of_a_known_shape_becomes_a_sentence_of_the_adults(said, worded):
    assert sentence(read(said), "") == worded


@pytest.mark.parametrize(
    "said",
    [
        "Dass meine Freunde nicht da sind",  # a complaint that reads like a wish
        "Dass es so laut ist",
        "Wir dürfen nie Fußball spielen",
        "Die Großen schubsen immer",
        "Die Viertklässler nehmen uns den Ball weg",
        "Keine Zeit zum Spielen wegen Hausaufgaben",
        "Keine Handys",
        "Kaltes Essen",
        "Dreckige Toiletten",
        "Laute Musik",
        "Nicht spielen",
        "Wir sollen immer aufessen",
        "Die Großen dürfen immer bestimmen",
        "Die Pausen sind lang",
        "Hausaufgaben machen",
        "Pausen in der Schulen",
        "Saubere Seen",
        "Es ist",
        "Pony",
        "ein hund",
        "Streit",
        "Mehr Freunde",
        "Alle Kinder",
        "Ein Zwrkml mit Fischen",
        "Bücher / Comics",
        "Ich will nach Hause. Und ein Eis.",
        "Ich verstehe die Aufgaben nicht",
        "Ein Hund der mit uns spielt",
        "weiß nicht",
        "🦄",
        "",
    ],
)
def test_what_could_be_misread_is_left_to_be_quoted(said):
    assert sentence(read(said), "") is None


def test_the_example_of_every_tour():
    made = draft([cluster("Das Essen ist kalt", "Mehr Zeit zum Essen", title="Essen")])
    assert (made.first, made.second) == ("Wir kümmern uns um gutes Essen", "und nehmen uns Zeit dafür")
    assert [tuple(one) for one in made.commitments] == [
        ("Wir sorgen dafür, dass das Essen nicht mehr kalt ist.", ("s1",)),
        ("Wir schaffen mehr Zeit zum Essen.", ("s2",)),
    ]


def test_statements_that_say_the_same_share_a_commitment():
    assert commitments("Es ist zu laut", "Zu laut", "Es isst zu laud") == [
        ("Wir sorgen dafür, dass es nicht mehr zu laut ist.", ("s1", "s2", "s3"))
    ]


def test_no_hausaufgaben_and_help_with_them_stay_apart():
    assert len(commitments("Keine Hausaufgaben", "Weniger Hausaufgaben", "Hilfe bei den Hausaufgaben")) == 3


def test_wishes_for_things_are_checked_in_the_childrens_words():
    assert commitments("Pony", "Skateboard und Park", "pony!") == [
        ("Wir prüfen, was möglich ist: „Pony“ und „Skateboard und Park“.", ("s1", "s2", "s3"))
    ]


def test_a_misspelt_word_that_nobody_can_be_sure_of_is_quoted_as_it_stands():
    assert commitments("ein zwrkml") == [("Wir nehmen ernst: „ein zwrkml“.", ("s1",))]


def test_what_is_good_already_is_kept_and_what_bothers_is_talked_about():
    assert commitments("Fußball", kind="praise") == [("Wir erhalten, was gut ist: „Fußball“.", ("s1",))]
    assert commitments("Hausaufgaben", kind="complaint") == [
        ("Wir sprechen darüber und suchen eine Lösung: „Hausaufgaben“.", ("s1",))
    ]


def test_quotation_marks_in_a_quote_become_inner_ones():
    assert commitments("Alle sagen „Heulsuse“ zu mir.") == [
        ("Wir nehmen ernst: „Alle sagen ‚Heulsuse‘ zu mir“.", ("s1",))
    ]


def test_at_most_five_commitments_and_the_last_one_listens_to_all_the_others():
    made = commitments(*ORDINARY[:40])
    assert len(made) == 5
    assert made[-1][0].startswith("Wir hören zu: „")
    assert made[-1][0].endswith("weitere Aussagen.")
    assert {sid for _, ids in made for sid in ids} == {f"s{n}" for n in range(1, 41)}


def test_children_come_before_adults():
    adults = ClusterWords("c1", "", [Said("a1", "Mehr Platz", "staff"), Said("k1", "Mehr Bälle", "children")])
    assert [one.statement_ids for one in draft([adults]).commitments] == [("k1",), ("a1",)]


@pytest.mark.parametrize(
    ("title", "said", "first"),
    [
        ("Essen", ["Pommes"], "Wir kümmern uns um gutes Essen"),
        ("", ["Es ist zu laut", "Ruheraum für jede Gruppe"], "Wir achten auf leise Zeiten"),
        ("Klo", ["Seife", "Es stinkt"], "Wir sorgen für saubere Toiletten"),
        ("", ["Nicht hauen", "Weniger Streit", "Pizza"], "Wir schauen bei Streit nicht weg"),
        ("Gefühle", ["Ich bin froh", "Ich bin traurig"], "Wir merken, wie es einem Kind geht"),
        ("", ["Einhorn", "noch ein Einhorn"], "Wir lassen Kinder groß träumen"),
        ("Schuhe", ["Meine drücken", "Ohne Schnürsenkel"], "Wir nehmen „Schuhe“ ernst"),
        ("", ["Hausschuhe", "neue Hausschuhe"], "Wir nehmen „Hausschuhe“ ernst"),
        ("", ["Modenschau", "Pony"], "Wir hören genau hin, was Kinder sagen"),
    ],
)
def test_the_title_speaks_of_what_the_words_speak_of(title, said, first):
    assert draft([cluster(*said, title=title)]).first == first


@pytest.mark.parametrize(
    ("said", "second"),
    [
        (["Das Essen ist kalt", "Mehr Zeit zum Essen"], "und nehmen uns Zeit dafür"),
        (["Selber kochen", "Pizza backen"], "und kochen auch zusammen"),
        (["Wasser zum Trinken", "Ich habe Durst"], "und stellen für jedes Kind Wasser bereit"),
        (["Pommes", "Das Essen schmeckt nicht"], "und fragen nach, was schmeckt"),
    ],
)
def test_the_second_half_answers_what_was_said_of_the_theme(said, second):
    assert draft([cluster(*said)]).second == second


def test_another_theme_set_words_another_title():
    said = cluster("Mehr Radwege", "Der Radweg ist kaputt")
    assert draft([said], lexicon("stadt")).first == "Wir machen das Radfahren leicht"


def test_a_theme_without_patterns_lends_its_title(tmp_path):
    (tmp_path / "ferien.toml").write_text(
        'titel = "Ferien"\n[see]\ntitel = "Am See"\nbild = "water-wave"\nwoerter = "Baggersee Steg"\n',
        encoding="utf-8",
    )
    themes = lexicon("ferien", folder=tmp_path)
    assert draft([cluster("Ein Steg", "Zum Baggersee")], themes).first == "Wir nehmen „Am See“ ernst"


def words_of(text):
    return re.findall(r"\w+", text.lower())


def trigrams(text):
    words = words_of(text)
    return set(zip(words, words[1:], words[2:], strict=False))


def test_no_phrase_of_kamens_principles_comes_out():
    theirs = [text for one in KAMEN["principles"] for text in (one["title"], *one["commitments"])]
    taken = set().union(*(trigrams(text) for text in theirs))
    clusters = [cluster(*one["statements"]) for one in KAMEN["clusters"]] + [cluster(*ORDINARY)]
    ours = [text for one in clusters for text in _all_of(draft([one]))]
    ours += [
        text for key, text in catalogue("de").items() if key.startswith("drafting.") and isinstance(text, str)
    ]
    themes = [theme for one in theme_sets().values() for theme in one.themes]
    ours += [f"{one.first} – {one.second}" for theme in themes for one in theme.drafts]
    assert not [text for text in ours if trigrams(text) & taken]
    said = {word for one in KAMEN["clusters"] for text in one["statements"] for word in words_of(text)}
    telling = {word for text in theirs for word in words_of(text) if len(word) > 8} - said
    assert not [text for text in ours if telling & set(words_of(text))]


def _all_of(made):
    return [made.first, made.second, *(one.text for one in made.commitments)]


KNOWN = sorted({*NOUNS, *ADJECTIVES, *VERBS, *SMALL, "ich", "wir", "meine", "unser"})


@given(
    st.lists(st.sampled_from(KNOWN) | st.sampled_from(sorted(SMALL)), min_size=1, max_size=7),
    st.sampled_from(["", "complaint", "dream"]),
)
def test_whatever_order_known_words_come_in_there_is_a_whole_sentence_or_none(words, kind):
    made = sentence(read(" ".join(words)), kind)
    assert made is None or (made.startswith("Wir ") and made.endswith(".") and "  " not in made)


@given(st.lists(st.sampled_from(ORDINARY) | st.text(max_size=280), max_size=12), st.text(max_size=40))
def test_every_statement_is_behind_a_commitment_and_every_commitment_begins_with_we(texts, title):
    made = draft([cluster(*texts, title=title)])
    behind = {sid for one in made.commitments for sid in one.statement_ids}
    assert behind == {f"s{n}" for n, text in enumerate(texts, 1) if text}
    assert len(made.commitments) <= 5
    assert all(
        one.text.startswith("Wir ") and one.text.endswith(".") and len(one.text) <= 400
        for one in made.commitments
    )
    assert made.first.startswith("Wir ")
    assert made.second.startswith("und ")
    assert draft([cluster(*texts, title=title)]) == made
