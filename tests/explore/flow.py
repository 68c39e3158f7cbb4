"""Paths through entry text, read off the bytes by a disassembler that the verifier does not use.

A `Walk` follows the code from one address to the next call of C or to the end. At a branch it asks `decide`,
which has what it needs: the instruction that set the flags, where on the stack its operand lies, and what RCX
was loaded with. It leaves a `Node` for each instruction behind which something may come, named by its path.
"""

from collections.abc import Callable, Hashable, Iterable
from functools import cache
from itertools import count
from typing import Any, NamedTuple

import capstone
from capstone import x86_const as x86

from idtgen.image import Image

WORD = 8
IRET, TRUNCATED = "native_irq_return_iret", "its low half"


class Stack(NamedTuple):
    """RSP: so many bytes from a place that has a name; `None`: from nobody knows where."""

    base: str | None
    offset: int


class Spot(NamedTuple):
    """An instruction and how it was reached."""

    path: Hashable  # the same number for the same path
    address: int
    stack: Stack
    setter: Any = None  # the instruction that last set the flags
    at: int | None = None  # of its operand on the stack: from the base of RSP there
    rcx: int | str | None = None  # as far as is known: a constant, IRET or TRUNCATED
    returns: tuple[int, ...] = ()
    quiet: bool = False  # a CLI has been executed


class Call(NamedTuple):
    """A call of C at the end of a path."""

    function: int
    behind: int  # the return address
    spot: Spot


Decide = Callable[
    [Spot, str], Iterable[bool]
]  # of a branch with this mnemonic: whether it may jump, or may not
SETTERS = {"test", "cmp", "dec", "shr", "or", "and", "xor", "add", "sub"}
ENDS = {"iretq", "sysret", "sysretq", "ud2"}


class Code:
    """Entry text, instruction by instruction."""

    def __init__(self, image: Image) -> None:
        self.image = image
        (segment,) = (s for s in image.segments if s.name == ".entry.text")
        reader = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
        reader.detail = True
        self.at = {i.address: i for i in reader.disasm(segment.data, segment.address)}


@cache
def number(_path: Hashable, _address: int) -> int:
    """A new one for each path and its next instruction."""
    return next(_numbers)


_numbers = count()


class Walk:
    """All paths from a spot. `nodes`: every spot passed, of REP each iteration; `calls`: those of C."""

    def __init__(self, code: Code, decide: Decide, start: Spot) -> None:
        self.nodes: list[Spot] = []
        self.calls: list[Call] = []
        self._code = code
        self._decide = decide
        self._todo = [start]
        while self._todo:
            self._step(self._todo.pop())

    def _step(self, spot: Spot) -> None:
        instruction = self._code.at[spot.address]
        for _ in range(self._times(spot, instruction)):
            spot = spot._replace(path=number(spot.path, spot.address))
            self.nodes.append(spot)
        name, behind = instruction.mnemonic, spot.address + instruction.size
        after = self._after(spot, instruction)
        if name in ENDS:
            return
        if name == "ret":
            back, stack = spot.returns[-1], Stack(after.stack.base, after.stack.offset + WORD)
            self._todo.append(after._replace(address=back, returns=spot.returns[:-1], stack=stack))
        elif name == "call":
            self._call(after, _target(instruction), behind)
        elif name == "jmp":
            self._todo.append(after._replace(address=_target(instruction)))
        elif name.startswith("j"):
            for jumps in self._decide(spot, name):
                target = _target(instruction) if jumps else behind
                self._todo.append(after._replace(address=target))
        else:
            self._todo.append(after._replace(address=behind))

    def _times(self, spot: Spot, instruction: Any) -> int:  # noqa: ANN401 - capstone is untyped
        if not instruction.mnemonic.startswith("rep "):
            return 1
        assert isinstance(spot.rcx, int)
        return spot.rcx + 1  # the emulator stops once more with RCX 0, where a CPU has gone on

    def _call(self, after: Spot, target: int, behind: int) -> None:
        if target in self._code.at:
            stack = Stack(after.stack.base, after.stack.offset - WORD)
            self._todo.append(after._replace(address=target, returns=(*after.returns, behind), stack=stack))
        else:
            self.calls.append(Call(target, behind, after))

    def _after(self, spot: Spot, instruction: Any) -> Spot:  # noqa: ANN401
        name, operands = instruction.mnemonic, instruction.operands
        if name in SETTERS:
            memory: Any = next((o.mem for o in operands if o.type == x86.X86_OP_MEM), None)
            on_stack = memory is not None and memory.base == x86.X86_REG_RSP
            spot = spot._replace(setter=instruction, at=spot.stack.offset + memory.disp if on_stack else None)
        if name == "cli":
            spot = spot._replace(quiet=True)
        return spot._replace(stack=_rsp(spot.stack, instruction), rcx=self._rcx(spot.rcx, instruction))

    def _rcx(self, rcx: int | str | None, instruction: Any) -> int | str | None:  # noqa: ANN401
        if not instruction.operands or instruction.operands[0].type != x86.X86_OP_REG:
            return rcx
        to, source = instruction.operands[0].reg, instruction.operands[-1]
        if to not in {x86.X86_REG_RCX, x86.X86_REG_ECX} or instruction.mnemonic in {"push", "cmp", "test"}:
            return rcx
        if instruction.mnemonic == "lea" and source.mem.base == x86.X86_REG_RIP:
            found = instruction.address + instruction.size + source.mem.disp
            return IRET if found == self._code.image.symbols[IRET] else None
        if instruction.mnemonic == "mov" and source.type == x86.X86_OP_IMM:
            return int(source.imm)
        same = instruction.mnemonic == "mov" and source.type == x86.X86_OP_REG and source.reg == to
        return TRUNCATED if same and rcx == IRET else None


def _target(instruction: Any) -> int:  # noqa: ANN401
    return int(instruction.operands[0].imm) & (1 << 64) - 1


def _rsp(stack: Stack, instruction: Any) -> Stack:  # noqa: ANN401
    """PUSH, POP, ADD, SUB; a load from the per-CPU word of the thread's stack, or from a frame."""
    name, operands = instruction.mnemonic, instruction.operands
    if name in {"push", "pushfq"}:
        return stack._replace(offset=stack.offset - WORD)
    if name in {"pop", "popfq"}:
        return stack._replace(offset=stack.offset + WORD)
    if not operands or operands[0].type != x86.X86_OP_REG or operands[0].reg != x86.X86_REG_RSP:
        return stack
    source = operands[-1]
    if name in {"add", "sub"} and source.type == x86.X86_OP_IMM:
        return stack._replace(offset=stack.offset + (source.imm if name == "add" else -source.imm))
    if name == "mov" and source.type == x86.X86_OP_MEM:
        return Stack("thread" if source.mem.segment == x86.X86_REG_GS else "interrupted", 0)
    return stack if name in {"cmp", "test"} else Stack(None, 0)
