"""`check`, `fmt`, `show` and `verify` as a user calls them."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.house.conftest import Call
from tests.house.test_building import GOOD

UNTIDY = "exception   0 divide_error;   // comment\nkernel k{gs none;user_code none;}\n"


@pytest.fixture
def source(here: Path) -> Path:
    path = here / "x.idt"
    path.write_text(GOOD)
    return path


# check


def test_check_says_nothing_of_a_good_file(call: Call, source: Path) -> None:
    assert source.is_file()
    assert call("check", "x.idt") == (0, "", "")


def test_check_lets_warnings_pass(call: Call, source: Path) -> None:
    source.write_text(GOOD.replace("exception  2 nmi;\n", ""))
    status, out, err = call("check", "x.idt")
    assert (status, out) == (0, "")
    assert "x.idt:1:1: warning[" in err


def test_check_counts_errors(call: Call, source: Path) -> None:
    source.write_text(GOOD.replace("noreturn", "noretrun").replace("code      0x08", "code 0x08; code 0x08"))
    status, out, err = call("check", "x.idt")
    assert (status, out) == (1, "")
    assert err.count(": error[") == 2
    assert err.splitlines()[-1] == "2 errors"


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xfe", b"\0", b"{" * 5000, b"kernel", b"/*", b'include "x.idt";']
)
def test_check_survives_anything(call: Call, source: Path, content: bytes) -> None:
    source.write_bytes(content)
    status, out, err = call("check", "x.idt")
    assert (status, out) == (1, "")
    assert "x.idt:1:1: error[" in err or "x.idt:1:" in err


# fmt


def test_fmt_writes_the_one_layout(call: Call, source: Path) -> None:
    source.write_text(UNTIDY)
    assert call("fmt", "x.idt") == (0, "", "")
    first = source.read_text()
    assert first != UNTIDY
    assert "// comment" in first
    assert call("fmt", "x.idt", "--check") == (0, "", "")


def test_fmt_leaves_a_tidy_file_alone(call: Call, source: Path) -> None:
    call("fmt", "x.idt")
    before = source.stat().st_mtime_ns
    call("fmt", "x.idt")
    assert source.stat().st_mtime_ns == before


def test_fmt_check_shows_the_difference_and_writes_nothing(call: Call, source: Path) -> None:
    source.write_text(UNTIDY)
    status, out, err = call("fmt", "--check", "x.idt")
    assert (status, err) == (1, "")
    assert out.startswith("--- x.idt\n+++ x.idt (as idtgen writes it)\n")
    assert source.read_text() == UNTIDY


def test_fmt_does_not_touch_what_does_not_parse(call: Call, source: Path) -> None:
    source.write_text("exception 0 ;;; {")
    status, out, err = call("fmt", "x.idt")
    assert (status, out) == (1, "")
    assert "error[" in err
    assert source.read_text() == "exception 0 ;;; {"


# show


def test_show_prints_the_table(call: Call, source: Path) -> None:
    assert source.is_file()
    status, out, err = call("show", "x.idt")
    assert (status, err) == (0, "")
    assert "asm_exc_page_fault" in out
    assert "0x20..0xff" in out


@pytest.mark.parametrize("name", ["14", "0xe", "page_fault", "asm_exc_page_fault"])
def test_show_explains_an_entry(call: Call, source: Path, name: str) -> None:
    assert source.is_file()
    status, out, err = call("show", "x.idt", name)
    assert (status, err) == (0, "")
    assert "iretq" in out


def test_show_of_a_stranger(call: Call, source: Path) -> None:
    assert source.is_file()
    status, out, err = call("show", "x.idt", "page_fualt")
    assert (status, out) == (2, "")
    assert err == "idtgen: error: nothing is called `page_fualt`: did you mean `page_fault`?\n"


# verify


def test_verify_runs_more_than_build(call: Call, source: Path) -> None:
    assert source.is_file()
    quick, whole = call("build", "x.idt"), call("verify", "x.idt")
    assert whole.status == 0
    assert whole.out.endswith("every property held\n")
    assert runs(whole.out) > 2 * runs(quick.out)


def runs(text: str) -> int:
    words = text.replace(",", "").split()
    return int(words[words.index("runs") - 1])


def test_verify_writes_reports(call: Call, source: Path) -> None:
    call("verify", "x.idt", "--only", "page_fault", "--json", "out/r.json", "--junit", "out/r.xml")
    folder = source.parent / "out"
    report = json.loads((folder / "r.json").read_text())
    assert report["ok"]
    assert report["entries"] == ["asm_exc_page_fault"]
    suite = ET.parse(folder / "r.xml").getroot()  # noqa: S314 - our own file
    assert suite.get("failures") == "0"
    assert int(suite.get("tests", 0)) == len(suite.findall("testcase")) > 10


def test_verify_says_when_nothing_is_meant(call: Call, source: Path) -> None:
    assert source.is_file()
    status, out, err = call("verify", "x.idt", "--only", "no_such_*")
    assert (status, out) == (2, "")
    assert err == "idtgen: error: no entry is called no_such_*\n"


def test_verify_finds_the_same_with_two_processes(call: Call, source: Path) -> None:
    assert source.is_file()
    one, two = (call("verify", "x.idt", "--only", "*fault", "--jobs", jobs) for jobs in ("1", "2"))
    assert one.status == two.status == 0
    assert one.out.split(",")[0] == two.out.split(",")[0] == "demo: 2 entries"


def test_as_many_processes_as_make_sense(call: Call, source: Path) -> None:
    """And not a hundred thousand."""
    assert source.is_file()
    assert call("verify", "x.idt", "--only", "*fault", "--jobs", "100000").status == 0


def test_a_seed_is_a_number_in_any_base(call: Call, source: Path) -> None:
    assert source.is_file()
    words = ("verify", "x.idt", "--only", "page_fault", "--seed")
    assert call(*words, "0x10") == call(*words, "16")
