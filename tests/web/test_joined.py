"""The pages as they are: every one of them joins, is served packed, and holds all that it is made of."""

import gzip
import re
import shutil
import subprocess

import pytest
from flask import Flask
from flask.testing import FlaskClient

from workshop.config import resources
from workshop.web import joined
from workshop.web.assets import version

NODE = shutil.which("node")

TABLET_SHEET, TABLET_SCRIPT = "css/tablet.all.css", "js/pages/tablet.all.js"


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.mark.parametrize("page", sorted(joined.pages()))
def test_the_modules_of_every_page_join(page, tmp_path):
    texts = joined.joined_scripts(f"js/pages/{page}.js", joined._module)
    files = [tmp_path / name.replace("/", "-").replace(".js", ".mjs") for name in texts]
    for file, text in zip(files, texts.values(), strict=True):
        file.write_text(text)
    if NODE is not None:  # the browser tests run them, this says sooner and more clearly what is wrong
        for file in files:
            done = subprocess.run([NODE, "--check", str(file)], capture_output=True, text=True, timeout=30)
            assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("page", sorted(joined.SHEETS))
def test_the_sheets_of_every_page_join_and_their_pictures_and_letters_are_there(page):
    text = joined.joined_text(f"css/{page}.all.css")
    folder = resources("static") / "css"
    assert text.count("/* css/") == len(joined.sheets_of(page))
    for address in re.findall(r"url\([\"']?(?!data:|#)([^\"')]+)", text):
        assert (folder / address).is_file(), address


def test_no_sheet_is_forgotten():
    listed = {sheet for page in joined.SHEETS for sheet in joined.sheets_of(page)}
    there = {f"css/{path.name}" for path in (resources("static") / "css").glob("*.css")}
    assert listed == there


@pytest.mark.parametrize("name", [TABLET_SHEET, TABLET_SCRIPT])
def test_a_joined_file_is_served_packed_and_kept_for_a_year(client, name):
    answer = client.get(f"/static/v-{version()}/{name}", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert gzip.decompress(answer.data).decode() == joined.joined_text(name)
    plain = client.get(f"/static/{name}")
    assert (plain.headers["Cache-Control"], plain.get_data(as_text=True)) == (
        "no-cache",
        joined.joined_text(name),
    )
    assert plain.mimetype == ("text/css" if name.endswith("css") else "text/javascript")


@pytest.mark.parametrize(
    "name",
    [
        "css/nobody.all.css",
        "js/pages/nobody.all.js",
        "js/pages/tablet.nothing.all.js",
        "js/tablet/room.all.js",
    ],
)
def test_what_nobody_joined_is_not_there(client, name):
    assert client.get(f"/static/{name}").status_code == 404


def test_each_file_is_still_there_by_itself(client):
    assert "export class Room" in client.get("/static/js/tablet/room.js").get_data(as_text=True)
