"""What could lie better on a board, as proposals that people take one by one, or not.

The cards are grouped anew as if nothing lay anywhere; each group found is at home in the pile that holds most of it.
Whatever differs from today's board is proposed if it is worth the stir. A proposal stays possible whichever others
were taken before: no card comes twice, and nothing goes to a pile that another proposal would dissolve.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ..themes import Lexicon
from .boards import Board, Card, Gather, Join, Move, Pile, Proposal, Split
from .features import Space
from .groups import group
from .naming import name
from .nearest import Index
from .pieces import Piece, piece
from .placing import MOST_REASONS, NEAR_ENOUGH, Placer

FEW = 10
"""Below so many cards only pairs and themes are seen."""
ALIKE = 0.45
"""How like two cards must be to be a pair."""
AKIN = 0.35
"""How like another of its group a card must be to be gathered with it."""
WORTH_MOVING = 0.3
STRONG = 0.75
"""By how much another pile must suit a card better; the second for what a person placed."""
HAND_COUNTS = 2
"""As many cards counts one that a person placed."""
MOSTLY = 0.6
SMALLEST_SPLIT = 3
SHARE_TO_SPLIT = 0.25


def rearrange(board: Board, lexicon: Lexicon | None = None) -> tuple[Proposal, ...]:
    """How today's board could become a better one; nothing for a good board."""
    cards = [card for pile in board.piles for card in pile.cards] + list(board.loose)
    placer = Placer(board, lexicon)
    if len(cards) < FEW:
        return tuple(_few(board.loose, placer.lexicon))
    found = group([card.text for card in cards], lexicon)
    return tuple(
        _Comparison(board, placer, dict(zip((card.id for card in cards), found, strict=True))).proposals()
    )


def _few(loose: Sequence[Card], lexicon: Lexicon) -> Iterator[Proposal]:
    space = Space((), lexicon)
    left = list(loose)
    by_theme: defaultdict[int, list[Card]] = defaultdict(list)
    for card in loose:
        theme = space.leading(piece(card.text))
        if theme is not None:
            by_theme[theme].append(card)
    for together in by_theme.values():
        if len(together) > 1:
            yield _gather(together, lexicon)
            left = [card for card in left if card not in together]
    for first, second in _pairs(left, space):
        yield _gather([left[first], left[second]], lexicon)


def _pairs(cards: Sequence[Card], space: Space) -> Iterator[tuple[int, int]]:
    """The pairs that are alike, most alike first, no card twice."""
    likeness = _likeness([piece(card.text) for card in cards], space)
    pairs = [(likeness[one][two], one, two) for one in range(len(cards)) for two in range(one)]
    taken: set[int] = set()
    for alike, one, two in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if alike >= ALIKE and not taken & {one, two}:
            taken |= {one, two}
            yield two, one


def _likeness(pieces: Sequence[Piece], space: Space) -> list[list[float]]:
    if not pieces:
        return []
    rows = space.rows(pieces)
    found: list[list[float]] = Index(rows).similarities(rows).tolist()
    return found


def _gather(cards: Sequence[Card], lexicon: Lexicon) -> Gather:
    texts = [card.text for card in cards]
    return Gather(tuple(card.id for card in cards), name(texts, lexicon), _shared_words(texts, lexicon))


def _shared_words(texts: Sequence[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Words as they were written that these texts share by theme or by lemma, those of most texts first."""
    space = Space((), lexicon)
    pieces = [piece(text) for text in texts]
    themes = Counter(theme for one in pieces if (theme := space.leading(one)) is not None)
    theme, count = max(themes.items(), key=lambda item: (item[1], -item[0]), default=(None, 0))
    if theme is not None and 2 * count > len(pieces):
        named = Counter(word for one in pieces for word in space.words_for_theme(one, theme)[:1])
        return tuple(word for word, _ in named.most_common(MOST_REASONS))
    terms = Counter(term for one in pieces for term, _ in one.terms)
    written: dict[str, str] = {}
    for one in pieces:
        for word in one.words:
            for term in {*word.parts, word.lemma.lower()} if not word.stops else ():
                written.setdefault(term, word.written)
    shared = (written[term] for term, count in terms.most_common() if count > 1 and term in written)
    return tuple(dict.fromkeys(shared))[:MOST_REASONS]


class _Comparison:
    """Today's board beside the groups that were found."""

    def __init__(self, board: Board, placer: Placer, labels: dict[str, str | None]) -> None:
        self.board = board
        self.placer = placer
        self.labels = labels
        self.weights = {pile.id: self._weighed(pile) for pile in board.piles}
        self.main = {
            pile.id: self._most(self.weights[pile.id]) for pile in board.piles if self.weights[pile.id]
        }
        self.home: dict[str, str] = {}
        for pile_id, label in self.main.items():
            holder = self.home.setdefault(label, pile_id)
            if self.weights[pile_id][label] > self.weights[holder][label]:
                self.home[label] = pile_id

    def proposals(self) -> Iterator[Proposal]:
        joins = list(self._joins())
        yield from joins
        dissolved = {pile_id for join in joins for pile_id in join.piles[1:]}
        joined = {pile_id for join in joins for pile_id in join.piles}
        splits = [split for pile in self.board.piles if pile.id not in joined for split in self._splits(pile)]
        yield from splits
        split_off = {card for split in splits for card in split.cards}
        moves = list(self._moves(dissolved, split_off))
        yield from moves
        moved = {card for move in moves for card in move.cards}
        yield from self._gathers({self.labels[card] for card in split_off}, moved)

    def _weighed(self, pile: Pile) -> Counter[str]:
        found: Counter[str] = Counter()
        for card in pile.cards:
            label = self.labels[card.id]
            if label is not None:
                found[label] += HAND_COUNTS if card.by_hand else 1
        return found

    def _most(self, weights: Counter[str]) -> str:
        return min(weights, key=lambda label: (-weights[label], int(label)))

    def _joins(self) -> Iterator[Join]:
        for label, home in self.home.items():
            others = [
                pile
                for pile in self.board.piles
                if self.main.get(pile.id) == label and pile.id != home and self._belongs(pile, label, home)
            ]
            if others:
                piles = (self._pile(home), *others)
                texts = [card.text for pile in piles for card in pile.cards if self.labels[card.id] == label]
                yield Join(tuple(pile.id for pile in piles), _shared_words(texts, self.placer.lexicon))

    def _belongs(self, pile: Pile, label: str, home: str) -> bool:
        """Nearly all of both piles is of one group, and the cards would be as well placed there as here."""
        for one in (pile.id, home):
            if self.weights[one][label] < MOSTLY * self.weights[one].total():
                return False
        here = there = 0.0
        for card in pile.cards:
            scores = self.placer.scores(card)
            here += scores[pile.id]
            there += scores[home]
        made_by_hand = 2 * sum(card.by_hand for card in pile.cards) >= len(pile.cards)
        return there >= here * (1.2 if made_by_hand else 0.9)

    def _splits(self, pile: Pile) -> Iterator[Split]:
        """A group that is at home in no pile and makes up a good part of this one."""
        parts: defaultdict[str, list[Card]] = defaultdict(list)
        for card in pile.cards:
            label = self.labels[card.id]
            if label is not None and label not in self.home and not card.by_hand:
                parts[label].append(card)
        for label in sorted(parts, key=int):
            cards = parts[label]
            if len(cards) >= max(SMALLEST_SPLIT, SHARE_TO_SPLIT * len(pile.cards)) and self._is_fullest(
                label, pile
            ):
                texts = [card.text for card in cards]
                lexicon = self.placer.lexicon
                yield Split(
                    pile.id,
                    tuple(card.id for card in cards),
                    name(texts, lexicon),
                    _shared_words(texts, lexicon),
                )

    def _is_fullest(self, label: str, pile: Pile) -> bool:
        """Of several piles that hold a part of a group one is split, the first of the fullest."""
        most = max(weights[label] for weights in self.weights.values())
        first = next(one.id for one in self.board.piles if self.weights[one.id][label] == most)
        return first == pile.id

    def _moves(self, dissolved: set[str], split_off: set[str]) -> Iterator[Move]:
        going: defaultdict[str, list[Card]] = defaultdict(list)
        for here, card in self._lying():
            home = self.home.get(self.labels[card.id] or "") or self._by_title(card, here)
            if not home or home == here or home in dissolved or card.id in split_off:
                continue
            if self._is_better_there(card, here, home):
                going[home].append(card)
        for pile in self.board.piles:
            cards = going[pile.id]
            if cards:
                why = tuple(tuple(self.placer.reasons(card, pile.id))[:MOST_REASONS] for card in cards)
                reasons = dict.fromkeys(word for words in why for word in words[:1])
                yield Move(tuple(card.id for card in cards), pile.id, tuple(reasons)[:MOST_REASONS], why)

    def _by_title(self, card: Card, here: str | None) -> str | None:
        """The still empty pile whose title calls for a loose card."""
        if here is not None or len(self.main) == len(self.board.piles):
            return None
        scores = self.placer.scores(card)
        best = max(scores, key=lambda pile_id: scores[pile_id])
        return None if best in self.main else best

    def _lying(self) -> Iterator[tuple[str | None, Card]]:
        for pile in self.board.piles:
            for card in pile.cards:
                yield pile.id, card
        for card in self.board.loose:
            yield None, card

    def _is_better_there(self, card: Card, here: str | None, there: str) -> bool:
        scores = self.placer.scores(card)
        if scores[there] < max(scores.values()) or scores[there] < NEAR_ENOUGH:
            return False
        if here is None:
            return not card.by_hand
        return scores[there] - scores[here] >= (STRONG if card.by_hand else WORTH_MOVING)

    def _gathers(self, split_labels: Iterable[str | None], moved: set[str]) -> Iterator[Gather]:
        waiting: defaultdict[str, list[Card]] = defaultdict(list)
        at_home = {*self.home, *split_labels}
        for card in self.board.loose:
            label = self.labels[card.id]
            if label is not None and label not in at_home and card.id not in moved and not card.by_hand:
                waiting[label].append(card)
        for label in sorted(waiting, key=int):
            cards = self._akin(waiting[label])
            if len(cards) > 1:
                yield _gather(cards, self.placer.lexicon)

    def _akin(self, cards: Sequence[Card]) -> list[Card]:
        likeness = _likeness([piece(card.text) for card in cards], Space((), self.placer.lexicon))
        for at in range(len(cards)):
            likeness[at][at] = 0.0
        return [card for card, like in zip(cards, likeness, strict=True) if max(like, default=0.0) >= AKIN]

    def _pile(self, pile_id: str) -> Pile:
        return next(pile for pile in self.board.piles if pile.id == pile_id)
