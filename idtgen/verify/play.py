"""One event from its delivery to the return: H1-H7 when C is called, R1-R4 on the way out.

In: a bench, an `Opening` and how the handler behaves.
"""

from collections.abc import Hashable
from typing import NamedTuple, NoReturn

from idtgen import x86
from idtgen.model import Kind
from idtgen.verify import contract
from idtgen.verify.bench import Bench
from idtgen.verify.delivery import Undeliverable
from idtgen.verify.frames import Words
from idtgen.verify.handler import goes_to
from idtgen.verify.pace import Free, Likeness
from idtgen.verify.properties import Finding
from idtgen.verify.registers import RDI, RIP, RSP, State
from idtgen.verify.run import Run
from idtgen.verify.scenario import Behaviour, Event

UD2 = 0x0B0F


class Opening(NamedTuple):
    """What is known before the stub runs: shared by the runs that differ in what the handler does."""

    event: Event
    before: State
    due: contract.Terms
    permitted: list[range]


def open_event(bench: Bench, event: Event) -> Opening:
    """The slots of an array differ in their vector alone."""
    key = (event.entry.symbol, event.origin.name, event.seed) if event.entry.kind is Kind.INTERRUPT else None
    known: Opening | None = bench.openings.get(key)
    if known is None:
        before = bench.interrupted(event)
        due = contract.terms(bench.machine, bench.view, event, before)
        known = Opening(event, before, due, contract.used_stacks(bench.machine, event, before))
        if key is not None:
            bench.openings[key] = known
        return known
    due = contract.of_another_vector(bench.machine.kernel, bench.view, known.due, event, known.before)
    return known._replace(event=event, due=due)


class Play(Run):
    """An event whose entry calls one handler and perhaps a hook, and returns."""

    def __init__(self, bench: Bench, opening: Opening, behaviour: Behaviour) -> None:
        super().__init__(bench, opening.before, opening.due.slots, opening.permitted)
        self.event = opening.event
        self.due = opening.due
        self.behaviour = behaviour

    def likeness(self, phase: str) -> Likeness:
        origin, view = self.event.origin, self.bench.view
        coarse = (
            phase,
            origin.user,
            origin.user_gs,
            self.frame[view.cs] & 3,
            self.frame[view.flags] & x86.IF,
            phase != "in" and self.behaviour is Behaviour.ENABLE,  # A5 has something to see
        )
        return Likeness(coarse, (origin.name, self.behaviour.name, self.event.seed, self.due.function))

    def sets_flags(self, what: str) -> bool:
        return (self.event.seed + self.behaviour.number + (what == "hook")) % 2 == 1

    def gs_after(self, *, to_user: bool) -> tuple[int, int]:
        return contract.gs_after(self.machine, self.event, self.before, to_user=to_user)

    def play(self) -> None:
        called, state = self.advance(self.enter(), "in")
        due, entry = self._settle(state), self.event.entry
        if called != due.function:
            found = "a return" if called is None else f"a call of {self.machine.functions[called]}"
            self.lose(Finding("H1", f"a call of {entry.handler}", found, self.pace.last))
        self.say("calls {}, frame at {:#x}", entry.handler, state[RDI])
        self.note(state, contract.at_call(self.machine, self.bench.view, due, state, self.before))
        self.bench.stages["call"] += 1
        self.bench.stages["cleared call"] += due.cleared
        if due.cleared and contract.uncleared(due, state) and self.bench.first_time(self._way_in()):
            self._check_traces(state)
        if entry.noreturn:
            self._check_trap(state)
        else:
            self._leave(state)

    def _way_in(self) -> Hashable:
        """Runs that differ in what the handler does have the same way in."""
        event = self.event
        return type(self), event.vector, event.origin.name, event.seed, event.code, self.before[RSP]

    def _check_traces(self, state: State) -> None:
        """H7 of what is computed from an interrupted value: the same event with other values comes before.

        Registers that were not cleared must not be able to tell one from the other.
        """
        kept = self.before, self.contexts, self.trail, self.pace
        memory = self.machine.written()
        self.before, self.trail = self.with_other_values(), []
        self.contexts, self.pace = (self.before,), Free(self.machine)
        self.machine.reset()
        _, other = self.advance(self.enter(), "in")
        self.before, self.contexts, self.trail, self.pace = kept
        self.machine.put_back(memory)
        wrong = contract.traces(self.due, state, other)
        if wrong:
            found = f"{wrong}: depends on one"
            back = self.machine.return_address(state) - 1
            self.lose(Finding("H7", "no interrupted value", found, back))

    def with_other_values(self) -> State:
        return contract.with_other_registers(self.before)

    def _settle(self, state: State) -> contract.Terms:
        self.due = contract.settled(self.machine, self.bench.view, self.event, self.due, state)
        return self.due

    def enter(self) -> State:
        """Play the CPU up to the stub's first instruction."""
        event = self.event
        self.say("vector {} interrupts {} at {:#x}", event.vector, event.origin.name, self.before[RIP])
        return self.deliver(self.before)

    def deliver(self, interrupted: State) -> State:
        event = self.event
        try:
            return self.bench.delivery.deliver(event.vector, interrupted, event.error_code)
        except Undeliverable as reason:
            self.lose(Finding("S2", "a gate that the event can pass", str(reason)))

    def _check_trap(self, state: State) -> None:
        """Behind a call that does not return stands UD2: whoever returns is told at once."""
        behind = self.machine.return_address(state)
        self.bench.stages["static"] += 1
        if self.machine.half_word(behind) != UD2:
            self.lose(Finding("S1", "UD2 behind the call of a noreturn handler", "something else", behind))

    def _leave(self, state: State) -> None:
        """Play the handler, follow the stub to a hook or to the end."""
        enable = self.behaviour is Behaviour.ENABLE
        state = self.act(state, self.rewritten("handler"), self.due.frame, "handler", enable=enable)
        view = self.bench.view
        hook = contract.hook_due(self.machine, self.event, self.frame[view.cs], self.frame[view.flags])
        likes = self.event.entry.kind is Kind.INTERRUPT and not self.pace.tells
        key, memory = (self._identity(state), self.machine.written()) if likes else (None, b"")
        if likes and self.bench.followed.get(key) == memory:
            return
        self._follow(state, hook)
        if likes and not self.findings:
            self.bench.followed[key] = memory

    def _identity(self, state: State) -> Hashable:
        """With the same memory, runs that are alike in this are alike to the end: the slots of an array."""
        given = (self.behaviour.name, self.event.seed, self.event.origin.name, self.due.frame)
        return given, tuple(state), tuple(self.after), tuple(self.permitted)

    def _follow(self, state: State, hook: str | None) -> None:
        called, state = self.advance(state, "out")
        if called is not None:
            called, state = self._at_hook(called, hook, state)
        elif hook is not None:
            self.lose(Finding("R4", f"a call of {hook}", "none", self.pace.last))
        if called is not None:
            self._unexpected(called, None)
        self.bench.stages["way out"] += 1
        self.finish(state)

    def _at_hook(self, called: int, hook: str | None, state: State) -> tuple[int | None, State]:
        if hook is None or called != self.machine.symbols[hook]:
            self._unexpected(called, hook)
        self.say("calls {}", hook)
        findings = contract.at_hook(self.machine, self.due, state)
        if state[RDI] != self.due.frame:
            findings.append(Finding("H1", f"RDI {self.due.frame:#x}, the frame", f"{state[RDI]:#x}"))
        self.note(state, findings)
        self.bench.stages["hook"] += 1
        return self.advance(self.act(state, self.rewritten("hook"), self.due.frame, "hook"), "hook")

    def rewritten(self, who: str) -> Words | None:
        """The frame as the handler or the hook leaves it; None where it changes nothing."""
        kernel, seed = self.machine.kernel, self.event.seed
        if who == "handler":
            mode = goes_to(kernel, self.event, self.behaviour)
        else:
            rewrites = self.behaviour in {Behaviour.REWRITE, Behaviour.TURN}
            mode = contract.mode_of(kernel, self.frame[self.bench.view.cs]) if rewrites else None
        return None if mode is None else self.bench.fresh.frame(seed, mode, who)

    def _unexpected(self, called: int, hook: str | None) -> NoReturn:
        expected = "no call" if hook is None else f"a call of {hook}"
        code = "H1" if called == self.due.function else "R4"
        self.lose(Finding(code, expected, f"a call of {self.machine.functions[called]}", self.pace.last))
