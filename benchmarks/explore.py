"""How fast events are sent into stubs, and how long it takes until nesting has no end.

In processor time of one process, and beside what nothing can be faster than: the same number of starts of the
emulator over the same code, with nothing looked at. The table is examples/linux/linux.idt.
"""

import time
from pathlib import Path

from idtgen import driver
from idtgen.verify import Plan
from idtgen.verify.explore.depths import Depths
from idtgen.verify.explore.segments import put
from idtgen.verify.explore.ways import Subject, record, subjects, ways
from idtgen.verify.registers import RIP
from idtgen.verify.station import Station

LINUX = Path(__file__).parents[1] / "examples" / "linux" / "linux.idt"
_ROUNDS = 5
_SLOTS = 12


def report() -> str:
    """Rates, and seconds."""
    lowered = driver.lower(LINUX)
    image = driver.link(lowered)
    station = Station(lowered.kernel, image)
    depths = Depths(station.bench(), 1)
    slots = [s for s in subjects(lowered.kernel, station.bench()) if s.name == "irq_entries_start"][:_SLOTS]
    for slot in slots:  # code is translated once
        depths.explore(slot)
    best = max(_rate(depths, slots) for _ in range(_ROUNDS))
    bare = max(_bare(depths, slots[0]) for _ in range(_ROUNDS))
    lines = [
        f"{'events into stubs, in a second of a core':<52}{best:>9,.0f}   of bare starts {best / bare:.2f}"
    ]
    base = _seconds(lowered, 0)
    every = _seconds(lowered, None)
    lines.append(
        f"{'verify --depth all, processor seconds':<52}{every:>9.1f}   of --depth 0 {every / base:.2f}"
    )
    return "\n".join(lines) + "\n"


def _rate(depths: Depths, slots: list[Subject]) -> float:
    before, start = depths.sent[1], time.process_time()
    for slot in slots:
        depths.explore(slot)
    return (depths.sent[1] - before) / (time.process_time() - start)


def _bare(depths: Depths, slot: Subject) -> float:
    """Two starts for each event: to the handler and from it to the end."""
    bench, machine = depths.bench, depths.bench.machine
    way = next(ways(bench, slot, 2))
    recording = record(bench, slot, way, 2, skip=False)
    if isinstance(recording, list):
        raise TypeError(recording)
    points = recording.activation.stages[0].segment.points
    start, count = time.process_time(), 0
    for _ in range(20):
        for point in points:
            put(machine, point)
            for _ in range(2):
                machine.cpu.load(point.state)
                machine.cpu.run(points[0].state[RIP], 50)
            count += 1
    return count / (time.process_time() - start)


def _seconds(lowered: driver.Lowered, depth: int | None) -> float:
    start = time.process_time()
    found = driver.run(lowered, Plan(depth=depth, file=str(LINUX)), lambda _: None)
    if not found.ok:
        raise ValueError(found.render())
    return time.process_time() - start
