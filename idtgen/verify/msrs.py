"""S2 for system calls: run the emitted syscall_setup, hold the MSRs that it wrote against the declaration.

In: a machine whose whole image is mapped. Out: findings, and the MSRs, for every CPU that is to run stubs.
"""

from idtgen import x86
from idtgen.model import Kernel, Kind
from idtgen.verify.cpu import EFER
from idtgen.verify.machine import Machine
from idtgen.verify.properties import Finding
from idtgen.verify.registers import MASK
from idtgen.verify.tables import call

SYSCALL, SYSCALL32, SYSENTER = 256, 257, 258  # as a frame with a vector names them
NUMBERS: dict[Kind, int] = {Kind.SYSCALL: SYSCALL, Kind.SYSCALL32: SYSCALL32, Kind.SYSENTER: SYSENTER}
SETUP = "syscall_setup"
_NAMES: dict[int, str] = {
    x86.MSR_STAR: "STAR",
    x86.MSR_LSTAR: "LSTAR",
    x86.MSR_CSTAR: "CSTAR",
    x86.MSR_SFMASK: "SFMASK",
    x86.MSR_EFER: "EFER",
    x86.MSR_SYSENTER_CS: "IA32_SYSENTER_CS",
    x86.MSR_SYSENTER_ESP: "IA32_SYSENTER_ESP",
    x86.MSR_SYSENTER_EIP: "IA32_SYSENTER_EIP",
}
# What SYSCALL must clear: with TF the first instruction behind it traps, with IF anything may come while RSP
# is the user's, with NT an IRET faults (CVE-2006-5755), with AC SMAP is off, with DF string moves go down.
MUST_CLEAR = x86.TF | x86.IF | x86.DF_FLAG | x86.NT | x86.AC | x86.RF | x86.IOPL
_SYSRET_SS = 8


def ways_in(kernel: Kernel) -> bool:
    """Whether any instruction enters the kernel past the IDT."""
    return any(e.kind in NUMBERS for e in kernel.entries)


def call_targets(machine: Machine) -> list[int]:
    """Where SYSCALL and SYSENTER lead."""
    numbers = (x86.MSR_LSTAR, x86.MSR_CSTAR, x86.MSR_SYSENTER_EIP)
    return sorted({machine.msrs.get(msr, 0) for msr in numbers} - {0})


def poison(kernel: Kernel) -> dict[int, int]:
    """What stands in the MSRs before syscall_setup runs: nothing that could pass for its work."""
    junk = {msr: 0xFFFF_DEAD_0000_0000 | msr & 0xFFFF for msr in _NAMES} if ways_in(kernel) else {}
    return {**junk, x86.MSR_EFER: EFER}


def set_up_calls(machine: Machine) -> list[Finding]:
    """Call syscall_setup as a kernel does."""
    kernel = machine.kernel
    if not ways_in(kernel):
        return []
    stack = machine.layout.setup  # not there any more when stubs run: none may need it
    findings = call(machine, SETUP, (stack,))
    found = {msr: machine.cpu.engine.msr(msr) for msr in _NAMES}
    machine.msrs = found
    for msr, value in _expected(machine, stack).items():
        if found[msr] != value:
            findings.append(_finding(machine, msr, f"{value:#x}", f"{found[msr]:#x}"))
    for msr, kind in ((x86.MSR_LSTAR, Kind.SYSCALL), (x86.MSR_CSTAR, Kind.SYSCALL32)):
        if not _leads_to(machine, kind, found[msr]):
            findings.append(_finding(machine, msr, "an address in entry text", f"{found[msr]:#x}"))
    mask = found[x86.MSR_SFMASK]
    if mask & MUST_CLEAR != MUST_CLEAR or mask >> 22:
        expected = f"{MUST_CLEAR:#x} in it, and nothing but flags"
        findings.append(_finding(machine, x86.MSR_SFMASK, expected, f"{mask:#x}"))
    return findings


def _expected(machine: Machine, stack: int) -> dict[int, int]:
    """SDM 3:5.8.8 and 3:5.8.7; LSTAR and CSTAR where a statement declares what they lead to."""
    kernel = machine.kernel
    by_kind = {e.kind: machine.symbols[e.symbol] for e in kernel.entries if e.kind in NUMBERS}
    base = (kernel.user_data or 0) - _SYSRET_SS
    sysenter = Kind.SYSENTER in by_kind
    values = {
        x86.MSR_STAR: base << 48 | kernel.code << 32,
        x86.MSR_EFER: EFER | x86.EFER_SCE,
        x86.MSR_SYSENTER_CS: kernel.code if sysenter else 0,
        x86.MSR_SYSENTER_ESP: stack & MASK if sysenter else 0,
        x86.MSR_SYSENTER_EIP: by_kind.get(Kind.SYSENTER, 0),
    }
    for msr, kind in ((x86.MSR_LSTAR, Kind.SYSCALL), (x86.MSR_CSTAR, Kind.SYSCALL32)):
        if kind in by_kind:
            values[msr] = by_kind[kind]
    return values


def _leads_to(machine: Machine, kind: Kind, address: int) -> bool:
    """Of a kind that is not declared: somewhere in entry text, for on AMD user code can always come."""
    declared = any(e.kind is kind for e in machine.kernel.entries)
    return declared or address in machine.text


def _finding(machine: Machine, msr: int, expected: str, found: str) -> Finding:
    return Finding("S2", f"{SETUP}: {_NAMES[msr]} {expected}", found, machine.symbols[SETUP])
