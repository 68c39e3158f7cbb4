"""No instruction of any stub can go without verification noticing, but for what survivors.txt explains."""

import pytest

from tests.deletions.deletions import deletions, explained, survivors
from tests.deletions.kernels import KERNELS, built


@pytest.mark.parametrize("name", KERNELS)
def test_every_deletion_is_noticed_or_explained(name: str) -> None:
    reasons = {line for line in explained() if line.startswith(f"{name}: ")}
    assert set(survivors(name)) == reasons


def test_deletions_cover_every_stub() -> None:
    """What stands for all: each text of an instruction in the linked code is deleted somewhere."""
    kernel, image = built("linux")
    deleted = {image.spots[deletion.address].text.split()[0] for deletion in deletions(kernel, image)}
    assert deleted == {spot.text.split()[0] for spot in image.spots.values()}
