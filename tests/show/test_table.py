"""The vector table: every vector once, each in its column."""

from idtgen.model import Kernel
from idtgen.show.table import runs
from tests.emit import kernels
from tests.show import explained


def rows(of: Kernel) -> list[str]:
    lines = explained.table(of).splitlines()
    return lines[2 : lines.index("", 2)]


def cells(of: Kernel) -> dict[str, list[str]]:
    """By vector, cut where the head's words begin."""
    head, *lines = rows(of)
    words = ["vector", "kind", "stub", "handler", "dpl", "ist", "attributes", "stack", "declared"]
    starts = [head.index(word) for word in words]
    ends = [*starts[1:], None]
    return {
        line.split()[0]: [line[a:b].strip() for a, b in zip(starts, ends, strict=True)][1:] for line in lines
    }


def test_every_vector_stands_in_one_row() -> None:
    ranges = [line.split()[0].split("..") for line in rows(kernels.kernel())[1:]]
    vectors = [v for span in ranges for v in range(int(span[0], 0), int(span[-1], 0) + 1)]
    assert vectors == list(range(256))


def test_what_nothing_declares_is_folded() -> None:
    table = cells(kernels.kernel())
    assert table["9..13"][0].startswith("not present")
    assert table["15..31"][0].startswith("not present")


def test_an_array_is_folded_around_the_lines_that_take_its_vectors() -> None:
    table = cells(kernels.kernel())
    assert table["0x20..0x3f"][1] == table["0x41..0xeb"][1] == "irq_entries"
    assert table["0x40"][1] == "asm_exc_yield"


def test_columns() -> None:
    table = cells(kernels.kernel())
    assert table["1"] == [
        "exception",
        "asm_exc_debug",
        "exc_debug",
        "0",
        "3 DB",
        "paranoid",
        table["1"][6],
        "test.idt:21",
    ]
    assert table["8"][5] == "error_code paranoid noreturn"
    assert table["3"][3:6] == ["3", "", "gap"]
    assert int(table["3"][6]) == int(table["0"][6]) + 6 * 8


def test_head_and_what_stands_below() -> None:
    lines = explained.table(kernels.kernel()).splitlines()
    assert lines[0] == "test.idt: kernel test, 229 of 256 gates are present"
    assert lines[-3:] == [
        "exit_to_user    leave_kernel, before a return to user mode",
        "exit_to_kernel  maybe_switch, before a return to kernel code with interrupts on",
        "frame           struct pt_regs, 168 bytes",
    ]


def test_no_line_ends_in_a_blank() -> None:
    assert [line for line in explained.table(kernels.kernel()).splitlines() if line != line.rstrip()] == []


def test_an_empty_kernel_has_a_table() -> None:
    table = rows(kernels.kernel(entries=(), arrays=(), ists=()))
    assert len(table) == 2
    assert table[1].startswith("0..0xff")


def test_runs() -> None:
    assert list(runs([7, 1, 2, 3, 9, 10])) == [(1, 3), (7, 7), (9, 10)]
    assert list(runs([])) == []
    assert list(runs([0])) == [(0, 0)]
