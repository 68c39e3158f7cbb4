"""Mutants of what runs once: the setup routines, and their call frame information.

In: the image with the mutant in it. Out: the property that notices, or nothing. Each needs a machine of its
own, whose tables the routine builds; where they come out as they should, the stubs cannot tell.
"""

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.boot import boot
from idtgen.verify.properties import Finding


def strike_setup(kernel: Kernel, image: Image) -> Finding | None:
    """First as fast as it goes; then instruction by instruction, for A4 and S3."""
    for step in (False, True):
        _, findings = boot(kernel, image, step=step)
        if findings:
            return findings[0]
    return None
