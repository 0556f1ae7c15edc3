"""The page of decisions is read by who leads the workshop, and by nobody else."""

from collections.abc import Callable

from tests.web.conftest import Browser, Town, words
from workshop.domain.commands import HoldStatement
from workshop.domain.words import Words

Browse = Callable[[str], Browser]


def test_who_leads_reads_who_decided_what_and_why(town: Town, browse: Browse) -> None:
    entry = town.workshop("Für unsere OGS")
    town.said(entry, "fox", "s1", "Mehr Bäume")
    town.released(entry, "s1")
    town.ask(entry, HoldStatement("s1", Words("Ein Irrtum")))
    answer = browse("anna").get(f"/werkstatt/{entry.id}/entscheidungen")
    assert answer.headers["Cache-Control"] == "no-store"
    read = words(answer)
    assert "von der Wand genommen" in read
    assert "Grund: Ein Irrtum" in read
    assert read.index("von der Wand genommen") < read.index(" gezeigt")
    assert "Anna Auer" in read


def test_before_the_first_decision_there_is_a_sentence(town: Town, browse: Browse) -> None:
    entry = town.workshop("Für unsere OGS")
    assert "Noch ist über keine Karte entschieden." in words(
        browse("anna").get(f"/werkstatt/{entry.id}/entscheidungen")
    )


def test_a_member_and_a_stranger_read_nothing(town: Town, browse: Browse) -> None:
    path = f"/werkstatt/{town.workshop('Für unsere OGS').id}/entscheidungen"
    for name in ("clara", "dora"):
        assert browse(name).get(path).status_code == 404
