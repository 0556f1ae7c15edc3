"""From the first scan to an exported Leitbild: the nine statements of Kamen's children, typed on three tablets."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PROJECTOR, People
from tests.browser.faulty_network import FaultyNetwork
from tests.browser.windows import Desk, Tablet
from tests.exports.aloud import plain_text
from tests.running import RunningHouse
from workshop.cli import main
from workshop.storage.directory import WorkshopEntry

QUIET = ["Es ist zu laut", "Ruheraum für jede Gruppe", "Ein Raum zum Abkühlen"]
PLAY = ["Skateboard und Park", "Modenschau", "Spielen was wir wollen"]
FRIENDS = ["Dass meine Freunde nicht da sind", "Nur glückliche Kinder"]
STAFF = "Absprachen über leise Zeiten"
PONY = "Pony"
BY_TABLET = [[QUIET[0], PLAY[0], FRIENDS[0]], [QUIET[1], PLAY[1], PONY], [QUIET[2], PLAY[2], FRIENDS[1]]]
REASON = "Ein Pony braucht jeden Tag Pflege. Wir fahren zum Ponyhof."


class Evening:
    """All windows of one evening, and what is done at each of them."""

    def __init__(self, people: People, entry: WorkshopEntry, tablet_base: str = "") -> None:
        self.people, self.entry = people, entry
        self.desk = Desk(people.signed_in("anna", f"/werkstatt/{entry.id}/tisch"))
        self.second_desk = Desk(people.signed_in("ben", f"/werkstatt/{entry.id}/tisch"))
        self.wall = people.signed_in("anna", f"/werkstatt/{entry.id}/wand", PROJECTOR)
        bases = [tablet_base, "", ""]
        self.tablets = [Tablet(people.tablet(entry.children_code, base=base)) for base in bases]
        self.staff = Tablet(people.tablet(entry.staff_code))

    def arrive(self) -> None:
        expect(self.wall.get_by_text(self.entry.children_code[:3]).first).to_be_visible()
        for tablet in (*self.tablets, self.staff):
            tablet.arrive()
        expect(self.desk.page.get_by_role("banner").get_by_text("3 Kinder")).to_be_visible()
        self.desk.go_on_to("Sammeln")
        self.desk.ask("Meckern")

    def collect(self) -> None:
        for tablet, texts in zip(self.tablets, BY_TABLET, strict=True):
            tablet.write(texts[0])
            for text in texts[1:]:
                tablet.write_another(text)
        self.staff.write(STAFF)

    def release(self) -> None:
        expect(self.desk.page.get_by_text("10 Karten ohne Auffälligkeit")).to_be_visible()
        expect(self.wall.get_by_text("10 Karten sind unterwegs")).to_be_visible()
        assert QUIET[0] not in self.wall.content()
        self.desk.release_all(10)
        expect(self.wall.get_by_text(QUIET[0]).first).to_be_visible()

    def sort(self) -> None:
        """Two at once: Anna gathers the quiet ones, Ben what is played; each sees what the other does."""
        self.desk.go_on_to("Ordnen")
        self.desk.gather("Ruhe", *QUIET, STAFF)
        self.second_desk.gather("Spielen", *PLAY)
        expect(self.desk.cluster("Spielen")).to_be_visible()
        self.desk.gather("Freunde", *FRIENDS)
        self.second_desk.put_on_shelf(PONY)
        expect(
            self.desk.page.get_by_text("0 Karten noch ohne Gruppe").or_(
                self.desk.page.get_by_text("Alle Karten")
            )
        ).to_have_count(1)
        expect(self.wall.get_by_text("Freunde").first).to_be_visible()

    def vote(self) -> None:
        self.desk.go_on_to("Abstimmen")
        self.desk.page.get_by_role("radio", name=re.compile("^Punkte")).check()
        self.desk.page.get_by_role("button", name="Abstimmung öffnen").click()
        for tablet, titles in zip(
            self.tablets, (["Ruhe", "Spielen"], ["Ruhe"], ["Ruhe", "Freunde"]), strict=True
        ):
            for title in titles:
                tablet.put_dot_on(title)
            tablet.ready()
        self.staff.put_dot_on("Ruhe")
        self.staff.ready()
        expect(self.desk.page.get_by_text("3 von 3 Kindern haben gestimmt")).to_be_visible()
        assert not re.search(r"\b5\b", self.wall.locator("main").inner_text())
        self.desk.page.get_by_role("button", name="Abstimmung schließen").click()
        self.desk.page.get_by_role("button", name="Aufdecken").click()
        self.desk.page.get_by_role("button", name="Ja, aufdecken").click()
        expect(self.wall.get_by_text("Das ist euch wichtig")).to_be_visible()
        for tablet in self.tablets:
            expect(tablet.page.get_by_text("3 Kinder").first).to_be_visible()

    def translate(self) -> None:
        """Two drafts: one from the quiet, one from play and friends together."""
        page = self.desk.page
        self.desk.go_on_to("Übersetzen")
        for titles in (["Ruhe"], ["Spielen", "Freunde"]):
            for title in titles:
                page.get_by_role("checkbox", name=f"Gruppe „{title}“ wählen").check()
            page.get_by_role("button", name=re.compile("Entwurf machen aus")).click()
            expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)

    def report_back(self) -> None:
        page = self.desk.page
        self.desk.go_on_to("Rückmelden")
        card = page.locator(".one-off", has_text=PONY)
        card.get_by_role("button", name="Wörtlich nehmen …").click()
        page.get_by_role("button", name="So nehmen und antworten").click()
        page.get_by_label("Zum Teil").check()
        page.get_by_label("Grund").fill(REASON)
        page.get_by_label("Wer kümmert sich?").fill("OGS-Leitung")
        page.get_by_label("Bis wann").fill("2027-05-01")
        page.get_by_role("button", name="Antwort sichern").click()
        expect(page.get_by_text("Alles entschieden. Keine Stimme ging verloren.")).to_be_visible()
        expect(self.tablets[1].page.get_by_text("Das wurde aus deiner Karte").first).to_be_visible()

    def close(self) -> None:
        page = self.desk.page
        page.get_by_role("button", name="Nachmittag beenden").click()
        page.get_by_role("button", name="Ja, beenden").click()
        expect(page.get_by_role("button", name="Nachmittag beenden")).to_have_count(0)
        page.get_by_role("button", name="Werkstatt abschließen").click()
        page.get_by_role("button", name="Ja, abschließen").click()
        expect(page.get_by_text("Abgeschlossen", exact=True)).to_be_visible()


def _exported(page: Page, format_name: str, path: Path) -> Path:
    page.get_by_role("button", name="Ausgeben").click()
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("link", name=re.compile(format_name)).first.click()
    download.value.save_as(path)
    return path


def _paragraphs(path: Path) -> list[tuple[str, str]]:
    """Style and text of each paragraph."""
    return [(one.style.name if one.style else "", one.text) for one in docx.Document(str(path)).paragraphs]


def _chapters(paragraphs: list[tuple[str, str]]) -> dict[str, str]:
    """Text by the chapter or principle it stands under; commitments belong to their principle."""
    chapters: dict[str, str] = {}
    heading = ""
    for style, text in paragraphs:
        if style in ("Heading 1", "Heading 2"):
            heading = text
        chapters[heading] = chapters.get(heading, "") + "\n" + text
    return chapters


def test_the_evening_of_kamen_from_the_first_scan_to_the_closed_ledger(
    people: People, served: RunningHouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = served.make_workshop("OGS gemeinsam gestalten")
    evening = Evening(people, entry)
    evening.arrive()
    evening.collect()
    evening.release()
    evening.sort()
    evening.vote()
    evening.translate()

    steering = people.signed_in("clara", f"/leitbild/{entry.mission_id}")
    first_half = steering.get_by_role("textbox", name=re.compile("erste Hälfte"))
    expect(first_half).to_be_visible()
    first_half.fill("Wir geben der Ruhe einen Platz")
    first_half.press("Enter")
    expect(evening.wall.get_by_text("Wir geben der Ruhe einen Platz").first).to_be_visible()
    evening.report_back()

    word = _exported(steering, "Word|DOCX", tmp_path / "leitbild.docx")
    paper = _exported(steering, "PDF", tmp_path / "leitbild.pdf")
    paragraphs = _paragraphs(word)
    chapters = _chapters(paragraphs)
    quiet = next(text for heading, text in chapters.items() if "Wir geben der Ruhe einen Platz" in heading)
    others = [
        text
        for heading, text in chapters.items()
        if heading.startswith("2") and PLAY[0] in text and FRIENDS[0] in text
    ]
    assert all(text in quiet for text in (*QUIET, STAFF))
    assert not any(text in quiet for text in (*PLAY, *FRIENDS))
    assert others
    assert all(text in others[0] for text in (*PLAY, *FRIENDS))
    everything = "\n".join(text for _style, text in paragraphs) + _tables(word)
    assert PONY in everything
    assert REASON in everything
    printed = plain_text(paper.read_bytes())
    for text in (*QUIET, *PLAY, *FRIENDS, STAFF, PONY, "Wir geben der Ruhe einen Platz"):
        assert text in printed

    evening.close()
    arguments = [entry.children_code, "--data", str(served.data)]
    assert main(["ledger", *arguments]) == 0
    told = capsys.readouterr().out
    assert all(text in told for text in (*QUIET, *PLAY, *FRIENDS, PONY, STAFF))
    assert "0 stehen noch offen" in told


def _tables(path: Path) -> str:
    return "\n".join(
        cell.text for table in docx.Document(str(path)).tables for row in table.rows for cell in row.cells
    )


@pytest.mark.long
def test_a_tablet_that_is_cut_off_loses_nothing_and_sends_nothing_twice(
    people: People, served: RunningHouse
) -> None:
    network = FaultyNetwork(served.port)
    entry = served.make_workshop()
    evening = Evening(people, entry, tablet_base=f"http://127.0.0.1:{network.port}")
    evening.arrive()
    cut_off = evening.tablets[0]
    cut_off.write("Vor dem Abreißen")
    expect(evening.desk.page.get_by_text("1 Karte ohne Auffälligkeit")).to_be_visible()
    network.go_down()
    for text in ("Ohne Netz eins", "Ohne Netz zwei"):
        cut_off.write_another(text)
    expect(cut_off.page.get_by_text("2 warten")).to_be_visible(timeout=10_000)
    network.come_back()
    expect(evening.desk.page.get_by_text("3 Karten ohne Auffälligkeit")).to_be_visible()
    expect(cut_off.page.get_by_text("2 warten")).to_be_hidden()
    expect(cut_off.open_own_cards()).to_have_count(3)
    network.close()


@pytest.mark.long
def test_a_house_that_loses_power_between_two_taps_has_every_acknowledged_card(
    people: People, served: RunningHouse
) -> None:
    entry = served.make_workshop()
    evening = Evening(people, entry)
    evening.arrive()
    child = evening.tablets[0]
    child.write("Vor dem Stromausfall")
    expect(evening.desk.page.get_by_text("1 Karte ohne Auffälligkeit")).to_be_visible()
    served.kill()
    child.write_another("Im Dunkeln geschrieben")
    served.start()
    expect(evening.desk.page.get_by_text("2 Karten ohne Auffälligkeit")).to_be_visible()
    again = people.signed_in("ben", f"/werkstatt/{entry.id}/tisch")
    expect(again.get_by_text("2 Karten ohne Auffälligkeit")).to_be_visible()
    expect(child.open_own_cards()).to_have_count(2)
