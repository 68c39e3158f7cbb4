"""Outputs on disk: all or none, and a file whose text is right is not touched."""

import stat
from pathlib import Path

import pytest

from idtgen import files


def test_only_what_differs_is_changed(tmp_path: Path) -> None:
    (tmp_path / "same").write_text("text\n")
    (tmp_path / "other").write_text("old\n")
    outputs = {str(tmp_path / name): "text\n" for name in ("same", "other", "new")}
    assert set(files.changed(outputs)) == {str(tmp_path / "other"), str(tmp_path / "new")}


def test_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    files.write({str(tmp_path / "a" / "b" / "x"): "1", str(tmp_path / "a" / "y"): "2"})
    assert sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")) == [
        "a",
        "a/b",
        "a/b/x",
        "a/y",
    ]


def test_all_or_none(tmp_path: Path) -> None:
    """The second target cannot be written, so the first is not."""
    (tmp_path / "second").mkdir()
    (tmp_path / "first").write_text("old")
    with pytest.raises(IsADirectoryError, match="second"):
        files.write({str(tmp_path / "first"): "new", str(tmp_path / "second"): "new"})
    assert (tmp_path / "first").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first", "second"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    files.write({str(tmp_path / "link"): "new"})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_the_umask_decides_who_may_read(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("x")
    files.write({str(tmp_path / "x"): "new"})
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_line_ends_are_kept(tmp_path: Path) -> None:
    files.write({str(tmp_path / "x"): "one\ntwo\r\n"})
    assert (tmp_path / "x").read_bytes() == b"one\ntwo\r\n"


def test_a_diff_goes_from_the_file_to_the_output(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_text("one\ntwo\n")
    assert "".join(files.diff({str(path): "one\n2\n"})) == (
        f"--- {path}\n+++ {path} (as idtgen writes it)\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n"
    )


def test_a_missing_file_is_all_new(tmp_path: Path) -> None:
    path = tmp_path / "x"
    assert "".join(files.diff({str(path): "one\n"})) == (
        f"--- /dev/null\n+++ {path} (as idtgen writes it)\n@@ -0,0 +1 @@\n+one\n"
    )


def test_no_difference_is_an_empty_diff(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("one\n")
    assert list(files.diff({str(tmp_path / "x"): "one\n"})) == []


def test_a_missing_line_end_is_said(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("one")
    assert list(files.diff({str(tmp_path / "x"): "one\n"}))[3:] == [
        "-one\n\\ No newline at end of file\n",
        "+one\n",
    ]
