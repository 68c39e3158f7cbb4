"""A right stub passes, and every property was really checked on the way."""

import pytest

from idtgen.image import Image
from idtgen.verify import Plan, Progress, verify
from idtgen.verify.properties import PROPERTIES
from tests.verify import hand

ELSEWHERE = {"I1", "I2", "I3", "I5"}  # hand.S has no NMI, and nothing comes into its stubs


def test_the_hand_written_kernel_holds_every_property(image: Image) -> None:
    report = verify(hand.KERNEL, image, Plan())
    assert report.ok, report.render()
    assert {code for code, count in report.checks.items() if count} == set(PROPERTIES) - ELSEWHERE


def test_a_quick_run_checks_every_property_too(image: Image) -> None:
    report = verify(hand.KERNEL, image, Plan(quick=True))
    assert report.ok, report.render()
    assert {code for code, count in report.checks.items() if count} == set(PROPERTIES) - ELSEWHERE


def test_every_instruction_was_executed_by_the_quick_run(image: Image) -> None:
    report = verify(hand.KERNEL, image, Plan(quick=True))
    assert report.checks["S3"] == report.instructions > 200


def test_several_processes_find_what_one_finds(image: Image) -> None:
    alone = verify(hand.KERNEL, image, Plan(seeds=2))
    together = verify(hand.KERNEL, image, Plan(seeds=2, jobs=2))
    assert together == alone


def test_a_part_is_run_alone(image: Image) -> None:
    report = verify(hand.KERNEL, image, Plan(only="*debug*"))
    assert report.entries == ("asm_exc_debug",)
    assert "S3, for only a part was run" in report.skipped


def test_progress_ends_where_it_said(image: Image) -> None:
    told: list[Progress] = []
    report = verify(hand.KERNEL, image, Plan(quick=True), told.append)
    assert told[-1].done == told[-1].total == 6
    assert told[-1].runs == report.runs
    assert told[-1].share == pytest.approx(1)
    assert told == sorted(told), "everything in it only grows"
    assert len(told) > report.runs


def test_the_same_seed_gives_the_same_report(image: Image) -> None:
    first, second = (verify(hand.KERNEL, image, Plan(seed=3, seeds=1)) for _ in range(2))
    assert first == second
