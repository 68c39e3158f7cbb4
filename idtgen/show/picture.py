"""The stack at the call of a handler, drawn: every word, who pushed it, and where the pointers are.

In: the model and one of its entries. Out: for each origin a sentence and a drawing; origins whose drawings
are the same share one. The stack grows down, as in the manuals.
"""

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.emit import names, spell
from idtgen.emit.constants import vector
from idtgen.model import Entry, GsBaseKind, Ist, Kernel, Kind, Paranoid

CPU, STUB, SLOT = "the CPU", "the stub", "the slot"
_SYSTEM_CALLS = frozenset({Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER})
_GAP_WORDS = 6
_WIDTH = 100


class Word(NamedTuple):
    name: str
    by: str = ""  # who put it there
    value: str = ""


class Scene(NamedTuple):
    """Where an entry may come from, and what is above and below the frame then."""

    origin: str
    above: tuple[Word, ...] = ()  # above the place that RSP was loaded with
    free: tuple[Word, ...] = ()  # between that and the frame
    copied: bool = False  # the stub, and not the CPU, has put the frame there

    def pad(self, kernel: Kernel) -> int:
        """Bytes below the frame: one word more or less above it makes the other choice."""
        odd = len(self.free) % 2 and kernel.stack_align > x86.WORD
        return x86.WORD - kernel.pad if odd else kernel.pad


def pictures(kernel: Kernel, entry: Entry) -> Iterator[list[str]]:
    """Each as lines: the origins, then the drawing."""
    drawings: dict[tuple[str, ...], list[str]] = {}
    for scene in scenes(kernel, entry):
        drawings.setdefault(tuple(_drawing(kernel, entry, scene)), []).append(scene.origin)
    for drawing, origins in drawings.items():
        yield [*(line for origin in origins for line in textwrap.wrap(origin, _WIDTH)), "", *drawing]


def scenes(kernel: Kernel, entry: Entry) -> Iterator[Scene]:
    if entry.kind in _SYSTEM_CALLS:
        yield Scene(f"From user mode: the stub moves to {_thread_stack(kernel)}.", copied=True)
    elif entry.ist:
        yield from _ist_scenes(kernel, entry, entry.ist)
    else:
        if kernel.user_mode:
            yield Scene(f"From user mode: the CPU loads RSP from TSS.RSP0, for {_thread_stack(kernel)}.")
        if entry.kind is not Kind.INT80:
            free = (Word("free"),) * _GAP_WORDS if entry.gap else ()
            rounds = "From kernel code: the CPU rounds RSP down to a multiple of 16."
            yield Scene(rounds, free=free, copied=entry.gap)


def _ist_scenes(kernel: Kernel, entry: Entry, ist: Ist) -> Iterator[Scene]:
    above, stack = _above_ist(kernel, ist), f"IST slot {ist.slot} ({ist.name})"
    leaves = (entry.paranoid or entry.kind is Kind.NMI) and entry.vector != x86.DF and kernel.user_mode
    if not leaves:
        yield Scene(f"From anywhere: the CPU loads RSP from {stack}.", above)
        return
    leave = f"the stub leaves it for {_thread_stack(kernel)}"
    yield Scene(f"From user mode: the CPU loads RSP from {stack}; {leave}.", copied=True)
    kept = _kept_of_nmi(kernel) if entry.kind is Kind.NMI else ()
    copied = entry.kind is Kind.NMI
    yield Scene(f"From kernel code: the CPU loads RSP from {stack}.", above, kept, copied=copied)


def _kept_of_nmi(kernel: Kernel) -> tuple[Word, ...]:
    """What each NMI, nested ones too, finds on top of its stack."""
    pushed = (Word(names.field(kernel.frame, slot), CPU) for slot in reversed(x86.IRET_FRAME))
    return (
        *pushed,
        Word(names.field(kernel.frame, "rdx"), STUB, "for a moment"),
        Word("passes", STUB, "2 when a nested NMI has asked for another, 0 when none runs"),
    )


def _thread_stack(kernel: Kernel) -> str:
    top = f", whose top is in {spell.place(kernel.kernel_stack)}" if kernel.kernel_stack else ""
    return f"the thread stack{top}"


def _above_ist(kernel: Kernel, ist: Ist) -> tuple[Word, ...]:
    """What stands above the slot's address."""
    base = kernel.gs_base
    if base is None or base.kind is not GsBaseKind.IST or kernel.paranoid is not Paranoid.RDGSBASE:
        return ()
    return Word("unused"), Word("GS base", "tss_setup_ist" if ist.size else "the kernel")


def _drawing(kernel: Kernel, entry: Entry, scene: Scene) -> Iterator[str]:
    """A line a word, with its distance from the frame and from RSP."""
    words = list(_frame_words(kernel, entry, copied=scene.copied))
    pad = scene.pad(kernel)
    padding = [Word("pad", STUB)] if pad else []
    stack = [*scene.above, *scene.free, *words, *padding]
    width = max(len(word.name) for word in stack)
    yield f"{'regs':>8}{'RSP':>8}"
    frame, height = range(kernel.frame.size), x86.WORD * len(stack)
    for word in stack:
        if height == pad + kernel.frame.size + x86.WORD * len(scene.free):
            yield f"{'':8}{height:+8}  +-{'-' * width}-+  where RSP starts"
        height -= x86.WORD
        at = height - pad
        offset = f"{at:+8}" if at in frame else " " * 8
        note = ", ".join(text for text in (word.by, word.value) if text)
        pointer = "  <- RDI" if at == 0 else ""
        yield f"{offset}{height:+8}  | {word.name:<{width}} |  {note}{pointer}".rstrip()
    yield f"{'':16}  +-{'-' * width}-+  <- RSP at the call, a multiple of {kernel.stack_align}"


def _frame_words(kernel: Kernel, entry: Entry, *, copied: bool) -> Iterator[Word]:
    """The frame from its end down."""
    frame = kernel.frame
    for slot in reversed(x86.IRET_FRAME):
        yield Word(names.field(frame, slot), STUB if copied else CPU)
    *lower, top = frame.tail.value
    by, source = _top_of_tail(entry, copied=copied)
    final = _tail_value(entry, top)
    # A stub that builds the frame elsewhere puts the vector where it belongs.
    changed = source not in ("", final) and not (copied and top == "vector")
    yield Word(top, by, f"{source}, then {final}" if changed else final)
    for slot in reversed(lower):
        yield Word(slot, STUB, _tail_value(entry, slot))
    for slot in reversed(frame.registers):
        yield Word(names.field(frame, slot), STUB)


def _top_of_tail(entry: Entry, *, copied: bool) -> tuple[str, str]:
    """Who pushes the word below RIP, and what."""
    if entry.kind is Kind.INTERRUPT:
        return SLOT, "the vector"
    if entry.error_code:
        return STUB if copied else CPU, "the error code"
    return STUB, ""


def _tail_value(entry: Entry, slot: str) -> str:
    """What a word of the tail holds when C runs."""
    if slot == "orig_ax":
        return "all of RAX" if entry.kind in _SYSTEM_CALLS else "-1"
    if slot == "error_code":
        return "the error code" if entry.error_code else "0"
    return "the vector" if entry.kind is Kind.INTERRUPT else vector(entry.vector or 0)
