"""The image: what is where; and the check of each instruction, which a wrong byte must not pass."""

import re

import capstone
import pytest

from idtgen.assembly import link
from idtgen.assembly.cfi import analyse
from idtgen.assembly.decode import Checker, EncodingError
from idtgen.assembly.keystone import AssemblyError, assemble
from idtgen.assembly.program import Function, Instruction, Placed, Program, State
from idtgen.assembly.reader import read
from idtgen.assembly.walk import Walk
from idtgen.model import Kernel, Origin, Place
from tests.assembly.programs import program, routine
from tests.assembly.settings import NAMES, built

START = 0xFFFF_FFFF_8100_0000
STUB = """
    stub:
        endbr64
        pushq $-1
        testb $3, 16(%rsp)
        jz .Lkernel
        swapgs
        movq %gs:8, %rax
        movl $0xc0000101, %ecx
        leaq .Lkernel(%rip), %rdx
        cmpq %rdx, 136(%rsp,%rcx,8)
        call handler
    .Lkernel:
        addq $8, %rsp
        iretq
    """
HANDLER = START + 0x1000_0000


def stub() -> Program:
    return program(routine(STUB, State.INTERRUPT))


def walked(code: bytes, made: Program) -> Walk:
    walk = Walk(code, START, analyse(made), spotted=True)
    for function in made.sections[0].functions:
        walk.function(function)
    walk.finish()
    walk.check_names(walk.symbols | {"handler": HANDLER})
    return walk


def assembled(made: Program) -> bytes:
    return assemble(made.sections[0].functions, START, {"handler": HANDLER})


def listing(code: bytes) -> list[tuple[str, str]]:
    """RIZ is no index, whatever its scale."""
    engine = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    return [
        (i.mnemonic, re.sub(r"riz\*\d \+ |\+ riz\*\d ", "", i.op_str)) for i in engine.disasm(code, START)
    ]


def test_each_wrong_bit_is_seen() -> None:
    """Unless the other bytes are the same instructions: REX and SIB have bits that mean nothing."""
    made = stub()
    code = assembled(made)
    right, unseen = listing(code), []
    for bit in range(8 * len(code)):
        wrong = bytearray(code)
        wrong[bit // 8] ^= 1 << bit % 8
        try:
            walked(bytes(wrong), made)
        except EncodingError:
            continue
        if listing(bytes(wrong)) != right:
            unseen.append((bit // 8, bit % 8, wrong.hex()))
    assert unseen == []
    assert len(right) == 12


@pytest.mark.parametrize(
    ("text", "data", "message"),
    [
        ("cld", "fa", "cld: encoded as fa, which is cli: another mnemonic"),
        ("rep movsq", "48 a5", "rep movsq: encoded as 48 a5, which is movsq: another prefix"),
        ("pushq %rax", "51", "pushq %rax: encoded as 51, which is push rcx: another register"),
        ("pushq $5", "6a 06", "pushq $5: encoded as 6a 06, which is push 6: another immediate"),
        ("pushq $5", "50", "pushq $5: encoded as 50, which is push rax: another immediate"),
        ("pushq %rax", "6a 06", "pushq %rax: encoded as 6a 06, which is push 6: another register"),
        (
            "movq 8(%rsp), %rax",
            "48 8b 44 24 10",
            "movq 8(%rsp), %rax: encoded as 48 8b 44 24 10, which is mov rax,[rsp+10h]: another displacement",
        ),
        (
            "movq 8(%rsp), %rax",
            "48 8b 45 08",
            "movq 8(%rsp), %rax: encoded as 48 8b 45 08, which is mov rax,[rbp+8]: another base",
        ),
        (
            "movq %gs:8, %rax",
            "48 8b 05 08 00 00 00",
            (
                "movq %gs:8, %rax: encoded as 48 8b 05 08 00 00 00, which is "
                "mov rax,[0FFFFFFFF8100000Fh]: another segment"
            ),
        ),
        (
            "movq (%rax,%rcx,8), %rax",
            "48 8b 04 48",
            "movq (%rax,%rcx,8), %rax: encoded as 48 8b 04 48, which is mov rax,[rax+rcx*2]: another scale",
        ),
        (
            "movq (%rax,%rcx,8), %rax",
            "48 8b 04 d0",
            "movq (%rax,%rcx,8), %rax: encoded as 48 8b 04 d0, which is mov rax,[rax+rdx*8]: another index",
        ),
        (
            "testb $3, 16(%rsp)",
            "f7 44 24 10 03 00 00 00",
            (
                "testb $3, 16(%rsp): encoded as f7 44 24 10 03 00 00 00, which is "
                "test dword ptr [rsp+10h],3: another size"
            ),
        ),
        ("cld", "06", "cld: encoded as 06, which is (bad): another mnemonic"),
    ],
)
def test_what_another_encoding_is_called(text: str, data: str, message: str) -> None:
    (item,) = read(text, "t")
    assert isinstance(item, Instruction)
    with pytest.raises(EncodingError) as error:
        Checker(bytes.fromhex(data), START).check(item, 0)
    assert str(error.value) == message


def test_a_branch_elsewhere() -> None:
    made = stub()
    code = assembled(made)
    call = code.index(b"\xe8")
    wrong = code[: call + 1] + (HANDLER + 4 - START - call - 5).to_bytes(4, "little") + code[call + 5 :]
    with pytest.raises(EncodingError) as error:
        walked(wrong, made)
    assert str(error.value) == f"{START + call:#x}: handler is at {HANDLER:#x}, encoded is {HANDLER + 4:#x}"


def test_bytes_behind_the_last_instruction() -> None:
    made = stub()
    with pytest.raises(EncodingError, match=r"^1 bytes more than the program has$"):
        walked(assembled(made) + b"\x90", made)


def test_fill_that_is_not_int3() -> None:
    made = program(routine("stub:\n\tjmp\tstub\n\t.p2align\t4\n", State.INTERRUPT))
    code = assemble(made.sections[0].functions, START, {})
    assert code == b"\xeb\xfe" + b"\xcc" * 14
    with pytest.raises(EncodingError, match=r"^0xffffffff81000002: the fill is not INT3$"):
        walked(code[:-1] + b"\x90", made)


def test_a_symbol_that_nobody_has() -> None:
    made = stub()
    with pytest.raises(AssemblyError):
        assemble(made.sections[0].functions, START, {})


def test_a_vector_is_checked_in_every_stub_of_a_shape() -> None:
    shape = routine("@stub@:\n\tpushq\t$@vector@\n\taddq\t$8, %rsp\n\tiretq\n", State.INTERRUPT)
    functions = tuple(Function(f"s{v}", True, (Placed(shape, f"s{v}", vector=v),)) for v in (3, 4))
    made = Program((program(shape).sections[0]._replace(functions=functions),), program().frame)
    code = assemble(functions, START, {})
    assert code[1] == 3
    assert walked(code, made).symbols == {"s3": START, "s4": START + len(code) // 2}
    with pytest.raises(
        EncodingError, match=r"^pushq \$4: encoded as 6a 05, which is push 5: another immediate$"
    ):
        walked(code.replace(b"\x6a\x04", b"\x6a\x05"), made)


@pytest.mark.parametrize("name", NAMES)
def test_addresses_are_the_kernels_and_apart(name: str) -> None:
    image = built(name).image
    ends = 0
    for segment in image.segments:
        assert segment.address >= max(ends, 0xFFFF_FFFF_8000_0000)
        assert segment.address % 0x1000 == 0
        ends = segment.address + len(segment.data)
    outside = [
        a for a in image.symbols.values() if not any(_within(a, s.address, s.data) for s in image.segments)
    ]
    assert len(outside) == len(set(outside))
    assert [s.name for s in image.segments] == [".entry.text", ".text", ".rodata", ".bss"]
    assert [(s.writable, s.executable) for s in image.segments] == [
        (False, True),
        (False, True),
        (False, False),
        (True, False),
    ]


def _within(address: int, start: int, data: bytes) -> bool:
    return start <= address <= start + len(data)


def test_words_at_gs_get_offsets_that_no_number_has() -> None:
    kernel = Kernel(kernel_stack=Place(True, "top", 0), user_sp=Place(True, None, link.GS_WORDS))
    image = link.link(kernel, program(), analyse(program()))
    assert image.symbols == {"top": link.GS_WORDS + 8}


def test_spots_name_symbol_text_and_line() -> None:
    made = built("compact")
    image = made.image
    entry = next(e for e in made.kernel.entries if e.vector == 14)
    spots = [spot for spot in image.spots.values() if spot.symbol == entry.symbol]
    assert [(s.offset, s.text) for s in spots[:3]] == [(0, "endbr64"), (4, "cld"), (5, "call error_entry")]
    assert {spot.origin for spot in spots} == {Origin("small.idt", entry.origin.line)}
    shared = [spot for spot in image.spots.values() if spot.symbol == "error_entry"]
    assert {spot.origin for spot in shared} == {None}
    assert len(shared) > 20


@pytest.mark.parametrize(
    ("name", "plain", "gap", "fault"),
    [
        # The frame, a pad, a return address; with the gap six words more. A fault that may be the IRET's
        # own has its frame rebuilt below the first.
        ("fast", 168 + 8 + 8, 48 + 168 + 8 + 8, 168 + 168),
        ("align 8", 168 + 8, 48 + 168 + 8, 168 + 168),
        # The frame has 22 words. All stubs call error_entry, where the second frame may be made.
        ("vector error_code compact", 176 + 176, 48 + 176 + 176, 176 + 176),
    ],
)
def test_depths(name: str, plain: int, gap: int, fault: int) -> None:
    made = built(name)
    symbols = {entry.vector: entry.symbol for entry in made.kernel.entries}
    depths = made.image.depths
    assert (depths[symbols[0]], depths[symbols[3]], depths[symbols[14]]) == (plain, gap, fault)
    assert depths["device_entries"] == plain
    assert depths["late"] == plain
    stubs = {entry.symbol for entry in made.kernel.entries}
    assert set(depths) - {"no_system_call"} == {*stubs, *(array.symbol for array in made.kernel.arrays)}


def test_a_store_below_rsp_counts_for_the_depth() -> None:
    """A nested NMI writes a frame below its own."""
    text = "stub:\n\tmovq\t%rax, -64(%rsp)\n\tpushq\t%rax\n\tpopq\t%rax\n\tiretq\n"
    assert analyse(program(routine(text, State.INTERRUPT))).depths == {"stub": 40 + 64}
