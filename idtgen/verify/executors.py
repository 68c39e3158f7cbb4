"""The crew that a plan asks for."""

import os

from idtgen.verify.crew import Alone, Crew
from idtgen.verify.plan import Plan
from idtgen.verify.station import Station
from idtgen.verify.work import Job


def crew(plan: Plan, station: Station) -> Crew:
    """For the kernel of `station`, which is this process's own."""
    machine = station.machine
    job = Job(machine.kernel, machine.image, plan)
    if plan.executor is not None:
        from idtgen.verify.cluster import Cluster

        return Cluster(job, plan.executor)
    jobs = min(plan.jobs, os.cpu_count() or 1)  # a pool starts as many at once as it may
    if jobs > 1:
        from idtgen.verify.pool import Pool

        return Pool(job, jobs)
    return Alone(station, plan)
