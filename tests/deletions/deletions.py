"""Delete each instruction of each stub in turn, and list the deletions that verification does not notice.

    python -m tests.deletions.deletions [KERNEL...]

A deleted instruction becomes NOPs in the linked bytes, so nothing else moves. Of stubs that are alike but
for their names one stands for all. A deletion in a stub is put to that stub alone, one in a routine that
stubs share to all that may use it. survivors.txt explains each deletion that makes no difference; the test
holds both equal.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import iced_x86

from idtgen.image import Image, Segment
from idtgen.model import Kernel
from idtgen.verify import Plan, verify
from tests.deletions.kernels import KERNELS, built

HERE = Path(__file__).parent
NOP = b"\x90"
PARTS = 4  # shares of the work that can be done side by side


class Deletion(NamedTuple):
    name: str  # "asm_exc_int3: lfence (2)": the second of that text in its function
    address: int
    length: int
    only: str  # glob of what to run
    seeds: int


def deletions(kernel: Kernel, image: Image) -> Iterator[Deletion]:
    """Every instruction of the entry text, one function for all that are alike."""
    handlers = {entry.symbol: entry.handler for entry in kernel.entries}
    stubs = {symbol: symbol for symbol in handlers}
    for array in kernel.arrays:
        stubs[array.symbol], stubs[array.body] = str(array.vectors[0]), str(array.vectors[-1])
    seen = set()
    for symbol, addresses in functions(kernel, image).items():
        texts = [image.spots[address].text for address in addresses]
        alike = tuple(anonymous(text, symbol, handlers.get(symbol, "")) for text in texts)
        if alike in seen:
            continue
        seen.add(alike)
        count: Counter[str] = Counter()
        for address, text in zip(addresses, texts, strict=True):
            count[text] += 1
            name = f"{symbol}: {text} ({count[text]})"
            only = stubs.get(symbol) or ("entry_SYS*" if "system_call" in symbol else "asm_*")
            yield Deletion(name, address, length(image, address), only, 3 if symbol in stubs else 1)


def anonymous(text: str, symbol: str, handler: str) -> str:
    text = text.replace(symbol, "@")
    return text.replace(handler, "@") if handler else text


def functions(kernel: Kernel, image: Image) -> dict[str, list[int]]:
    """Instructions by the symbol that they belong to. Of an interrupt array its first slot stands for all."""
    found: dict[str, list[int]] = {}
    for address, spot in sorted(image.spots.items()):
        found.setdefault(spot.symbol, []).append(address)
    for array in kernel.arrays:
        slot = image.symbols[array.symbol] + kernel.slot_offset(array, array.vectors[0])
        inside = range(slot, slot + kernel.slot_stride)
        found[array.symbol] = [address for address in found[array.symbol] if address in inside]
    return found


def segment_of(image: Image, address: int) -> Segment:
    return next(s for s in image.segments if s.address <= address < s.address + len(s.data))


def length(image: Image, address: int) -> int:
    segment = segment_of(image, address)
    code = segment.data[address - segment.address :][:15]
    return int(iced_x86.Decoder(64, code, ip=address).decode().len)


def without(image: Image, deletion: Deletion) -> Image:
    """The image with that instruction gone."""
    hit = segment_of(image, deletion.address)
    start = deletion.address - hit.address
    data = hit.data[:start] + NOP * deletion.length + hit.data[start + deletion.length :]
    segments = tuple(s._replace(data=data) if s is hit else s for s in image.segments)
    return image._replace(segments=segments)


def share(all_of_them: Iterable[Deletion], part: int) -> Iterator[Deletion]:
    """Every PARTS-th, from the one numbered `part`."""
    return islice(all_of_them, part, None, PARTS)


def survivors(name: str, part: int) -> Iterator[str]:
    """The deletions of this part in this kernel that a verification does not notice."""
    kernel, image = built(name)
    assert verify(kernel, image, Plan(seeds=1)).ok
    for deletion in share(deletions(kernel, image), part):
        mutant = without(image, deletion)
        hasty = Plan(only=deletion.only, quick=True)
        whole = Plan(only=deletion.only, seeds=deletion.seeds)
        if verify(kernel, mutant, hasty).ok and verify(kernel, mutant, whole).ok:
            yield f"{name}: {deletion.name}"


def explained() -> dict[str, str]:
    """survivors.txt: deletion to reason. A reason holds for the lines above it since the last one."""
    reasons: dict[str, str] = {}
    waiting: list[str] = []
    for line in (HERE / "survivors.txt").read_text().splitlines():
        if line.startswith("    "):
            reasons.update(dict.fromkeys(waiting, line.strip()))
            waiting = []
        elif line and not line.startswith("#"):
            waiting.append(line)
    assert not waiting, f"no reason for {waiting}"
    return reasons


def main(names: Iterable[str]) -> int:
    """Print the survivors in whole kernels that nobody has explained; 1 if there are any."""
    found = False
    for name in names:
        for survivor in (s for part in range(PARTS) for s in survivors(name, part)):
            if survivor not in explained():
                print(survivor, flush=True)
                found = True
    return int(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or KERNELS))
