"""No instruction of any stub can go without verification noticing, but for what survivors.txt explains."""

import pytest

from tests.deletions.deletions import PARTS, deletions, explained, share, survivors
from tests.deletions.kernels import KERNELS, built


# The others are taken apart by `make deletions`: it takes as long as all other tests together.
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", ["linux", "linux-compact"])
def test_every_deletion_is_noticed_or_explained(name: str, part: int) -> None:
    kernel, image = built(name)
    names = {f"{name}: {deletion.name}" for deletion in share(deletions(kernel, image), part)}
    assert set(survivors(name, part)) == names & explained().keys()


def test_explanations_are_of_something() -> None:
    assert {line.partition(":")[0] for line in explained()} <= KERNELS.keys()
    kernel, image = built("linux")
    names = {f"linux: {deletion.name}" for deletion in deletions(kernel, image)}
    assert {line for line in explained() if line.startswith("linux: ")} <= names


def test_deletions_cover_every_stub() -> None:
    """What stands for all: each text of an instruction in the linked code is deleted somewhere."""
    kernel, image = built("linux")
    deleted = {image.spots[deletion.address].text.split()[0] for deletion in deletions(kernel, image)}
    assert deleted == {spot.text.split()[0] for spot in image.spots.values()}
