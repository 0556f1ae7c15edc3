"""Make a sound file for every sentence that a child may meet, in each language: static/sounds/LANGUAGE/NAME.mp3.

    sudo apt-get install espeak-ng lame
    .venv/bin/python tools/make_sounds.py            # makes what is missing, removes what no sentence needs
    .venv/bin/python tools/make_sounds.py --list tr  # what there is to say, for a person who records it

A developer runs this after changing a sentence and commits what comes of it; a workshop never does. Names and the rule
for them are in workshop/sounds.py. Each file is trimmed, as loud as the others, with a short silence at both ends.
`manifest.json` holds length (seconds, without the silence) and loudness (dBFS, RMS) of each, for tests that decode nothing.
"""

from __future__ import annotations

import array
import io
import json
import math
import os
import shutil
import subprocess
import sys
import wave
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from workshop.messages import LANGUAGES  # noqa: E402  (after the path to it)
from workshop.sounds import MANIFEST, clip_name, clips, made_folder, sound_files  # noqa: E402

VOICES = {"de": "de+f3", "en": "en-gb+f3", "tr": "tr+f3", "ar": "ar+f3", "uk": "uk+f3"}
"""How espeak-ng calls them; a language that is not here is tried by its own name."""
PACES = (135, 110, 90, 80)
"""Words a minute; a short word is said more slowly, until a child can catch it."""
SECONDS_A_WORD = 0.25
ENDS = 0.08
LOUDNESS = -20.0
PEAK = -1.5
SILENT = 0.012
"""Of full scale: below that it is breath, and trimmed."""
LAME = [
    "lame",
    "--quiet",
    "-m",
    "m",
    "--cbr",
    "-b",
    "24",
    "--resample",
    "22.05",
    "-q",
    "2",
    "--noreplaygain",
    "-t",
]


def main() -> None:
    if sys.argv[1:2] == ["--list"]:
        for key, text in clips(sys.argv[2]).items():
            print(f"{key}\t{clip_name(text)}\t{text}")
        return
    for program in ("espeak-ng", "lame"):
        if shutil.which(program) is None:
            sys.exit(f"{program} is missing: apt-get install espeak-ng lame")
    about = read_manifest()
    for lang in LANGUAGES:
        about[lang] = make_language(lang, about.get(lang, {}))
        write_manifest(about)


def read_manifest() -> dict[str, dict[str, dict[str, float]]]:
    path = made_folder() / MANIFEST
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write_manifest(about: dict[str, dict[str, dict[str, float]]]) -> None:
    """One line a sound, so that a change shows as one."""
    rows = {
        lang: ",\n".join(
            f"{json.dumps(name)}: {json.dumps(about[lang][name])}" for name in sorted(about[lang])
        )
        for lang in sorted(set(LANGUAGES) & set(about))
    }
    whole = ",\n".join(f"{json.dumps(lang)}: {{\n{lines}\n}}" for lang, lines in rows.items())
    (made_folder() / MANIFEST).write_text(f"{{\n{whole}\n}}\n", encoding="utf-8")


def make_language(lang: str, known: dict[str, dict[str, float]]) -> dict[str, dict[str, float]]:
    folder = made_folder() / lang
    folder.mkdir(parents=True, exist_ok=True)
    wanted = sound_files(lang)
    for path in folder.glob("*.mp3"):
        if path.stem not in wanted:
            path.unlink()
    missing = [name for name in wanted if name not in known or not (folder / f"{name}.mp3").exists()]
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        made = workers.map(lambda name: make(lang, wanted[name], folder / f"{name}.mp3"), missing)
        about = {name: known[name] for name in wanted if name in known} | dict(
            zip(missing, made, strict=True)
        )
    print(f"{lang}: {len(wanted)} sounds, {len(missing)} of them new")
    return about


def make(lang: str, text: str, path: Path) -> dict[str, float]:
    for pace in PACES:
        rate, samples = spoken(lang, text, pace)
        samples = levelled(trimmed(samples, rate))
        if len(samples) / rate >= SECONDS_A_WORD * len(text.split()):
            break
    samples = stretched(samples, SECONDS_A_WORD * len(text.split()) * rate)
    silence = [0.0] * int(ENDS * rate)
    whole = [*silence, *samples, *silence]
    if not samples:
        sys.exit(f"{lang}: espeak-ng says nothing for “{text}”")
    subprocess.run([*LAME, "-", str(path)], input=as_wave(whole, rate), check=True, stdout=subprocess.DEVNULL)
    return {"seconds": round(len(samples) / rate, 2), "loudness": round(loudness(samples), 1)}


def spoken(lang: str, text: str, pace: int) -> tuple[int, list[float]]:
    command = ["espeak-ng", "-v", VOICES.get(lang, lang), "-s", str(pace), "-g", "2", "--stdout"]
    done = subprocess.run([*command, "--", text], capture_output=True, check=True)
    with wave.open(io.BytesIO(done.stdout)) as source:
        rate = source.getframerate()
        values = array.array("h", source.readframes(source.getnframes()))
    return rate, [value / 32768 for value in values]


def trimmed(samples: list[float], rate: int) -> list[float]:
    heard = [index for index, value in enumerate(samples) if abs(value) > SILENT]
    if not heard:
        return []
    edge = int(0.015 * rate)
    return samples[max(0, heard[0] - edge) : heard[-1] + edge]


def levelled(samples: list[float]) -> list[float]:
    if not samples:
        return []
    most = 10 ** (PEAK / 20) / max(abs(value) for value in samples)
    factor = min(most, 10 ** ((LOUDNESS - loudness(samples)) / 20))
    return [value * factor for value in samples]


def stretched(samples: list[float], shortest: float) -> list[float]:
    """Deeper and longer, for the two or three words that even the slowest pace leaves too short."""
    if not samples or len(samples) >= shortest:
        return samples
    step = (len(samples) - 1) / shortest
    places = [index * step for index in range(int(shortest) + 1)]
    return [
        samples[int(at)] * (1 - at % 1) + samples[min(int(at) + 1, len(samples) - 1)] * (at % 1)
        for at in places
    ]


def loudness(samples: list[float]) -> float:
    return 10 * math.log10(sum(value * value for value in samples) / len(samples))


def as_wave(samples: list[float], rate: int) -> bytes:
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(array.array("h", (round(value * 32767) for value in samples)).tobytes())
    return target.getvalue()


if __name__ == "__main__":
    main()
