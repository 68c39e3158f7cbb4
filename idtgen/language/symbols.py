"""Names among names: each symbol once, each function of one kind, none that somebody else keeps for himself.

In: everything declared. Out: findings.
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen.diagnostics import Note
from idtgen.language import codes, names, reserved
from idtgen.language.claims import by_reading
from idtgen.language.entries import Declarations, Declared, DeclaredArray
from idtgen.language.ists import Ists
from idtgen.language.places import Places
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.syntax import (
    CallLine,
    Declaration,
    EntryLine,
    FrameBlock,
    GateLine,
    HookLine,
    IstLine,
    PercpuBlock,
    Word,
)
from idtgen.model import Frame, Kind
from idtgen.source import Span

# What the output defines whatever the file says, or would if another line of it changed.
EMITTED = frozenset(
    {
        *names.FIXED.values(),
        *("restore_regs_and_return_to_kernel", "swapgs_restore_regs_and_return_to_usermode"),
        *("native_irq_return_iret", "error_entry", "error_return", "paranoid_entry", "paranoid_exit"),
        *("paranoid_user_entry", "fixup_bad_iret", "ist_return"),
        *("no_system_call", "no_system_call32", "system_call_return32"),
        *("__entry_text_start", "__entry_text_end"),
        *("idt_setup", "idt_load", "idt_table", "idt_stubs", "tss_setup_ist", "syscall_setup"),
    }
)


class _Use(NamedTuple):
    """A name and what it is."""

    name: str
    what: str
    span: Span


def check(
    scope: Scope,
    declared: Declarations,
    ists: Ists,
    hooks: dict[str, HookLine],
    places: Places,
    frame: Frame,
) -> None:
    emitted = _check_emitted(scope, declared, ists)
    functions = _functions(declared, hooks)
    variables = [_Use(name, "a variable of the kernel's", span) for name, span in places.symbols()]
    _check_apart(scope, emitted, functions, variables)
    _check_kinds(scope, declared, hooks, frame)


def check_reserved(scope: Scope, statements: tuple[Declaration, ...], settings: Settings) -> None:
    """The words of the file that become names in the output."""
    words = [_Use(settings.handler.text, "a handler", settings.handler.span)] if settings.handler else []
    for statement in statements:
        words += (_Use(word.text, what, word.span) for word, what in _named(statement))
    for use in words:
        owner = reserved.why(use.name)
        if owner is not None:
            advice = f"another name, for instance `{use.name.strip('_')}_{_SUFFIX[use.what]}`"
            message = f"`{use.name}` cannot name {use.what}: it is {owner}"
            scope.error(codes.RESERVED_NAME, use.span, message, advice)


_SUFFIX = {
    "a handler": "handler",
    "a hook": "hook",
    "a stub": "entry",
    "a frame": "frame",
    "an IST": "stack",
    "a variable": "word",
}


def _named(statement: Declaration) -> Iterator[tuple[Word, str]]:
    match statement:
        case GateLine(symbol=symbol, handler=handler):
            yield from [(symbol, "a stub")] if symbol else []
            yield from [(handler, "a handler")] if handler else []
        case CallLine(handler=Word() as handler):
            yield handler, "a handler"
        case HookLine(hook=hook):
            yield hook, "a hook"
        case FrameBlock(name=name):
            yield name, "a frame"
        case IstLine(name=name):
            yield name, "an IST"
        case PercpuBlock(members=members):
            places = (member.place.target for member in members)
            yield from ((target, "a variable") for target in places if isinstance(target, Word))
        case _:
            pass


def _check_emitted(scope: Scope, declared: Declarations, ists: Ists) -> dict[str, _Use]:
    """Stubs, slot arrays and their bodies, stacks: by name."""
    uses = [_Use(one.entry.symbol, "the stub", _symbol_span(one.line)) for one in declared.entries]
    uses += [_Use(names.stack(line.name.text), "the stack", line.name.span) for line in ists.sized()]
    bodies: set[str] = set()
    for one in declared.arrays:
        uses.append(_Use(one.array.symbol, "the slot array", _symbol_span(one.line)))
        if one.array.body not in bodies:
            uses.append(_Use(one.array.body, "the body", _handler_span(one)))
        bodies.add(one.array.body)
    fixed = {use.name for use in uses if use.name in EMITTED}
    found: dict[str, _Use] = {}
    # One name for all vectors of a range is an error of its own, and counts once here.
    for use in sorted(dict.fromkeys(uses), key=lambda use: by_reading(use.span)):
        if (first := found.setdefault(use.name, use)) is not use:
            _twice(scope, use, first)
    kinds = {one.entry.symbol for one in declared.entries if one.line.kind in names.FIXED}
    for name in fixed - kinds:
        _own(scope, found[name])
    return found


def _symbol_span(line: EntryLine) -> Span:
    """The word that the symbol was made from."""
    word = line.symbol or line.name if isinstance(line, GateLine) else None
    return word.span if word else line.place


def _twice(scope: Scope, use: _Use, first: _Use) -> None:
    advice = "give one of the lines another name with `as`"
    if use.what == first.what == "the slot array":
        advice = "give the second array a name of its own with `as`"
    message = f"{use.what} `{use.name}` is defined twice"
    if use.what != first.what:
        message = f"`{use.name}` would be both {first.what} and {use.what}"
    notes = [Note(first.span, "first here")] if first.span != use.span else []
    scope.error(codes.NAME_TWICE, use.span, message, advice, *notes)


def _own(scope: Scope, use: _Use) -> None:
    message = f"`{use.name}` is a symbol that idtgen itself defines"
    scope.error(codes.NAME_TWICE, use.span, message, "take another name")


def _handler_span(one: Declared | DeclaredArray) -> Span:
    return one.line.handler.span if one.line.handler else one.line.place


def _functions(declared: Declarations, hooks: dict[str, HookLine]) -> list[_Use]:
    """What the kernel defines and the stubs call."""
    uses = [_Use(one.entry.handler, "the handler", _handler_span(one)) for one in declared.entries]
    uses += [_Use(one.array.handler, "the handler", _handler_span(one)) for one in declared.arrays]
    return uses + [_Use(line.hook.text, "the hook", line.hook.span) for line in hooks.values()]


def _check_apart(
    scope: Scope, emitted: dict[str, _Use], functions: list[_Use], variables: list[_Use]
) -> None:
    """The kernel defines none of our symbols, and its variables are not its functions."""
    called = {use.name: use for use in reversed(functions)}
    # One line may name a function for each of its vectors, and one function for all.
    for use in {(use.span, use.name): use for use in functions + variables}.values():
        if use.name in EMITTED:
            _own(scope, use)
        elif use.name in emitted:
            note = Note(emitted[use.name].span, f"as {emitted[use.name].what} of this line")
            message = f"`{use.name}` is a symbol that idtgen defines"
            scope.error(codes.NAME_TWICE, use.span, message, "take another name", note)
    for use in variables:
        if use.name in called:
            note = Note(called[use.name].span, f"as {called[use.name].what} here")
            scope.error(codes.NAME_TWICE, use.span, f"`{use.name}` is a function", "take another name", note)


class _Signature(NamedTuple):
    result: str
    second: str | None  # the argument behind regs


def _signature(kind: Kind, error_code: bool, frame: Frame) -> _Signature:
    """As docs/language.md has them; a frame with the vector in it leaves nothing else to pass."""
    result = "bool" if kind in {Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER} else "void"
    if frame.has_vector:
        return _Signature(result, None)
    if kind is Kind.SYSCALL:
        return _Signature(result, "the number of the call")
    if kind is Kind.INTERRUPT:
        return _Signature(result, "the vector")
    return _Signature(result, "an error code" if error_code else None)


def _check_kinds(scope: Scope, declared: Declarations, hooks: dict[str, HookLine], frame: Frame) -> None:
    """In C a function has one type."""
    calls: list[tuple[_Use, _Signature]] = []
    for use, one in zip(_functions(declared, {}), (*declared.entries, *declared.arrays), strict=True):
        kind = one.entry.kind if isinstance(one, Declared) else Kind.INTERRUPT
        error_code = isinstance(one, Declared) and one.entry.error_code
        calls.append((use, _signature(kind, error_code, frame)))
    calls.sort(key=lambda call: by_reading(call[0].span))
    first: dict[str, tuple[_Use, _Signature]] = {}
    reported: set[tuple[str, bool]] = set()
    for use, signature in calls:
        other, before = first.setdefault(use.name, (use, signature))
        two_results = signature.result != before.result
        if signature == before or (use.name, two_results) in reported:
            continue
        reported.add((use.name, two_results))
        if two_results:
            _two_results(scope, use, signature, other, before)
        else:
            _two_arguments(scope, use, signature, other, before)
    for line in hooks.values():
        if line.hook.text in first:
            note = Note(first[line.hook.text][0].span, "as a handler here")
            message = f"`{line.hook.text}` is a handler already"
            scope.error(
                codes.HANDLER_OF_TWO_KINDS, line.hook.span, message, "a hook is a function of its own", note
            )


def _two_results(scope: Scope, use: _Use, now: _Signature, other: _Use, before: _Signature) -> None:
    message = f"`{use.name}` would return {now.result} here and {before.result} elsewhere"
    note = Note(other.span, f"{before.result} here")
    advice = "a system call's handler says whether SYSRET may be used; no other does: take two functions"
    scope.error(codes.HANDLER_OF_TWO_KINDS, use.span, message, advice, note)


def _two_arguments(scope: Scope, use: _Use, now: _Signature, other: _Use, before: _Signature) -> None:
    gets, got = now.second or "nothing", before.second or "nothing"
    message = f"`{use.name}` gets {gets} beside regs here, and {got} elsewhere"
    notes = [Note(other.span, f"{got} here")]
    if other.span == use.span:
        message = f"`{use.name}` gets {gets} beside regs for some of these vectors, and {got} for others"
        notes = []
    advice = "it cannot tell which line called it: a frame with `vector error_code` holds both"
    scope.diagnostics.report(codes.MIXED_ARGUMENTS, use.span, message, advice, *notes)
