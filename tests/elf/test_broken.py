"""A stub that somebody edited before it was assembled is named by the property that it breaks."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from idtgen.verify import Plan
from tests.elf.linked import GNU, HOUSES, Recipe, build, example, report


def drop(line: str, behind: str = "") -> Callable[[str], str]:
    """Without the first such line behind a label."""

    def edit(text: str) -> str:
        start = text.index(f"\n{behind}:") if behind else 0
        found = re.compile(rf"^\t{line}.*\n", re.MULTILINE).search(text, start)
        assert found is not None
        return text[: found.start()] + text[found.end() :]

    return edit


def replace(old: str, new: str, behind: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        start = text.index(f"\n{behind}:")
        assert old in text[start:]
        return text[:start] + text[start:].replace(old, new, 1)

    return edit


def without_cfi(function: str) -> Callable[[str], str]:
    def edit(text: str) -> str:
        start = text.index(f"\n{function}:")
        end = text.index(f".size\t{function},", start)
        return text[:start] + re.sub(r"\.cfi_[^;/\n]*;?", "", text[start:end]) + text[end:]

    return edit


BROKEN = {
    "cld": (drop("cld"), {"H4"}, "asm_exc_divide_error"),
    "swapgs-in": (drop("swapgs", "asm_exc_divide_error"), {"H3", "A1"}, "asm_exc_divide_error"),
    "swapgs-out": (drop("swapgs", "swapgs_restore_regs_and_return_to_usermode"), {"R2"}, ""),
    "endbr": (drop("endbr64", "asm_exc_overflow"), {"S1"}, "asm_exc_overflow"),
    "clear": (drop("xorl\t%r12d, %r12d", "asm_exc_divide_error"), {"H7"}, "asm_exc_divide_error"),
    "cfi": (
        replace(".cfi_def_cfa_offset 64;", ".cfi_def_cfa_offset 72;", "asm_exc_divide_error"),
        {"A4"},
        "asm_exc_divide_error",
    ),
    "cfi-flags": (
        replace(".cfi_offset 49, -24", ".cfi_offset 49, -32", "asm_exc_bounds"),
        {"A4"},
        "asm_exc_bounds",
    ),
    "cfi-left-out": (without_cfi("asm_exc_bounds"), {"A4"}, "asm_exc_bounds"),
    "gate-ist": (replace("0x8e03", "0x8e02", "idt_stubs"), {"S2"}, "asm_exc_debug"),
    "gate-dpl": (replace("0xee00", "0x8e00", "idt_stubs"), {"S2"}, "asm_exc_int3"),
    "gate-absent": (replace(", 0x8e00", ", 0x0e00", "idt_stubs"), {"S2"}, "asm_exc_divide_error"),
}


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("what", BROKEN)
def test_the_property_is_named(what: str, house: str, tmp_path: Path) -> None:
    edit, codes, entry = BROKEN[what]
    made = example("linux")
    plan = Plan(quick=True, only=entry or "asm_exc_*")
    found = report(made, build(made, tmp_path, Recipe(HOUSES[house], edit=edit)), plan)
    blamed = {failure.entry for failure in found.failures if failure.code in codes}
    assert blamed, found.render()
    assert not entry or entry in blamed


def test_nobody_else_is_blamed(tmp_path: Path) -> None:
    made = example("linux")
    edit = BROKEN["cfi-flags"][0]
    failures = report(made, build(made, tmp_path, Recipe(GNU, edit=edit))).failures
    assert [(f.code, f.entry, f.place.partition("+")[0]) for f in failures] == [
        ("A4", "asm_exc_bounds", "asm_exc_bounds")
    ]


def test_a_kernel_of_another_version_of_the_file_fails_s2(tmp_path: Path) -> None:
    """All symbols are there; the gate is not the one that is declared now."""
    from tests.elf.linked import declared

    text = (
        "kernel k {{ gs none; user_code none; }} ist DF = {slot}; exception 8 double_fault ist DF noreturn;"
    )
    then = declared(tmp_path / "then", text.format(slot=1))
    now = declared(tmp_path / "now", text.format(slot=2))
    failures = report(now, build(then, tmp_path / "kernel", Recipe())).failures
    assert {failure.code for failure in failures} >= {"S2"}


def test_the_setup_routines_unwind_as_well(tmp_path: Path) -> None:
    made = example("hobby")
    edit = replace(".cfi_def_cfa_offset 16", ".cfi_def_cfa_offset 24", "idt_load")
    elf = build(made, tmp_path, Recipe(GNU, edit=edit))
    failures = report(made, elf, Plan(seeds=1, only="asm_exc_debug")).failures
    assert [(failure.code, failure.entry) for failure in failures] == [("A4", "idt_load")]
