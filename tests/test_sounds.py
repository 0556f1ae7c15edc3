"""Every sentence that a child may meet has its sound in every language, and a tablet finds it by the sentence alone."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from workshop import sounds
from workshop.messages import LANGUAGES

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = json.loads((ROOT / "static/sounds/manifest.json").read_text(encoding="utf-8"))
NODE = shutil.which("node")
SECONDS_A_WORD = 0.25
QUIETEST = -30.0
"""dBFS; silence is far below, speech of ours lies around -20."""
LETTERS = "abcäöüßÄğışçİéأبتثجحخدّ؟،їієґЖ 0123,.!?’„“–\u00ad\u00a0👩‍🚒e\u0301"


def length(path: Path) -> float:
    """Seconds of an MP3, by the headers of its frames (ISO/IEC 13818-3, layer III); fails where they do not join up."""
    data, at, seconds = path.read_bytes(), 0, 0.0
    while at < len(data):
        head = int.from_bytes(data[at : at + 4], "big")
        assert head >> 21 == 0x7FF, f"no frame at {at} of {path.name}"
        assert (head >> 19 & 3, head >> 17 & 3) == (2, 1), "MPEG-2 layer III, as lame makes it at 22.05 kHz"
        rate = (22050, 24000, 16000)[head >> 10 & 3]
        kbit = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)[head >> 12 & 15]
        at += 72 * kbit * 1000 // rate + (head >> 9 & 1)
        seconds += 576 / rate
    return seconds


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_has_its_sound_and_no_sound_lies_there_for_nothing(lang):
    there = {path.stem for path in (ROOT / "static/sounds" / lang).glob("*")}
    missing = [text for name, text in sounds.sound_files(lang).items() if name not in there]
    assert missing == [], "run tools/make_sounds.py"
    assert there == set(sounds.sound_files(lang)) == set(MANIFEST[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sound_is_not_silent_and_lasts_a_quarter_of_a_second_a_word(lang):
    for name, text in sounds.sound_files(lang).items():
        about, words = MANIFEST[lang][name], len(text.split())
        path = ROOT / "static/sounds" / lang / f"{name}.mp3"
        assert about["loudness"] > QUIETEST, text
        assert about["seconds"] >= SECONDS_A_WORD * words, text
        assert about["seconds"] + 0.1 < length(path) < about["seconds"] + 0.4, text
        assert path.stat().st_size < 24_000, text


@pytest.mark.long
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_comes_out_of_a_sound_file_is_as_loud_as_its_manifest_says(lang, tmp_path):
    if shutil.which("lame") is None:
        pytest.skip("lame is not here")
    for name in sorted(sounds.sound_files(lang))[::10]:
        path = ROOT / "static/sounds" / lang / f"{name}.mp3"
        done = subprocess.run(
            ["lame", "--quiet", "--decode", "-t", str(path), "-"], capture_output=True, check=True
        )
        values = memoryview(done.stdout[: len(done.stdout) // 2 * 2]).cast("h")
        heard = [value for value in values if abs(value) > 100]
        assert len(heard) / 22050 > 0.1, name
        assert (sum(value * value for value in heard) / len(heard)) ** 0.5 / 32768 > 10 ** (QUIETEST / 20), (
            name
        )


def test_what_is_said_twice_has_one_file_and_different_sentences_have_different_ones():
    for lang in LANGUAGES:
        texts = {sounds.tidy(text) for text in sounds.clips(lang).values()}
        assert len(texts) == len(sounds.sound_files(lang))


def test_an_animal_is_said_in_two_pieces_so_that_a_person_records_few():
    german = sounds.clips("de")
    assert german["animals.fox.name"] == "Fuchs"
    assert german["animals.the_animal.blue.m"] == "der blaue"
    arabic = sounds.clips("ar")
    assert arabic["animals.fox.the"] == "الثعلب"
    assert arabic["animals.the_animal.blue.m.after"] == "الأزرق"
    assert sum(key.startswith("animals.") for key in german) <= 40 + 2 * 3 * 8


@pytest.mark.skipif(NODE is None, reason="Node.js is not here; the browser test plays such a file")
def test_browser_and_script_come_to_the_same_name():
    chance = random.Random(4)
    texts = [
        "",
        " ",
        "Weiß nicht",
        "Los geht’s",
        "e\u0301",
        *(text for lang in LANGUAGES for text in sounds.clips(lang).values()),
    ]
    texts += ["".join(chance.choices(LETTERS, k=chance.randrange(40))) for _ in range(500)]
    script = f"""import {{ clipName }} from {json.dumps((ROOT / "static/js/sound/clip_name.js").as_uri())};
        import {{ readFileSync }} from "node:fs";
        process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(clipName)));"""
    command = [str(NODE), "--input-type=module", "--eval", script]
    done = subprocess.run(
        command, input=json.dumps(texts), capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert json.loads(done.stdout) == [sounds.clip_name(text) for text in texts]
