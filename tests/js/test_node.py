"""Runs the tests of our browser modules that need no browser, where Node.js is there."""

import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
NODE = shutil.which("node")


@pytest.mark.skipif(NODE is None, reason="Node.js is not here; the browser tests use the same modules")
@pytest.mark.parametrize("path", sorted(HERE.glob("test_*.mjs")), ids=lambda path: path.stem)
def test_the_module_keeps_its_promises(path):
    # Run by itself such a file says by its status what `node --test` would say, with half as many starts of Node.
    done = subprocess.run([NODE, str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
