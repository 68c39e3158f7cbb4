"""`idtgen build`: what it writes, when it does nothing, and that it writes all or nothing."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house.conftest import Call, Idtgen, Said

GOOD = """\
kernel demo {
    gs        none;
    code      0x08;
    user_code none;
}

ist DF = 1 size 4K;

include <exceptions>;

exception  1 debug;
exception  2 nmi;
exception  8 double_fault  ist DF noreturn;
exception 18 machine_check;

interrupt 0x20..0xff -> unexpected_interrupt;
"""
NAMES = ("x.S", "x.h", "x.json")
HELD = "every property held"


@pytest.fixture
def source(here: Path) -> Path:
    """A file without errors and warnings, old enough to be trusted."""
    path = here / "x.idt"
    path.write_text(GOOD)
    age(path)
    return path


def age(path: Path) -> None:
    """As if it had been written an hour ago."""
    before = path.stat().st_mtime - 3600
    os.utime(path, (before, before))


def listing(folder: Path) -> dict[str, tuple[int, str]]:
    """Name to time and content of what idtgen may have written."""
    return {
        path.name: (path.stat().st_mtime_ns, path.read_text())
        for path in folder.iterdir()
        if path.suffix != ".idt" and path.is_file()
    }


def lines(said: Said) -> list[str]:
    assert said.status == 0, said
    assert said.err == ""
    return said.out.splitlines()


def test_the_stubs_run_before_anything_is_written(call: Call, source: Path) -> None:
    ran, wrote = lines(call("build", "x.idt"))
    assert ran.endswith(HELD)
    assert wrote == "wrote x.S, x.h, x.json"
    assert set(listing(source.parent)) == set(NAMES)


def test_nothing_to_do(call: Call, source: Path) -> None:
    call("build", "x.idt")
    before = listing(source.parent)
    assert lines(call("build", "x.idt")) == ["x.S, x.h, x.json: nothing to do"]
    assert listing(source.parent) == before


def test_nothing_to_do_is_seen_early(call: Call, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the commands are imported: they are not called at all."""
    from idtgen import commands

    assert source.is_file()
    call("build", "x.idt")
    monkeypatch.setattr(commands, "run", None)
    assert call("build", "x.idt").status == 0


def test_what_a_run_without_verification_leaves_is_not_verified(call: Call, source: Path) -> None:
    assert source.is_file()
    assert lines(call("build", "x.idt", "--no-verify")) == ["wrote x.S, x.h, x.json"]
    ran, nothing = lines(call("build", "x.idt"))
    assert ran.endswith(HELD)
    assert nothing == "x.S, x.h, x.json: nothing to do"


def test_a_lost_output_is_written_again_without_a_run(call: Call, source: Path) -> None:
    call("build", "x.idt")
    (source.parent / "x.h").unlink()
    assert lines(call("build", "x.idt")) == ["wrote x.h"]


def test_another_folder_needs_no_other_run(call: Call, source: Path) -> None:
    call("build", "x.idt")
    assert lines(call("build", "x.idt", "-o", "out/deep")) == [
        "wrote out/deep/x.S, out/deep/x.h, out/deep/x.json"
    ]
    assert (source.parent / "out" / "deep" / "x.S").read_text() == (source.parent / "x.S").read_text()


def test_a_comment_changes_no_output(call: Call, source: Path) -> None:
    call("build", "x.idt")
    before = listing(source.parent)
    source.write_text(GOOD.replace("ist DF = 1 size 4K;", "ist DF = 1 size 4K;   // one page"))
    assert lines(call("build", "x.idt"))[-1] == "x.S, x.h, x.json: nothing to do"
    assert listing(source.parent) == before


def test_only_what_changed_is_written(call: Call, source: Path) -> None:
    """A moved declaration changes the comments of the stubs, and no declaration in C."""
    call("build", "x.idt", "--no-verify")
    source.write_text("\n" + GOOD)
    assert lines(call("build", "x.idt", "--no-verify")) == ["wrote x.S, x.json"]


def test_a_file_that_was_just_written_gets_no_stamp(call: Call, source: Path) -> None:
    """It may be written again within the step of the file system's clock."""
    source.write_text(GOOD)
    call("build", "x.idt", "--no-verify")
    cache = source.parents[1] / "cache" / "idtgen"
    assert not (cache / "builds").exists()


def test_more_outputs(call: Call, source: Path) -> None:
    call("build", "x.idt", "--no-verify", "--emit", "offsets")
    assert set(listing(source.parent)) == {*NAMES, "x.gas.inc", "x.nasm.inc"}


def test_the_order_of_words_does_not_matter(call: Call, source: Path) -> None:
    call("build", "--no-verify", "--emit", "json, offsets,c", "-o", "out", "x.idt")
    assert set(listing(source.parent / "out")) == {*NAMES, "x.gas.inc", "x.nasm.inc"}


def test_a_dependency_file(call: Call, source: Path) -> None:
    (source.parent / "more.idt").write_text("sysvec 0xf0 clock;\n")
    source.write_text(GOOD + 'include "more.idt";\n')
    call("build", "x.idt", "--no-verify", "-o", "out", "--depfile", "out/x.d")
    rule = (source.parent / "out" / "x.d").read_text().splitlines()[0]
    assert rule == "out/x.S out/x.h out/x.json: x.idt more.idt"


def test_warnings_are_said_every_time(call: Call, source: Path) -> None:
    source.write_text(GOOD.replace("exception  2 nmi;\n", ""))
    age(source)
    first, second = call("build", "x.idt", "--no-verify"), call("build", "x.idt", "--no-verify")
    assert second.out == "x.S, x.h, x.json: nothing to do\n"
    assert "warning[" in first.err
    assert second.err == first.err


# What is wrong


def test_a_wrong_file_writes_nothing(call: Call, source: Path) -> None:
    call("build", "x.idt")
    before = listing(source.parent)
    source.write_text(GOOD.replace("noreturn", "noretrun"))
    status, out, err = call("build", "x.idt")
    assert (status, out) == (1, "")
    assert "x.idt:13:35: error" in err
    assert listing(source.parent) == before


def test_a_stub_that_fails_writes_nothing(
    idtgen: Idtgen, tmp_path: Path, without_cld: Callable[[], None]
) -> None:
    without_cld()
    (tmp_path / "x.idt").write_text(GOOD)
    for _ in range(2):  # a failed run must not be remembered as a good one
        done = idtgen("build", "x.idt")
        assert done.returncode == 1
        assert "failed[H4]" in done.stdout
        assert not any((tmp_path / name).exists() for name in NAMES)


def test_a_place_where_nothing_can_be_written(call: Call, source: Path) -> None:
    (source.parent / "file").write_text("in the way")
    status, out, err = call("build", "x.idt", "--no-verify", "-o", "file")
    assert (status, out) == (2, "")
    assert err.startswith("idtgen: error: ")
    assert "file" in err


# --check


def test_a_check_that_holds(call: Call, source: Path) -> None:
    call("build", "x.idt")
    before = listing(source.parent)
    for _ in range(2):
        assert lines(call("build", "x.idt", "--check")) == ["x.S, x.h, x.json: as idtgen writes them"]
    assert listing(source.parent) == before


def test_a_check_shows_the_difference_and_writes_nothing(call: Call, source: Path) -> None:
    call("build", "x.idt")
    header = source.parent / "x.h"
    header.write_text(header.read_text().replace("asm_exc_page_fault", "my_page_fault"))
    (source.parent / "x.json").unlink()
    before = listing(source.parent)
    status, out, err = call("build", "x.idt", "--check")
    assert (status, err) == (1, "")
    assert "--- x.h\n+++ x.h (as idtgen writes it)\n" in out
    assert "--- /dev/null\n+++ x.json (as idtgen writes it)\n" in out
    assert {line[0] for line in out.splitlines() if "my_page_fault" in line} == {"-"}
    assert listing(source.parent) == before


def test_a_check_leaves_the_dependency_file_alone(call: Call, source: Path) -> None:
    call("build", "x.idt")
    assert call("build", "x.idt", "--check", "--depfile", "x.d").status == 0
    assert not (source.parent / "x.d").exists()


# The cache


def everything(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("damage", [b"", b"\0" * 500, b"not what was written"])
def test_a_damaged_cache_costs_only_time(call: Call, source: Path, damage: bytes) -> None:
    cache = source.parents[1] / "cache"
    call("build", "x.idt")
    before = {name: text for name, (_, text) in listing(source.parent).items()}
    damaged = everything(cache)
    assert len(damaged) > 5
    for path in damaged:
        path.write_bytes(damage + path.read_bytes()[len(damage) :] if damage else b"")
    for name in NAMES:
        (source.parent / name).unlink()
    ran, wrote = lines(call("build", "x.idt"))
    assert ran.endswith(HELD)
    assert wrote == "wrote x.S, x.h, x.json"
    assert {name: text for name, (_, text) in listing(source.parent).items()} == before


@pytest.mark.parametrize("place", ["/dev/null", "/proc/no", ""])
def test_a_cache_that_cannot_be_written(idtgen: Idtgen, tmp_path: Path, place: str) -> None:
    (tmp_path / "x.idt").write_text(GOOD)
    age(tmp_path / "x.idt")
    for _ in range(2):
        done = idtgen("build", "x.idt", XDG_CACHE_HOME=place, HOME="/dev/null")
        assert (done.returncode, done.stderr) == (0, "")
        assert HELD in done.stdout


# The same bytes


def test_the_same_bytes_everywhere(idtgen: Idtgen, tmp_path: Path) -> None:
    """Whatever the folder, the spelling of the path, the hash seed, the locale, the clock's zone."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "x.idt").write_text(GOOD)
    calls: list[tuple[tuple[str, ...], dict[str, str]]] = [
        (("sub/x.idt",), {"PYTHONHASHSEED": "1"}),
        (("./sub/../sub/x.idt",), {"PYTHONHASHSEED": "2", "LC_ALL": "C", "TZ": "Asia/Tokyo"}),
        ((str(tmp_path / "sub" / "x.idt"),), {"PYTHONHASHSEED": "3", "PYTHONOPTIMIZE": "1"}),
    ]
    texts = []
    for number, (words, environment) in enumerate(calls):
        out = f"out{number}"
        done = idtgen("build", *words, "--no-verify", "--emit", "offsets", "-o", out, **environment)
        assert done.returncode == 0, done.stderr
        texts.append({name: text for name, (_, text) in listing(tmp_path / out).items()})
    assert texts[0] == texts[1] == texts[2]
    assert not any(str(tmp_path) in text for text in texts[0].values())
