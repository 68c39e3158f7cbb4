"""A linked kernel as an `Image`: sections, symbols and unwind tables of an ELF file.

What stands at which address is the linker's word; which line of the .idt asked for an instruction, and how
deep a stack gets, nobody here knows.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from elftools.common.exceptions import ELFError
from elftools.dwarf.callframe import FDE, instruction_name
from elftools.elf.constants import SH_FLAGS
from elftools.elf.elffile import ELFFile
from elftools.elf.sections import SymbolTableSection

from idtgen.image import Image, Procedure, Segment


class BadElf(ValueError):
    """Not an ELF file that can be verified; the message says why."""


def read_elf(path: Path) -> Image:
    """The image in a linked, unstripped x86-64 executable."""
    try:
        with path.open("rb") as stream:
            return _read(stream)
    except (ELFError, UnicodeDecodeError, AssertionError) as problem:
        raise BadElf(f"{path.name}: not a readable ELF file ({problem})") from None


def _read(stream: BinaryIO) -> Image:
    elf = ELFFile(stream)
    if elf.elfclass != 64 or elf.header["e_machine"] != "EM_X86_64":  # noqa: PLR2004
        raise BadElf("not for x86-64")
    if elf.header["e_type"] != "ET_EXEC":
        raise BadElf("not linked to fixed addresses")
    symbols = _symbols(elf)
    if not symbols:
        raise BadElf("stripped: stubs and handlers are found by their symbols")
    return Image(
        segments=tuple(_segments(elf)),
        symbols=symbols,
        spots={},
        procedures=tuple(_procedures(elf)),
        depths={},
    )


def _segments(elf: Any) -> Iterator[Segment]:  # noqa: ANN401 - pyelftools is untyped
    for section in elf.iter_sections():
        flags = section["sh_flags"]
        if flags & SH_FLAGS.SHF_ALLOC and section["sh_size"]:
            empty = section["sh_type"] == "SHT_NOBITS"
            yield Segment(
                name=section.name,
                address=section["sh_addr"],
                data=bytes(section["sh_size"]) if empty else section.data(),
                writable=bool(flags & SH_FLAGS.SHF_WRITE),
                executable=bool(flags & SH_FLAGS.SHF_EXECINSTR),
            )


def _symbols(elf: Any) -> dict[str, int]:  # noqa: ANN401
    tables = [s for s in elf.iter_sections() if isinstance(s, SymbolTableSection) and s.name == ".symtab"]
    return {
        symbol.name: symbol["st_value"]
        for table in tables
        for symbol in table.iter_symbols()
        if symbol.name and symbol["st_shndx"] != "SHN_UNDEF" and symbol["st_info"]["type"] != "STT_FILE"
    }


# Call frame information


def _procedures(elf: Any) -> Iterator[Procedure]:  # noqa: ANN401
    if elf.get_section_by_name(".eh_frame") is None:
        return
    for entry in elf.get_dwarf_info().EH_CFI_entries():
        if isinstance(entry, FDE):
            start = entry.header["initial_location"]
            yield Procedure(start, start + entry.header["address_range"], tuple(_directives(entry, start)))


def _directives(fde: Any, start: int) -> Iterator[tuple[int, str]]:  # noqa: ANN401
    """As the assembler would have been told; the CIE's own instructions come first."""
    cie, address = fde.cie, start
    yield start, "cfi_startproc simple"
    for instruction in (*cie.instructions, *fde.instructions):
        name = instruction_name(instruction.opcode)
        if name.startswith("DW_CFA_advance_loc"):
            address += instruction.args[0] * cie["code_alignment_factor"]
        elif name != "DW_CFA_nop":
            yield address, _directive(name, instruction.args, cie["data_alignment_factor"])


def _directive(name: str, args: list[Any], factor: int) -> str:  # noqa: C901, PLR0911, PLR0912 - one line each
    match name, args:
        case "DW_CFA_def_cfa", [register, offset]:
            return f"cfi_def_cfa {register}, {offset}"
        case "DW_CFA_def_cfa_register", [register]:
            return f"cfi_def_cfa_register {register}"
        case "DW_CFA_def_cfa_offset", [offset]:
            return f"cfi_def_cfa_offset {offset}"
        case (("DW_CFA_offset" | "DW_CFA_offset_extended" | "DW_CFA_offset_extended_sf"), [register, offset]):
            return f"cfi_offset {register}, {offset * factor}"
        case (("DW_CFA_val_offset" | "DW_CFA_val_offset_sf"), [register, offset]):
            return f"cfi_val_offset {register}, {offset * factor}"
        case "DW_CFA_register", [register, other]:
            return f"cfi_register {register}, {other}"
        case (("DW_CFA_same_value" | "DW_CFA_undefined"), [register]):
            return f"cfi_{name.removeprefix('DW_CFA_')} {register}"
        case (("DW_CFA_restore" | "DW_CFA_restore_extended"), [register]):
            return f"cfi_restore {register}"
        case (("DW_CFA_remember_state" | "DW_CFA_restore_state"), []):
            return f"cfi_{name.removeprefix('DW_CFA_')}"
        case "DW_CFA_def_cfa_expression", [block]:
            return _escape(0x0F, None, block)
        case "DW_CFA_expression", [register, block]:
            return _escape(0x10, register, block)
        case "DW_CFA_val_expression", [register, block]:
            return _escape(0x16, register, block)
        case _:
            raise BadElf(f"call frame instruction {name}")


def _escape(opcode: int, register: int | None, block: list[int]) -> str:
    """Registers and lengths below 128 are one byte each."""
    head = [opcode, *([] if register is None else [register]), len(block)]
    return "cfi_escape " + ", ".join(hex(byte) for byte in (*head, *block))
