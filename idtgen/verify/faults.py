"""A1-A3: what an exception inside a stub means.

In: the state at the instruction that raised it. The page tables did the checking: the user's GS base and all
user memory lie where no page is, and so does everything else that a stub has no business with.
"""

from idtgen import x86
from idtgen.verify.cpu import Cpu
from idtgen.verify.engine import BAD_INSTRUCTION
from idtgen.verify.machine import Machine
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CS, GS, RIP, State

_PAGE_FAULT, _INVALID = 14, 6
_REACH = 1 << 32  # as far as a displacement can lead from a base, and more


def fault_finding(machine: Machine, cpu: Cpu, status: int, state: State) -> Finding:
    """The property that an exception at this state breaks."""
    rip = state[RIP]
    if state[CS] & x86.RPL_MASK:
        return Finding("R1", "a return to what was interrupted", f"user mode at {rip:#x}")
    address = cpu.engine.register("cr2")
    vector = _INVALID if status == BAD_INSTRUCTION else _vector(cpu, state)
    if vector != _PAGE_FAULT:
        return Finding("A3", "no fault", _name(vector), rip)
    if machine.kernel.swapgs and state[GS] != machine.kernel_gs and _near(address, state[GS]):
        return Finding(
            "A1", "the kernel's GS base live", f"an access to {address:#x} through the user's", rip
        )
    return Finding("A2", "no access but to its own memory", f"an access to {address:#x}", rip)


def _vector(cpu: Cpu, state: State) -> int | None:
    """Raise it again, this time watching. A fresh context forgets that an exception is being handled."""
    cpu.load(state)
    return cpu.engine.vector_at(state[RIP])


def _near(address: int, base: int) -> bool:
    return (address - base + _REACH // 2) % (1 << 64) < _REACH


def _name(vector: int | None) -> str:
    if vector is None:
        return "an exception"
    row = x86.BY_VECTOR.get(vector)
    return f"vector {vector}" if row is None else row.mnemonic
