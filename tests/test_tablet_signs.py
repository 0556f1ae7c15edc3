"""Who does not read yet goes by pictures: one answer has one sign everywhere, and quiet screens can be told apart."""

from __future__ import annotations

import re
from pathlib import Path

TABLET = Path(__file__).resolve().parent.parent / "static/js/tablet"
SCREENS = {file.stem: file.read_text(encoding="utf-8") for file in sorted((TABLET / "screens").glob("*.js"))}
SIGN_OF = {
    "tablet.dont_know": "ANSWER_SIGNS.unsure",
    "tablet_vote.unsure": "ANSWER_SIGNS.unsure",
    "tablet.not_today": "ANSWER_SIGNS.notToday",
    "tablet_feedback.skip": "ANSWER_SIGNS.notToday",
    "tablet.one_more_card": '"icon-card-plus"',
    "next_child": '"icon-child-plus"',
}


def buttons() -> list[tuple[str, str, str]]:
    """(screen, what its label says, its sign) of every button that is made with `go`."""
    found = []
    for screen, text in SCREENS.items():
        for made in re.findall(r"\bgo\(\{(.*)\}\)", text):
            label = re.search(r'label: (?:t\(|words\(room, )"([\w.]+)"', made)
            sign = re.search(r'\bsign: ("[\w-]+"|[\w.]+)', made)
            if label:
                found.append((screen, label[1], sign[1] if sign else ""))
    return found


def test_one_answer_has_one_sign_wherever_it_can_be_given():
    asked = [one for one in buttons() if one[1] in SIGN_OF]
    assert {label for _, label, _ in asked} == set(SIGN_OF)
    assert [one for one in asked if one[2] != SIGN_OF[one[1]]] == []


def test_every_button_of_a_child_has_a_sign():
    wordless = [(screen, label) for screen, label, sign in buttons() if not sign]
    assert wordless == []


def test_every_quiet_screen_names_the_picture_in_its_sky():
    moments = re.search(r"const MOMENTS = \{(.*?)\n\};", (TABLET / "moment_art.js").read_text(), re.DOTALL)
    assert moments
    drawn = set(re.findall(r"^  (\w+):", moments[1], re.MULTILINE))
    calls = [call for text in SCREENS.values() for call in re.findall(r"\bquiet\(app, \{\s*(.{0,40})", text)]
    calls += [call for text in SCREENS.values() for call in re.findall(r"drawMoment\(\"(\w+)\"\)", text)]
    shown = [re.sub(r'^sign: "(\w+)".*', r"\1", call) for call in calls]
    assert set(shown) == drawn
    once_only = [name for name in shown if name not in ("wait", "wall")]
    assert len(once_only) == len(set(once_only)), "two moments that look the same"


def test_every_question_of_the_end_is_drawn():
    questions = re.search(r"const QUESTIONS = \[(.*?)\]", SCREENS["feedback"])
    assert questions
    asked = re.findall(r'"(\w+)"', questions[1])
    art = (TABLET / "moment_art.js").read_text().partition("const QUESTIONS")[2]
    assert asked == re.findall(r"^  (\w+): \(\) =>", art, re.MULTILINE)
