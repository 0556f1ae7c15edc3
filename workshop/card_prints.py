"""An animal card as it is shown and printed: its pictures, the workshop's code, and a QR code where there is an address."""

from __future__ import annotations

from typing import Any

import segno

from .domain.animal_cards import AnimalCard
from .house import House
from .storage.directory import WorkshopEntry

INK, PAPER = "#141a30", "#ffffff"


def address_of(public_url: str, card: AnimalCard) -> str:
    """Where the card leads; nowhere without a public address."""
    return f"{public_url}/t/{card.token}" if public_url else ""


def prints(house: House, entry: WorkshopEntry, participant_ids: list[str]) -> dict[str, dict[str, Any]]:
    """What a screen needs to show the cards of these participants; who has none that could be shown is missing."""
    people = house.workshop(entry.id).participants
    cards = house.cards.of(entry.id, [one for one in participant_ids if one in people])
    public_url = house.public_url
    codes: dict[str, str] = {}
    if public_url:  # each takes some milliseconds
        codes = house.aside(lambda: {one: qr(public_url, card) for one, card in cards.items()})
    return {
        participant_id: {
            "symbols": list(card.symbols),
            "code": entry.children_code if people[participant_id].is_child else entry.staff_code,
            "address": address_of(public_url, card),
            "qr": codes.get(participant_id, ""),
        }
        for participant_id, card in cards.items()
    }


def qr(public_url: str, card: AnimalCard) -> str:
    """The QR code as a picture in the page itself: dark on white, whatever the theme."""
    code = segno.make(address_of(public_url, card), error="m", micro=False)
    return str(code.svg_data_uri(border=2, dark=INK, light=PAPER, omitsize=True))
