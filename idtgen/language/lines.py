"""What a line that declares a way in may carry: which vectors, and which words behind them.

In: the lines. Out: findings about each line by itself; what several lines do to each other comes later.
"""

from typing import NamedTuple

from idtgen import x86
from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.suggest import number, numbers, quoted
from idtgen.language.syntax import Attribute, Dpl, EntryLine, GateLine, Number
from idtgen.model import Kind

_ALL_ATTRIBUTES = frozenset({"error_code", "ist", "paranoid", "dpl", "noreturn", "gap"})
_PROCESSORS = range(x86.FIRST_DEVICE_VECTOR)
_DEVICES = range(x86.FIRST_DEVICE_VECTOR, x86.VECTORS)


class Form(NamedTuple):
    """What one kind of line looks like."""

    vectors: range
    many: bool = False  # N..M
    named: bool | None = False  # None: as it likes
    attributes: frozenset[str] = frozenset()
    symbol: bool = False  # `as SYMBOL`
    handler: bool = False  # has no name to make one from
    form: str = ""  # as docs/language.md writes it


FORMS = {
    Kind.EXCEPTION: Form(_PROCESSORS, many=True, named=None, attributes=_ALL_ATTRIBUTES, symbol=True,
                         form="exception VECTORS [NAME] attribute... [as SYMBOL] [-> HANDLER];"),
    Kind.NMI: Form(range(x86.NMI, x86.NMI + 1), named=True, attributes=frozenset({"ist"}),
                   form="nmi 2 NAME ist IST [-> HANDLER];"),
    Kind.INTERRUPT: Form(_DEVICES, many=True, symbol=True, handler=True,
                         form="interrupt VECTORS [as ARRAY] -> HANDLER;"),
    Kind.SYSVEC: Form(_DEVICES, named=True, form="sysvec N NAME [-> HANDLER];"),
    Kind.SOFTINT: Form(_DEVICES, named=True, attributes=frozenset({"dpl"}),
                       form="softint N NAME [dpl 0|3] [-> HANDLER];"),
    Kind.INT80: Form(range(0x80, 0x81), handler=True, form="int80 0x80 -> HANDLER;"),
    Kind.SYSCALL: Form(range(0), handler=True, form="syscall -> HANDLER;"),
    Kind.SYSCALL32: Form(range(0), handler=True, form="syscall32 -> HANDLER;"),
    Kind.SYSENTER: Form(range(0), handler=True, form="sysenter -> HANDLER;"),
}  # fmt: skip


def check(scope: Scope, settings: Settings, line: EntryLine) -> bool:
    """Whether there is something to declare: a handler, and vectors that can be had at all."""
    form = FORMS[Kind(line.kind)]
    right = True
    if isinstance(line, GateLine):
        _check_name(scope, line, form)
        _check_attributes(scope, line, form)
        _check_symbol(scope, line, form)
        right = _check_vectors(scope, line, form)
    if form.handler and line.handler is None and settings.handler is None:
        message = f"`{line.kind}` needs a handler"
        scope.error(codes.INCOMPLETE_LINE, line.span, message, f"it is `{form.form}`")
        return False
    return right


def _check_vectors(scope: Scope, line: GateLine, form: Form) -> bool:
    vectors, allowed = line.vectors, form.vectors
    if vectors.last < vectors.first:
        first, last = number(vectors.first), number(vectors.last)
        message = f"the range ends before it begins: {first} to {last}"
        scope.error(codes.RANGE_BACKWARDS, vectors.span, message, f"write {last}..{first}")
    elif vectors.first not in allowed or vectors.last not in allowed:
        message = f"`{line.kind}` is for {numbers(allowed[0], allowed[-1])}"
        outside = vectors.last if vectors.first in allowed else vectors.first
        scope.error(codes.VECTOR_OUT_OF_RANGE, vectors.span, message, _elsewhere(line.kind, outside))
    elif vectors.first != vectors.last and not form.many:
        advice = f"write a line for each: `{form.form}`"
        scope.error(codes.NOT_FOR_THIS_LINE, vectors.span, f"`{line.kind}` takes one vector", advice)
    else:
        return True
    return False


def _elsewhere(kind: str, vector: int) -> str:
    """What else is declared for that vector."""
    if vector >= x86.VECTORS:
        return "the IDT has 256 gates (SDM 3:6.10)"
    if kind == "int80":
        return "INT n for a vector of your own is `softint N NAME`"
    if vector < x86.FIRST_DEVICE_VECTOR:
        return "0 to 31 are the processor's (SDM 3:6.2): `exception`, and `nmi` for 2"
    return "0x20 to 0xff are `interrupt`, `sysvec` or `softint`"


def _is_single(line: GateLine) -> bool:
    return line.vectors.first == line.vectors.last


def _check_name(scope: Scope, line: GateLine, form: Form) -> None:
    if form.named and line.name is None:
        scope.error(codes.INCOMPLETE_LINE, line.span, f"`{line.kind}` needs a name", f"it is `{form.form}`")
    elif form.named is False and line.name is not None:
        message = f"`{line.kind}` takes no name"
        scope.error(codes.NOT_FOR_THIS_LINE, line.name.span, message, f"it is `{form.form}`")
    elif line.name is not None and not _is_single(line) and form.many:
        advice = "give each its own line, or leave the name out"
        scope.error(codes.NOT_FOR_THIS_LINE, line.name.span, "one name for several exceptions", advice)


def _check_symbol(scope: Scope, line: GateLine, form: Form) -> None:
    if line.symbol is not None and not form.symbol:
        message = f"`{line.kind}` takes no `as`"
        scope.error(codes.NOT_FOR_THIS_LINE, line.symbol.span, message, f"it is `{form.form}`")
    elif line.symbol is not None and not _is_single(line) and line.kind == "exception":
        advice = "give each its own line, or leave `as` out"
        scope.error(codes.NOT_FOR_THIS_LINE, line.symbol.span, "one symbol for several exceptions", advice)


def _check_attributes(scope: Scope, line: GateLine, form: Form) -> None:
    first: dict[str, Attribute] = {}
    for attribute in line.attributes:
        name = attribute.name
        if name not in form.attributes:
            message = f"`{line.kind}` takes no `{name}`"
            scope.error(codes.NOT_FOR_THIS_LINE, attribute.span, message, f"it is `{form.form}`")
        elif name in first:
            note = Note(first[name].span, "first here")
            scope.error(
                codes.ATTRIBUTE_TWICE, attribute.span, f"`{name}` is there twice", "keep one of them", note
            )
        elif isinstance(attribute, Dpl):
            _check_dpl(scope, attribute.level)
        first.setdefault(name, attribute)
    _check_together(scope, line, first)


def _check_dpl(scope: Scope, level: Number) -> None:
    if level.value not in {0, 3}:
        advice = "the rings between the kernel and the user are not used"
        scope.error(codes.BAD_DPL, level.span, f"`dpl` is 0 or 3, not {level.value}", advice)


def _check_together(scope: Scope, line: GateLine, attributes: dict[str, Attribute]) -> None:
    if line.kind == "nmi" and "ist" not in attributes:
        message = "`nmi` needs an IST"
        scope.error(codes.INCOMPLETE_LINE, line.span, message, f"it is `{FORMS[Kind.NMI].form}`")
    without_ist = "paranoid" in attributes and "ist" not in attributes
    # Those that IRET raises must not be paranoid at all, which is said elsewhere.
    if line.kind == "exception" and without_ist and line.vectors.first not in x86.IRET_RAISES:
        message = "`paranoid` without `ist`"
        advice = "what can come at any instruction comes also where RSP is not to be trusted: add `ist NAME`"
        scope.error(codes.PARANOID_WITHOUT_IST, attributes["paranoid"].span, message, advice)
    against = [name for name in ("ist", "paranoid") if name in attributes]
    if "gap" in attributes and against:
        message = f"`gap` does not go with {quoted(against, 'and')}"
        advice = "the gap lies on the stack that was interrupted; this entry leaves it"
        scope.error(codes.GAP_NOT_HERE, attributes["gap"].span, message, advice)
