"""Walk through assembled code beside the program that it was made from.

In: the bytes of a section, function by function. Out: where each symbol, instruction and CFI directive is.
Raises `EncodingError` where the bytes are not what the program says.
"""

from typing import NamedTuple

from idtgen.assembly import att
from idtgen.assembly.cfi import Unwind, opening
from idtgen.assembly.code import fill
from idtgen.assembly.decode import Checker, Encoding, EncodingError
from idtgen.assembly.directives import OPENING
from idtgen.assembly.program import (
    VECTOR,
    Align,
    Fill,
    Function,
    Immediate,
    Instruction,
    Item,
    Label,
    Memory,
    Operand,
    Placed,
    Target,
)
from idtgen.image import Procedure, Spot

_INT3 = b"\xcc"


class _Name(NamedTuple):
    """An operand that names an address, and the address that its bytes name."""

    offset: int
    symbol: str
    addend: int
    address: int


def align_up(position: int, power: int) -> int:
    return (position + (1 << power) - 1) & -(1 << power)


class Walk:
    """One code section from its first byte to its last."""

    def __init__(self, code: bytes, address: int, unwind: Unwind, *, spotted: bool) -> None:
        self.code = code
        self.address = address
        self.unwind = unwind
        self.spotted = spotted
        self.symbols: dict[str, int] = {}
        self.spots: dict[int, Spot] = {}
        self.procedures: list[Procedure] = []
        self._offset = 0
        self._symbol, self._symbol_offset = "", 0
        self._checker = Checker(code, address)
        self._names: list[_Name] = []
        self._encodings: dict[int, Encoding] = {}  # by the identity of the instruction
        self._texts: dict[int, str] = {}

    def function(self, function: Function) -> None:
        self._skip(align_up(self._offset, function.align))
        row = opening(function)
        start, directives = -1, [(0, text) for text in OPENING[id(row)]]
        for placed in function.parts:
            changes = self.unwind.changes(placed.routine, row)
            for item, changed in zip(placed.routine.items, changes.before, strict=True):
                if start < 0 and type(item) is Instruction:
                    start = self._here()
                    directives = [(start, text) for _, text in directives]
                for text in changed:
                    directives.append((self._here(), text))
                self._item(item, placed)
            row = changes.last
        if start >= 0:
            self.procedures.append(Procedure(start, self._here(), tuple(directives)))

    def finish(self) -> None:
        if self._offset != len(self.code):
            raise EncodingError(f"{len(self.code) - self._offset} bytes more than the program has")

    def check_names(self, symbols: dict[str, int]) -> None:
        for name in self._names:
            meant = symbols[name.symbol] + name.addend
            if meant != name.address:
                at = self.address + name.offset
                raise EncodingError(f"{at:#x}: {name.symbol} is at {meant:#x}, encoded is {name.address:#x}")

    def _here(self) -> int:
        return self.address + self._offset

    def _item(self, item: Item, placed: Placed) -> None:
        match item:
            case Instruction():
                self._instruction(item, placed)
            case Label():
                self._label(fill(item.name, placed))
            case Align():
                self._skip(align_up(self._offset, item.power))
            case Fill():
                self._skip(self._offset + item.size)

    def _label(self, name: str) -> None:
        self.symbols[name] = self._here()
        if not name.startswith(".L"):
            self._symbol, self._symbol_offset = name, self._offset

    def _skip(self, end: int) -> None:
        if self.code[self._offset : end] != _INT3 * (end - self._offset):
            raise EncodingError(f"{self._here():#x}: the fill is not INT3")
        self._offset = end

    def _instruction(self, item: Instruction, placed: Placed) -> None:
        offset = self._offset
        if self.spotted:
            distance = offset - self._symbol_offset
            self.spots[self._here()] = Spot(self._symbol, distance, self._text(item, placed), placed.origin)
        encoding = self._encodings.get(id(item))
        if encoding is None or not encoding.fits(self.code, offset):
            encoding = self._checker.check(_filled(item, placed), offset, vector=True)
            self._encodings[id(item)] = encoding
        self._offset += encoding.length
        if encoding.width:
            self._check_field(item, placed, encoding, offset)

    def _check_field(self, item: Instruction, placed: Placed, encoding: Encoding, offset: int) -> None:
        """Addresses are compared once all symbols have theirs."""
        field = encoding.field(self.code, offset)
        symbol, addend = _named(item)
        if symbol:
            address = field + self._here() if encoding.relative else field
            self._names.append(_Name(offset, fill(symbol, placed), addend, address))
        elif field != placed.vector:
            self._checker.check(_filled(item, placed), offset)

    def _text(self, item: Instruction, placed: Placed) -> str:
        text = self._texts.get(id(item))
        if text is None:
            text = self._texts[id(item)] = att.instruction(item)
        return fill(text, placed).replace(VECTOR, str(placed.vector)) if "@" in text else text


def _filled(item: Instruction, placed: Placed) -> Instruction:
    """An instruction as this stub has it."""
    return item._replace(operands=tuple([_filled_operand(operand, placed) for operand in item.operands]))


def _filled_operand(operand: Operand, placed: Placed) -> Operand:
    match operand:
        case Immediate(_, symbol) if symbol == VECTOR:
            return Immediate(placed.vector)
        case Target(name):
            return Target(fill(name, placed))
    return operand


def _named(item: Instruction) -> tuple[str, int]:
    """The symbol that an operand names, with what is added to it."""
    for operand in item.operands:
        if type(operand) is Target:
            return operand.name, 0
        if type(operand) is Memory and operand.symbol:
            return operand.symbol, operand.displacement
    return "", 0
