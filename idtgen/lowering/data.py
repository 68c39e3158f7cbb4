"""The tables and stacks beside the code: what idt_setup reads, the IDT that it fills, reserved IST stacks."""

from typing import NamedTuple

from idtgen import x86
from idtgen.assembly.program import Fill, Function, Item, Label, Long, Placed, Routine, Zero
from idtgen.lowering.facts import gs_base_above_ist
from idtgen.model import Entry, Kernel, Kind

PAGE = 12  # power of two


class IstStack(NamedTuple):
    """A reserved stack as tss_setup_ist sees it: for each CPU `size` bytes from `stack` on."""

    stack: str
    size: int
    top: int  # bytes from a stack's start to where the TSS slot points
    tss_offset: int


def ist_stacks(kernel: Kernel) -> list[IstStack]:
    above = 16 if gs_base_above_ist(kernel) else 0
    return [
        IstStack(
            f"ist_stack_{ist.name}", ist.size, ist.size - above, x86.TSS_IST1 + x86.WORD * (ist.slot - 1)
        )
        for ist in kernel.ists
        if ist.size is not None
    ]


def hole(bytes_: int) -> Fill:
    """The place of a vector that another line claims."""
    return Fill(bytes_)


def idt_stubs(kernel: Kernel) -> Function:
    """For each vector its stub's distance from __entry_text_start, its gate's attributes; 0, 0 for none."""
    items: list[Item] = [Label("idt_stubs", False)]
    slots = {v: (a, kernel.slot_offset(a, v)) for a in kernel.arrays for v in a.vectors}
    for vector in range(x86.VECTORS):
        gate = kernel.gates.get(vector)
        if gate is None:
            items += [Long(0), Long(0, comment=f"vector {vector}")]
            continue
        offset = slots[vector][1] if gate.kind is Kind.INTERRUPT else 0
        items += [Long(offset, gate.symbol, "__entry_text_start")]
        items.append(Long(attributes(gate), comment=f"vector {vector}"))
    return Function("idt_stubs", False, (Placed(Routine(tuple(items))),), code=False, align=3)


def attributes(entry: Entry) -> int:
    """Bits 32..47 of a gate: IST, type, DPL, present (SDM 3:6.14.1)."""
    ist = entry.ist.slot if entry.ist else 0
    return x86.GATE_PRESENT | entry.dpl << x86.GATE_DPL_SHIFT | x86.INTERRUPT_GATE | ist


def reserved(kernel: Kernel) -> tuple[Function, ...]:
    """idt_table, and the IST stacks that were declared with a size."""
    table = (Label("idt_table", True), Zero(x86.VECTORS * x86.GATE_BYTES))
    functions = [Function("idt_table", True, (Placed(Routine(table)),), code=False, align=PAGE)]
    for stack in ist_stacks(kernel):
        items = (Label(stack.stack, False), Zero(stack.size * kernel.cpus))
        functions.append(Function(stack.stack, False, (Placed(Routine(items)),), code=False, align=PAGE))
    return tuple(functions)
