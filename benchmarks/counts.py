"""Instructions from the stub to the handler and back, and the size of the stubs, beside Linux's.

Each path is executed in the verifier's machine and counted as Linux's were, with `stack_align 8` as Linux
has it (16 adds one push): without CLAC, ENDBR64, LFENCE, CLI and fill; a hook's call counts, the hook and
the handler do not. Both hooks are declared.
"""

import tempfile
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from benchmarks import linux
from idtgen import driver
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from idtgen.verify.engine import OK
from idtgen.verify.machine import Machine
from idtgen.verify.pace import Likeness
from idtgen.verify.play import Play, open_event
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RIP, State
from idtgen.verify.scenario import KERNEL, KERNEL_OFF, USER64, USER_GS, Behaviour, Event, Origin

SOURCE = (Path(__file__).parents[1] / "examples" / "linux" / "linux.idt").read_text()
NOT_CORE = {"clac", "endbr64", "lfence", "cli", "int3"}


class Route(NamedTuple):
    """A row of Linux's table, and the event that takes the same path here."""

    title: str
    vector: int
    origin: Origin
    change: str = "rdmsr"
    ordinary: bool = True


# fmt: off
ROUTES = (
    Route("exception without error code, from user",      0,    USER64),
    Route("exception without error code, from kernel",    0,    KERNEL),
    Route("exception with error code, from user",         14,   USER64),
    Route("exception with error code, from kernel",       14,   KERNEL),
    Route("#BP, from user",                               3,    USER64, "gap"),
    Route("#BP, from kernel, with the six-word gap",      3,    KERNEL, "gap"),
    Route("device interrupt, from user",                  0x31, USER64),
    Route("device interrupt, from kernel",                0x31, KERNEL),
    Route("APIC system vector, from user",                0xec, USER64),
    Route("APIC system vector, from kernel",              0xec, KERNEL),
    Route("#DB, #MC, from user",                          1,    USER64, "rdmsr", False),
    Route("#DB, #MC, from kernel, RDMSR, kernel GS live", 1,    KERNEL_OFF, "rdmsr", False),
    Route("#DB, #MC, from kernel, RDMSR, user GS live",   1,    USER_GS, "rdmsr", False),
    Route("#DB, #MC, from kernel, RDGSBASE",              1,    KERNEL_OFF, "rdgsbase", False),
    Route("#DF, from kernel, RDGSBASE",                   8,    KERNEL_OFF, "rdgsbase", False),
)
# fmt: on

CHANGES = {
    "rdmsr": (),
    "gap": (("int3                        dpl 3;", "int3 dpl 3 gap;"),),
    "rdgsbase": (
        ("paranoid        rdmsr;", "paranoid rdgsbase;"),
        ("percpu {", "percpu { gs_base CPU_BASE;"),
        ("ist DF paranoid noreturn;", "ist DF paranoid;"),
    ),
}


def compiled(change: str = "rdmsr", layout: str = "fast", align: int = 8) -> driver.Lowered:
    """linux.idt with a change."""
    text = SOURCE
    settings = f"stack_align {align}; layout {layout};"
    for old, new in (*CHANGES[change], ("stack_align     16;", settings)):
        assert old in text, old
        text = text.replace(old, new)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "linux.idt"
        path.write_text(text)
        return driver.lower(path)


class Counting:
    """A pace for a run: every instruction, noted by the phase it belongs to."""

    tells = False

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.cpu = machine.cpu
        self.findings: list[Finding] = []
        self.last: int | None = None
        self.counts: Counter[str] = Counter()

    def advance(self, state: State, _contexts: object, like: Likeness) -> tuple[int, State]:
        assert isinstance(like.coarse, tuple)
        phase = "in" if like.coarse[0] == "in" else "out"
        self.cpu.load(state)
        status, before = OK, 0
        while status == OK and (rip := state[RIP]) in self.machine.text:
            mnemonic = self.machine.image.spots[rip].text.split()[0]
            # A repeated string instruction stops at each of its repetitions.
            self.counts[phase] += mnemonic not in NOT_CORE and rip != before
            before = rip
            status, state = self.cpu.run(rip, 1)
        return self.cpu.run(state[RIP]) if status == OK else (status, state)


def count(bench: Bench, route: Route) -> linux.Cost:
    pace = Counting(bench.machine)
    event = Event(route.vector, bench.machine.kernel.gates[route.vector], route.origin, seed=0)
    findings = Play(bench, open_event(bench, event), Behaviour.KEEP).run(pace)
    assert not findings, findings
    return linux.Cost(pace.counts["in"], pace.counts["out"])


def costs(layout: str) -> dict[str, linux.Cost]:
    benches = {}
    for change in CHANGES:
        lowered = compiled(change, layout)
        machine, findings = boot(lowered.kernel, driver.link(lowered))
        assert not findings, findings
        benches[change] = Bench(machine)
    return {route.title: count(benches[route.change], route) for route in ROUTES}


def size(layout: str) -> int:
    """Bytes of .entry.text with `stack_align 16` and all hardening."""
    symbols = driver.link(compiled(layout=layout, align=16)).symbols
    return symbols["__entry_text_end"] - symbols["__entry_text_start"]


def report() -> str:
    fast, compact = costs("fast"), costs("compact")
    lines = ["Instructions, in + out, and their share of Linux's", ""]
    lines.append(f"  {'':<47} {'Linux':>7}  {'fast':>14}  {'compact':>14}")
    for route in ROUTES:
        bar = linux.COUNTS[route.title]
        cells = "  ".join(_cell(ours[route.title], bar) for ours in (fast, compact))
        lines.append(f"  {route.title:<47} {bar.entering:>3}+{bar.leaving:<3}  {cells}")
    lines += ["", "Bytes of .entry.text, 16-byte slots, all hardening", ""]
    lines.append(f"  Linux    {linux.ENTRY_TEXT_BYTES:,}, with NMI and system calls, with 8-byte slots")
    lines += [f"  {layout:<8} {size(layout):,}" for layout in ("fast", "compact")]
    return "\n".join(lines) + "\n"


def _cell(ours: linux.Cost, bar: linux.Cost) -> str:
    return f"{ours.entering:>3}+{ours.leaving:<3} {ours.total / bar.total:>6.2f}"
