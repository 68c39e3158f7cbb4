"""The words of the table of what can come where, each tried where it holds and beside that."""

from typing import NamedTuple

import pytest

from idtgen.model import Entry, Ist, Kind, Origin
from idtgen.verify.explore.events import Event, Open, Phase, Situation, What, entered, keeps_blocked, may_come

IN, HANDLER, OUT, HOOK, LAST = Phase.IN, Phase.HANDLER, Phase.OUT, Phase.HOOK, Phase.LAST
NMI, EXCEPTION, INTERRUPT = What.NMI, What.EXCEPTION, What.INTERRUPT
MC, DB, DF, CALL = What.MC, What.DB, What.DF, What.CALL
DECLARED = Origin("words.idt", 1)


def event(what: What, *, stack: bool) -> Event:
    ist = Ist("OWN", 1, None, DECLARED) if stack else None
    return Event(what, 0, Entry(Kind.EXCEPTION, 0, "asm_exc_it", "exc_it", DECLARED, ist=ist))


def nmi(phase: Phase) -> Open:
    """One from the kernel: it stays on the NMI stack."""
    return Open(NMI, phase, on_stack=True)


def at(*opened: Open, blocked: bool = False, interrupts: bool = False) -> Situation:
    return Situation(opened, blocked, interrupts)


class Words(NamedTuple):
    """Who may come where; `alone` is what of those that have no stack may not."""

    here: Situation
    may: set[What]
    alone: frozenset[What] = frozenset()


SENT = {NMI, EXCEPTION, INTERRUPT, MC, DB, DF}
SEVERE = {NMI, MC, DB, DF}
WORDS = {
    # stubs: nothing faults there, and IF is clear
    "an exception on its way in": Words(at(Open(EXCEPTION, IN)), SEVERE),
    "an exception on its way out": Words(at(Open(EXCEPTION, OUT)), SEVERE),
    "an exception's last two": Words(at(Open(EXCEPTION, LAST)), SEVERE),
    "behind a handler that enabled interrupts": Words(
        at(Open(EXCEPTION, OUT), interrupts=True), SEVERE | {INTERRUPT}
    ),
    "a system call on its way in": Words(at(Open(CALL, IN)), SEVERE),
    # C
    "a handler with IF clear": Words(at(Open(EXCEPTION, HANDLER)), SENT - {INTERRUPT}),
    "a handler with IF set": Words(at(Open(EXCEPTION, HANDLER), interrupts=True), SENT),
    "a hook": Words(at(Open(INTERRUPT, HOOK), interrupts=True), SENT),
    "a system call's handler": Words(at(Open(CALL, HANDLER), interrupts=True), SENT),
    # NMIs
    "an NMI on its way in": Words(at(nmi(IN), blocked=True), {MC, DF}),
    "an NMI from user mode on its way in": Words(at(Open(NMI, IN), blocked=True), {MC, DF}),
    "an NMI's handler, blocked": Words(at(nmi(HANDLER), blocked=True), {EXCEPTION, MC, DF}),
    "an NMI's handler behind an IRET": Words(at(nmi(HANDLER)), {NMI, EXCEPTION, MC, DF}),
    "an NMI on its way out": Words(at(nmi(OUT)), {NMI, MC, DF}),
    "an NMI in an NMI": Words(at(nmi(HANDLER), nmi(IN), blocked=True), {MC, DF}, frozenset({MC, DF})),
    "a handler in an NMI's": Words(at(nmi(HANDLER), Open(EXCEPTION, HANDLER)), {NMI, EXCEPTION, MC, DF}),
    "an NMI in user mode's": Words(at(Open(NMI, HANDLER), nmi(IN), blocked=True), {MC, DF}),
    # machine checks and double faults: their handlers raise nothing, but those of what comes there may
    "#MC's stub": Words(at(Open(MC, IN)), {NMI, DF}),
    "#MC's handler": Words(at(Open(MC, HANDLER)), {NMI, DF}),
    "#MC's hook": Words(at(Open(MC, HOOK), interrupts=True), {NMI, DF, INTERRUPT}),
    "an NMI's handler in #MC": Words(at(Open(MC, HANDLER), nmi(HANDLER)), {NMI, EXCEPTION, DF}),
    "#DF's stub": Words(at(Open(DF, IN)), {NMI, MC}),
    "#DF's handler": Words(at(Open(DF, HANDLER)), {NMI, MC}),
    "#DF in #MC": Words(at(Open(MC, IN), Open(DF, HANDLER)), {NMI}),
    # #DB
    "#DB's stub": Words(at(Open(DB, IN)), {NMI, MC, DF}),
    "#DB's handler": Words(at(Open(DB, HANDLER)), {NMI, EXCEPTION, MC, DF}),
    "a handler in #DB's": Words(at(Open(DB, HANDLER), Open(EXCEPTION, HANDLER)), {NMI, EXCEPTION, MC, DF}),
    "#MC in #DB's stub": Words(at(Open(DB, IN), Open(MC, HANDLER)), {NMI, DF}),
    "an exception in #DB's handler": Words(at(Open(DB, HANDLER), Open(EXCEPTION, IN)), {NMI, MC, DF}),
}


@pytest.mark.parametrize("name", WORDS)
def test_who_may_come(name: str) -> None:
    words = WORDS[name]
    assert {what for what in SENT if may_come(event(what, stack=True), words.here)} == words.may
    without = {what for what in SENT if may_come(event(what, stack=False), words.here)}
    assert without == words.may - words.alone


HELD = {
    "before an NMI's handler": (at(nmi(IN), blocked=True), True),
    "before the handler of one from user mode": (at(Open(NMI, IN), blocked=True), True),
    "in a nested NMI, before its IRET": (at(nmi(HANDLER), nmi(IN), blocked=True), True),
    "in an NMI's handler": (at(nmi(HANDLER), blocked=True), False),
    "on an NMI's way out": (at(nmi(OUT)), False),
    "at the end of an NMI on its stack": (at(nmi(LAST)), True),
    "at the end of one to user mode": (at(Open(NMI, LAST)), False),
    "in #DB at the end of an NMI": (at(nmi(LAST), Open(DB, IN)), True),
    "in another stub": (at(Open(EXCEPTION, LAST)), False),
}


@pytest.mark.parametrize("name", HELD)
@pytest.mark.parametrize("what", [MC, DF])
def test_across_mc_and_df_nmis_stay_blocked_where_nothing_survives_one(name: str, what: What) -> None:
    here, held = HELD[name]
    assert keeps_blocked(what, here) is held
    assert entered(what, here).blocked is (held or here.blocked)


@pytest.mark.parametrize("what", [EXCEPTION, INTERRUPT, DB, NMI])
def test_nothing_else_keeps_nmis_blocked(what: What) -> None:
    assert not any(keeps_blocked(what, here) for here, _ in HELD.values())


@pytest.mark.parametrize("what", [NMI, EXCEPTION, INTERRUPT, MC, DB, DF])
def test_the_delivery_of_an_nmi_alone_blocks_nmis(what: What) -> None:
    inner = entered(what, at(Open(EXCEPTION, HANDLER), interrupts=True))
    assert inner.blocked is (what is NMI)
    assert not inner.interrupts  # each gate is an interrupt gate
    assert inner.inner == Open(what, IN, on_stack=what is NMI)
    assert inner.open[0] == Open(EXCEPTION, HANDLER)


def test_a_lifted_row_alone_does_not_count() -> None:
    here = at(Open(MC, IN))
    assert may_come(event(MC, stack=True), here, frozenset({"#MC in #MC"}))
    assert not may_come(event(MC, stack=True), here, frozenset({"#DF in #DF"}))
    first = at(nmi(IN), blocked=True)
    assert not keeps_blocked(MC, first, frozenset({"#MC before an NMI's handler"}))
    assert keeps_blocked(DF, first, frozenset({"#MC before an NMI's handler"}))
