"""One Chromium for all browser tests; each person gets a context of its own. No page may reach another machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.at_the_tablet import Facilitator
from tests.browser.waiting import PATIENCE
from tests.running import RunningHouse
from workshop.storage.directory import WorkshopEntry
from workshop.taking_in import put_demo

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--use-fake-device-for-media-stream",  # a microphone that beeps, and nobody is asked for it
    "--use-fake-ui-for-media-stream",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    # A whole Chromium gives each context a window with two hidden pages under its address bar, dearer than ours.
    # Only the last such list counts, so what matters of Playwright's own stands here too.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,"
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
    "HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,"
    "AvoidCorsURLLoaderRestartOnRedirect,OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch",
]
TABLET = {"width": 800, "height": 1280}
LANDSCAPE = {"width": 1024, "height": 768}
PHONE = {"width": 360, "height": 640}
PROJECTOR = {"width": 1280, "height": 720}
DESKTOP = {"width": 1440, "height": 900}

expect.set_options(timeout=PATIENCE * 1000)  # a busy machine is slow, and that is no fault


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(item.path).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chosen = os.environ.get("BROWSER_BIN") or None
        launched = playwright.chromium.launch(executable_path=chosen, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def house_with_examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHouse]:
    """One house with the two examples in it, for all tests that need them: nobody changes them there."""
    running = RunningHouse(tmp_path_factory.mktemp("examples") / "data")
    house = running.house()
    put_demo(house)
    house.database.close()
    yield running.start()
    running.kill()


class People:
    """Opens windows for people. Every page is watched: an uncaught error or a request elsewhere fails the test."""

    def __init__(self, browser: Browser, house: RunningHouse) -> None:
        self.browser = browser
        self.house = house
        self.contexts: list[BrowserContext] = []
        self.troubles: list[str] = []

    def context(
        self, size: dict[str, int], *, touch: bool = False, locale: str = "de-DE", **options: Any
    ) -> BrowserContext:
        made = self.browser.new_context(
            locale=locale,
            viewport=size,
            has_touch=touch,
            is_mobile=touch,
            reduced_motion="reduce",
            **options,
        )
        made.set_default_timeout(PATIENCE * 1000)
        made.on("weberror", lambda error: self.troubles.append(str(error.error)))
        made.on("request", lambda request: self._note_foreign(request.url))
        self.contexts.append(made)
        return made

    def _note_foreign(self, url: str) -> None:
        if not url.startswith((self.house.url, "http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")):
            self.troubles.append(f"a request to {url}")

    def tablet(self, code: str, *, base: str = "", size: dict[str, int] = TABLET, **options: Any) -> Page:
        """A tablet that has scanned a code."""
        page = self.context(size, touch=True, **options).new_page()
        page.goto(f"{base or self.house.url}/k/{code}")
        return page

    def signed_in(self, who: str, path: str, size: dict[str, int] = DESKTOP, **options: Any) -> Page:
        """A window of somebody with an account."""
        context = self.context(size, **options)
        context.add_cookies(self.house.cookies(who))  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{self.house.url}{path}")
        return page


@pytest.fixture
def people(browser: Browser, served: RunningHouse) -> Iterator[People]:
    opened = People(browser, served)
    yield opened
    for context in opened.contexts:
        context.close()
    assert opened.troubles == []


@pytest.fixture
def workshop(served: RunningHouse) -> WorkshopEntry:
    """A workshop of the test's own."""
    return served.make_workshop()


@pytest.fixture
def anna(served: RunningHouse, workshop: WorkshopEntry) -> Iterator[Facilitator]:
    """Anna, who leads it from her desk without a window."""
    screen = Facilitator(served, workshop)
    screen.open()
    yield screen
    screen.client.disconnect()
