"""What system calls are tried with by default: the values that stubs went wrong over, all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from idtgen import language, lowering
from idtgen.assembly import cfi, link
from idtgen.model import Kind
from idtgen.verify import Plan
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from idtgen.verify.calls import CallPlay, call_entries, call_runs
from idtgen.verify.registers import FLAGS, INDEX, RSP

RAX, LOW = INDEX["rax"], (1 << 32) - 1
TF, IF, DF, NT, AC = 1 << 8, 1 << 9, 1 << 10, 1 << 14, 1 << 18
KINDS = (Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER)


@pytest.fixture(scope="module")
def calls() -> Bench:
    loaded = language.load(Path(__file__).parents[2] / "examples/linux/linux.idt")
    assert loaded.kernel is not None
    program = lowering.lower(loaded.kernel)
    machine, findings = boot(loaded.kernel, link.link(loaded.kernel, program, cfi.analyse(program)))
    assert findings == []
    return Bench(machine)


def runs(bench: Bench, kind: Kind, mode: str) -> Iterator[CallPlay]:
    """By default, from 64-bit or from 32-bit code."""
    number, entry = next((n, e) for n, e in call_entries(bench.machine.kernel).items() if e.kind is kind)
    every = call_runs(bench, number, entry, range(Plan().seeds), quick=False)
    return (run for run in every if run.event.origin.name.startswith(mode))


@pytest.mark.parametrize(("kind", "mode"), [(Kind.SYSCALL, "user64"), (Kind.SYSENTER, "user64")])
def test_stack_pointers(calls: Bench, kind: Kind, mode: str) -> None:
    """Each kernel stack, at its top and unaligned below it (CVE-2015-3291); no canonical address; 0."""
    found = {run.before[RSP] for run in runs(calls, kind, mode)}
    tops = {calls.machine.thread, *calls.machine.ist.values()}
    assert len(tops) == 5
    assert tops | {top - 0x39 for top in tops} | {0} <= found
    assert any(rsp >> 47 not in {0, (1 << 17) - 1} for rsp in found)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mode", ["user64", "user32"])
def test_numbers_and_flags(calls: Bench, kind: Kind, mode: str) -> None:
    before = [run.before for run in runs(calls, kind, mode)]
    if not before:
        assert (kind, mode) in {(Kind.SYSCALL, "user32"), (Kind.SYSCALL32, "user64")}
        return
    numbers = {state[RAX] for state in before}
    assert all(number >> 32 for number in numbers)
    assert {(number & LOW) >> 31 for number in numbers} == {0, 1}
    for flag in (TF, IF, DF, NT, AC):
        assert {bool(state[FLAGS] & flag) for state in before} == {True, False}


@pytest.mark.parametrize(
    ("kind", "mode"), [(Kind.SYSCALL, "user64"), (Kind.SYSCALL32, "user32"), (Kind.SYSENTER, "user32")]
)
def test_each_thing_that_forbids_sysret(calls: Bench, kind: Kind, mode: str) -> None:
    """By whom it is done, and who puts it right."""
    always = {"cs is another", "ss is another", "RF", "TF"}
    wide = {
        "cx is not ip",
        "r11 is not flags",
        "ip is not canonical",
        "ip is not canonical, bit 63",
        "ip in the upper half",
    }
    narrow = {"VM", "ip above 4 GiB", "ip above 4 GiB, bit 63", "sp above 4 GiB", "sp above 4 GiB, bit 63"}
    expected = always | (wide if kind is Kind.SYSCALL else narrow)
    answers = {run.answer for run in runs(calls, kind, mode) if run.answer.result}
    assert expected <= {answer.handler for answer in answers if answer.hook is None}
    assert expected <= {answer.hook for answer in answers}
    assert expected <= {answer.handler for answer in answers if answer.hook is not None}
