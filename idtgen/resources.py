"""The folders that come with idtgen: grammar/ and templates/.

In: the name of a folder. Out: where it is, in an installed wheel (inside the package), an editable
install and a plain checkout (both beside it). `importlib.resources` alone finds it only in the first.
"""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


@cache
def folder(name: str) -> Traversable:
    packaged = files("idtgen") / name
    if packaged.is_dir():
        return packaged
    checkout = Path(__file__).resolve().parent.parent
    # Without the first test a broken wheel would take a stranger's site-packages/grammar for its own.
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise FileNotFoundError(f"idtgen was installed without its {name} folder")


def text(name: str, *path: str) -> str:
    """Read one file of a folder: text("templates", "entry", "error_entry.S.j2")."""
    return folder(name).joinpath(*path).read_text(encoding="utf-8")
