"""The one command: what run.py promises on a bare machine, tried in small folders of its own."""

import ast
import os
import re
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCKS = {name: (ROOT / name).read_text() for name in (run.RUNTIME, run.TESTS)}
POSIX_ONLY = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog", "posix"}


@pytest.fixture
def folder(tmp_path):
    """A checkout in miniature: run.py as it is, nothing to install, a command line that says what it was told."""
    shutil.copy(ROOT / "run.py", tmp_path)
    for lock in LOCKS:
        (tmp_path / lock).touch()
    (tmp_path / "workshop").mkdir()
    (tmp_path / "workshop/__init__.py").touch()
    (tmp_path / "workshop/cli.py").write_text(
        "import sys\nprint('told:', *sys.argv[1:])\nsys.exit(len(sys.argv))\n"
    )
    return tmp_path


def start(folder, *words, **environment):
    clean = {name: value for name, value in os.environ.items() if name != "BROWSER_BIN"}
    command = [sys.executable, str(folder / "run.py"), *words]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=folder.parent, env={**clean, **environment}
    )


def pinned(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", LOCKS[lock], re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=~; ]", requirement)[0] for requirement in requirements}


# ---------------------------------------------------------------- the command


@pytest.mark.long
def test_it_sets_up_once_heals_what_was_cut_off_and_hands_over(folder):
    first = start(folder, "export", "KAM72", "--format", "pdf")
    assert first.stdout == "told: export KAM72 --format pdf\n"
    assert first.returncode == 5, "the status of the command line is ours"
    assert "Ich richte die Werkstatt ein" in first.stderr

    second = start(folder)
    assert (second.stdout, second.stderr) == ("told: serve\n", "")

    (folder / ".venv/.unfinished").touch()
    (folder / ".venv/broken").touch()
    healed = start(folder, "--port", "8080")
    assert healed.stdout == "told: serve --port 8080\n"
    assert not (folder / ".venv/broken").exists(), "half a set-up is thrown away"

    home = re.compile("^home = .*$", re.MULTILINE)
    settings = folder / ".venv/pyvenv.cfg"
    settings.write_text(home.sub("home = /gone", settings.read_text()))
    assert start(folder, "--help").stdout == "told: --help\n"
    assert "/gone" not in settings.read_text(), "a .venv/ copied from elsewhere is made anew"


def test_a_new_lock_is_noticed(folder, monkeypatch):
    monkeypatch.setattr(run, "ROOT", folder)
    monkeypatch.setattr(run, "VENV", folder / ".venv")
    monkeypatch.setattr(run, "UNFINISHED", folder / ".venv/.unfinished")
    monkeypatch.setattr(run, "venv_works", lambda: True)
    (folder / ".venv").mkdir()
    run.stamp_of(run.RUNTIME).write_text(run.checksum(run.RUNTIME))
    assert run.is_ready(run.RUNTIME)
    (folder / run.RUNTIME).write_text("flask==99\n")
    assert not run.is_ready(run.RUNTIME)


def test_the_second_start_adds_less_than_three_tenths_of_a_second():
    command = [sys.executable, "-c", "import run; run.ensure(run.RUNTIME)"]
    best = min(timed(command) for _ in range(3)) - min(timed([sys.executable, "-c", ""]) for _ in range(3))
    assert best < 0.3


def timed(command):
    begin = time.perf_counter()
    subprocess.run(command, cwd=ROOT, check=True)
    return time.perf_counter() - begin


def test_a_folder_that_may_not_be_written_gets_a_sentence(folder, monkeypatch, capsys):
    (folder / ".venv.lock").mkdir()
    monkeypatch.setattr(run, "ROOT", folder)
    monkeypatch.setattr(run, "VENV", folder / ".venv")
    assert run.main(["serve"]) == 2
    assert "darf ich nichts anlegen" in capsys.readouterr().err


def test_wheels_says_how_it_is_used(folder):
    asked = start(folder, "wheels")
    assert asked.returncode == 2
    assert "run.py wheels ORDNER" in asked.stderr


def test_nothing_but_the_standard_library_and_nothing_posix_only_on_the_way():
    tree = ast.parse((ROOT / "run.py").read_text())
    at_import = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = {alias.name for node in at_import if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module for node in at_import if isinstance(node, ast.ImportFrom)}
    assert {module.partition(".")[0] for module in modules} <= set(sys.stdlib_module_names)
    assert not modules & POSIX_ONLY


# ---------------------------------------------------------------- the browser


def test_the_browser_that_was_named_comes_first(monkeypatch):
    monkeypatch.setenv("BROWSER_BIN", sys.executable)
    assert run.find_browser() == Path(sys.executable)


def test_a_browser_is_found_on_the_search_path_and_in_windows_usual_place(tmp_path, monkeypatch):
    monkeypatch.delenv("BROWSER_BIN", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run.find_browser() is None

    edge = tmp_path / "Microsoft/Edge/Application/msedge.exe"
    edge.parent.mkdir(parents=True)
    edge.touch()
    monkeypatch.setenv("PROGRAMFILES(X86)", str(tmp_path))
    assert run.find_browser() == edge

    chromium = tmp_path / "chromium"
    chromium.touch(mode=0o755)
    assert run.find_browser() == chromium


APT = """#!/bin/sh
echo "$*" >> {folder}/asked
case "$*" in
  *{missing}*) exit 100 ;;
  *install*chromium-headless-shell*) printf '#!/bin/sh\\n' > {folder}/chromium-headless-shell ;;
  *install*chromium*) printf '#!/bin/sh\\n' > {folder}/chromium ;;
esac
/bin/chmod -f +x {folder}/chromium* || true
"""


@pytest.mark.parametrize(
    ("missing", "found"), [("nothing", "chromium-headless-shell"), ("chromium-headless-shell", "chromium")]
)
def test_the_light_browser_is_fetched_and_where_there_is_none_the_whole_one(
    tmp_path, monkeypatch, missing, found
):
    (tmp_path / "apt-get").write_text(APT.format(folder=tmp_path, missing=missing))
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.delenv("BROWSER_BIN", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(run, "has_libatomic", lambda: True)
    with run.meanwhile(run.offer_browser):
        pass
    assert run.get_browser() == tmp_path / found
    run.offer_browser()
    assert (tmp_path / "asked").read_text().count("-y -qq") == (1 if missing == "nothing" else 2)


@pytest.fixture
def suite(tmp_path):
    """A suite of four tests under our own conftest.py."""
    for name in ("conftest.py", "run.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_small.py").write_text(
        "import pytest\n"
        "def test_plain(): pass\n"
        "@pytest.mark.browser\ndef test_page(): pass\n"
        "@pytest.mark.long\ndef test_counts(): pass\n"
        "@pytest.mark.long\n@pytest.mark.browser\ndef test_both(): pass\n"
    )
    return tmp_path


def long(*values):
    return pytest.param(*values, marks=pytest.mark.long)


@pytest.mark.parametrize(
    ("words", "browser", "status", "said"),
    [
        ((), sys.executable, 0, "2 passed, 2 deselected"),
        long(("--long",), sys.executable, 0, "4 passed"),
        ((), "missing", 1, "Nicht gelaufen: 1 Tests, denn hier fehlt: browser."),
        (("--without", "browser"), "missing", 0, "1 passed, 3 deselected"),
        long(("--long", "--without", "browser"), sys.executable, 0, "2 passed, 2 deselected"),
        long(("-n", "2", "--long"), sys.executable, 0, "4 passed"),
        (("-n", "2", "--long"), "missing", 1, "Nicht gelaufen: 2 Tests, denn hier fehlt: browser."),
        long(("-n", "2", "--without", "browser"), "missing", 0, "1 passed"),
    ],
)
def test_what_is_missing_fails_the_run_unless_it_was_waived(suite, words, browser, status, said):
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words],
        cwd=suite,
        env={
            **os.environ,
            "BROWSER_BIN": browser,
            "PYTEST_ADDOPTS": "",
        },  # what is said to us is not meant for it
        capture_output=True,
        text=True,
    )
    assert said in result.stdout
    assert result.returncode == status


@pytest.mark.parametrize(
    ("words", "cores", "added"),
    [
        ([], 2, ["-n", "3", "--dist", "worksteal"]),
        (["tests/web", "--long"], 16, ["-n", "4", "--dist", "worksteal"]),
        ([], 1, []),
        (["-n", "0"], 8, []),
        (["-n3"], 8, []),
        (["--numprocesses=2"], 8, []),
        (["tests/web", "--pdb"], 8, []),
    ],
)
def test_tests_run_side_by_side_unless_the_words_say_how(words, cores, added):
    assert run.side_by_side(words, cores) == added


def test_what_was_compiled_once_is_kept_for_all_the_processes_of_the_tests():
    kept = run.with_bytecode({"PYTHONDONTWRITEBYTECODE": "1", "HOME": "/home/anna"})
    assert kept == {"HOME": "/home/anna"}


def test_cores_are_those_that_this_process_may_use():
    assert 1 <= run.cores() <= (os.cpu_count() or 1)


# ---------------------------------------------------------------- locks and papers


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_its_checksums_and_no_address(lock):
    packages = re.split(r"^(?=[\w.-]+==)", LOCKS[lock], flags=re.MULTILINE)[1:]
    assert packages
    assert [package for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in LOCKS[lock]


def test_the_locks_hold_what_the_project_asks_for_and_agree_with_each_other():
    assert names(PROJECT["project"]["dependencies"]) <= pinned(run.RUNTIME).keys()
    assert names(PROJECT["dependency-groups"]["test"]) <= pinned(run.TESTS).keys()
    both = pinned(run.RUNTIME).keys() & pinned(run.TESTS).keys()
    assert [name for name in both if pinned(run.RUNTIME)[name] != pinned(run.TESTS)[name]] == []


def test_a_wheel_carries_the_pages_inside_the_package():
    wheel = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["packages"] == ["workshop"]
    assert wheel["force-include"] == {"templates": "workshop/templates", "static": "workshop/static"}
    assert all((ROOT / folder).is_dir() for folder in wheel["force-include"])


def test_the_licence_is_the_european_one_and_everybody_says_so():
    assert (ROOT / "LICENSE").read_text().startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert PROJECT["project"]["license"] == "EUPL-1.2"
    assert "license: EUPL-1.2" in (ROOT / "publiccode.yml").read_text()


def test_publiccode_has_what_version_0_4_asks_for():
    text = (ROOT / "publiccode.yml").read_text()
    keys = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    assert keys >= {
        *("publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus"),
        *("softwareType", "description", "legal", "maintenance", "localisation"),
    }
    assert f'softwareVersion: "{PROJECT["project"]["version"]}"' in text
    for short in re.findall(r"shortDescription: >-\n +(.+)", text):
        assert len(short) <= 150
