"""The whole of a verification: boot, run every entry, look at the code, report.

In: a `Kernel`, its `Image`, a `Plan`. Out: a `Report`. Work is cut by vector; with several jobs each process
boots machines of its own, and what they found is put together in the order of the vectors.
"""

import os
from collections.abc import Callable, Iterator
from functools import reduce

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.blame import Blame
from idtgen.verify.boot import boot
from idtgen.verify.calls import call_entries
from idtgen.verify.code import Decoded, decode
from idtgen.verify.machine import Machine
from idtgen.verify.plan import Plan, Unsupported
from idtgen.verify.properties import Finding
from idtgen.verify.report import Failure, Report
from idtgen.verify.scenario import selected
from idtgen.verify.static import check_static, not_executed
from idtgen.verify.static_calls import check_calls
from idtgen.verify.worker import NOTHING, Result, Worker

Progress = Callable[[int, int], None]  # done, of how many
_SHARDS_PER_JOB = 4


def verify(kernel: Kernel, image: Image, plan: Plan, progress: Progress | None = None) -> Report:
    """Run every stub that the plan selects and hold it to every property."""
    if plan.depth != 0:
        raise Unsupported("events inside of stubs are not there yet: the depth is 0")
    tell = progress or (lambda _done, _total: None)
    entries = kernel.gates | call_entries(kernel)
    vectors = [v for v, entry in entries.items() if selected(entry, plan.only)]
    machine, findings = boot(kernel, image, step=not plan.quick)
    code = decode(machine)
    jobs = min(plan.jobs, len(vectors), os.cpu_count() or 1)  # the pool starts as many at once as it may
    if jobs > 1:
        result = _in_parallel(kernel, image, plan, vectors, jobs, tell)
    else:
        result = run_vectors(machine, plan, vectors, tell)
    return _report(machine, plan, vectors, _with_static(machine, plan, code, findings, result), code)


def run_vectors(machine: Machine, plan: Plan, vectors: list[int], tell: Progress) -> Result:
    """Everything that runs, on one machine."""
    worker = Worker(machine, plan)
    worker.labels()
    worker.no_calls()
    entries = machine.kernel.gates | call_entries(machine.kernel)
    for done, vector in enumerate(vectors):
        tell(done, len(vectors))
        worker.entry(vector, entries[vector])
    tell(len(vectors), len(vectors))
    return worker.result()


def run_shard(kernel: Kernel, image: Image, plan: Plan, vectors: list[int]) -> Result:
    """A part of the work in a process of its own."""
    machine, _ = boot(kernel, image)
    return run_vectors(machine, plan, vectors, lambda _done, _total: None)


def _in_parallel(
    kernel: Kernel, image: Image, plan: Plan, vectors: list[int], jobs: int, tell: Progress
) -> Result:
    shards = [vectors[i :: jobs * _SHARDS_PER_JOB] for i in range(jobs * _SHARDS_PER_JOB)]
    shards = [shard for shard in shards if shard]
    results: list[Result] = []
    import signal
    from concurrent.futures import ProcessPoolExecutor

    # Ctrl-C reaches the whole group: a worker dies of it without a word, this process says what there is.
    with ProcessPoolExecutor(jobs, None, signal.signal, (signal.SIGINT, signal.SIG_DFL)) as pool:
        for future in [pool.submit(run_shard, kernel, image, plan, shard) for shard in shards]:
            tell(len(results), len(shards))
            results.append(future.result())
    tell(len(shards), len(shards))
    return reduce(Result.joined, results, NOTHING)


def _with_static(
    machine: Machine, plan: Plan, code: dict[int, Decoded], boot_findings: list[Finding], result: Result
) -> Result:
    """S1-S3. What was not executed means something only where all was run and nothing failed on its way."""
    blame = Blame(machine.kernel, machine.image, plan)
    static, looked = check_static(machine, code)
    of_calls, also = check_calls(machine, code)
    checks = result.checks.copy()
    checks["S1"] += looked + also
    checks["S2"] += len(machine.kernel.gates)
    if not machine.image.procedures:
        del checks["A4"]
    findings = [*boot_findings, *static, *of_calls]
    if plan.only is None and not result.failures and not findings:
        findings += not_executed(machine, code, result.executed)
        checks["S3"] += len(code)
    failures = result.failures | {
        (f.code, f"{f.address}"): blame.of_image(f, _named(blame, f)) for f in findings
    }
    return result._replace(failures=failures, checks=checks)


def _named(blame: Blame, finding: Finding) -> str:
    place = blame.place(finding.address)
    return place.partition("+")[0] or finding.expected.partition(":")[0]


def _report(
    machine: Machine, plan: Plan, vectors: list[int], result: Result, code: dict[int, Decoded]
) -> Report:
    kernel = machine.kernel
    entries = kernel.gates | call_entries(kernel)
    return Report(
        kernel=kernel.name,
        failures=tuple(_in_order(kernel, result)),
        checks=dict(sorted(result.checks.items())),
        entries=tuple(dict.fromkeys(entries[v].symbol for v in vectors)),
        runs=result.runs,
        instructions=len(code),
        skipped=tuple(_skipped(machine, plan)),
    )


def _in_order(kernel: Kernel, result: Result) -> Iterator[Failure]:
    """As the .idt has them, then by property."""
    entries = kernel.gates | call_entries(kernel)
    order = {entry.symbol: number for number, entry in enumerate(entries.values())}
    failures = result.failures.values()
    yield from sorted(failures, key=lambda f: (order.get(f.entry, len(order)), f.code, f.entry))


def _skipped(machine: Machine, plan: Plan) -> Iterator[str]:
    if plan.only is not None:
        yield "S3, for only a part was run"
    if not machine.image.procedures:
        what = "the image" if plan.elf is None else plan.elf
        yield f"A4, for {what} has no call frame information of entry text; a linker script keeps .eh_frame"
    if not machine.image.depths:
        yield "R3 as to how deep a stack gets, for nothing is claimed"
