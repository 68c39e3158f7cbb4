"""One entry explained: who it is, its attributes in words, its instructions."""

import pytest

from idtgen import show
from idtgen.model import Gs, Layout, Paranoid, Tail
from tests.emit import kernels
from tests.show import explained

WITH_VECTOR, WITH_CODE = kernels.frame(Tail.VECTOR_ERROR_CODE), kernels.frame(Tail.ERROR_CODE)
NO_GS = {"gs": Gs.NONE, "kernel_stack": kernels.word()}


@pytest.mark.parametrize(
    "name", ["14", "0xe", "#PF", "pf", "page_fault", "asm_exc_page_fault", "exc_page_fault", "PAGE_FAULT"]
)
def test_ways_to_name_an_entry(name: str) -> None:
    text = explained.entry(name)
    assert text.startswith(
        "14 #PF: asm_exc_page_fault, calls exc_page_fault(struct pt_regs *regs, unsigned long error_code)\n"
        "declared at test.idt:34\n"
    )


@pytest.mark.parametrize("name", ["irq_entries", "common_interrupt", "asm_common_interrupt"])
def test_ways_to_name_an_array(name: str) -> None:
    assert explained.entry(name).startswith("0x20..0xeb: irq_entries, calls common_interrupt(")


def test_one_vector_of_an_array() -> None:
    text = explained.entry("0x23")
    assert text.startswith("0x23: irq_entries+48, calls common_interrupt(")
    assert "          irq_entries+48:\n" in text
    assert ("40", "pushq $35") in explained.code(text)


def test_a_routine_that_stubs_share() -> None:
    text = explained.entry("error_return")
    assert text.startswith("error_return: a routine that stubs share\n")
    assert explained.code(text)[0] == ("176", "cli")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("asm_exc_pagefault", "nothing is called `asm_exc_pagefault`: did you mean `asm_exc_page_fault`?"),
        ("zzz", "nothing is called `zzz`: a vector, an exception, a stub or a handler has a name here"),
        ("256", "vectors go from 0 to 255"),
        ("-1", "vectors go from 0 to 255"),
        ("22", "vector 22 is not declared: its gate is not present"),
    ],
)
def test_unknown(name: str, message: str) -> None:
    with pytest.raises(show.Unknown) as unknown:
        explained.entry(name)
    assert str(unknown.value) == message


def test_a_handler_of_several_entries_is_a_question() -> None:
    entries = (kernels.exception(0, handler="trap"), kernels.exception(14, handler="trap"))
    with pytest.raises(show.Unknown) as unknown:
        explained.entry("trap", kernels.kernel(entries=entries))
    stubs = "`asm_exc_divide_error` and `asm_exc_page_fault`"
    assert str(unknown.value) == f"`trap` is behind {stubs}: name one of these"


def test_a_handler_of_many_entries_names_a_few() -> None:
    entries = tuple(kernels.exception(v, handler="trap") for v in (0, 3, 4, 5, 6, 7))
    with pytest.raises(show.Unknown, match="`asm_exc_bounds` and 2 more: name one of these"):
        explained.entry("trap", kernels.kernel(entries=entries))


@pytest.mark.parametrize(
    ("name", "said", "settings"),
    [
        ("page_fault", "error_code the CPU pushes one; it is the handler's second argument", {}),
        ("page_fault", "error_code the CPU pushes one; it is in the frame", {"frame": WITH_VECTOR}),
        ("page_fault", "it is in the frame, and the second argument", {"frame": WITH_CODE}),
        ("page_fault", "raised by the IRET to user mode", {}),
        ("debug", "ist DB from wherever it comes, the CPU loads RSP from slot 3", {}),
        ("debug", "bit 63 of MSR_GS_BASE tells whose GS is live; from user mode the stub moves", {}),
        ("debug", "the live GS base is saved", {"paranoid": Paranoid.RDGSBASE, "gs_base": kernels.in_word()}),
        ("debug", "paranoid it may interrupt any instruction of another entry; from user mode", NO_GS),
        ("debug", "return from kernel code, as it came; from user mode, to user mode after leave_kernel", {}),
        ("int3", "dpl 3 INT3 in user mode comes here", {}),
        ("int3", "gap from kernel code, six words above the frame are free", {}),
        ("0x40", "dpl 3 INT 0x40 in user mode comes here", {}),
        ("timer", "dpl 0 INT n in user mode is a #GP instead", {}),
        ("double_fault", "noreturn the handler does not come back; a UD2 stands behind its call", {}),
        ("divide_error", "return where CS in the frame says: to user mode after leave_kernel, or", {}),
        ("divide_error", "or to kernel code after maybe_switch if interrupts were on", {}),
        ("divide_error", "return to kernel code after maybe_switch", {"user_code": None}),
    ],
)  # fmt: skip
def test_attributes_in_words(name: str, said: str, settings: dict[str, object]) -> None:
    assert said in " ".join(explained.entry(name, kernels.kernel(**settings)).split())


@pytest.mark.parametrize(
    ("name", "unsaid"),
    [
        ("double_fault", "moves to the thread stack"),
        ("double_fault", "\n  return"),
        ("divide_error", "raised by the IRET"),
        ("divide_error", "error_code"),
    ],
)
def test_words_that_do_not_belong(name: str, unsaid: str) -> None:
    text = explained.entry(name)
    assert unsaid not in text[: text.index("Its instructions.")]


def test_depth_before_each_instruction() -> None:
    """Five words from the CPU; -1; fifteen registers; the pad."""
    code = explained.code(explained.entry("divide_error"))
    first = code[: [text for _, text in code].index("call exc_divide_error") + 1]
    pushes = [(int(depth), text) for depth, text in first if text.startswith("pushq")]
    assert [depth for depth, _ in pushes] == list(range(40, 176, 8))
    assert first[0] == ("40", "endbr64")
    assert first[-1] == ("176", "call exc_divide_error")


def test_comments_of_the_templates_stand_behind_their_instructions() -> None:
    lines = explained.entry("divide_error").splitlines()
    (line,) = {line for line in lines if "leaq     8(%rsp), %rdi" in line and "the frame" in line}
    assert line == f"     176    {'leaq     8(%rsp), %rdi':36} /* the frame */"


def test_depth_while_rsp_is_on_the_new_stack() -> None:
    code = explained.code(explained.entry("debug"))
    assert ("rdx+48", "pushq $-1") in code


def test_routines_follow_once_in_the_order_in_which_they_are_reached() -> None:
    text = explained.entry("page_fault", kernels.kernel(layout=Layout.COMPACT))
    labels = [line.strip() for line in text.splitlines() if line.startswith(" " * 10) and line.endswith(":")]
    routines = [label for label in labels if not label.startswith(".L")]
    assert routines[:3] == ["asm_exc_page_fault:", "error_entry:", "error_return:"]
    assert len(set(labels)) == len(labels)


def test_holes_are_filled() -> None:
    frame = kernels.frame(Tail.VECTOR_ERROR_CODE)
    for name in ("divide_error", "debug", "0x40", "0xff", "timer"):
        assert "@" not in explained.entry(name, kernels.kernel(frame=frame))


def test_lines_fit_and_end_in_no_blank() -> None:
    for name in ("debug", "page_fault", "irq_entries", "double_fault"):
        lines = explained.entry(name).splitlines()
        assert [line for line in lines if line != line.rstrip()] == []
        assert max(map(len, lines)) <= 110
