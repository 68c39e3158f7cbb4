"""The whole of a verification: boot, run every entry, look at the code, report.

In: a `Kernel`, its `Image`, a `Plan`. Out: a `Report`. What there is to run is cut into tasks, a crew carries
them out, and what they found is put together in the order of the tasks, so that a report does not tell who
ran what.
"""

from collections.abc import Iterator

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.blame import Blame
from idtgen.verify.calls import call_entries
from idtgen.verify.code import Decoded, decode
from idtgen.verify.cut import cut, entries_of
from idtgen.verify.executors import crew
from idtgen.verify.fingerprint import fingerprint
from idtgen.verify.machine import Machine
from idtgen.verify.outline import Extent, Outline, conclude
from idtgen.verify.parts import parts_of
from idtgen.verify.plan import WHOLE, Plan, Unsupported
from idtgen.verify.progress import Tell, say_nothing
from idtgen.verify.properties import Finding
from idtgen.verify.report import Failure, Report
from idtgen.verify.result import Key, Result, in_order
from idtgen.verify.static import check_static, not_executed
from idtgen.verify.static_calls import check_calls
from idtgen.verify.station import Station
from idtgen.verify.work import Task


class Stopped(KeyboardInterrupt):
    """Ctrl-C, with a report of what is known so far."""

    def __init__(self, report: Report) -> None:
        super().__init__()
        self.report = report


def verify(kernel: Kernel, image: Image, plan: Plan, tell: Tell = say_nothing) -> Report:
    """Run every stub that the plan selects and hold it to every property. Ctrl-C raises `Stopped`."""
    if plan.depth is None and plan.shard != WHOLE:
        raise Unsupported("what a round finds decides the next: --shard is for --depth N")
    station = Station(kernel, image, step=not plan.quick)
    tasks = cut(kernel, plan)
    results: dict[int, Result] = {}
    try:
        _run(plan, station, tasks, tell, results)
    except KeyboardInterrupt:
        raise Stopped(_report(plan, station, tasks, results)) from None
    return _report(plan, station, tasks, results)


def _run(plan: Plan, station: Station, tasks: list[Task], tell: Tell, results: dict[int, Result]) -> None:
    """Results by the number of their task, as they come: who interrupts this finds those that there are."""
    mine, known = plan.shard.deal(tasks), None
    with crew(plan, station) as people:
        while mine:
            numbers = list(mine)
            for index, result in people.run(list(mine.values()), tell):
                results[numbers[index]] = result
            if plan.depth is not None:
                break
            from idtgen.verify.explore.tasks import Rounds

            known = known or Rounds()
            more = known.tasks(in_order({number: results[number] for number in numbers}).found)
            mine = dict(enumerate(more, len(tasks)))
            tasks += more


def _report(plan: Plan, station: Station, tasks: list[Task], results: dict[int, Result]) -> Report:
    machine = station.machine
    code, mine = decode(machine), len(plan.shard.deal(tasks))
    outline = _outline(plan, station, code, len(tasks))
    result = in_order(results)
    extent = Extent(plan.shard, None if len(results) == mine else (len(results), mine))
    idle = _idle(plan, machine, code, result) if outline.covers and not outline.failures else {}
    report = conclude(outline, result, idle, extent)
    if plan.quick:  # the caller wants to know whether all is well, and wants it soon
        return report
    report = report._replace(fingerprint=fingerprint(machine.kernel, machine.image, plan))
    if plan.shard == WHOLE:
        return report
    return report._replace(parts=parts_of(outline, results, idle))


def _outline(plan: Plan, station: Station, code: dict[int, Decoded], tasks: int) -> Outline:
    """With S1 and S2, which need no run."""
    machine = station.machine
    kernel, blame = machine.kernel, Blame(machine.kernel, machine.image, plan)
    static, looked = check_static(machine, code)
    of_calls, also = check_calls(machine, code)
    every = kernel.gates | call_entries(kernel)
    return Outline(
        kernel=kernel.name,
        entries={vector: entry.symbol for vector, entry in entries_of(kernel, plan).items()},
        order={entry.symbol: number for number, entry in enumerate(every.values())},
        instructions=len(code),
        checks={"S1": looked + also, "S2": len(kernel.gates)},
        failures=_failures(blame, [*station.findings, *static, *of_calls]),
        skipped=tuple(_skipped(machine, plan)),
        unwinds=bool(machine.image.procedures),
        covers=plan.only is None,
        tasks=tasks,
    )


def _idle(plan: Plan, machine: Machine, code: dict[int, Decoded], result: Result) -> dict[Key, Failure]:
    blame = Blame(machine.kernel, machine.image, plan)
    return _failures(blame, list(not_executed(machine, code, result.executed)))


def _failures(blame: Blame, findings: list[Finding]) -> dict[Key, Failure]:
    return {(f.code, f"{f.address}"): blame.of_image(f, _named(blame, f)) for f in findings}


def _named(blame: Blame, finding: Finding) -> str:
    place = blame.place(finding.address)
    return place.partition("+")[0] or finding.expected.partition(":")[0]


def _skipped(machine: Machine, plan: Plan) -> Iterator[str]:
    if not machine.image.procedures:
        what = "the image" if plan.elf is None else plan.elf
        yield f"A4, for {what} has no call frame information of entry text; a linker script keeps .eh_frame"
    if not machine.image.depths:
        yield "R3 as to how deep a stack gets, for nothing is claimed"
