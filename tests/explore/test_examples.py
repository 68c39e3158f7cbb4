"""The examples hold at any depth, and however the work is cut."""

from pathlib import Path

import pytest

from idtgen import driver
from idtgen.verify import Plan
from idtgen.verify.explore.depths import Depths
from idtgen.verify.explore.ways import SEEDS, subjects
from idtgen.verify.plan import WHOLE, Shard
from idtgen.verify.progress import say_nothing
from idtgen.verify.station import Station

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("name", ["hobby", "trapframe", "linux"])
def test_an_example_holds_at_any_depth(name: str) -> None:
    plan = Plan(depth=None, seeds=1)
    report = driver.run(driver.lower(EXAMPLES / name / f"{name}.idt"), plan, say_nothing)
    assert report.ok, report.render()
    assert report.classes > 1000
    assert report.skipped == ()


def test_shares_of_an_entry_make_the_whole() -> None:
    """The boundaries of one entry, dealt out: together as many events as without, each once."""
    lowered = driver.lower(EXAMPLES / "hobby" / "hobby.idt")
    station = Station(lowered.kernel, driver.link(lowered))
    subject = next(s for s in subjects(lowered.kernel) if s.name == "asm_exc_page_fault")
    sent = []
    for share in (WHOLE, Shard(1, 3), Shard(2, 3), Shard(3, 3)):
        depths = Depths(station.bench(), 1, SEEDS[0], share)
        depths.explore(subject)
        sent.append(depths.sent[1])
    assert sent[0] == sum(sent[1:])
    assert max(sent[1:]) - min(sent[1:]) <= 1
