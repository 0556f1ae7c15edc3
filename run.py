#!/usr/bin/env python3
"""The one command: sets up what is missing, then starts the Leitbildwerkstatt.

    python3 run.py [serve …]     the workshop (other words: see  python3 run.py --help)
    python3 run.py test […]      every test, side by side; --long for the full counts, --without NAME for what this
                                 machine lacks, -n 0 for one after the other
    python3 run.py wheels DIR    a folder of packages; put beside this file as "wheels" it replaces the network

How it works: packages live in .venv/, installed from locked and hashed requirements. A stamp with the lock's checksum
makes the second start instant. A marker lies in .venv/ while packages are being installed; a marker that outlived its
process means the power went off in the middle, and .venv/ is made anew. Needs nothing but Python's standard library.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WHEELS = ROOT / "wheels"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
UNFINISHED = VENV / ".unfinished"
OLDEST_PYTHON = (3, 12) if sys.platform == "darwin" else (3, 11)  # gevent has no 3.11 package for macOS
RUNTIME = "requirements.txt"
TESTS = "requirements-test.txt"

LIGHT_BROWSER = "chromium-headless-shell"  # the same engine without windows: the tests cost it a third less
BROWSER_NAMES = (
    LIGHT_BROWSER,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome",
    "msedge",
)
BROWSER_PLACES = (
    "{PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "{LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
    "{PROGRAMFILES}/Microsoft/Edge/Application/msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)


class SetUpFailed(Exception):
    """Set-up cannot go on; the text is the one line the person reads."""


def main(arguments: list[str]) -> int:
    if sys.version_info < OLDEST_PYTHON:
        say(
            f"Bitte Python {OLDEST_PYTHON[0]}.{OLDEST_PYTHON[1]} oder neuer nehmen. Das hier ist {sys.version.split()[0]}."
        )
        return 2
    word = arguments[0] if arguments else "serve"
    try:
        if word == "test":
            return run_tests(arguments[1:])
        if word == "wheels":
            return gather_wheels(arguments[1:])
        ensure(RUNTIME)
    except SetUpFailed as reason:
        say(str(reason))
        return 2
    if word.startswith("-") and word not in ("-h", "--help"):
        arguments = ["serve", *arguments]
    return become([str(PYTHON), "-m", "workshop.cli", *(arguments or ["serve"])])


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def become(command: list[str]) -> int:
    """Hand the process over, so that signals reach the server itself; Windows has no such hand-over."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
    }
    if not WINDOWS:
        os.execve(command[0], command, environment)
    try:
        return subprocess.call(command, env=environment)
    except KeyboardInterrupt:
        return 130


# ---------------------------------------------------------------- packages


def ensure(*locks: str) -> None:
    """Afterwards .venv/ holds exactly what the locks name; instant when it already does."""
    if all(is_ready(lock) for lock in locks):
        return
    with one_set_up_at_a_time():
        if UNFINISHED.exists() or not venv_works():
            make_venv()
        for lock in locks:
            if not is_ready(lock):
                install(lock)


def is_ready(lock: str) -> bool:
    stamp = stamp_of(lock)
    return stamp.exists() and stamp.read_text() == checksum(lock) and not UNFINISHED.exists() and venv_works()


def stamp_of(lock: str) -> Path:
    return VENV / f".{lock}.sha256"


def checksum(lock: str) -> str:
    return hashlib.sha256((ROOT / lock).read_bytes()).hexdigest()


def venv_works() -> bool:
    """A copied folder or an upgraded Python leaves a .venv/ behind whose interpreter is gone."""
    try:
        lines = (VENV / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    settings = {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)}
    return PYTHON.exists() and Path(settings.get("home", "")).is_dir()


@contextmanager
def one_set_up_at_a_time():
    """A second start waits for the first; the system lets go of the lock even when the first is killed."""
    try:
        handle = open(ROOT / ".venv.lock", "w")  # noqa: SIM115  closed below; only the opening may fail kindly
    except OSError as error:
        raise SetUpFailed(
            f"In {ROOT} darf ich nichts anlegen. Bitte den Ordner an einen eigenen Platz kopieren."
        ) from error
    with handle:
        if WINDOWS:
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def make_venv() -> None:
    import venv

    pip = pip_without_ensurepip()
    say("Ich richte die Werkstatt ein, das dauert beim ersten Mal etwa eine Minute …")
    if VENV.exists():
        shutil.rmtree(VENV)
    VENV.mkdir()
    UNFINISHED.touch()
    venv.create(VENV, with_pip=pip is None)
    if pip is not None:
        call([PYTHON, pip / "pip", "install", *QUIET, "--no-index", "--find-links", WHEELS, "pip"])
    UNFINISHED.unlink()


def pip_without_ensurepip() -> Path | None:
    """None where Python can bring pip itself. Debian keeps that half in a package of its own, so: our wheel, or apt."""
    if has_ensurepip():
        return None
    wheel = next(WHEELS.glob("pip-*.whl"), None)
    if wheel is None and not apt_install("python3-venv"):
        raise SetUpFailed(
            "Es fehlt ein Stück von Python. Bitte einmal eingeben:  sudo apt-get install python3-venv"
        )
    return wheel


def has_ensurepip() -> bool:
    import importlib.util

    return importlib.util.find_spec("ensurepip") is not None


def install(lock: str) -> None:
    say(f"Pakete aus {lock} …")
    source = ["--no-index", "--find-links", WHEELS] if WHEELS.is_dir() else []
    UNFINISHED.touch()
    if call([PYTHON, "-m", "pip", "install", *QUIET, *HASHED, *source, "-r", ROOT / lock]):
        raise SetUpFailed(
            "Die Pakete ließen sich nicht laden. Bitte das Internet prüfen"
            " oder auf einem anderen Rechner  python3 run.py wheels wheels  aufrufen und den Ordner hierher kopieren."
        )
    stamp_of(lock).write_text(checksum(lock))
    UNFINISHED.unlink()


QUIET = ["-qq", "--disable-pip-version-check", "--no-input"]
HASHED = ["--require-hashes", "--only-binary", ":all:"]


def gather_wheels(arguments: list[str]) -> int:
    if len(arguments) != 1 or arguments[0].startswith("-"):
        say("So geht es:  python3 run.py wheels ORDNER")
        return 2
    folder = Path(arguments[0]).resolve()
    ensure(RUNTIME)
    folder.mkdir(parents=True, exist_ok=True)
    download = [PYTHON, "-m", "pip", "download", *QUIET, "--dest", folder]
    for lock in (RUNTIME, TESTS):
        if call([*download, *HASHED, "-r", ROOT / lock]):
            return 1
    if call([*download, "--only-binary", ":all:", "pip"]):
        return 1
    count = len(list(folder.glob("*.whl")))
    say(
        f"{count} Pakete liegen in {folder}. Als Ordner „wheels“ neben run.py ersetzen sie das Internet (gleiches System)."
    )
    return 0


def call(command: list, **options) -> int:
    return subprocess.call([str(part) for part in command], **options)


def apt_install(*packages: str) -> bool:
    """Only as root on Debian and its kin; everybody else is told what to type."""
    if not shutil.which("apt-get") or getattr(os, "geteuid", lambda: 1)() != 0:
        return False
    quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
    with ONE_APT_AT_A_TIME:
        say(f"Ich hole {', '.join(packages)} …")
        return not (
            call(["apt-get", "update", "-qq"], **quiet)
            or call(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], **quiet)
        )


ONE_APT_AT_A_TIME = threading.Lock()


# ---------------------------------------------------------------- tests


def run_tests(arguments: list[str]) -> int:
    """pytest does the selecting (see conftest.py); here only the ground is prepared."""
    environment = with_bytecode(os.environ)
    if is_without("browser", arguments):
        ensure(RUNTIME, TESTS)
    else:
        with meanwhile(offer_browser):  # two downloads at once
            ensure(RUNTIME, TESTS)
        environment["BROWSER_BIN"] = str(get_browser() or "missing")
    arguments = [*side_by_side(arguments, cores()), *arguments]
    return call([PYTHON, "-m", "pytest", *arguments], cwd=ROOT, env=environment)


@contextmanager
def meanwhile(work: Callable[[], object]):
    """Both are done at the end."""
    worker = threading.Thread(target=work)
    worker.start()
    try:
        yield
    finally:
        worker.join()


def with_bytecode(environment: Mapping[str, str]) -> dict[str, str]:
    """The same, but Python keeps what it has compiled, whatever the machine prefers: the tests start many processes, and
    each would compile it all again."""
    return {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}


def side_by_side(arguments: list[str], count: int) -> list[str]:
    """Three runs for two cores, as a third of a browser's test is waiting, unless the words say how many, or want to stop
    inside a test."""
    said = any(word.startswith(("-n", "--numprocesses", "--dist", "--pdb", "--trace")) for word in arguments)
    return [] if said or count < 2 else ["-n", str(min(count * 3 // 2, MOST_AT_ONCE)), "--dist", "worksteal"]


MOST_AT_ONCE = 4  # each may have a server and a browser of its own


def cores() -> int:
    """What this process may use, which in a container is often less than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def is_without(name: str, arguments: list[str]) -> bool:
    return f"--without={name}" in arguments or ("--without", name) in pairwise(arguments)


def find_browser() -> Path | None:
    """BROWSER_BIN, else a browser of the Chromium family on the search path or where its installer puts it."""
    wanted = os.environ.get("BROWSER_BIN")
    for name in (wanted,) if wanted else BROWSER_NAMES:
        if found := shutil.which(name):
            return Path(found)
    if wanted:
        return None
    places = (Path(place.format_map(_Environment())) for place in BROWSER_PLACES)
    return next((place for place in places if place.is_file()), None)


class _Environment(dict):
    def __missing__(self, name: str) -> str:
        return os.environ.get(name, "-")


def get_browser() -> Path | None:
    """The one that is there by now, else the download that Playwright offers."""
    if not has_libatomic() or (os.environ.get("BROWSER_BIN") and not find_browser()):
        return None
    return find_browser() or download_browser()


def offer_browser() -> None:
    """Where there is none: Debian's own as root; everybody else is told what to type."""
    if os.environ.get("BROWSER_BIN") and not find_browser():
        say(f"BROWSER_BIN zeigt auf nichts: {os.environ['BROWSER_BIN']}")
        return
    library = [] if has_libatomic() else ["libatomic1"]
    # The light one is in Debian, but not in every older one nor in Ubuntu.
    offers = [library] if find_browser() else [[LIGHT_BROWSER, *library], ["chromium", *library]]
    if any(offers) and not any(apt_install(*wanted) for wanted in offers) and shutil.which("apt-get"):
        say(f"Für die Tests im Browser bitte einmal eingeben:  sudo apt-get install {' '.join(offers[-1])}")


def has_libatomic() -> bool:
    """Playwright's driver needs it, and a bare Debian lacks it."""
    if not sys.platform.startswith("linux"):
        return True
    import ctypes

    try:
        ctypes.CDLL("libatomic.so.1")
    except OSError:
        return False
    return True


def download_browser() -> Path | None:
    if call([PYTHON, "-m", "playwright", "install", "chromium"]):
        return None
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    place = Path(subprocess.check_output([str(PYTHON), "-c", ask], text=True).strip())
    return place if place.is_file() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
