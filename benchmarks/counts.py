"""Instructions from the stub to the handler and back, and the size of the stubs, beside Linux's.

Each path is executed in the verifier's machine and counted as Linux's were, with `stack_align 8` as Linux
has it (16 adds one push): without CLAC, ENDBR64, LFENCE, CLI and fill; a hook's call counts, the hook and
the handler do not. Both hooks are declared.

Before SYSRETL Linux looks at the frame in C, where these counts do not see it; the stubs here do it
themselves. Those instructions are counted apart.
"""

import re
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from benchmarks import linux
from idtgen import driver
from idtgen.model import Kind
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from idtgen.verify.calls import CallPlay, call_entries, call_runs
from idtgen.verify.cpu import LIMIT
from idtgen.verify.engine import OK
from idtgen.verify.int80 import Int80, int80_runs
from idtgen.verify.pace import Likeness
from idtgen.verify.play import Play, open_event
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RIP, State
from idtgen.verify.scenario import KERNEL, KERNEL_OFF, USER64, USER_GS, Behaviour, Event, Origin
from idtgen.verify.ways_out import failed_irets

SOURCE = (Path(__file__).parents[1] / "examples" / "linux" / "linux.idt").read_text()
NOT_CORE = {"clac", "endbr64", "lfence", "cli", "int3"}
# Between the answer of the handler and SYSRETL, what only tests the frame.
TESTS = re.compile(r"(orq|shrq|xorq|testl|jnz)\b|movq\s+\d+\(%rsp\), %r(8|9|10)$")
SEED = 1  # the interrupted flags are IF alone


def interrupted(vector: int, origin: Origin) -> Callable[[Bench], Play]:
    def run(bench: Bench) -> Play:
        entry = bench.machine.kernel.gates[vector]
        return Play(bench, open_event(bench, Event(vector, entry, origin, SEED)), Behaviour.KEEP)

    return run


def call(kind: Kind, *, sysret: bool) -> Callable[[Bench], Play]:
    def run(bench: Bench) -> Play:
        entries = call_entries(bench.machine.kernel).items()
        number, entry = next((n, e) for n, e in entries if e.kind is kind)
        runs = call_runs(bench, number, entry, range(SEED, SEED + 1), quick=True)
        return next(run for run in runs if run.answer.result is sysret)

    return run


def int80(bench: Bench) -> Play:
    runs = int80_runs(bench, 0x80, bench.machine.kernel.gates[0x80], range(SEED, SEED + 1), quick=True)
    return next(run for run in runs if isinstance(run, Int80))


def failed_iret(bench: Bench) -> Play:
    return next(failed_irets(bench, 13, bench.machine.kernel.gates[13], range(SEED, SEED + 1)))


class Route(NamedTuple):
    """A row of Linux's table, and what takes the same path here."""

    title: str
    run: Callable[[Bench], Play]
    change: str = "none"  # of linux.idt
    ordinary: bool = False


# fmt: off
ROUTES = (
    Route("exception without error code, from user",      interrupted(0, USER64), ordinary=True),
    Route("exception without error code, from kernel",    interrupted(0, KERNEL), ordinary=True),
    Route("exception with error code, from user",         interrupted(14, USER64), ordinary=True),
    Route("exception with error code, from kernel",       interrupted(14, KERNEL), ordinary=True),
    Route("#BP, from user",                               interrupted(3, USER64), "gap", ordinary=True),
    Route("#BP, from kernel, with the six-word gap",      interrupted(3, KERNEL), "gap", ordinary=True),
    Route("device interrupt, from user",                  interrupted(0x31, USER64), ordinary=True),
    Route("device interrupt, from kernel",                interrupted(0x31, KERNEL), ordinary=True),
    Route("APIC system vector, from user",                interrupted(0xEC, USER64), ordinary=True),
    Route("APIC system vector, from kernel",              interrupted(0xEC, KERNEL), ordinary=True),
    Route("#DB, #MC, from user",                          interrupted(1, USER64)),
    Route("#DB, #MC, from kernel, RDMSR, kernel GS live", interrupted(1, KERNEL_OFF)),
    Route("#DB, #MC, from kernel, RDMSR, user GS live",   interrupted(1, USER_GS)),
    Route("#DB, #MC, from kernel, RDGSBASE",              interrupted(1, KERNEL_OFF), "rdgsbase"),
    Route("#DF, from kernel, RDGSBASE",                   interrupted(8, KERNEL_OFF), "rdgsbase"),
    Route("NMI, from user",                               interrupted(2, USER64)),
    Route("NMI, from kernel, RDGSBASE",                   interrupted(2, KERNEL), "rdgsbase"),
    Route("SYSCALL, leaving by SYSRET",                   call(Kind.SYSCALL, sysret=True)),
    Route("SYSCALL, leaving by IRET",                     call(Kind.SYSCALL, sysret=False)),
    Route("SYSENTER, leaving by SYSRETL",                 call(Kind.SYSENTER, sysret=True)),
    Route("SYSCALL (32-bit), leaving by SYSRETL",         call(Kind.SYSCALL32, sysret=True)),
    Route("INT $0x80",                                    int80),
    Route("#GP raised by the IRET to user",               failed_iret),
)
# fmt: on
NESTED = "NMI inside an NMI, the whole nested stub"

CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "none": (),
    "gap": ((r"int3 +dpl 3;", "int3 dpl 3 gap;"),),
    "rdgsbase": (
        (r"paranoid +rdmsr;", "paranoid rdgsbase;"),
        (r"percpu \{", "percpu { gs_base CPU_BASE;"),
        (r"ist DF paranoid noreturn;", "ist DF paranoid;"),
    ),
    "vectors": tuple(
        (rf"(?m)^{word} .*\n", "") for word in ("nmi", "syscall", "syscall32", "sysenter", "int80")
    ),
}


def compiled(change: str = "none", layout: str = "fast", align: int = 8) -> driver.Lowered:
    """linux.idt with a change."""
    text = SOURCE
    for old, new in (*CHANGES[change], (r"stack_align +16;", f"stack_align {align}; layout {layout};")):
        text, times = re.subn(old, new, text)
        assert times == 1, old
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "linux.idt"
        path.write_text(text)
        return driver.lower(path)


def bench_of(change: str, layout: str) -> Bench:
    lowered = compiled(change, layout)
    machine, findings = boot(lowered.kernel, driver.link(lowered))
    assert not findings, findings
    bench = Bench(machine)
    bench.returns.watch(machine.cpu)
    return bench


class Counting:
    """A pace for a run: every instruction, noted by the phase it belongs to."""

    tells = False

    def __init__(self, bench: Bench) -> None:
        self.machine = bench.machine
        self.cpu = bench.machine.cpu
        self.findings: list[Finding] = []
        self.last: int | None = None
        self.counts: Counter[str] = Counter()

    def advance(self, state: State, _contexts: object, like: Likeness) -> tuple[int, State]:
        phase = "in" if _phase(like.coarse) == "in" else "out"
        self.cpu.load(state)
        status, before = OK, 0
        while status == OK and (rip := state[RIP]) in self.machine.text:
            text = self.machine.image.spots[rip].text
            # A repeated string instruction stops at each of its repetitions.
            self.counts[phase] += text.split()[0] not in NOT_CORE and rip != before
            self.counts["tests"] += phase == "out" and TESTS.match(text) is not None
            before = rip
            status, state = self.cpu.run(rip, 1)
        return self.cpu.run(state[RIP]) if status == OK else (status, state)


def _phase(key: object) -> object:
    """A likeness begins with the phase, or with a likeness that does."""
    while isinstance(key, tuple):
        key = key[0]
    return key


class Cost(NamedTuple):
    """`tests`: of those that leave, what Linux does in C."""

    entering: int
    leaving: int
    tests: int = 0

    @property
    def total(self) -> int:
        return self.entering + self.leaving


def count(bench: Bench, route: Route) -> Cost:
    pace, run = Counting(bench), route.run(bench)
    findings = run.run(pace)
    assert not findings, (route.title, findings)
    apart = isinstance(run, CallPlay) and run.kind is not Kind.SYSCALL
    tests = pace.counts["tests"] if apart else 0
    return Cost(pace.counts["in"], pace.counts["out"] - tests, tests)


def count_nested(bench: Bench) -> Cost:
    """An NMI whose handler another interrupts, once an exception in it has unblocked NMIs."""
    machine = bench.machine
    machine.reset()
    opening = open_event(bench, Event(2, machine.kernel.gates[2], KERNEL, SEED))
    first = bench.delivery.deliver(2, opening.before, None)
    machine.cpu.load(first)
    _, inside = machine.cpu.run(first[RIP])
    assert machine.called(inside) is not None
    state, instructions = bench.delivery.deliver(2, inside, None), 0
    machine.cpu.load(state)
    while state[RIP] in machine.text and instructions < LIMIT:
        mnemonic = machine.image.spots[state[RIP]].text.split()[0]
        instructions += mnemonic not in NOT_CORE
        _, state = machine.cpu.run(state[RIP], 1)
    assert state[RIP] == inside[RIP]
    return Cost(instructions, 0)


def costs(layout: str) -> dict[str, Cost]:
    benches = {change: bench_of(change, layout) for change in ("none", "gap", "rdgsbase")}
    measured = {route.title: count(benches[route.change], route) for route in ROUTES}
    return measured | {NESTED: count_nested(benches["none"])}


def size(layout: str, change: str = "none") -> int:
    """Bytes of .entry.text with `stack_align 16` and all hardening."""
    symbols = driver.link(compiled(change, layout, align=16)).symbols
    return symbols["__entry_text_end"] - symbols["__entry_text_start"]


def report() -> str:
    fast, compact = costs("fast"), costs("compact")
    lines = ["Instructions, in + out, and their share of Linux's", ""]
    lines.append(f"  {'':<47} {'Linux':>7}  {'fast':>14}  {'compact':>14}")
    for title, ours in fast.items():
        bar = linux.COUNTS[title]
        cells = "  ".join(_cell(cost, bar) for cost in (ours, compact[title]))
        apart = f"  and {ours.tests} that Linux has in C" if ours.tests else ""
        lines.append(f"  {title:<47} {bar.entering:>3}+{bar.leaving:<3}  {cells}{apart}")
    lines += ["", "Bytes of .entry.text, 16-byte slots, all hardening", ""]
    lines.append(f"  Linux    {linux.ENTRY_TEXT_BYTES:,}, with 8-byte slots")
    for layout in ("fast", "compact"):
        lines.append(
            f"  {layout:<8} {size(layout):,}, and {size(layout, 'vectors'):,} without NMI and system calls"
        )
    return "\n".join(lines) + "\n"


def _cell(ours: Cost, bar: linux.Cost) -> str:
    return f"{ours.entering:>3}+{ours.leaving:<3} {ours.total / bar.total:>6.2f}"
