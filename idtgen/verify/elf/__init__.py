"""A kernel that was linked from idtgen's output, as an `Image`.

    image = kernel_image(kernel, path, depths)

In: an ELF file, whoever assembled and linked it, and the declaration that its stubs come from. Out: what
verification runs: bytes at their link addresses, symbols, call frame information of the file's own. What
cannot be verified is a `BadElf`, whose text says why and what to do about it. pyelftools and iced-x86 are
imported at first use.
"""

__all__ = ["BadElf", "kernel_image", "read_elf"]

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from idtgen.verify.elf.trouble import BadElf, Trouble

if TYPE_CHECKING:
    from idtgen.image import Image
    from idtgen.model import Kernel

Made = TypeVar("Made")


def kernel_image(kernel: "Kernel", path: Path | str, depths: dict[str, int]) -> "Image":
    """What verification needs of a linked kernel; `depths` are the compiler's claims, by entry."""
    from idtgen.verify.elf.assemble import assemble

    return _guarded(path, lambda data: assemble(kernel, data, depths))


def read_elf(path: Path | str) -> "Image":
    """Everything that is loaded, whatever it is."""
    from idtgen.verify.elf.assemble import whole

    return _guarded(path, whole)


def _guarded(path: Path | str, make: Callable[[bytes], Made]) -> Made:
    data = Path(path).read_bytes()
    try:
        return make(data)
    except Trouble as trouble:
        raise BadElf(f"{path}: {trouble}") from trouble.__cause__
