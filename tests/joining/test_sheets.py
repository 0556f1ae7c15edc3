"""Joined sheets say what they said one by one."""

import pytest

from workshop.joining import CannotJoin
from workshop.joining.sheets import joined_sheets


def packed(**files: str) -> str:
    return joined_sheets(files, files.__getitem__)


def test_they_stand_in_their_order_without_comments_and_spaces():
    text = packed(a="/* why */\n.a > b, .a :hover {\n  margin: 0 auto; /* so */\n\n}\n.c {}\n", b=".b{}")
    assert text == "/* a */\n.a > b,.a :hover{margin:0 auto;}\n.c{}\n/* b */\n.b{}\n"


def test_what_stands_in_quotes_stays():
    rule = '.a::before { content: "/* kept */   \\" x"; background: url(\'a  b/c.svg\'); margin: 1px/**/2px }'
    kept = '.a::before{content:"/* kept */   \\" x";background:url(\'a  b/c.svg\');margin:1px 2px}'
    assert packed(a=rule) == f"/* a */\n{kept}\n"


@pytest.mark.parametrize("text", ['@import "b.css";', "@charset 'utf-8';"])
def test_a_sheet_that_calls_for_another_is_refused(text):
    with pytest.raises(CannotJoin):
        packed(a=text)


def test_a_sheet_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CannotJoin, match="there is no gone"):
        joined_sheets(["gone"], lambda path: (tmp_path / path).read_text())
