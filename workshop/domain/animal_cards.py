"""The animal card: what a child keeps to find its cards again, four pictures in their order and a token for the QR code.

Of both only hashes outlive the evening, made with a key of their workshop: who knows the hashes alone learns nothing,
and a card from a laptop opens on every server that was told the same key.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from .symbols import CARD_SYMBOLS

SYMBOLS_ON_A_CARD = 4


@dataclass(frozen=True, slots=True)
class AnimalCard:
    """The secrets of one participant. Never in a view, and kept only as long as the workshop is open."""

    participant_id: str
    symbols: tuple[str, ...]
    token: str


@dataclass(frozen=True, slots=True)
class CardHashes:
    """What is kept of a card: enough to know it again, too little to print it."""

    participant_id: str
    key: str
    symbols_hash: str
    token_hash: str


@dataclass(frozen=True, slots=True)
class CardsKept:
    """The cards of one workshop as an archive carries them, with the codes that are printed on them."""

    codes: tuple[str, ...] = ()
    cards: tuple[CardHashes, ...] = ()


def hashes_of(card: AnimalCard, key: str) -> CardHashes:
    return CardHashes(card.participant_id, key, symbols_hash(key, card.symbols), token_hash(key, card.token))


def symbols_hash(key: str, symbols: Sequence[str]) -> str:
    return _keyed(key, "symbols", ",".join(symbols))


def token_hash(key: str, token: str) -> str:
    return _keyed(key, "token", token)


def could_be_on_a_card(symbols: Sequence[str]) -> bool:
    """Four different ones of those there are."""
    return (
        len(symbols) == SYMBOLS_ON_A_CARD
        and len(set(symbols)) == SYMBOLS_ON_A_CARD
        and all(one in CARD_SYMBOLS for one in symbols)
    )


def _keyed(key: str, kind: str, secret: str) -> str:
    return hmac.new(bytes.fromhex(key), f"{kind}:{secret}".encode(), hashlib.sha256).hexdigest()
