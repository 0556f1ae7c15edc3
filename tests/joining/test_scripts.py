"""Joined modules do what they did one by one; what joining does not know it refuses, and says where."""

import json
import shutil
import subprocess

import pytest

from workshop.joining import CannotJoin
from workshop.joining.modules import read_module
from workshop.joining.scripts import joined_scripts

NODE = shutil.which("node")
needs_node = pytest.mark.skipif(
    NODE is None, reason="Node.js is not here; the browser tests run joined scripts"
)
ENTRY = "js/pages/a.js"


def joined(files: dict[str, str], entry: str = ENTRY) -> dict[str, str]:
    def load(path):
        if path not in files:
            raise FileNotFoundError(path)
        return read_module(path, files[path])

    return joined_scripts(entry, load)


def run(folder, files: dict[str, str], entry: str = ENTRY) -> list[str]:
    """What the joined files log, line by line."""
    for name, text in joined(files, entry).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (folder / "package.json").write_text('{"type": "module"}')
    done = subprocess.run(
        [NODE, str(folder / entry.replace(".js", ".all.js"))], capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@needs_node
def test_each_module_runs_once_and_what_it_exports_arrives(tmp_path):
    files = {
        ENTRY: 'import { one, Two as Zwei } from "../b.js";\nimport {\n  three,\n} from "../c.js"\nimport "../d.js"\n'
        "import * as all from '../b.js';\n"
        "console.log(one(), new Zwei().name, three, all.one(), typeof local);",
        "js/b.js": 'console.log("b");\nconst local = 1;\nexport function one() { return local }\n'
        'export class Two { name = "zwei" }',
        "js/c.js": 'import { one } from "./b.js";\nconst drei = one() + 2\nexport { drei as three };\n'
        "export async function later() {}",
        "js/d.js": 'console.log("d")',
    }
    assert run(tmp_path, files) == ["b", "d", "1 zwei 3 1 undefined"]


PARTED = {
    ENTRY: 'import { count } from "../b.js";\nstart();\n'
    'async function start() {\n  const { more } = await import("../more.js");\n'
    '  const { again } = await import("../again.js");\n  console.log(count(), more(), again());\n}',
    "js/b.js": "let n = 0;\nexport const count = () => ++n;",
    "js/more.js": 'import { count } from "./b.js";\nimport { both } from "./both.js";\n'
    "export const more = () => count() + both();",
    "js/again.js": 'import { both } from "./both.js";\nexport const again = () => both();',
    "js/both.js": "let n = 0\nexport const both = () => ++n;",
}


@needs_node
def test_parts_come_when_they_are_asked_for_and_share_what_is_there_already(tmp_path):
    assert run(tmp_path, PARTED) == ["1 3 2"]


def test_a_part_is_a_file_of_its_own():
    texts = joined(PARTED)
    assert set(texts) == {"js/pages/a.all.js", "js/pages/a.more.all.js", "js/pages/a.again.all.js"}
    assert "js/more.js" not in texts["js/pages/a.all.js"]


def test_what_several_parts_need_lies_in_the_first_of_them():
    texts = joined(PARTED)
    assert [name for name, text in texts.items() if "js/both.js" in text] == ["js/pages/a.more.all.js"]


@needs_node
def test_a_part_brings_the_one_before_it_when_it_needs_something_from_there(tmp_path):
    entry = PARTED[ENTRY].replace(
        '  const { more } = await import("../more.js");\n', '  const more = () => import("../more.js");\n'
    )
    again = entry.replace("count(), more(), again()", "count(), again()")
    assert run(tmp_path, PARTED | {ENTRY: again}) == ["1 1"]


@needs_node
def test_the_address_of_a_file_is_seen_from_the_module_that_asks(tmp_path):
    files = {
        ENTRY: 'import { picture } from "../parts/deep/c.js";\nconsole.log(picture);',
        "js/parts/deep/c.js": 'export const picture = new URL("../../../img/a.svg", import.meta.url).pathname;',
    }
    assert run(tmp_path, files) == [str(tmp_path / "img/a.svg")]


ODD = (
    "// import { x } from './gone.js'\n"
    'const odd = "  // kept /* too */";\n'
    "const lines = `first\n    second // kept ${odd.length /* not kept */ }`;\n"
    "    const pattern = /[\"'/]\\/\\/ /; const o = { import: 1, export: 2 }; // gone\n"
    "console.log(JSON.stringify([odd, lines, pattern.source, o.import, o.export]));"
)


@needs_node
def test_strings_templates_and_patterns_stay_as_they_are(tmp_path):
    [line] = run(tmp_path, {ENTRY: ODD})
    assert json.loads(line) == [
        "  // kept /* too */",
        "first\n    second // kept 19",
        "[\"'/]\\/\\/ ",
        1,
        2,
    ]


def test_comments_and_indents_are_left_out():
    text = joined({ENTRY: ODD})["js/pages/a.all.js"]
    assert "gone" not in text
    assert "not kept" not in text
    assert "\nconst pattern" in text


def test_a_line_keeps_its_number_below_the_name_of_its_file():
    text = '/* one\n   two */\nimport {\n  b,\n} from "../b.js";\n\n// why\nconst six = b; /* x\n y */ thisIsLine9();\n'
    lines = joined({ENTRY: text, "js/b.js": "export const b = 1;"})["js/pages/a.all.js"].splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith(f"/* {ENTRY} */"))
    assert "thisIsLine9()" in lines[start + 9]


def test_a_packed_module_of_somebody_else_is_taken_as_it_is():
    packed = 'const a=/["]/,b=a=>a/2;const $import=1;export{a as default,b as io};'
    files = {ENTRY: 'import { io } from "../../vendor/x/x.js";', "vendor/x/x.js": packed}
    text = joined(files)["js/pages/a.all.js"]
    assert 'const a=/["]/,b=a=>a/2;const $import=1;' in text
    assert "return {default:a,io:b}" in text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("export default 1", "js/pages/a.js, line 1: 'default' is not in the plain style"),
        ("let a;\nexport { a as b } from './b.js'", "line 2"),
        ("export * from './b.js'", "'*' is not in the plain style"),
        ("export let a = 1", "'let' is not in the plain style"),
        ("export const { a } = {}", "'{' is not in the plain style"),
        ("export const a = 1, b = 2", "one export const for each name"),
        ("export function* a() {}", "'*' is not in the plain style"),
        ("export const a = 1;\nexport { a }", "exported twice"),
        ("f();\nimport { b } from './b.js'", "line 2: imports stand at the top"),
        ("import b from './b.js'", "'b' is not in the plain style"),
        ("import { b } from 'somewhere'", "'somewhere' is not a file of ours"),
        ("import(`./${name}.js`)", "is not in the plain style"),
        ("console.log(import.meta.env)", "'env' is not in the plain style"),
        ("await start()", "must not wait while it loads"),
        ("const _m3 = 1", "names like _m1"),
        ("import { gone } from './b.js'", "js/pages/b.js exports no gone"),
        ("import { b } from './c.js'", "there is no js/pages/c.js"),
        ("import { round } from './round.js'", "in a circle"),
    ],
)
def test_what_joining_does_not_know_it_refuses(text, said):
    files = {
        ENTRY: text,
        "js/pages/b.js": "export const b = 1",
        "js/pages/round.js": "import { b } from './round.js'\nexport const round = 1",
    }
    with pytest.raises(CannotJoin) as refused:
        joined(files)
    assert said in str(refused.value)


@pytest.mark.parametrize("packed", ["import a from'b';export{a};", "var a=1", "export{a};var a"])
def test_a_packed_module_that_is_more_than_one_file_is_refused(packed):
    with pytest.raises(CannotJoin):
        joined({ENTRY: 'import { a } from "../../vendor/x.js";', "vendor/x.js": packed})
