"""The kernel of hand.S, built once."""

from collections.abc import Callable

import pytest

from idtgen.image import Image
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from tests.verify import hand


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    return hand.link(hand.SOURCE.read_text(), tmp_path_factory.mktemp("hand"))


@pytest.fixture
def bench(image: Image) -> Bench:
    """A machine of the test's own."""
    machine, findings = boot(hand.KERNEL, image)
    assert findings == []
    return Bench(machine)


Code = Callable[[str], int]


@pytest.fixture
def place(bench: Bench) -> Code:
    """Write code, in hexadecimal, where no stub is; its address."""

    def write(code: str) -> int:
        machine = bench.machine
        address = machine.text.start // 4096 * 4096 + 0xF00
        # INT3 behind it: the emulator translates ahead, up to the next jump.
        at, data = machine.physical(address), bytes.fromhex(code) + b"\xcc"
        machine.ram[at : at + len(data)] = data
        machine.cpu.engine.flush()
        return address

    return write
