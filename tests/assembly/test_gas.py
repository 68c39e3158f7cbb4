"""The text of STEM.S: what a reader, a preprocessor and Rust meet in it."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from idtgen.assembly.directives import NOTHING, change, explain
from idtgen.assembly.rows import GS_BASE, How, Row, Rule
from idtgen.model import Origin
from tests.assembly.conftest import Objects
from tests.assembly.settings import EXAMPLES, NAMES, ROOT, built
from tests.support import toolchain

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@pytest.mark.parametrize("name", NAMES)
def test_comments_hold_nothing_that_others_would_read(name: str) -> None:
    """A brace is Rust's; to the preprocessor an apostrophe opens a character and # is a directive."""
    text = built(name).text
    assert not set("{}'#`") & set(text)
    assert "//" not in text
    assert not COMMENT.sub("", text).count("*/")


def test_opens_with_where_it_comes_from() -> None:
    lines = built("linux").text.splitlines()
    assert lines[0] == "/*"
    assert re.fullmatch(
        r" \* Made by idtgen [\d.]+ from linux\.idt: edit that file, do not edit this one\.", lines[1]
    )
    assert lines[2] == " * This output is yours, to use, change and pass on without condition."
    assert str(ROOT) not in built("linux").text


def test_every_stub_is_a_function_with_a_size(objects: Objects) -> None:
    """The size reaches up to the fill before the next symbol."""
    made = built("fast")
    elf = objects("fast", "gnu")
    stubs = {entry.symbol for entry in made.kernel.entries} | {array.body for array in made.kernel.arrays}
    assert {elf.symbols[name].kind for name in stubs} == {"STT_FUNC"}
    assert {elf.symbols[name].binding for name in stubs} == {"STB_GLOBAL"}
    setup = {"idt_setup", "idt_load", "tss_setup_ist", "syscall_setup"}
    functions = [s for name, s in elf.symbols.items() if s.kind == "STT_FUNC" and name not in setup]
    places = sorted((s.value, s.size) for s in functions)
    shared = {"error_return", "fixup_bad_iret", "ist_return"}
    assert len(places) == len(stubs) + len(made.kernel.arrays) + len(shared)
    assert all(start + size <= following for (start, size), (following, _) in pairwise(places))
    array = made.kernel.arrays[0]
    stride = made.kernel.slot_stride
    assert elf.symbols[array.symbol].size == stride * (array.last - array.first + 1)


@pytest.mark.parametrize("name", ["linux", "compact", "trapframe"])
def test_each_stub_names_its_line(name: str) -> None:
    made = built(name)
    for entry in made.kernel.entries:
        before = made.text.partition(f"\t.globl\t{entry.symbol}\n")[0].splitlines()
        comment = next(line for line in reversed(before) if line.startswith("/*"))
        vector = "" if entry.vector is None else f": vector {entry.vector}"
        assert comment == f"/* {place(entry.origin)}{vector} */"
    for array in made.kernel.arrays:
        heading = rf"/\* {place(array.origin)} \*/\n\t\.p2align\t[34], 0xcc\n\t\.globl\t{array.symbol}\n"
        assert re.search(heading, made.text)


def place(origin: Origin) -> str:
    return f"{Path(origin.file).name}:{origin.line}"


def test_slots_stand_at_their_stride(objects: Objects) -> None:
    """Each pushes its vector; the place of a vector that another line claims is INT3."""
    made = built("fast")
    elf = objects("fast", "gnu")
    code = elf.bytes(".entry.text")
    for array in made.kernel.arrays:
        start = elf.symbols[array.symbol].value
        for vector in range(array.first, array.last + 1):
            slot = code[start + 16 * (vector - array.first) :][:16]
            if vector in array.vectors:
                assert slot[:6] == b"\xf3\x0f\x1e\xfa\x6a" + bytes([vector])
            else:
                assert slot == b"\xcc" * 16


def test_a_vector_says_its_own_number_in_comments() -> None:
    text = built("linux").text
    assert re.search(r"\tpushq\t\$-127;\t+\.cfi_def_cfa_offset 48\t/\* vector 129 \*/\n", text)
    assert "\t.long\tasm_exc_page_fault - __entry_text_start, 0x8e00\t/* vector 14 */\n" in text
    assert re.search(r"\t\.long\t0, 0\t+/\* vector 22 \*/\n", text)


@pytest.mark.parametrize("name", [path.stem for path in EXAMPLES])
def test_the_preprocessor_changes_nothing(name: str, objects: Objects, tmp_path: Path) -> None:
    """A build system hands a .S to the compiler, which preprocesses it first."""
    source = tmp_path / "stubs.S"
    source.write_text(built(name).text)
    target = tmp_path / "stubs.o"
    toolchain.run("gcc", "-c", "-Wall", "-Werror", "-o", target, source)
    assert toolchain.Elf(target).bytes(".entry.text") == objects(name, "gnu").bytes(".entry.text")


@pytest.mark.parametrize("name", NAMES)
def test_is_flat(name: str) -> None:
    """No macros, no conditions, no includes: what stands there is what is assembled."""
    words = set(re.findall(r"(?:^\t|; )\.([a-z_0-9]+)", COMMENT.sub("", built(name).text), re.MULTILINE))
    plain = {"section", "globl", "type", "size", "p2align", "fill", "skip", "long"}
    assert {word for word in words if not word.startswith("cfi_")} <= plain
    assert {"cfi_startproc", "section"} <= words


def test_ends_without_an_executable_stack(objects: Objects) -> None:
    note = objects("compact", "gnu").section(".note.GNU-stack")
    assert (note["sh_size"], note["sh_flags"]) == (0, 0)


def test_lines_fit_a_screen() -> None:
    wide = [line for line in built("linux").text.splitlines() if len(line.expandtabs(8)) > 120]
    assert wide == []


@pytest.mark.parametrize("name", ["linux", "compact", "nothing"])
def test_what_stands_beside_an_instruction_has_its_column(name: str) -> None:
    """Or one tab behind an instruction that is longer."""
    beside = re.findall(r"^(\t[a-z][^/\n]*?;?)(\t+)(?:\.cfi|/\*)", built(name).text, re.MULTILINE)
    for code, tabs in beside:
        width = len(code.expandtabs(8))
        assert len((code + tabs).expandtabs(8)) == max(40, width - width % 8 + 8), code
    assert len(beside) > 50


def test_an_expression_is_explained() -> None:
    directive = change(NOTHING, Row("rsp", 0, {"rsp": Rule(How.EXPRESSION, GS_BASE, 16)}))[-1]
    assert directive == "cfi_escape 0x10, 0x7, 0x3, 0x92, 0x3b, 0x10"
    assert explain(directive) == "RSP is at the GS base+16"
    assert (
        explain(change(NOTHING, Row("rsp", 0, {"rdx": Rule(How.EXPRESSION, 7, -200)}))[-1])
        == "RDX is at RSP-200"
    )
