"""Mutants of what runs once: the setup routines, and their call frame information.

In: the image with the mutant in it. Out: the property that notices, or nothing. Each needs a machine of its
own, whose tables the routine builds; where they come out as they should, the stubs cannot tell.
"""

from idtgen import x86
from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.boot import boot
from idtgen.verify.machine import Machine
from idtgen.verify.mutants.dead import Difference, Ways
from idtgen.verify.mutants.domains import ARITHMETIC_BITS, VARIABLE_FLAGS
from idtgen.verify.properties import Finding

_UNKNOWN = x86.VIF | x86.VIP | x86.ID  # change nothing that a stub or C could notice
_JUNK = (0, (1 << 64) - 1)


def strike_setup(kernel: Kernel, image: Image) -> Finding | None:
    """First as fast as it goes; then instruction by instruction, for A4 and S3."""
    for step, junk in ((False, _JUNK[0]), (False, _JUNK[1]), (True, 0)):
        _, findings = boot(kernel, image, step=step, junk=junk)
        if findings:
            return findings[0]
    return None


def same_tables(kernel: Kernel, image: Image, mutant: Image) -> bool:
    """Whether routines that held leave what they left before, whatever was in their registers."""
    left = [_left(boot(kernel, each, junk=junk)[0]) for each in (image, mutant) for junk in _JUNK]
    return len(set(left)) == 1


def another_mask(kernel: Kernel, image: Image, mutant: Image, ways: Ways) -> bool:
    """Whether they leave another SFMASK and nothing else, and no stub reads the flags that differ."""
    before, now = (boot(kernel, each)[0] for each in (image, mutant))
    old, new = before.msrs.get(x86.MSR_SFMASK, 0), now.msrs.get(x86.MSR_SFMASK, 0)
    now.msrs = now.msrs | {x86.MSR_SFMASK: old}
    changed = (old ^ new) & VARIABLE_FLAGS & ~_UNKNOWN
    flags = sum(rflag for bit, rflag in ARITHMETIC_BITS.items() if changed & bit)
    if changed & ~sum(ARITHMETIC_BITS) or _left(before) != _left(now):
        return False
    return all(ways.unseen(target, Difference(flags=flags)) for target in _syscall_targets(before))


def _left(machine: Machine) -> tuple[object, ...]:
    idt = machine.read(machine.idt, x86.VECTORS * x86.GATE_BYTES)
    tss = machine.ram[machine.tss : machine.tss + x86.TSS_BYTES]
    return idt, tss, tuple(sorted(machine.msrs.items())), machine.cpu.engine.table("idtr"), machine.clean


def _syscall_targets(machine: Machine) -> set[int]:
    """Where the CPU comes with the flags that SFMASK left; SYSENTER does not ask it."""
    return {machine.msrs.get(msr, 0) for msr in (x86.MSR_LSTAR, x86.MSR_CSTAR)} - {0}
