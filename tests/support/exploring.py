"""Small kernels and what the explorer says of them."""

import tempfile
from functools import cache
from pathlib import Path

from idtgen.assembly import cfi, link
from idtgen.image import Image
from idtgen.language import load
from idtgen.lowering import lower
from idtgen.model import Kernel
from idtgen.verify.explore.depths import Depths
from idtgen.verify.explore.ways import subjects
from idtgen.verify.station import Station


@cache
def compiled(text: str) -> tuple[Kernel, Image]:
    """A kernel from its text, linked by idtgen itself."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.idt"
        path.write_text(text)
        loaded = load(path)
    assert loaded.kernel is not None, loaded.diagnostics.render()
    program = lower(loaded.kernel)
    return loaded.kernel, link.link(loaded.kernel, program, cfi.analyse(program))


def to_depth(
    station: Station,
    depth: int,
    *,
    lifted: frozenset[str] = frozenset(),
    vectors: frozenset[int] | None = None,
) -> Depths:
    """Brute force; `vectors` names the entries that are interrupted first."""
    bench = station.bench()
    depths = Depths(bench, depth, lifted=lifted)
    for subject in subjects(bench.machine.kernel, bench):
        if vectors is None or subject.vector in vectors:
            depths.explore(subject)
    return depths
