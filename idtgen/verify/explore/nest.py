"""An event's own run, kept boundary by boundary, so that others can come into it.

In: a chain of activations, the last of them at the boundary where the event comes. Out: the event's own
activation. Its promises were held on the way: A2, A4 and A5 at each instruction, H1-H7 at the call, H3-H6 at
a hook's, and the interrupted state bit for bit behind its IRET.
"""

from functools import partial

from idtgen.verify import contract
from idtgen.verify.contexts import Context
from idtgen.verify.engine import EXCEPTION, OK
from idtgen.verify.explore.activations import Activation, Chain
from idtgen.verify.explore.events import Phase, What
from idtgen.verify.explore.inject import Injector, Wrong, return_from_c, unlike
from idtgen.verify.explore.segments import Keep, Point, Recorder, Segment, Stage, every, inside, put, take
from idtgen.verify.machine import NoPage
from idtgen.verify.properties import Finding
from idtgen.verify.registers import CS, FLAGS, RIP, State
from idtgen.verify.scenario import Event as Arriving
from idtgen.verify.unwind import Unwinder

_IRETQ = 0xCF48


class Nest:
    """Records one event after the other."""

    def __init__(self, injector: Injector, unwinder: Unwinder, seed: int, *, interrupts: bool) -> None:
        self._injector = injector
        self._event = injector.event
        self._machine = injector.machine
        self._unwinder = unwinder
        self._seed = seed
        self._secrets: frozenset[int] = frozenset()
        self._keep: Keep = every
        self._interrupts = interrupts  # whether the handler may enable them

    def record(self, chain: Chain, keep: Keep = every) -> Activation:
        """Raises `Wrong`. Memory is kept of those boundaries that are wanted."""
        outer = chain[-1]
        self._keep = keep
        before, self._secrets = outer.point.state, outer.stage.segment.secrets
        put(self._machine, outer.point)
        arriving, due = self._injector.due(before)
        delivered = self._injector.deliver(before)
        contexts = (before, *outer.stage.segment.contexts)
        recorder = Recorder(self._machine, self._unwinder)
        stages: list[Stage] = []
        self._machine.cpu.load(delivered)
        nested = self._event.what is What.NMI and any(a.what is What.NMI and a.on_stack for a in chain)
        try:
            if nested:
                self._ask(delivered, contexts, stages)
            else:
                due = self._whole(recorder, delivered, (arriving, due, outer), contexts, stages)
        except NoPage as page:
            raise Wrong(Finding("A2", "a stack with room for C", f"no page at {page}", before[RIP])) from None
        entry, what = self._event.entry, self._event.what
        return Activation(
            what,
            entry.symbol,
            self._event.vector,
            before,
            due,
            stages,
            on_stack=what is What.NMI and entry.ist is not None,
        )

    def _whole(
        self,
        recorder: Recorder,
        delivered: State,
        event: tuple[Arriving, contract.Terms, Activation],
        contexts: tuple[Context, ...],
        stages: list[Stage],
    ) -> contract.Terms:
        """In, handler, perhaps a hook, out."""
        arriving, due, outer = event
        before = outer.point.state
        state = self._to_call(recorder, delivered, contexts, stages, Phase.IN)
        injector, machine = self._injector, self._machine
        due = injector.called(arriving, due, before, OK, state).due
        self._in_c(stages, Phase.HANDLER, state, due.function)
        if self._event.entry.noreturn:
            return due
        state = return_from_c(injector.bench, state)
        hook = contract.hook_due(machine, arriving, before[CS], before[FLAGS])
        if hook is not None:
            machine.cpu.load(state)
            state = self._to_call(recorder, state, contexts, stages, Phase.OUT)
            if machine.called(state) != machine.symbols[hook]:
                raise Wrong(Finding("R4", f"a call of {hook}", f"{state[RIP]:#x}", before[RIP]))
            self._in_c(stages, Phase.HOOK, state, machine.symbols[hook])
            state = return_from_c(injector.bench, state)
        machine.cpu.load(state)
        self._to_return(recorder, state, arriving, outer, stages)
        return due

    def _to_call(
        self,
        recorder: Recorder,
        state: State,
        contexts: tuple[Context, ...],
        stages: list[Stage],
        phase: Phase,
    ) -> State:
        points: list[Point] = []
        status, state = recorder.step(state, points, contexts, None, partial(self._keep, len(stages)))
        self._hold(recorder)
        if status == OK and state[RIP] in self._machine.functions:
            status, state = self._machine.cpu.run(state[RIP], 1)
        if status != OK or self._machine.called(state) is None:
            raise Wrong(self._injector.no_call(status, state))
        end = take(self._machine, state)
        stages.append(Stage(phase, Segment(points, contexts, status, end, self._secrets)))
        return state.copy()

    def _in_c(self, stages: list[Stage], phase: Phase, state: State, function: int) -> None:
        at_call = take(self._machine, state)
        on = self._interrupts or phase is Phase.HOOK
        moment = inside(self._machine, at_call, self._seed + len(stages), interrupts=on)
        stages.append(Stage(phase, moment, state, function))

    def _to_return(
        self, recorder: Recorder, state: State, arriving: Arriving, outer: Activation, stages: list[Stage]
    ) -> None:
        before, points = outer.point.state, list[Point]()
        contexts = (before, *outer.stage.segment.contexts)
        _, state = recorder.step(state, points, contexts, before, partial(self._keep, len(stages)))
        self._hold(recorder)
        if state != before:
            raise Wrong(unlike(before, state, before[RIP], "I2"))
        left = take(self._machine, state)
        self._injector.same_memory(outer.point, outer.point.memory, arriving)
        put(self._machine, left)
        stages.append(Stage(Phase.OUT, self._run_on(points, contexts, state), last=True))

    def _ask(self, state: State, contexts: tuple[Context, ...], stages: list[Stage]) -> None:
        """An NMI into an NMI: one way in, to its own IRETQ."""
        points: list[Point] = []
        machine, status = self._machine, OK
        while status == OK and state[RIP] in machine.text:
            returns = machine.half_word(state[RIP]) == _IRETQ
            kept = self._keep(len(stages), len(points))
            points.append(take(machine, state) if kept else Point(state, b""))
            status = machine.cpu.engine.start(state[RIP], 1)
            state = machine.cpu.engine.read()
            if returns:
                break
        stages.append(Stage(Phase.IN, self._run_on(points, contexts, state)))

    def _run_on(self, points: list[Point], contexts: tuple[Context, ...], state: State) -> Segment:
        """What was interrupted goes on, to its next call of C or its end."""
        status = EXCEPTION  # a place in C has no page to go on to
        if state[RIP] in self._machine.text:
            status, state = self._machine.cpu.run(state[RIP])
        return Segment(points, contexts, status, take(self._machine, state), self._secrets)

    def _hold(self, recorder: Recorder) -> None:
        if recorder.findings:
            raise Wrong(recorder.findings[0])
