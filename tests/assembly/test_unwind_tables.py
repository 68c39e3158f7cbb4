"""The unwind tables that GNU as and clang make are those that the image carries."""

from pathlib import Path

import pytest

from tests.assembly.conftest import Objects
from tests.assembly.settings import NAMES, built
from tests.support import toolchain, unwinding

HOUSES = sorted(toolchain.HOUSES)
C_FUNCTIONS = {"idt_setup", "idt_load", "tss_setup_ist", "syscall_setup"}


@pytest.mark.parametrize("house", HOUSES)
@pytest.mark.parametrize("name", NAMES)
def test_rows_are_those_of_the_image(name: str, house: str, objects: Objects, tmp_path: Path) -> None:
    """At each instruction; where nothing runs a row may begin later than its directive."""
    image = built(name).image
    linked = toolchain.link(house, objects(name, house).path, image, tmp_path)
    found = {(table.start, table.end): table for table in unwinding.of_elf(linked)}
    expected = [unwinding.of_procedure(procedure) for procedure in image.procedures]
    assert set(found) == {(table.start, table.end) for table in expected}
    for table in expected:
        twin = found[table.start, table.end]
        for address in [a for a in image.spots if table.start <= a < table.end]:
            assert twin.at(address) == table.at(address), hex(address)


@pytest.mark.parametrize("name", ["linux", "compact"])
def test_every_instruction_has_a_row(name: str) -> None:
    image = built(name).image
    covered = [range(procedure.start, procedure.end) for procedure in image.procedures]
    assert [spot for address, spot in image.spots.items() if not any(address in r for r in covered)] == []


@pytest.mark.parametrize("house", HOUSES)
def test_interrupted_code_is_in_signal_frames(house: str, objects: Objects, tmp_path: Path) -> None:
    """An unwinder must not look up the instruction before a RIP that the CPU pushed."""
    image = built("compact").image
    linked = toolchain.link(house, objects("compact", house).path, image, tmp_path)
    starts = {procedure.start for procedure in image.procedures}
    functions = {linked.symbols[name].value for name in C_FUNCTIONS}
    assert unwinding.signal_frames(linked) == starts - functions
    assert functions < starts
