"""Small programs written by hand, and rows of their unwind tables as one can write them down."""

from textwrap import dedent

from idtgen.assembly import reader
from idtgen.assembly.cfi import Unwind, analyse
from idtgen.assembly.program import (
    Function,
    Instruction,
    Label,
    Placed,
    Program,
    Routine,
    Section,
    State,
)
from idtgen.assembly.rows import DWARF, GS_BASE, How, Row, Rule
from idtgen.model import PT_REGS, Frame

NAMES = {number: name for name, number in DWARF.items()} | {GS_BASE: "gs.base"}


def routine(text: str, state: State | None = None) -> Routine:
    """A routine as a template would give it; `state` is that of its first label, or of a slot without one."""
    items = reader.read(dedent(text), "test")
    first = items[0]
    label = first.name if type(first) is Label else ""
    return Routine(items, ((label, state),) if state else ())


def program(*routines: Routine, frame: Frame = PT_REGS) -> Program:
    """Each routine a function of its own, named by its first label."""
    functions = []
    for number, each in enumerate(routines):
        name = next((item.name for item in each.items if type(item) is Label), f"part_{number}")
        functions.append(Function(name, exported=True, parts=(Placed(each, name),)))
    return Program((Section(".entry.text", "ax", nobits=False, functions=tuple(functions)),), frame)


def unwind(text: str, state: State, *others: Routine, frame: Frame = PT_REGS) -> tuple[Routine, Unwind]:
    first = routine(text, state)
    return first, analyse(program(first, *others, frame=frame))


def rows(text: str, state: State, *others: Routine, frame: Frame = PT_REGS) -> list[str]:
    """The row before each instruction of the first routine."""
    first, tables = unwind(text, state, *others, frame=frame)
    pairs = zip(first.items, tables.of(first), strict=True)
    return [described(row) for item, row in pairs if type(item) is Instruction]


def described(row: Row | None) -> str:
    """The CFA and the rules: `rsp+48: rip@-40 rdi@-56 rdx=rax`."""
    if row is None:
        return "unreached"
    rules = " ".join(_rule(name, rule) for name, rule in row.rules.items())
    return f"{row.register}{row.offset:+}: {rules}".removesuffix(": ")


def _rule(name: str, rule: Rule) -> str:
    match rule.how:
        case How.OFFSET:
            return f"{name}@{rule.offset}"
        case How.REGISTER:
            return f"{name}={NAMES[rule.number]}"
        case How.EXPRESSION:
            return f"{name}=*({NAMES[rule.number]}{rule.offset:+})"
        case How.UNDEFINED:
            return f"{name}?"
