"""NMIs at every boundary of other stubs; and the one place where a #MC with an NMI in it is too many."""

from collections.abc import Iterator
from pathlib import Path

from idtgen.model import Entry, Kind
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from idtgen.verify.explore.events import Event as Coming
from idtgen.verify.explore.events import What
from idtgen.verify.explore.inject import Injector
from idtgen.verify.explore.segments import Point, Recorder, Segment, put
from idtgen.verify.handler import return_from
from idtgen.verify.play import Play, open_event
from idtgen.verify.registers import GS, RIP, RSP, State
from idtgen.verify.scenario import KERNEL_OFF, Behaviour, Event, Origin, origins
from tests.verify import hand, test_nmi

CHECK = hand.DEBUG._replace(vector=18)
WITH_CHECK = (hand.DIVIDE, test_nmi.NMI, CHECK, hand.PAGE_FAULT)
SWAPGS_BY_CS = next(case for case in test_nmi.BROKEN if case.code == "H3")


def machine(text: str, folder: Path) -> Bench:
    text = text.replace("gate	1, asm_exc_debug", "gate	18, asm_exc_debug")
    kernel = hand.declare(ists=(hand.DEBUG_STACK, test_nmi.STACK), entries=WITH_CHECK)
    booted, findings = boot(kernel, hand.link(text, folder))
    assert findings == []
    return Bench(booted)


def recorded(bench: Bench, vector: int, entry: Entry, origin: Origin) -> list[Segment]:
    recorder = Recorder(bench.machine)
    event = Event(vector, entry, origin, 0)
    assert Play(bench, open_event(bench, event), Behaviour.KEEP).run(recorder) == []
    return recorder.segments


def points(bench: Bench) -> Iterator[tuple[Segment, Point]]:
    """Every boundary of every stub but the NMI's, from everywhere."""
    kernel = bench.machine.kernel
    for vector, entry in kernel.gates.items():
        for origin in origins(kernel, entry):
            if entry.kind is not Kind.NMI:
                for segment in recorded(bench, vector, entry, origin):
                    yield from ((segment, point) for point in segment.points)


def test_an_nmi_may_come_anywhere(tmp_path: Path) -> None:
    bench = machine(test_nmi.source(), tmp_path)
    injector = Injector(bench, Coming(What.NMI, 2, test_nmi.NMI))
    found = [injector.at(segment, point) for segment, point in points(bench)]
    assert len(found) > 1000
    assert not any(found)


def test_swapgs_by_the_saved_cs_fails_where_the_users_gs_is_live(tmp_path: Path) -> None:
    """Before the SWAPGS on the way in, and behind the one on the way out; nowhere else."""
    bench = machine(test_nmi.broken(test_nmi.source(), SWAPGS_BY_CS), tmp_path)
    injector = Injector(bench, Coming(What.NMI, 2, test_nmi.NMI))
    for segment, point in points(bench):
        wrong = injector.at(segment, point)
        assert bool(wrong) == (point.state[GS] != bench.machine.kernel_gs)


def test_a_machine_check_behind_the_count_is_too_many(tmp_path: Path) -> None:
    """It lets an NMI in while the frame of the last IRETQ is still needed, and no word says so any more."""
    bench = machine(test_nmi.source(), tmp_path)
    way_out = recorded(bench, 2, test_nmi.NMI, KERNEL_OFF)[1]
    lost = [with_machine_check(bench, point) != way_out.end.state for point in way_out.points]
    assert lost == [False] * (len(lost) - 2) + [True] * 2  # the JNZ and the IRETQ


def with_machine_check(bench: Bench, point: Point) -> State:
    """A #MC at a boundary of an NMI, another NMI inside its handler: where all that ends."""
    machine = bench.machine
    put(machine, point)
    called = run(bench, bench.delivery.deliver(18, point.state, None))
    assert machine.called(called) == machine.symbols["exc_debug"]
    inside = [
        *called[:RSP],
        called[RSP] - 64,
        *called[RSP + 1 : RIP],
        machine.layout.nowhere,
        *called[RIP + 1 :],
    ]
    assert through_handlers(bench, bench.delivery.deliver(2, inside, None)) == inside
    return through_handlers(bench, return_from(machine, called))


def through_handlers(bench: Bench, state: State) -> State:
    """Run on; the NMI's handler, where it is called, changes nothing."""
    state = run(bench, state)
    while bench.machine.called(state) == bench.machine.symbols["exc_nmi"]:
        state = run(bench, return_from(bench.machine, state))
    return state


def run(bench: Bench, state: State) -> State:
    bench.machine.cpu.load(state)
    return bench.machine.cpu.run(state[RIP])[1]
