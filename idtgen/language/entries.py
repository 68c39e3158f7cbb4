"""Lines to entries: what the model says of each vector, and which line said it.

In: the lines with the vectors that are theirs. Out: the model's entries and slot arrays, each beside its line,
for the rules that come after have to point at it.
"""

from typing import NamedTuple

from idtgen import x86
from idtgen.language import codes, names
from idtgen.language.ists import Ists
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.syntax import Attribute, EntryLine, Number
from idtgen.model import Entry, Ist, Kind, SlotArray
from idtgen.source import Span

# Reserved by the manuals (SDM 3:6.2, table 6-1): a CPU to come decides whether it pushes a code.
_UNKNOWN = frozenset(range(x86.FIRST_DEVICE_VECTOR)) - set(x86.BY_VECTOR)
_CALLS = {"syscall": Kind.SYSCALL, "syscall32": Kind.SYSCALL32, "sysenter": Kind.SYSENTER}
_USER = 3


class Declared(NamedTuple):
    """An entry and what the file says of it."""

    entry: Entry
    line: EntryLine

    def attribute(self, name: str) -> Span:
        """Where the line says it; the vectors or the first word when it does not."""
        said = (a.span for a in self.line.attributes if a.name == name)
        return next(said, self.place)

    @property
    def place(self) -> Span:
        return self.line.vectors.span if self.line.vectors else self.line.span


class DeclaredArray(NamedTuple):
    array: SlotArray
    line: EntryLine


class Declarations(NamedTuple):
    entries: list[Declared]
    arrays: list[DeclaredArray]


def declare(
    scope: Scope, settings: Settings, ists: Ists, settled: list[tuple[EntryLine, tuple[int, ...]]], calls: list[EntryLine]
) -> Declarations:
    entries: list[Declared] = []
    arrays: list[DeclaredArray] = []
    for line, vectors in settled:
        if line.kind == "interrupt":
            if vectors:
                arrays.append(DeclaredArray(_array(settings, line, vectors), line))
        else:
            entries += _entries(scope, settings, ists, line, vectors)
    entries.sort(key=lambda declared: declared.entry.vector or 0)
    order = list(_CALLS)
    for line in sorted(calls, key=lambda line: order.index(line.kind)):
        entries += _entries(scope, settings, ists, line, (None,))
    arrays.sort(key=lambda declared: declared.array.first)
    return Declarations(entries, arrays)


def _handler(settings: Settings, line: EntryLine, vector: int | None) -> str:
    """Its own, or everybody's, or the one that it is named for."""
    word = line.handler or settings.handler
    return names.stem(line, vector) if word is None else word.text


def _array(settings: Settings, line: EntryLine, vectors: tuple[int, ...]) -> SlotArray:
    handler = _handler(settings, line, None)
    assert line.vectors is not None
    return SlotArray(
        symbol=names.array(line, handler),
        body=names.body(handler),
        handler=handler,
        first=line.vectors.first,
        last=line.vectors.last,
        vectors=vectors,
        origin=names.origin(line.span),
    )


def _entries(
    scope: Scope, settings: Settings, ists: Ists, line: EntryLine, vectors: tuple[int | None, ...]
) -> list[Declared]:
    """One for each vector; what they share is read once."""
    said: dict[str, Attribute] = {}
    for attribute in line.attributes:
        said.setdefault(attribute.name, attribute)
    kind = Kind(line.kind)
    ist = ists.find(said["ist"]) if "ist" in said and kind in {Kind.EXCEPTION, Kind.NMI} else None
    if "error_code" in said and kind is Kind.EXCEPTION:
        _check_error_code(scope, said["error_code"], vectors)
    made = (_entry(settings, line, vector, kind, said, ist) for vector in vectors)
    return [Declared(entry, line) for entry in made]


def _entry(
    settings: Settings, line: EntryLine, vector: int | None, kind: Kind, said: dict[str, Attribute], ist: Ist | None
) -> Entry:
    pushes = vector in x86.ERROR_CODE_VECTORS or (vector in _UNKNOWN and "error_code" in said)
    return Entry(
        kind=kind,
        vector=vector,
        symbol=names.stub(line, vector),
        handler=_handler(settings, line, vector),
        origin=names.origin(line.span),
        name=None if line.name is None else line.name.text,
        error_code=kind is Kind.EXCEPTION and pushes,
        ist=ist,
        paranoid="paranoid" in said,
        dpl=_dpl(kind, said.get("dpl")),
        noreturn="noreturn" in said,
        gap="gap" in said,
    )


def _dpl(kind: Kind, said: Attribute | None) -> int:
    """A softint and int80 are there for user code; nothing else is unless it says so."""
    if said is not None and isinstance(said.value, Number):
        return said.value.value
    return _USER if kind in {Kind.SOFTINT, Kind.INT80} else 0


def _check_error_code(scope: Scope, attribute: Attribute, vectors: tuple[int | None, ...]) -> None:
    wrong = [v for v in vectors if v is not None and v not in x86.ERROR_CODE_VECTORS | _UNKNOWN]
    if wrong:
        row = x86.BY_VECTOR[wrong[0]]
        message = f"{row.mnemonic} (vector {wrong[0]}) pushes no error code"
        advice = "8, 10 to 14, 17, 21, 29 and 30 push one (SDM 3:6.15; APM 2:8.2); idtgen knows it without the word"
        scope.error(codes.WRONG_ERROR_CODE, attribute.span, message, advice)
