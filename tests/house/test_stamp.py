"""A build has nothing to do when, and only when, nothing that went into it or came out of it has changed."""

import os
from pathlib import Path

import pytest

from idtgen import resources, stamp

WORDS = ["build", "a.idt"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an input and an output, and a copy of the program whose files may be touched."""
    program = tmp_path / "idtgen"
    for name in ("grammar", "templates", "sub"):
        (program / name).mkdir(parents=True)
    (program / "sub" / "module.py").write_text("1")
    (program / "templates" / "t.j2").write_text("1")
    monkeypatch.setattr(resources, "PACKAGE", str(program))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.idt").write_text("in")
    (tmp_path / "a.S").write_text("out")
    stamp.keep(WORDS, "", "done", [("a.idt", b"in"), ("a.S", b"out")])
    return tmp_path


def test_nothing_changed(here: Path) -> None:
    assert here.is_dir()
    assert stamp.lookup(WORDS) == ("", "done")


def test_what_was_said_may_hold_anything(here: Path) -> None:
    name = os.fsdecode(b"\xff.idt")
    (here / name).write_text("in")
    stamp.keep(WORDS, f"two\nwarnings of {name}", "\N{SNOWMAN}", [(name, b"in")])
    assert stamp.lookup(WORDS) == (f"two\nwarnings of {name}", "\N{SNOWMAN}")


def test_other_words_are_another_build(here: Path) -> None:
    assert here.is_dir()
    assert stamp.lookup([*WORDS, "--check"]) is None
    assert stamp.lookup(["builda", ".idt"]) is None


def test_another_folder_is_another_build(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here / "cache")
    assert stamp.lookup(WORDS) is None


@pytest.mark.parametrize("name", ["a.idt", "a.S"])
def test_a_changed_or_missing_file_is_seen(here: Path, name: str) -> None:
    (here / name).write_text("???")
    assert stamp.lookup(WORDS) is None
    (here / name).unlink()
    assert stamp.lookup(WORDS) is None


def test_a_touched_file_is_the_same_file(here: Path) -> None:
    os.utime(here / "a.idt", (1, 1))
    assert stamp.lookup(WORDS) == ("", "done")


@pytest.mark.parametrize("name", ["sub/module.py", "templates/t.j2"])
def test_another_program_is_seen(here: Path, name: str) -> None:
    (here / "idtgen" / name).write_text("22")
    assert stamp.lookup(WORDS) is None


def test_a_new_module_is_seen(here: Path) -> None:
    (here / "idtgen" / "sub" / "new.py").touch()
    assert stamp.lookup(WORDS) is None


def test_compiled_modules_are_not_the_program(here: Path) -> None:
    (here / "idtgen" / "__pycache__").mkdir()
    (here / "idtgen" / "__pycache__" / "module.pyc").touch()
    assert stamp.lookup(WORDS) == ("", "done")


def test_a_folder_that_is_gone_has_no_stamp(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "gone").mkdir()
    monkeypatch.chdir(here / "gone")
    (here / "gone").rmdir()
    assert stamp.lookup(WORDS) is None
    stamp.keep(WORDS, "", "done", [])


def test_a_verdict_is_kept_by_what_it_is_about(here: Path) -> None:
    assert here.is_dir()
    stamp.keep_verified(b"this")
    assert stamp.verified(b"this")
    assert not stamp.verified(b"that")


def test_a_damaged_verdict_is_none(here: Path) -> None:
    stamp.keep_verified(b"this")
    (path,) = (here / "cache" / "idtgen" / "verified").iterdir()
    path.write_bytes(b"x" * 16)
    assert not stamp.verified(b"this")
