"""Every setting of the language beside every other: the stubs build and hold to every property."""

from pathlib import Path

import pytest

from idtgen.assembly import cfi, link
from idtgen.language import load
from idtgen.lowering import lower
from idtgen.verify import Plan, verify
from tests.settings.tables import Choice, choices, text


@pytest.mark.parametrize("choice", choices(), ids=lambda choice: "/".join(choice.values()))
def test_stubs_hold(choice: Choice, tmp_path: Path) -> None:
    path = tmp_path / "small.idt"
    path.write_text(text(choice))
    loaded = load(path)
    assert loaded.kernel is not None, loaded.diagnostics.render()
    program = lower(loaded.kernel)
    image = link.link(loaded.kernel, program, cfi.analyse(program))
    report = verify(loaded.kernel, image, Plan(seeds=1))
    assert report.failures == ()
    assert report.checks["R1"] > 0
    assert report.checks["S3"] > 0
