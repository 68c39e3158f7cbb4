"""Entry text as instructions for the reader of a report.

In: the linked bytes. Out: a `Spot` for each instruction: decoded by iced-x86, named by the symbol before it;
the line of the .idt is known where the instruction belongs to a stub.
"""

from bisect import bisect_right
from typing import Any

from iced_x86 import Decoder, Formatter, FormatterSyntax, OpKind

from idtgen.image import Spot
from idtgen.model import Kernel, Origin
from idtgen.verify.elf.container import Linked
from idtgen.verify.elf.trouble import Trouble

_OWN = "__entry_text_"


def spots(kernel: Kernel, linked: Linked, text: range) -> dict[int, Spot]:
    load = linked.load_of(text.start, len(text))
    if load is None:
        raise Trouble("entry text is not loaded")
    names = _names(linked, text)
    starts = sorted(names)
    origins = _origins(kernel, linked)
    functions = {symbol.value: name for name, symbol in reversed(linked.symbols.items())}
    printer = Formatter(FormatterSyntax.GAS)
    found: dict[int, Spot] = {}
    code = load.data[text.start - load.address : text.stop - load.address]
    for instruction in Decoder(64, code, ip=text.start):
        at = instruction.ip
        start = starts[bisect_right(starts, at) - 1]
        origin = origins.get(start)
        found[at] = Spot(names[start], at - start, _text(printer, instruction, functions), origin)
    return found


def _names(linked: Linked, text: range) -> dict[int, str]:
    """Of several symbols at one place the best: a stub's rather than that of the whole."""
    names: dict[int, str] = {text.start: next(n for n, s in linked.symbols.items() if s.value == text.start)}
    for name, symbol in linked.symbols.items():
        if symbol.value in text and (symbol.value not in names or _better(name, names[symbol.value])):
            names[symbol.value] = name
    return names


def _better(name: str, other: str) -> bool:
    return other.startswith((_OWN, ".")) and not name.startswith((_OWN, "."))


def _origins(kernel: Kernel, linked: Linked) -> dict[int, Origin]:
    """The line that asked for what stands behind a symbol."""
    lines = {array.body: array.origin for array in reversed(kernel.arrays)}
    lines |= {array.symbol: array.origin for array in kernel.arrays}
    lines |= {entry.symbol: entry.origin for entry in kernel.entries}
    return {linked.symbols[name].value: line for name, line in lines.items() if name in linked.symbols}


def _text(printer: Any, instruction: Any, functions: dict[int, str]) -> str:  # noqa: ANN401 - iced is untyped
    if instruction.op_count and instruction.op0_kind == OpKind.NEAR_BRANCH64:
        target = instruction.near_branch_target
        return f"{printer.format_mnemonic(instruction)} {functions.get(target, f'{target:#x}')}"
    text: str = printer.format(instruction)
    return text
