"""Objects of the kernels in settings.py, each assembled once by each house."""

from collections.abc import Callable
from functools import cache

import pytest

from tests.assembly.settings import built
from tests.support import toolchain
from tests.support.toolchain import Elf

Objects = Callable[[str, str], Elf]


@pytest.fixture(scope="session")
def objects(tmp_path_factory: pytest.TempPathFactory) -> Objects:
    @cache
    def assembled(name: str, house: str) -> Elf:
        return Elf(toolchain.assemble(house, built(name).text, tmp_path_factory.mktemp("stubs")))

    return assembled
