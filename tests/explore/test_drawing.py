"""What a failure looks like: the timeline, and the stack at the failing instruction."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from idtgen.model import PT_REGS
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from idtgen.verify.drawing import Known, Scene, circumstances, draw, framed, pushed, stack_of
from idtgen.verify.formats import to_json, to_junit
from idtgen.verify.machine import Machine
from idtgen.verify.registers import FLAGS, GS, PLACES, RSP
from idtgen.verify.report import brief
from tests.explore import planted
from tests.explore.planted import BY_CS, GS_LOST, NO_CLD, SHORT, replay
from tests.verify import test_nmi

HERE = Path(__file__).parent
WIDEST = 100
PICTURES = [
    ("depth0", NO_CLD, "0:run16:0+2"),
    ("nest", SHORT, "2:run14:0+1"),
    ("depth1", BY_CS, "0:user64:0/0.0=2"),
    ("returned", GS_LOST, "0:user64:0/0.0=2"),
    ("depth2", SHORT, "0:kernel:0/1.0=2/2.19=2"),
]


@pytest.mark.parametrize(("name", "mistake", "text"), PICTURES)
def test_a_picture(golden: Callable[[Path, str], None], name: str, mistake: str, text: str) -> None:
    golden(HERE / f"{name}.txt", replay(mistake, text).render())


@pytest.mark.parametrize(("name", "mistake", "text"), PICTURES)
def test_every_pipe_can_carry_it(name: str, mistake: str, text: str) -> None:
    """Plain ASCII, whatever the terminal's encoding, and no wider than 100 columns."""
    report = replay(mistake, text)
    assert report.render().isascii(), name
    (failure,) = report.failures
    assert max(len(line) + len("  trail     ") for line in (*failure.trail, *failure.stack)) <= WIDEST


def test_the_page_shows_what_happens() -> None:
    """docs/verification.md explains the picture of depth 2, whole."""
    page = (HERE.parents[1] / "docs" / "verification.md").read_text()
    picture = (HERE / "depth2.txt").read_text().rpartition("\n\n")[0]
    assert f"```\n{picture}\n```\n" in page


def test_json_and_junit_have_it_too() -> None:
    report = replay(SHORT, "0:kernel:0/1.0=2/2.19=2")
    (failure,) = report.failures
    data = json.loads(to_json(report))["failures"][0]
    assert (data["trail"], data["stack"]) == (list(failure.trail), list(failure.stack))
    (told,) = ET.fromstring(to_junit(report)).iter("failure")  # noqa: S314 - our own text
    assert all(line in (told.text or "") for line in (*failure.trail, *failure.stack))


def test_wrong_words_are_those_of_the_finding() -> None:
    """The nested NMI overwrote the outer one's frame: what is marked is what differs, with what is due."""
    (failure,) = replay(SHORT, "0:kernel:0/1.0=2/2.19=2").failures
    stack = failure.stack
    marked = [(line.split()[-2], stack[n + 1].split()[-1]) for n, line in enumerate(stack) if "!" in line]
    due = dict(re.findall(r"(\w+) (0x[0-9a-f]+)", failure.expected))
    assert marked == [(name.upper(), f"{int(due[name], 16):#018x}") for name in ("rsp", "rflags", "rip")]


def test_one_event_stands_in_the_other() -> None:
    trail = replay(SHORT, "0:kernel:0/1.0=2/2.19=2").failures[0].trail
    first, second = (next(n for n, line in enumerate(trail) if f"event {e}:" in line) for e in (1, 2))
    assert 0 < first < second < len(trail)
    assert trail[first].startswith("|-- event 1: NMI in exc_divide_error")
    assert trail[second].startswith("|   |-- event 2: NMI at asm_exc_nmi+0x137")
    assert "NMIs open, RSP on another kernel stack" in trail[first + 1]
    assert "NMIs blocked, RSP on the NMI stack (IST 2)" in trail[-1]


# The parts of it


@pytest.fixture(scope="module")
def machine() -> Machine:
    booted, findings = boot(test_nmi.KERNEL, planted.image(None))
    assert not findings
    return booted


def scene(
    machine: Machine, rsp: int, known: dict[int, Known] | None = None, owner: int | None = None
) -> Scene:
    state = [0] * PLACES
    state[RSP] = rsp
    return Scene(state, machine.written(), known or {}, owner)


def test_the_pointer_and_what_is_not_known(machine: Machine) -> None:
    machine.reset()
    top = machine.thread
    back = next(a for a in machine.text if machine.byte(a) == 0xE8) + 5
    machine.put(top - 24, 5, back)
    title, written, returns, pointer = draw(machine, scene(machine, top - 24))
    assert title == f"the thread stack, top at {top:#x}"
    assert written.endswith("  as after boot")
    assert "  return address into asm_" in returns
    assert pointer == f"-> {top - 24:#018x}  {5:#018x}  unknown"


def test_a_word_that_differs(machine: Machine) -> None:
    machine.reset()
    at = machine.thread - 8
    machine.put(at, 7)
    known = {at: Known("frame of x", "SS", 7)}
    assert "!" not in "".join(draw(machine, scene(machine, at, known)))
    lines = draw(machine, scene(machine, at, {at: known[at]._replace(due=8)}))
    assert lines[1:] == (
        "   frame of x:",
        f"->!{at:#018x}  {7:#018x}  SS",
        f"            should be  {8:#018x}",
    )


def test_what_stands_above_is_counted(machine: Machine) -> None:
    top = machine.layout.other
    lines = draw(machine, scene(machine, top - 0x110, owner=top - 0x100))
    assert lines[1] == "   32 words of the code that was interrupted first"
    assert len(lines) == 4
    deep = draw(machine, scene(machine, top - 0x400))
    assert [line for line in deep if "..." in line] == ["   ... 99 words more"]
    assert len(deep) == 1 + 5 + 1 + 24


def test_no_stack_of_the_kernels(machine: Machine) -> None:
    assert draw(machine, scene(machine, 0x1234)) == ("RSP 0x1234 is on no stack of the kernel's",)
    assert draw(machine, scene(machine, machine.thread))[1].endswith("empty: RSP is at the top")


def test_what_the_cpu_pushes() -> None:
    names = [word.text for word in pushed(0, 13, "x").values()]
    assert names == ["error code", "RIP", "CS", "RFLAGS", "RSP", "SS"]
    assert list(pushed(0x100, 3, "x")) == [0x100, 0x108, 0x110, 0x118, 0x120]


def test_slots_have_the_names_of_both_manuals() -> None:
    words = framed(PT_REGS, 0x1000, tuple(range(21)), "x")
    assert words[0x1000] == Known("frame of x", "R15", 0)
    assert words[0x1000 + 120].text == "orig_ax"
    assert words[0x1000 + 128].text == "RIP (ip)"


def test_circumstances(machine: Machine) -> None:
    state = [0] * PLACES
    state[RSP], state[GS], state[FLAGS] = machine.ist[2], machine.kernel_gs, 0x200
    there = "ring 0, kernel GS, IF set, NMIs open, RSP on the NMI stack (IST 2)"
    assert circumstances(machine, state, blocked=False) == there
    state[GS], state[FLAGS], state[RSP] = 0, 0, 8
    assert circumstances(machine, state) == "ring 0, user GS, IF clear, RSP on no stack of the kernel's"
    assert stack_of(machine, machine.ist[2] + 8) is None


def test_a_few_of_many_values() -> None:
    assert brief("a 1, b 2, c 3, d 4") == "a 1, b 2, c 3, d 4"
    assert brief("a 1, b 2, c 3, d 4, e 5") == "a 1, b 2, c 3, and 2 more"


def test_lists_are_whole_in_json() -> None:
    many = ", ".join(f"r{n} {n:#x}" for n in range(16))
    report = replay(GS_LOST, "0:user64:0/0.0=2")
    failure = report.failures[0]._replace(expected=many)
    changed = report._replace(failures=(failure,))
    assert "  expected  r0 0x0, r1 0x1, r2 0x2, and 13 more\n" in changed.render()
    assert json.loads(to_json(changed))["failures"][0]["expected"] == many
    assert many not in to_junit(changed)


def test_replaying_leaves_the_machine_alone() -> None:
    """Replaying changes nothing for who comes next on the same machine."""
    booted, _ = boot(test_nmi.KERNEL, planted.image(BY_CS))
    from idtgen.verify.explore.replay import Player
    from idtgen.verify.explore.tokens import Named, from_token

    engine, bench = booted.cpu.engine, Bench(booted)
    named = Named(*from_token("0:user64:0/0.0=2"), twice=False)
    one, other = Player(bench).play(named), Player(bench).play(named)
    assert booted.cpu.engine is engine
    assert (one.finding, one.states, one.memory) == (other.finding, other.states, other.memory)
    assert one.finding is not None
