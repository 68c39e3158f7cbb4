"""What the kernel's own code must define, as a C compiler sees it: the handlers and the hooks.

In: the model. Out: one prototype for each name, however many lines of the .idt call it.
"""

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from idtgen import x86
from idtgen.emit import constants
from idtgen.model import Entry, Kernel, Kind


class Second(Enum):
    """What a handler gets beside the frame."""

    ERROR_CODE = ("unsigned long", "error_code")
    VECTOR = ("unsigned long", "vector")
    NUMBER = ("int", "nr")


class Call(NamedTuple):
    """One way to a handler."""

    handler: str
    second: Second | None
    boolean: bool  # it answers whether SYSRET or SYSEXIT will do
    noreturn: bool
    caller: str  # for a comment: "14 #PF", "0x20..0xff"


class Prototype(NamedTuple):
    name: str
    callers: tuple[str, ...]
    second: tuple[str, str] | None = None  # type and name of the parameter behind the frame
    second_from: tuple[str, ...] = ()  # those callers that pass the second argument, where others do not
    boolean: bool = False
    noreturn: bool = False


_BOOLEAN = frozenset({Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER})


def second(kernel: Kernel, entry: Entry) -> Second | None:
    """What the handler of this entry gets beside the frame."""
    if kernel.frame.has_vector:
        return None
    if entry.error_code:
        return Second.ERROR_CODE
    return {Kind.SYSCALL: Second.NUMBER, Kind.INTERRUPT: Second.VECTOR}.get(entry.kind)


def caller(entry: Entry) -> str:
    """What brings the CPU to an entry, in a word or two."""
    if entry.vector is None:
        return entry.kind.value
    row = x86.BY_VECTOR.get(entry.vector)
    number = constants.vector(entry.vector)
    return f"{number} {row.mnemonic}" if row else number


def _calls(kernel: Kernel) -> Iterator[Call]:
    for e in kernel.entries:
        yield Call(e.handler, second(kernel, e), e.kind in _BOOLEAN, e.noreturn, caller(e))
    for a in kernel.arrays:
        passed = None if kernel.frame.has_vector else Second.VECTOR
        yield Call(a.handler, passed, boolean=False, noreturn=False, caller=constants.span(a.first, a.last))


def handlers(kernel: Kernel) -> tuple[Prototype, ...]:
    """One prototype a handler, in the order of their first vectors."""
    by_name: dict[str, list[Call]] = {}
    for call in _calls(kernel):
        by_name.setdefault(call.handler, []).append(call)
    return tuple(_merge(name, calls) for name, calls in by_name.items())


def hooks(kernel: Kernel) -> tuple[Prototype, ...]:
    """The hooks that no line calls as its handler too."""
    known = {call.handler for call in _calls(kernel)}
    events: dict[str, list[str]] = {}
    for event, hook in (("exit_to_user", kernel.exit_to_user), ("exit_to_kernel", kernel.exit_to_kernel)):
        if hook is not None and hook not in known:
            events.setdefault(hook, []).append(event)
    return tuple(Prototype(hook, callers=tuple(when)) for hook, when in events.items())


def _merge(name: str, calls: list[Call]) -> Prototype:
    """The one prototype that fits all calls: a handler may leave an argument unread, so the longest does."""
    passed = sorted({c.second for c in calls if c.second is not None}, key=lambda s: s.name)
    types = {s.value[0] for s in passed}
    if len(types) > 1 or len({c.boolean for c in calls}) > 1:
        raise ValueError(f"{name} has two prototypes: the analysis should have refused it")
    passing = tuple(c.caller for c in calls if c.second is not None)
    argument = (types.pop(), "_or_".join(s.value[1] for s in passed)) if types else None
    return Prototype(
        name,
        tuple(c.caller for c in calls),
        argument,
        passing if len(passing) < len(calls) else (),
        boolean=calls[0].boolean,
        noreturn=all(c.noreturn for c in calls),
    )
