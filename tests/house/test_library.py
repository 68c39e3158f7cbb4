"""idtgen as a Python library."""

import subprocess
import sys
from pathlib import Path

import pytest

import idtgen
from idtgen.model import Kernel
from tests.house.conftest import ROOT
from tests.house.test_building import GOOD, NAMES


@pytest.fixture
def source(here: Path) -> Path:
    path = here / "x.idt"
    path.write_text(GOOD)
    return path


def test_compile_gives_what_build_writes(source: Path) -> None:
    build = idtgen.compile_file(source)
    assert isinstance(build, idtgen.Build)
    assert tuple(build.outputs) == NAMES
    assert build.files == (str(source),)
    assert isinstance(build.kernel, Kernel)
    assert build.kernel.gates[14].handler == "exc_page_fault"
    assert len(build.diagnostics) == 0
    assert [path.name for path in source.parent.iterdir()] == ["x.idt"], "it writes nothing"


def test_compile_takes_names_of_outputs_and_text_paths(source: Path) -> None:
    assert tuple(idtgen.compile_file(str(source), ["c"]).outputs) == ("x.h",)


def test_a_wrong_file_raises_everything_that_is_wrong(source: Path) -> None:
    source.write_text(GOOD.replace("noreturn", "noretrun").replace("debug", "debug debug"))
    with pytest.raises(idtgen.Rejected) as caught:
        idtgen.compile_file(source)
    assert caught.value.diagnostics.errors == 2
    assert str(caught.value).count(": error[") == 2


def test_verify_reports(source: Path) -> None:
    steps: list[tuple[int, int]] = []
    report = idtgen.verify_file(source, only="page_fault", seeds=2, progress=lambda *step: steps.append(step))
    assert isinstance(report, idtgen.Report)
    assert report.ok
    assert report.entries == ("asm_exc_page_fault",)
    assert report.checks["H1"] > 0
    assert steps[-1] == (1, 1)


def test_a_missing_file_is_an_os_error(here: Path) -> None:
    with pytest.raises(FileNotFoundError):
        idtgen.compile_file(here / "absent.idt")


def test_names_are_listed_and_others_refused() -> None:
    assert set(idtgen.__all__) <= set(dir(idtgen))
    with pytest.raises(AttributeError, match="module 'idtgen' has no attribute 'compile'"):
        idtgen.compile  # type: ignore[attr-defined]  # noqa: B018


def test_the_import_is_cheap() -> None:
    """Nothing of the compiler comes with `import idtgen`."""
    code = "import sys; before = set(sys.modules); import idtgen; print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "['idtgen']\n"


def test_a_build_with_nothing_to_do_imports_next_to_nothing() -> None:
    code = (
        "import sys; before = set(sys.modules); from idtgen import stamp; stamp.lookup(['build', 'x']);"
        "print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "['_blake2', 'idtgen', 'idtgen.cache', 'idtgen.resources', 'idtgen.stamp']\n"
