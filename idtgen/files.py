"""Outputs on disk: all of them or none, and only what changed, so that build systems stay quiet.

In: path to text. Out: files; or, for `--check`, how those on disk differ.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import suppress


def changed(outputs: dict[str, str]) -> dict[str, str]:
    """Those whose file is missing or says something else."""
    return {path: text for path, text in outputs.items() if _content(path) != text.encode()}


def write(outputs: dict[str, str]) -> None:
    """Write beside the targets first and rename when everything is there: nobody sees half of a file."""
    scratch: dict[str, str] = {}
    try:
        for path, text in outputs.items():
            target = os.path.realpath(path)  # a link stays a link
            if os.path.isdir(target):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
            folder, name = os.path.split(target)
            os.makedirs(folder, exist_ok=True)
            scratch[target] = os.path.join(folder, f".{name}.{os.getpid()}")
            with open(scratch[target], "wb") as file:
                file.write(text.encode())
        for target, path in scratch.items():
            os.replace(path, target)
    finally:
        for path in scratch.values():
            with suppress(OSError):
                os.unlink(path)


def diff(outputs: dict[str, str]) -> Iterator[str]:
    """A unified diff from the files to what they ought to be, line by line."""
    import difflib

    for path, text in changed(outputs).items():
        old = _content(path)
        was = [] if old is None else old.decode(errors="replace").splitlines(keepends=True)
        now = text.splitlines(keepends=True)
        label = "/dev/null" if old is None else path
        for line in difflib.unified_diff(was, now, label, f"{path} (as idtgen writes it)"):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _content(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None
