"""S2: call the emitted setup routines as a kernel would, and hold what they built against the declaration.

In: a machine whose whole image is mapped. Out: findings; the machine's IDTR and TSS are then ready for use.
"""

from itertools import pairwise

from idtgen import x86
from idtgen.model import GsBaseKind, Ist, Kernel, Kind
from idtgen.verify.delivery import Gate, read_gate, reserved_bits
from idtgen.verify.engine import EXCEPTION
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.machine import Machine
from idtgen.verify.properties import Finding
from idtgen.verify.registers import (
    CALLEE_SAVED,
    CS,
    FLAGS,
    GPRS,
    GS,
    KERNEL_GS,
    KERNEL_GS_NUMBER,
    NAMES,
    PLACES,
    RDI,
    RDX,
    RIP,
    RSI,
    RSP,
    SS,
    State,
)

TSS_SETUP = "tss_setup_ist"
IDT_LIMIT = x86.VECTORS * x86.GATE_BYTES - 1
ABOVE_IST = 16  # bytes between the slot and the stack's end under `gs_base ist`
_JUNK = 0x5EED_C0DE_0000_0000  # upper half of a 32-bit argument: the ABI leaves it undefined (3.2.3)
_SETUP_LIMIT = 20_000  # instructions


def set_up_tables(machine: Machine) -> list[Finding]:
    """Run idt_setup, idt_load and tss_setup_ist; look at what they left."""
    return [*_set_up_idt(machine), *_set_up_tss(machine)]


def _set_up_idt(machine: Machine) -> list[Finding]:
    findings = []
    table = machine.symbols["idt_table"]
    machine.idt = table
    for routine in ("idt_setup", "idt_load"):
        machine.cpu.engine.set_table("idtr", 0, 0)
        findings += call(machine, routine, ())
        found = machine.cpu.engine.table("idtr")
        if found != (table, IDT_LIMIT):
            findings.append(_finding(machine, routine, f"IDTR {table:#x}, limit {IDT_LIMIT}", f"{found}"))
    return [*findings, *compare_gates(machine)]


def compare_gates(machine: Machine) -> list[Finding]:
    findings = []
    for vector in range(x86.VECTORS):
        expected, found = declared_gate(machine.kernel, machine.symbols, vector), read_gate(machine, vector)
        if expected.present and reserved_bits(machine, vector):
            findings.append(Finding("S2", f"gate {vector} without reserved bits", "some", expected.offset))
            continue
        none = not expected.present and any(machine.words(machine.idt + x86.GATE_BYTES * vector, 2))
        if none or (expected.present and found != expected):
            findings.append(Finding("S2", f"gate {vector}: {expected}", f"{found}", expected.offset or None))
    return findings


def declared_gate(kernel: Kernel, symbols: dict[str, int], vector: int) -> Gate:
    """The gate that the declaration asks for (SDM 3:6.14.1); of an undeclared vector, no gate."""
    entry = kernel.gates.get(vector)
    if entry is None:
        return Gate(0, 0, 0, 0, 0, present=False)
    return Gate(
        offset=gate_target(kernel, symbols, vector),
        selector=kernel.code,
        ist=entry.ist.slot if entry.ist else 0,
        kind=x86.INTERRUPT_GATE >> 8,
        dpl=entry.dpl,
        present=True,
    )


def gate_target(kernel: Kernel, symbols: dict[str, int], vector: int) -> int:
    """Where the gate of a declared vector leads: a stub, or a slot of an array."""
    entry = kernel.gates[vector]
    if entry.kind is not Kind.INTERRUPT:
        return symbols[entry.symbol]
    array = next(a for a in kernel.arrays if a.symbol == entry.symbol)
    return symbols[array.symbol] + kernel.slot_offset(array, vector)


def _set_up_tss(machine: Machine) -> list[Finding]:
    """RSP0 and slots without a size are the kernel's to fill, so the harness's; the rest is the routine's."""
    kernel, tss = machine.kernel, machine.layout.tss
    machine.tss = machine.physical(tss)
    sized = [ist for ist in kernel.ists if ist.size is not None]
    findings = []
    if sized or TSS_SETUP in machine.symbols:
        findings = _call_tss_setup(machine, sized)
    machine.put(tss + x86.TSS_RSP0, machine.thread)
    for slot, top in machine.layout.ist.items():
        above = above_ist(kernel)
        machine.put(tss_slot(tss, slot), top - ABOVE_IST if above else top)
        if above:
            machine.put(top - ABOVE_IST, machine.kernel_gs)
    machine.ist = {ist.slot: machine.word(tss_slot(tss, ist.slot)) for ist in kernel.ists}
    return findings


def above_ist(kernel: Kernel) -> bool:
    """Whether each IST stack ends with a word that holds the kernel's GS base, below the slot's 16 bytes."""
    return kernel.gs_base is not None and kernel.gs_base.kind is GsBaseKind.IST


def tss_slot(tss: int, slot: int) -> int:
    return tss + x86.TSS_IST1 + x86.WORD * (slot - 1)


def _call_tss_setup(machine: Machine, sized: list[Ist]) -> list[Finding]:
    """For every CPU: only sized slots change, no two stacks share a byte. The last CPU is ours."""
    findings: list[Finding] = []
    tss, kernel = machine.layout.tss, machine.kernel
    before = machine.ram[machine.tss : machine.tss + x86.TSS_BYTES]
    stacks: list[range] = []
    for cpu in range(kernel.cpus):
        machine.ram[machine.tss : machine.tss + x86.TSS_BYTES] = before
        findings += call(machine, TSS_SETUP, (tss, _JUNK | cpu, machine.kernel_gs))
        expected = bytearray(before)
        for ist in sized:
            at = x86.TSS_IST1 + x86.WORD * (ist.slot - 1)
            expected[at : at + x86.WORD] = machine.ram[machine.tss + at : machine.tss + at + x86.WORD]
            stacks.append(_stack(kernel, ist, machine.word(tss + at)))
        if machine.ram[machine.tss : machine.tss + x86.TSS_BYTES] != expected:
            findings.append(
                _finding(machine, "tss_setup_ist", "only the slots with a size written", "others too")
            )
    return findings + _stack_findings(machine, stacks)


def _stack(kernel: Kernel, ist: Ist, top: int) -> range:
    top += ABOVE_IST if above_ist(kernel) else 0
    return range(top - (ist.size or 0), top)


def _stack_findings(machine: Machine, stacks: list[range]) -> list[Finding]:
    findings = []
    ordered = sorted(stacks, key=lambda s: s.start)
    for low, high in pairwise(ordered):
        if low.stop > high.start:
            findings.append(
                _finding(machine, "tss_setup_ist", "a stack for each slot and CPU", f"{low} and {high}")
            )
    findings += [
        _finding(machine, "tss_setup_ist", "aligned stacks in the image", f"{stack}")
        for stack in stacks
        if stack.stop % 16 or not (machine.mapped(stack.start) and machine.mapped(stack.stop - 1))
    ]
    return findings


def call(machine: Machine, name: str, arguments: tuple[int, ...]) -> list[Finding]:
    """Call an emitted function as C does; hold it to the ABI."""
    state = caller(machine)
    for place, value in zip((RDI, RSI, RDX), arguments, strict=False):
        state[place] = value
    machine.put(state[RSP], machine.layout.nowhere)
    machine.cpu.load(state)
    status, after = machine.run_function(machine.symbols[name], _SETUP_LIMIT)
    if status != EXCEPTION or after[RIP] != machine.layout.nowhere:
        return [
            _finding(
                machine, name, "a return to its caller", f"status {status} at {after[RIP]:#x}", after[RIP]
            )
        ]
    kept = {place: state[place] for place in (*CALLEE_SAVED, GS, KERNEL_GS, CS, SS)}
    kept[RSP] = state[RSP] + x86.WORD
    wrong = [NAMES[place] for place, value in kept.items() if after[place] != value]
    if after[FLAGS] & x86.DF_FLAG:
        wrong.append("DF")
    return [_finding(machine, name, "the ABI kept", ", ".join(wrong) + " changed")] if wrong else []


def caller(machine: Machine) -> State:
    """Kernel code about to call: registers that mean nothing, interrupts off, RSP as after a CALL."""
    state = [0] * PLACES
    for place in range(GPRS):
        state[place] = (0xC0DE_0000_5EED_0000 + place * 0x0001_0001_0001) ^ machine.junk
    state[FLAGS] = x86.RESERVED_FLAG
    state[GS] = machine.kernel_gs
    state[KERNEL_GS_NUMBER] = x86.MSR_KERNEL_GS_BASE
    state[KERNEL_GS] = machine.layout.user_gs
    state[CS], state[SS] = machine.kernel.code, machine.kernel.data
    state[RSP] = machine.layout.setup - STACK_BYTES // 4 - x86.WORD
    return state


def _finding(machine: Machine, routine: str, expected: str, found: str, at: int | None = None) -> Finding:
    return Finding("S2", f"{routine}: {expected}", found, machine.symbols[routine] if at is None else at)
