"""What the header declares is what the assembled stubs define and need: the linker's view of both."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

import idtgen

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = ("hobby", "linux", "trapframe")
FUNCTION = re.compile(r"^(?:IDTGEN_NORETURN )?(?:void|bool) (\w+)\(", re.MULTILINE)
ARRAY = re.compile(r"^extern .*?(\w+)\[(\d*)\](?:\[(\d+)\])?.*;", re.MULTILINE)


@cache
def outputs(name: str) -> dict[str, str]:
    return idtgen.compile_file(EXAMPLES / name / f"{name}.idt").outputs


def symbols(folder: Path, name: str) -> list[list[str]]:
    """Rows of nm: address, size, type and name, as far as they are known."""
    (folder / "stubs.S").write_text(outputs(name)[f"{name}.S"])
    subprocess.run(("gcc", "-c", "stubs.S", "-o", "stubs.o"), cwd=folder, check=True)
    listing = subprocess.run(("nm", "-S", "stubs.o"), cwd=folder, check=True, capture_output=True, text=True)
    return [line.split() for line in listing.stdout.splitlines()]


@pytest.mark.parametrize("name", NAMES)
def test_handlers_and_hooks_are_what_the_stubs_need(name: str, tmp_path: Path) -> None:
    needed = {row[1] for row in symbols(tmp_path, name) if row[0] == "U"}
    text = outputs(name)[f"{name}.h"]
    assert set(FUNCTION.findall(text[: text.index("What the stubs rely on")])) == needed


@pytest.mark.parametrize("name", NAMES)
def test_everything_else_is_what_the_stubs_define(name: str, tmp_path: Path) -> None:
    defined = {row[-1] for row in symbols(tmp_path, name) if row[-2].isupper() and row[-2] != "U"}
    text = outputs(name)[f"{name}.h"]
    text = text[text.index("What the stubs rely on") :]
    declared = {*FUNCTION.findall(text), *(found[0] for found in ARRAY.findall(text)), "__entry_text_end"}
    internal = {"error_entry", "error_return", "paranoid_entry", "paranoid_exit"}  # no C function calls them
    assert declared | internal == defined | internal
    assert declared.isdisjoint(internal)


@pytest.mark.parametrize("name", NAMES)
def test_arrays_have_the_size_that_is_declared(name: str, tmp_path: Path) -> None:
    sizes = {row[3]: int(row[1], 16) for row in symbols(tmp_path, name) if len(row) == 4}
    arrays = [found for found in ARRAY.findall(outputs(name)[f"{name}.h"]) if found[1]]
    assert "idt_table" in {array for array, _, _ in arrays}
    for array, places, each in arrays:
        element = 8 if array == "idt_table" else 1
        assert sizes[array] == int(places) * int(each) * element


@pytest.mark.parametrize("name", NAMES)
def test_a_kernel_links(name: str, tmp_path: Path) -> None:
    """With a table of all stubs in C, at a fixed place and position-independent."""
    symbols(tmp_path, name)
    text = outputs(name)[f"{name}.h"]
    (tmp_path / "stubs.h").write_text(text)
    stubs = FUNCTION.findall(text[text.index("The stubs. ") :])
    (tmp_path / "table.c").write_text(
        f'#include "stubs.h"\nvoid (*const table[])(void) = {{ {", ".join(stubs)} }};\n'
        "int _start(void) { idt_setup(); return table[0] != 0; }\n"
    )
    needed = [f"-Wl,--defsym={row[1]}=_start" for row in symbols(tmp_path, name) if row[0] == "U"]
    for options in (("-fno-pic", "-static"), ("-fPIE", "-static-pie")):
        flags = ("-nostdlib", "-Wall", "-Werror", *options, *needed)
        command = ("gcc", *flags, "table.c", "stubs.o", "-o", "kernel")
        done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
