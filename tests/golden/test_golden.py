"""The goldens' own helper: what is missing or different fails, and says how to go on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import golden


def test_the_same_text_passes(tmp_path: Path) -> None:
    (tmp_path / "a.S").write_text("one\n")
    golden.check(tmp_path / "a.S", "one\n", update=False)
    assert (tmp_path / "a.S").read_text() == "one\n"


def test_a_missing_golden_fails_and_names_the_flag(tmp_path: Path) -> None:
    with pytest.raises(pytest.fail.Exception, match=r"a\.S is missing; .*--update-golden"):
        golden.check(tmp_path / "a.S", "one\n", update=False)
    assert not (tmp_path / "a.S").exists()


def test_a_difference_is_shown_as_a_diff(tmp_path: Path) -> None:
    (tmp_path / "a.S").write_text("one\ntwo\n")
    with pytest.raises(pytest.fail.Exception) as failure:
        golden.check(tmp_path / "a.S", "one\n2\n", update=False)
    assert "\n-two\n+2\n" in str(failure.value)
    assert "pytest --update-golden" in str(failure.value)
    assert (tmp_path / "a.S").read_text() == "one\ntwo\n"


def test_a_long_difference_is_cut(tmp_path: Path) -> None:
    shown = golden.difference(tmp_path, "x\n" * 500, "y\n" * 500)
    assert shown.splitlines()[-1] == "... and 943 lines more"


def test_the_flag_writes(tmp_path: Path) -> None:
    golden.check(tmp_path / "a.S", "one\n", update=True)
    assert (tmp_path / "a.S").read_text() == "one\n"


def test_ci_refuses_the_flag() -> None:
    here = Path(__file__)
    command = (
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "--update-golden",
        str(here),
        "-k",
        "nothing",
    )
    environment = {**os.environ, "CI": "true"}
    done = subprocess.run(
        command, cwd=here.parents[2], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "not with CI set" in done.stderr
