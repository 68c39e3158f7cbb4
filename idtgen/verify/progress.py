"""How far a campaign has come, for who watches it."""

from collections.abc import Callable
from typing import NamedTuple


class Progress(NamedTuple):
    done: int  # entries, or whatever tasks have the size of
    total: int
    share: float  # of the work: entries differ in how long they take
    runs: int


Tell = Callable[[Progress], None]


def say_nothing(_progress: Progress) -> None:
    pass
