"""The kernels whose stubs are mutated: the examples, and the settings that they do not use."""

import tempfile
from functools import cache
from pathlib import Path

from idtgen.assembly import cfi, link
from idtgen.image import Image
from idtgen.language import load
from idtgen.lowering import lower
from idtgen.model import Kernel

EXAMPLES = Path(__file__).parents[2] / "examples"

# Name to example and the settings that replace its own.
KERNELS: dict[str, tuple[str, dict[str, str]]] = {
    "linux": ("linux", {}),
    "linux-compact": ("linux", {"layout": "compact"}),
    "rdgsbase": ("linux", {"paranoid": "rdgsbase", "gs_base": "kernel_bases[lsl 0x7b]"}),
    "rdgsbase-compact": ("linux", {"paranoid": "rdgsbase", "gs_base": "ist", "layout": "compact"}),
    "trapframe": ("trapframe", {}),
    "trapframe-compact": ("trapframe", {"layout": "compact"}),
    "hobby": ("hobby", {}),
}


def text_of(name: str) -> str:
    """The example's text with its settings replaced; a setting that it does not make is added."""
    example, settings = KERNELS[name]
    text = (EXAMPLES / example / f"{example}.idt").read_text()
    for setting, value in settings.items():
        block = "percpu" if setting == "gs_base" else "kernel"
        lines = [line for line in text.splitlines() if line.split()[:1] != [setting]]
        start = next(i for i, line in enumerate(lines) if line.split()[:1] == [block])
        head, brace, tail = lines[start].partition("{")
        lines[start] = f"{head}{brace} {setting} {value};{tail}"
        text = "\n".join(lines) + "\n"
    return text


@cache
def built(name: str) -> tuple[Kernel, Image]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.idt"
        path.write_text(text_of(name))
        loaded = load(path)
    assert loaded.kernel is not None, loaded.diagnostics.render()
    program = lower(loaded.kernel)
    return loaded.kernel, link.link(loaded.kernel, program, cfi.analyse(program))
