"""An engine brought into the ring 0 of one kernel, ready to be given any state there.

In: an engine on memory that holds the tables. Out: a `Cpu`. CPL, CS and SS cannot be written in Unicorn, so
there is a saved context for each SS that kernel code may have; loading a state restores one and writes the
rest. Restoring also makes Unicorn forget that it is in the middle of an exception.
"""

from typing import Any, NamedTuple

from idtgen import x86
from idtgen.model import Harden, Kernel, Paranoid
from idtgen.verify.engine import OK, Engine, Table
from idtgen.verify.registers import CS, SS, State

# More instructions than any stub has between two calls: who comes that far is lost.
LIMIT = 3000
_CR0 = 0x8005_0033  # PG AM WP NE ET MP PE (SDM 3:2.5)
_CR4 = 0x0000_06A0  # OSXMMEXCPT OSFXSR PGE PAE
_FSGSBASE, _SMEP, _SMAP = 1 << 16, 1 << 20, 1 << 21
EFER = 0xD00  # NXE LMA LME; SCE is for syscall_setup


class Tables(NamedTuple):
    """Where a CPU finds what it works with."""

    gdt: Table
    tss: Table
    tss_selector: int
    idt: Table
    root: int  # CR3
    msrs: dict[int, int]  # those of system calls, and EFER


class Cpu:
    """One engine in one kernel."""

    def __init__(self, engine: Engine, kernel: Kernel, tables: Tables) -> None:
        self.engine = engine
        engine.set_table("gdtr", *tables.gdt)
        engine.set_table("tr", *tables.tss, tables.tss_selector)
        engine.set_table("idtr", *tables.idt)
        for msr, value in tables.msrs.items():
            engine.set_msr(msr, value)
        engine.set_register("cr3", tables.root)
        engine.set_register("cr4", _cr4(kernel))
        engine.set_register("cr0", _CR0)
        engine.set_register("cs", kernel.code)
        self._ended_with: int | None = None  # SS, where a run ended well
        self._contexts: dict[int, Any] = {}  # by SS
        for ss in (0, kernel.data):
            engine.set_register("ss", ss)
            self._contexts[ss] = engine.save()
        self.system = engine.system()  # what no stub may change

    def use(self, root: int, msrs: dict[int, int]) -> None:
        """Load CR3, the MSRs, and IDTR as it is now, into every context."""
        idt = self.engine.table("idtr")
        for context in self._contexts.values():
            self.engine.restore(context)
            self.engine.set_register("cr3", root)
            self.engine.set_table("idtr", *idt)
            for msr, value in msrs.items():
                self.engine.set_msr(msr, value)
            self.engine.update(context)
        self.system = self.engine.system()

    def load(self, state: State) -> None:
        """Make the CPU ring 0 with this state; CS is the kernel's, whatever the state says."""
        self._ended_with = None  # until a run tells
        self.engine.restore(self._contexts[state[SS]])
        self.engine.write(state)

    def reload(self, state: State) -> None:
        """The same, in less time if the last run ended in ring 0 with this SS, and with no exception."""
        if self._ended_with == state[SS]:
            self.engine.write(state)
        else:
            self.load(state)

    def rest(self) -> None:
        """As it is before any run."""
        self._ended_with = None
        self.engine.restore(self._contexts[0])

    def run(self, rip: int, limit: int = LIMIT) -> tuple[int, State]:
        """Run on; the engine's status and the state where it ended."""
        status = self.engine.start(rip, limit)
        state = self.engine.read()
        self._ended_with = state[SS] if status == OK and not state[CS] & x86.RPL_MASK else None
        return status, state

    def run_blindly(self, rip: int, count: int) -> tuple[int, int]:
        """The status and RIP alone."""
        self._ended_with = None
        return self.engine.start(rip, count), self.engine.rip()


def _cr4(kernel: Kernel) -> int:
    """Features that the kernel's settings count on are there, others are not."""
    cr4 = _CR4 | _SMEP
    cr4 |= _FSGSBASE if kernel.paranoid is Paranoid.RDGSBASE else 0
    return cr4 | (_SMAP if Harden.CLAC in kernel.harden else 0)
