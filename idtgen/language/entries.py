"""Lines to entries: what the model says of each vector, and which line said it.

In: the lines, those of the IDT with the vectors that are theirs. Out: the model's entries and slot arrays,
each beside its line, for the rules that come after have to point at it.
"""

from typing import NamedTuple

from idtgen import x86
from idtgen.language import codes, names
from idtgen.language.ists import Ists
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.suggest import mnemonic
from idtgen.language.syntax import CallLine, Dpl, EntryLine, Flag, GateLine, OnIst
from idtgen.model import Entry, Ist, Kind, SlotArray
from idtgen.source import Span

# Reserved by the manuals (SDM 3:6.2, table 6-1): a CPU to come decides whether it pushes a code.
_UNKNOWN = frozenset(range(x86.FIRST_DEVICE_VECTOR)) - set(x86.BY_VECTOR)
_CALLS = (Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER)
_USER = 3


class Declared(NamedTuple):
    """An entry and what the file says of it."""

    entry: Entry
    line: EntryLine

    @property
    def called(self) -> str:
        return self.entry.kind.value if self.entry.vector is None else mnemonic(self.entry.vector)

    def attribute(self, name: str) -> Span:
        """Where the line says it; the line itself when it does not."""
        said = self.line.attributes if isinstance(self.line, GateLine) else ()
        return next((attribute.span for attribute in said if attribute.name == name), self.line.place)


class DeclaredArray(NamedTuple):
    array: SlotArray
    line: GateLine


class Declarations(NamedTuple):
    entries: list[Declared]
    arrays: list[DeclaredArray]


class _Said(NamedTuple):
    """The attributes of a line, read."""

    flags: dict[str, Span]
    ist: Ist | None
    dpl: int


def declare(
    scope: Scope,
    settings: Settings,
    ists: Ists,
    settled: list[tuple[GateLine, tuple[int, ...]]],
    calls: list[CallLine],
) -> Declarations:
    entries: list[Declared] = []
    arrays: list[DeclaredArray] = []
    for line, vectors in settled:
        if line.kind != "interrupt":
            entries += _gates(scope, settings, ists, line, vectors)
        elif vectors:
            arrays.append(DeclaredArray(_array(settings, line, vectors), line))
    entries.sort(key=lambda declared: declared.entry.vector or 0)
    arrays.sort(key=lambda declared: declared.array.first)
    ways = [Declared(_call(settings, call), call) for call in calls]
    ways.sort(key=lambda declared: _CALLS.index(declared.entry.kind))
    return Declarations(entries + ways, arrays)


def _handler(settings: Settings, line: EntryLine, otherwise: str) -> str:
    """Its own, or everybody's, or the one that it is named for."""
    word = line.handler or settings.handler
    return otherwise if word is None else word.text


def _call(settings: Settings, line: CallLine) -> Entry:
    handler = _handler(settings, line, "")  # a line without one has been refused
    return Entry(Kind(line.kind), None, names.FIXED[line.kind], handler, names.origin(line.span))


def _array(settings: Settings, line: GateLine, vectors: tuple[int, ...]) -> SlotArray:
    handler = _handler(settings, line, "")
    return SlotArray(
        symbol=names.array(line, handler),
        body=names.body(handler),
        handler=handler,
        first=line.vectors.first,
        last=line.vectors.last,
        vectors=vectors,
        origin=names.origin(line.span),
    )


def _gates(
    scope: Scope, settings: Settings, ists: Ists, line: GateLine, vectors: tuple[int, ...]
) -> list[Declared]:
    """One for each vector."""
    said = _read(ists, line)
    if "error_code" in said.flags and line.kind == "exception":
        _check_error_code(scope, said.flags["error_code"], vectors)
    return [Declared(_gate(settings, line, vector, said), line) for vector in vectors]


def _read(ists: Ists, line: GateLine) -> _Said:
    flags: dict[str, Span] = {}
    ist: Ist | None = None
    dpl: int | None = None
    for attribute in line.attributes:
        match attribute:
            case Flag(span, name):
                flags[name] = span
            case OnIst(stack=stack) if ist is None and line.kind in {"exception", "nmi"}:
                ist = ists.find(stack)
            case Dpl(level=level) if dpl is None:
                dpl = level.value
            case _:
                pass  # refused before
    # A softint and int80 are there for user code; nothing else is unless it says so.
    return _Said(flags, ist, (_USER if line.kind in {"softint", "int80"} else 0) if dpl is None else dpl)


def _gate(settings: Settings, line: GateLine, vector: int, said: _Said) -> Entry:
    kind = Kind(line.kind)
    pushes = vector in x86.ERROR_CODE_VECTORS or (vector in _UNKNOWN and "error_code" in said.flags)
    return Entry(
        kind=kind,
        vector=vector,
        symbol=names.stub(line, vector),
        handler=_handler(settings, line, names.stem(line, vector)),
        origin=names.origin(line.span),
        name=None if line.name is None else line.name.text,
        error_code=kind is Kind.EXCEPTION and pushes,
        ist=said.ist,
        paranoid="paranoid" in said.flags,
        dpl=said.dpl,
        noreturn="noreturn" in said.flags,
        gap="gap" in said.flags,
    )


def _check_error_code(scope: Scope, span: Span, vectors: tuple[int, ...]) -> None:
    wrong = [v for v in vectors if v not in x86.ERROR_CODE_VECTORS | _UNKNOWN]
    if wrong:
        message = f"{mnemonic(wrong[0])} pushes no error code"
        advice = (
            "8, 10 to 14, 17, 21, 29 and 30 push one, with or without the word (SDM 3:6.15; APM 2:8.2);\n"
            "22 to 28 and 31 are reserved, and push one where it says so"
        )
        scope.error(codes.WRONG_ERROR_CODE, span, message, advice)
