"""The folders that come with idtgen: grammar/ and templates/.

In: the name of a folder. Out: where it is, in an installed wheel (inside the package), an editable
install and a plain checkout (both beside the package). `importlib.resources` would find it only in the
first, and costs more to import than reading all of the templates.
"""

import os

PACKAGE = os.path.dirname(os.path.abspath(__file__))


def folder(name: str) -> str:
    packaged = os.path.join(PACKAGE, name)
    if os.path.isdir(packaged):
        return packaged
    checkout = os.path.dirname(os.path.realpath(PACKAGE))
    beside = os.path.join(checkout, name)
    # Without the first test a broken wheel would take a stranger's site-packages/grammar for its own.
    if os.path.isfile(os.path.join(checkout, "pyproject.toml")) and os.path.isdir(beside):
        return beside
    raise FileNotFoundError(f"idtgen was installed without its {name} folder")


def text(name: str, *path: str) -> str:
    """Read one file of a folder: ("templates", "entry", "error_entry.S.j2")."""
    with open(os.path.join(folder(name), *path), encoding="utf-8") as file:
        return file.read()
