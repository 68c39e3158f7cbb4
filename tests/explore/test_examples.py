"""The examples hold at any depth."""

from pathlib import Path

import pytest

from idtgen import driver
from idtgen.verify import Plan
from idtgen.verify.progress import say_nothing

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", ["hobby", "trapframe", "linux"])
def test_an_example_holds_at_any_depth(name: str) -> None:
    plan = Plan(depth=None, seeds=1)
    report = driver.run(driver.lower(EXAMPLES / name / f"{name}.idt"), plan, say_nothing)
    assert report.ok, report.render()
    assert report.classes > 1000
    assert report.skipped == ()
