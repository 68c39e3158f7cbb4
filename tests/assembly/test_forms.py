"""Each form of the table, with sample operands: all assemblers make the same bytes, and those mean it."""

from itertools import pairwise, product
from pathlib import Path

import pytest

from idtgen.assembly import att, flow
from idtgen.assembly.decode import Checker
from idtgen.assembly.effects import EFFECTS
from idtgen.assembly.forms import CONDITIONAL_JUMPS, FORMS, Form
from idtgen.assembly.keystone import assemble
from idtgen.assembly.program import (
    Function,
    Immediate,
    Instruction,
    Memory,
    Operand,
    Placed,
    Register,
    Routine,
)
from idtgen.assembly.program import Label as Mark
from idtgen.assembly.reader import ReadError, read
from tests.support import toolchain

# Registers and addresses whose encodings are special: with and without REX, SIB, displacement (SDM 2:2.1.5).
REGISTERS = (0, 4, 7, 8, 13)
ADDRESSES = (
    Memory("", 0, "", 4, None, 1),
    Memory("", 8, "", 13, None, 1),
    Memory("", -128, "", 12, None, 1),
    Memory("", 128, "", 5, None, 1),
    Memory("", 0, "", 0, 9, 8),
    Memory("gs", 8, "", None, None, 1),
)
IMMEDIATES = (1, 3, 8, 10, -1, 127, -128, 128, 255, 0x7FFF, 0xFFFF, -0x8000, 0x7FFFFFFF, 0xFFFF0000, -1 << 31)


def operands(form: Form) -> list[tuple[Operand, ...]]:
    choices: dict[str, list[Operand]] = {"m": list(ADDRESSES)}
    if form.immediates:
        choices["i"] = [Immediate(value) for value in IMMEDIATES if value in form.immediates]
    pools = [choices.get(k.letter) or [Register(n, k.size) for n in REGISTERS] for k in form.kinds]
    combinations: list[tuple[Operand, ...]] = list(product(*pools))
    return combinations[:: max(1, len(combinations) // 25)]


def canonical(item: Instruction) -> bool:
    try:
        read(att.instruction(item), "sample")
    except ReadError:
        return False
    return True


SAMPLES = [
    item
    for row in FORMS.values()
    for signature, form in row.forms.items()
    if signature != "t"
    for chosen in operands(form)
    if canonical(item := Instruction(row.mnemonic, chosen))
]
START = 0xFFFF_FFFF_8100_0000


@pytest.fixture(scope="module")
def encodings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[bytes]]:
    """Each sample's bytes by the assembler that made them."""
    folder = tmp_path_factory.mktemp("forms")
    marked = "".join(f"s{n}:\t{att.instruction(item)}\n" for n, item in enumerate(SAMPLES))
    text = f'{marked}s{len(SAMPLES)}:\n\t.section .note.GNU-stack, "", @progbits\n'
    return {house: _samples(toolchain.assemble(house, text, folder)) for house in toolchain.HOUSES}


def _samples(path: Path) -> list[bytes]:
    elf = toolchain.Elf(path)
    code, places = elf.bytes(".text"), [elf.symbols[f"s{n}"].value for n in range(len(SAMPLES) + 1)]
    return [code[start:end] for start, end in pairwise(places)]


def test_there_are_samples_of_every_form() -> None:
    assert {item.mnemonic for item in SAMPLES} == {m for m, row in FORMS.items() if "t" not in row.forms}
    assert len(SAMPLES) > 1000


def test_gnu_as_and_clang_agree(encodings: dict[str, list[bytes]]) -> None:
    pairs = zip(SAMPLES, encodings["gnu"], encodings["llvm"], strict=True)
    assert [(att.instruction(item), a.hex(), b.hex()) for item, a, b in pairs if a != b] == []


def test_keystone_agrees(encodings: dict[str, list[bytes]]) -> None:
    routine = Routine((Mark("all", exported=True), *SAMPLES))
    function = Function("all", exported=True, parts=(Placed(routine),))
    assert assemble((function,), START, {}) == b"".join(encodings["gnu"])


def test_bytes_decode_to_what_was_meant(encodings: dict[str, list[bytes]]) -> None:
    for item, data in zip(SAMPLES, encodings["gnu"], strict=True):
        assert Checker(data, START).check(item, 0).length == len(data)


def test_intel_names_are_those_of_objdump(tmp_path: Path) -> None:
    """GNU's disassembler in Intel syntax; sizes in a name it writes, leaves out or shows by the operands."""
    firsts = {item.mnemonic: item for item in reversed(SAMPLES)}
    text = "".join(f"\t{att.instruction(item)}\n" for item in firsts.values())
    path = toolchain.assemble("gnu", f'{text}\t.section .note.GNU-stack, "", @progbits\n', tmp_path)
    listing = toolchain.run("objdump", "-d", "-M", "intel", "--no-show-raw-insn", path)
    names = [line.split("\t")[1].strip() for line in listing.splitlines() if line.count("\t") >= 1]
    for mnemonic, name in zip(firsts, names, strict=True):
        intel = FORMS[mnemonic].intel
        first = name.split()[0] if not intel.startswith("rep ") else " ".join(name.split()[:2])
        assert first in (intel, intel.removesuffix("q"), f"{intel}d"), mnemonic


def test_the_analysis_knows_every_mnemonic_once() -> None:
    transfers = flow.ENDS | CONDITIONAL_JUMPS | {"jmp", "call", "ret"}
    assert set(EFFECTS) | transfers == set(FORMS)
    assert set(EFFECTS) & transfers == {"int3"} & set(EFFECTS)


@pytest.mark.parametrize("mnemonic", sorted(CONDITIONAL_JUMPS))
def test_jumps_are_one_spelling_of_a_condition(mnemonic: str, tmp_path: Path) -> None:
    text = (
        f'here:\t{mnemonic} here\n\t{FORMS[mnemonic].intel} here\n\t.section .note.GNU-stack, "", @progbits\n'
    )
    code = toolchain.Elf(toolchain.assemble("gnu", text, tmp_path)).bytes(".text")
    assert code[0] == code[2]
    assert 0x70 <= code[0] <= 0x7F
