"""The end of an afternoon: what became of the own cards, three questions, the animal card, and home with it."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, People
from tests.browser.windows import Desk, Tablet
from tests.running import RunningHouse
from workshop.domain.cause import Cause
from workshop.domain.commands import JoinWorkshop
from workshop.storage.directory import WorkshopEntry
from workshop.streams import workshop_stream

REASON = "Wir messen erst, wie laut es ist."


def onward(page: Page) -> None:
    page.locator(".tablet__foot .go--next:visible").tap()


def judge(page: Page, question: str, answer: str) -> None:
    expect(page.get_by_role("heading", name=question)).to_be_visible()
    page.get_by_role("button", name=answer, exact=True).tap()
    expect(page.get_by_role("button", name=answer, exact=True)).to_have_attribute("aria-pressed", "true")
    onward(page)


def symbols_on(page: Page) -> list[str]:
    pictures = page.get_by_role("list", name="Vier Bilder").get_by_role("img")
    expect(pictures).to_have_count(4)
    return [one.get_attribute("aria-label") or "" for one in pictures.all()]


def report_back(people: People, entry: WorkshopEntry, child: Page) -> Page:
    """A card is written, shown and parked with a reason, and it is told what became of it."""
    window = people.signed_in("anna", f"/werkstatt/{entry.id}/tisch")
    desk, tablet = Desk(window), Tablet(child)
    tablet.arrive()
    desk.go_on_to("Sammeln")
    desk.ask("Meckern")
    tablet.write("Es ist zu laut")
    window.get_by_role("button", name="Diese eine zeigen").click()
    desk.step_to("Rückmelden")
    window.get_by_role("button", name="Parken …").click()
    window.get_by_role("dialog").get_by_label("Eigener Grund").check()
    window.get_by_role("dialog").get_by_role("textbox").fill(REASON)
    window.get_by_role("dialog").get_by_role("button", name="Parken", exact=True).click()
    return window


def test_a_child_takes_its_animal_card_home_and_finds_what_became_of_its_card(
    people: People, served: RunningHouse
) -> None:
    entry = served.make_workshop()
    child = people.tablet(entry.children_code)
    window = report_back(people, entry, child)
    expect(child.get_by_text(REASON)).to_be_visible()
    onward(child)

    judge(child, "Durftest du sagen, was du wolltest?", "Ja")
    expect(child.get_by_role("heading", name="Hat dir jemand zugehört?")).to_be_visible()
    child.get_by_role("button", name="Heute nicht").tap()
    judge(child, "Nochmal?", "Ein bisschen")
    counts = window.get_by_role("table", name="Wie war der Nachmittag?")
    expect(counts.get_by_role("row")).to_have_count(3)
    expect(counts.get_by_role("row").nth(2)).to_contain_text(re.compile(r"Nochmal\?.*Kinder.*0.*1.*0.*1"))

    expect(child.get_by_role("heading", name="Das ist deine Tierkarte.")).to_be_visible()
    symbols = symbols_on(child)
    assert child.locator(".animal-card__qr").count() == 0, "without a public address no QR code"
    child.context.set_offline(True)
    child.get_by_role("button", name="Zurück").tap()
    onward(child)
    assert symbols_on(child) == symbols, "it shows without network too"
    child.context.set_offline(False)

    home = people.context(PHONE, touch=True).new_page()
    home.goto(f"{served.url}/?code=")
    home.get_by_role("link", name="Meine Tierkarte").tap()
    for sign in entry.children_code:
        home.get_by_role("button", name=sign, exact=True).tap()
    home.get_by_role("button", name="Los geht’s").tap()
    grid = home.locator(".finding__grid")
    grid.get_by_role("button", name=symbols[1], exact=True).tap()
    home.get_by_role("button", name=f"{symbols[1]} wegnehmen").tap()
    for symbol in symbols:
        grid.get_by_role("button", name=symbol, exact=True).tap()
    chosen = home.get_by_role("group", name="Deine Bilder").get_by_role("button")
    assert [one.get_attribute("aria-label") for one in chosen.all()] == [
        f"{one} wegnehmen" for one in symbols
    ]
    home.get_by_role("button", name="Karte aufmachen").tap()
    expect(home.get_by_text("Es ist zu laut")).to_be_visible()
    expect(home.get_by_text(REASON)).to_be_visible()
    home.get_by_role("button", name=re.compile("العربية")).tap()
    expect(home.locator("html")).to_have_attribute("dir", "rtl")
    expect(home.get_by_text("Es ist zu laut")).to_be_visible()
    home.get_by_role("button", name=re.compile("Deutsch")).tap()
    expect(home.get_by_role("heading", name="Das wurde aus deiner Karte.")).to_be_visible()


def test_a_wrong_card_is_told_kindly_and_by_keyboard_it_works_too(
    people: People, served: RunningHouse
) -> None:
    entry = served.make_workshop()
    page = people.context(DESKTOP).new_page()
    page.goto(f"{served.url}/tierkarte")
    page.get_by_label("Code", exact=True).focus()
    page.keyboard.type(f"{entry.children_code[:3].lower()} {entry.children_code[3:]}")
    page.keyboard.press("Enter")
    for name in ("Sonne", "Baum", "Herz", "Fisch"):
        page.locator(".finding__grid").get_by_role("button", name=name, exact=True).focus()
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Karte aufmachen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Diese Karte kenne ich nicht.")


def test_eight_cards_stand_on_a_printed_page(people: People, served: RunningHouse, tmp_path: Path) -> None:
    entry = served.make_workshop()
    house = served.house()
    for number in range(17):
        who = f"child-{number:04}"
        cause = Cause("participant", who, f"join-{number:04}")
        house.service.handle(workshop_stream(entry.id), JoinWorkshop(who, "children"), cause)
    house.directory.set_setting("public_url", "https://leitbild.musterstadt.de")
    house.database.close()
    window = people.signed_in("ben", f"/werkstatt/{entry.id}/tierkarten")
    expect(window.locator(".animal-card")).to_have_count(17)
    expect(window.locator(".animal-card__qr").first).to_be_visible()
    made = window.pdf(prefer_css_page_size=True)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        sizes = [[round(float(one)) for one in page.mediabox[2:]] for page in pdf.pages]
    assert sizes == [[595, 842]] * 3, "17 cards on three pages of A4"
    window.emulate_media(media="print")
    boxes = [one.bounding_box() for one in window.locator(".cards-page").first.locator(".animal-card").all()]
    assert len(boxes) == 8
    inside = window.evaluate(
        "() => [...document.querySelectorAll('.animal-card')].every((one) => one.scrollHeight <= one.clientHeight + 1)"
    )
    assert inside, "nothing is cut off"
    house = served.house()
    house.directory.set_setting("public_url", "")
    house.database.close()
