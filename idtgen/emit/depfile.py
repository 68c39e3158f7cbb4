"""The dependency file of a build, for Make and Ninja: the outputs are out of date when a source is newer.

In: paths as the build system names them. Out: a rule in Make's syntax, and an empty rule for each source,
so that Make does not stop at one that has been deleted since.
"""

from collections.abc import Iterable

_QUOTED = frozenset(" \t#:")


def render(targets: Iterable[str], sources: Iterable[str]) -> str:
    sources = tuple(sources)
    rule = f"{' '.join(map(_target, targets))}: {' '.join(map(_quoted, sources))}\n"
    return rule + "".join(f"\n{_target(source)}:\n" for source in sources)


def _target(path: str) -> str:
    return _quoted(path, also="%")  # which would make a pattern of it


def _quoted(path: str, also: str = "") -> str:
    """A path as Make reads it (GNU Make manual 3.1.1, 4.12): a backslash quotes, and two dollars are one."""
    out: list[str] = []
    backslashes = 0
    for character in path:
        if character in _QUOTED or character in also:
            out.append("\\" * (backslashes + 1))  # those before a quoted character are quoted themselves
        out.append("$$" if character == "$" else character)
        backslashes = backslashes + 1 if character == "\\" else 0
    return "".join(out)
