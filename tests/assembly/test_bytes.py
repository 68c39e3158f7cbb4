"""The bytes that are run are the bytes that GNU as and clang make, once linked to the same addresses."""

from pathlib import Path

import pytest

from idtgen.image import Image
from tests.assembly.conftest import Objects
from tests.assembly.settings import NAMES, built
from tests.support import toolchain
from tests.support.toolchain import Elf

HOUSES = sorted(toolchain.HOUSES)
PC32, PLT32, ABSOLUTE_32S = 2, 4, 11  # System V ABI 4.4.1


def differences(image: Image, elf: Elf) -> list[str]:
    """Sections and symbols in which a linked file is not the image."""
    wrong = []
    for segment in image.segments:
        if segment.name == ".bss":
            section = elf.section(".bss")
            same = section["sh_size"] == len(segment.data) and not any(segment.data)
        else:
            same = elf.bytes(segment.name) == segment.data
        if not same:
            wrong.append(segment.name)
    return wrong + [name for name, symbol in elf.symbols.items() if symbol.value != image.symbols.get(name)]


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("name", NAMES)
def test_linked_bytes_are_the_image(name: str, house: str, objects: Objects, tmp_path: Path) -> None:
    made = built(name)
    linked = toolchain.link(house, objects(name, house).path, made.image, tmp_path)
    assert differences(made.image, linked) == []
    assert len(linked.bytes(".entry.text")) > 400
    assert set(linked.symbols) >= {"idt_table", "idt_setup", "error_return", "__entry_text_end"}


def test_another_byte_would_be_seen(tmp_path: Path) -> None:
    made = built("compact")
    source = made.text.replace("\tpushq\t%r15;", "\tpushq\t%r14;")
    linked = toolchain.link("gnu", toolchain.assemble("gnu", source, tmp_path), made.image, tmp_path)
    assert differences(made.image, linked) == [".entry.text"]


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("name", NAMES)
def test_only_a_symbol_at_gs_needs_an_absolute_address(name: str, house: str, objects: Objects) -> None:
    made = built(name)
    relocations = objects(name, house).relocations()
    places = (made.kernel.kernel_stack, made.kernel.user_sp)
    at_gs = {place.symbol for place in places if place and place.gs and place.symbol}
    absolute = {symbol for _, kind, symbol in relocations if kind not in (PC32, PLT32)}
    assert absolute == at_gs
    assert {kind for _, kind, symbol in relocations if symbol in at_gs} <= {ABSOLUTE_32S}


@pytest.mark.parametrize("house", HOUSES)
def test_no_relocation_is_for_a_symbol_of_the_file_itself(house: str, objects: Objects) -> None:
    """Or GNU as and clang would differ, and a shared object could put itself between."""
    elf = objects("compact", house)
    named = {symbol for _, _, symbol in elf.relocations()}
    own = {name for name, symbol in elf.symbols.items() if symbol.binding == "STB_GLOBAL"}
    assert named & own == set()
    assert "exc_page_fault" in named or "vector_14" in named


@pytest.mark.parametrize("name", ["fast", "compact", "symbol", "rdgsbase table", "no user mode compact"])
@pytest.mark.parametrize("house", HOUSES)
def test_links_into_a_relocatable_kernel(name: str, house: str, objects: Objects, tmp_path: Path) -> None:
    stubs = objects(name, house)
    functions = "\n".join(f"\t.globl {name}\n{name}:\n\tret" for name in sorted(stubs.undefined))
    kernel = toolchain.assemble(
        house, f'{functions}\n\t.section .note.GNU-stack, "", @progbits\n', tmp_path, "kernel"
    )
    target = tmp_path / "kernel.elf"
    linker = toolchain.HOUSES[house][1]
    flags = ("-pie", "--no-dynamic-linker", "-z", "text", "-e", "idt_setup")
    toolchain.run(*linker, *flags, "-o", target, stubs.path, kernel)
    linked = Elf(target)
    dynamic = linked.section(".rela.dyn")
    assert linked.file["e_type"] == "ET_DYN"
    assert dynamic is None or dynamic.num_relocations() == 0
