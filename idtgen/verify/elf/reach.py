"""The memory that runs will touch: few pages of what may be a large kernel.

In: the declaration, and what the linker left. Out: ranges, and the loaded pages that they lie in. What the
setup routines work on is found by looking at the addresses that their code names, so it needs no symbol.
"""

from collections.abc import Iterator

from iced_x86 import Decoder

from idtgen import x86
from idtgen.model import GsBaseKind, Kernel
from idtgen.verify.boot import function_names
from idtgen.verify.elf.container import Linked, Symbol
from idtgen.verify.elf.needs import data
from idtgen.verify.elf.trouble import Trouble

_ROUTINES = ("idt_setup", "idt_load", "tss_setup_ist", "syscall_setup")
_ROUTINE_BYTES = 1024  # of a routine without a size
_PAGE = 4096
_TABLE_BYTES = 4096 * x86.WORD  # as many words as the limit of a segment can choose from


def touched(kernel: Kernel, linked: Linked, text: range) -> list[range]:
    """Entry text, setup routines and what they work on, the kernel's words, where its functions start."""
    symbols = linked.symbols
    ranges = [text, *(range(symbols[n].value, symbols[n].value + size) for n, size in data(kernel))]
    if kernel.gs_base is not None and kernel.gs_base.kind is GsBaseKind.TABLE and kernel.gs_base.symbol:
        table = symbols[kernel.gs_base.symbol].value
        ranges.append(range(table, table + _TABLE_BYTES))
    ranges += [range(symbols[n].value, symbols[n].value + 1) for n in function_names(kernel)]
    stacks = max((ist.size or 0 for ist in kernel.ists), default=0) * kernel.cpus
    reach = max(stacks, _PAGE)
    for routine in routines(linked):
        ranges.append(routine)
        ranges += [range(at - reach, at + reach) for at in _mentioned(linked, routine)]
    return ranges


def routines(linked: Linked) -> list[range]:
    """The code of the setup routines that there are."""
    return [_routine(linked, linked.symbols[name]) for name in _ROUTINES if name in linked.symbols]


def _routine(linked: Linked, symbol: Symbol) -> range:
    load = linked.load_of(symbol.value)
    if load is None:
        raise Trouble(f"a setup routine at {symbol.value:#x} is in no loaded segment: link .text as code")
    end = symbol.value + (symbol.size or _ROUTINE_BYTES)
    return range(symbol.value, min(end, load.address + len(load.data)))


def _mentioned(linked: Linked, routine: range) -> Iterator[int]:
    """The addresses that code names: its tables and stacks."""
    load = linked.load_of(routine.start)
    if load is not None:
        code = load.data[routine.start - load.address : routine.stop - load.address]
        for instruction in Decoder(64, code, ip=routine.start):
            if instruction.is_ip_rel_memory_operand:
                yield instruction.ip_rel_memory_address


def pages(linked: Linked, ranges: list[range]) -> Iterator[tuple[int, range]]:
    """The pages of ranges as far as they are loaded: the number of the segment, and addresses in order."""
    for number, load in enumerate(linked.loads):
        wanted = sorted(
            (max(r.start & -_PAGE, load.address), min(-(-r.stop // _PAGE) * _PAGE, load.address + load.size))
            for r in ranges
        )
        end = 0
        for low, high in wanted:
            if max(low, end) < high:
                yield number, range(max(low, end), high)
                end = high
