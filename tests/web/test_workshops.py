"""The list of workshops, making one with one press, and inviting by link."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.web.conftest import CONTACT, Browser, Town, words
from workshop.exports.snapshot import Names
from workshop.house import House
from workshop.ids import new_id
from workshop.imports.read import read_file
from workshop.streams import workshop_stream
from workshop.taking_in import put_demo, take_in

Browse = Callable[[str], Browser]


# ---- one press ----


def test_one_press_makes_a_workshop_and_leads_to_its_desk(town: Town, browse: Browse) -> None:
    anna = browse("anna")
    answer = anna.post("/werkstaetten", {"school_id": town.school.id})
    [entry] = town.house.directory.workshops()
    assert answer.location == f"/werkstatt/{entry.id}/tisch"
    state = town.house.workshop(entry.id)
    texts = town.house.texts(workshop_stream(entry.id))
    assert texts[state.title].startswith("Werkstatt OGS am Park, ")
    assert texts[state.contact] == CONTACT
    assert len(state.prompts) == 4
    assert entry.school_id == town.school.id


def test_another_school_needs_a_contact_and_is_remembered(town: Town, browse: Browse) -> None:
    anna = browse("anna")
    without = anna.post("/werkstaetten", {"school": "OGS am Berg"})
    assert without.status_code == 400
    assert "Ohne sie beginnt keine Werkstatt" in words(without)
    assert town.house.directory.workshops() == []
    answer = anna.post(
        "/werkstaetten", {"school": "OGS am Berg", "contact": "Herr Lenz, 112", "title": "Bergtag"}
    )
    [entry] = town.house.directory.workshops()
    assert answer.location == f"/werkstatt/{entry.id}/tisch"
    assert {one.name: one.contact for one in town.house.directory.schools(town.place.id)} == {
        "OGS am Berg": "Herr Lenz, 112",
        "OGS am Park": CONTACT,
    }
    assert "Für OGS am Berg." in words(anna.get("/werkstaetten"))


def test_a_school_that_is_known_keeps_its_contact(town: Town, browse: Browse) -> None:
    assert browse("anna").post("/werkstaetten", {"school": "ogs am park"}).status_code == 302
    assert [one.name for one in town.house.directory.schools(town.place.id)] == ["OGS am Park"]


def test_a_school_of_another_town_is_not_taken(town: Town, browse: Browse) -> None:
    answer = browse("dora").post("/werkstaetten", {"school_id": town.school.id})
    assert answer.status_code == 400
    assert town.house.directory.workshops() == []


def test_an_owner_without_a_town_begins_one(house: House, town: Town) -> None:
    token = house.directory.add_link("set_up")
    town.accounts["otto"] = house.directory.add_account("otto", "Otto Ohm", town.hash, token)
    for place in (town.place, town.elsewhere):
        house.database.run(
            lambda connection, one=place: connection.exec_driver_sql(
                "update municipalities set demo = 1 where id = ?", (one.id,)
            )
        )
    otto = town.browser("otto")
    assert "Kommune" in words(otto.get("/werkstaetten"))
    sent = {"municipality": "Neustadt", "school": "OGS Neu", "contact": CONTACT}
    assert otto.post("/werkstaetten", sent).status_code == 302
    assert "Neustadt" in [one.name for one in house.directory.municipalities()]


# ---- the list ----


def test_the_list_says_how_far_a_workshop_is(town: Town, browse: Browse) -> None:
    entry = town.workshop()
    town.said(entry, "fox", "s1", "Es ist zu laut")
    page = browse("anna").get("/werkstaetten")
    said = words(page)
    assert "OGS gemeinsam gestalten" in said
    assert "1 Kind, 0 Erwachsene" in said
    assert "1 Karte" in said
    assert f"Code {entry.children_code}" in said
    for way in ("tisch", "wand", "stimmenbuch"):
        assert f"/werkstatt/{entry.id}/{way}" in page.get_data(as_text=True)


def test_nobody_sees_the_workshops_of_another_town(town: Town, browse: Browse) -> None:
    town.workshop()
    assert "OGS gemeinsam gestalten" not in words(browse("dora").get("/werkstaetten"))
    assert "OGS gemeinsam gestalten" in words(browse("ben").get("/werkstaetten"))
    assert browse("").get("/werkstaetten").location == "/anmelden?next=/werkstaetten"


def test_members_find_their_mission_statements_and_nothing_to_lead(town: Town, browse: Browse) -> None:
    entry = town.workshop()
    clara = browse("clara")
    page = clara.get("/werkstaetten").get_data(as_text=True)
    assert f"/leitbild/{entry.mission_id}" in page
    assert "/tisch" not in page
    assert "/einladungen" not in page
    assert clara.post("/werkstaetten", {"school_id": town.school.id}).status_code == 403


def test_only_the_demo_is_called_real_words_and_what_came_from_a_file_is_called_so(
    town: Town, browse: Browse, tmp_path: Path
) -> None:
    put_demo(town.house)
    table = tmp_path / "zettel.csv"
    table.write_text("text\nEs ist zu laut\n", encoding="utf-8")
    take_in(town.house, replace(read_file(table).whole(new_id), names=Names("Musterstadt")))
    said = words(browse("anna").get("/werkstaetten"))
    assert said.count("echte Aussagen") == 2  # the badge, and the sentence above the examples
    assert "Übernommene Aussagen übernommen" in said
    assert "Quelle: Aus der Datei „zettel.csv“ übernommen." in said


def test_words_of_people_are_text_and_never_markup(town: Town, browse: Browse) -> None:
    town.workshop("<script>alert(1)</script>")
    page = browse("anna").get("/werkstaetten").get_data(as_text=True)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


# ---- invitations ----


def invitation_in(page: str) -> str:
    found = re.search(r'id="invitation-link" value="[^"]*(/einladung/[^"]+)"', page)
    return found[1] if found else ""


def test_an_invitation_is_shown_once_with_its_code_to_scan(town: Town, browse: Browse) -> None:
    anna = browse("anna")
    sent = {"role": "member", "function": "Jugendamt"}
    answer = anna.post("/einladungen", sent, page="/werkstaetten")
    assert answer.location == "/werkstaetten#einladung"
    page = anna.get("/werkstaetten").get_data(as_text=True)
    path = invitation_in(page)
    assert "data:image/svg+xml" in page
    assert invitation_in(anna.get("/werkstaetten").get_data(as_text=True)) == ""
    assert "als Jugendamt" in words(town.browser().get(path))


def test_a_member_is_invited_with_a_function(browse: Browse) -> None:
    answer = browse("anna").post("/einladungen", {"role": "member"}, page="/werkstaetten")
    assert answer.status_code == 400
    assert "Bitte die Aufgabe eintragen" in words(answer)
    assert re.search(r'id="function"[^>]* autofocus>', answer.get_data(as_text=True))


def test_only_the_first_field_in_trouble_has_the_focus(browse: Browse) -> None:
    page = browse("anna").post("/werkstaetten", {"title": "Bergtag"}).get_data(as_text=True)
    assert re.findall(r'id="(\w+)"[^>]* autofocus>', page) == ["school"]
    assert "contact-trouble" in page


def test_ones_own_town_is_chosen_before_the_first_by_name(house: House, town: Town) -> None:
    token = house.directory.add_link("set_up")
    town.accounts["otto"] = house.directory.add_account("otto", "Otto Ohm", town.hash, token, town.place.id)
    page = town.browser("otto").get("/werkstaetten").get_data(as_text=True)
    offered = re.findall(r'<option value="[^"]+">(\w+)</option>', page)
    assert offered[:2] == offered[2:4] == ["Musterstadt", "Anderswo"]


def test_only_who_leads_invites_and_only_into_their_town(town: Town, browse: Browse) -> None:
    assert browse("clara").post("/einladungen", {"role": "facilitator"}, page="/anmelden").status_code in (
        400,
        403,
    )
    dora = browse("dora")
    dora.post("/einladungen", {"role": "facilitator", "municipality_id": town.place.id}, page="/werkstaetten")
    path = invitation_in(dora.get("/werkstaetten").get_data(as_text=True))
    assert "Anderswo" in words(town.browser().get(path))


def test_all_accounts_of_a_town_are_listed_with_what_they_do(browse: Browse) -> None:
    said = words(browse("anna").get("/werkstaetten"))
    assert "Clara Cramer Steuerungsgruppe: Schulleitung" in said
    assert "Dora Dahl" not in said
