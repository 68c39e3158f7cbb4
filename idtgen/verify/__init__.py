"""Play the CPU: run every stub from every origin and hold it to what the contract promises.

    report = verify(kernel, image, Plan(quick=True))

In: the kernel as declared and linked bytes, whoever assembled them. Out: a `Report`. What must hold comes
from the model and the manual's tables alone; nothing here knows how stubs are made. Unicorn is imported at
first use.
"""

__all__ = ["Plan", "Progress", "Report", "Shard", "Unavailable", "Unsupported", "verify"]

from typing import TYPE_CHECKING

from idtgen.verify.plan import Plan, Shard, Unavailable, Unsupported
from idtgen.verify.progress import Progress, say_nothing
from idtgen.verify.report import Report

if TYPE_CHECKING:
    from idtgen.image import Image
    from idtgen.model import Kernel
    from idtgen.verify.progress import Tell


def verify(kernel: "Kernel", image: "Image", plan: Plan, tell: "Tell" = say_nothing) -> Report:
    """Run every stub that the plan selects and hold it to every property.

    Ctrl-C raises `campaign.Stopped`, a `KeyboardInterrupt` with a report of what is known so far.
    """
    if plan.replay is not None:
        from idtgen.verify.again import replay

        return replay(kernel, image, plan)
    from idtgen.verify.campaign import verify as run

    return run(kernel, image, plan, tell)
