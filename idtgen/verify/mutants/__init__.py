"""Break the stubs on purpose, in every small way there is, and see that verification notices each.

    mutation = mutate(kernel, image, Scope(), jobs=2)

In: a kernel that holds every property, as linked bytes. Out: a `Mutation`: for each mutant which property
killed it, or why nothing can. Nothing here knows how stubs are made: a linked kernel is mutated as well.
"""

__all__ = ["Mutation", "Scope", "mutate"]

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from idtgen.image import Image
    from idtgen.model import Kernel
    from idtgen.verify.mutants.every import Scope
    from idtgen.verify.mutants.report import Mutation


def mutate(
    kernel: "Kernel",
    image: "Image",
    scope: "Scope | None" = None,
    jobs: int = 1,
    progress: "Callable[[int, int], None] | None" = None,
) -> "Mutation":
    """Judge every mutant of the scope; by default all but single bits."""
    from idtgen.verify.mutants.campaign import mutate as run
    from idtgen.verify.mutants.every import Scope

    return run(kernel, image, scope or Scope(), jobs, progress)
