"""Instructions as GNU as reads them: AT&T syntax. Tabs and comments are the printer's.

Numbers are decimal; those above 16 bits are MSRs and masks, which the manuals have in hexadecimal.
"""

from collections.abc import Mapping

from idtgen.assembly.program import Immediate, Instruction, Memory, Operand, Register
from idtgen.assembly.registers import NAME

_NO_ALIASES: Mapping[str, str] = {}
_SIXTEEN_BITS = 0xFFFF


def instruction(item: Instruction, aliases: Mapping[str, str] = _NO_ALIASES) -> str:
    """One instruction with a space behind its mnemonic; `aliases` says how some symbols are written."""
    operands = ", ".join([_operand(operand, aliases) for operand in item.operands])
    return f"{item.mnemonic} {operands}" if operands else item.mnemonic


def _operand(operand: Operand, aliases: Mapping[str, str]) -> str:
    if type(operand) is Register:
        return f"%{NAME[operand]}"
    if type(operand) is Memory:
        return _memory(operand, aliases)
    if type(operand) is Immediate:
        return f"${operand.symbol or _number(operand.value)}"
    return aliases.get(operand.name, operand.name)  # type: ignore[union-attr]  # a Target is left


def _number(value: int) -> str:
    return f"{value:#x}" if value > _SIXTEEN_BITS else str(value)


def _memory(memory: Memory, aliases: Mapping[str, str]) -> str:
    place = aliases.get(memory.symbol, memory.symbol)
    if memory.displacement or (memory.base is None and not place):
        place += f"{memory.displacement:+}" if place else str(memory.displacement)
    segment = f"%{memory.segment}:" if memory.segment else ""
    if memory.base is None:
        return f"{segment}{place}"
    inside = f"%{memory.base}" if memory.base == "rip" else f"%{_word_register(memory.base)}"
    if memory.scaled is not None:
        inside += f",%{_word_register(memory.scaled)},{memory.scale}"
    return f"{segment}{place}({inside})"


def _word_register(number: int | str) -> str:
    return NAME[Register(int(number), 8)]
