"""Which template an entry takes and what it must know of the entry: its shape.

In: an `Entry` or `SlotArray`. Out: a `Shape`. Entries of one shape differ in names and vectors alone.
"""

from typing import NamedTuple

from idtgen import x86
from idtgen.assembly.program import State
from idtgen.lowering.facts import AT_ANY_BOUNDARY, looks_at_origin, repairs_iret
from idtgen.model import Entry, Kernel, Kind, Layout, SlotArray, Tail

Options = dict[str, str | int | bool]


class Shape(NamedTuple):
    template: str
    options: tuple[tuple[str, str | int | bool], ...]
    state: State | None  # at the stub's own label, when the CPU jumps there


def of_entry(kernel: Kernel, entry: Entry) -> Shape:
    """The shape of an exception, system vector or software interrupt."""
    state = State.INTERRUPT_CODE if entry.error_code else State.INTERRUPT
    if entry.paranoid:
        return Shape(_paranoid_template(kernel), _paranoid_options(kernel, entry), state)
    may_meet_iret = repairs_iret(kernel) and entry.vector in AT_ANY_BOUNDARY
    compact = kernel.layout is Layout.COMPACT and not may_meet_iret
    raises = repairs_iret(kernel) and entry.vector in x86.IRET_RAISES and entry.ist is None
    tail = _tail_options(kernel, code=entry.error_code, slot=False, large=False)
    return _ordinary(
        compact,
        state,
        **tail,
        gap=entry.gap,
        iret_raises=raises,
        split=looks_at_origin(kernel) or (entry.gap and kernel.user_mode),
        entry_cs=_entry_cs(kernel, gap=entry.gap),
        after_call=_after_call(kernel, entry),
    )


def of_body(kernel: Kernel, arrays: list[SlotArray]) -> Shape:
    """The shape of the body that the slots of these arrays share."""
    large = any(vector >= 128 for array in arrays for vector in array.vectors)  # noqa: PLR2004 - sign of a byte
    tail = _tail_options(kernel, code=False, slot=True, large=large)
    return _ordinary(
        kernel.layout is Layout.COMPACT,
        None,
        **tail,
        gap=False,
        iret_raises=False,
        split=looks_at_origin(kernel),
        entry_cs=_entry_cs(kernel, gap=False),
        after_call="\tjmp\terror_return",
    )


def _ordinary(compact: bool, state: State | None, **options: str | int | bool) -> Shape:
    template = "entry/ordinary_compact.S.j2" if compact else "entry/ordinary.S.j2"
    return Shape(template, tuple(options.items()), state)


def _tail_options(kernel: Kernel, *, code: bool, slot: bool, large: bool) -> Options:
    """`second`: what the second argument and the tail are made from once the registers are saved."""
    second = "code" if code else "slot" if slot else ""
    if slot and kernel.frame.tail is Tail.ERROR_CODE_VECTOR and not large:
        second = ""
    takes_second = bool(second) and not kernel.frame.has_vector
    return {"code": code, "slot": slot, "second": second, "takes_second": takes_second}


def _entry_cs(kernel: Kernel, *, gap: bool) -> int:
    """Offset of the saved CS once the tail stands; before a gap only its first word does."""
    words = 1 if gap else len(kernel.frame.tail.value)
    return x86.WORD * (words + x86.IRET_FRAME.index("cs"))


def _after_call(kernel: Kernel, entry: Entry) -> str:
    if entry.noreturn:
        return "\tud2"
    hooks = kernel.exit_to_kernel or (kernel.user_mode and kernel.exit_to_user)
    if hooks and hookless(entry):
        return "\tjmp\tist_return"
    return "\tjmp\terror_return"


def hookless(entry: Entry) -> bool:
    """No hook runs on an IST stack, nor for #DF."""
    return entry.ist is not None or entry.vector == x86.DF


def _paranoid_template(kernel: Kernel) -> str:
    return "entry/paranoid_compact.S.j2" if kernel.layout is Layout.COMPACT else "entry/paranoid.S.j2"


def _paranoid_options(kernel: Kernel, entry: Entry) -> tuple[tuple[str, str | int | bool], ...]:
    tail = _tail_options(kernel, code=entry.error_code, slot=False, large=False)
    return tuple(
        {
            **tail,
            "noreturn": entry.noreturn,
            "leaves_ist": kernel.user_mode and entry.vector != x86.DF,
            "returns_to_user": returns_to_user(kernel, entry),
            "entry_cs": _entry_cs(kernel, gap=False),
        }.items()
    )


def returns_to_user(kernel: Kernel, entry: Entry) -> bool:
    """A #DF that comes back may have come from user mode, and has not left its stack for that."""
    return kernel.user_mode and entry.paranoid and entry.vector == x86.DF and not entry.noreturn


def is_ordinary(entry: Entry) -> bool:
    return entry.kind in (Kind.EXCEPTION, Kind.SYSVEC, Kind.SOFTINT) and not entry.paranoid
