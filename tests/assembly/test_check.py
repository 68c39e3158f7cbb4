"""The check of programs: nothing to say of those that the lowering makes; of a broken one, what is wrong."""

import pytest

from idtgen.assembly.cfi import analyse
from idtgen.assembly.check import problems
from idtgen.assembly.program import Function, Long, Placed, Program, Routine, Section, State
from idtgen.model import PT_REGS
from tests.assembly.programs import routine
from tests.assembly.settings import NAMES, built

STUB = routine(".globl stub\nstub:\n\tiretq\n\tint3\n", State.INTERRUPT)


def function(of: Routine = STUB, name: str = "stub", *, exported: bool = True, code: bool = True) -> Function:
    return Function(name, exported, (Placed(of, name),), code)


def program(*functions: Function, name: str = ".entry.text", flags: str = "ax") -> Program:
    return Program((Section(name, flags, nobits=False, functions=functions),), PT_REGS)


@pytest.mark.parametrize("name", NAMES)
def test_lowered_programs_are_sound(name: str) -> None:
    made = built(name)
    assert problems(made.program, made.unwind) == []


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (program(function()), []),
        (program(), []),
        (program(function(), name=".text"), ["the first section is not .entry.text"]),
        (program(function(name="other")), ["other begins with stub, exported: True"]),
        (program(function(exported=False)), ["stub begins with stub, exported: True"]),
        (
            program(function(routine("\tiretq\n", State.INTERRUPT))),
            ["stub begins with nothing, exported: False"],
        ),
        (program(function(), flags="a"), ["stub is in .entry.text"]),
        (
            program(function(Routine((*STUB.items, Long(1)), STUB.entries))),
            ["stub holds Long(value=1, symbol='', minus='', comment='')"],
        ),
        (program(function(), function()), ["stub stands twice"]),
        (
            program(function(routine(".globl stub\nstub:\n.L@x@:\n\tiretq\n", State.INTERRUPT))),
            [".L@x@ has a hole"],
        ),
        (
            program(function(routine(".globl stub\nstub:\n\tiretq\n\tcld\n", State.INTERRUPT))),
            ["stub: nothing leads to cld"],
        ),
    ],
)
def test_a_broken_program(made: Program, found: list[str]) -> None:
    assert problems(made, analyse(made)) == found
