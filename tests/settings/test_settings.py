"""Every setting of the language beside every other: the stubs build and hold to every property."""

from pathlib import Path

import pytest

from idtgen.assembly import cfi, link
from idtgen.language import load
from idtgen.lowering import lower
from idtgen.verify import Plan, Report, verify
from tests.settings.tables import Choice, choices, text

_SOME = 12  # nesting without end takes ten times as long as all else


@pytest.mark.parametrize("choice", choices(), ids=lambda choice: "/".join(choice.values()))
def test_stubs_hold(choice: Choice, tmp_path: Path) -> None:
    report = verified(choice, tmp_path, Plan(seeds=1))
    assert report.failures == ()
    assert report.checks["R1"] > 0
    assert report.checks["S3"] > 0


@pytest.mark.parametrize("choice", choices()[::_SOME], ids=lambda choice: "/".join(choice.values()))
def test_stubs_hold_at_any_depth(choice: Choice, tmp_path: Path) -> None:
    report = verified(choice, tmp_path, Plan(seeds=1, depth=None))
    assert report.failures == ()
    assert report.classes > 1000


def verified(choice: Choice, folder: Path, plan: Plan) -> Report:
    path = folder / "small.idt"
    path.write_text(text(choice))
    loaded = load(path)
    assert loaded.kernel is not None, loaded.diagnostics.render()
    program = lower(loaded.kernel)
    image = link.link(loaded.kernel, program, cfi.analyse(program))
    return verify(loaded.kernel, image, plan)
