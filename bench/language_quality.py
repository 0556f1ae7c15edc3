"""How good the language engine's answers are on sets with known answers; one row of figures a set."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from statistics import mean

from bench.agreement import adjusted_mutual_information, alone_where_none, b_cubed_f1, v_measure
from bench.language_sets import Misspelt, Pair, Said, Screened, SetFile

Figures = dict[str, float]

ADDED_ONE_BY_ONE = 12
"""So many statements are held back and added again for the stability."""


def quality(one: SetFile) -> Figures:
    """The figures of a set, whatever it holds."""
    if one.said:
        return statements(one.said)
    if one.pairs:
        return duplicates(one.pairs)
    if one.screened:
        return screening(one.screened)
    if one.misspelt:
        return spelling(one.misspelt)
    return left_alone(one.correct)


# ---------------------------------------------------------------- clusters


def statements(said: Sequence[Said]) -> Figures:
    """Each group is clustered by itself and counts the same; typed and rightly spelt where they differ."""
    groups: defaultdict[str, list[Said]] = defaultdict(list)
    for one in said:
        groups[one.group].append(one)
    figures = _mean(_agreement([one.typed for one in group], group) for group in groups.values())
    if any(one.typed != one.meant for one in said):
        right = _mean(_agreement([one.meant for one in group], group) for group in groups.values())
        figures["V rightly spelt"] = right["V"]
        figures["V gap"] = right["V"] - figures["V"]
    figures |= _mean(_moved([one.typed for one in group]) for group in groups.values())
    return {"statements": len(said), "groups": len(groups), **figures}


def _agreement(texts: Sequence[str], said: Sequence[Said]) -> Figures:
    from workshop.language.grouping import group

    found = group(texts)
    true, standing = [one.theme for one in said], alone_where_none(found)
    return {
        "V": v_measure(true, standing),
        "AMI": adjusted_mutual_information(true, standing),
        "B3": b_cubed_f1(true, standing),
        "clusters": len(set(found) - {None}),
        "of": len(set(true)),
        "nulls": sum(one is None for one in found),
    }


def _moved(texts: Sequence[str]) -> Figures:
    """The share of placed statements whose id is another once one more was added."""
    from workshop.language.grouping import group, keep_and_place

    placed = moved = 0
    for number in range(min(ADDED_ONE_BY_ONE, len(texts))):
        at = number * len(texts) // ADDED_ONE_BY_ONE
        rest = [*texts[:at], *texts[at + 1 :]]
        before = group(rest)
        after = keep_and_place([*rest, texts[at]], [*before, None])
        placed += sum(one is not None for one in before)
        moved += sum(one is not None and one != now for one, now in zip(before, after, strict=False))
    return {"moved": moved / placed if placed else 0.0}


def _mean(rows: Iterable[Figures]) -> Figures:
    kept = list(rows)
    return {name: mean(row[name] for row in kept) for name in kept[0]}


# ---------------------------------------------------------------- words


def spelling(words: Sequence[Misspelt]) -> Figures:
    """Each pair counts once, and again as often as it was written; case is not asked for, for children write as they like.

    Words are asked one by one, as nobody knows what stood beside them. What was meant must be left alone, too.
    """
    from workshop.language.reading import candidates

    best: dict[str, list[str]] = {one.written: candidates([one.written])[0] for one in words}
    places = [_place(one.meant, best[one.written]) for one in words]
    written = sum(one.count for one in words)
    weighted = Counter(dict.fromkeys((1, 5), 0))
    for one, place in zip(words, places, strict=True):
        weighted.update({most: one.count for most in (1, 5) if place < most})
    targets = sorted({one.meant for one in words})
    return {
        "words": len(words),
        "top-1": mean(float(place < 1) for place in places),
        "top-5": mean(float(place < 5) for place in places),
        "top-1 as often as written": weighted[1] / written,
        "top-5 as often as written": weighted[5] / written,
        "targets left alone": left_alone(targets)["left alone"],
    }


def left_alone(words: Sequence[str]) -> Figures:
    """The share of correct words that come first among their own candidates."""
    from workshop.language.reading import candidates

    kept = [_place(word, candidates([word])[0]) == 0 for word in words]
    return {"words": len(words), "left alone": mean(map(float, kept))}


def _place(word: str, ranked: Sequence[str]) -> int:
    folded = [one.casefold() for one in ranked]
    return folded.index(word.casefold()) if word.casefold() in folded else len(folded) + 99


# ---------------------------------------------------------------- duplicates


def duplicates(pairs: Sequence[Pair]) -> Figures:
    """All texts are given at once, as on a board; what is suggested beyond the known pairs is counted by itself."""
    from workshop.language.duplicates import pairs as suggested

    texts = list(dict.fromkeys(text for pair in pairs for text in pair[:2]))
    named = {frozenset((texts[found.first], texts[found.second])) for found in suggested(texts)}
    labelled = {frozenset(pair[:2]): pair.same for pair in pairs}
    for alike in _said_alike(pairs):
        labelled.update({frozenset(two): True for two in combinations(alike, 2)})
    right = sum(labelled.get(two) is True for two in named)
    wrong = sum(labelled.get(two) is False for two in named)
    precision, recall = _ratio(right, right + wrong), right / max(1, sum(labelled.values()))
    return {
        "pairs": len(labelled),
        "F1": _ratio(2 * precision * recall, precision + recall),
        "precision": precision,
        "recall": recall,
        "beyond the known": len(named - set(labelled)),
    }


def _said_alike(pairs: Sequence[Pair]) -> list[set[str]]:
    """Two that say the same as a third say the same."""
    groups: list[set[str]] = []
    for pair in pairs:
        if pair.same:
            touched = [group for group in groups if pair.one in group or pair.other in group]
            groups = [group for group in groups if group not in touched]
            groups.append({pair.one, pair.other}.union(*touched))
    return groups


# ---------------------------------------------------------------- screening


def screening(screened: Sequence[Screened]) -> Figures:
    """Flagged at all, flagged for the right reason, and by label; false alarms among the harmless."""
    from workshop.language.screening import screen

    kinds = [{flag.kind for flag in screen(one.text)} for one in screened]
    worthy = [(one, found) for one, found in zip(screened, kinds, strict=True) if one.kind]
    alarms = sum(bool(found) for one, found in zip(screened, kinds, strict=True) if not one.kind)
    seen = sum(bool(found) for _, found in worthy)
    figures: Figures = {
        "worthy": len(worthy),
        "harmless": len(screened) - len(worthy),
        "recall": _ratio(seen, len(worthy)),
        "precision": _ratio(seen, seen + alarms),
        "false alarms": _ratio(alarms, len(screened) - len(worthy)),
        "right kind": _ratio(sum(one.kind in found for one, found in worthy), len(worthy)),
    }
    for label in sorted({one.label for one, _ in worthy}):
        figures[label] = mean(float(bool(found)) for one, found in worthy if one.label == label)
    return figures


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
