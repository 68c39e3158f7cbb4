"""The drawings of the stack: every word where the contract puts it, pushed by whom it must be."""

import pytest

from idtgen.model import PT_REGS, Layout, Paranoid, Tail
from tests.emit import kernels
from tests.show import explained

LINUX = ["ss", "sp", "flags", "cs", "ip", "orig_ax", "di", "si", "dx", "cx", "ax", "r8", "r9", "r10", "r11"]
LINUX += ["bx", "bp", "r12", "r13", "r14", "r15", "pad"]


def words(name: str, **settings: object) -> list[dict[str, str]]:
    """Who and what by name, for each drawing."""
    text = explained.entry(name, kernels.kernel(**settings))
    return [{word: note for _, word, note in drawing} for drawing in explained.stacks(text)]


def test_pt_regs_from_its_end_down() -> None:
    (drawing,) = explained.stacks(explained.entry("page_fault"))
    assert [word for _, word, _ in drawing] == LINUX
    assert [offset for offset, _, _ in drawing] == list(range(168, -8, -8))


def test_offsets_from_the_frame_are_those_of_the_struct() -> None:
    lines = [line for line in explained.entry("page_fault").splitlines() if "| " in line]
    shown = {line.split("|")[1].strip(): int(line.split()[0]) for line in lines if line.count("+") > 1}
    assert shown == {PT_REGS.fields.get(slot, slot): offset for slot, offset in PT_REGS.offsets.items()}


def test_pointers() -> None:
    text = explained.entry("page_fault")
    assert "| r15     |  the stub  <- RDI\n" in text
    assert "+  <- RSP at the call, a multiple of 16\n" in text
    assert "a multiple of 8\n" in explained.entry("page_fault", kernels.kernel(stack_align=8))


def test_no_pad_where_the_frame_is_even() -> None:
    (drawing,) = words("page_fault", frame=kernels.frame(Tail.VECTOR_ERROR_CODE))
    assert "pad" not in drawing
    assert list(drawing)[-1] == "rax"
    (unaligned,) = words("page_fault", stack_align=8)
    assert "pad" not in unaligned


def test_origins_that_look_alike_share_a_drawing() -> None:
    text = explained.entry("divide_error")
    assert len(explained.stacks(text)) == 1
    assert (
        "From user mode: the CPU loads RSP from TSS.RSP0, for the thread stack, whose top is in gs:0x08."
        in text
    )
    assert "From kernel code: the CPU rounds RSP down to a multiple of 16." in text


def test_no_user_mode_no_way_from_it() -> None:
    entries = (kernels.exception(0),)
    text = explained.entry("divide_error", kernels.kernel(user_code=None, entries=entries, exit_to_user=None))
    assert "From user mode" not in text


def test_a_paranoid_entry_leaves_its_stack_for_the_threads() -> None:
    user, kernel = words("debug")
    assert {user[word] for word in ("ss", "sp", "flags", "cs", "ip")} == {"the stub"}
    assert {kernel[word] for word in ("ss", "sp", "flags", "cs", "ip")} == {"the CPU"}


def test_double_fault_never_leaves_its_stack() -> None:
    text = explained.entry("double_fault")
    assert len(explained.stacks(text)) == 1
    assert "From anywhere: the CPU loads RSP from IST slot 1 (DF)." in text


def test_the_word_above_an_ist_stack() -> None:
    settings = {"paranoid": Paranoid.RDGSBASE, "gs_base": kernels.above_ist()}
    user, kernel = explained.stacks(explained.entry("debug", kernels.kernel(**settings)))
    assert kernel[:3] == [(184, "unused", ""), (176, "GS base", "the kernel"), (168, "ss", "the CPU")]
    assert user[0] == (168, "ss", "the stub")


def test_the_gap_is_above_the_frame_and_only_from_the_kernel() -> None:
    user, kernel = explained.stacks(explained.entry("int3"))
    assert user[0][:2] == (168, "ss")
    assert [word[:2] for word in kernel[:7]] == [(216 - 8 * n, "free") for n in range(6)] + [(168, "ss")]


@pytest.mark.parametrize(
    ("name", "tail", "notes"),
    [
        ("divide_error", Tail.ORIG_AX, {"orig_ax": "the stub, -1"}),
        ("page_fault", Tail.ORIG_AX, {"orig_ax": "the CPU, the error code, then -1"}),
        ("0x33", Tail.ORIG_AX, {"orig_ax": "the slot, the vector, then -1"}),
        ("divide_error", Tail.ERROR_CODE, {"error_code": "the stub, 0"}),
        ("page_fault", Tail.ERROR_CODE, {"error_code": "the CPU, the error code"}),
        ("0x33", Tail.ERROR_CODE, {"error_code": "the slot, the vector, then 0"}),
        ("divide_error", Tail.VECTOR_ERROR_CODE, {"error_code": "the stub, 0", "vector": "the stub, 0"}),
        (
            "page_fault",
            Tail.VECTOR_ERROR_CODE,
            {"error_code": "the CPU, the error code", "vector": "the stub, 14"},
        ),
        ("0x40", Tail.VECTOR_ERROR_CODE, {"error_code": "the stub, 0", "vector": "the stub, 0x40"}),
        (
            "0x33",
            Tail.VECTOR_ERROR_CODE,
            {"error_code": "the slot, the vector, then 0", "vector": "the stub, the vector"},
        ),
        (
            "page_fault",
            Tail.ERROR_CODE_VECTOR,
            {"vector": "the CPU, the error code, then 14", "error_code": "the stub, the error code"},
        ),
        ("0x33", Tail.ERROR_CODE_VECTOR, {"vector": "the slot, the vector", "error_code": "the stub, 0"}),
    ],
)
def test_what_stands_between_the_registers_and_the_cpus_part(
    name: str, tail: Tail, notes: dict[str, str]
) -> None:
    frame = PT_REGS if tail is Tail.ORIG_AX else kernels.frame(tail)
    (drawing,) = words(name, frame=frame)
    assert {word: drawing[word] for word in tail.value} == notes


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("name", ["divide_error", "debug", "double_fault", "page_fault", "timer", "0x20"])
def test_depth_covers_the_drawing(layout: Layout, name: str) -> None:
    """The frame, the pad and the return address of the call; two frames where a failed IRET is repaired."""
    text = explained.entry(name, kernels.kernel(layout=layout))
    (sentence,) = [line for line in text.splitlines() if line.startswith("Its stack gets ")]
    repairs = name == "page_fault" or (layout is Layout.COMPACT and name in {"divide_error", "timer", "0x20"})
    frames = 2 * 168 if repairs else 168
    assert 168 + 8 + 8 <= int(sentence.split()[3]) <= frames + 8 + 64
