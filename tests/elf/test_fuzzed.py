"""A file may hold anything: cut at every 64th byte, and with bytes of its tables changed at random."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from random import Random

from idtgen.driver import Lowered
from idtgen.image import Image
from idtgen.verify import Plan, verify
from idtgen.verify.elf import BadElf, kernel_image
from tests.elf.linked import SMALL, declared


def fuzzed(folder: Path) -> Iterator[bytes]:
    data = (folder / "kernel" / "kernel.elf").read_bytes()
    yield from (data[:size] for size in range(0, len(data), 64))
    rng = Random(1)
    headers = [range(64 + 3 * 56), range(len(data) - 14 * 64, len(data))]
    tables = [range(int(line[4], 16), int(line[4], 16) + int(line[5], 16)) for line in sections(folder)]
    for area in (*headers * 8, *tables * 6):
        for _ in range(12):
            broken = bytearray(data)
            for _ in range(rng.choice((1, 1, 2, 8))):
                broken[rng.choice(area)] = rng.choice((0, 1, 0x7F, 0x80, 0xFF, rng.randrange(256)))
            yield bytes(broken)


def sections(folder: Path) -> Iterator[list[str]]:
    """What readelf says of the tables that are read: name, type, address, offset, size."""
    elf = folder / "kernel" / "kernel.elf"
    listing = subprocess.run(("readelf", "-SW", elf), capture_output=True, text=True, check=True).stdout
    for line in listing.splitlines():
        words = line.replace("[ ", "[").split()
        if len(words) > 5 and words[1] in {".symtab", ".strtab", ".shstrtab", ".eh_frame"}:
            yield words


def loaded(made: Lowered, path: Path) -> Image | str:
    """The image, or why there is none."""
    try:
        return kernel_image(made.kernel, path, made.unwind.depths)
    except BadElf as why:
        return str(why)


def test_whatever_a_file_holds(folder: Path, tmp_path: Path) -> None:
    """An image that can be run, or one line: never another exception, not from the run either."""
    made = declared(folder, SMALL)
    refused = ran = 0
    path = tmp_path / "kernel.elf"
    for data in fuzzed(folder):
        path.write_bytes(data)
        match loaded(made, path):
            case str(why):
                assert why.startswith(f"{path}: ")
                assert "\n" not in why
                refused += 1
            case image:
                ran += 1
                if ran % 8 == 0:
                    verify(made.kernel, image, Plan(quick=True))
    assert refused > 500
    assert ran > 100
