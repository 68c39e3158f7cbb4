"""What a failure tells: to a person, to JSON, to JUnit."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from capstone import CS_ARCH_X86, CS_MODE_64, Cs

from idtgen.image import Spot
from idtgen.model import Origin
from idtgen.verify import Plan, Report, Shard, verify
from idtgen.verify.formats import to_json, to_junit
from idtgen.verify.properties import PROPERTIES
from idtgen.verify.report import Failure
from tests.verify import hand

FAILURE = Failure(
    code="H4",
    entry="asm_exc_page_fault",
    origin="user64",
    place="asm_exc_page_fault+0x4: cld",
    source="my.idt:7",
    expected="DF clear",
    found="<DF> & more set",
    trail=("vector 14 interrupts user64 at 0x1000", "calls exc_page_fault"),
    seed=3,
    command="idtgen verify my.idt --only asm_exc_page_fault --seed 3",
    runs=2,
)
FINE = Report("k", (), {"H1": 3, "S3": 5}, ("asm_exc_page_fault",), runs=4, instructions=5)
BAD = FINE._replace(failures=(FAILURE,), skipped=("S3, for only a part was run",))

TEXT = """\
my.idt:7: failed[H4]: DF, TF, NT and IF are clear, with clac AC too
  asm_exc_page_fault from user64, 2 runs
  at        asm_exc_page_fault+0x4: cld
  expected  DF clear
  found     <DF> & more set
  trail     vector 14 interrupts user64 at 0x1000
            calls exc_page_fault
  again     idtgen verify my.idt --only asm_exc_page_fault --seed 3

k: 1 entries, 4 runs, 8 checks, 5 instructions: 1 failed
not checked: S3, for only a part was run
"""


def test_a_failure_as_text() -> None:
    assert BAD.render() == TEXT


def test_success_is_one_line() -> None:
    assert FINE.render() == "k: 1 entries, 4 runs, 8 checks, 5 instructions: every property held\n"
    assert FINE.ok
    assert not BAD.ok


def test_colour_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[31mfailed[H4]\x1b[0m" in BAD.render(colour=True)
    assert "\x1b" not in BAD.render()
    monkeypatch.setenv("NO_COLOR", "1")
    assert BAD.render(colour=True) == TEXT


def test_json_has_everything() -> None:
    data = json.loads(to_json(BAD))
    assert data["ok"] is False
    assert data["checks"] == dict.fromkeys(PROPERTIES, 0) | {"H1": 3, "S3": 5}
    assert data["failures"][0]["trail"] == list(FAILURE.trail)
    assert data["failures"][0]["meaning"] == PROPERTIES["H4"]
    assert {key: data[key] for key in ("kernel", "runs", "instructions", "entries", "skipped")} == {
        "kernel": "k",
        "runs": 4,
        "instructions": 5,
        "entries": ["asm_exc_page_fault"],
        "skipped": ["S3, for only a part was run"],
    }


def test_what_was_stopped_is_no_success() -> None:
    stopped = FINE._replace(stopped=(3, 8))
    assert stopped.render() == (
        "k: 1 entries, 4 runs, 8 checks, 5 instructions: nothing failed, stopped after 3 of 8 tasks\n"
    )
    assert (
        BAD._replace(stopped=(3, 8))
        .render()
        .splitlines()[-2]
        .endswith(": 1 failed, stopped after 3 of 8 tasks")
    )
    assert json.loads(to_json(stopped))["stopped"] == [3, 8]
    suite = ET.fromstring(to_junit(stopped))  # noqa: S314 - our own text
    assert suite.get("errors") == "1"
    assert int(suite.get("tests", 0)) == len(suite)
    assert [error.get("message") for error in suite.iter("error")] == ["stopped after 3 of 8 tasks"]


def test_a_shard_says_so() -> None:
    shard = FINE._replace(shard=Shard(2, 3))
    assert shard.render().startswith("k, shard 2/3: 1 entries")
    assert json.loads(to_json(shard))["shard"] == [2, 3]
    assert ET.fromstring(to_junit(shard)).get("name") == "idtgen verify k, shard 2/3"  # noqa: S314


def test_junit_has_a_case_for_each_property_that_was_checked() -> None:
    suite = ET.fromstring(to_junit(BAD))  # noqa: S314 - written by us
    assert (suite.tag, suite.get("tests"), suite.get("failures")) == ("testsuite", "3", "1")
    cases = {(case.get("name") or "")[:2]: case for case in suite}
    assert {code: case.get("assertions") for code, case in cases.items()} == {"H1": "3", "H4": "0", "S3": "5"}
    (failure,) = cases["H4"]
    assert "<DF> & more set" in (failure.get("message") or "")
    assert "calls exc_page_fault" in (failure.text or "")
    assert not list(cases["H1"])


def test_a_real_failure_can_be_acted_on(tmp_path: Path) -> None:
    """Who fails, where, from where, on which line, how it came to it, and the words that play it again."""
    broken = hand.SOURCE.read_text().replace("	cld\n", "", 1)
    image = hand.link(broken, tmp_path)
    at = image.symbols["asm_exc_divide_error"]
    text = next(s for s in image.segments if s.address <= at < s.address + len(s.data))
    disassembly = Cs(CS_ARCH_X86, CS_MODE_64).disasm(text.data[at - text.address :], at)
    call = next(i.address for i in disassembly if i.mnemonic == "call")
    spots = {call: Spot("asm_exc_divide_error", call - at, "call	exc_divide_error", Origin("hand.idt", 1))}
    report = verify(hand.KERNEL, image._replace(spots=spots), Plan(file="sub/hand.idt", seeds=1, seed=2))
    (failure,) = report.failures
    assert (failure.code, failure.entry, failure.source) == ("H4", "asm_exc_divide_error", "hand.idt:1")
    assert failure.place == f"asm_exc_divide_error+{call - at:#x}: call exc_divide_error"
    assert failure.trail[0].startswith("vector 0 interrupts kernel at 0x")
    assert failure.command == "idtgen verify sub/hand.idt --replay 0:run8:2+1"
    assert failure.found == "DF set"
    assert failure.trail[-2] == f"fails at {failure.place}"
    assert failure.stack[-1].startswith("-> 0x")


def test_the_printed_command_finds_the_failure_again(tmp_path: Path) -> None:
    image = hand.link(hand.SOURCE.read_text().replace("	cld\n", "", 1), tmp_path)
    (failure,) = verify(hand.KERNEL, image, Plan()).failures
    token = failure.command.removeprefix("idtgen verify FILE.idt --replay ")
    again = verify(hand.KERNEL, image, Plan(replay=token))
    assert again.failures == (failure._replace(runs=1),)


def test_of_failures_alike_one_is_drawn() -> None:
    """The others' commands draw them; in JSON they all are."""
    drawn = FAILURE._replace(stack=("the thread stack", "-> 0x10"))
    report = BAD._replace(failures=(drawn, drawn._replace(entry="b"), drawn._replace(code="R1")))
    assert report.render().count("  stack     the thread stack\n            -> 0x10\n  again") == 2
    assert [f["stack"] for f in json.loads(to_json(report))["failures"]] == [list(drawn.stack)] * 3
