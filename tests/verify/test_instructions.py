"""INT n, INT3, INTO, INT1 and UD2, with each kind of gate and from each kind of code: what arrives, and how.

The expectations are the manual's (SDM 2: INT n/INTO/INT3/INT1; SDM 3:6.13), written out: vector, error code,
and whether the saved RIP is that of the instruction or the one behind it.
"""

from pathlib import Path

import pytest

from idtgen import language, lowering
from idtgen.assembly import cfi, link
from idtgen.verify import Plan, verify
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from idtgen.verify.delivery import Gate, read_gate
from idtgen.verify.instructions import (
    INT1,
    INT3,
    INTO,
    UD2,
    Instruction,
    by_instruction,
    int_n,
    meant,
    raised,
)
from idtgen.verify.pace import Free
from idtgen.verify.registers import CS, FLAGS, RIP, State
from idtgen.verify.scenario import KERNEL, USER32, USER64, Origin
from idtgen.verify.tables import caller

KERNEL64, USER, COMPAT = "kernel", "64-bit user code", "32-bit user code"
SELECTORS = {KERNEL64: 0x10, USER: 0x33, COMPAT: 0x23}
GATES = {
    "DPL 3": Gate(0x1000, 0x10, 0, 0xE, 3, present=True),
    "DPL 0": Gate(0x1000, 0x10, 0, 0xE, 0, present=True),
    "DPL 3, trap": Gate(0x1000, 0x10, 0, 0xF, 3, present=True),
    "DPL 3, absent": Gate(0x1000, 0x10, 0, 0xE, 3, present=False),
    "DPL 0, absent": Gate(0x1000, 0x10, 0, 0xE, 0, present=False),
    "zero": Gate(0, 0, 0, 0, 0, present=False),
}
AT = 0x40_1000
OF, RF = 1 << 11, 1 << 16

Row = tuple[int, int | None, int]  # vector, error code, bytes between the instruction and the saved RIP
NP, GP = 11, 13
INT_40, INT_3 = int_n(0x40), int_n(3)

# fmt: off
TABLE: dict[tuple[Instruction, str], tuple[Row | None, Row | None, Row | None]] = {
    #                           from the kernel     from 64-bit code    from 32-bit code
    (INT_40, "DPL 3"):         ((0x40, None, 2),    (0x40, None, 2),    (0x40, None, 2)),
    (INT_40, "DPL 3, trap"):   ((0x40, None, 2),    (0x40, None, 2),    (0x40, None, 2)),
    (INT_40, "DPL 0"):         ((0x40, None, 2),    (GP, 0x202, 0),     (GP, 0x202, 0)),
    (INT_40, "DPL 3, absent"): ((NP, 0x202, 0),     (NP, 0x202, 0),     (NP, 0x202, 0)),
    (INT_40, "DPL 0, absent"): ((NP, 0x202, 0),     (GP, 0x202, 0),     (GP, 0x202, 0)),
    (INT_40, "zero"):          ((GP, 0x202, 0),     (GP, 0x202, 0),     (GP, 0x202, 0)),
    (INT_3,  "DPL 3"):         ((3, None, 2),       (3, None, 2),       (3, None, 2)),
    (INT_3,  "DPL 0"):         ((3, None, 2),       (GP, 0x1A, 0),      (GP, 0x1A, 0)),
    (INT_3,  "DPL 3, absent"): ((NP, 0x1A, 0),      (NP, 0x1A, 0),      (NP, 0x1A, 0)),
    (INT_3,  "zero"):          ((GP, 0x1A, 0),      (GP, 0x1A, 0),      (GP, 0x1A, 0)),
    (INT3,   "DPL 3"):         ((3, None, 1),       (3, None, 1),       (3, None, 1)),
    (INT3,   "DPL 3, trap"):   ((3, None, 1),       (3, None, 1),       (3, None, 1)),
    (INT3,   "DPL 0"):         ((3, None, 1),       (GP, 0x1A, 0),      (GP, 0x1A, 0)),
    (INT3,   "DPL 3, absent"): ((NP, 0x1A, 0),      (NP, 0x1A, 0),      (NP, 0x1A, 0)),
    (INT3,   "DPL 0, absent"): ((NP, 0x1A, 0),      (GP, 0x1A, 0),      (GP, 0x1A, 0)),
    (INT3,   "zero"):          ((GP, 0x1A, 0),      (GP, 0x1A, 0),      (GP, 0x1A, 0)),
    # 64-bit code has no INTO, whatever the gate.
    (INTO,   "DPL 3"):         ((6, None, 0),       (6, None, 0),       (4, None, 1)),
    (INTO,   "DPL 0"):         ((6, None, 0),       (6, None, 0),       (GP, 0x22, 0)),
    # No DPL is asked, and what goes wrong counts as an event from outside: bit 0.
    (INT1,   "DPL 3"):         ((1, None, 1),       (1, None, 1),       (1, None, 1)),
    (INT1,   "DPL 0"):         ((1, None, 1),       (1, None, 1),       (1, None, 1)),
    (INT1,   "DPL 0, absent"): ((NP, 0x0B, 0),      (NP, 0x0B, 0),      (NP, 0x0B, 0)),
    (INT1,   "zero"):          ((GP, 0x0B, 0),      (GP, 0x0B, 0),      (GP, 0x0B, 0)),
    (UD2,    "DPL 3"):         ((6, None, 0),       (6, None, 0),       (6, None, 0)),
    (UD2,    "DPL 0"):         ((6, None, 0),       (6, None, 0),       (6, None, 0)),
    (UD2,    "DPL 0, absent"): ((NP, 0x33, 0),      (NP, 0x33, 0),      (NP, 0x33, 0)),
    (UD2,    "zero"):          ((GP, 0x33, 0),      (GP, 0x33, 0),      (GP, 0x33, 0)),
}
# INTO of 32-bit code names vector 4; of 64-bit code the gate of #UD is the one that counts.
INTO_ABSENT = {KERNEL64: (NP, 0x33, 0), USER: (NP, 0x33, 0), COMPAT: (NP, 0x22, 0)}
# fmt: on


def arrived(instruction: Instruction, gate: str, where: str, bench: Bench, flags: int = OF | 2) -> Row | None:
    state: State = caller(bench.machine)
    state[CS], state[RIP], state[FLAGS] = SELECTORS[where], AT, flags
    asked = meant(instruction, state, wide=where != COMPAT)
    if asked is None:
        return None
    found = raised(asked, GATES[gate], state)
    behind = found.state[RIP] - AT
    assert found.state[FLAGS] == flags | (0 if behind else RF)
    assert [p for p, value in enumerate(state) if found.state[p] != value and p not in {RIP, FLAGS}] == []
    return found.vector, found.error_code, behind


@pytest.mark.parametrize(
    ("instruction", "gate"), TABLE, ids=lambda v: getattr(v, "name", v).replace(" ", "-")
)
def test_what_arrives(instruction: Instruction, gate: str, bench: Bench) -> None:
    found = tuple(arrived(instruction, gate, where, bench) for where in SELECTORS)
    assert found == TABLE[instruction, gate]


@pytest.mark.parametrize("where", SELECTORS)
def test_into(where: str, bench: Bench) -> None:
    assert arrived(INTO, "DPL 3, absent", where, bench) == INTO_ABSENT[where]
    without = arrived(INTO, "DPL 3", where, bench, flags=2)
    assert without == (None if where == COMPAT else (6, None, 0))


# In a kernel as declared: the emitted idt_setup's gates, the stubs, their handlers

TEXT = """kernel k { user_code32 0x23; handler trap; }
percpu { kernel_stack gs:8; }
ist DB = 1; ist DF = 2; ist MCE = 3; ist NMI = 4;
exception 0..31 -> trap;
exception 1 debug ist DB paranoid -> trap;
nmi 2 nmi ist NMI -> nmi;
exception 3 int3 dpl 3 -> trap;
exception 4 overflow dpl 3 -> trap;
exception 8 double_fault ist DF paranoid -> double_fault;
exception 11 segment_not_present -> not_present;
exception 13 general_protection -> general_protection;
exception 18 machine_check ist MCE paranoid -> trap;
softint 0x40 open -> open;
softint 0x41 closed dpl 0 -> closed;
interrupt 0x50..0x5f -> irq;
"""


@pytest.fixture(scope="module")
def declared(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    path: Path = tmp_path_factory.mktemp("instructions") / "k.idt"
    path.write_text(TEXT)
    loaded = language.load(path)
    assert loaded.kernel is not None, loaded.diagnostics
    program = lowering.lower(loaded.kernel)
    image = link.link(loaded.kernel, program, cfi.analyse(program))
    report = verify(loaded.kernel, image, Plan(seeds=2))
    assert report.ok, report.render()
    machine, findings = boot(loaded.kernel, image)
    assert findings == []
    return Bench(machine)


ORIGINS = (KERNEL, USER64, USER32)
# fmt: off
HANDLED: tuple[tuple[Instruction, tuple[str, int | None], tuple[str, int | None]], ...] = (
    #              from the kernel                    from user code
    (int_n(0x40), ("open", None),                    ("open", None)),
    (int_n(0x41), ("closed", None),                  ("general_protection", 0x20A)),
    (int_n(0x42), ("general_protection", 0x212),     ("general_protection", 0x212)),  # of no statement
    (int_n(0x55), ("irq", 0x55),                     ("general_protection", 0x2AA)),
    (int_n(0),    ("trap", None),                    ("general_protection", 0x02)),
    (int_n(1),    ("trap", None),                    ("general_protection", 0x0A)),
    (int_n(2),    ("nmi", None),                     ("general_protection", 0x12)),
    (int_n(0xFF), ("general_protection", 0x7FA),     ("general_protection", 0x7FA)),
    (int_n(3),    ("trap", None),                    ("trap", None)),
    (int_n(4),    ("trap", None),                    ("trap", None)),
    (INT3,        ("trap", None),                    ("trap", None)),
    (INT1,        ("trap", None),                    ("trap", None)),
    (UD2,         ("trap", None),                    ("trap", None)),
    (INTO,        ("trap", None),                    ("trap", None)),
)
# fmt: on


@pytest.mark.parametrize("origin", ORIGINS, ids=lambda origin: origin.name)
@pytest.mark.parametrize("row", HANDLED, ids=lambda row: row[0].name.replace(" ", "-"))
def test_the_handler_finds_it(
    declared: Bench,
    row: tuple[Instruction, tuple[str, int | None], tuple[str, int | None]],
    origin: Origin,
) -> None:
    """Vector, error code and RIP as the handler gets them; then all else that a run is held to."""
    instruction, *expected = row
    handler, argument = expected[origin.user]
    run = by_instruction(declared, instruction, origin, seed=0)
    assert run is not None
    assert run.run(Free(declared.machine)) == []
    assert run.event.entry.handler == handler
    assert run.due.argument == argument


def test_the_gates_are_the_guests(declared: Bench) -> None:
    """An undeclared vector's is all zeros: no gate at all, so #GP and not #NP."""
    machine = declared.machine
    assert (read_gate(machine, 0x42).kind, read_gate(machine, 0x41).dpl, read_gate(machine, 0x40).dpl) == (
        0,
        0,
        3,
    )


def test_a_gate_marked_absent_in_the_guest(declared: Bench) -> None:
    machine = declared.machine
    at = machine.idt + 16 * 0x40
    low = machine.word(at)
    machine.put(at, low & ~(1 << 47))
    try:
        for origin in ORIGINS:
            run = by_instruction(declared, int_n(0x40), origin, seed=0)
            assert run is not None
            assert run.run(Free(machine)) == []
            assert (run.event.entry.handler, run.due.argument) == ("not_present", 0x202)
    finally:
        machine.put(at, low)
