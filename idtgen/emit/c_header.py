"""The C header: constants, the frame, prototypes of what the kernel defines and of what the stubs define.

In: the model, and the program for the names that it exports. Out: one text, clean as C99 and later and as
C++; templates/header/ lays it out. What a kernel must have done before the stubs run stands there as well.
"""

from collections.abc import Iterable
from typing import Any

from idtgen import templating
from idtgen.assembly.program import Program
from idtgen.emit import constants, functions, names, notice, spell
from idtgen.emit.exports import exported
from idtgen.model import Entry, GsBaseKind, Ist, Kernel, Kind, Paranoid

_SHOWN_CALLERS = 4  # of one handler, in the comment behind its prototype


def render(kernel: Kernel, program: Program, cache_dir: str | None = None) -> str:
    template = templating.environment(cache_dir).get_template("header/header.h.j2")
    symbols = exported(program)
    return template.render(
        notice=notice.lines(kernel),
        guard=names.guard(kernel),
        groups=[{"title": g.title, "rows": _constant_rows(g)} for g in constants.groups(kernel).general],
        any_paranoid=any(e.paranoid or e.kind is Kind.NMI for e in kernel.entries),
        **_frame(kernel),
        **_functions(kernel),
        **_conditions(kernel),
        ways_out=_ways_out(kernel, symbols),
        tss_setup_ist="tss_setup_ist" in symbols,
        syscall_setup="syscall_setup" in symbols,
        sysenter=any(e.kind is Kind.SYSENTER for e in kernel.entries),
    )


def _columns(rows: Iterable[tuple[str, str]]) -> list[str]:
    """Each row's text with its comment, the comments in one column."""
    rows = tuple(rows)
    width = max((len(text) for text, note in rows if note), default=0)
    return [f"{text:<{width}}  /* {note} */" if note else text for text, note in rows]


def _constant_rows(group: constants.Group) -> list[str]:
    width = max(len(c.name) for c in group.constants)
    return _columns((f"{c.name:<{width}} {c.value}", c.note) for c in group.constants)


_NOTES = {
    "orig_ax": "of a system call RAX as it came, else -1",
    "error_code": "zero where the CPU pushes none",
    "vector": "",
    "rip": "from here on what the CPU pushed",
}


def _frame(kernel: Kernel) -> dict[str, Any]:
    frame = kernel.frame
    fields = {slot: names.field(frame, slot) for slot in frame.offsets}
    notes = {slot: _NOTES[slot] for slot in (*frame.tail.value, "rip")}
    return {
        "frame": frame.name,
        "fields": _columns((f"unsigned long {name};", notes.get(slot, "")) for slot, name in fields.items()),
        "offsets": [(name, frame.offsets[slot]) for slot, name in fields.items()],
        "size": frame.size,
    }


def _functions(kernel: Kernel) -> dict[str, Any]:
    handlers = functions.handlers(kernel)
    return {
        "boolean": any(handler.boolean for handler in handlers),
        "handlers": _prototypes(kernel, handlers),
        "hooks": _prototypes(kernel, functions.hooks(kernel)),
        "stubs": _columns(_stubs(kernel)),
        "arrays": _columns(_arrays(kernel)),
    }


def _prototypes(kernel: Kernel, prototypes: Iterable[functions.Prototype]) -> list[str]:
    return _columns((_prototype(kernel, p), _callers(p)) for p in prototypes)


def _prototype(kernel: Kernel, prototype: functions.Prototype) -> str:
    second = f", {' '.join(prototype.second)}" if prototype.second else ""
    returns = "bool" if prototype.boolean else "void"
    text = f"{returns} {prototype.name}(struct {kernel.frame.name} *regs{second});"
    return f"IDTGEN_NORETURN {text}" if prototype.noreturn else text


def _callers(prototype: functions.Prototype) -> str:
    callers, more = prototype.callers[:_SHOWN_CALLERS], len(prototype.callers) - _SHOWN_CALLERS
    text = ", ".join(callers) + (f" and {more} more" if more > 0 else "")
    if prototype.second and prototype.second_from:
        return f"{text}; {prototype.second[1]} means something from {', '.join(prototype.second_from)} alone"
    return text


def _stubs(kernel: Kernel) -> Iterable[tuple[str, str]]:
    for entry in kernel.entries:
        yield f"void {entry.symbol}(void);", _stub_note(entry)
    spans: dict[str, list[str]] = {}
    for array in kernel.arrays:
        spans.setdefault(array.body, []).append(constants.span(array.first, array.last))
    for body, ranges in spans.items():
        yield f"void {body}(void);", f"behind the entries of {', '.join(ranges)}"


def _stub_note(entry: Entry) -> str:
    ist = f", IST {entry.ist.slot}" if entry.ist else ""
    return f"{functions.caller(entry)}{ist}"


def _arrays(kernel: Kernel) -> Iterable[tuple[str, str]]:
    for array in kernel.arrays:
        places = array.last - array.first + 1
        declaration = f"extern const unsigned char {array.symbol}[{places}][{kernel.slot_stride}];"
        yield declaration, f"first is {constants.vector(array.first)}, to {array.handler}"


# Name, what it is in a kernel with user mode, what it is in one without.
_WAYS_OUT = (
    ("restore_regs_and_return_to_kernel", "to kernel code", "to kernel code"),
    ("swapgs_restore_regs_and_return_to_usermode", "to user mode", "the same: there is no user mode"),
    ("native_irq_return_iret", "the IRETQ of the one before, RSP at its five words", "their IRETQ"),
)


def _ways_out(kernel: Kernel, symbols: frozenset[str]) -> list[str]:
    notes = {name: user if kernel.user_mode else kernel_only for name, user, kernel_only in _WAYS_OUT}
    return _columns((f"void {name}(void);", note) for name, note in notes.items() if name in symbols)


def _slot(ist: Ist) -> str:
    return f"slot {ist.slot} ({ist.name})"


def _conditions(kernel: Kernel) -> dict[str, Any]:
    """What templates/header/setup.h.j2 has to say."""
    paranoid = kernel.swapgs and any(e.paranoid or e.kind is Kind.NMI for e in kernel.entries)
    nmis = [e for e in kernel.entries if e.kind is Kind.NMI]
    base = kernel.gs_base
    return {
        "ists": kernel.ists,
        "sized": [_slot(i) for i in kernel.ists if i.size is not None],
        "unsized": [_slot(i) for i in kernel.ists if i.size is None],
        "cpus": kernel.cpus,
        "nmi_stack": any(e.ist is not None for e in nmis),
        "swapgs": kernel.swapgs,
        "paranoid": kernel.paranoid.value if paranoid else None,
        "gs_base": base.kind.value if base and paranoid and kernel.paranoid is Paranoid.RDGSBASE else None,
        "gs_base_symbol": base.symbol if base else None,
        "gs_base_selector": f"{base.selector:#04x}" if base and base.kind is GsBaseKind.TABLE else None,
        "user_mode": kernel.user_mode,
        "kernel_stack": spell.place(kernel.kernel_stack) if kernel.kernel_stack else None,
    }
