"""`--replay`: run one sequence of events and nothing else.

In: a kernel, its image, a plan with a token. Out: a `Report` of that sequence: the failure if there still is
one. Raises `BadToken` for a token that names nothing.
"""

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.explore.tokens import Named, RunName, read
from idtgen.verify.plan import Plan
from idtgen.verify.report import Failure, Report
from idtgen.verify.station import Station


def replay(kernel: Kernel, image: Image, plan: Plan) -> Report:
    token = read(plan.replay or "")
    station = Station(kernel, image)
    failures = (
        _of_run(station, plan, token) if isinstance(token, RunName) else _of_events(station, plan, token)
    )
    return Report(
        kernel=kernel.name,
        failures=tuple(failures),
        checks={failure.code: 1 for failure in failures},
        entries=tuple(dict.fromkeys(failure.entry for failure in failures)),
        runs=1,
        instructions=0,
        replay=plan.replay,
    )


def _of_run(station: Station, plan: Plan, name: RunName) -> list[Failure]:
    from idtgen.verify.worker import Worker

    worker = Worker(station, plan._replace(seed=name.seed, seeds=name.seeds, quick=name.quick))
    worker.replay(name)
    return list(worker.result().failures.values())


def _of_events(station: Station, plan: Plan, named: Named) -> list[Failure]:
    from idtgen.verify.explore.replay import Player
    from idtgen.verify.explore.tasks import Narrator

    played = Player(station.bench()).play(named)
    if played.finding is None:
        return []
    return [Narrator(station, plan._replace(seed=named.seed)).failure(played, played.finding, named)]
