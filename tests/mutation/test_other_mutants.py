"""The other half of the flagship's mutants: test runners give each file to one process."""

import pytest

from idtgen.verify.mutants import mutate
from idtgen.verify.mutants.every import Scope
from tests.mutation.kernels import built
from tests.mutation.shares import PARTS, survivors


@pytest.mark.parametrize("part", range(PARTS // 2, PARTS))
def test_every_mutant_is_killed_or_proven_equivalent(part: int) -> None:
    assert survivors(part) == []


def test_the_number_of_processes_changes_nothing() -> None:
    kernel, image = built("hobby")
    one, two = (mutate(kernel, image, Scope(share=80), jobs) for jobs in (1, 2))
    assert one.render() == two.render()
    assert one.data() == two.data()
    assert one.data()["ok"] == one.ok
