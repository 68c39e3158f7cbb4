"""Which entry a user means, by vector, exception, stub, array, handler, or a routine that stubs share.

In: the model, its program, a word. Out: what to explain; or `Unknown`, whose text says what there is.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.assembly.program import Function, Placed, Program
from idtgen.emit.constants import vector
from idtgen.language.suggest import did_you_mean
from idtgen.model import Entry, Kernel, Kind, SlotArray

_LISTED = 4  # stubs in a message


class Unknown(Exception):
    """Nothing has this name, or too much has it: the text is for the user."""


class Subject(NamedTuple):
    """What to explain. A routine that stubs share has no entry; an array has one for all of its vectors."""

    name: str
    entry: Entry | None
    array: SlotArray | None
    code: tuple[Placed, ...]  # a stub, or a slot and the body behind it, or the routine


def find(kernel: Kernel, program: Program, name: str) -> Subject:
    functions = {f.name: f for section in program.sections for f in section.functions if f.code}
    try:
        return _vector(kernel, functions, int(name, 0))
    except ValueError:
        pass
    words = [(word, entry) for entry in _entries(kernel) for word in _words(kernel, entry)]
    found = _matching(words, name) or _matching(((word.casefold(), e) for word, e in words), name.casefold())
    if len(found) == 1:
        return _subject(kernel, functions, found[0])
    if found:
        raise Unknown(f"`{name}` is behind {_some(found)}: name one of these")
    if name in functions:
        return Subject(name, None, None, functions[name].parts)
    known = {*(word for word, _ in words), *functions}
    help_ = did_you_mean(name, known, otherwise="a vector, an exception, a stub or a handler has a name here")
    raise Unknown(f"nothing is called `{name}`: {help_}")


def _some(entries: list[Entry]) -> str:
    stubs = [f"`{entry.symbol}`" for entry in entries]
    more = [f"{len(stubs) - _LISTED} more"] if len(stubs) > _LISTED else []
    *most, last = [*stubs[:_LISTED], *more]
    return f"{', '.join(most)} and {last}"


def _matching(words: Iterable[tuple[str, Entry]], name: str) -> list[Entry]:
    return list({entry.symbol: entry for word, entry in words if word == name}.values())


def _entries(kernel: Kernel) -> Iterator[Entry]:
    """Of an array the entry of its first vector."""
    yield from kernel.entries
    for array in kernel.arrays:
        if array.vectors:
            yield kernel.gates[array.vectors[0]]


def _words(kernel: Kernel, entry: Entry) -> Iterator[str]:
    """What an entry may be called."""
    yield entry.symbol
    yield entry.handler
    if entry.name:
        yield entry.name
    if entry.vector is None or entry.kind is Kind.INT80:
        yield entry.kind.value
    yield from (array.body for array in kernel.arrays if array.symbol == entry.symbol)
    row = None if entry.vector is None else x86.BY_VECTOR.get(entry.vector)
    if row:
        yield from (row.name, row.mnemonic, row.mnemonic.removeprefix("#"))


def _vector(kernel: Kernel, functions: dict[str, Function], number: int) -> Subject:
    if number not in range(x86.VECTORS):
        raise Unknown(f"vectors go from 0 to {x86.VECTORS - 1}")
    if number not in kernel.gates:
        raise Unknown(f"vector {vector(number)} is not declared: its gate is not present")
    return _subject(kernel, functions, kernel.gates[number], single=True)


def _subject(
    kernel: Kernel, functions: dict[str, Function], entry: Entry, *, single: bool = False
) -> Subject:
    """`single`: of an array this one vector alone."""
    parts = functions[entry.symbol].parts
    if entry.kind is not Kind.INTERRUPT or entry.vector is None:
        return Subject(entry.symbol, entry, None, parts)
    array = next(array for array in kernel.arrays if array.symbol == entry.symbol)
    slot = parts[entry.vector - array.last - 1]  # the slots are the last parts, one for each vector
    code = (slot, *functions[array.body].parts)
    name = f"{array.symbol}+{kernel.slot_offset(array, entry.vector)}" if single else array.symbol
    return Subject(name, entry, None if single else array, code)
