"""The core stays pure: rules and views need nothing but the standard library, and no web to be imported."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "workshop"
CORE = ("domain", "audiences")
MODULES = sorted(
    ".".join(("workshop", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
    for part in CORE
    for path in (PACKAGE / part).glob("*.py")
)


def loaded_by(*modules):
    """The names of all modules that a fresh Python holds after importing these."""
    code = f"import json, sys; before = set(sys.modules)\nimport {', '.join(modules)}\nprint(json.dumps(sorted(set(sys.modules) - before)))"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent
    )
    return json.loads(result.stdout)


def strangers(modules):
    """Those that are neither the standard library's nor ours."""
    return sorted({name.partition(".")[0] for name in modules} - sys.stdlib_module_names - {"workshop"})


def test_the_search_finds_a_stranger():
    assert "msgspec" in strangers(loaded_by("workshop.storage.codec"))


def test_the_core_loads_nothing_but_the_standard_library():
    assert strangers(loaded_by(*MODULES)) == []


def test_the_core_loads_no_other_part_of_the_house():
    others = {name for name in loaded_by(*MODULES) if name.startswith("workshop.")}
    assert {name.split(".")[1] for name in others} == set(CORE)


def test_the_package_itself_loads_nothing():
    assert [name for name in loaded_by("workshop") if name != "workshop"] == []


@pytest.mark.parametrize(
    "forbidden", ["time", "random", "secrets", "uuid", "os", "pathlib", "socket", "sqlite3", "logging"]
)
def test_the_core_asks_for_no_clock_no_chance_and_no_disk(forbidden):
    asking = [
        str(path.relative_to(PACKAGE))
        for part in CORE
        for path in (PACKAGE / part).glob("*.py")
        if forbidden in _imported_in(path)
    ]
    assert asking == []


def test_rules_know_no_views():
    assert "workshop.audiences" not in loaded_by("workshop.domain.decide")


def _imported_in(path):
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found
