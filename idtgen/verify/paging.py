"""Four-level page tables in the guest's physical memory (SDM 3:4.5): what the guest may touch, and how.

Accessed and dirty bits are set beforehand, so that running code changes no table.
"""

import struct
from mmap import mmap
from typing import NamedTuple

PAGE = 4096
PRESENT, WRITABLE, USER, NO_EXECUTE = 1, 2, 4, 1 << 63
_ACCESSED, _DIRTY = 0x20, 0x40
_ADDRESS = 0x000F_FFFF_FFFF_F000
_LEVELS = (39, 30, 21)
_ENTRY = struct.Struct("<Q")
_TABLE = PRESENT | WRITABLE | USER | _ACCESSED


class Access(NamedTuple):
    """What supervisor code may do with a page; every page can be read."""

    write: bool = False
    execute: bool = False

    def joined(self, other: "Access") -> "Access":
        return Access(self.write or other.write, self.execute or other.execute)


class Pages:
    """Physical pages handed out one after the other."""

    def __init__(self, ram: mmap) -> None:
        self.ram = ram
        self.next = PAGE  # physical page 0 stays free: a zero entry is no page

    def take(self, count: int = 1) -> int:
        start = self.next
        self.next += count * PAGE
        if self.next > len(self.ram):
            raise MemoryError("the machine's physical memory is full")
        return start


class AddressSpace:
    """One CR3: a tree of tables, and the same as a dictionary for the harness's own reads."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self.root = pages.take()
        self.frames: dict[int, int] = {}  # page number of a virtual address -> physical address

    def map(self, address: int, physical: int, access: Access) -> None:
        """Let supervisor code reach the page at `address`."""
        table = self.root
        for shift in _LEVELS:
            table = self._below(table + _index(address, shift))
        entry = physical | PRESENT | _ACCESSED | _DIRTY
        entry |= WRITABLE if access.write else 0
        entry |= 0 if access.execute else NO_EXECUTE
        _ENTRY.pack_into(self._pages.ram, table + _index(address, 12), entry)
        self.frames[address // PAGE] = physical

    def _below(self, place: int) -> int:
        (entry,) = _ENTRY.unpack_from(self._pages.ram, place)
        if not entry:
            entry = self._pages.take() | _TABLE
            _ENTRY.pack_into(self._pages.ram, place, entry)
        return int(entry) & _ADDRESS

    def physical(self, address: int) -> int | None:
        """Where a virtual address lies in physical memory; nowhere if no page is there."""
        frame = self.frames.get(address >> 12)
        return None if frame is None else frame + (address & (PAGE - 1))


def _index(address: int, shift: int) -> int:
    """Byte offset of the entry for `address` in the table whose entries cover 2**shift bytes each."""
    return (address >> shift & 511) * 8


def page_numbers(address: int, size: int) -> range:
    return range(address // PAGE, (address + max(size, 1) - 1) // PAGE + 1)
