"""From a `Kernel` and its `Image` to a `Machine`: load, map, run the emitted setup routines, seal.

The image's segments lie at their own virtual addresses on physical pages of the harness's choice. Two
address spaces are built, one after the other:

- the first maps the whole image, so that its own idt_setup, idt_load and tss_setup_ist run as functions;
- the second maps what a stub may touch and nothing else: entry text, stacks, per-CPU words, tables.
"""

from collections.abc import Iterator
from mmap import mmap

from idtgen import x86
from idtgen.image import Image
from idtgen.model import GsBaseKind, Kernel, Kind
from idtgen.verify.cpu import Cpu, Tables
from idtgen.verify.engine import Engine, Table
from idtgen.verify.layout import (
    CPU_IN_LIMIT,
    STACK_BYTES,
    gdt_bytes,
    layout,
    place_address,
)
from idtgen.verify.machine import Machine
from idtgen.verify.msrs import SETUP, poison, set_up_calls, ways_in
from idtgen.verify.paging import PAGE, Access, AddressSpace, Pages, page_numbers
from idtgen.verify.properties import Finding
from idtgen.verify.setups import SetupWatch
from idtgen.verify.tables import ABOVE_IST, above_ist, set_up_tables

HLT = b"\xf4"
_SPARE = (
    0x80_0000  # physical memory beside the image: stacks, tables, page tables; untouched pages cost nothing
)
_PATTERN = bytes(range(0xA1, 0xE1)) * (PAGE // 64)
UNUSED = 0xDEAD_5EA7_DEAD_5EA7  # in `user_sp` when no system call runs
READ, WRITE, EXECUTE = Access(), Access(write=True), Access(execute=True)


class MissingSymbols(ValueError):
    """The image does not name what verification must find."""


def boot(kernel: Kernel, image: Image, *, step: bool = False, junk: int = 0) -> tuple[Machine, list[Finding]]:
    """A machine ready for events, and what is wrong with its setup routines and the tables that they built.

    `step` runs the routines instruction by instruction; `junk` gives them other registers.
    """
    _require_symbols(kernel, image)
    where = layout(kernel, [range(s.address, s.address + len(s.data)) for s in image.segments])
    ram = mmap(-1, _SPARE + sum(len(s.data) + 2 * PAGE for s in image.segments) // PAGE * PAGE)
    machine = Machine(kernel, image, ram, where)
    machine.junk = junk
    builder = _Builder(machine)
    builder.load_image()
    builder.place_functions()
    builder.place_tables()
    builder.start_cpu()
    watch = SetupWatch(machine)
    machine.run_function = watch.run if step else machine.cpu.run
    findings = [*set_up_tables(machine), *set_up_calls(machine)]
    if step and not findings:
        findings += watch.findings()
    builder.seal()
    return machine, findings


def needed_symbols(kernel: Kernel) -> set[str]:
    """What verification finds by name."""
    names = {"__entry_text_start", "__entry_text_end", "idt_setup", "idt_load", "idt_table"}
    names |= {e.symbol for e in kernel.entries} | {a.symbol for a in kernel.arrays}
    names |= function_names(kernel)
    names |= {p.symbol for p in (kernel.kernel_stack, kernel.user_sp) if p is not None and p.symbol}
    if kernel.gs_base is not None and kernel.gs_base.symbol:
        names.add(kernel.gs_base.symbol)
    if any(i.size is not None for i in kernel.ists):
        names.add("tss_setup_ist")
    if ways_in(kernel):
        names.add(SETUP)
    return names


def function_names(kernel: Kernel) -> set[str]:
    """The kernel's own functions that stubs call."""
    names = {e.handler for e in kernel.entries} | {a.handler for a in kernel.arrays}
    return names | {h for h in (kernel.exit_to_user, kernel.exit_to_kernel) if h is not None}


def _require_symbols(kernel: Kernel, image: Image) -> None:
    missing = sorted(needed_symbols(kernel) - set(image.symbols))
    if missing:
        raise MissingSymbols("the image has no symbol " + ", ".join(missing))


class _Builder:
    """Builds one machine; knows the two address spaces while they are made."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.kernel = machine.kernel
        self.where = machine.layout
        self.ram = machine.ram
        self.pages = Pages(self.ram)
        self.space = AddressSpace(self.pages)
        self.access: dict[int, Access] = {}  # of the pages of the first space

    def cover(self, address: int, size: int, access: Access, fill: bytes = bytes(PAGE)) -> None:
        """Give every page of a range a physical page, and more rights if it has one."""
        for number in page_numbers(address, size):
            frame = self.space.frames.get(number)
            if frame is None:
                frame = self.pages.take()
                self.ram[frame : frame + PAGE] = fill
                self.access[number] = access
            self.access[number] = self.access[number].joined(access)
            self.space.map(number * PAGE, frame, self.access[number])

    def write(self, address: int, data: bytes) -> None:
        for number in page_numbers(address, len(data)):
            low, high = max(address, number * PAGE), min(address + len(data), (number + 1) * PAGE)
            at = self.space.frames[number] + low - number * PAGE
            self.ram[at : at + high - low] = data[low - address : high - address]

    def load_image(self) -> None:
        for segment in self.machine.image.segments:
            if segment.data:
                access = Access(segment.writable, segment.executable)
                self.cover(segment.address, len(segment.data), access, _PATTERN)  # behind it is anything
                self.write(segment.address, segment.data)

    def place_functions(self) -> None:
        for name in sorted(function_names(self.kernel)):
            address = self.machine.symbols[name]
            self.machine.functions[address] = name
            self.cover(address, 1, EXECUTE, b"\xcc" * PAGE)
            self.write(address, HLT)

    def place_tables(self) -> None:
        """GDT, TSS and stacks; the words that the kernel keeps."""
        self.cover(self.where.gdt, PAGE, READ)
        self.cover(self.where.tss, x86.TSS_BYTES, WRITE, _PATTERN)
        for top in (self.where.thread, self.where.other, self.where.setup):
            self.cover(top - STACK_BYTES, STACK_BYTES, WRITE, _PATTERN)
        nmi = {e.ist.slot for e in self.kernel.entries if e.kind is Kind.NMI and e.ist}
        for slot, top in self.where.ist.items():  # the kernel hands the NMI stack over as zeros
            self.cover(top - STACK_BYTES, STACK_BYTES, WRITE, bytes(PAGE) if slot in nmi else _PATTERN)
        for address, value in _kept_words(self.machine).items():
            self.cover(address, x86.WORD, WRITE, _PATTERN)
            self.write(address, value.to_bytes(x86.WORD, "little"))
        self.space.map(self.where.gdt, self.space.frames[self.where.gdt // PAGE], READ)

    def start_cpu(self) -> None:
        machine = self.machine
        gdt, tss_selector = gdt_bytes(self.kernel, self.where.tss)
        self.write(self.where.gdt, gdt)
        machine.frames, machine.msrs = self.space.frames, poison(self.kernel)
        machine.tables = Tables(
            gdt=Table(self.where.gdt, len(gdt) - 1),
            tss=Table(self.where.tss, x86.TSS_BYTES - 1),
            tss_selector=tss_selector,
            idt=Table(0, 0),
            root=self.space.root,
            msrs=machine.msrs,
        )
        machine.cpu = Cpu(Engine(self.ram), self.kernel, machine.tables)

    def seal(self) -> None:
        """Map what stubs may touch, what they may write in one piece; remember how it looks before a run."""
        machine, access = self.machine, self._run_access()
        space = AddressSpace(self.pages)
        written = sorted(number for number, rights in access.items() if rights.write)
        start = self.pages.take(len(written))
        for index, number in enumerate(written):
            old, new = self.space.frames[number], start + index * PAGE
            self.ram[new : new + PAGE] = self.ram[old : old + PAGE]
            space.map(number * PAGE, new, access[number])
        for number, rights in access.items():
            if not rights.write:
                space.map(number * PAGE, self.space.frames[number], rights)
        machine.frames = space.frames
        text = machine.text
        machine.irets = tuple(_places(machine.read(text.start, len(text)), text.start))
        machine.window = range(start, start + len(written) * PAGE)
        machine.clean = self.ram[machine.window.start : machine.window.stop]
        machine.cpu.use(space.root, machine.msrs)
        idt = machine.cpu.engine.table("idtr")
        machine.tables = machine.tables._replace(idt=idt, root=space.root, msrs=machine.msrs)

    def _run_access(self) -> dict[int, Access]:
        machine, where = self.machine, self.where
        access: dict[int, Access] = {}

        def allow(address: int, size: int, rights: Access) -> None:
            for number in page_numbers(address, size):
                access[number] = access.get(number, rights).joined(rights)

        allow(machine.text.start, len(machine.text), EXECUTE)
        for address in machine.functions:
            allow(address, 1, EXECUTE)
        allow(where.gdt, PAGE, READ)
        allow(where.tss, x86.TSS_BYTES, READ)
        allow(machine.symbols["idt_table"], x86.VECTORS * x86.GATE_BYTES, READ)
        for address in _kept_words(machine):
            allow(address, x86.WORD, WRITE)
        for top in (where.thread, where.other):
            allow(top - STACK_BYTES, STACK_BYTES, WRITE)
        for slot, top in machine.ist.items():
            size = min(next(i.size or STACK_BYTES for i in self.kernel.ists if i.slot == slot), STACK_BYTES)
            above = ABOVE_IST if above_ist(self.kernel) else 0
            if all(n in self.space.frames for n in page_numbers(top + above - size, size)):
                allow(top + above - size, size, WRITE)
        return access


_IRETQ = b"\x48\xcf"


def _places(code: bytes, start: int) -> Iterator[int]:
    """Of each IRETQ; bytes of other instructions that look like one do no harm."""
    at = code.find(_IRETQ)
    while at >= 0:
        yield start + at
        at = code.find(_IRETQ, at + 1)


def _kept_words(machine: Machine) -> dict[int, int]:
    """The words that the contract leaves to the kernel: address and content."""
    kernel, symbols, percpu = machine.kernel, machine.symbols, machine.layout.percpu
    words = {}
    if kernel.kernel_stack is not None:
        words[place_address(kernel.kernel_stack, percpu, symbols)] = machine.thread
    if kernel.user_sp is not None:
        words[place_address(kernel.user_sp, percpu, symbols)] = UNUSED
    if kernel.gs_base is not None and kernel.gs_base.symbol is not None:
        index = CPU_IN_LIMIT if kernel.gs_base.kind is GsBaseKind.TABLE else 0
        words[symbols[kernel.gs_base.symbol] + x86.WORD * index] = machine.kernel_gs
    return words
