"""SYSRET as it is, which Unicorn's is not (SDM 2: SYSRET): what must hold before it, what it leaves.

A CPU of Intel's faults on a non-canonical RCX while it is still in ring 0, on the stack pointer of user mode
(CVE-2012-0217); Unicorn goes to user mode first. It also loads RF. So the state before each SYSRET is caught.
"""

from collections.abc import Iterable

from iced_x86 import Mnemonic

from idtgen import x86
from idtgen.verify.code import Decoded, decode
from idtgen.verify.cpu import Cpu
from idtgen.verify.machine import Machine
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, INDEX, RIP, State

RAX, RCX, R11 = (INDEX[name] for name in ("rax", "rcx", "r11"))
_HALF = (1 << 32) - 1
_ZERO = tuple(INDEX[name] for name in ("r8", "r9", "r10"))
_COUNT = tuple(INDEX[name] for name in ("rax", "rbx", "rdx", "rsi", "rdi", "rbp"))
_KEPT = tuple(INDEX[name] for name in ("r12", "r13", "r14", "r15"))
# What 32-bit code cannot ask for: SYSRETL leaves in these what suits it.
_SYSRET = {Mnemonic.SYSRET, Mnemonic.SYSRETQ}
UNRESTORED = frozenset({RCX, R11, *_ZERO, *_KEPT})


class Returns:
    """Catches the state before SYSRET, on each CPU that it watches."""

    def __init__(self, machine: Machine) -> None:
        self._bits = 56 if machine.kernel.la57 else 47
        self.state: State | None = None
        self._long: dict[int, bool] = {}  # each SYSRET, and whether it leads to 64-bit code
        self._watched: dict[Cpu, set[int]] = {}
        self.expect(decode(machine).values())

    def expect(self, code: Iterable[Decoded]) -> None:
        """Take these instructions for what there is: entry text as it is now."""
        self._long = {c.address: bool(c.mnemonic == Mnemonic.SYSRETQ) for c in code if c.mnemonic in _SYSRET}
        for cpu in self._watched:
            self.watch(cpu)

    def watch(self, cpu: Cpu) -> None:
        def catch(address: int) -> None:
            if address in self._long:
                self.state = cpu.engine.read()
                self.state[RIP] = address

        watched = self._watched.setdefault(cpu, set())
        for address in self._long.keys() - watched:
            cpu.engine.hook_code(catch, address, address)
        watched |= self._long.keys()
        cpu.engine.flush()

    def take(self) -> State | None:
        """The state before the SYSRET that was executed since the last question."""
        state, self.state = self.state, None
        return state

    def canonical(self, address: int) -> bool:
        """Bits 63 down to the highest of an address are alike (SDM 1:3.3.7.1)."""
        return address >> self._bits in {0, (1 << 64 - self._bits) - 1}

    def is_long(self, state: State) -> bool:
        """Whether it leads to 64-bit code."""
        return self._long[state[RIP]]


def faults(returns: Returns, state: State) -> Finding | None:
    """A3 at the SYSRET itself."""
    if not returns.is_long(state) or returns.canonical(state[RCX]):
        return None
    found = f"{state[RCX]:#x}: #GP in ring 0, on the stack pointer of user mode"
    return Finding("A3", "a canonical RCX at SYSRET", found, state[RIP])


def flags_of(value: int) -> int:
    """SYSRET clears RF and VM."""
    return value & ~(x86.RF | x86.VM)


def after_sysretl(frame: State, before: State, found: State) -> State:
    """What 32-bit code finds: `frame` is what the frame says, `before` what was interrupted.

    The halves above those that count, and R12 to R15, may be zero or user mode's own: of those what `found`
    holds is taken over.
    """
    after = frame.copy()
    after[RCX], after[R11] = frame[RIP], flags_of(frame[FLAGS])
    for place in _ZERO:
        after[place] = 0
    for place in _COUNT:
        if found[place] == frame[place] & _HALF:
            after[place] = found[place]
    for place in _KEPT:
        if found[place] in {0, before[place]}:
            after[place] = found[place]
    return after
