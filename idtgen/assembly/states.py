"""Contexts at the places where control comes from outside, and where a hint says what the frame is.

From SDM 3:6.14.2 (interrupts), SDM 2: SYSCALL and SYSENTER, and System V ABI 3.2 (functions).
"""

from collections.abc import Callable

from idtgen import x86
from idtgen.assembly.program import FrameHint, State
from idtgen.assembly.registers import RSP
from idtgen.assembly.rows import NAMES
from idtgen.assembly.values import (
    CALLER,
    FRAME,
    INTERRUPTED,
    Address,
    Context,
    Lost,
    Outside,
    Region,
    Saved,
    Value,
)
from idtgen.model import Frame

_SAVED: dict[str, Saved] = {name: Saved(frozenset({name})) for name in NAMES}


def context_of(state: State, frame: Frame) -> Context:
    return _STATES[state](frame)


def _untouched() -> list[Value]:
    return [_SAVED[name] for name in x86.REGISTERS]


def _delivered(pushed: int) -> Context:
    """The CPU's five words, below them perhaps an error code. Delivery leaves DF as it was."""
    registers = _untouched()
    registers[RSP] = INTERRUPTED.at(-x86.IRET_BYTES - pushed)
    return Context(registers, _words(INTERRUPTED, -x86.IRET_BYTES, x86.IRET_FRAME), None)


def _words(region: Region, start: int, names: tuple[str, ...]) -> dict[Address, Value]:
    return {region.at(start + x86.WORD * i): _SAVED[name] for i, name in enumerate(names) if name in NAMES}


def _interrupt(_: Frame) -> Context:
    return _delivered(0)


def _interrupt_code(_: Frame) -> Context:
    return _delivered(x86.WORD)


def _function(_: Frame) -> Context:
    """A caller's registers: arguments may point anywhere but here; DF is clear (ABI 3.2.1)."""
    registers: list[Value] = [
        _SAVED[name] if name in x86.CALLEE_SAVED else Outside.OUTSIDE for name in x86.REGISTERS
    ]
    registers[RSP] = CALLER.at(-x86.WORD)
    return Context(registers, _words(CALLER, -x86.WORD, ("rip",)), 1)


def _syscall(_: Frame) -> Context:
    """RIP is in RCX, RFLAGS in R11, RSP the user's; SFMASK clears DF."""
    registers = _untouched()
    for name, other in (("rcx", "rip"), ("r11", "rflags")):
        registers[x86.REGISTERS.index(name)] = Saved(frozenset({name, other}))
    return Context(registers, {}, 1)


def _sysenter(_: Frame) -> Context:
    """RSP comes from an MSR; the CPU keeps neither RIP nor RSP, nor IF."""
    registers = _untouched()
    registers[RSP] = INTERRUPTED.at(0)
    return Context(registers, {}, None)


def _frame(frame: Frame) -> Context:
    """RSP at a whole frame; the kernel has jumped here from a function."""
    registers: list[Value] = [None] * len(x86.REGISTERS)
    registers[RSP] = FRAME.at(-frame.size)
    return Context(registers, _frame_words(FRAME, -frame.size, frame), 1)


def _frame_words(region: Region, start: int, frame: Frame) -> dict[Address, Value]:
    places = frame.offsets.items()
    return {region.at(start + offset): _SAVED[name] for name, offset in places if name in NAMES}


_STATES: dict[State, Callable[[Frame], Context]] = {
    State.INTERRUPT: _interrupt,
    State.INTERRUPT_CODE: _interrupt_code,
    State.FUNCTION: _function,
    State.SYSCALL: _syscall,
    State.SYSENTER: _sysenter,
    State.FRAME: _frame,
}


def frame_at(context: Context, hint: FrameHint, frame: Frame) -> None:
    """From here on the interrupted state is the frame at this register, and nothing else is."""
    pointer = context.registers[hint.register]
    if type(pointer) is not Address:
        raise Lost("the hint names a register that holds no known address")
    region, start = pointer.region, pointer.offset + hint.displacement
    context.registers[:] = [None if type(value) is Saved else value for value in context.registers]
    context.memory = {
        address: value for address, value in context.memory.items() if type(value) is not Saved
    } | _frame_words(region, start, frame)
