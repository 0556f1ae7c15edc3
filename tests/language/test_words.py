from workshop.language.words import stem, word_counts


def test_forms_of_one_word_are_counted_together_and_shown_as_most_write_it():
    said = ["Mehr Bälle", "Ein Ball", "Wir wollen mehr Bälle", "neue bälle"]
    assert word_counts(said) == {"Bälle": 4, "neue": 1}


def test_words_that_say_nothing_are_left_out():
    assert word_counts(["Ich will nicht, dass es so laut ist", "kein 7 x 🦄 OK"]) == {"laut": 1}


def test_a_noun_keeps_its_capital_and_a_first_word_does_not_make_one():
    said = ["laute Musik", "Laute Kinder", "zu laute kinder", "mit Musik"]
    assert word_counts(said) == {"Kinder": 2, "laute": 3, "Musik": 2}


def test_a_word_that_somebody_repeats_counts_once():
    assert word_counts(["Eis Eis Eis", "Eis"]) == {"Eis": 2}


def test_what_is_shouted_is_a_word_like_any_other_and_a_short_name_stays_big():
    assert word_counts(["ES IST LAUT", "laut", "Die OGS ist laut"]) == {"laut": 3, "OGS": 1}


def test_misspelt_words_stay_as_they_are():
    assert word_counts(["es ist laud"]) == {"laud": 1}


def test_the_commonest_comes_first_and_equals_come_by_the_alphabet():
    assert list(word_counts(["Pony", "Eis", "Pony", "Baum"])) == ["Pony", "Baum", "Eis"]


def test_different_words_stay_apart():
    apart = ["Küche", "Kuchen", "Haus", "Hase", "Raum", "Ruhe", "Wasser", "Eis", "Pony", "Park", "Tor", "Tür"]
    assert len({stem(word) for word in apart}) == len(apart)


def test_forms_meet():
    for forms in (
        "Kind Kinder Kindern Kindes",
        "Raum Räume Räumen",
        "Pause Pausen",
        "Erzieherin Erzieherinnen",
        "laut laute lauter",
    ):
        assert len({stem(word) for word in forms.split()}) == 1, forms
