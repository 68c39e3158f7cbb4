"""The vector table of a kernel: all 256 vectors, what is alike folded into ranges.

In: the model, and the unwind tables for the depth of each stack. Out: a table in columns.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from idtgen import x86
from idtgen.emit import notice
from idtgen.emit.constants import span
from idtgen.model import Entry, Kernel, Kind, SlotArray

if TYPE_CHECKING:
    from idtgen.assembly.cfi import Unwind
    from idtgen.assembly.program import Program

HEAD = ("vector", "", "kind", "stub", "handler", "dpl", "ist", "attributes", "stack", "declared")
Cells = tuple[str, ...]


def table(kernel: Kernel, program: "Program", unwind: "Unwind") -> str:  # noqa: ARG001 - as `entry`
    """The table, then the system calls, the hooks and the frame. `stack` is its greatest depth in bytes."""
    rows = [HEAD, *vectors(kernel, unwind.depths), *system_calls(kernel, unwind.depths)]
    present = f"{len(kernel.gates)} of {x86.VECTORS} gates are present"
    head = f"{notice.plain(kernel.file)}: kernel {kernel.name}, {present}"
    return "\n".join([head, "", *columns(rows), "", *_around(kernel)]) + "\n"


def vectors(kernel: Kernel, depths: dict[str, int]) -> Iterator[Cells]:
    """A row for each entry, for each run of an array's vectors, and for each run that nothing declares."""
    rows: dict[int, tuple[int, Cells]] = {}
    for entry in kernel.entries:
        if entry.vector is not None:
            rows[entry.vector] = (entry.vector, _entry(entry, span(entry.vector, entry.vector), depths))
    for array in kernel.arrays:
        for first, last in runs(array.vectors):
            rows[first] = (last, _array(array, span(first, last), depths))
    for first, last in runs(set(range(x86.VECTORS)) - kernel.gates.keys()):
        rows[first] = (last, (span(first, last), "", "not present"))
    for first in sorted(rows):
        yield rows[first][1]


def system_calls(kernel: Kernel, depths: dict[str, int]) -> Iterator[Cells]:
    for entry in kernel.entries:
        if entry.vector is None:
            yield _entry(entry, "", depths)


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """1, 2, 3, 7 becomes 1..3 and 7..7."""
    start = previous = None
    for number in sorted(numbers):
        if previous is None or number != previous + 1:
            if start is not None and previous is not None:
                yield start, previous
            start = number
        previous = number
    if start is not None and previous is not None:
        yield start, previous


def _entry(entry: Entry, vector: str, depths: dict[str, int]) -> Cells:
    row = None if entry.vector is None else x86.BY_VECTOR.get(entry.vector)
    return (
        vector,
        row.mnemonic if row else "",
        entry.kind.value,
        entry.symbol,
        entry.handler,
        "" if entry.vector is None else str(entry.dpl),
        f"{entry.ist.slot} {entry.ist.name}" if entry.ist else "",
        " ".join(attributes(entry)),
        str(depths.get(entry.symbol, "")),
        notice.place(entry.origin),
    )


def attributes(entry: Entry) -> Iterator[str]:
    """Those that have no column of their own."""
    words = ("error_code", "paranoid", "noreturn", "gap")
    return (word for word in words if getattr(entry, word))


def _array(array: SlotArray, vector: str, depths: dict[str, int]) -> Cells:
    depth = str(depths.get(array.symbol, ""))
    place = notice.place(array.origin)
    return vector, "", Kind.INTERRUPT.value, array.symbol, array.handler, "0", "", "", depth, place


def columns(rows: Iterable[Cells]) -> list[str]:
    """Cells below each other, two blanks between; depths to the right."""
    rows = list(rows)
    count = max(map(len, rows))
    padded = [(*row, *[""] * (count - len(row))) for row in rows]
    # The one sentence among the words of a column does not make that column wide.
    widths = [max(len(row[i]) for row in padded if row[3] or i != 2) for i in range(count)]  # noqa: PLR2004
    aligned = (">" if title == "stack" else "<" for title in HEAD)
    cells = [f"{{:{align}{width}}}" for align, width in zip(aligned, widths, strict=True)]
    return ["  ".join(cells).format(*row).rstrip() for row in padded]


def _around(kernel: Kernel) -> Iterator[str]:
    if kernel.exit_to_user:
        yield f"exit_to_user    {kernel.exit_to_user}, before a return to user mode"
    if kernel.exit_to_kernel:
        yield f"exit_to_kernel  {kernel.exit_to_kernel}, before a return to kernel code with interrupts on"
    yield f"frame           struct {kernel.frame.name}, {kernel.frame.size} bytes"
