"""What can come where: the hardware's model that verification counts on, as a table.

In: a `Situation`, which is what is open at a boundary, from the outside in. Out: which events may come. Each
row is a restriction; without it some sequence of events breaks stubs that are right, and a test shows that
sequence. docs/verification.md has the same table in words.
"""

from collections.abc import Callable
from enum import Enum
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Entry, Kernel, Kind


class What(Enum):
    """What an entry is to the table."""

    __hash__ = object.__hash__  # Enum's own is written in Python, and situations are looked up all the time

    NMI = "NMI"
    EXCEPTION = "exception"
    INTERRUPT = "interrupt"
    MC = "#MC"
    DB = "#DB"
    DF = "#DF"
    CALL = "system call"  # interrupted, but never an event: user code alone executes it


class Phase(Enum):
    """How far an entry has come."""

    __hash__ = object.__hash__

    IN = "on its way in"
    HANDLER = "in its handler"
    OUT = "on its way out"
    HOOK = "in a hook"
    LAST = "at the last two instructions of its way out"


IN_C = {Phase.HANDLER, Phase.HOOK}
LAST_BOUNDARIES = 2


class Open(NamedTuple):
    """One entry that has begun and not ended."""

    what: What
    phase: Phase
    on_stack: bool = False  # of an NMI: on the NMI stack, so that another one is nested


class Situation(NamedTuple):
    """What the hardware's model knows at a boundary."""

    open: tuple[Open, ...]  # outermost first
    blocked: bool = False  # NMIs
    interrupts: bool = False  # IF

    @property
    def inner(self) -> Open:
        return self.open[-1]

    def has(self, *what: What) -> bool:
        return any(o.what in what for o in self.open)

    @property
    def in_nested(self) -> bool:
        """Whether an NMI that came into another has not gone yet."""
        return sum(o.what is What.NMI and o.on_stack for o in self.open) > 1


class Row(NamedTuple):
    """`event` does not come where `when` holds."""

    event: What
    name: str
    when: Callable[[Situation], bool]
    why: str
    shared: bool = False  # only if it has no IST stack


def _inside(*what: What) -> Callable[[Situation], bool]:
    return lambda s: s.has(*what)


def _in_debug(situation: Situation) -> bool:
    """On its stub, where no breakpoint stands, or within its handler, which keeps DR7 clear for all."""
    return situation.inner.what is What.DB or any(
        o.what is What.DB and o.phase in IN_C for o in situation.open
    )


# fmt: off
TABLE: tuple[Row, ...] = (
    Row(What.NMI, "NMI while blocked", lambda s: s.blocked,
        "blocked from the delivery of an NMI to the next IRET, even one that faults (SDM 3:6.7.1)"),
    Row(What.EXCEPTION, "exception in a stub", lambda s: s.inner.phase not in IN_C,
        "no instruction of a stub faults but the IRET to user mode: A3"),
    Row(What.EXCEPTION, "exception in #MC's handler", lambda s: s.inner.what is What.MC,
        "its IRET would unblock NMIs; the handler is written so that nothing in it faults"),
    Row(What.EXCEPTION, "exception in #DF's handler", lambda s: s.inner.what is What.DF,
        "the same"),
    Row(What.INTERRUPT, "interrupt with IF clear", lambda s: not s.interrupts,
        "masked (SDM 3:6.8.1)"),
    Row(What.MC, "#MC in #MC", _inside(What.MC),
        "the CPU shuts down while MCIP is set (SDM 3:15.3.1.2)"),
    Row(What.DB, "#DB in #DB", _in_debug,
        "its handler keeps DR7 clear, and no breakpoint stands on its stub"),
    Row(What.DB, "#DB in NMI", _inside(What.NMI),
        "the same: its IRET would unblock NMIs"),
    Row(What.DB, "#DB in #MC", _inside(What.MC),
        "the same: #MC may have interrupted a #DB, whose stack it would overwrite"),
    Row(What.DB, "#DB in #DF", _inside(What.DF),
        "the same"),
    Row(What.DF, "#DF in #DF", _inside(What.DF),
        "the CPU shuts down instead (SDM 3:6.15, #DF)"),
    Row(What.MC, "#MC without a stack in a nested NMI", lambda s: s.in_nested,
        "it is pushed over what the outer NMI keeps; with an IST stack it may come there", shared=True),
    Row(What.DF, "#DF without a stack in a nested NMI", lambda s: s.in_nested,
        "the same", shared=True),
)

# Where NMIs stay blocked across #MC or #DF: no software survives the other case.
HOLDS: tuple[Row, ...] = tuple(
    row
    for what in (What.MC, What.DF)
    for row in (
        Row(what, f"{what.value} before an NMI's handler",
            lambda s: any(o.what is What.NMI and o.phase is Phase.IN for o in s.open),
            "its IRET would let the next NMI overwrite what the CPU has just pushed"),
        Row(what, f"{what.value} at the end of an NMI",
            lambda s: any(o.what is What.NMI and o.on_stack and o.phase is Phase.LAST for o in s.open),
            "an NMI inside of its handler would not see that the last IRETQ still needs its frame"),
    )
)
# fmt: on

RESTRICTIONS: tuple[str, ...] = tuple(row.name for row in (*TABLE, *HOLDS))


class Event(NamedTuple):
    """Something that may come, and the entry that takes it."""

    what: What
    vector: int
    entry: Entry


def may_come(event: Event, situation: Situation, lifted: frozenset[str] = frozenset()) -> bool:
    """Whether an event may come; `lifted` names restrictions that shall not count."""
    own_stack = event.entry.ist is not None
    rows = (row for row in TABLE if row.event is event.what and row.name not in lifted)
    return not any(row.when(situation) for row in rows if not (row.shared and own_stack))


def keeps_blocked(what: What, situation: Situation, lifted: frozenset[str] = frozenset()) -> bool:
    """Whether NMIs stay blocked across an event that comes here."""
    rows = (row for row in HOLDS if row.event is what and row.name not in lifted)
    return any(row.when(situation) for row in rows)


def entered(
    what: What, situation: Situation, lifted: frozenset[str] = frozenset(), *, own_stack: bool = True
) -> Situation:
    """The situation at the first instruction of an event's stub."""
    blocked = situation.blocked or what is What.NMI or keeps_blocked(what, situation, lifted)
    return Situation((*situation.open, Open(what, Phase.IN, what is What.NMI and own_stack)), blocked)


def what_of(vector: int, entry: Entry) -> What:
    """A kernel whose GS never changes may declare vector 2 as an exception: it is an NMI all the same."""
    if vector == x86.NMI:
        return What.NMI
    if entry.kind in {Kind.INTERRUPT, Kind.SYSVEC}:
        return What.INTERRUPT
    if entry.kind in {Kind.EXCEPTION, Kind.SOFTINT}:
        return {x86.MC: What.MC, x86.DB: What.DB, x86.DF: What.DF}.get(vector, What.EXCEPTION)
    return What.CALL


def events_of(kernel: Kernel) -> tuple[Event, ...]:
    """All that may come in this kernel; slots of an array differ in a number, so one stands for all.

    Nobody sends an exception that has an IST stack, but #DB, #MC and #DF: whether it can come where its own
    stack is in use is the kernel's affair. INT n is no event: a handler would have to execute it.
    """
    found, arrays = [], set()
    for vector, entry in kernel.gates.items():
        what = what_of(vector, entry)
        if entry.kind in {Kind.SOFTINT, Kind.INT80} or entry.symbol in arrays:
            continue
        if what is What.EXCEPTION and entry.ist is not None:
            continue
        if entry.kind is Kind.INTERRUPT:
            arrays.add(entry.symbol)
        found.append(Event(what, vector, entry))
    return tuple(found)
