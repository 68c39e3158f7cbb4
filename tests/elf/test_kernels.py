"""Kernels of C and idtgen's assembly, linked by two houses, high and low: reports are as at home."""

from pathlib import Path

import pytest

import idtgen
from idtgen.verify import Plan, verify
from tests.elf.linked import (
    EXAMPLES,
    GNU,
    HIGH,
    HOUSES,
    LLVM,
    LOW,
    NAMES,
    Recipe,
    build,
    declared,
    example,
    image,
    own_report,
    report,
)

# Some CPUs report the RIP of a faulting IRET cut to 32 bits: with a kernel below 4 GiB that changes nothing.
TRUNCATED = {
    "A1",
    "A2",
    "A3",
    "A4",
    "A5",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "H7",
    "I4",
    "R1",
    "R2",
    "R3",
    "R4",
}


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("name", NAMES)
def test_high_as_at_home(name: str, house: str, tmp_path: Path) -> None:
    found = report(example(name), build(example(name), tmp_path, Recipe(HOUSES[house])))
    own = own_report(example(name))
    assert found.failures == ()
    assert found.skipped == ()
    assert found.checks == own.checks
    assert (found.runs, found.entries, found.instructions) == (own.runs, own.entries, own.instructions)


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("name", NAMES)
def test_low_as_at_home(name: str, house: str, tmp_path: Path) -> None:
    found = report(example(name), build(example(name), tmp_path, Recipe(HOUSES[house], LOW)))
    own = own_report(example(name))
    assert found.failures == ()
    assert found.skipped == ()
    assert {code for code, count in found.checks.items() if count} == {c for c, n in own.checks.items() if n}
    fewer = {code for code in own.checks if found.checks[code] < own.checks[code]}
    assert fewer <= TRUNCATED
    assert {code for code in own.checks if found.checks[code] > own.checks[code]} == set()
    assert found.instructions == own.instructions


SECTIONS = ("-ffunction-sections", "-fdata-sections")
WITH_GCC = GNU._replace(
    ld=("gcc", "-flto", "-nostdlib", "-static", "-no-pie", "-Wl,-z,noexecstack,--build-id=none")
)


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(GNU, cc=SECTIONS, ld=("--gc-sections",)),
        Recipe(LLVM, cc=SECTIONS, ld=("--gc-sections", "--icf=all")),
        Recipe(WITH_GCC, cc=("-flto",)),
        Recipe(LLVM, cc=("-flto",)),
        Recipe(GNU, cc=("-g",)),
        Recipe(LLVM, cc=("-g",)),
        Recipe(GNU, ld=("--discard-all",)),
        Recipe(GNU, ld=("-n", "--no-warn-rwx-segments")),
        Recipe(GNU, ld=("-N", "--no-warn-rwx-segments")),
        Recipe(GNU, edit=lambda text: "\t.cfi_sections .debug_frame\n" + text),
    ],
    ids=[
        "gc",
        "gc-icf",
        "lto",
        "lto-llvm",
        "debug",
        "debug-llvm",
        "no-locals",
        "nmagic",
        "omagic",
        "debug-frame",
    ],
)
def test_however_it_is_linked(recipe: Recipe, tmp_path: Path) -> None:
    made = example("hobby")
    found = report(made, build(made, tmp_path, recipe))
    assert (found.failures, found.skipped) == ((), ())
    assert found.checks == own_report(made).checks


def test_without_unwind_information_a4_is_a_gap_that_is_told(tmp_path: Path) -> None:
    made = example("hobby")
    found = report(made, build(made, tmp_path, Recipe(keep_unwind=False)))
    assert found.ok
    assert found.checks == {code: n for code, n in own_report(made).checks.items() if code != "A4"}
    (gap,) = found.skipped
    assert gap.startswith("A4, ")
    assert f"\nnot checked: {gap}\n" in found.render()


def test_several_processes(tmp_path: Path) -> None:
    made = example("hobby")
    elf = build(made, tmp_path, Recipe())
    found = report(made, elf, Plan(quick=True, jobs=2))
    assert (found.failures, found.skipped, found.entries) == ((), (), own_report(made).entries)


def test_the_library_and_all_behaviours(tmp_path: Path) -> None:
    elf = build(example("hobby"), tmp_path, Recipe())
    found = idtgen.verify_file(EXAMPLES / "hobby" / "hobby.idt", elf=elf, seeds=2)
    assert found.ok
    assert found.checks == idtgen.verify_file(EXAMPLES / "hobby" / "hobby.idt", seeds=2).checks
    with pytest.raises(idtgen.BadElf, match=r"stubs\.o: a relocatable object"):
        idtgen.verify_file(EXAMPLES / "hobby" / "hobby.idt", elf=elf.with_name("stubs.o"))


def test_of_a_large_kernel_few_pages_are_looked_at(tmp_path: Path) -> None:
    """Two gigabytes of zeros, and as many functions as a small kernel has."""

    def more(text: str) -> str:
        return (
            text
            + "char giant[0x40000000];\n"
            + "\n".join(f"int f{i}(int a) {{ return a + {i}; }}" for i in range(500))
        )

    made = example("hobby")
    loaded = image(made, build(made, tmp_path, Recipe(edit_c=more)))
    assert sum(len(segment.data) for segment in loaded.segments) < 0x10000
    assert len(loaded.procedures) < 100
    assert verify(made.kernel, loaded, Plan(quick=True)).checks == own_report(made).checks


# Places that the kernel keeps

WORDS = """kernel k {{ {settings} harden fence clear_regs; }} percpu {{ {places} }}
ist DF = 1; ist MCE = 2 size 8K; ist DB = 3 size 4K;
include <exceptions>;
exception 1 debug ist DB paranoid; exception 8 double_fault ist DF paranoid noreturn;
exception 18 machine_check ist MCE paranoid; interrupt 0x20..0xff -> irq;
"""
PERCPU = ".data..percpu 0 : { *(.data..percpu) }"


@pytest.mark.parametrize("base", [HIGH, LOW], ids=["high", "low"])
@pytest.mark.parametrize(
    ("settings", "places"),
    [
        ("", "kernel_stack top;"),
        ("", "kernel_stack gs:top;"),
        ("paranoid rdgsbase;", "kernel_stack gs:top; gs_base base;"),
        ("paranoid rdgsbase; cpus 4;", "kernel_stack gs:8; gs_base bases[lsl 0x7b];"),
        ("paranoid rdgsbase; cpus 4;", "kernel_stack gs:8; gs_base ist;"),
    ],
    ids=["word", "gs", "gs-base-word", "gs-base-table", "gs-base-ist"],
)
def test_places_by_name(settings: str, places: str, base: int, tmp_path: Path) -> None:
    made = declared(tmp_path, WORDS.format(settings=settings, places=places))
    found = report(made, build(made, tmp_path, Recipe(LLVM if base == LOW else GNU, base)))
    assert (found.failures, found.skipped) == ((), ())


def test_per_cpu_data_at_address_zero(tmp_path: Path) -> None:
    """As Linux links it: the address is the offset."""
    made = declared(tmp_path, WORDS.format(settings="", places="kernel_stack gs:top;"))

    def first(text: str) -> str:
        return text.replace(
            "unsigned long top[4096]",
            '__attribute__((section(".data..percpu"))) unsigned long pad[2] = { 1 }, top[4096]',
        )

    elf = build(
        made,
        tmp_path,
        Recipe(
            edit_c=first,
            sections=". = 0; .data..percpu : { *(.data..percpu) } . = ALIGN(4096) + 0xffffffff80200000;",
        ),
    )
    assert image(made, elf).symbols["top"] < 0x1000
    assert report(made, elf).failures == ()


def test_a_kernel_where_user_code_would_be(tmp_path: Path) -> None:
    """The harness leaves every address that the kernel has to it."""
    made = example("linux")
    for base in (0x1000_0000, 0x2000_0000, 0x5000_0000):
        folder = tmp_path / f"{base:x}"
        assert report(made, build(made, folder, Recipe(base=base))).failures == ()


def test_the_report_names_the_line_and_the_call(tmp_path: Path) -> None:
    made = example("linux")
    elf = build(made, tmp_path, Recipe(edit=lambda text: text.replace("\tcld\n", "", 1)))
    plan = Plan(quick=True, file="linux.idt", elf="kernel.elf", only="asm_exc_divide_error")
    failure = report(made, elf, plan).failures[0]
    assert failure.code == "H4"
    lines = (EXAMPLES / "linux" / "linux.idt").read_text().splitlines()
    line = next(number for number, line in enumerate(lines, 1) if " divide_error" in line)
    assert failure.source == f"linux.idt:{line}"
    assert failure.place.endswith(": call exc_divide_error")
    command, _, token = failure.command.partition(" --replay ")
    assert (command, token[:7]) == ("idtgen verify linux.idt --elf kernel.elf", "0:quick")
    again = report(made, elf, Plan(file="linux.idt", elf="kernel.elf", replay=token))
    assert again.failures == (failure._replace(runs=1),)
