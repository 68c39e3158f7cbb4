"""What decides what may come, in so far as it tells contexts apart.

In: situations. Out: `Limits`, which can be compared: a context in which less is kept away stands for one in
which more is. And the parts that classes are made of.
"""

from collections.abc import Hashable
from typing import NamedTuple

from idtgen.verify.explore.events import Event, Phase, Situation, What

STAYS_OPEN = {What.NMI, What.MC, What.DB, What.DF}
Context = Hashable


class Reached(NamedTuple):
    """A context, and what may come inside of it: the fewer restrictions the more."""

    context: Context
    limits: "Limits"

    @property
    def text(self) -> str:
        return f"{self.context}|{self.limits.text}"


class View(NamedTuple):
    """Of a boundary what an event may depend on; on the last two only without a stack of its own."""

    place: int  # the instruction; in C the function
    gs: bool  # the kernel's base is live
    where: Hashable  # the stack that RSP is on
    alignment: int  # of RSP, modulo 16
    interrupts: int  # IF


class Coming(NamedTuple):
    """An event that may come in some situation."""

    event: Event
    stub: int  # the first event with such a stub
    inside: "Limits"
    nested: bool  # an NMI that finds another on its stack
    own: Phase | None  # and interrupts that one itself, there


class Limits(NamedTuple):
    """What of a situation keeps events away. `nmi`: how far NMIs on the NMI stack have come."""

    mc: bool
    df: bool
    any: bool  # NMI, #MC, #DB or #DF: no #DB comes
    blocked: bool
    nmi: tuple[Phase, ...]

    @property
    def text(self) -> str:
        phases = ",".join(phase.name for phase in self.nmi)
        return "".join(str(int(flag)) for flag in self[:4]) + ":" + phases

    @classmethod
    def of(cls, text: str) -> "Limits":
        flags, _, phases = text.partition(":")
        mc, df, anything, blocked = (flag == "1" for flag in flags)
        return cls(mc, df, anything, blocked, tuple(Phase[name] for name in phases.split(",") if name))

    def allow(self, other: "Limits") -> bool:
        """Whether all that may come there may come here as well."""
        return self.nmi == other.nmi and all(a <= b for a, b in zip(self[:4], other[:4], strict=True))

    def inside(self, event: Event, *, blocked: bool) -> "Limits":
        """Of the run of an event that comes."""
        what = event.what
        nmi = (*self.nmi, Phase.IN) if what is What.NMI and event.entry.ist else self.nmi
        return Limits(
            self.mc or what is What.MC,
            self.df or what is What.DF,
            self.any or what in STAYS_OPEN,
            blocked,
            nmi,
        )


NOTHING_OPEN = Limits(mc=False, df=False, any=False, blocked=False, nmi=())


def limits_of(situation: Situation) -> Limits:
    nmi = tuple(
        o.phase if o.phase in {Phase.IN, Phase.LAST} else Phase.OUT
        for o in situation.open
        if o.what is What.NMI and o.on_stack
    )
    has = situation.has
    return Limits(has(What.MC), has(What.DF), has(*STAYS_OPEN), situation.blocked, nmi)
