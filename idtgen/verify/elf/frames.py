"""Call frame information of a linked file as the directives that an assembler would have been told.

In: .eh_frame, or .debug_frame where that says nothing of the code in question. Out: the procedures that
overlap it (DWARF 5, 6.4; LSB 5.0, 10.6 for .eh_frame).
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from elftools.dwarf.callframe import FDE, CallFrameInfo
from elftools.dwarf.structs import DWARFStructs

from idtgen.image import Procedure
from idtgen.verify.elf.container import Section
from idtgen.verify.elf.records import about
from idtgen.verify.elf.trouble import Trouble

# Opcode to directive and the kinds of its operands: register, number, number that the CIE's factor scales.
_DIRECTIVES: dict[int, tuple[str, str]] = {
    0x0C: ("cfi_def_cfa", "rn"),
    0x0D: ("cfi_def_cfa_register", "r"),
    0x0E: ("cfi_def_cfa_offset", "n"),
    0x12: ("cfi_def_cfa", "rf"),
    0x13: ("cfi_def_cfa_offset", "f"),
    0x80: ("cfi_offset", "rf"),
    0x05: ("cfi_offset", "rf"),
    0x11: ("cfi_offset", "rf"),
    0x14: ("cfi_val_offset", "rf"),
    0x15: ("cfi_val_offset", "rf"),
    0x09: ("cfi_register", "rr"),
    0x08: ("cfi_same_value", "r"),
    0x07: ("cfi_undefined", "r"),
    0x0A: ("cfi_remember_state", ""),
    0x0B: ("cfi_restore_state", ""),
}
_OF_CFA = {0x0C, 0x0D, 0x0E, 0x0F, 0x12, 0x13}
_RESTORE = {0xC0, 0x06}
_DEF_CFA_EXPRESSION, _WITH_REGISTER = 0x0F, {0x10, 0x16}
_ADVANCE = {0x40, 0x02, 0x03, 0x04}
_SET_LOC, _ARGUMENTS_SIZE, _NOP = 0x01, 0x2E, 0x00
_PRIMARY = 0xC0  # of these the low bits are an operand
_ADDRESSES = (1 << 64) - 1
_ONE_BYTE = 0x80  # numbers below it are one byte of LEB128


def procedures(sections: dict[str, Section], code: tuple[range, ...]) -> tuple[Procedure, ...]:
    for name, eh in ((".eh_frame", True), (".debug_frame", False)):
        if name in sections:
            parts = about(sections[name], code, eh=eh)
            found = tuple(procedure for part in parts for procedure in _procedures(part, code, eh=eh))
            if found:
                return found
    return ()


def _procedures(section: Section, code: tuple[range, ...], *, eh: bool) -> Iterator[Procedure]:
    structs = DWARFStructs(little_endian=True, dwarf_format=32, address_size=8)
    stream = BytesIO(section.data)
    for entry in CallFrameInfo(stream, len(section.data), section.address, structs, eh).get_entries():
        if isinstance(entry, FDE):
            start = entry.header["initial_location"] & _ADDRESSES
            end = start + entry.header["address_range"]
            if any(start < part.stop and end > part.start for part in code):
                yield Procedure(start, end, tuple(_directives(entry, start)))


def _directives(fde: Any, start: int) -> Iterator[tuple[int, str]]:  # noqa: ANN401 - pyelftools is untyped
    """The CIE's own instructions first; what it says of a register is what a restore goes back to."""
    cie, address = fde.cie, start
    initial: dict[int, str] = {}
    yield start, "cfi_startproc simple"
    for instruction in cie.instructions:
        opcode = _opcode(instruction)
        if opcode not in {_NOP, _ARGUMENTS_SIZE}:
            text = _directive(opcode, instruction.args, cie["data_alignment_factor"])
            if opcode not in _OF_CFA:
                initial[instruction.args[0]] = text
            yield start, text
    for instruction in fde.instructions:
        opcode, args = _opcode(instruction), instruction.args
        if opcode in _ADVANCE:
            address += args[0] * cie["code_alignment_factor"]
        elif opcode == _SET_LOC:
            address = args[0]
        elif opcode in _RESTORE:
            yield address, initial.get(args[0], f"cfi_restore {args[0]}")
        elif opcode not in {_NOP, _ARGUMENTS_SIZE}:
            yield address, _directive(opcode, args, cie["data_alignment_factor"])


def _opcode(instruction: Any) -> int:  # noqa: ANN401
    """Without the operand that some have in their low bits."""
    opcode = int(instruction.opcode)
    return opcode & _PRIMARY or opcode


def _directive(opcode: int, args: list[Any], factor: int) -> str:
    if opcode == _DEF_CFA_EXPRESSION or opcode in _WITH_REGISTER:
        *register, block = args
        numbers = (opcode, *register, len(block), *block)
        if max((*register, len(block))) >= _ONE_BYTE:
            raise Trouble("call frame information with an expression that entry code has no use for")
        return "cfi_escape " + ", ".join(hex(number) for number in numbers)
    if opcode not in _DIRECTIVES:
        raise Trouble(f"call frame instruction {opcode:#x}, which entry code has no use for")
    name, kinds = _DIRECTIVES[opcode]
    scale = {"r": 1, "n": 1, "f": factor}
    operands = (str(value * scale[kind]) for value, kind in zip(args, kinds, strict=True))
    return " ".join((name, ", ".join(operands))).rstrip()
