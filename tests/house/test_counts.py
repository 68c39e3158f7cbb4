"""The stubs are shorter than Linux's on every path, and the compact layout is small.

Linux's counts were measured on its own compiled code (benchmarks/linux.py).
"""

import pytest

from benchmarks import counts, linux


@pytest.fixture(scope="module", params=["fast", "compact"])
def measured(request: pytest.FixtureRequest) -> tuple[str, dict[str, linux.Cost]]:
    return request.param, counts.costs(request.param)


def test_every_path_of_linux_is_measured() -> None:
    assert {route.title for route in counts.ROUTES} == set(linux.COUNTS)


def test_no_path_is_longer_than_linux(measured: tuple[str, dict[str, linux.Cost]]) -> None:
    _, costs = measured
    assert {title for title, cost in costs.items() if cost.total > linux.COUNTS[title].total} == set()


def test_ordinary_entries_take_three_quarters(measured: tuple[str, dict[str, linux.Cost]]) -> None:
    """Exceptions, interrupts and system vectors; the compact layout trades some of that for size."""
    layout, costs = measured
    share = 0.75 if layout == "fast" else 0.80
    ordinary = [route.title for route in counts.ROUTES if route.ordinary]
    assert len(ordinary) == 10
    assert {title for title in ordinary if costs[title].total > share * linux.COUNTS[title].total} == set()


def test_the_compact_table_is_small() -> None:
    """All exceptions, 224 device vectors in 16-byte slots, all hardening."""
    assert counts.size("compact") <= 5600
    assert counts.size("compact") < counts.size("fast")
