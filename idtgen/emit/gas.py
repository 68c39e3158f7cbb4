"""The stubs as GNU as and clang assemble them: AT&T syntax, flat, with CFI beside the instructions.

In: a kernel, its program and the unwind tables. Out: the text of STEM.S. Each shape is printed once, with its
holes; stubs come from it by replacement. No comment holds a brace (Rust's `global_asm!` would format it) or
an apostrophe (the preprocessor would look for its end).
"""

from collections.abc import Sequence

from idtgen.assembly import att
from idtgen.assembly.cfi import Unwind, opening
from idtgen.assembly.code import fill
from idtgen.assembly.directives import NOTHING, OPENING
from idtgen.assembly.flow import ENDS
from idtgen.assembly.program import (
    VECTOR,
    Align,
    Fill,
    Function,
    Instruction,
    Item,
    Label,
    Long,
    Placed,
    Program,
    Routine,
    Section,
    State,
    Zero,
)
from idtgen.assembly.rows import Row
from idtgen.assembly.twins import Twins
from idtgen.emit import notice
from idtgen.model import Kernel

_TAB = 8
_BESIDE = 40  # the column of directives and comments
_WIDTH = 110
_LEAVES = ENDS | {"jmp", "ret"}


def render(kernel: Kernel, program: Program, unwind: Unwind) -> str:
    head = "\n".join(f" * {line}" for line in notice.lines(kernel))
    printer = _Printer(program, unwind)
    sections = "".join(printer.section(section) for section in program.sections)
    return f'/*\n{head}\n */\n{sections}\n\t.section\t.note.GNU-stack, "", @progbits\n'


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
        if not any(_fills_space(placed.routine) for placed in function.parts):
            return f"\n{align}{exported}{body}"
        kind = f"\t.type\t{function.name}, {'@function' if function.code else '@object'}\n"
        size = f"\t.size\t{function.name}, . - {function.name}\n"
        return f"\n{_origin(function)}{align}{exported}{kind}{body}{size}"

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
            lines = _lines(routine, self.twins.of(routine), directives, OPENING.get(id(before), ()))
            self._shapes[key] = "".join(line.text() for line in lines), after
        return self._shapes[key]


def _origin(function: Function) -> str:
    """Which line of the source asked for it, and for a stub the vector."""
    placed = next((part for part in function.parts if part.origin), None)
    if placed is None or placed.origin is None:
        return ""
    by_gate = any(state in (State.INTERRUPT, State.INTERRUPT_CODE) for _, state in placed.routine.entries)
    vector = f": vector {placed.vector}" if by_gate and placed.name else ""
    return f"/* {notice.place(placed.origin)}{vector} */\n"


def _lines(
    routine: Routine, twins: dict[str, str], directives: list[list[str]], start: tuple[str, ...]
) -> list["_Line"]:
    """Items and directives. What changes behind an instruction stands beside it, else on its own line."""
    lines: list[_Line] = []
    last: _Line | None = None  # the instruction before
    goes_on = False  # whether control comes from it to the next
    for index, (item, changed) in enumerate(zip(routine.items, directives, strict=True)):
        if type(item) is not Instruction:
            if last and not goes_on and type(item) is Label:
                lines.append(_Line(""))
            last = last if goes_on else None
            lines += [_Line(text) for text in _item(item, twins, named=index == 0)]
            continue
        if start:
            lines.append(_Line("", start))
            start = ()
        if changed and last and goes_on:
            last.beside += changed
        elif changed:
            lines.append(_Line("", changed))
        last = _Line(_instruction(item, twins), [], item.comment)
        goes_on = item.mnemonic not in _LEAVES
        lines.append(last)
    return lines


def _item(item: Item, twins: dict[str, str], *, named: bool) -> list[str]:
    """An item that is no instruction. `named`: the label of a function, which is exported before it."""
    match item:
        case Label(name, exported):
            twin = [f"{twins[name]}:"] if name in twins else []
            return [*([f"\t.globl\t{name}"] if exported and not named else []), f"{name}:", *twin]
        case Align():
            return [f"\t.p2align\t{item.power}, 0xcc"]
        case Fill():
            return [f"\t.fill\t{item.size}, 1, 0xcc"]
        case Zero():
            return [f"\t.skip\t{item.size}"]
        case Long():
            return [f"\t.long\t{_long(item)}"]
    return []


class _Line:
    """A line of text, with directives and a comment beside it."""

    __slots__ = ("beside", "code", "comment")

    def __init__(self, code: str, beside: Sequence[str] = (), comment: str = "") -> None:
        self.code = code
        self.beside = list(beside)
        self.comment = comment

    def text(self) -> str:
        text = self.code
        if self.beside:
            text = "\n".join(self._with_directives())
        if self.comment:
            text = f"{_pad(text)}/* {self.comment} */"
        return f"{text}\n"

    def _with_directives(self) -> list[str]:
        column = _BESIDE if self.code else _TAB
        lines = [_pad(f"{self.code};") if self.code else "\t"]
        width = column
        for directive in self.beside:
            if width + len(directive) > _WIDTH:
                lines[-1] = lines[-1].removesuffix("; ")
                lines.append("\t" * (column // _TAB))
                width = column
            lines[-1] += f".{directive}; "
            width += len(directive) + len(".; ")
        lines[-1] = lines[-1].removesuffix("; ")
        return lines


def _pad(text: str) -> str:
    """Tabs up to the column of what stands beside, at least one. Most vectors have two digits."""
    width = len(text.rpartition("\n")[2].replace(VECTOR, "00").expandtabs(_TAB))
    return text + "\t" * max(1, (_BESIDE - width + _TAB - 1) // _TAB)


def _instruction(item: Instruction, aliases: dict[str, str]) -> str:
    if not item.operands:
        return f"\t{item.mnemonic}"
    return "\t" + att.instruction(item, aliases).replace(" ", "\t", 1)


def _long(item: Long) -> str:
    if not item.symbol:
        return hex(item.value) if item.value else "0"
    return f"{item.symbol}{f'{item.value:+}' if item.value else ''} - {item.minus}"


def _filled(text: str, placed: Placed) -> str:
    """A stub of a shape. As an immediate a vector may have a sign, in a comment it has none."""
    text = fill(text, placed).replace(f"${VECTOR}", f"${placed.vector}")
    return text.replace(VECTOR, str(placed.vector & 0xFF))


def _fills_space(routine: Routine) -> bool:
    return any(type(item) in (Instruction, Long, Zero) for item in routine.items)
