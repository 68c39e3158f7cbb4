"""Parts of a model as the language writes them, for the outputs that people read."""

from idtgen.model import GsBase, GsBaseKind, Place


def place(word: Place) -> str:
    """A per-CPU word: `gs:0x08`, `gs:cpu_stack`, `cpu_stack`."""
    at = word.symbol or f"{word.offset:#04x}"
    return f"gs:{at}" if word.gs else at


def gs_base(base: GsBase) -> str:
    """Where a paranoid entry finds the kernel's GS base: `ist`, `cpu0_base`, `bases[lsl 0x7b]`."""
    if base.kind is GsBaseKind.IST or base.symbol is None:
        return "ist"
    return base.symbol if base.selector is None else f"{base.symbol}[lsl {base.selector:#04x}]"
