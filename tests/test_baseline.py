"""Our pages stay readable for the oldest browsers we promise and under our own security policy. No browser needed."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.baseline_rules import CSS, HTML, JAVASCRIPT, Rule

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 400


def own(*patterns: str) -> list[Path]:
    found = (path for pattern in patterns for path in ROOT.glob(pattern))
    return sorted(path for path in found if "vendor" not in path.parts)


SOURCES = [
    *((path, JAVASCRIPT) for path in own("static/js/**/*.js")),
    *((path, CSS) for path in own("static/css/**/*.css")),
    *((path, HTML) for path in own("templates/**/*.html")),
]


def without_comments(text: str, suffix: str) -> str:
    """Comments may name what the code may not use. Strings stay, and so do the line numbers."""
    if suffix == ".html":
        pattern = r"<!--.*?-->|\{#.*?#\}"
    elif suffix == ".css":
        pattern = r"/\*.*?\*/"
    else:
        pattern = r"(?P<keep>\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|//[^\n]*|/\*.*?\*/"

    def blank(match: re.Match) -> str:
        kept = match.groupdict().get("keep")
        return kept if kept is not None else "\n" * match[0].count("\n")

    return re.sub(pattern, blank, text, flags=re.DOTALL)


def findings(text: str, rules: tuple[Rule, ...]) -> list[str]:
    return [
        f"line {text.count(chr(10), 0, match.start()) + 1}: {match[0]!r} ({rule.reason})"
        for rule in rules
        for match in re.finditer(rule.pattern, text)
    ]


def nested_rules(css: str) -> list[str]:
    """Selectors opened inside another selector's block: Safari 16.5 and Chrome 112 were the first to read them."""
    found, open_blocks = [], []
    for prelude, brace in re.findall(r"([^{};]*)([{};])", css):
        if brace == "{":
            inside_selector = any(not block.startswith("@") for block in open_blocks)
            if inside_selector:
                found.append(prelude.strip())
            open_blocks.append(prelude.strip())
        elif brace == "}" and open_blocks:
            open_blocks.pop()
    return found


@pytest.mark.parametrize("rule", JAVASCRIPT + CSS + HTML, ids=lambda rule: rule.sample)
def test_each_rule_finds_its_seeded_fault(rule):
    assert re.search(rule.pattern, rule.sample)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("import { draw } from './draw.js'\nimport '../a.js'\nconst last = list.at(-1)", JAVASCRIPT),
        ("async function load() {\n  const answer = await fetch(address)\n}", JAVASCRIPT),
        ("document.startViewTransition?.(draw)", JAVASCRIPT),
        ("@media (min-width: 40em) { a { transform: rotate(4deg); color: var(--color) } }", CSS),
        ("a { -webkit-user-select: none; user-select: none; transition: color 1s linear }", CSS),
        ('<script type="module" src="a.js"></script><script type="application/json">{}</script>', HTML),
        ('<p class="style" data-style="x"><a href="https://example.org">Impressum</a>', HTML),
    ],
)
def test_what_is_allowed_is_left_alone(text, rules):
    assert findings(text, rules) == []


def test_a_nested_rule_is_found_and_a_media_query_is_not_one():
    assert nested_rules(".card { color: red; .title { color: blue; } }") == [".title"]
    assert nested_rules(".card { @media (min-width: 9em) { color: red; } }") == ["@media (min-width: 9em)"]
    assert nested_rules("@media print { .card { color: red; } } @font-face { src: x; }") == []


def test_comments_are_not_code_and_strings_are_not_comments():
    assert without_comments('a("//x") // structuredClone(\nb', ".js") == 'a("//x") \nb'
    assert without_comments("a{}/* :has( */b{}", ".css") == "a{}b{}"


@pytest.mark.parametrize(("path", "rules"), SOURCES, ids=lambda value: getattr(value, "name", ""))
def test_our_pages_keep_to_the_baseline(path, rules):
    text = without_comments(path.read_text(), path.suffix)
    assert findings(text, rules) == []
    assert path.suffix != ".css" or nested_rules(text) == []


@pytest.mark.parametrize("path", own("static/css/**/*.css"), ids=lambda path: path.name)
def test_parts_take_their_colours_from_meanings_and_not_from_the_palette(path):
    """A theme changes meanings only: a part that names a paint would stay light in the dark."""
    tokens = (ROOT / "static/css/tokens.css").read_text()
    palette = re.findall(r"(--[\w-]+):", tokens[tokens.index("1  raw palette") : tokens.index("2  meanings")])
    assert "--white-paper" in palette
    if path.name != "tokens.css":
        assert [name for name in palette if f"var({name})" in path.read_text()] == []


# ---------------------------------------------------------------- the whole repository


def texts() -> dict[str, str]:
    """Every text file that is, or is about to be, part of the project."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split(
            "\0"
        )
    except (OSError, subprocess.CalledProcessError):  # an unpacked zip has no git
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*") if ".venv" not in path.parts]
    found = {}
    for name in filter(None, names):
        try:
            found[name] = (ROOT / name).read_text(encoding="utf-8")
        except (UnicodeDecodeError, IsADirectoryError, FileNotFoundError):
            continue
    return found


# in pieces, so that this file doesn't find itself
ADDRESSES = re.compile(
    r"(?<![\w.-])/(?:work|root|home/\w+)/(?!\s)|\.\./"
    + "shared|"
    + "|".join(
        re.escape(".".join(host)) for host in [("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org")]
    )
    + "|"
    + re.escape(".".join(("deb", "debian", "org")))
)


def test_an_address_of_one_machine_is_found():
    assert ADDRESSES.search("open('/" + "work/main/data')")
    assert ADDRESSES.search("https://files.python" + "hosted.org/x")
    assert not ADDRESSES.search("from workshop/" + "work/jobs.py")


def test_no_file_names_a_path_of_one_machine_or_a_package_registry():
    found = {name: match[0] for name, text in texts().items() if (match := ADDRESSES.search(text))}
    assert found == {}


def test_no_file_of_code_is_too_long_to_hold_in_mind():
    long = {
        name: text.count("\n")
        for name, text in texts().items()
        if name.endswith((".py", ".js", ".css", ".html")) and "/vendor/" not in name
        if text.count("\n") > LONGEST
    }
    assert long == {}
