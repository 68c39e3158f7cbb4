"""What verification needs of a kernel, by name: that it is there, and that it lies where it may.

In: the declaration, and what the linker left. Out: where entry text is, or `Trouble` for the first thing that
is not as it must be.
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Kernel, Origin
from idtgen.verify.boot import function_names, needed_symbols
from idtgen.verify.elf.container import Linked
from idtgen.verify.elf.trouble import Trouble
from idtgen.verify.ways_out import IRET, TO_KERNEL, TO_USER

START, END = "__entry_text_start", "__entry_text_end"
_CANONICAL = 47


class Need(NamedTuple):
    """A symbol, and who says that it must be there."""

    name: str
    why: str


def check(kernel: Kernel, linked: Linked) -> range:
    """The range of entry text."""
    _check_present(kernel, linked)
    for need in needs(kernel):
        value = linked.symbols[need.name].value
        if not _is_offset(kernel, need.name) and value >> _CANONICAL not in {0, (1 << 64 - _CANONICAL) - 1}:
            raise Trouble(f"{need.name} is at {value:#x}, which is no address under four-level paging")
    text = _entry_text(linked)
    _check_stubs(kernel, linked, text)
    _check_functions(kernel, linked, text)
    _check_data(kernel, linked)
    return text


# Names


def needs(kernel: Kernel) -> Iterator[Need]:
    """Every symbol that is looked for, the most telling first."""
    own = f"of the assembly that idtgen makes of {kernel.file}: link that in, all of it"
    named = [*_stubs(kernel), *_functions(kernel), *_words(kernel)]
    for name in (START, END, "idt_setup", "idt_load", "idt_table", TO_KERNEL, TO_USER, IRET):
        yield Need(name, own)
    yield from named
    known = {START, END, "idt_setup", "idt_load", "idt_table", *(need.name for need in named)}
    for name in sorted(needed_symbols(kernel) - known):
        yield Need(name, own)


def _stubs(kernel: Kernel) -> Iterator[Need]:
    for entry in kernel.entries:
        yield Need(entry.symbol, f"the stub of {_at(entry.origin)}: link what idtgen makes of it now")
    for array in kernel.arrays:
        yield Need(array.symbol, f"the slots of {_at(array.origin)}: link what idtgen makes of it now")


def _functions(kernel: Kernel) -> Iterator[Need]:
    why = "define it as a function, and let neither compiler nor linker drop or rename it"
    handlers = [(e.handler, e.origin) for e in kernel.entries] + [
        (a.handler, a.origin) for a in kernel.arrays
    ]
    for handler, origin in handlers:
        yield Need(handler, f"the handler of {_at(origin)}: {why}")
    hooks = (("exit_to_user", kernel.exit_to_user), ("exit_to_kernel", kernel.exit_to_kernel))
    for word, hook in hooks:
        if hook is not None:
            yield Need(hook, f"the hook of `on {word}` in {kernel.file}: {why}")


def _words(kernel: Kernel) -> Iterator[Need]:
    for word, place in (
        ("kernel_stack", kernel.kernel_stack),
        ("user_sp", kernel.user_sp),
        ("gs_base", kernel.gs_base),
    ):
        if place is not None and place.symbol:
            yield Need(
                place.symbol, f"the `{word}` of `percpu` in {kernel.file}: define it as data of the kernel"
            )


def _at(origin: Origin) -> str:
    return f"{origin.file}:{origin.line}"


def _check_present(kernel: Kernel, linked: Linked) -> None:
    missing = [need for need in needs(kernel) if need.name not in linked.symbols]
    if missing:
        more = f" ({len(missing) - 1} more are missing)" if len(missing) > 1 else ""
        raise Trouble(f"no symbol {missing[0].name}, {missing[0].why}{more}")


# Places


def _entry_text(linked: Linked) -> range:
    text = range(linked.symbols[START].value, linked.symbols[END].value)
    load = linked.load_of(text.start, max(len(text), 1))
    if not text or load is None or text.stop > load.address + len(load.data):
        raise Trouble(
            f"{START} at {text.start:#x} and {END} at {text.stop:#x} do not enclose loaded code: "
            "keep .entry.text in one piece"
        )
    return text


def _check_stubs(kernel: Kernel, linked: Linked, text: range) -> None:
    names = [e.symbol for e in kernel.entries] + [a.symbol for a in kernel.arrays]
    for name in (*names, TO_KERNEL, TO_USER, IRET):
        value = linked.symbols[name].value
        if value not in text:
            raise Trouble(
                f"{name} at {value:#x} is not between {START} and {END}: keep .entry.text in one piece, "
                "and let nobody else define the name"
            )
    for array in kernel.arrays:
        last = linked.symbols[array.symbol].value + kernel.slot_offset(array, array.vectors[-1])
        if last not in text:
            raise Trouble(
                f"the slots of {array.symbol} end behind {END}: link what idtgen makes of {kernel.file}"
            )


def _check_functions(kernel: Kernel, linked: Linked, text: range) -> None:
    for name in sorted(function_names(kernel)):
        value = linked.symbols[name].value
        if value in text:
            raise Trouble(
                f"{name} at {value:#x} lies inside of .entry.text, between {START} and {END}: "
                "that section is idtgen's alone; put the kernel's functions into .text"
            )
        if linked.load_of(value) is None:
            raise Trouble(
                f"{name} at {value:#x} is in no loaded segment: define it as a function of the kernel"
            )


def _check_data(kernel: Kernel, linked: Linked) -> None:
    for name, size in data(kernel):
        value = linked.symbols[name].value
        if linked.load_of(value, size) is None:
            raise Trouble(
                f"{name} at {value:#x} is in no loaded segment: let the linker script place its section"
            )


def data(kernel: Kernel) -> Iterator[tuple[str, int]]:
    """Symbols of data, and how many bytes of each runs touch."""
    yield "idt_table", x86.VECTORS * x86.GATE_BYTES
    for place in (kernel.kernel_stack, kernel.user_sp):
        if place is not None and place.symbol and not place.gs:
            yield place.symbol, x86.WORD
    if kernel.gs_base is not None and kernel.gs_base.symbol:
        yield kernel.gs_base.symbol, x86.WORD


def _is_offset(kernel: Kernel, name: str) -> bool:
    """`gs:SYMBOL`: its value is a distance from the GS base."""
    places = (kernel.kernel_stack, kernel.user_sp)
    return any(place is not None and place.gs and place.symbol == name for place in places)
