"""The language: .idt files to the model, and back to a file in the one layout.

    from idtgen.language import load
    loaded = load("vectors.idt")
    print(loaded.diagnostics.render())
    kernel = loaded.kernel  # None when the file has errors

The parser's own imports are the dearest of a build, so they wait for the first parse.
"""

import os
from typing import NamedTuple

from idtgen.diagnostics import Diagnostics
from idtgen.model import Kernel
from idtgen.source import Source


class Loaded(NamedTuple):
    kernel: Kernel | None  # None when the diagnostics hold an error
    diagnostics: Diagnostics
    files: tuple[str, ...]  # what was read, includes too; without what ships with idtgen


def load(path: str | os.PathLike[str], cache_dir: str | None = None) -> Loaded:
    """Read an .idt file and what it includes. OSError when the file itself cannot be read.

    `cache_dir` keeps the parser's tables; they are keyed by version, and one that cannot be read or
    written costs time and nothing else.
    """
    from idtgen.language.analyze import analyze
    from idtgen.language.files import gather

    diagnostics = Diagnostics()
    gathered = gather(os.fspath(path), diagnostics, cache_dir)
    return Loaded(analyze(gathered, diagnostics), diagnostics, gathered.files)


def format_text(text: str, name: str, cache_dir: str | None = None) -> str:
    """The text in the one layout. `Malformed`, with the diagnostics, when it does not parse."""
    from idtgen.language.format import format_source

    return format_source(Source(name, text, name), cache_dir)


def format_file(path: str | os.PathLike[str], cache_dir: str | None = None) -> str:
    """The same of a file. OSError when it cannot be read; `Malformed` also when it is not UTF-8."""
    from idtgen.language.files import read
    from idtgen.language.format import Malformed, format_source

    diagnostics = Diagnostics()
    name = os.fspath(path)
    source, readable = read(name, name, name, 0, diagnostics)
    if not readable:
        raise Malformed(diagnostics)
    return format_source(source, cache_dir)
