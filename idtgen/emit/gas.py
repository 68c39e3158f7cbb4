"""The stubs as GNU as and clang assemble them: AT&T syntax, flat, with CFI beside the instructions.

In: a kernel, its program and the unwind tables. Out: the text of STEM.S. Each shape is printed once, with its
holes; stubs come from it by replacement. No comment holds a brace (Rust's `global_asm!` would format it) or
an apostrophe (the preprocessor would look for its end).
"""

from idtgen.assembly.cfi import Unwind, opening
from idtgen.assembly.code import fill
from idtgen.assembly.directives import NOTHING, OPENING
from idtgen.assembly.program import (
    VECTOR,
    Function,
    Instruction,
    Long,
    Placed,
    Program,
    Remark,
    Routine,
    Section,
    State,
    Zero,
)
from idtgen.assembly.rows import Row
from idtgen.assembly.twins import Twins
from idtgen.emit import notice
from idtgen.emit.gas_lines import comment, lines, settle
from idtgen.model import Kernel


def render(kernel: Kernel, program: Program, unwind: Unwind) -> str:
    printer = _Printer(program, unwind)
    sections = "".join(printer.section(section) for section in program.sections)
    return f'{comment(notice.lines(kernel))}{sections}\n\t.section\t.note.GNU-stack, "", @progbits\n'


class _Printer:
    """Prints shapes, each once, and functions made of them."""

    def __init__(self, program: Program, unwind: Unwind) -> None:
        self.unwind = unwind
        self.twins = Twins(program)
        self._shapes: dict[tuple[int, int], tuple[str, Row]] = {}

    def section(self, section: Section) -> str:
        kind = "@nobits" if section.nobits else "@progbits"
        functions = "".join(self.function(function) for function in section.functions)
        return f'\n\t.section\t{section.name}, "{section.flags}", {kind}\n{functions}'

    def function(self, function: Function) -> str:
        """A symbol with what belongs to it; a mark alone has neither type nor size."""
        align = f"\t.p2align\t{function.align}{', 0xcc' if function.code else ''}\n" if function.align else ""
        exported = f"\t.globl\t{function.name}\n" if function.exported else ""
        body = self._code(function) if function.code else self._data(function)
        kind = size = ""
        if any(_fills_space(placed.routine) for placed in function.parts):
            kind = f"\t.type\t{function.name}, {'@function' if function.code else '@object'}\n"
            size = f"\t.size\t{function.name}, . - {function.name}\n"
        return f"\n{_heading(function)}{align}{exported}{kind}{body}{size}"

    def _code(self, function: Function) -> str:
        """One procedure of the unwind table; a part begins with the row that the one before it left."""
        first = row = opening(function)
        text = ""
        for placed in function.parts:
            shape, row = self._shape(placed.routine, row)
            text += _filled(shape, placed)
        return text if row is first else f"{text}\t.cfi_endproc\n"

    def _data(self, function: Function) -> str:
        return "".join(self._shape(placed.routine, NOTHING)[0] for placed in function.parts)

    def _shape(self, routine: Routine, before: Row) -> tuple[str, Row]:
        """The text of a routine, with its holes, and the row behind it."""
        key = id(routine), id(before)
        if key not in self._shapes:
            directives, after = self.unwind.changes(routine, before)
            text = lines(routine, self.twins.of(routine), directives, OPENING.get(id(before), ()))
            self._shapes[key] = "".join(line.text() for line in text), after
        return self._shapes[key]


def _heading(function: Function) -> str:
    """What the template says of a routine; or which line of the source asked for a stub, and its vector."""
    first = function.parts[0].routine.items[0]
    if type(first) is Remark:
        return comment(first.lines)
    placed = next((part for part in function.parts if part.origin), None)
    if placed is None or placed.origin is None:
        return ""
    by_gate = any(state in (State.INTERRUPT, State.INTERRUPT_CODE) for _, state in placed.routine.entries)
    vector = f": vector {placed.vector}" if by_gate and placed.name else ""
    return comment((f"{notice.place(placed.origin)}{vector}",))


def _filled(text: str, placed: Placed) -> str:
    """A stub of a shape. As an immediate a vector may have a sign, in a comment it has none."""
    text = fill(text, placed).replace(f"${VECTOR}", f"${placed.vector}")
    return settle(text.replace(VECTOR, str(placed.vector & 0xFF)))


def _fills_space(routine: Routine) -> bool:
    return any(type(item) in (Instruction, Long, Zero) for item in routine.items)
