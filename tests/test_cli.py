"""The command line: what goes in and out of a data folder, and a clear sentence for everything that can't."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request
import zipfile
from contextlib import closing
from pathlib import Path

import docx
import pytest

from tests.running import ROOT, RunningHouse
from workshop.cli import main
from workshop.config import Config
from workshop.house import open_house
from workshop.taking_in import put_demo

KAMEN = ROOT / "workshop" / "demo" / "kamen.json"
SAID = ("Es ist zu laut", "Pony", "Nur glückliche Kinder", "Spielen was wir wollen")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with the two examples in it."""
    house = open_house(Config(tmp_path / "data"))
    put_demo(house)
    house.database.close()
    return tmp_path / "data"


def _codes(data: Path) -> dict[str, str]:
    house = open_house(Config(data))
    codes = {entry.id: entry.children_code for entry in house.directory.workshops()}
    house.database.close()
    return codes


def _run(data: Path, *words: str) -> int:
    return main([*words, "--data", str(data)])


def test_the_examples_are_put_in_once(data: Path) -> None:
    before = _codes(data)
    house = open_house(Config(data))
    put_demo(house)
    house.database.close()
    assert _codes(data) == before
    assert set(before) == {"demo-kamen-werkstatt", "demo-beispielstadt-werkstatt"}


def test_kamen_holds_only_its_nine_statements_three_groups_and_two_principles(data: Path) -> None:
    house = open_house(Config(data))
    kamen, mission = house.workshop("demo-kamen-werkstatt"), house.mission("demo-kamen-leitbild")
    texts = house.texts("workshop:demo-kamen-werkstatt")
    source = json.loads(KAMEN.read_text(encoding="utf-8"))
    said = [text for cluster in source["clusters"] for text in cluster["statements"]]
    assert sorted(texts[one.text] for one in kamen.statements.values()) == sorted(said)
    assert len(list(kamen.clusters_on_board())) == 3
    assert len(mission.standing_principles()) == 2
    assert not kamen.invented
    assert "Kamen" in texts[kamen.source]
    house.database.close()


def test_every_voice_of_beispielstadt_has_a_fate_and_it_is_marked_as_invented(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(data, "ledger", _codes(data)["demo-beispielstadt-werkstatt"]) == 0
    assert "0 stehen noch offen" in capsys.readouterr().out
    house = open_house(Config(data))
    assert house.workshop("demo-beispielstadt-werkstatt").invented
    house.database.close()


@pytest.mark.parametrize("form", ["docx", "pdf", "json", "archive"])
def test_a_leitbild_goes_out_in_every_form(data: Path, tmp_path: Path, form: str) -> None:
    out = tmp_path / f"leitbild.{form}"
    assert (
        _run(data, "export", _codes(data)["demo-kamen-werkstatt"], "--format", form, "--out", str(out)) == 0
    )
    assert out.stat().st_size > 500
    if form == "docx":
        document = docx.Document(str(out))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        whole = "\n".join([*(one.text for one in document.paragraphs), *cells])
        assert all(text in whole for text in SAID)
    if form == "json":
        assert all(text in out.read_text(encoding="utf-8") for text in SAID)
    if form == "archive":
        assert zipfile.is_zipfile(out)


def test_an_archive_comes_in_elsewhere_without_loss_and_twice_changes_nothing(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive, elsewhere = tmp_path / "archive.zip", tmp_path / "elsewhere"
    code = _codes(data)["demo-beispielstadt-werkstatt"]
    assert _run(data, "export", code, "--format", "archive", "--out", str(archive)) == 0
    assert _run(elsewhere, "import", str(archive)) == 0
    first, second = open_house(Config(data)), open_house(Config(elsewhere))
    assert second.workshop("demo-beispielstadt-werkstatt") == first.workshop("demo-beispielstadt-werkstatt")
    assert second.mission("demo-beispielstadt-leitbild") == first.mission("demo-beispielstadt-leitbild")
    stream = "workshop:demo-beispielstadt-werkstatt"
    assert second.texts(stream) == first.texts(stream)
    first.database.close()
    second.database.close()
    capsys.readouterr()
    assert _run(elsewhere, "import", str(archive)) == 0
    assert "schon da" in capsys.readouterr().out


def test_the_shape_of_kamen_comes_in_as_a_workshop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(tmp_path / "data", "import", str(KAMEN)) == 0
    capsys.readouterr()
    assert _run(tmp_path / "data", "ledger", next(iter(_codes(tmp_path / "data").values()))) == 0
    told = capsys.readouterr().out
    assert all(text in told for text in SAID)


def test_a_table_of_statements_comes_in_as_a_workshop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "aussagen.csv"
    table.write_text(
        "text;perspective;cluster\nEs ist zu laut;children;Ruhe\nMehr Zeit;staff;\n", encoding="utf-8-sig"
    )
    assert _run(tmp_path / "data", "import", str(table)) == 0
    capsys.readouterr()
    assert _run(tmp_path / "data", "ledger", next(iter(_codes(tmp_path / "data").values()))) == 0
    told = capsys.readouterr().out
    assert "Es ist zu laut" in told
    assert "Mehr Zeit" in told


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"clusters": 5}',
        b"\xff\xfe\x00",
        b"PK\x03\x04broken",
        b"a;b;c\n1;2;3\n",
        b'{"a":' * 3000,
    ],
)
def test_a_broken_file_gets_a_sentence_and_changes_nothing(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(content)
    before = _codes(data)
    assert _run(data, "import", str(broken)) == 1
    told = capsys.readouterr().err
    assert told.strip().endswith((".", "!"))
    assert "Traceback" not in told
    assert _codes(data) == before


REFUSED = [
    ("export", "ZZZ99", "--format", "pdf", "--out", "x.pdf"),
    ("ledger", "ZZZ99"),
    ("import", "not-there.csv"),
    ("restore", "not-there.zip"),
    ("reset-password", "nobody"),
]


@pytest.mark.parametrize("words", REFUSED, ids=lambda words: words[0])
def test_what_is_not_there_gets_a_sentence_and_status_1(
    data: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert _run(data, *words) == 1
    assert capsys.readouterr().err.strip().endswith(".")


@pytest.mark.parametrize("words", [("ledger", "FUX47"), ("backup", "x.zip"), ("reset-password", "anna")])
def test_a_mistyped_folder_is_said_and_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    assert _run(tmp_path / "typo", *words) == 1
    assert "--data" in capsys.readouterr().err
    assert not (tmp_path / "typo").exists()


def test_a_folder_that_is_a_file_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert _run(tmp_path / "file", "import", str(KAMEN)) == 1
    assert capsys.readouterr().err.strip().endswith(".")


@pytest.mark.parametrize(
    "words", [("explode",), ("export", "FUX47", "--format", "odt", "--out", "x"), ("ledger",)]
)
def test_what_is_not_understood_is_said_in_german(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    assert ended.value.code == 2
    assert "So geht es" in capsys.readouterr().err


def test_a_forgotten_password_gets_a_link_to_the_house_that_runs(
    served: RunningHouse, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(served.data, "reset-password", "Anna") == 0
    link = capsys.readouterr().out.split()[-1]
    assert link.startswith(f"{served.url}/passwort/")
    with urllib.request.urlopen(link) as page:
        assert page.status == 200


def test_a_folder_that_can_not_be_written_to_leaves_no_half_file(data: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("a file, not a folder")
    out = in_the_way / "leitbild.json"
    code = _codes(data)["demo-kamen-werkstatt"]
    assert _run(data, "export", code, "--format", "json", "--out", str(out)) == 1


def test_a_backup_can_be_made_while_the_house_is_served_and_put_back_when_it_is_not(
    served: RunningHouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    served.make_workshop("Unsere Werkstatt")
    assert _run(served.data, "backup", str(tmp_path / "backup.zip")) == 0
    assert _run(served.data, "restore", str(tmp_path / "backup.zip")) == 1
    assert "zuerst" in capsys.readouterr().err
    assert _run(tmp_path / "new", "restore", str(tmp_path / "backup.zip")) == 0
    assert _codes(tmp_path / "new") == _codes(served.data)


def test_a_second_server_on_the_same_folder_is_told_so(served: RunningHouse) -> None:
    command = [
        sys.executable,
        "-m",
        "workshop.cli",
        "serve",
        "--json",
        "--data",
        str(served.data),
        "--port",
        "0",
    ]
    second = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert second.returncode == 1
    assert "schon eine Leitbildwerkstatt" in second.stderr


def test_a_taken_port_is_told_with_a_way_out(served: RunningHouse, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "workshop.cli", "serve", "--json", "--no-demo", "--host", "127.0.0.1"]
    command += ["--data", str(tmp_path / "other"), "--port", str(served.port)]
    second = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False)
    assert second.returncode == 1
    assert "--port" in second.stderr


def test_the_greeting_shows_every_address_with_a_code_to_scan_and_the_first_link(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-u",
        "-m",
        "workshop.cli",
        "serve",
        "--no-demo",
        "--host",
        "127.0.0.1",
        "--port",
        "0",
    ]
    process = subprocess.Popen(
        [*command, "--data", str(tmp_path / "data")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    told = ""
    while "Strg+C" not in told:
        line = process.stdout.readline()
        assert line
        told += line
    process.terminate()
    told += process.stdout.read()
    assert process.wait(10) == 0
    process.stdout.close()
    assert "Alles ist gespeichert" in told.splitlines()[-1]
    assert "http://127.0.0.1" in told
    assert "█" in told
    assert "/einrichten/" in told


def _desk(served: RunningHouse, workshop_id: str) -> tuple[int, str]:
    """The status and the text of a facilitator's page."""
    asking = urllib.request.Request(f"{served.url}/werkstatt/{workshop_id}/tisch")
    asking.add_header("Cookie", f"session={served.session_cookie('anna')}")
    try:
        with urllib.request.urlopen(asking) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def test_an_event_that_nobody_knows_is_said_on_the_page_and_stops_no_other_workshop(tmp_path: Path) -> None:
    served = RunningHouse(tmp_path / "data")
    broken, whole = served.make_workshop(), served.make_workshop()
    with closing(sqlite3.connect(served.data / "leitbildwerkstatt.sqlite")) as file, file:
        strange = "UPDATE events SET name = 'CardTeleported' WHERE stream_id = ? AND seq = 1"
        file.execute(strange, (f"workshop:{broken.id}",))
    served.start()
    assert _desk(served, whole.id)[0] == 200
    status, page = _desk(served, broken.id)
    assert status == 500
    assert "neueren Version" in page
    served.kill()


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    for name in (
        "serve",
        "export",
        "import",
        "ledger",
        "backup",
        "restore",
        "reset-password",
        "test",
        "wheels",
    ):
        assert name in told
