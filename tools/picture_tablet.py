"""Takes a picture of every screen of the tablet: in three sizes, light and dark, German and Arabic, or with all words blanked.

.venv/bin/python tools/picture_tablet.py FOLDER [--blank] [--sizes 800x1280,1024x768,360x640] [--themes light,dark] [--langs de,ar]

Developers only; needs a browser and the test packages. With --blank the words are there and take their room, and nobody can
read them: whoever has never seen the program then tells what each screen wants by its pictures alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, sync_playwright  # noqa: E402  the path has to be known first

from run import find_browser  # noqa: E402
from tests.browser.child_walk import ChildWalk  # noqa: E402
from tests.browser.conftest import FLAGS, People  # noqa: E402
from tests.live.conftest import Room  # noqa: E402
from tests.running import RunningHouse  # noqa: E402

WITHOUT_WORDS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`*, *::before, *::after, *::placeholder { -webkit-text-fill-color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important; }
    text, tspan { fill: transparent !important; stroke: transparent !important; }`);
  window.withoutWords = sheet;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
"""A sheet of the page and no mark at each word, so that what is drawn anew in between is blanked as well. Icons keep the colour of their text."""
WITH_WORDS = "() => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== window.withoutWords); }"


def main() -> None:
    asked = arguments()
    asked.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        served = RunningHouse(Path(scratch) / "data").start()
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=str(find_browser()), args=FLAGS)
                for size, theme, lang in product(asked.sizes, asked.themes, asked.langs):
                    people = People(browser, served)
                    walk_through(people, served, asked, size, theme, lang)
                    for context in people.contexts:
                        context.close()
                    print(f"{size} {theme} {lang}: {people.troubles or 'fine'}", flush=True)
                browser.close()
        finally:
            served.kill()


def walk_through(
    people: People, served: RunningHouse, asked: argparse.Namespace, size: str, theme: str, lang: str
) -> None:
    width, height = (int(part) for part in size.split("x"))
    room = Room(served, served.make_workshop())
    numbers: dict[str, int] = {}

    def see(page: Page, name: str) -> None:
        number = numbers.setdefault(name, len(numbers) + 1)
        if asked.blank:
            page.evaluate(WITHOUT_WORDS)
        words = "blank" if asked.blank else lang
        page.screenshot(path=asked.folder / f"{size}-{theme}-{words}-{number:02}-{name}.png")
        if asked.blank:
            page.evaluate(WITH_WORDS)

    walk = ChildWalk(people, room, {"width": width, "height": height}, see, lang=lang, theme=theme)
    walk.all()
    for screen in room.screens:
        screen.client.disconnect()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="A picture of every screen of the tablet.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--blank", action="store_true")

    def several(text: str) -> list[str]:
        return text.split(",")

    parser.add_argument("--sizes", type=several, default=["800x1280", "1024x768", "360x640"])
    parser.add_argument("--themes", type=several, default=["light", "dark"])
    parser.add_argument("--langs", type=several, default=["de", "ar"])
    return parser.parse_args()


if __name__ == "__main__":
    main()
