"""The order of the passes.

    text --language--> Kernel --lowering--> Program --cfi--> Unwind --emit--> outputs
                         |                                      |
                         |                                      +--link--> Image
                         |                                                   |
                         +----------------------verify-----------------------+--> Report

In: the path of an .idt file. Out: values. Nothing is printed here and no file but caches is written. What
a pass needs is imported when it runs: `check` has no use for an assembler.
"""

import os
from typing import TYPE_CHECKING, NamedTuple

from idtgen import __version__, cache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from idtgen.assembly.cfi import Unwind
    from idtgen.assembly.program import Program
    from idtgen.diagnostics import Diagnostics
    from idtgen.image import Image
    from idtgen.language import Loaded
    from idtgen.model import Kernel
    from idtgen.verify import Plan, Progress, Report
    from idtgen.verify.mutants import Mutation

AnyPath = str | os.PathLike[str]
DEFAULT_OUTPUTS = ("gas", "c", "json")


class Rejected(Exception):
    """A file that cannot be compiled. As text: all that is wrong with it, each with its place."""

    def __init__(self, diagnostics: "Diagnostics") -> None:
        super().__init__(diagnostics.render().rstrip())
        self.diagnostics = diagnostics


class Lowered(NamedTuple):
    """A file on its way: as declared, as assembly, and how to unwind from each instruction."""

    kernel: "Kernel"
    program: "Program"
    unwind: "Unwind"
    files: tuple[str, ...]
    diagnostics: "Diagnostics"


class Build(NamedTuple):
    """A compiled file."""

    kernel: "Kernel"
    outputs: dict[str, str]  # name of a file to its text
    files: tuple[str, ...]  # what was read, the .idt first
    diagnostics: "Diagnostics"  # warnings


def load(path: AnyPath) -> "Loaded":
    from idtgen import language

    return language.load(path, _cache_dir())


def lower(path: AnyPath) -> Lowered:
    from idtgen import lowering
    from idtgen.assembly import cfi

    loaded = load(path)
    if loaded.kernel is None:
        raise Rejected(loaded.diagnostics)
    program = lowering.lower(loaded.kernel, _cache_dir())
    return Lowered(loaded.kernel, program, cfi.analyse(program), loaded.files, loaded.diagnostics)


def render(lowered: Lowered, outputs: "Iterable[str]" = DEFAULT_OUTPUTS) -> dict[str, str]:
    """Name of a file to its text, for these outputs."""
    from idtgen.emit import names

    stem = names.stem(lowered.kernel)
    return {name: text for output in outputs for name, text in _RENDER[output](lowered, stem)}


def _gas(lowered: Lowered, stem: str) -> "Iterator[tuple[str, str]]":
    from idtgen.emit import gas

    yield f"{stem}.S", gas.render(lowered.kernel, lowered.program, lowered.unwind)


def _c(lowered: Lowered, stem: str) -> "Iterator[tuple[str, str]]":
    from idtgen.emit import c_header

    yield f"{stem}.h", c_header.render(lowered.kernel, lowered.program, _cache_dir())


def _json(lowered: Lowered, stem: str) -> "Iterator[tuple[str, str]]":
    from idtgen.emit import manifest

    yield f"{stem}.json", manifest.render(lowered.kernel, lowered.program, lowered.unwind)


def _offsets(lowered: Lowered, _: str) -> "Iterator[tuple[str, str]]":
    from idtgen.emit import offsets

    for assembler in offsets.Assembler:
        yield (
            offsets.file_name(lowered.kernel, assembler),
            offsets.render(lowered.kernel, assembler, _cache_dir()),
        )


_RENDER: "dict[str, Callable[[Lowered, str], Iterator[tuple[str, str]]]]" = {
    "gas": _gas,
    "c": _c,
    "json": _json,
    "offsets": _offsets,
}


def link(lowered: Lowered) -> "Image":
    from idtgen.assembly import link as linker

    return linker.link(lowered.kernel, lowered.program, lowered.unwind)


def run(lowered: Lowered, plan: "Plan", tell: "Callable[[Progress], None]") -> "Report":
    from idtgen import verify

    return verify.verify(lowered.kernel, _image(lowered, plan.elf), plan, tell)


def mutate(
    lowered: Lowered, elf: str | None, jobs: int, progress: "Callable[[int, int], None] | None" = None
) -> "Mutation":
    from idtgen.verify import mutants

    return mutants.mutate(lowered.kernel, _image(lowered, elf), None, jobs, progress)


def _image(lowered: Lowered, elf: str | None) -> "Image":
    if elf is None:
        return link(lowered)
    from idtgen.verify.elf import kernel_image

    return kernel_image(lowered.kernel, elf, lowered.unwind.depths)


def format_file(path: AnyPath) -> str:
    """The file in the one layout of the language; `Rejected` when it does not parse."""
    from idtgen import language
    from idtgen.language.format import Malformed

    try:
        return language.format_file(path, _cache_dir())
    except Malformed as malformed:
        raise Rejected(malformed.diagnostics) from None


def compile_file(path: AnyPath, outputs: "Iterable[str]" = DEFAULT_OUTPUTS) -> Build:
    """Compile a file into these outputs (gas, c, offsets, json) without running a stub.

    Raises `Rejected` when the file has errors.
    """
    lowered = lower(path)
    return Build(lowered.kernel, render(lowered, outputs), lowered.files, lowered.diagnostics)


def verify_file(  # noqa: PLR0913 - what the command takes, all by keyword
    path: AnyPath,
    *,
    elf: AnyPath | None = None,
    depth: int | None = 0,
    only: str | None = None,
    jobs: int = 1,
    seed: int = 0,
    seeds: int = 8,
    executor: str | None = None,
    replay: str | None = None,
    progress: "Callable[[int, int], None] | None" = None,
) -> "Report":
    """Compile a file and run its stubs, as `idtgen verify` does.

    `depth` is how deep events nest inside of stubs; None: to any depth. `elf` is a kernel that was linked
    from the outputs: its bytes are run. `only` is a glob over the entries' symbols, names, handlers and
    vectors; `executor` is the scheduler of a Dask cluster, as dask://HOST:PORT, whose workers do the work
    instead of `jobs` processes; `progress` is told how many of how many entries are done. `replay` is the
    token of a failure: only that sequence of events is run, whatever else is given. Raises `Rejected` as
    `compile_file` does, `BadElf` when the kernel cannot be verified, `BadToken`, a `ValueError`, when a token
    names nothing, and `Unavailable` when the executor cannot do it.
    """
    from idtgen.verify import Plan

    plan = Plan(
        depth=depth,
        only=only,
        jobs=jobs,
        seed=seed,
        seeds=seeds,
        file=os.fspath(path),
        elf=None if elf is None else str(elf),
        executor=executor,
        replay=replay,
    )

    def tell(now: "Progress") -> None:
        if progress is not None:
            progress(now.done, now.total)

    return run(lower(path), plan, tell)


def _cache_dir() -> str | None:
    """For what only this version can read: parser tables and compiled templates."""
    return cache.folder(__version__)
