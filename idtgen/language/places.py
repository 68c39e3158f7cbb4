"""`percpu { }`: the words of memory that the stubs read and write.

In: the percpu blocks. Out: the model's places, with where the file names each.
"""

from typing import NamedTuple

from idtgen import x86
from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings, checked_selector
from idtgen.language.suggest import did_you_mean, quoted
from idtgen.language.syntax import Member, Number, PercpuBlock, PlaceText, Word
from idtgen.model import Gs, GsBase, GsBaseKind, Place
from idtgen.source import Span

_MEMBERS = ("kernel_stack", "user_sp", "gs_base")
_HIGHEST_OFFSET = 0x7FFF_FFF8  # a displacement is 32 bits, sign-extended (SDM 1:3.7.5.1)


class Places(NamedTuple):
    kernel_stack: Place | None = None
    user_sp: Place | None = None
    gs_base: GsBase | None = None
    spans: dict[str, Span] = {}  # noqa: RUF012 - of each place that the file names; never written to

    def symbols(self) -> list[tuple[str, Span]]:
        """Those of the kernel's own variables that the stubs refer to."""
        places = zip(_MEMBERS, (self.kernel_stack, self.user_sp, self.gs_base), strict=True)
        return [(place.symbol, self.spans[name]) for name, place in places if place and place.symbol]


def read(scope: Scope, settings: Settings, blocks: list[PercpuBlock]) -> Places:
    members: dict[str, Member] = {}
    for member in (member for block in blocks for member in block.members):
        name = member.name.text
        if name not in _MEMBERS:
            advice = did_you_mean(name, _MEMBERS, f"it has {quoted(_MEMBERS, 'and')}")
            scope.error(codes.UNKNOWN_SETTING, member.name.span, f"`percpu` has no `{name}`", advice)
        elif (first := members.setdefault(name, member)) is not member:
            note = Note(first.name.span, "first here")
            message = f"`{name}` is there twice"
            scope.error(codes.SETTING_TWICE, member.name.span, message, "keep one of them", note)
    for member in members.values():
        _check_gs(scope, settings, member.place)
    _check_apart(scope, list(members.values()))
    spans = {name: member.place.span for name, member in members.items()}
    places = {name: _base(scope, m) if name == "gs_base" else _word(scope, m) for name, m in members.items()}
    return Places(**places, spans=spans)  # type: ignore[arg-type]  # gs_base alone has its own type


def _word(scope: Scope, member: Member) -> Place | None:
    place = member.place
    name = member.name.text
    if place.limit is not None:
        advice = f"`{name}` is `gs:offset`, `gs:symbol` or `symbol`"
        scope.error(codes.BAD_PLACE, place.span, f"`{name}` cannot be a table", advice)
    elif isinstance(place.target, Number):
        advice = "the offset is a displacement of 32 bits, sign-extended (SDM 1:3.7.5.1)"
        allowed = range(_HIGHEST_OFFSET + 1)
        offset = scope.number(place.target, "the offset", allowed, codes.BAD_PLACE, advice)
        return None if offset is None else Place(True, None, offset)
    elif place.target.text == "ist" and not place.gs:
        scope.error(codes.BAD_PLACE, place.span, f"`{name}` cannot be `ist`", "only `gs_base` can")
    else:
        return Place(place.gs, place.target.text, 0)
    return None


def _base(scope: Scope, member: Member) -> GsBase | None:
    place = member.place
    if place.gs or isinstance(place.target, Number):
        advice = "it is read while the user's GS may be live: write `ist`, `symbol` or `symbol[lsl 0x7b]`"
        scope.error(codes.BAD_PLACE, place.span, "`gs_base` cannot be found through GS", advice)
        return None
    if place.limit is not None:
        selector = checked_selector(scope, "lsl", place.limit, place.limit.value & x86.RPL_MASK)
        return None if selector is None else GsBase(GsBaseKind.TABLE, place.target.text, selector)
    if place.target.text == "ist":
        return GsBase(GsBaseKind.IST)
    return GsBase(GsBaseKind.WORD, place.target.text)


def _check_gs(scope: Scope, settings: Settings, place: PlaceText) -> None:
    if place.gs and settings.sure and settings.gs is Gs.NONE and settings.user_code is not None:
        message = "under `gs none` GS is the user's to load, in the kernel too"
        advice = "name a word of memory: a `symbol` (SDM 3:3.4.4), or have `gs swapgs`"
        scope.error(codes.GS_PLACE_WITHOUT_GS, place.span, message, advice)


def _check_apart(scope: Scope, members: list[Member]) -> None:
    """No two places share a byte."""
    for i, member in enumerate(members):
        for other in members[:i]:
            if _overlap(member.place, other.place):
                message = f"`{member.name.text}` lies on `{other.name.text}`"
                note = Note(other.place.span, "the other is here")
                scope.error(codes.PLACES_CLASH, member.place.span, message, "each is a word of 8 bytes", note)


def _overlap(one: PlaceText, other: PlaceText) -> bool:
    match one.target, other.target:
        case Number(value=a), Number(value=b):
            return abs(a - b) < x86.WORD
        case Word(text=a), Word(text=b):
            return a == b and one.gs == other.gs
        case _:
            return False
