"""The machine that stubs run on, once it is built: run code, read and write memory, start again from clean.

`boot.py` builds it. All that a stub may write lies in one piece of physical memory, the `window`, which is
saved, restored and compared in one operation. Each handler and hook begins with HLT, which ends a start of
the engine: the harness then plays the function.
"""

import struct
from collections.abc import Callable
from mmap import mmap
from typing import Any, NamedTuple

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.cpu import Cpu, Tables
from idtgen.verify.layout import Layout
from idtgen.verify.paging import PAGE
from idtgen.verify.registers import RIP, RSP, State

_WORD = struct.Struct("<Q")
_WORDS = tuple(struct.Struct(f"<{n}Q") for n in range(64))


# Emitted functions that a kernel calls, those that there are.
SETUP_ROUTINES = ("idt_setup", "idt_load", "tss_setup_ist", "syscall_setup")


class Snapshot(NamedTuple):
    """All that running can change."""

    context: Any
    window: bytes


class NoPage(LookupError):
    """The harness, playing the CPU, would touch memory that no page maps."""


class Machine:
    """A CPU, its memory, and what is where in it."""

    cpu: Cpu
    junk = 0  # turns over bits of the registers in which setup routines find nothing
    tables: Tables  # for another CPU on the same memory
    run_function: Callable[[int, int], tuple[int, State]]  # runs a setup routine from an address

    def __init__(self, kernel: Kernel, image: Image, ram: mmap, where: Layout) -> None:
        self.kernel = kernel
        self.image = image
        self.symbols = image.symbols
        self.ram = ram
        self.layout = where
        self.functions: dict[int, str] = {}  # handlers and hooks by address
        self.text = range(self.symbols["__entry_text_start"], self.symbols["__entry_text_end"])
        self.frames: dict[int, int] = {}  # the address space in force
        self.idt = 0  # where IDTR points
        self.tss = 0  # physical
        self.thread = where.thread
        self.ist: dict[int, int] = {}  # what the TSS's slots hold
        self.kernel_gs = where.percpu
        self.msrs: dict[int, int] = {}  # those that syscall_setup writes
        self.irets: tuple[int, ...] = ()  # each IRETQ in entry text
        self.window = range(0)
        self.clean = b""

    # Memory

    def physical(self, address: int) -> int:
        frame = self.frames.get(address >> 12)
        if frame is None:
            raise NoPage(f"{address:#x}")
        return frame + (address & (PAGE - 1))

    def mapped(self, address: int) -> bool:
        return address >> 12 in self.frames

    def word(self, address: int) -> int:
        value: int = _WORD.unpack_from(self.ram, self.physical(address))[0]
        return value

    def put(self, address: int, *values: int) -> None:
        """Write words, lowest address first."""
        if (address & (PAGE - 1)) + 8 * len(values) <= PAGE:
            _WORDS[len(values)].pack_into(self.ram, self.physical(address), *values)
            return
        for index, value in enumerate(values):
            _WORD.pack_into(self.ram, self.physical(address + 8 * index), value)

    def words(self, address: int, count: int) -> tuple[int, ...]:
        if (address & (PAGE - 1)) + 8 * count <= PAGE:
            return _WORDS[count].unpack_from(self.ram, self.physical(address))
        return tuple(self.word(address + 8 * index) for index in range(count))

    def byte(self, address: int) -> int:
        return self.ram[self.physical(address)]

    def read(self, address: int, size: int) -> bytes:
        """Bytes, page by page."""
        parts = []
        while size:
            at = self.physical(address)
            here = min(size, PAGE - address % PAGE)
            parts.append(self.ram[at : at + here])
            address, size = address + here, size - here
        return b"".join(parts)

    def write(self, address: int, data: bytes) -> None:
        """Bytes, wherever a page is; code that has run must be flushed from every CPU."""
        for offset, value in enumerate(data):
            self.ram[self.physical(address + offset)] = value

    def half_word(self, address: int) -> int:
        """Two bytes: an opcode."""
        return self.byte(address) | self.byte(address + 1) << 8

    # State

    def reset(self) -> None:
        """Memory as after boot."""
        self.ram[self.window.start : self.window.stop] = self.clean

    def written(self) -> bytes:
        """All that a stub may write, as it is now."""
        return self.ram[self.window.start : self.window.stop]

    def put_back(self, written: bytes) -> None:
        """... as it was then."""
        self.ram[self.window.start : self.window.stop] = written

    def snapshot(self) -> Snapshot:
        return Snapshot(self.cpu.engine.save(), self.ram[self.window.start : self.window.stop])

    def restore(self, snapshot: Snapshot) -> None:
        self.cpu.engine.restore(snapshot.context)
        self.ram[self.window.start : self.window.stop] = snapshot.window

    def called(self, state: State) -> int | None:
        """The handler or hook whose HLT ended the run."""
        address = state[RIP] - 1
        return address if address in self.functions else None

    def return_address(self, state: State) -> int:
        return self.word(state[RSP])
