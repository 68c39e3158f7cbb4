"""Whoever carries tasks out: the same report; and what happens to a process that dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from idtgen.verify import Plan, Progress, Unavailable
from idtgen.verify.crew import Crew
from idtgen.verify.executors import crew as crew_of
from idtgen.verify.pool import Pool
from idtgen.verify.progress import say_nothing
from idtgen.verify.result import NOTHING, Result
from idtgen.verify.station import Station
from idtgen.verify.work import Job, Task, pack, perform
from tests.campaign.conftest import HOBBY, PYTHON, Built

_LONG = 60.0


@pytest.fixture(scope="module")
def station(hobby: Built) -> Station:
    return Station(*hobby)


def whoami(_station: Station, _plan: Plan, number: int) -> Result:
    return NOTHING._replace(runs=number, vectors={os.getpid()})


def machine(station: Station, _plan: Plan) -> Result:
    time.sleep(0.05)
    return NOTHING._replace(vectors={os.getpid()}, executed={id(station)})


def die(_station: Station, _plan: Plan) -> Result:
    os.kill(os.getpid(), signal.SIGKILL)
    return NOTHING


def dawdle(_station: Station, _plan: Plan) -> Result:
    time.sleep(_LONG)
    return NOTHING


def fail(_station: Station, _plan: Plan) -> Result:
    raise ZeroDivisionError("as it may happen")


def crew(plan: Plan, station: Station) -> Crew:
    """On a machine with one CPU, too, other processes where the plan wants them."""
    if plan.jobs == 1:
        return crew_of(plan, station)
    return Pool(Job(station.machine.kernel, station.machine.image, plan), plan.jobs)


def results(people: Crew, tasks: Sequence[Task]) -> dict[int, Result]:
    return dict(people.run(tasks, say_nothing))


PLANS = [Plan(), Plan(jobs=2)]


@pytest.mark.parametrize("plan", PLANS)
def test_each_task_has_its_result_round_after_round(station: Station, plan: Plan) -> None:
    with crew(plan, station) as people:
        for first in (0, 100):
            found = results(people, [Task(whoami, (first + n,)) for n in range(5)])
            assert {n: result.runs for n, result in found.items()} == {n: first + n for n in range(5)}
            assert all((os.getpid() in result.vectors) == (plan.jobs == 1) for result in found.values())
        assert results(people, []) == {}


@pytest.mark.parametrize("plan", PLANS)
def test_a_process_boots_once(station: Station, plan: Plan) -> None:
    with crew(plan, station) as people:
        found = [result for _ in "12" for result in results(people, [Task(machine)] * 6).values()]
    machines = {(min(result.vectors), min(result.executed)) for result in found}
    assert len(machines) == len({process for process, _ in machines}) <= plan.jobs


def test_a_task_alone_begins_when_it_is_wanted(station: Station) -> None:
    with crew(Plan(), station) as people:
        running = people.run([Task(whoami, (7,)), Task(fail)], say_nothing)
        assert next(running)[1].runs == 7
        with pytest.raises(ZeroDivisionError):
            next(running)


def test_a_process_that_dies_is_an_error_and_no_hang(station: Station) -> None:
    with (
        pytest.raises(Unavailable, match=r"^a process that ran stubs has died; .*--jobs"),
        crew(Plan(jobs=2), station) as people,
    ):
        results(people, [Task(whoami, (1,)), Task(die), Task(whoami, (2,))])


def test_nobody_waits_for_what_nobody_wants_any_more(station: Station) -> None:
    def press(now: Progress) -> None:
        if now.runs:
            raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), crew(Plan(jobs=2), station) as people:
        list(people.run([Task(whoami, (1,)), Task(dawdle)], press))
    assert time.monotonic() - began < _LONG / 2


def test_an_error_in_a_process_is_that_error(station: Station) -> None:
    with pytest.raises(ZeroDivisionError, match="as it may happen"), crew(Plan(jobs=2), station) as people:
        results(people, [Task(fail), *[Task(machine)] * 8])


def test_progress_counts_sizes_and_weights(station: Station) -> None:
    told: list[Progress] = []
    with crew(Plan(jobs=2), station) as people:
        list(people.run([Task(whoami, (5,), 10, 3.0), Task(whoami, (6,), 0, 1.0)], told.append))
    assert told[0] == (0, 10, 0.0, 0)
    assert told[-1] == (10, 10, 1.0, 11)


def test_another_idtgen_is_refused(hobby: Built) -> None:
    packed = pack(Job(*hobby, Plan()))
    with pytest.raises(Unavailable, match=r"^a worker has idtgen .*, this is 9\.9: they must be the same$"):
        perform(packed._replace(program="9.9", digest=b""), Task(whoami, (1,)))


def test_a_pool_gives_the_same_bytes(hobby: Built, broken: Built) -> None:
    for built in (hobby, broken):
        assert built.json(Plan(seeds=2)) == built.json(Plan(seeds=2, jobs=2))
    assert not broken.verified(Plan(seeds=1, quick=True)).ok


def test_processes_do_not_outlive_a_parent_that_is_killed(tmp_path: Path) -> None:
    """As a CI does that has waited long enough."""
    script = "import os; os.cpu_count = lambda: 2; from idtgen import cli; cli.main()"
    words = [sys.executable, "-c", script, "verify", str(HOBBY), "--jobs", "2"]
    with subprocess.Popen(words, env=PYTHON, cwd=tmp_path, start_new_session=True) as parent:
        while len(group(parent.pid)) < 3:
            time.sleep(0.02)
            assert parent.poll() is None
        parent.kill()
    deadline = time.monotonic() + 10
    while group(parent.pid):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def group(leader: int) -> list[str]:
    """The processes of a group that are alive."""
    alive = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of = path.read_text().rpartition(")")[2].split()[:3]
        except OSError:  # it has just ended
            continue
        if int(of) == leader and state != "Z":
            alive.append(path.parent.name)
    return alive
