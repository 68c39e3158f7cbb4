"""A sequence of events as a person reads it: a timeline, and the stack where it fails.

In: what was played. Out: a `Story`. An event stands where it came, further in than what it interrupted; below
it what decided about it. Lines are plain ASCII: the same bytes in a terminal, a pipe and a file.
"""

from collections.abc import Iterator

from idtgen import x86
from idtgen.verify import drawing
from idtgen.verify.blame import Blame
from idtgen.verify.contract import Terms
from idtgen.verify.drawing import Known, Scene
from idtgen.verify.explore.activations import Activation
from idtgen.verify.explore.events import IN_C, Event, What
from idtgen.verify.explore.replay import Replayed
from idtgen.verify.explore.segments import LOCALS
from idtgen.verify.machine import Machine, NoPage
from idtgen.verify.registers import RIP, RSP, State, user
from idtgen.verify.report import Story

_WIDTH = 88  # of a line, which a report sets in by twelve
_AT_CALL = {"H1", "H2", "H3", "H4", "H5", "H6", "H7"}
_LAST_VECTOR = 255  # behind it stand system calls, which push nothing


class Timeline:
    """Tells what was played on one machine."""

    def __init__(self, machine: Machine, blame: Blame) -> None:
        self._machine = machine
        self._blame = blame

    def story(self, played: Replayed) -> Story:
        lines = [_fit(line) for line in self._lines(played)]
        path = self._path(played)
        if not played.states:
            return Story(tuple(lines), (), path)
        scene = self._scene(played)
        stack = drawing.draw(self._machine, scene)
        for top in self._nmi_stacks(played):
            stack += drawing.also(self._machine, scene, top)
        return Story(tuple(lines), stack, path)

    # The trail

    def _lines(self, played: Replayed) -> Iterator[str]:
        vector, symbol = played.subject.vector, played.subject.name
        what = f"vector {vector}, " if vector <= _LAST_VECTOR else ""
        yield f"{what}{symbol}, from {played.way.name}"
        indent = ""
        for number, place in enumerate(played.places, 1):
            indent += "| "
            yield from (indent + text for text in self._run(place.here))
            here, state = place.here, place.here.point.state
            where = (
                f"in {self._function(here)}" if here.phase in IN_C else f"at {self._blame.place(state[RIP])}"
            )
            yield f"{indent[:-2]}|-- event {number}: {name_of(place.event)} {where}"
            yield f"{indent}  ({drawing.circumstances(self._machine, state, blocked=place.blocked)})"
            indent += "  "
        yield from self._end(played, indent + "| ")

    def _run(self, here: Activation) -> Iterator[str]:
        """What an entry has done before it is interrupted."""
        for number, stage in enumerate(here.stages[: here.number + 1]):
            if stage.phase in IN_C:
                if number < here.number:
                    yield f"calls {self._machine.functions[stage.function]}, which returns"
                continue
            points = stage.segment.points
            upto = here.spot if number == here.number else len(points)
            yield from self._steps([point.state for point in points[:upto]])

    def _end(self, played: Replayed, indent: str) -> Iterator[str]:
        """What the last event did, or the run that nothing interrupts."""
        steps: list[State] = []
        states = played.states[:-1]
        for state in states:
            if state[RIP] in self._machine.functions:
                yield from (indent + text for text in self._steps(steps))
                yield f"{indent}calls {self._machine.functions[state[RIP]]}, which returns"
                steps = []
            elif state[RIP] in self._machine.text:
                steps.append(state)
        yield from (indent + text for text in self._steps(steps))
        if played.states:
            state = played.states[-1]
            blocked = played.places[-1].inside if played.places else None
            if played.returned:
                blocked = played.places[-1].blocked
                yield f"{indent}returns to {self._spot(state[RIP])}, which finds"
            else:
                yield f"{indent}fails at {self._spot(state[RIP])}"
            yield f"{indent}  ({drawing.circumstances(self._machine, state, blocked=blocked)})"

    def _steps(self, states: list[State]) -> Iterator[str]:
        """How many instructions, the first and the last."""
        if not states:
            return
        first, last = self._spot(states[0][RIP]), self._spot(states[-1][RIP])
        several = f"{len(states)} instructions: {first} ... {_short(first, last)}"
        yield several if len(states) > 1 else first

    def _spot(self, address: int) -> str:
        """An instruction, or the C function that its address is."""
        name = self._machine.functions.get(address)
        if name is not None:
            return f"the call of {name}"
        return self._blame.place(address) if address in self._machine.text else "what was interrupted"

    def _function(self, here: Activation) -> str:
        return self._machine.functions[here.stage.function]

    def _path(self, played: Replayed) -> int:
        """Instructions of stubs up to the failing one."""
        text = self._machine.text
        before = 0
        for here in (place.here for place in played.places):
            stages = [s for s in here.stages[: here.number] if s.phase not in IN_C]
            before += sum(len(s.segment.points) for s in stages)
            before += here.spot if here.phase not in IN_C else 0
        return before + sum(state[RIP] in text for state in played.states)

    # The stack

    def _scene(self, played: Replayed) -> Scene:
        known: dict[int, Known] = {}
        for number, place in enumerate(played.places):
            known |= self._words_of(place.here, _numbered(place.here.symbol, number))
        if played.places:
            known |= self._words_of_last(played)
        before = played.way.run.before
        owner = None if user(before) else before[RSP]
        return Scene(played.states[-1], played.memory, known, owner)

    def _words_of(self, here: Activation, who: str) -> dict[int, Known]:
        """What an entry keeps on the stacks; what it interrupted is as it was."""
        first = next((p.state for s in here.stages if s.phase not in IN_C for p in s.segment.points), None)
        known: dict[int, Known] = {}
        if first is not None and here.vector <= _LAST_VECTOR:
            known |= drawing.pushed(first[RSP], here.vector, who)
        called = any(stage.phase in IN_C for stage in here.stages[: here.number + 1])
        known |= self._frame(here.due, who, here.point.memory, called=called)
        if here.phase in IN_C and here.stage.called is not None:
            name, rsp = self._function(here), here.stage.called[RSP]
            group = f"stack of {name}"
            known |= {rsp - n: Known(group, "local") for n in range(x86.WORD, LOCALS + 1, x86.WORD)}
            known[rsp] = Known(group, "return address")
        return {at: self._as_before(here, at, word) for at, word in known.items()}

    def _frame(self, due: Terms | None, who: str, memory: bytes, *, called: bool) -> dict[int, Known]:
        """Before the call the stub is still at work on it: a slot is one when it holds what it shall."""
        if due is None:
            return {}
        words = drawing.framed(self._machine.kernel.frame, due.frame, due.slots, who)
        return {at: word for at, word in words.items() if called or self._read(memory, at) == word.due}

    def _read(self, memory: bytes, address: int) -> int | None:
        try:
            return drawing.read(self._machine, memory, address)
        except NoPage:
            return None

    def _as_before(self, here: Activation, at: int, word: Known) -> Known:
        """An event may change nothing of what it interrupts: due is what was there, above RSP."""
        rsp = here.point.state[RSP]
        stack = drawing.stack_of(self._machine, rsp)
        inside = stack is not None and rsp <= at < stack.top
        return word._replace(due=self._read(here.point.memory, at) if inside else None)

    def _words_of_last(self, played: Replayed) -> dict[int, Known]:
        """Of the event that failed, as far as it has come."""
        event, states = played.places[-1].event, played.states
        who = _numbered(event.entry.symbol, len(played.places))
        known = drawing.pushed(states[0][RSP], event.vector, who)
        finding = played.finding
        called = finding is not None and finding.code in _AT_CALL
        return known | self._frame(played.due, who, played.memory, called=called)

    def _nmi_stacks(self, played: Replayed) -> Iterator[int]:
        """Of NMIs that have not gone, while RSP is elsewhere."""
        whats = {place.here.what for place in played.places} | {p.event.what for p in played.places}
        if What.NMI in whats:
            nmi = next(e for e in self._machine.kernel.gates.values() if e.vector == x86.NMI)
            if nmi.ist is not None:
                yield self._machine.ist[nmi.ist.slot]


def name_of(event: Event) -> str:
    """As the manual calls it."""
    if event.what in {What.NMI, What.MC, What.DB, What.DF}:
        return str(event.what.value)
    row = x86.BY_VECTOR.get(event.vector)
    return f"vector {event.vector}" if row is None else row.mnemonic


def _numbered(symbol: str, event: int) -> str:
    return f"{symbol}, event {event}" if event else symbol


def _fit(line: str) -> str:
    return line if len(line) <= _WIDTH else line[: _WIDTH - 3] + "..."


def _short(first: str, last: str) -> str:
    """The second of two places, without the name where it is the same."""
    symbol = first.partition("+")[0]
    return last.removeprefix(symbol) if last.startswith(f"{symbol}+") else last
