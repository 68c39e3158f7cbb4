"""Goldens: plain files beside what they come from, read by a person whenever they change."""

import difflib
from pathlib import Path

import pytest

ADVICE = "if that is right, `pytest --update-golden` writes it: read the diff before you commit it"
SHOWN = 60  # lines of a difference


def check(path: Path, text: str, *, update: bool) -> None:
    """Fail, with a unified diff, unless the file has this text."""
    old = path.read_text(encoding="utf-8") if path.exists() else None
    if old == text:
        return
    if update:
        path.write_text(text, encoding="utf-8")
    elif old is None:
        pytest.fail(f"{path} is missing; {ADVICE}", pytrace=False)
    else:
        pytest.fail(f"{difference(path, old, text)}\n{ADVICE}", pytrace=False)


def difference(path: Path, old: str, new: str) -> str:
    lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), str(path), "made now", lineterm=""))
    more = len(lines) - SHOWN
    return "\n".join([*lines[:SHOWN], *([f"... and {more} lines more"] if more > 0 else [])])
