"""Where strings, patterns, templates and comments begin and end; what cannot be told is refused."""

import pytest

from workshop.joining.tokens import Unclear, tokens


def kinds(text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in tokens(text) if one.kind not in ("space", "sign", "name")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"// no comment" // one', [("string", '"// no comment"'), ("comment", "// one")]),
        ("'it\\'s' /* a\nb */", [("string", "'it\\'s'"), ("comment", "/* a\nb */")]),
        ("a = /[/\"]\\/'/g", [("pattern", "/[/\"]\\/'/g")]),
        ('return /"/', [("pattern", '/"/')]),
        ("a / b / c", []),
        ("(a + b) / 2", [("number", "2")]),
        ("list[0] / 2", [("number", "0"), ("number", "2")]),
        ("`a // b`", [("template", "`a // b`")]),
        ("`\\`$ ${a}`", [("template", "`\\`$ ${"), ("template", "}`")]),
        (
            "`${`${'}'}`}`",
            [
                ("template", "`${"),
                ("template", "`${"),
                ("string", "'}'"),
                ("template", "}`"),
                ("template", "}`"),
            ],
        ),
        (
            "`${{ a: 1 }}` // x",
            [("template", "`${"), ("number", "1"), ("template", "}`"), ("comment", "// x")],
        ),
        ("`${/`/.source}`", [("template", "`${"), ("pattern", "/`/"), ("template", "}`")]),
    ],
)
def test_each_begins_and_ends_where_it_does(text, found):
    assert kinds(text) == found
    assert "".join(one.text for one in tokens(text)) == text


def test_brackets_are_counted_through_templates():
    depths = {one.text: one.depth for one in tokens("a; f(b, `${ {c} }`); d") if one.kind == "name"}
    assert depths == {"a": 0, "f": 0, "b": 1, "c": 3, "d": 0}


@pytest.mark.parametrize(
    "text", ["{} / 2", "i++ / 2", '"open', "`open", "`open${a", "(", ")", "(]", "a = /open", "a @ b"]
)
def test_what_cannot_be_told_is_refused(text):
    with pytest.raises(Unclear):
        list(tokens(text))
