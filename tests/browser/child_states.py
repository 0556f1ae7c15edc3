"""What a child may come upon beside the straight way: a wrong door, no network, many cards, a refusal, other tablets.

Each function takes the walk where it stands and leaves it there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.browser.at_the_tablet import nobodys_door

if TYPE_CHECKING:
    from tests.browser.child_walk import ChildWalk

COMPOUND = "Hausaufgabenbetreuungsgruppe"
BACKPACK = "Ich möchte, dass wir draußen länger spielen dürfen und danach in Ruhe etwas Warmes essen. "
TO_THE_BRIM = (BACKPACK * 4)[:279] + "!"
MORE_GROUPS = ["Draußen", f"{COMPOUND} am Nachmittag", "Freunde und Glück", COMPOUND, "Ausflüge"]
MANY = ["Pony", COMPOUND, TO_THE_BRIM, "Ich will nicht mehr so lange warten"]
ALL_CHOICES = 14


def wrong_doors(walk: ChildWalk) -> None:
    """Four pictures that lead nowhere, and a code that nobody knows."""
    for symbol in nobodys_door(walk.people.house):
        walk.page.locator(f'[data-id="{symbol}"]').tap()
    walk.page.locator(".door__said:not(:empty)").wait_for()
    walk.page.locator(".door__pad:not([aria-busy])").wait_for()
    walk.snap("door-wrong-pictures")
    walk.page.goto(f"{walk.people.house.url}/k/ZZZ99")
    walk.page.locator(".join__error").wait_for()
    walk.snap("door-unknown-code")


def four_on_one_tablet(walk: ChildWalk) -> None:
    with another_tablet(walk, walk.room.entry.children_code):
        for number in (2, 3, 4):
            walk.tap(".hello__words .go")
            walk.page.locator(f'.hello__tokens[data-count="{number}"]').wait_for()
        walk.page.locator(".hello__token[data-animal-colour]").nth(3).wait_for()
        walk.snap("hello-of-four")
        walk.next()
        walk.until("start")
        walk.next()
        walk.until("prompt")
        walk.tap("[data-part=me]")
        walk.until("who")
        walk.snap("who-of-four")


def staff(walk: ChildWalk) -> None:
    """An adult's tablet: no other animals' shapes than theirs, and the card is there at once."""
    with another_tablet(walk, walk.room.entry.staff_code):
        walk.snap("staff-hello")
        walk.next()
        walk.until("write")
        walk.page.locator("textarea").fill("Mehr Personal")
        walk.snap("staff-write")
        walk.next()
        walk.until("sent")
        walk.snap("staff-sent")


@contextmanager
def another_tablet(walk: ChildWalk, code: str) -> Iterator[None]:
    first, walk.page = walk.page, walk.open_tablet()
    walk.page.goto(f"{walk.people.house.url}/k/{code}")
    walk.page.locator(".hello__token[data-animal-colour]").wait_for()
    walk.choose_language()
    yield
    walk.page.context.close()
    walk.people.contexts.remove(walk.page.context)
    walk.page = first


def many_cards(walk: ChildWalk) -> None:
    """Twelve cards of one child, among them the longest that may be, and a word as long as German has them."""
    cookies = walk.page.context.cookies()
    screen = walk.room.tablet(
        cookie="; ".join(f"{one['name']}={one['value']}" for one in cookies), join=False
    )
    me = next(iter(screen.of("participant", "mine")))
    have = len(screen.of("statement", "mine"))
    for number in range(12 - have):
        data = {
            "statement_id": f"many-{number:04}",
            "prompt_id": walk.prompts[1],
            "text": MANY[number % len(MANY)],
        }
        answer = screen.command("SendStatement", data, participant_id=me)
        assert answer["ok"], answer
    walk.tap("[data-part=cards]")
    walk.until("cards")
    walk.page.locator(".mine__row").nth(11).wait_for()
    walk.snap("cards-twelve")
    walk.page.locator(".mine__row", has_text=BACKPACK[:20]).first.scroll_into_view_if_needed()
    walk.snap("cards-long")
    for number in range(12 - have):
        back = {"statement_id": f"many-{number:04}"}
        assert screen.command("WithdrawStatement", back, participant_id=me)["ok"]
    walk.page.locator(".statement--back").nth(11 - have).wait_for()
    walk.snap("cards-taken-back")
    walk.back()


def without_network(walk: ChildWalk) -> None:
    """A card that waits, with its line in the bar; and after the end one that came too late."""
    walk.page.context.set_offline(True)
    walk.tap("[data-part=cards]")
    walk.until("cards")
    walk.next()
    walk.until("prompt")
    walk.tap(".way--write")
    walk.until("write")
    walk.page.locator("textarea").fill(f"{COMPOUND} im Ruheraum")
    walk.next()
    walk.until("sent")
    walk.page.locator("[data-part=status]:not([hidden])").wait_for()
    walk.snap("sent-offline")
    walk.must("EndEvening", {})
    walk.page.context.set_offline(False)
    walk.page.locator("[data-part=status][hidden]").wait_for(state="attached")
    walk.snap("sent-refused")
    walk.tap("[data-part=cards]")
    walk.until("cards")
    walk.snap("cards-refused")
    while walk.page.locator("[data-part=back]").is_visible():
        walk.back()


def every_fate(walk: ChildWalk) -> None:
    """The three answers to a wish on one card, then cards that are parked or that an adult talks about."""
    answer = {"wish_id": "wish-0001", "reason": "Ein Raum ist noch frei.", "who": "Frau Brandt"}
    for verdict in ("yes", "partly", "no"):
        by_when = "" if verdict == "no" else "2027-05-31"
        walk.must("AnswerWish", {**answer, "verdict": verdict, "by_when": by_when}, stream="mission")
        walk.page.locator(f'use[href$="#icon-answer-{verdict}"]').scroll_into_view_if_needed()
        walk.snap(f"fate-{verdict}")
    own = [one for one, card in walk.desk.of("statement").items() if card.get("way", "text") != "text"]
    walk.must("ParkStatement", {"statement_id": own[0], "reason": "Ein Pferd braucht eine Weide."})
    walk.must("HoldStatement", {"statement_id": own[1], "reason": "Wir sprechen darüber."})


def more_groups(walk: ChildWalk) -> None:
    for number in range(len(walk.subjects), ALL_CHOICES):
        title = MORE_GROUPS[number % len(MORE_GROUPS)]
        walk.must("CreateCluster", {"cluster_id": f"group-{number}", "title": title, "statement_ids": []})


def other_ballots(walk: ChildWalk) -> None:
    """Two choices and fourteen, in each way of voting."""
    every = [f"group-{number}" for number in range(ALL_CHOICES)]
    for mode in ("pairs", "rating", "dots"):
        for subjects in (every[2:3] + every[6:7], every):
            ballot = f"ballot-{mode}-{len(subjects)}"
            data = {"ballot_id": ballot, "mode": mode, "subject_kind": "cluster", "subjects": subjects}
            walk.must("OpenBallot", data)
            screen = {"dots": "vote"}.get(mode, mode)
            walk.until(screen)
            walk.page.locator(".dotting__choice, .pair__side .choice, .asked").first.wait_for()
            walk.snap(f"{screen}-of-{len(subjects)}")
            walk.must("CloseBallot", {"ballot_id": ballot})
            if mode != "dots" and len(subjects) == ALL_CHOICES:
                continue
            walk.must("RevealBallot", {"ballot_id": ballot})
            walk.until("results")
            if mode == "dots":
                walk.snap(f"results-of-{len(subjects)}")


def behind_the_card(walk: ChildWalk) -> None:
    """The code and the four pictures of an animal card, wrong first; and the same by the code that is printed on it."""
    for sign in walk.room.entry.children_code:
        walk.page.locator(".join__key", has_text=sign).first.tap()
    walk.next()
    walk.page.locator(".finding__grid").wait_for()
    walk.snap("find-pictures")
    pick(walk, list(reversed(walk.symbols)))
    walk.snap("find-pictures-chosen")
    walk.next()
    walk.page.locator("[data-part=trouble]").wait_for()
    walk.snap("find-wrong")
    pick(walk, walk.symbols)
    walk.next()
    walk.page.locator(".tablet__stage.fates").wait_for()
    walk.snap("found")
    nobody = walk.room.house.url + "/t/AAAAAAAAAAAAAAAAAAAAAA"
    walk.page.goto(nobody)
    walk.page.locator("[data-part=trouble]").wait_for()
    walk.snap("find-unknown")


def pick(walk: ChildWalk, symbols: list[str]) -> None:
    for symbol in symbols:
        walk.page.locator(".finding__one", has=walk.page.locator(f'use[href$="#{symbol}"]')).tap()
