"""Templates as text: the one Jinja environment, for the assembly and for the layouts of the other outputs.

In: a template's name below templates/. Out: a compiled template that refuses a name it was not given.
Jinja costs more to import than a small build takes, so this module imports it at the first call.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from idtgen import resources

if TYPE_CHECKING:
    import jinja2


def _source(name: str) -> tuple[str, str, None] | None:
    """The text of a template, and the name by which a traceback calls it; None says that there is none."""
    resources.folder("templates")  # a broken installation says so itself
    try:
        return resources.text("templates", *name.split("/")), f"templates/{name}", None
    except FileNotFoundError:
        return None


@cache
def environment(cache_dir: str | None = None) -> jinja2.Environment:
    """The environment, built once. `cache_dir` keeps compiled templates of one version."""
    import jinja2

    from idtgen.bytecode import Bytecode

    return jinja2.Environment(  # noqa: S701 - the output is assembly and C, not HTML
        loader=jinja2.FunctionLoader(_source),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=None if cache_dir is None else Bytecode(cache_dir),
    )
