"""Other people's assemblers and linkers, and what they made, read back by pyelftools."""

import io
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from elftools.elf.elffile import ELFFile
from elftools.elf.sections import SymbolTableSection

from idtgen.image import Image

# Assembler, and the linker of the same house.
HOUSES = {
    "gnu": (["as"], ["ld"]),
    "llvm": (["clang", "--target=x86_64-none-elf", "-c"], ["ld.lld"]),
}
SECTIONS = (".entry.text", ".text", ".rodata", ".bss")


class Symbol(NamedTuple):
    value: int
    size: int
    kind: str
    binding: str


def run(*words: str | Path) -> str:
    """A judge's output; what it complains of, warnings too, fails the test."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def assemble(house: str, source: str, folder: Path, name: str = "stubs") -> Path:
    path = folder / f"{name}.S"
    path.write_text(source)
    target = folder / f"{name}.{house}.o"
    run(*HOUSES[house][0], "-o", target, path)
    return target


def link(house: str, stubs: Path, image: Image, folder: Path) -> "Elf":
    """The stubs at the addresses of an image, which also gives the kernel's own symbols."""
    elf = Elf(stubs)
    names = [f"{name} = {address:#x};" for name, address in image.symbols.items() if name in elf.undefined]
    places = [f"{s.name} {s.address:#x} : {{ *({s.name}) }}" for s in image.segments]
    script = folder / "kernel.lds"
    lines = ["ENTRY(idt_setup)", "SECTIONS {", *names, *places, ".eh_frame : { *(.eh_frame) }", "}"]
    script.write_text("\n".join(lines))
    target = stubs.with_suffix(".elf")
    run(*HOUSES[house][1], "-z", "noexecstack", "-T", script, "-o", target, stubs)
    return Elf(target)


class Elf:
    """An object or executable file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = ELFFile(io.BytesIO(path.read_bytes()))
        table = self.file.get_section_by_name(".symtab")
        assert isinstance(table, SymbolTableSection)
        entries = [s for s in table.iter_symbols() if s.name and s["st_info"]["type"] != "STT_SECTION"]
        self.undefined = {s.name for s in entries if s["st_shndx"] == "SHN_UNDEF"}
        self.symbols: Mapping[str, Symbol] = {
            s.name: Symbol(s["st_value"], s["st_size"], s["st_info"]["type"], s["st_info"]["bind"])
            for s in entries
            if s["st_shndx"] not in ("SHN_UNDEF", "SHN_ABS")
        }

    def section(self, name: str) -> Any:  # noqa: ANN401 - pyelftools has no types
        return self.file.get_section_by_name(name)

    def bytes(self, name: str) -> bytes:
        section = self.section(name)
        return bytes(section.data()) if section else b""

    def relocations(self) -> list[tuple[str, int, str]]:
        """Section, type and symbol of each, without those of the unwind table."""
        found = []
        for name in SECTIONS:
            table = self.section(f".rela{name}")
            if table:
                symbols = self.file.get_section(table["sh_link"])
                for entry in table.iter_relocations():
                    symbol = symbols.get_symbol(entry["r_info_sym"])
                    found.append((name, int(entry["r_info_type"]), symbol.name))
        return found
