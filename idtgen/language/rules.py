"""What the machine would do with it: declarations that are well-formed and would still break a kernel.

In: the entries, the settings, the places. Out: findings, each with the bug or the section of the manual that
is behind the rule. Nothing here changes what was declared.
"""

from idtgen import x86
from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.claims import in_order
from idtgen.language.entries import Declarations, Declared
from idtgen.language.places import Places
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.suggest import mnemonic
from idtgen.model import GsBaseKind, Kind, Paranoid
from idtgen.source import Span

# Those that can come between the change of privilege and SWAPGS (SDM 3:6.7, 6.15).
_ANYWHERE = {x86.DB: "#DB", x86.DF: "#DF", x86.MC: "#MC"}
_USER = 3
_CALLS = {Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER}
_SYSCALLS = {Kind.SYSCALL, Kind.SYSCALL32}
_COMPAT = {Kind.SYSCALL32, Kind.SYSENTER}
# An IDT without one of these answers an event that any kernel meets with #NP; 9, 15, 20 and up are rare.
_EXPECTED = (*range(9), *range(10, 15), *range(16, 20))


def check(scope: Scope, settings: Settings, places: Places, declared: Declarations) -> None:
    for one in declared.entries:
        _check_entry(scope, one)
        if settings.sure and settings.swapgs:
            _check_under_swapgs(scope, one)
    _check_shared_stacks(scope, declared.entries)
    if settings.sure:
        _check_calls(scope, settings, declared.entries)
        _check_places(scope, settings, places, declared.entries)
    _warn_undeclared(scope, settings, declared.entries)


def _check_entry(scope: Scope, one: Declared) -> None:
    """What is wrong whatever the settings."""
    entry = one.entry
    what = one.called
    if entry.kind is not Kind.EXCEPTION:
        return
    if entry.paranoid and entry.vector in x86.IRET_RAISES:
        scope.error(codes.IRET_RAISES, one.attribute("paranoid"), f"{what} cannot be `paranoid`", _IRET)
    if entry.vector == x86.BP and entry.ist is not None:
        scope.error(codes.BREAKPOINT_ON_IST, one.attribute("ist"), "#BP cannot have an IST", _BREAKPOINT)
    if entry.dpl == _USER and entry.vector not in {x86.BP, x86.OF}:
        scope.error(
            codes.DPL_ON_HARDWARE, one.attribute("dpl"), f"user code must not raise {what} by INT n", _DPL
        )


_IRET = (
    "IRET to user mode raises it while the user's GS is live, and the stub repairs that only where the CPU\n"
    "stayed on the thread stack (CVE-2014-9322: #SS with an IST took the kernel's GS twice)"
)
_BREAKPOINT = (
    "a #DB that a MOV SS held back comes on the first instruction of the #BP entry; a second #BP there\n"
    "overwrites the frame of the first (CVE-2018-8897): leave `ist` out"
)
_DPL = (
    "INT n pushes no error code and leaves no cause behind, so that the handler would take the user's word\n"
    "for a fault (SDM 2: INT n); INT3 and INTO alone are meant for it: leave `dpl 3` out"
)
_BEFORE_SWAPGS = (
    "it may come in kernel mode before SWAPGS, where the saved CS does not tell whose GS is live\n"
    "(SDM 3:6.7, 6.15): `ist NAME paranoid`"
)
_OVERWRITES = (
    "the one that comes second starts at the top again and overwrites the frame of the first\n"
    "(SDM 3:6.14.5): give each a slot of its own"
)
_USER_STACK = (
    "SYSCALL leaves the user's RSP in place (SDM 2: SYSCALL): on the first instructions behind it this\n"
    "would push to an address of the user's choice: add `ist NAME`"
)


def _check_under_swapgs(scope: Scope, one: Declared) -> None:
    entry = one.entry
    if entry.kind is Kind.EXCEPTION and entry.vector == x86.NMI:
        advice = (
            "it may come before SWAPGS, and again before its own IRET (SDM 3:6.7.1): `nmi 2 NAME ist IST;`"
        )
        scope.error(
            codes.NEEDS_NMI_LINE, one.line.place, "under `gs swapgs` vector 2 needs an `nmi` line", advice
        )
    elif entry.vector in _ANYWHERE and not entry.paranoid:
        message = f"under `gs swapgs` {_ANYWHERE[entry.vector]} must be `paranoid`"
        scope.error(codes.NEEDS_PARANOID, one.line.place, message, _BEFORE_SWAPGS)
    elif entry.ist is not None and entry.vector in x86.IRET_RAISES and not entry.paranoid:
        message = f"under `gs swapgs` {one.called} cannot have an IST"
        scope.error(codes.IRET_RAISES, one.attribute("ist"), message, _IRET)


def _check_shared_stacks(scope: Scope, entries: list[Declared]) -> None:
    """Any two events can nest: the handler of one may raise the other, or be interrupted by it."""
    users: dict[int, Declared] = {}
    for one in entries:
        if one.entry.ist is None:
            continue
        first = users.setdefault(one.entry.ist.slot, one)
        if first is one:
            continue
        earlier, later = (first, one) if in_order(first.line, one.line)[0] is first.line else (one, first)
        a, b = earlier.called, later.called
        message = f"{a} and {b} would share the stack of ist `{one.entry.ist.name}`"
        notes = () if first.line is one.line else (Note(earlier.attribute("ist"), f"{a} is here"),)
        scope.error(codes.SHARED_IST, later.attribute("ist"), message, _OVERWRITES, *notes)


def _check_calls(scope: Scope, settings: Settings, entries: list[Declared]) -> None:
    calls = {one.entry.kind: one for one in entries if one.entry.kind in _CALLS | {Kind.INT80}}
    for kind, one in calls.items():
        if settings.user_code is None:
            advice = "only user code comes this way: set `user_code`"
            scope.error(codes.NEEDS_USER_MODE, one.line.span, f"`{kind.value}` without user mode", advice)
        elif kind in _COMPAT and settings.user_code32 is None:
            advice = "it returns to a 32-bit code segment: set `user_code32`"
            scope.error(
                codes.NEEDS_USER_MODE, one.line.span, f"`{kind.value}` without 32-bit user mode", advice
            )
    returning = [one for kind, one in calls.items() if kind in _CALLS]
    if returning and settings.user_code is not None:
        _check_sysret(scope, settings, returning[0].line.span)
    if returning:
        _check_user_stack(scope, entries, returning[0])


def _check_sysret(scope: Scope, settings: Settings, call: Span) -> None:
    """SYSRET loads CS and SS from one field of STAR: +0 and +8 for 32-bit code, +16 and +8 for 64-bit."""
    base, data, code = settings.user_code32, settings.user_data, settings.user_code
    if data is None or code is None:
        return
    from_base = "`user_code` - 8" if base is None else "`user_code32` + 8"
    base = code - 16 if base is None else base
    for name, value, right, what in (
        ("user_data", data, base + 8, from_base),
        ("user_code", code, base + 16, "`user_code32` + 16"),
    ):
        if value != right:
            span = settings.place(scope, name, "user_code", "user_code32")
            message = f"SYSRET cannot load `{name}` {value:#x} beside the user's other selectors"
            advice = f"it must be {what}, {right:#x} (SDM 2: SYSRET)"
            scope.error(codes.SYSRET_SELECTORS, span, message, advice, Note(call, "this returns by SYSRET"))


def _check_user_stack(scope: Scope, entries: list[Declared], call: Declared) -> None:
    """Between SYSCALL and the load of the kernel's RSP the stack pointer is the user's.

    `sysenter` alone turns SYSCALL on as well, for SYSRET needs EFER.SCE.
    """
    for one in entries:
        entry = one.entry
        if entry.kind is not Kind.EXCEPTION or entry.ist is not None:
            continue
        if entry.vector in _ANYWHERE or entry.vector == x86.NMI:
            message = f"{one.called} needs an IST where there is a `{call.entry.kind.value}`"
            note = Note(call.line.span, "the call is here")
            scope.error(codes.SYSCALL_NEEDS_IST, one.line.place, message, _USER_STACK, note)


def _check_places(scope: Scope, settings: Settings, places: Places, entries: list[Declared]) -> None:
    """A place that a stub uses is declared; with several CPUs it is not one word for all."""
    if settings.user_code is not None:
        leaves = [one for one in entries if _leaves_its_stack(one)]
        parks = [one for one in entries if one.entry.kind in _SYSCALLS]
        _need(scope, places, "kernel_stack", leaves, "finds the thread stack there", "gs:0x08")
        _need(scope, places, "user_sp", parks, "parks the user's RSP there", "gs:0x10")
    if settings.swapgs and settings.paranoid is Paranoid.RDGSBASE:
        reads = [one for one in entries if one.entry.paranoid or one.entry.kind is Kind.NMI]
        why = "finds the kernel's GS base there under `paranoid rdgsbase`"
        _need(scope, places, "gs_base", reads, why, "ist")
    if settings.cpus > 1:
        _check_cpus(scope, settings, places)


def _leaves_its_stack(one: Declared) -> bool:
    entry = one.entry
    return entry.kind in _CALLS | {Kind.NMI} or (entry.paranoid and entry.vector != x86.DF)


def _need(scope: Scope, places: Places, name: str, users: list[Declared], why: str, example: str) -> None:
    if users and name not in places.spans:
        stub = users[0].entry.symbol
        message = f"`percpu` lacks `{name}`: {stub} {why}"
        advice = f"for instance `percpu {{ {name} {example}; }}`"
        scope.missing(codes.PLACE_MISSING, users[0].line.span, message, advice)


def _check_cpus(scope: Scope, settings: Settings, places: Places) -> None:
    words = {"kernel_stack": places.kernel_stack, "user_sp": places.user_sp}
    single = [name for name, place in words.items() if place is not None and not place.gs]
    if places.gs_base is not None and places.gs_base.kind is GsBaseKind.WORD:
        single.append("gs_base")
    for name in single:
        message = f"`{name}` is one word for {settings.cpus} CPUs"
        way = "`ist` or `symbol[lsl 0x7b]`" if name == "gs_base" else "`gs:offset` or `gs:symbol`"
        scope.error(codes.ONE_CPU_PLACE, places.spans[name], message, f"write {way}, or `cpus 1`")


def _warn_undeclared(scope: Scope, settings: Settings, entries: list[Declared]) -> None:
    there = {one.entry.vector for one in entries}
    lacking = [v for v in _EXPECTED if v not in there]
    if lacking:
        listed = ", ".join(f"{v} ({mnemonic(v)})" for v in lacking)
        message = f"nobody declares {'exception' if len(lacking) == 1 else 'exceptions'} {listed}"
        advice = (
            "a gate that is not present turns its event into #NP, and that into #DF (SDM 3:6.15);\n"
            "`include <exceptions>;` declares all but 1, 2, 8 and 18"
        )
        scope.missing(codes.UNDECLARED_EXCEPTION, settings.place(scope), message, advice)
