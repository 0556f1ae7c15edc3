"""Fetch what others made and we ship: browser library, fonts, fonts for print. Writes static/vendor/vendor.json.

    .venv/bin/pip install brotli && .venv/bin/python tools/vendor.py

Needs npm and, to open woff2 files, brotli. A workshop never runs this; it is for whoever raises a version.
The fonts come in slices (latin, cyrillic …). Browsers load slices by need; for print they are merged into one TTF,
because typst reads no woff2 and picks one file per family and weight.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter, load_font, save_font
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
VENDOR = Path("static/vendor")
PRINT = Path("workshop/exports/fonts")
MANIFEST = VENDOR / "vendor.json"


@dataclass(frozen=True)
class Cut:
    """A slice of which only some letters are kept. `name` is what the font calls itself then, where its own name is
    reserved for the whole; without `hints` it is as sharp on tablets and half as large."""

    source: str
    letters: list[int]
    name: str = ""
    hints: bool = True


@dataclass(frozen=True)
class Part:
    """`copies` maps a target's name to a file of the package, `cuts` to a slice cut down for tablets on a slow network,
    `merges` to the slices that become one TTF."""

    package: str
    version: str
    licence: str
    folder: Path
    licence_file: str
    copies: dict[str, str] = field(default_factory=dict)
    cuts: dict[str, Cut] = field(default_factory=dict)
    merges: dict[str, list[str]] = field(default_factory=dict)


ARABIC = [0x60C, 0x61B, 0x61F, *range(0x621, 0x63B), *range(0x640, 0x656), *range(0x660, 0x66D), 0x670, 0x671]
ARABIC += [0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC, *range(0x6F0, 0x6FA), 0x200C, 0x200D, 0x200E]
"""What Arabic needs, and Persian names: 11 kB a weight instead of 50."""

GERMAN = [*range(0x20, 0x7F), *map(ord, "ÄÖÜäöüßéèê§°·×«»„“”‚‘’‐–—…•€−"), 0xA0, 0xAD, 0x2009, 0x202F]
"""What German sentences are written with: 8 kB a weight instead of 19. Any other letter brings the whole slice."""


def german(weight: int) -> Cut:
    return Cut(f"files/andika-latin-{weight}-normal.woff2", GERMAN, name="Leitbild Lesen", hints=False)


def arabic(weight: int) -> Cut:
    return Cut(f"files/noto-sans-arabic-arabic-{weight}-normal.woff2", ARABIC)


def slices(font: str, scripts: str, cut: str) -> list[str]:
    return [f"files/{font}-{script}-{cut}.woff2" for script in scripts.split()]


def same_names(paths: list[str]) -> dict[str, str]:
    return {Path(path).name: path for path in paths}


PARTS = [
    Part(
        package="socket.io-client",
        version="4.8.4",
        licence="MIT",
        folder=VENDOR / "socket.io-client-4.8.4",
        licence_file="LICENSE",
        copies={"socket.io.esm.min.js": "dist/socket.io.esm.min.js"},
    ),
    Part(
        package="@fontsource/andika",
        version="5.3.0",
        licence="OFL-1.1",
        folder=VENDOR / "andika-5.3.0",
        licence_file="OFL.txt",
        copies=same_names(
            slices("andika", "latin latin-ext cyrillic", "400-normal")
            + slices("andika", "latin latin-ext cyrillic", "700-normal")
        ),
        cuts={f"leitbild-lesen-german-{weight}.woff2": german(weight) for weight in (400, 700)},
    ),
    Part(
        package="@fontsource-variable/atkinson-hyperlegible-next",
        version="5.3.0",
        licence="OFL-1.1",
        folder=VENDOR / "atkinson-hyperlegible-next-5.3.0",
        licence_file="OFL.txt",
        copies=same_names(slices("atkinson-hyperlegible-next", "latin latin-ext", "wght-normal")),
    ),
    Part(
        package="@fontsource/noto-sans-arabic",
        version="5.3.0",
        licence="OFL-1.1",
        folder=VENDOR / "noto-sans-arabic-5.3.0",
        licence_file="OFL.txt",
        cuts={Path(arabic(weight).source).name: arabic(weight) for weight in (400, 700)},
    ),
    Part(
        package="@fontsource/andika",
        version="5.3.0",
        licence="OFL-1.1",
        folder=PRINT,
        licence_file="Andika-OFL.txt",
        merges={
            "Andika-Regular.ttf": slices("andika", "latin latin-ext cyrillic vietnamese", "400-normal"),
            "Andika-Bold.ttf": slices("andika", "latin latin-ext cyrillic vietnamese", "700-normal"),
        },
    ),
    Part(
        package="@fontsource/atkinson-hyperlegible-next",
        version="5.3.0",
        licence="OFL-1.1",
        folder=PRINT,
        licence_file="AtkinsonHyperlegibleNext-OFL.txt",
        merges={
            "AtkinsonHyperlegibleNext-Regular.ttf": slices(
                "atkinson-hyperlegible-next", "latin latin-ext", "400-normal"
            ),
            "AtkinsonHyperlegibleNext-Bold.ttf": slices(
                "atkinson-hyperlegible-next", "latin latin-ext", "700-normal"
            ),
        },
    ),
    Part(
        package="@fontsource/noto-sans-arabic",
        version="5.3.0",
        licence="OFL-1.1",
        folder=PRINT,
        licence_file="NotoSansArabic-OFL.txt",
        merges={
            "NotoSansArabic-Regular.ttf": slices("noto-sans-arabic", "arabic", "400-normal"),
            "NotoSansArabic-Bold.ttf": slices("noto-sans-arabic", "arabic", "700-normal"),
        },
    ),
    Part(
        package="@fontsource/noto-emoji",
        version="5.3.2",
        licence="OFL-1.1",
        folder=PRINT,
        licence_file="NotoEmoji-OFL.txt",
        merges={"NotoEmoji-Regular.ttf": slices("noto-emoji", "0 1 2 3 4 5 6 7 8 9 10", "400-normal")},
    ),
]


def main() -> None:
    for folder in {part.folder for part in PARTS}:
        shutil.rmtree(ROOT / folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as scratch:
        parts = [fetch(part, Path(scratch)) for part in PARTS]
    (ROOT / MANIFEST).write_text(json.dumps({"parts": parts}, indent=2) + "\n", encoding="utf-8")


def fetch(part: Part, scratch: Path) -> dict:
    source = unpack(part, scratch)
    folder = ROOT / part.folder
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source / "LICENSE", folder / part.licence_file)
    for name, path in part.copies.items():
        (folder / name).write_bytes(without_source_map((source / path).read_bytes()))
    for name, wanted in part.cuts.items():
        cut(wanted, source, folder / name)
    for name, paths in part.merges.items():
        merge([source / path for path in paths], folder / name)
    files = sorted(part.folder / name for name in (part.licence_file, *part.copies, *part.cuts, *part.merges))
    return {
        "package": part.package,
        "version": part.version,
        "licence": part.licence,
        "files": {file.as_posix(): hashlib.sha256((ROOT / file).read_bytes()).hexdigest() for file in files},
    }


def unpack(part: Part, scratch: Path) -> Path:
    name = f"{part.package}@{part.version}"
    packed = subprocess.check_output(["npm", "pack", "--silent", name], cwd=scratch, text=True).split()[-1]
    target = scratch / packed.removesuffix(".tgz")
    with tarfile.open(scratch / packed) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def without_source_map(content: bytes) -> bytes:
    """The map isn't shipped, and a browser's tools would ask for it in vain."""
    head, mark, _ = content.rpartition(b"//# sourceMappingURL=")
    return head.rstrip() + b"\n" if mark else content


def cut(wanted: Cut, source: Path, target: Path) -> None:
    options = Options(flavor="woff2", layout_features=["*"], recalc_timestamp=False, hinting=wanted.hints)
    font = load_font(str(source / wanted.source), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted.letters)
    subsetter.subset(font)
    for record in font["name"].names if wanted.name else ():
        if record.nameID in (1, 3, 4, 6, 16):
            record.string = wanted.name.replace(" ", "") if record.nameID == 6 else wanted.name
    save_font(font, str(target), options)


def merge(sources: list[Path], target: Path) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        plain = [str(to_ttf(source, Path(scratch))) for source in sources]
        font = Merger().merge(plain) if len(plain) > 1 else TTFont(plain[0])
        first = TTFont(plain[0])["head"]  # its dates, not today's: the same input gives the same checksum
        font["head"].created, font["head"].modified = first.created, first.modified
        font.recalcTimestamp = False
        font.save(target)


def to_ttf(source: Path, folder: Path) -> Path:
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    font.save(folder / f"{source.stem}.ttf")
    return folder / f"{source.stem}.ttf"


if __name__ == "__main__":
    main()
