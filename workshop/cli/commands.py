"""The table of commands, and what goes wrong in all of them."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from ..config import DEFAULT_HOST, DEFAULT_PORT, default_data
from ..domain.errors import Rejected
from ..messages import catalogue, say
from ..storage.codec import UnknownEvent
from ..storage.database import NotOurs, TooNew
from . import accounts, files, language, serve

Command = Callable[[argparse.Namespace], int]
LANG = "de"


class CommandFailed(Exception):
    """A command can't go on; its message is a sentence for who typed it."""


def run(arguments: list[str]) -> int:
    """Run one command; every failure is one sentence on standard error and status 1 (2: not understood)."""
    options = parser().parse_args(arguments or ["serve"])
    try:
        if options.needs_data:
            files.must_exist(options)
        return int(options.command(options))
    except files.Refused as refused:
        sentence = str(refused)
    except Rejected as rejected:
        key = f"refusals.{rejected.reason}"
        sentence = say(LANG, key if key in catalogue(LANG) else "refusals.other", **rejected.details)
    except TooNew as error:
        sentence = say(LANG, "cli.too_new", found=error.found, known=error.known)
    except UnknownEvent as error:
        sentence = say(LANG, "cli.unknown_event", name=error.name)
    except NotOurs:
        sentence = say(LANG, "cli.not_ours")
    except (FileExistsError, NotADirectoryError, PermissionError):
        sentence = say(LANG, "cli.no_folder", path=options.data)
    print(sentence, file=sys.stderr)
    return 1


class Parser(argparse.ArgumentParser):
    """Says in German what it did not understand."""

    def error(self, message: str) -> NoReturn:
        wrong = ", ".join(f"„{word}“" for word in re.findall(r"'([^']*)'", message.partition("(")[0]))
        key = "cli.not_understood" if wrong else "cli.something_missing"
        self.exit(2, say(LANG, key, wrong=wrong, usage=self.format_usage().partition(" ")[2].strip()) + "\n")


def parser() -> argparse.ArgumentParser:
    """The command line, described."""
    top = Parser(prog="run.py", description=_t("description"), epilog=_t("epilog"))
    commands = top.add_subparsers(metavar=_t("metavar"))

    def add(name: str, command: Command, **extra: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=_t(f"help.{name}"), description=_t(f"help.{name}"), **extra)  # type: ignore[arg-type]
        made.add_argument("--data", type=Path, default=default_data(), help=_t("options.data"))
        made.add_argument("--database", default="", help=_t("options.database"))
        made.set_defaults(command=command, needs_data=name not in ("serve", "import", "restore"))
        return made

    serving = add("serve", serve.serve)
    serving.add_argument("--host", default=DEFAULT_HOST, help=_t("options.host"))
    serving.add_argument("--port", type=int, default=DEFAULT_PORT, help=_t("options.port"))
    serving.add_argument("--json", action="store_true", help=_t("options.json"))
    serving.add_argument("--feedback", default="", help=_t("options.feedback"))
    serving.add_argument(
        "--public-url", default=os.environ.get("LEITBILD_PUBLIC_URL", ""), help=_t("options.public_url")
    )
    serving.add_argument("--no-demo", action="store_true", help=_t("options.no_demo"))

    exporting = add("export", files.export)
    exporting.add_argument("code", help=_t("options.code"))
    exporting.add_argument("--format", required=True, choices=files.FORMATS, help=_t("options.format"))
    exporting.add_argument("--out", type=Path, required=True, help=_t("options.out"))

    add("import", files.import_file).add_argument("file", type=Path, help=_t("options.file"))
    add("ledger", files.ledger).add_argument("code", help=_t("options.code"))
    add("backup", files.backup).add_argument("file", type=Path, help=_t("options.backup"))
    add("restore", files.restore).add_argument("file", type=Path, help=_t("options.backup"))
    add("reset-password", accounts.reset_password).add_argument("name", help=_t("options.name"))

    talking = commands.add_parser(
        "language", help=_t("help.language"), description=_t("language.description")
    )
    talking.set_defaults(command=lambda _: language.main(), needs_data=False)
    return top


def _t(key: str) -> str:
    return say(LANG, f"cli.{key}")
