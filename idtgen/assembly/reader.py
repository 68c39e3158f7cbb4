"""From the text of a rendered template to a program's items.

In: canonical AT&T text, one instruction a line, operands separated by a comma and a space. Out: typed items.
Text that is not in the table of forms, or that assemblers would encode differently, raises `ReadError` with
the template's name and the line. Equal lines become the same item, read once a process.
"""

from typing import NamedTuple

from idtgen.assembly.forms import FORMS, Row
from idtgen.assembly.program import (
    VECTOR,
    Align,
    Fill,
    FrameHint,
    Immediate,
    Instruction,
    Item,
    Label,
    Long,
    Memory,
    Operand,
    Register,
    Remark,
    Target,
    Zero,
)
from idtgen.assembly.registers import BY_NAME, RSP


class ReadError(Exception):
    """A line that is not in the language of the templates: a mistake in a template, not in a user's file."""


class _Global(NamedTuple):
    """`.globl NAME`: the label of that name is exported."""

    name: str


class _Opened(NamedTuple):
    """The first line of a comment that goes on in the next."""

    text: str


class _Blank(NamedTuple):
    """An empty line."""


_Line = Item | _Global | _Opened | _Blank

_lines: dict[str, _Line] = {}


def read(text: str, template: str) -> tuple[Item, ...]:
    """The items of a template's text. The holes of a shape stay as they are."""
    items: list[Item] = []
    exported: set[str] = set()
    remark: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        if remark is not None:
            remark = _go_on(remark, line, items)
            continue
        item = _lines.get(line)
        if item is None:
            item = _lines[line] = _parse_at(line, template, number)
        if type(item) is _Blank:
            continue
        if type(item) is _Opened:
            remark = [item.text]
        elif type(item) is _Global:
            exported.add(item.name)
        elif type(item) is Label and item.name in exported:
            items.append(Label(item.name, exported=True))
        else:
            items.append(item)  # type: ignore[arg-type]  # what the tests above leave
    if remark is not None:
        raise ReadError(f"{template}: a comment without an end")
    return tuple(items)


def _go_on(remark: list[str], line: str, items: list[Item]) -> list[str] | None:
    """Another line of a comment; None when that was the last."""
    text, closed, _ = line.partition("*/")
    remark.append(text.strip())
    if not closed:
        return remark
    items.append(Remark(tuple(text for text in remark if text)))
    return None


def _parse_at(line: str, template: str, number: int) -> _Line:
    try:
        return _parse(line)
    except ReadError as error:
        raise ReadError(f"{template}:{number}: {line.strip()}: {error}") from None


def _parse(line: str) -> _Line:
    code, slash, rest = line.partition("/*")
    comment, closed, behind = rest.partition("*/")
    if behind.strip():
        raise ReadError("text behind a comment")
    code, comment = " ".join(code.split()), comment.strip()
    if slash and not closed:
        if code:
            raise ReadError("a comment that goes on in the next line stands alone")
        return _Opened(comment)
    if not code:
        return _comment(comment) if slash else _Blank()
    if code.endswith(":"):
        return Label(_symbol(code[:-1]), exported=False)
    if code.startswith("."):
        return _directive(code)
    return _instruction(code, comment)


def _comment(comment: str) -> FrameHint | Remark:
    return _hint(comment) if comment.startswith("cfi:") else Remark((comment,))


def _hint(comment: str) -> FrameHint:
    place = comment.removeprefix("cfi: frame at ")
    if place == comment:
        raise ReadError("the one hint is: cfi: frame at %REGISTER, or at NUMBER(%REGISTER)")
    if place.startswith("%"):
        return FrameHint(_address_register(place[1:]))
    memory = _memory(place)
    if type(memory.base) is not int or memory.scaled is not None:
        raise ReadError("a frame is at %REGISTER or NUMBER(%REGISTER)")
    return FrameHint(memory.base, memory.displacement)


def _directive(code: str) -> _Line:
    name, _, argument = code.partition(" ")
    match name:
        case ".globl":
            return _Global(_symbol(argument))
        case ".p2align":
            return Align(_number(argument))
        case ".fill":
            return Fill(_number(argument))
        case ".skip":
            return Zero(_number(argument))
        case ".long":
            return _long(argument)
    raise ReadError("unknown directive")


def _long(argument: str) -> Long:
    symbol, minus, other = argument.partition(" - ")
    return Long(0, _symbol(symbol), _symbol(other)) if minus else Long(_number(argument))


def _instruction(code: str, comment: str) -> Instruction:
    row = FORMS.get(code)
    if row is not None and "" in row.forms:
        return Instruction(code, (), comment)
    mnemonic, _, rest = code.partition(" ")
    row = FORMS.get(mnemonic)
    if row is None:
        raise ReadError("unknown instruction")
    jumps = "t" in row.forms
    operands = tuple(Target(_symbol(o)) if jumps else _operand(o) for o in rest.split(", ") if o)
    _check(row, operands)
    return Instruction(mnemonic, operands, comment)


_LETTER = {Register: "r", Immediate: "i", Memory: "m", Target: "t"}


def signature(operands: tuple[Operand, ...]) -> str:
    """The key of these operands among the forms of a mnemonic."""
    return "".join([_LETTER[type(operand)] for operand in operands])


def _check(row: Row, operands: tuple[Operand, ...]) -> None:
    """That the form exists and is the one way to write it."""
    form = row.forms.get(signature(operands))
    if form is None:
        raise ReadError(f"{row.mnemonic} does not take such operands")
    for operand, kind in zip(operands, form.kinds, strict=True):
        if type(operand) is Register and operand.size != kind.size:
            raise ReadError(f"{row.mnemonic} takes registers of {8 * kind.size} bits here")
        if type(operand) is Immediate and form.immediates and operand.value not in form.immediates:
            raise ReadError("the immediate does not fit")
    source, *_ = operands or (None,)
    if row.mnemonic == "movq" and type(source) is Immediate and type(operands[1]) is Register:
        _check_move(source)
    if row.mnemonic == "leaq" and type(source) is Memory and source.segment:
        raise ReadError("LEA computes an offset and ignores the segment")


def _check_move(source: Immediate) -> None:
    """NASM shortens MOV r64, imm32 where the value is not negative; the others do not."""
    if source.value >= 0 or source.symbol:
        raise ReadError("assemblers differ on this form: write movl, which clears the upper half")


def _operand(text: str) -> Operand:
    if text.startswith("$"):
        return Immediate(0, VECTOR) if text == f"${VECTOR}" else Immediate(_number(text[1:]))
    if text.startswith("%") and ":" not in text:
        return _register(text[1:])
    return _memory(text)


def _register(name: str) -> Register:
    register = BY_NAME.get(name)
    if register is None:
        raise ReadError(f"no register is called {name}")
    return register


def _address_register(name: str) -> int:
    register = _register(name)
    if register.size != 8:  # noqa: PLR2004
        raise ReadError("addresses are made of 64-bit registers")
    return register.number


def _memory(text: str) -> Memory:
    segment, colon, rest = text.rpartition(":")
    if colon and segment != "%gs":
        raise ReadError("the only segment is %gs")
    place, parenthesis, inside = rest.partition("(")
    if parenthesis and not inside.endswith(")"):
        raise ReadError("no such operand")
    symbol, displacement = _place(place)
    base, index, scale = _base_and_index(inside[:-1]) if parenthesis else (None, None, 1)
    memory = Memory("gs" if colon else "", displacement, symbol, base, index, scale)
    _check_memory(memory)
    return memory


def _check_memory(memory: Memory) -> None:
    """Only %gs:SYMBOL may need an absolute relocation; a constant address or a bare symbol would."""
    absolute = memory.base is None
    if absolute != (memory.segment == "gs"):
        raise ReadError("%gs: takes a plain offset or symbol, every other address a base")
    if (memory.base == "rip") != bool(memory.symbol) and not absolute:
        raise ReadError("a symbol goes with %rip, and %rip with a symbol")
    if memory.displacement not in range(-(1 << 31), 1 << 31):
        raise ReadError("the displacement does not fit in 32 bits")


def _place(text: str) -> tuple[str, int]:
    """`symbol`, `symbol+8`, `8`, `-8` or nothing."""
    if not text or text[0].isdigit() or text[0] == "-":
        return "", _number(text or "0")
    symbol, plus, number = text.partition("+")
    return _symbol(symbol), _number(number) if plus else 0


def _base_and_index(text: str) -> tuple[int | str, int | None, int]:
    parts = text.split(",")
    if parts == ["%rip"]:
        return "rip", None, 1
    if len(parts) not in (1, 3) or any(part[:1] != "%" for part in parts[:2]):
        raise ReadError("an address is (%base) or (%base,%index,scale)")
    base = _address_register(parts[0][1:])
    if len(parts) == 1:
        return base, None, 1
    index = _address_register(parts[1][1:])
    if index == RSP or parts[2] not in ("1", "2", "4", "8"):
        raise ReadError("no such index (SDM 2:2.1.5, table 2-3)")
    return base, index, int(parts[2])


def _number(text: str) -> int:
    digits = text.removeprefix("-")
    decimal = digits.isdecimal() and digits.isascii() and (digits == "0" or digits[0] != "0")
    hexadecimal = digits.startswith("0x") and bool(digits[2:]) and not digits[2:].strip("0123456789abcdef")
    if not decimal and not hexadecimal:
        raise ReadError(f"{text or 'nothing'} is no number: write it decimal or 0x")
    return int(text, 0)


def _symbol(text: str) -> str:
    plain = text.replace("@", "_").replace(".", "_").replace("$", "_")
    if not plain.isascii() or not plain.isidentifier():
        raise ReadError(f"{text or 'nothing'} is no symbol")
    return text
