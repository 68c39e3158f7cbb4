"""What reading a file costs before and beside the reading: imports, and the parser's tables in the cache."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from idtgen import language
from idtgen.language import tables

ROOT = Path(__file__).parents[2]
HOBBY = Path(__file__).parent / "kernels" / "hobby.idt"


def in_new_process(code: str, *words: str) -> str:
    command = [sys.executable, "-c", code, *words]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_importing_the_language_imports_no_parser() -> None:
    dear = "{'lark', 'pathlib', 'dataclasses', 'difflib', 'json', 'hashlib'}"
    code = "import sys; bare = set(sys.modules); import idtgen.language; new = sys.modules.keys() - bare"
    assert in_new_process(f"{code}; print({dear} & new)") == "set()\n"


def test_a_file_without_mistakes_asks_for_no_advice() -> None:
    code = "import sys; from idtgen.language import load; load(sys.argv[1]); print('difflib' in sys.modules)"
    assert in_new_process(code, str(HOBBY)) == "False\n"


def load(cache: Path) -> str:
    """In a process that has no tables yet; what it read, and whether it made the tables."""
    code = (
        "import sys, lark.load_grammar as g; from idtgen.language import load, tables\n"
        "made = []; build = tables._make; tables._make = lambda text: made.append(1) or build(text)\n"
        "loaded = load(sys.argv[1], sys.argv[2]); print(len(loaded.kernel.gates), len(made))"
    )
    return in_new_process(code, str(HOBBY), str(cache))


def test_the_tables_are_made_once(tmp_path: Path) -> None:
    cache = tmp_path / "not" / "there" / "yet"
    assert load(cache) == "246 1\n"
    assert len(list(cache.iterdir())) == 1
    assert load(cache) == "246 0\n"


@pytest.mark.parametrize("damage", ["truncated", "flipped", "empty", "folder"])
def test_a_damaged_cache_costs_time_and_nothing_else(damage: str, tmp_path: Path) -> None:
    load(tmp_path)
    (file,) = tmp_path.iterdir()
    content = file.read_bytes()
    match damage:
        case "truncated":
            file.write_bytes(content[: len(content) // 2])
        case "flipped":
            middle = len(content) // 2
            file.write_bytes(content[:middle] + bytes([content[middle] ^ 0x10]) + content[middle + 1 :])
        case "empty":
            file.write_bytes(b"")
        case _:
            file.unlink()
            file.mkdir()
    assert load(tmp_path) == "246 1\n"


def test_a_cache_that_cannot_be_written_costs_time_and_nothing_else(tmp_path: Path) -> None:
    """A file where the folder should be: not even root can write below it."""
    cache = tmp_path / "cache"
    cache.write_text("")
    assert load(cache) == "246 1\n"
    assert cache.read_text() == ""


def test_cached_tables_say_the_same(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.idt"
    wrong.write_text("exeption 0 a;\nkernel k { gs: none; }\nexception 32 b paranoid;\n")
    fresh = language.load(wrong).diagnostics.render()
    for _ in range(2):
        tables.tables.cache_clear()
        assert language.load(wrong, str(tmp_path / "cache")).diagnostics.render() == fresh
    assert fresh.count("error[") == 4
