"""What an unwinder must find at an instruction: a state, or one of which some values are nowhere.

SYSENTER keeps neither RIP nor RSP, SYSRETL restores half of the registers: of such values call frame
information says `undefined` (DWARF 5, 6.4.1), or where they are after all.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from idtgen.verify.registers import State


class Partial(NamedTuple):
    """A context of which some values are nowhere: for those an unwinder may say `undefined`."""

    context: State
    missing: frozenset[int]  # places
    when: Callable[[State], bool] = lambda _: True  # at which instructions it may be so


Context = State | Partial


def applying(contexts: tuple[Context, ...], state: State) -> Iterator[tuple[State, frozenset[int]]]:
    """The contexts that may hold in this state, each with what may be undefined in it."""
    for context in contexts:
        if not isinstance(context, Partial):
            yield context, frozenset()
        elif context.when(state):
            yield context.context, context.missing
