"""A2, A4 and A5 before one instruction of a stub that others have interrupted.

In: the state there, and what an unwinder may find. Out: a finding or nothing. Unlike in a stub that runs by
itself, unwinding may lead through entry text: what an NMI interrupted may be an NMI.
"""

from idtgen import x86
from idtgen.verify.contexts import Context
from idtgen.verify.machine import Machine
from idtgen.verify.properties import Finding
from idtgen.verify.registers import FLAGS, RIP, State
from idtgen.verify.unwind import Unwinder

_LEVELS = 3  # of entry text between an instruction and the code that was interrupted first


def look(machine: Machine, unwinder: Unwinder, state: State, contexts: tuple[Context, ...]) -> Finding | None:
    """What is wrong before the instruction."""
    rip = state[RIP]
    if rip not in machine.text:
        return Finding("A2", "execution in entry text", f"at {rip:#x}")
    if state[FLAGS] & x86.IF:
        return Finding("A5", "IF clear", "IF set", rip)
    problem = unwinder.problem(rip, state, contexts)
    if problem is None or _unwinds(machine, unwinder, state, contexts):
        return None
    return Finding("A4", problem[0], problem[1], rip)


def _unwinds(machine: Machine, unwinder: Unwinder, state: State, contexts: tuple[Context, ...]) -> bool:
    for _ in range(_LEVELS):
        found = unwinder.caller(state[RIP], state)
        if found is None or found[RIP] not in machine.text:
            return False
        state = found
        if unwinder.problem(state[RIP], state, contexts) is None:
            return True
    return False
