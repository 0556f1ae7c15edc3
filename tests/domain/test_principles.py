import pytest

from tests.people import ALMA, FOX, MIRA, Past, voice
from workshop.domain import events as did
from workshop.domain.cause import SYSTEM
from workshop.domain.commands import mission as ask
from workshop.domain.mission import MissionStatement
from workshop.domain.model import Evidence

FOOD = Evidence("w1", "cluster", "c1")
NEW = ask.AddPrinciple(
    "p1",
    "t-first",
    "t-second",
    (ask.NewCommitment("k1", "t-k1", (voice("s1"),)), ask.NewCommitment("k2", "t-k2")),
    (FOOD,),
)


@pytest.fixture
def written(mission):
    """A principle with two commitments."""
    return mission().when(NEW)


class TestBeginning:
    def test_a_mission_statement_begins_once(self):
        past = Past(MissionStatement()).when(ask.CreateMissionStatement("m9", "t"), by=SYSTEM)
        assert past.events == [did.MissionStatementCreated("m9", "t")]
        assert past.when(ask.CreateMissionStatement("m9", "t"), by=SYSTEM).events == []

    def test_nothing_else_can_be_asked_of_one_that_is_not_there(self):
        assert Past(MissionStatement()).when(NEW).reason == "unknown_mission"

    def test_a_workshop_is_linked_once(self, mission):
        past = mission().when(ask.LinkWorkshop("w2"), by=SYSTEM)
        assert past.events == [did.WorkshopLinked("w2")]
        assert past.when(ask.LinkWorkshop("w2"), by=SYSTEM).events == []

    def test_it_is_renamed_but_not_to_nothing(self, mission):
        assert mission().when(ask.RenameMissionStatement("t-new"), by=MIRA).events == [
            did.MissionStatementRenamed("t-new")
        ]
        assert mission().when(ask.RenameMissionStatement(""), by=MIRA).reason == "text_missing"

    def test_members_begin_and_link_none(self, mission):
        assert mission().when(ask.LinkWorkshop("w2"), by=MIRA).reason == "not_yours"

    def test_children_write_on_tablets_and_not_here(self, mission):
        assert mission().when(NEW, by=FOX).reason == "not_yours"


class TestAdding:
    def test_a_principle_comes_with_its_commitments_and_threads(self, written):
        assert [type(event).__name__ for event in written.events] == [
            "PrincipleAdded",
            "EvidenceAttached",
            "CommitmentAdded",
            "EvidenceAttached",
            "CommitmentAdded",
        ]
        principle = written.state.principles["p1"]
        assert [one.id for one in principle.standing_commitments()] == ["k1", "k2"]
        assert principle.all_evidence() == {FOOD, voice("s1")}

    def test_principles_stand_in_the_order_of_writing(self, mission):
        past = mission()
        for number in range(1, 5):
            past = past.when(ask.AddPrinciple(f"p{number}", "t", ""), by=MIRA)
        assert [one.id for one in past.state.standing_principles()] == ["p1", "p2", "p3", "p4"]

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (NEW, "id_taken"),
            (ask.AddPrinciple("", "t", ""), "malformed"),
            (ask.AddPrinciple("p2", "", "t"), "text_missing"),
            (ask.AddPrinciple("p2", "t", "", (ask.NewCommitment("k1", ""),)), "text_missing"),
            (ask.AddPrinciple("p2", "t", "", (ask.NewCommitment("", "t"),)), "malformed"),
            (
                ask.AddPrinciple("p2", "t", "", (ask.NewCommitment("k", "t"), ask.NewCommitment("k", "t"))),
                "id_taken",
            ),
            (ask.AddPrinciple("p2", "t", "", (), (Evidence("w9", "cluster", "c1"),)), "unknown_workshop"),
            (ask.AddPrinciple("p2", "t", "", (), (Evidence("w1", "rumour", "c1"),)), "malformed"),
            (ask.AddCommitment("p9", "k9", "t"), "unknown_principle"),
            (ask.AddCommitment("p1", "k1", "t"), "id_taken"),
            (ask.AddCommitment("p1", "", "t"), "malformed"),
            (ask.AddCommitment("p1", "k9", ""), "text_missing"),
        ],
    )
    def test_what_can_not_be_is_refused(self, written, command, reason):
        assert written.when(command).reason == reason

    @pytest.mark.parametrize("kept", [(), (ask.NewCommitment("k0", "t-k0"),)])
    def test_two_new_commitments_never_share_an_id_wherever_they_stand(self, mission, kept):
        doubled = (ask.NewCommitment("k1", "t-k1"), *kept, ask.NewCommitment("k1", "t-other"))
        past = mission().when(ask.AddPrinciple("p1", "t", "", doubled))
        assert past.reason == "id_taken"
        assert past.state.principles == {}, "the principle does not come without its commitments"

    def test_commitments_of_two_principles_may_share_an_id(self, written):
        past = written.when(ask.AddPrinciple("p2", "t", "", (ask.NewCommitment("k1", "t-k1"),)))
        assert list(past.state.principles["p2"].commitments) == ["k1"]

    @pytest.mark.parametrize(
        ("item", "reason"),
        [
            (Evidence("w2", "cluster", "c1"), "unknown_workshop"),
            (Evidence("w2", "statement", "s1"), "unknown_workshop"),
            (Evidence("", "statement", "s1"), "unknown_workshop"),
            (Evidence("w1", "rumour", "s1"), "malformed"),
        ],
    )
    def test_words_behind_a_new_principle_come_from_a_linked_workshop(self, mission, item, reason):
        behind_it = ask.AddPrinciple("p1", "t", "", (), (FOOD, item))
        behind_a_commitment = ask.AddPrinciple(
            "p1", "t", "", (ask.NewCommitment("k1", "t-k1", (voice("s1"), item)),), (FOOD,)
        )
        assert mission().when(behind_it).reason == reason
        assert mission().when(behind_a_commitment).reason == reason

    def test_once_a_workshop_is_linked_its_words_may_stand_behind_a_new_principle(self, mission):
        item = Evidence("w2", "cluster", "c1")
        asked = ask.AddPrinciple("p1", "t", "", (ask.NewCommitment("k1", "t-k1", (item,)),), (item,))
        past = mission().when(ask.LinkWorkshop("w2"), by=SYSTEM).when(asked)
        assert past.state.principles["p1"].all_evidence() == {item}

    def test_a_commitment_is_added_at_the_end(self, written):
        past = written.when(ask.AddCommitment("p1", "k3", "t-k3"), by=MIRA)
        assert [one.id for one in past.state.principles["p1"].standing_commitments()] == ["k1", "k2", "k3"]


class TestWriting:
    def test_a_title_is_worded_on_what_the_writer_saw(self, written):
        past = written.when(ask.RetitlePrinciple("p1", "t-new", "t-second", ("t-first", "t-second")), by=MIRA)
        assert past.events == [did.PrincipleRetitled("p1", "t-new", "t-second")]
        late = past.when(ask.RetitlePrinciple("p1", "t-other", "t-second", ("t-first", "t-second")), by=ALMA)
        assert late.reason == "changed_meanwhile"

    def test_a_commitment_is_worded_on_what_the_writer_saw(self, written):
        past = written.when(ask.RewordCommitment("p1", "k1", "t-new", "t-k1"), by=MIRA)
        assert past.events == [did.CommitmentReworded("p1", "k1", "t-new")]
        assert past.when(ask.RewordCommitment("p1", "k1", "t-other", "t-k1")).reason == "changed_meanwhile"

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (ask.RetitlePrinciple("p9", "t", ""), "unknown_principle"),
            (ask.RetitlePrinciple("p1", "", "t"), "text_missing"),
            (ask.RewordCommitment("p1", "k9", "t"), "unknown_commitment"),
            (ask.RewordCommitment("p1", "k1", ""), "text_missing"),
            (ask.RemoveCommitment("p1", "k9"), "unknown_commitment"),
            (ask.RemovePrinciple("p9"), "unknown_principle"),
            (ask.RestorePrinciple("p9"), "unknown_principle"),
            (ask.MovePrinciple("p9"), "unknown_principle"),
        ],
    )
    def test_what_is_not_there_can_not_be_changed(self, written, command, reason):
        assert written.when(command).reason == reason

    def test_a_principle_goes_and_comes_back_once(self, written):
        past = written.when(ask.RemovePrinciple("p1"), by=MIRA)
        assert past.events == [did.PrincipleRemoved("p1")]
        assert past.when(ask.RemovePrinciple("p1")).events == []
        assert past.when(ask.RetitlePrinciple("p1", "t", "t")).reason == "unknown_principle"
        past = past.when(ask.RestorePrinciple("p1"))
        assert past.events == [did.PrincipleRestored("p1")]
        assert past.when(ask.RestorePrinciple("p1")).events == []

    def test_a_commitment_goes_once(self, written):
        past = written.when(ask.RemoveCommitment("p1", "k1"))
        assert past.events == [did.CommitmentRemoved("p1", "k1")]
        assert past.when(ask.RemoveCommitment("p1", "k1")).events == []
        assert past.when(ask.RewordCommitment("p1", "k1", "t")).reason == "unknown_commitment"

    def test_principles_change_places_once(self, mission):
        past = mission()
        for number in range(1, 4):
            past = past.when(ask.AddPrinciple(f"p{number}", "t", ""))
        past = past.when(ask.MovePrinciple("p3", before="p1"))
        assert [one.id for one in past.state.standing_principles()] == ["p3", "p1", "p2"]
        assert past.when(ask.MovePrinciple("p3", before="p1")).events == []
        past = past.when(ask.MovePrinciple("p3"))
        assert [one.id for one in past.state.standing_principles()] == ["p1", "p2", "p3"]
        assert past.when(ask.MovePrinciple("p3")).events == []


class TestThreads:
    @pytest.mark.parametrize("commitment", ["", "k2"])
    def test_a_thread_is_tied_and_cut_once(self, written, commitment):
        item = voice("s7")
        past = written.when(ask.AttachEvidence("p1", item, commitment), by=MIRA)
        assert past.events == [did.EvidenceAttached("p1", item, commitment)]
        assert past.when(ask.AttachEvidence("p1", item, commitment)).events == []
        past = past.when(ask.DetachEvidence("p1", item, commitment))
        assert past.events == [did.EvidenceDetached("p1", item, commitment)]
        assert past.when(ask.DetachEvidence("p1", item, commitment)).events == []

    @pytest.mark.parametrize(
        ("command", "reason"),
        [
            (ask.AttachEvidence("p9", FOOD), "unknown_principle"),
            (ask.AttachEvidence("p1", FOOD, "k9"), "unknown_commitment"),
            (ask.AttachEvidence("p1", Evidence("w9", "cluster", "c1")), "unknown_workshop"),
            (ask.AttachEvidence("p1", Evidence("w1", "rumour", "c1")), "malformed"),
            (ask.DetachEvidence("p9", FOOD), "unknown_principle"),
        ],
    )
    def test_no_thread_to_nowhere(self, written, command, reason):
        assert written.when(command).reason == reason
