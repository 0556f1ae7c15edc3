"""A child's tablet on a bad network: what a first visit weighs, when it is usable, and how it comes back.

    python bench/tablet.py [--rounds 3]

The network is 400 kbit/s with 400 ms, the processor six times slower, as the browser's own tools make them. Bytes are
counted as those tools count them: what came over the wire, headers included. Usable: the first screen is drawn and its
main button has an effect when it is pressed.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright  # noqa: E402

from bench.tablets import back_after_the_network, back_after_the_server, drain  # noqa: E402
from run import find_browser  # noqa: E402
from tests.running import RunningHouse  # noqa: E402

NETWORK = {"offline": False, "downloadThroughput": 50_000, "uploadThroughput": 50_000, "latency": 400}
SLOWER = 6
BARS = {
    "first visit, kB": 100,
    "first visit, requests": 30,
    "first visit, usable, s": 2.5,
    "second visit, usable, s": 1.2,
    "30 tablets back after the server, s": 1.0,
    "30 tablets back after the network, s": 1.0,
}


@dataclass
class Wire:
    """Counts what comes over the wire, as the browser's tools do."""

    session: CDPSession
    requests: dict[str, str] = field(default_factory=dict)
    bytes: dict[str, float] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.session.on("Network.requestWillBeSent", self._sent)
        self.session.on("Network.requestServedFromCache", lambda one: self.kept.add(one["requestId"]))
        self.session.on("Network.loadingFinished", self._finished)
        self.session.send("Network.enable")

    def _sent(self, one: dict[str, Any]) -> None:
        self.requests[one["requestId"]] = one["request"]["url"]

    def _finished(self, one: dict[str, Any]) -> None:
        self.bytes[one["requestId"]] = one["encodedDataLength"]

    @property
    def fetched(self) -> dict[str, float]:
        return {
            one: self.bytes.get(one, 0)
            for one, url in self.requests.items()
            if one not in self.kept and url.startswith("http") and self.bytes.get(one, 1)
        }

    def table(self) -> str:
        lines = sorted(((size, self.requests[one]) for one, size in self.fetched.items()), reverse=True)
        return "\n".join(f"    {size / 1000:7.1f} kB  {url.split('/', 3)[3]}" for size, url in lines)


def visit(page: Page, session: CDPSession, url: str) -> float:
    """Seconds from the first byte asked for until the main button of the first screen has an effect."""
    page.add_init_script(WATCH)
    page.goto(url, wait_until="commit")
    return until(page, "window.usableAt") / 1000


def until(page: Page, wanted: str) -> float:
    """What an expression gives once it gives something; the page's policy forbids the browser's own waiting."""
    end = time.monotonic() + 60
    while not (value := page.evaluate(wanted)):
        if time.monotonic() > end:
            raise TimeoutError(wanted)
        page.wait_for_timeout(100)
    return float(value)


# looks after each drawing whether the main button is there, and presses it once: the time is that of the effect
WATCH = """(() => {
  const look = () => {
    const go = document.querySelector('.tablet__foot .go--next');
    const tablet = document.querySelector('.tablet');
    if (!go || go.hidden || !go.getBoundingClientRect().height || getComputedStyle(document.body).margin !== '0px') return requestAnimationFrame(look);
    const before = tablet.dataset.screen;
    go.click();
    const settle = () => (tablet.dataset.screen !== before || window.pressed ? requestAnimationFrame(() => { window.usableAt = performance.now(); }) : requestAnimationFrame(settle));
    settle();
  };
  requestAnimationFrame(look);
})()"""


def throttled(browser: Browser) -> tuple[Page, CDPSession, Wire]:
    context = browser.new_context(
        viewport={"width": 800, "height": 1280}, has_touch=True, is_mobile=True, locale="de-DE"
    )
    page = context.new_page()
    session = context.new_cdp_session(page)
    wire = Wire(session)
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page, session, wire


def first_and_second_visit(
    browser: Browser, house: RunningHouse, found: dict[str, list[float]], show: bool
) -> None:
    workshop = house.make_workshop()
    url = f"{house.url}/k/{workshop.children_code}"
    page, session, wire = throttled(browser)
    found["first visit, usable, s"].append(visit(page, session, url))
    until(page, "Number(document.querySelector('.me .token') && document.fonts.status === 'loaded')")
    settled(page, wire)
    found["first visit, kB"].append(sum(wire.fetched.values()) / 1000)
    found["first visit, requests"].append(len(wire.fetched))
    if show:
        print("  first visit, as it came over the wire:\n" + wire.table())
    again = page.context.new_page()
    session = page.context.new_cdp_session(again)
    wire = Wire(session)
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.close()
    again.add_init_script(DRAWN)
    again.goto(url, wait_until="commit")
    found["second visit, usable, s"].append(until(again, "window.usableAt") / 1000)
    settled(again, wire)
    found["second visit, kB"].append(sum(wire.fetched.values()) / 1000)
    again.context.close()


# on a second visit the child is where it was; usable is when that screen is drawn with something to press
DRAWN = """(() => {
  const look = () => {
    const tablet = document.querySelector('.tablet');
    const isThere = tablet && tablet.dataset.screen && tablet.dataset.screen !== 'moment' && document.querySelector('.me .token');
    if (isThere) requestAnimationFrame(() => { window.usableAt = performance.now(); });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()"""


def settled(page: Page, wire: Wire) -> None:
    """Until nothing has come for a second: what follows the first screen counts as well."""
    known = -1
    while known != (known := len(wire.bytes)):
        page.wait_for_timeout(1500)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    found: dict[str, list[float]] = {}
    house = RunningHouse(Path(tempfile.mkdtemp()) / "data").start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=str(find_browser()), args=["--no-sandbox", "--disable-gpu"]
            )
            for name in (*BARS, "second visit, kB", "200 cards sent after a cut, s"):
                found.setdefault(name, [])
            for number in range(options.rounds):
                first_and_second_visit(browser, house, found, show=number == 0)
            browser.close()
        for _ in range(options.rounds):
            found["30 tablets back after the server, s"].append(back_after_the_server(house))
            found["30 tablets back after the network, s"].append(back_after_the_network(house))
            found["200 cards sent after a cut, s"].append(drain(house))
    finally:
        house.kill()
        shutil.rmtree(house.data.parent)
    report(found)


def report(found: dict[str, list[float]]) -> None:
    print(f"{'':48}{'best':>9}{'worst':>9}{'bar':>8}")
    for name, values in found.items():
        if not values:
            continue
        bar = BARS.get(name)
        verdict = "" if bar is None else "   met" if min(values) <= bar else "   MISSED"
        print(f"{name:48}{min(values):9.2f}{max(values):9.2f}{'' if bar is None else f'{bar:8.1f}'}{verdict}")


if __name__ == "__main__":
    main()
