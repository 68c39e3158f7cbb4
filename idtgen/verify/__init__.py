"""Play the CPU: run every stub from every origin and hold it to what the contract promises.

    report = verify(kernel, image, Plan(quick=True))

In: the kernel as declared and linked bytes, whoever assembled them. Out: a `Report`. What must hold comes
from the model and the manual's tables alone; nothing here knows how stubs are made. Unicorn is imported at
first use.
"""

__all__ = ["Plan", "Report", "Unsupported", "verify"]

from typing import TYPE_CHECKING

from idtgen.verify.plan import Plan, Unsupported
from idtgen.verify.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from idtgen.image import Image
    from idtgen.model import Kernel


def verify(
    kernel: "Kernel", image: "Image", plan: Plan, progress: "Callable[[int, int], None] | None" = None
) -> Report:
    """Run every stub that the plan selects and hold it to every property."""
    from idtgen.verify.campaign import verify as run

    return run(kernel, image, plan, progress)
