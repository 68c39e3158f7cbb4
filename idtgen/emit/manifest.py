"""The manifest: what was built, for debuggers, generators of bindings and build systems.

In: the model, the program for the names that it exports, the unwind tables for the depth of each stack.
Out: JSON, whose schema is in docs/outputs.md.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from idtgen import __version__, x86
from idtgen.emit import functions, json_text, names, notice, spell
from idtgen.emit.exports import exported
from idtgen.model import Entry, Harden, Kernel

if TYPE_CHECKING:
    from idtgen.assembly.cfi import Unwind
    from idtgen.assembly.program import Program
    from idtgen.emit.json_text import Json


def render(kernel: Kernel, program: "Program", unwind: "Unwind") -> str:
    depths = unwind.depths
    document: dict[str, Json] = {
        "idtgen": __version__,
        "source": notice.plain(kernel.file),
        "kernel": kernel.name,
        "settings": _settings(kernel),
        "selectors": _selectors(kernel),
        "percpu": _percpu(kernel),
        "frame": _frame(kernel),
        "ists": _ists(kernel),
        "hooks": {"exit_to_user": kernel.exit_to_user, "exit_to_kernel": kernel.exit_to_kernel},
        "arrays": _arrays(kernel),
        "vectors": list(_vectors(kernel, depths)),
        "system_calls": [_entry(kernel, e, 0, depths) for e in kernel.entries if e.vector is None],
        "symbols": sorted(exported(program)),
    }
    return json_text.text(document) + "\n"


def _settings(kernel: Kernel) -> "Json":
    return {
        "gs": kernel.gs.value,
        "paranoid": kernel.paranoid.value,
        "harden": [word.value for word in Harden if word in kernel.harden],
        "stack_align": kernel.stack_align,
        "layout": kernel.layout.value,
        "la57": kernel.la57,
        "cpus": kernel.cpus,
    }


def _selectors(kernel: Kernel) -> "Json":
    return {
        "code": kernel.code,
        "data": kernel.data,
        "user_code32": kernel.user_code32 if kernel.user_mode else None,
        "user_data": kernel.user_data if kernel.user_mode else None,
        "user_code": kernel.user_code,
    }


def _percpu(kernel: Kernel) -> "Json":
    return {
        "kernel_stack": spell.place(kernel.kernel_stack) if kernel.kernel_stack else None,
        "user_sp": spell.place(kernel.user_sp) if kernel.user_sp else None,
        "gs_base": spell.gs_base(kernel.gs_base) if kernel.gs_base else None,
    }


def _frame(kernel: Kernel) -> "Json":
    frame = kernel.frame
    fields = [
        {"name": names.field(frame, slot), "slot": slot, "offset": offset}
        for slot, offset in frame.offsets.items()
    ]
    return {"name": frame.name, "size": frame.size, "pad": kernel.pad, "fields": fields}


def _ists(kernel: Kernel) -> "Json":
    return [
        {"name": ist.name, "slot": ist.slot, "size": ist.size, "place": notice.place(ist.origin)}
        for ist in kernel.ists
    ]


def _arrays(kernel: Kernel) -> "Json":
    return [
        {
            "symbol": array.symbol,
            "first": array.first,
            "last": array.last,
            "stride": kernel.slot_stride,
            "body": array.body,
            "handler": array.handler,
            "place": notice.place(array.origin),
        }
        for array in kernel.arrays
    ]


def _vectors(kernel: Kernel, depths: dict[str, int]) -> Iterator[dict[str, "Json"]]:
    """One record a gate that is present."""
    offsets = {v: kernel.slot_offset(array, v) for array in kernel.arrays for v in array.vectors}
    for vector, entry in kernel.gates.items():
        row = x86.BY_VECTOR.get(vector)
        yield {
            "vector": vector,
            "mnemonic": row.mnemonic if row else None,
            **_entry(kernel, entry, offsets.get(vector, 0), depths),
        }


def _entry(kernel: Kernel, entry: Entry, offset: int, depths: dict[str, int]) -> dict[str, "Json"]:
    second = functions.second(kernel, entry)
    return {
        "kind": entry.kind.value,
        "name": entry.name,
        "symbol": entry.symbol,
        "offset": offset,
        "handler": entry.handler,
        "argument": second.value[1] if second else None,
        "error_code": entry.error_code,
        "ist": entry.ist.slot if entry.ist else None,
        "paranoid": entry.paranoid,
        "dpl": entry.dpl,
        "noreturn": entry.noreturn,
        "gap": entry.gap,
        "depth": depths[entry.symbol],
        "place": notice.place(entry.origin),
    }
