"""What a child sees on a screen and could not hear: `unheard(page)` names it, screen by screen.

A sentence of ours is heard where it is the heading beside a loudspeaker, where it is marked with `data-aloud` on a screen that
has one, or where it has a loudspeaker of its own; and where its sound file is there in the language of the page.

Without network only what somebody heard before can be heard: there each sentence is asked for its sound file alone.

Not asked of: what people wrote and no picture
stands for (a device's own voice reads it, where there is one), codes and numbers, `EXCEPT` below, and what is for adults.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Any

from playwright.sync_api import Page

from workshop import sounds
from workshop.messages import LANGUAGES, catalogue, children

EXCEPT = {
    ".languages__one": "a language says its name when it is tapped",
    ".tablet-dialog__links, .join__foot, .join__name": "for adults",
    ".speak, textarea": "the loudspeaker itself; what is being written",
    ".animal-card__code, .join__key, .join__slots": "codes",
}

SEEN = """(except) => {
  const visible = (one) => Boolean(one?.getClientRects().length) && getComputedStyle(one).visibility !== "hidden";
  const scope = document.querySelector("dialog[open]") ?? document.querySelector(".tablet, main");
  const has = [...scope.querySelectorAll(".say > .speak")].some(visible);
  const found = [];
  const note = (element, text) => {
    const marked = element.closest("[data-aloud]");
    const heading = element.closest(".say > :is(h1, h2), .dialog__title");
    const own = element.parentElement.querySelector(":scope > .speak");
    const stead = marked?.dataset.aloudStead?.split(" ") ?? [];
    const says = marked ? marked.dataset.aloud || (stead.length ? "" : marked.textContent.trim()) : text;
    const wrote = Boolean(element.closest(".choice__words, .statement__text, .fate__cluster, .fate__said"));
    found.push({ text: text.trim(), says, stead, wrote, isReached: (Boolean(marked || heading) && has) || visible(own) });
  };
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!/\\p{L}/u.test(node.data) || !visible(element) || element.closest(`.sr-only, noscript, ${except}`)) continue;
    note(element, element.closest("[data-aloud], h1")?.textContent ?? node.data);
  }
  for (const one of scope.querySelectorAll("[data-aloud-stead]")) if (visible(one)) note(one, one.dataset.aloud);
  const silent = [...scope.querySelectorAll("button.speak")].filter((one) => visible(one) && one.disabled);
  return { isOffline: !navigator.onLine, lang: document.documentElement.lang, found, dead: silent.length };
}"""


def unheard(page: Page) -> list[str]:
    """Each with its reason; empty where all is well."""
    seen: dict[str, Any] = page.evaluate(SEEN, ", ".join(EXCEPT))
    lang, is_offline = seen["lang"], seen["isOffline"]
    troubles = [] if is_offline else ["a loudspeaker that says nothing"] * seen["dead"]
    for one in seen["found"]:
        if not one["text"] and not one["stead"]:
            continue
        is_said = has_sound(lang, one["says"]) if one["wrote"] else is_ours(one["says"])
        if not is_said and not one["stead"]:
            continue  # what people wrote, even where a sentence of ours reads alike
        if not one["isReached"] and not is_offline:
            troubles.append(f"no loudspeaker reads “{one['text']}”")
        elif one["stead"]:
            keys = [key for key in one["stead"] if not has_sound(lang, str(children(lang).get(key, "")))]
            troubles += [f"no sound in {lang} for {key}, which stands for “{one['text']}”" for key in keys]
        elif not has_sound(lang, one["says"]):
            troubles.append(f"no sound in {lang} for “{one['says']}”")
    return list(dict.fromkeys(troubles))


def is_ours(text: str) -> bool:
    return any(sounds.tidy(text) in _texts(lang) or sounds.tidy(text) in _said(lang) for lang in LANGUAGES)


def has_sound(lang: str, text: str) -> bool:
    return sounds.tidy(text) in _said(lang)


@cache
def _texts(lang: str) -> frozenset[str]:
    """Every sentence of a language, also of rooms that are not for children: none may stand before them unheard."""
    forms = (
        one
        for value in catalogue(lang).values()
        for one in ([value] if isinstance(value, str) else value.values())
    )
    return frozenset(sounds.tidy(form) for form in forms)


@cache
def _said(lang: str) -> frozenset[str]:
    """Every text that has its sounds: fixed ones, animals, and the sentences that hold an animal."""
    there = {path.stem for path in (sounds.made_folder() / lang).glob("*.mp3")}
    fixed = {text for name, text in sounds.sound_files(lang).items() if name in there}
    animals = {how: _animals(lang, how) for how in ("animal", "the_animal")}
    named = {sounds.tidy(one) for known in animals.values() for one in known}
    around = [str(children(lang)[key]) for key in ("tablet.you_are", "tablet.now")]
    return frozenset(
        fixed
        | named
        | {one[:1].upper() + one[1:] for one in named}
        | {sounds.tidy(form.replace("{animal}", one)) for form in around for one in animals["the_animal"]}
    )


def _animals(lang: str, how: str) -> list[str]:
    known = children(lang)
    names = sorted({key.split(".")[2] for key in known if key.startswith("animals.animals.")})
    colours = sorted({key.split(".")[2] for key in known if key.startswith("animals.colours.")})
    return [_animal(lang, how, animal, colour) for animal, colour in product(names, colours)]


def _animal(lang: str, how: str, animal: str, colour: str) -> str:
    known = children(lang)
    gender = str(known[f"animals.animals.{animal}.gender"])
    is_the = how == "the_animal"
    name = known.get(f"animals.animals.{animal}.the") if is_the else None
    forms = ([f"the_{gender}", "the"] if is_the else []) + [gender]
    shade = next(known[key] for key in (f"animals.colours.{colour}.{form}" for form in forms) if key in known)
    return str(known[f"common.{how}"]).format(
        animal=name or known[f"animals.animals.{animal}.name"],
        colour=shade,
        article=known.get(f"common.articles.{gender}", ""),
    )
