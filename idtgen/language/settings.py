"""`kernel NAME { }`: each setting, what it may be, and what it is when nobody says.

In: the kernel blocks. Out: the settings as values of the model, with the places of those that later rules
have something to say about.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from idtgen import x86
from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.scope import Scope, shown
from idtgen.language.suggest import closest, did_you_mean, quoted
from idtgen.language.syntax import KernelBlock, Number, Setting, Word
from idtgen.model import Gs, Harden, Layout, Paranoid
from idtgen.source import Span

_STATEMENTS = {
    "include",
    "percpu",
    "frame",
    "ist",
    "exception",
    "nmi",
    "interrupt",
    "sysvec",
    "softint",
    "on",
}
_DECISIVE = {"gs", "code", "user_code32", "user_data", "user_code"}  # what the machine's rules turn on
_LARGEST_SELECTOR = 0xFFF8  # 13 bits of index (SDM 3:3.4.2)
_TABLE_INDICATOR = 4  # set: the selector is of the LDT (SDM 3:3.4.2)
MOST_CPUS = 1 << 16


class Settings(NamedTuple):
    """All of them. The defaults are the contract's."""

    gs: Gs = Gs.SWAPGS
    paranoid: Paranoid = Paranoid.RDMSR
    harden: frozenset[Harden] = frozenset({Harden.ENDBR, Harden.FENCE, Harden.CLEAR_REGS})
    code: int = 0x10
    user_code32: int | None = 0x23
    user_data: int | None = 0x2B
    user_code: int | None = 0x33
    stack_align: int = 16
    frame: Word | None = None
    layout: Layout = Layout.FAST
    handler: Word | None = None
    la57: bool = False
    cpus: int = 1
    name: Word | None = None
    span: Span | None = None  # of the word `kernel`
    spans: dict[str, Span] = {}  # noqa: RUF012 - of the settings that the file makes; never written to
    sure: bool = True  # what is said of GS and of the selectors was understood

    @property
    def swapgs(self) -> bool:
        """Whether GS changes hands: never in a kernel without user mode."""
        return self.gs is Gs.SWAPGS and self.user_code is not None

    def place(self, scope: Scope, *names: str) -> Span:
        """What to point at: the first of these that the file sets, else the block, else the file."""
        said = (self.spans[name] for name in names if name in self.spans)
        return next(said, self.span or Span(scope.main, 0, 1))


Reader = Callable[[Scope, Setting], Any]  # the value, or None when it was wrong and reported
_NONE = object()  # what `none` reads as


def _single(scope: Scope, setting: Setting, takes: str) -> Word | Number | None:
    if len(setting.values) == 1:
        return setting.values[0]
    advice = f"`{setting.name.text}` is {takes}"
    if not setting.values:
        message = f"`{setting.name.text}` says nothing"
        scope.error(codes.BAD_VALUE, setting.name.span, message, advice)
        return None
    value, more = setting.values[:2]
    if isinstance(more, Word) and more.text in READERS:
        scope.error(codes.MISSING_SEMICOLON, value.span, "`;` is missing behind this")
        return value
    scope.error(codes.BAD_VALUE, more.span, f"`{setting.name.text}` takes one value", advice)
    return None


def _wrong(scope: Scope, setting: Setting, value: Word | Number, takes: str, known: set[str]) -> None:
    advice = f"`{setting.name.text}` is {takes}"
    if isinstance(value, Word):
        advice = did_you_mean(value.text, known, advice)
    scope.error(codes.BAD_VALUE, value.span, f"`{setting.name.text}` cannot be `{shown(value)}`", advice)


def _one_of(choices: dict[str, Any]) -> Reader:
    takes = quoted(choices)

    def read(scope: Scope, setting: Setting) -> Any:  # noqa: ANN401 - of the choices
        value = _single(scope, setting, takes)
        if value is None:
            return None
        said = value.text if isinstance(value, Word) else str(value.value)
        if said in choices:
            return choices[said]
        _wrong(scope, setting, value, takes, set(choices))
        return None

    return read


def _name(scope: Scope, setting: Setting) -> Word | None:
    value = _single(scope, setting, "a name")
    if isinstance(value, Number):
        _wrong(scope, setting, value, "a name", set())
        return None
    return value


def _cpus(scope: Scope, setting: Setting) -> int | None:
    value = _single(scope, setting, "a number")
    if isinstance(value, Word):
        _wrong(scope, setting, value, "a number", set())
    if not isinstance(value, Number):
        return None
    return scope.number(value, "`cpus`", range(1, MOST_CPUS + 1), codes.BAD_NUMBER_VALUE)


def _selector(rpl: int, none_allowed: bool) -> Reader:
    takes = "a selector or `none`" if none_allowed else "a selector"

    def read(scope: Scope, setting: Setting) -> object:
        value = _single(scope, setting, takes)
        if isinstance(value, Number):
            return checked_selector(scope, setting.name.text, value, rpl)
        if value is not None and none_allowed and value.text == "none":
            return _NONE
        if value is not None:
            _wrong(scope, setting, value, takes, {"none"} if none_allowed else set())
        return None

    return read


def checked_selector(scope: Scope, name: str, number: Number, rpl: int) -> int | None:
    value = number.value
    index = value & ~(x86.RPL_MASK | _TABLE_INDICATOR)
    right = f"{index | rpl:#04x}"
    # The kernel's SS is the descriptor behind its CS: there must be one.
    if not 0 < index <= _LARGEST_SELECTOR - (0 if rpl else 8):
        message, advice = f"`{name}` is no selector", "a selector is 8 times an index in the GDT, from 1 on"
    elif value & _TABLE_INDICATOR:
        message, advice = f"`{name}` selects from the LDT", f"bit 2 must be clear (SDM 3:3.4.2): {right}"
    elif value & x86.RPL_MASK != rpl:
        whose = "the user's selectors have RPL 3" if rpl else "the kernel's selector has RPL 0"
        message = f"`{name}` has RPL {value & x86.RPL_MASK}"
        advice = f"{whose} (SDM 3:3.4.2, bits 0-1): {right}"
    else:
        return value
    scope.error(codes.BAD_SELECTOR, number.span, message, advice)
    return None


def _harden(scope: Scope, setting: Setting) -> frozenset[Harden] | None:
    words = {word.value: word for word in Harden}
    takes = f"`none` or any of {quoted(words, 'and')}"
    if not setting.values:
        scope.error(codes.BAD_VALUE, setting.name.span, "`harden` says nothing", f"`harden` is {takes}")
        return None
    found: dict[Harden, Span] = {}
    for value in setting.values:
        text = shown(value)
        if text == "none" and len(setting.values) == 1:
            return frozenset()
        if text == "none":
            advice = "leave `none` out, or the other words"
            scope.error(codes.BAD_VALUE, value.span, "`harden none` stands alone", advice)
        elif text not in words:
            _wrong(scope, setting, value, takes, {*words, "none"})
        elif (first := found.setdefault(words[text], value.span)) is not value.span:
            note = Note(first, "first here")
            scope.error(codes.SETTING_TWICE, value.span, f"`{text}` is there twice", "keep one of them", note)
    return frozenset(found)


READERS: dict[str, Reader] = {
    "gs": _one_of({"swapgs": Gs.SWAPGS, "none": Gs.NONE}),
    "paranoid": _one_of({"rdmsr": Paranoid.RDMSR, "rdgsbase": Paranoid.RDGSBASE}),
    "harden": _harden,
    "code": _selector(0, none_allowed=False),
    "user_code32": _selector(3, none_allowed=True),
    "user_data": _selector(3, none_allowed=False),
    "user_code": _selector(3, none_allowed=True),
    "stack_align": _one_of({"16": 16, "8": 8}),
    "frame": _name,
    "layout": _one_of({"fast": Layout.FAST, "compact": Layout.COMPACT}),
    "handler": _name,
    "la57": _one_of({"off": False, "on": True}),
    "cpus": _cpus,
}


def read(scope: Scope, blocks: list[KernelBlock]) -> Settings:
    """Of the first block; a second one is an error."""
    for block in blocks[1:]:
        note = Note(blocks[0].span, "the first is here")
        advice = "put all settings into one block"
        scope.error(codes.SECOND_KERNEL, block.span, "a second `kernel` block", advice, note)
    if not blocks:
        return Settings(sure=scope.blocks_whole)
    block = blocks[0]
    values: dict[str, Any] = {}
    spans: dict[str, Span] = {}
    for setting in block.settings:
        name = setting.name.text
        if name not in READERS:
            values[_unknown(scope, setting)] = None
        elif name in spans:
            note = Note(spans[name], "first here")
            message = f"`{name}` is set twice"
            scope.error(codes.SETTING_TWICE, setting.name.span, message, "keep one of them", note)
        else:
            spans[name] = setting.name.span
            values[name] = READERS[name](scope, setting)
    understood = {name: value for name, value in values.items() if value is not None}
    doubtful = values.keys() - understood.keys()
    sure = scope.blocks_whole and not doubtful & _DECISIVE
    return _finish(scope, Settings(**understood, name=block.name, span=block.span, spans=spans, sure=sure))


def _unknown(scope: Scope, setting: Setting) -> str:
    """The name that was probably meant."""
    name = setting.name.text
    advice = did_you_mean(name, READERS, f"settings are {quoted(READERS, 'and')}")
    if name in _STATEMENTS:
        advice = f"`{name}` begins a statement: is the `}}` missing that ends this block?"
    scope.error(codes.UNKNOWN_SETTING, setting.name.span, f"`kernel` has no setting `{name}`", advice)
    return closest(name, READERS) or name


def _finish(scope: Scope, settings: Settings) -> Settings:
    """Without 64-bit user mode there are no selectors of the user's at all."""
    if settings.user_code is _NONE:
        return settings._replace(user_code=None, user_code32=None, user_data=None)
    if settings.user_code32 is _NONE:
        settings = settings._replace(user_code32=None)
    if settings.sure:
        _selectors_differ(scope, settings)
    return settings


def _selectors_differ(scope: Scope, settings: Settings) -> None:
    """Each names a descriptor of its own; the kernel's SS is the one behind its CS."""
    taken = {settings.code: "`code`", settings.code + 8: "the kernel's SS, the descriptor behind `code`"}
    for name in ("user_code32", "user_data", "user_code"):
        value = getattr(settings, name)
        if value is None:
            continue
        index = value & ~x86.RPL_MASK
        if index in taken:
            default = "" if name in settings.spans else f" (`{name}` is {value:#x} when nobody says)"
            message = f"`{name}` names the same descriptor as {taken[index]}{default}"
            advice = "selectors differ in their index: bits 3 to 15 (SDM 3:3.4.2)"
            scope.error(codes.SELECTORS_CLASH, settings.place(scope, name, "code"), message, advice)
        taken.setdefault(index, f"`{name}`")
