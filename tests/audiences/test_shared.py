"""What several audiences see alike."""

from tests.people import cluster, given_evening, sent
from workshop.audiences.shared import picture_of
from workshop.domain import events as did


def test_a_cluster_without_a_picture_shows_what_most_of_its_cards_bring_along():
    cards = [
        event
        for sid, pictograms in {"s1": ("sun",), "s2": ("bed", "moon"), "s3": ("bed",), "s4": ()}.items()
        for event in (sent(sid, way="pictograms", pictograms=pictograms), did.StatementReleased(sid))
    ]
    evening = given_evening(*cards, *cluster("quiet", "s1", "s2", "s3", "s4"), *cluster("empty"))
    assert picture_of(evening.state, "quiet") == "bed"
    assert picture_of(evening.state, "empty") == ""
    taken_down = evening.after(did.StatementHeld("s3", "t-why"))
    assert picture_of(taken_down.state, "quiet") == "sun", "the first of equals, of what hangs"
    named = evening.after(did.ClusterPictured("quiet", "ear"))
    assert picture_of(named.state, "quiet") == "ear"
