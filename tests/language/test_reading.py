"""What a child means by what it wrote. Every misspelt word here was made up by us, in the manner of children."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.reading import candidates, fold_lemma, frequency, lemma_of, read, store

HERE = Path(__file__).parent
MISSPELT = [
    pair.split("/")
    for line in (HERE / "misspelt.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
    for pair in line.split()
]
RIGHT = [
    word
    for line in (HERE / "rightly_spelt.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
    for word in line.split()
]


def meant(text):
    return [word.meant for word in read(text)]


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("fusbal spilen", "Fußball spielen"),
        ("wir wolen mer esen", "wir wollen mehr essen"),
        ("das schmekt nicht", "das schmeckt nicht"),
        ("ich wil draussn schpieln", "ich will draußen spielen"),
        ("die toileten stincken", "die Toiletten stinken"),
        ("di schaukl ist kaput", "die Schaukel ist kaputt"),
        ("ein gröserer schulhoff", "ein größerer Schulhof"),
        ("mer feraine", "mehr Vereine"),
    ],
)
def test_a_misspelt_word_is_read_as_it_sounds(written, right):
    assert " ".join(meant(written)) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("das Essen isst eklig", "das Essen ist eklig"),
        ("niemand ist Fisch", "niemand isst Fisch"),
        ("ihr seit nett", "ihr seid nett"),
        ("ich möchte das wir spielen", "ich möchte dass wir spielen"),
        ("wen wir spielen", "wenn wir spielen"),
        ("zu fiel Lärm", "zu viel Lärm"),
        ("Mann darf nicht rennen", "Man darf nicht rennen"),
    ],
)
def test_words_that_sound_alike_are_told_apart_by_their_neighbours(written, right):
    assert " ".join(meant(written)) == right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("haus aufgabn", ["Hausaufgaben"]),
        ("tisch tennis", ["Tischtennis"]),
        ("mit bestimen", ["mitbestimmen"]),
        ("mit machen", ["mitmachen"]),
        ("Ku-chen", ["Kuchen"]),
        ("Fenster-bank", ["Fensterbank"]),
    ],
)
def test_a_word_that_was_torn_apart_is_read_as_one(written, right):
    assert meant(written) == right
    assert read(written)[0].written == written


@pytest.mark.parametrize("text", ["mehr Zeit zu spielen", "in der Pause", "gut essen", "mit Freunden"])
def test_words_that_belong_apart_stay_apart(text):
    assert len(read(text)) == len(text.split())


@pytest.mark.parametrize(
    ("written", "right"), [("guuuut", "gut"), ("EKLIG", "eklig"), ("HAUSAUFGABEN", "Hausaufgaben")]
)
def test_shouting_and_drawing_out_do_not_hide_a_word(written, right):
    assert meant(written) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "This is a nice school and we like it",
        "I want more time to play football",
        "Okulda daha çok oyun oynamak istiyorum",
        "Więcej zabawek w szkole proszę",
        "Хочу більше гратися",
        "أريد أن ألعب أكثر",
    ],
)
def test_another_language_is_never_turned_into_german(text):
    assert all(word.meant == word.written and not word.known for word in read(text))


@pytest.mark.parametrize("name", ["Emma", "Mohammed", "Aishe", "Yılmaz", "Oleksandr", "Zeynep", "Xhemile"])
def test_names_are_left_alone(name):
    assert meant(f"{name} ist nett")[0] == name


@pytest.mark.parametrize("text", ["7", "2 b", "x", "?!", "", "🦄", "asdfghjk"])
def test_what_is_no_word_is_left_alone(text):
    assert all(word.meant == word.written for word in read(text))


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("räume", "Raum"),
        ("freunde", "Freund"),
        ("bäume", "Baum"),
        ("Klettergerüste", "Klettergerüst"),
        ("gespielt", "spielen"),
        ("schönere", "schön"),
        ("lautes", "laut"),
        ("kleinen", "klein"),
        ("runtergerollt", "runterrollen"),
        ("pausen", "Pause"),
        ("mitgespielt", "mitspielen"),
        ("Hausaufgaben", "Hausaufgabe"),
    ],
)
def test_the_lemma_is_found_though_nouns_were_written_small(word, lemma):
    assert lemma_of(word) == lemma


def test_a_noun_is_expected_behind_its_article():
    assert read("eine rutsche")[1].lemma == "Rutsche"


def test_compounds_are_read_by_their_parts():
    assert read("hausaufgabenzeit")[0].parts == ("hausaufgabe", "zeit")
    assert read("Klettergerüst")[0].parts[-1] == "gerüst"
    assert read("Ruhe")[0].parts == ("ruhe",)


def test_words_that_turn_the_meaning_are_marked():
    keine, mehr, das = read("keine mehr das")
    assert keine.stops
    assert keine.polarity
    assert mehr.polarity
    assert das.stops
    assert not das.polarity


def test_four_in_five_misspelt_words_are_read_at_once_and_more_among_five():
    found = candidates([written for written, _ in MISSPELT])
    first = sum(
        fold_lemma(one[0]) == fold_lemma(right) for one, (_, right) in zip(found, MISSPELT, strict=True)
    )
    five = sum(
        fold_lemma(right) in map(fold_lemma, one) for one, (_, right) in zip(found, MISSPELT, strict=True)
    )
    assert len(MISSPELT) >= 150
    assert first / len(MISSPELT) >= 0.80
    assert five / len(MISSPELT) >= 0.92


def test_words_that_are_right_are_left_alone():
    wrong = [
        (word, offered[0])
        for word, offered in zip(RIGHT, candidates(RIGHT), strict=True)
        if fold_lemma(offered[0]) != fold_lemma(word)
    ]
    assert len(wrong) <= len(RIGHT) // 100, wrong


def test_a_list_of_unrelated_words_is_read_like_the_words_one_by_one():
    words = [written for written, _ in MISSPELT] + RIGHT
    together = candidates(words)
    alone = [candidates([word])[0] for word in words]
    assert together == alone


def test_a_frequent_word_is_more_frequent_than_a_rare_one():
    assert frequency("und") > frequency("Hausaufgaben") > frequency("Klettergerüst") > frequency("qwxz") == 0


@given(st.text(max_size=60))
@settings(deadline=None)
def test_any_text_is_read_and_every_word_lies_in_its_place(text):
    end = 0
    for word in read(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.written
        assert word.meant
        assert word.lemma
        assert word.parts
        end = word.end


@given(st.lists(st.text(max_size=20), max_size=5))
@settings(deadline=None)
def test_every_word_has_candidates_and_none_twice(words):
    found = candidates(words)
    assert len(found) == len(words)
    for offered in found:
        assert 1 <= len(offered) <= 5
        assert len(set(offered)) == len(offered)


@pytest.mark.parametrize(
    "text", ["a" * 280, "ab" * 500_000, "spielen " * 100_000], ids=["long", "1 MB", "1 MB of words"]
)
def test_a_huge_text_is_answered(text):
    read(text)
    candidates([text])


def test_a_broken_table_says_so(tmp_path):
    path = tmp_path / "words.table"
    with pytest.raises(store.TableBroken, match="can't be read"):
        store.load(path)
    path.write_bytes(b"something else")
    with pytest.raises(store.TableBroken, match="of this version"):
        store.load(path)
    store.save(path, texts={"words": ["eins", "zwei"]}, arrays={})
    assert store.load(path)[0]["words"] == "eins\nzwei"
    path.write_bytes(path.read_bytes()[:-3])
    with pytest.raises(store.TableBroken, match="damaged"):
        store.load(path)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("fenzder", "Fenster"), ("stul", "Stuhl"), ("froind", "Freund"), ("schpilen", "spielen")],
)
def test_a_noun_is_offered_with_its_capital(written, meant):
    assert candidates([written])[0][0] == meant
