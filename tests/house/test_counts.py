"""The stubs are no longer than Linux's, and the compact layout is small.

Linux's counts were measured on its own compiled code (benchmarks/linux.py).
"""

import pytest

from benchmarks import counts, linux


@pytest.fixture(scope="module", params=["fast", "compact"])
def measured(request: pytest.FixtureRequest) -> tuple[str, dict[str, counts.Cost]]:
    return request.param, counts.costs(request.param)


def test_every_path_of_linux_is_measured(measured: tuple[str, dict[str, counts.Cost]]) -> None:
    assert set(measured[1]) == set(linux.COUNTS)


def test_no_path_is_longer_than_linux(measured: tuple[str, dict[str, counts.Cost]]) -> None:
    _, costs = measured
    assert {title for title, cost in costs.items() if cost.total > linux.COUNTS[title].total} == set()


def test_ordinary_entries_take_three_quarters(measured: tuple[str, dict[str, counts.Cost]]) -> None:
    """Exceptions, interrupts and system vectors; the compact layout trades some of that for size."""
    layout, costs = measured
    share = 0.75 if layout == "fast" else 0.80
    ordinary = [route.title for route in counts.ROUTES if route.ordinary]
    assert len(ordinary) == 10
    assert {title for title in ordinary if costs[title].total > share * linux.COUNTS[title].total} == set()


def test_the_compact_table_is_small() -> None:
    """All exceptions, APIC vectors and 224 device vectors in 16-byte slots, all hardening; then all of it."""
    assert counts.size("compact", "vectors") <= 5600
    assert counts.size("compact") < linux.ENTRY_TEXT_BYTES
