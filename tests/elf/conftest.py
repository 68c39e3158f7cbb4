"""A small kernel that several tests take apart."""

from pathlib import Path

import pytest

from tests.elf.linked import SMALL, Recipe, build, declared


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """own.idt, and in kernel/ what was made of it."""
    folder = tmp_path_factory.mktemp("kernel")
    build(
        declared(folder, SMALL),
        folder / "kernel",
        Recipe(edit_c=lambda text: text.replace("0x300000", "0x300")),
    )
    return folder
