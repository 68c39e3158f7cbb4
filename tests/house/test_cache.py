"""The cache costs time when it is damaged, missing or read-only, and never anything else."""

import os
from pathlib import Path

import pytest

from idtgen import cache


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path


def test_what_was_written_is_read(home: Path) -> None:
    path = str(home / "deep" / "file")
    cache.write(path, b"content")
    assert cache.read(path) == b"content"
    assert [entry.name for entry in (home / "deep").iterdir()] == ["file"]


def test_nothing_there_reads_as_none(home: Path) -> None:
    assert cache.read(str(home / "absent")) is None
    assert cache.read(str(home)) is None


@pytest.mark.parametrize("place", [0, 8, 16, 20])
def test_one_flipped_bit_reads_as_none(home: Path, place: int) -> None:
    path = home / "file"
    cache.write(str(path), b"content")
    damaged = bytearray(path.read_bytes())
    damaged[place] ^= 1
    path.write_bytes(damaged)
    assert cache.read(str(path)) is None


@pytest.mark.parametrize("length", [0, 7, 16, 22])
def test_a_torn_file_reads_as_none(home: Path, length: int) -> None:
    path = home / "file"
    cache.write(str(path), b"content")
    path.write_bytes(path.read_bytes()[:length])
    assert cache.read(str(path)) is None


def test_a_folder_that_cannot_be_made_is_no_error(home: Path) -> None:
    (home / "file").write_text("in the way")
    cache.write(str(home / "file" / "below"), b"content")
    assert (home / "file").read_text() == "in the way"


def test_a_folder_in_the_way_leaves_no_scratch_file(home: Path) -> None:
    (home / "target" / "full").mkdir(parents=True)
    cache.write(str(home / "target"), b"content")
    assert [entry.name for entry in home.iterdir()] == ["target"]


def test_a_relative_folder_is_ignored(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """XDG Base Directory Specification: all paths must be absolute, others must be ignored."""
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.folder("x") == str(tmp_path / ".cache" / "idtgen" / "x")


def test_no_home_means_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert cache.folder("x") is None


def test_the_oldest_files_go_when_it_gets_crowded(home: Path) -> None:
    folder = home / "many"
    folder.mkdir()
    for number in range(1025):
        (folder / str(number)).touch()
        os.utime(folder / str(number), (number, number))
    cache.write(str(folder / "new"), b"content")
    left = {entry.name for entry in folder.iterdir()}
    assert "new" in left
    assert "1024" in left
    assert "0" not in left
    assert len(left) <= 1024


def test_a_digest_knows_where_its_parts_end() -> None:
    assert cache.digest(b"ab", b"c") != cache.digest(b"a", b"bc")
    assert cache.digest(b"", b"x") != cache.digest(b"x", b"")
