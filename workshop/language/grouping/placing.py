"""Where a new text belongs on a board, while nothing on it moves.

A text is compared with every card and every title. What speaks for a pile is how like the text its middle is and how
like its nearest card; a theme that the text clearly names speaks for the pile that is about it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..reading import Word, fold_lemma
from ..themes import Lexicon
from .boards import Board, Card, Place
from .choosing import lexicon_for
from .features import Row, Space
from .nearest import square_of_sum
from .numbers import Floats
from .pieces import Piece, piece

Places = NDArray[np.intp]

NEAR_ENOUGH = 0.3
"""Below this score a text stays open."""
CLEARLY_NEARER = 0.05
"""By how much the best pile must beat the next."""
THEME_SPEAKS = 0.3
"""What the theme of a pile adds to the score of a text that clearly names it, if all its cards are about it."""
MOST_REASONS = 3
HALF = 0.5
OPEN = -1


def _alone(found: Piece, word: Word) -> Piece:
    """One word of a text, as if it were all."""
    keys = {fold_lemma(word.lemma), *word.parts}
    terms = tuple(pair for pair in found.terms if pair[0] in keys)
    return Piece((word,), terms, tuple(pair for pair in found.letters if pair[0] in keys))


class _Entry(NamedTuple):
    piece: Piece
    row: Row
    theme: int | None


class Placer:
    """Built once from a board, then kept in step with it; the same board gives the same answers however it came about.

    Without a lexicon the theme set is chosen by what lies on the board when it is built.
    """

    def __init__(self, board: Board, lexicon: Lexicon | None = None) -> None:
        cards = [card for pile in board.piles for card in pile.cards] + list(board.loose)
        pieces = [piece(card.text) for card in cards]
        self.lexicon = lexicon_for(pieces, lexicon)
        self._space = Space((), self.lexicon)
        self._columns = np.zeros((max(64, 2 * len(cards)), self._space.width), dtype=np.float32)
        self._pile_at = np.full(len(self._columns), OPEN, dtype=np.intp)
        self._entries: dict[int, _Entry] = {}
        self._holders: dict[str, dict[int, float]] = {}
        self._free = list(range(len(self._columns)))[::-1]
        self._at: dict[str, int] = {}
        self._used = 0
        self._order: tuple[Places, Places, Places] | None = None
        self._piles: list[str] = []
        self._numbers: dict[str, int] = {}
        self._squares: list[float] = []
        self._sizes: list[int] = []
        self._themes: list[Counter[int]] = []
        self._lay_all(board)

    def name(self, pile_id: str, title: str) -> None:
        """A pile has got this title; its words count like a card's."""
        self._lay(f"title {pile_id}", title, self._number(pile_id))

    def add(self, card: Card, pile_id: str | None) -> None:
        """A card lies here now, wherever it lay before; none: it is loose."""
        self._lay(f"card {card.id}", card.text, OPEN if pile_id is None else self._number(pile_id))

    def remove(self, card_id: str) -> None:
        self._take(f"card {card_id}")

    def place(self, text: str) -> Place:
        """Where a text belongs, by what lies on the board now."""
        found = piece(text)
        row = self._space.row(found)
        theme = self._space.leading(found)
        named = None if theme is None else self.lexicon.themes[theme]
        scores = self._scores(row, theme, self._similarities(row))
        best = int(np.argmax(scores)) if len(scores) else OPEN
        if best == OPEN or not self._is_clear(scores, best):
            return Place(named, None, self._space.words_for_theme(found, theme)[:MOST_REASONS])
        return Place(named, self._piles[best], self._reasons(found, best, theme))

    def scores(self, card: Card) -> dict[str, float]:
        """How well each pile suits a card, itself left out if it lies there."""
        found = piece(card.text)
        row, theme = self._space.row(found), self._space.leading(found)
        at = self._at.get(f"card {card.id}")
        scores = self._scores(row, theme, self._similarities(row), without=at)
        return {pile: float(score) for pile, score in zip(self._piles, scores, strict=True)}

    def reasons(self, card: Card, pile_id: str) -> tuple[str, ...]:
        found = piece(card.text)
        return self._reasons(found, self._numbers[pile_id], self._space.leading(found))

    def _is_clear(self, scores: Floats, best: int) -> bool:
        rest = np.delete(scores, best)
        second = float(rest.max()) if len(rest) else 0.0
        return bool(scores[best] >= NEAR_ENOUGH and scores[best] - second >= CLEARLY_NEARER)

    def _scores(self, row: Row, theme: int | None, near: Floats, without: int | None = None) -> Floats:
        count = len(self._piles)
        if without is not None:
            near[without] = 0.0
        order, piles, starts = self._by_pile()
        sums, nearest = np.zeros(count), np.zeros(count)
        if len(order):
            sums[piles] = np.add.reduceat(near[order], starts)
            nearest[piles] = np.maximum.reduceat(near[order], starts)
        sizes, squares = np.array(self._sizes), np.array(self._squares)
        about = np.array([found[theme] if theme is not None else 0 for found in self._themes], dtype=float)
        if without is not None and (home := int(self._pile_at[without])) != OPEN:
            sizes[home] -= 1
            squares[home] -= 1 + 2 * sums[home]
            about[home] -= self._entries[without].theme == theme and theme is not None
        middle = sums / np.sqrt(np.maximum(squares, 1e-6))
        agreed: Floats = (middle + nearest) / 2 + THEME_SPEAKS * about / np.maximum(sizes, 1)
        return agreed

    def _by_pile(self) -> tuple[Places, Places, Places]:
        """Where the entries of piles are, pile by pile; which piles have any; where each of them starts."""
        if self._order is None:
            order = np.argsort(self._pile_at, kind="stable")
            order = order[self._pile_at[order] != OPEN]
            piles, starts = np.unique(self._pile_at[order], return_index=True)
            self._order = order, piles, starts
        return self._order

    def _similarities(self, row: Row) -> Floats:
        used = self._used
        near = np.zeros(len(self._columns), dtype=np.float32)
        near[:used] = np.einsum("ij,j->i", self._columns[:used], row.columns)  # no BLAS, see numbers.py
        for term, weight in row.words.items():
            for at, theirs in self._holders.get(term, {}).items():
                near[at] += weight * theirs
        return near

    def _reasons(self, found: Piece, pile: int, theme: int | None) -> tuple[str, ...]:
        """The words that led here: those of the shared theme, else those that are most like the pile."""
        shared = self._space.words_for_theme(found, theme) if theme in self._themes[pile] else ()
        worth = {} if shared else self._worths(found, pile)
        best = [word for word in worth if worth[word] >= HALF * max(worth.values())]
        return (*shared, *best)[:MOST_REASONS]

    def _worths(self, found: Piece, pile: int) -> dict[str, float]:
        """How like its nearest entry in the pile each word of a text is by itself, best first."""
        members = np.flatnonzero(self._pile_at == pile)
        columns, place = self._columns[members], {at: place for place, at in enumerate(members.tolist())}
        worth: dict[str, float] = {}
        for word in found.words:
            if word.stops or word.polarity or word.written in worth or not len(members):
                continue
            row = self._space.row(_alone(found, word))
            near = np.einsum("ij,j->i", columns, row.columns)
            for term, weight in row.words.items():
                for at, theirs in self._holders.get(term, {}).items():
                    if at in place:
                        near[place[at]] += weight * theirs
            worth[word.written] = float(near.max())
        return {word: worth[word] for word in sorted(worth, key=lambda word: -worth[word]) if worth[word] > 0}

    def _number(self, pile_id: str) -> int:
        if pile_id not in self._numbers:
            self._numbers[pile_id] = len(self._piles)
            self._piles.append(pile_id)
            self._squares.append(0.0)
            self._sizes.append(0)
            self._themes.append(Counter())
        return self._numbers[pile_id]

    def _lay_all(self, board: Board) -> None:
        """All at once, for one by one each would be compared with all before it."""
        texts: dict[str, tuple[str, int]] = {}
        for pile in board.piles:
            number = self._number(pile.id)
            texts[f"title {pile.id}"] = pile.title, number
            texts |= {f"card {card.id}": (card.text, number) for card in pile.cards}
        texts |= {f"card {card.id}": (card.text, OPEN) for card in board.loose}
        told = [(key, piece(text), number) for key, (text, number) in texts.items()]
        told = [one for one in told if not one[1].is_empty]
        rows = self._space.rows([found for _, found, _ in told]) if told else []
        by_pile: defaultdict[int, list[Row]] = defaultdict(list)
        for (key, found, number), row in zip(told, rows, strict=True):
            self._put(key, found, row, number)
            by_pile[number].append(row)
        by_pile.pop(OPEN, None)
        for number, together in by_pile.items():
            self._squares[number] = square_of_sum(together)

    def _lay(self, key: str, text: str, pile: int) -> None:
        self._take(key)
        found = piece(text)
        if found.is_empty:
            return
        row = self._space.row(found)
        if pile != OPEN:
            self._squares[pile] += 1 + 2 * float(self._similarities(row)[self._pile_at == pile].sum())
        self._put(key, found, row, pile)

    def _put(self, key: str, found: Piece, row: Row, pile: int) -> None:
        if not self._free:
            self._grow()
        at = self._at[key] = self._free.pop()
        self._used = max(self._used, at + 1)
        self._columns[at], self._pile_at[at], self._order = row.columns, pile, None
        entry = self._entries[at] = _Entry(found, row, self._space.leading(found))
        for term, weight in row.words.items():
            self._holders.setdefault(term, {})[at] = weight
        if pile != OPEN:
            self._sizes[pile] += 1
            if entry.theme is not None:
                self._themes[pile][entry.theme] += 1

    def _take(self, key: str) -> None:
        at = self._at.pop(key, None)
        if at is None:
            return
        entry, pile = self._entries.pop(at), int(self._pile_at[at])
        self._columns[at], self._pile_at[at], self._order = 0.0, OPEN, None
        for term in entry.row.words:
            del self._holders[term][at]
        self._free.append(at)
        if pile != OPEN:
            self._squares[pile] -= 1 + 2 * float(self._similarities(entry.row)[self._pile_at == pile].sum())
            self._sizes[pile] -= 1
            if entry.theme is not None:
                self._themes[pile][entry.theme] -= 1

    def _grow(self) -> None:
        size = len(self._columns)
        self._columns = np.concatenate([self._columns, np.zeros_like(self._columns)])
        self._pile_at = np.concatenate([self._pile_at, np.full(size, OPEN, dtype=np.intp)])
        self._free = list(range(size, 2 * size))[::-1]
