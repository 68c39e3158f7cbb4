"""The container: headers, loaded segments, symbols, sections of an ELF file (gABI 4 and 5).

In: the bytes of a file. Out: a `Linked`. The header is looked at before anything else is read, for most
files that are not a linked x86-64 kernel show it there.
"""

import struct
from io import BytesIO
from typing import Any, NamedTuple

from elftools.elf.constants import P_FLAGS
from elftools.elf.elffile import ELFFile

from idtgen.verify.elf.trouble import Trouble, reading

_MAGIC, _CLASS64, _LITTLE = b"\x7fELF", 2, 1
_HEADER = struct.Struct("<4sBB10xHHIQQQIHHHHHH")
_X86_64 = 62
_SECTION_HEADER, _PROGRAM_HEADER = 64, 56
_SYMBOL = struct.Struct("<IBBHQQ")
_NAMELESS = {3, 4}  # STT_SECTION, STT_FILE
_NOWHERE = {0, 0xFFF2}  # SHN_UNDEF, SHN_COMMON
_LOCAL = 0  # STB_LOCAL


class Load(NamedTuple):
    """A PT_LOAD segment: `size` bytes of memory, those behind `data` are zero."""

    address: int
    size: int
    data: bytes
    writable: bool
    executable: bool

    def holds(self, address: int, size: int) -> bool:
        return self.address <= address and address + size <= self.address + self.size


class Section(NamedTuple):
    address: int
    data: bytes


class Symbol(NamedTuple):
    value: int
    size: int
    local: bool


class Linked(NamedTuple):
    """What the linker left."""

    loads: tuple[Load, ...]
    symbols: dict[str, Symbol]
    sections: dict[str, Section]  # call frame information, where there is any

    def addresses(self) -> dict[str, int]:
        return {name: symbol.value for name, symbol in self.symbols.items()}

    def load_of(self, address: int, size: int = 1) -> Load | None:
        return next((load for load in self.loads if load.holds(address, size)), None)


def read(data: bytes) -> Linked:
    _check_header(data)
    with reading():
        return _read(data)


def _read(data: bytes) -> Linked:
    elf = ELFFile(BytesIO(data))
    loads = tuple(_load(s, data) for s in elf.iter_segments() if s["p_type"] == "PT_LOAD")
    if not loads:
        raise Trouble("loads nothing (no PT_LOAD segment): name the linked kernel")
    symbols = _symbols(elf, data)
    if not symbols:
        raise Trouble(
            "stripped: stubs and handlers are found by their symbols; "
            "name the file as the linker wrote it, and strip a copy"
        )
    frames = (elf.get_section_by_name(name) for name in (".eh_frame", ".debug_frame"))
    sections = {s.name: Section(s["sh_addr"], bytes(s.data())) for s in frames if s is not None}
    return Linked(loads, symbols, sections)


def _check_header(data: bytes) -> None:
    if not data.startswith(_MAGIC):
        raise Trouble(
            "not an ELF file: name the kernel as the linker wrote it, not an image that was made of it"
        )
    if len(data) < _HEADER.size:
        raise Trouble(f"truncated: {len(data)} bytes are less than an ELF header; link or copy it anew")
    _, width, order, kind, machine, _, _, programs, sections, _, _, psize, pcount, ssize, count, _ = (
        _HEADER.unpack_from(data)
    )
    if width != _CLASS64:
        raise Trouble(
            "a 32-bit ELF file: the stubs are 64-bit code; name the 64-bit file that it was made from"
        )
    if order != _LITTLE or machine != _X86_64:
        which = f"e_machine {machine}" if order == _LITTLE else "big-endian"
        raise Trouble(f"for another machine ({which}): the stubs are for x86-64, little-endian, e_machine 62")
    _check_kind(kind)
    if (count and ssize != _SECTION_HEADER) or (pcount and psize != _PROGRAM_HEADER):
        raise Trouble("a damaged ELF file (headers of another size): link it anew")
    end = max(sections + count * ssize, programs + pcount * psize)
    if end > len(data):
        raise Trouble(f"truncated: {len(data)} of at least {end} bytes; link or copy it anew")


def _check_kind(kind: int) -> None:
    match kind:
        case 2:
            return
        case 1:
            raise Trouble("a relocatable object: verification runs code at its final addresses; link it")
        case 3:
            raise Trouble(
                "position-independent: its addresses are not final; link it without -pie and -shared "
                "(gcc, clang: -no-pie; rustc: -C relocation-model=static)"
            )
        case _:
            raise Trouble(f"not an executable (e_type {kind}): name the linked kernel")


def _load(segment: Any, data: bytes) -> Load:  # noqa: ANN401 - pyelftools is untyped
    offset, size = segment["p_offset"], segment["p_filesz"]
    if offset + size > len(data):
        raise Trouble(f"truncated: {len(data)} of at least {offset + size} bytes; link or copy it anew")
    flags = segment["p_flags"]
    return Load(
        address=segment["p_vaddr"],
        size=max(segment["p_memsz"], size),
        data=data[offset : offset + size],
        writable=bool(flags & P_FLAGS.PF_W),
        executable=bool(flags & P_FLAGS.PF_X),
    )


def _symbols(elf: Any, data: bytes) -> dict[str, Symbol]:  # noqa: ANN401
    """Of symbols with one name the global one. Read at one go: kernels have a great many."""
    table = elf.get_section_by_name(".symtab")
    if table is None:
        return {}
    strings = elf.get_section(table["sh_link"])
    names = data[strings["sh_offset"] : strings["sh_offset"] + strings["sh_size"]]
    start, size = table["sh_offset"], table["sh_size"]
    if start + size > len(data) or size % _SYMBOL.size:
        raise Trouble("a damaged ELF file (symbol table): link it anew")
    symbols: dict[str, Symbol] = {}
    for at, info, _, section, value, length in _SYMBOL.iter_unpack(data[start : start + size]):
        if not at or section in _NOWHERE or info & 0xF in _NAMELESS:
            continue
        name = names[at : names.find(b"\0", at)].decode(errors="backslashreplace")
        symbol = Symbol(value, length, info >> 4 == _LOCAL)
        if name not in symbols or symbols[name].local:
            symbols[name] = symbol
    return symbols
