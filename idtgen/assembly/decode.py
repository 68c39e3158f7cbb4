"""Compare encoded instructions with those that were meant, by a decoder that is nobody's assembler.

In: an `Instruction` without holes, and bytes at an address. Out: its `Encoding`, or an `EncodingError` that
says what the bytes are instead.
"""

from typing import TYPE_CHECKING, NamedTuple

from idtgen.assembly import att
from idtgen.assembly.forms import FORMS
from idtgen.assembly.program import Immediate, Instruction, Memory, Operand, Register, Target
from idtgen.assembly.reader import signature
from idtgen.assembly.registers import NAME

if TYPE_CHECKING:
    import iced_x86

_ICED_MNEMONICS = {"rep movsq": "MOVSQ", "rep stosq": "STOSQ", "sysretd": "SYSRET"}
_ICED_BYTE_REGISTERS = {f"r{n}b": f"R{n}L" for n in range(8, 16)}


class EncodingError(Exception):
    """Bytes that are not the instruction which the program has there."""


class Encoding(NamedTuple):
    """The bytes of an instruction around the one field that may differ: an address or a vector.

    Other bytes with this head and tail are the same instruction with another field.
    """

    head: bytes
    width: int
    tail: bytes
    relative: bool  # to the end of the instruction

    @property
    def length(self) -> int:
        return len(self.head) + self.width + len(self.tail)

    def fits(self, code: bytes, offset: int) -> bool:
        behind = offset + len(self.head) + self.width
        return code.startswith(self.head, offset) and code.startswith(self.tail, behind)

    def field(self, code: bytes, offset: int) -> int:
        start = offset + len(self.head)
        return int.from_bytes(code[start : start + self.width], "little", signed=True)


class Checker:
    """Decodes one piece of code."""

    def __init__(self, code: bytes, address: int) -> None:
        import iced_x86

        self.iced = iced_x86
        self.code = code
        self.address = address
        self.decoder = iced_x86.Decoder(64, code, ip=address)

    def check(self, item: Instruction, offset: int, *, vector: bool = False) -> Encoding:
        """The instruction at an offset; it must be the one that was meant. `vector` marks its immediate."""
        self.decoder.position = offset
        self.decoder.ip = self.address + offset
        found = self.decoder.decode()
        data = self.code[offset : offset + max(found.len, 1)]
        wrong = self._difference(item, found)
        if wrong:
            text = att.instruction(item)
            raise EncodingError(f"{text}: encoded as {data.hex(' ')}, which is {found}: {wrong}")
        places = self.decoder.get_constant_offsets(found)
        if any(type(operand) is Target for operand in item.operands):
            return _encoding(data, places.immediate_offset, places.immediate_size, relative=True)
        memory = next((o for o in item.operands if type(o) is Memory and o.symbol), None)
        if memory:
            relative = memory.base == "rip"
            return _encoding(data, places.displacement_offset, places.displacement_size, relative=relative)
        if vector:
            return _encoding(data, places.immediate_offset, places.immediate_size, relative=False)
        return Encoding(data, 0, b"", relative=False)

    def _difference(self, item: Instruction, found: "iced_x86.Instruction") -> str:
        intel = FORMS[item.mnemonic].intel
        if found.mnemonic != getattr(self.iced.Mnemonic, _ICED_MNEMONICS.get(intel, intel.upper())):
            return "another mnemonic"
        if (
            found.has_rep_prefix != intel.startswith("rep ")
            or found.has_repne_prefix
            or found.has_lock_prefix
        ):
            return "another prefix"
        if not item.operands:
            return ""
        if found.op_count != len(item.operands):
            return "another number of operands"
        kinds = FORMS[item.mnemonic].forms[signature(item.operands)].kinds
        last = len(kinds) - 1  # Intel's order is the reverse of AT&T's
        for place, (operand, kind) in enumerate(zip(item.operands, kinds, strict=True)):
            wrong = self._operand(operand, kind.size, found, last - place)
            if wrong:
                return wrong
        return ""

    def _operand(self, meant: Operand, size: int, found: "iced_x86.Instruction", number: int) -> str:
        kind, kinds = found.op_kind(number), self.iced.OpKind
        match meant:
            case Register():
                same = kind == kinds.REGISTER and found.op_register(number) == self._register(meant)
                return "" if same else "another register"
            case Immediate():
                immediate = kinds.IMMEDIATE8 <= kind <= kinds.IMMEDIATE32TO64
                same = immediate and _equal(found.immediate(number), meant.value, size)
                return "" if same else "another immediate"
            case Target():
                return "" if kind == kinds.NEAR_BRANCH64 else "no near branch"
            case Memory():
                return self._memory(meant, size, found) if kind == kinds.MEMORY else "no memory operand"

    def _register(self, register: Register) -> int:
        name = NAME[register]
        return int(getattr(self.iced.Register, _ICED_BYTE_REGISTERS.get(name, name.upper())))

    def _word_register(self, number: int | str | None) -> int:
        if number == "rip":
            return int(self.iced.Register.RIP)
        return int(self.iced.Register.NONE) if number is None else self._register(Register(int(number), 8))

    def _memory(self, meant: Memory, size: int, found: "iced_x86.Instruction") -> str:
        if found.segment_prefix != (self.iced.Register.GS if meant.segment else self.iced.Register.NONE):
            return "another segment"
        if found.memory_base != self._word_register(meant.base):
            return "another base"
        if found.memory_index != self._word_register(meant.scaled):
            return "another index"
        if meant.scaled is not None and found.memory_index_scale != meant.scale:
            return "another scale"
        if not meant.symbol and not _equal(found.memory_displacement, meant.displacement, 8):
            return "another displacement"
        accessed = self.iced.MemorySizeInfo(found.memory_size).size
        return "" if accessed in (0, size) else "another size"


def _encoding(data: bytes, start: int, width: int, *, relative: bool) -> Encoding:
    return Encoding(data[:start], width, data[start + width :], relative)


def _equal(one: int, other: int, size: int) -> bool:
    mask = (1 << 8 * size) - 1
    return one & mask == other & mask
