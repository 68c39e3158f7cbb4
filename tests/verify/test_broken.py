"""Each property, by stubs that break it alone: hand.S with one thing wrong, and the code that comes of it."""

from pathlib import Path
from typing import NamedTuple

import pytest

from idtgen.verify import Plan
from idtgen.verify.properties import PROPERTIES
from tests.verify import hand

PLAN = Plan(seeds=2)
ELSEWHERE = {"I1", "I2", "I3", "I5"}  # events that meet: test_nmi.py, tests/explore


class Broken(NamedTuple):
    """What stands in hand.S, what stands there instead, and which property that breaks."""

    code: str
    name: str
    old: str
    new: str
    at: str = "asm_exc_divide_error"  # the last label before it
    failing: str = "asm_exc_divide_error"  # whom the report names


BROKEN = (
    Broken(
        *("H1", "error code from the wrong word"),
        *("movq	128(%rsp), %rsi", "movq	120(%rsp), %rsi", ".Lsaved", "asm_exc_page_fault"),
    ),
    Broken("H1", "no call", "	call	exc_divide_error\n", ""),
    Broken("H1", "argument beside the frame", "leaq	8(%rsp), %rdi", "leaq	16(%rsp), %rdi"),
    Broken(
        *("H1", "vector sign-extended"),
        *("movzbl	128(%rsp), %esi", "movq	128(%rsp), %rsi", "asm_common_interrupt"),
        "common_interrupt_entries",
    ),
    Broken("H2", "orig_ax", "word	$-1", "word	$-2"),
    Broken(
        *("H2", "two registers swapped"),
        *("rdi, rsi, rdx, rcx", "rsi, rdi, rdx, rcx", "save_all"),
    ),
    Broken("H3", "SWAPGS missing", "	swapgs\n", ""),
    Broken("H3", "SWAPGS twice", "	swapgs\n", "	swapgs\n	swapgs\n"),
    Broken("H4", "CLD missing", "	cld\n", ""),
    Broken(
        *("H5", "frame below its place"),
        *(
            "movq	%gs:8, %rsp",
            "movq	%gs:8, %rsp\n	subq	$16, %rsp",
            ".Ldebug_user",
            "asm_exc_debug",
        ),
    ),
    Broken(
        "H6", "two pads", "	clear_all\n	leaq	8", "	word	%rax\n	clear_all\n	leaq	16"
    ),
    Broken(
        *("H7", "nothing cleared"),
        *("	clear_all 0\n", "", "asm_common_interrupt", "common_interrupt_entries"),
    ),
    Broken(
        *("H7", "half a register cleared"),
        *("	clear	edx, ecx", "	movw	%cx, %dx\n	clear	ecx", "clear_all"),
    ),
    Broken(
        *("H7", "a register holds the sum of two"),
        *("	clear	edx, ecx", "	addl	%ecx, %edx\n	clear	ecx", "clear_all"),
    ),
    Broken(
        *("R1", "another SS"),
        *("	iretq\n", "	movq	$0, 32(%rsp)\n	iretq\n", "restore_regs_and_return_to_kernel"),
    ),
    Broken(
        *("R2", "SWAPGS whatever it was"),
        *("	js	2f\n", "", "asm_exc_debug", "asm_exc_debug"),
    ),
    Broken(
        "R3", "a store to another per-CPU word", "	save_all\n", "	save_all\n	movq	%rax, %gs:24\n"
    ),
    Broken("R4", "no hook", "	call	to_user\n", "", "error_return"),
    Broken(
        *("R4", "a hook on an IST stack"),
        *(
            "	testl	%ebx, %ebx",
            "	leaq	8(%rsp), %rdi\n	call	to_kernel\n	testl	%ebx, %ebx",
        ),
        *("asm_exc_debug", "asm_exc_debug"),
    ),
    Broken("R4", "a hook with IF clear in the frame", "	jz	1f\n", "", ".Lto_kernel"),
    Broken("A1", "the user's GS used", "	cld\n", "	cld\n	cmpq	$0, %gs:8\n"),
    Broken("A2", "user memory read", "	cld\n", "	cld\n	cmpq	$0, 0x1000\n"),
    Broken(
        "A2",
        "a way out of entry text",
        "	jmp	error_return\n",
        "	jmp	to_user + 0x1000 - 0x1000 + 8\n",
    ),
    Broken("A3", "UD2 on the way", "	save_all\n", "	save_all\n	ud2\n"),
    Broken("A4", "RFLAGS found 8 bytes beside", ".cfi_offset 49, -24", ".cfi_offset 49, -32", "interrupted"),
    Broken("A4", "a push without a directive", "	word	$-1", "	pushq	$-1"),
    Broken("A5", "interrupts for a moment", "	cld\n", "	cld\n	sti\n	cli\n"),
    Broken("A5", "no CLI behind the handler", "	cli\n", "", "error_return"),
    Broken("S1", "no ENDBR64", "	endbr64\n", ""),
    Broken("S1", "no LFENCE", "lfence\n", "\n"),
    Broken(
        "S2",
        "a gate that user code may name",
        "asm_exc_divide_error, 0x8e00",
        "asm_exc_divide_error, 0xee00",
        "idt_setup",
    ),
    Broken(
        "S3", "code that nothing reaches", "	jmp	error_return\n", "	jmp	error_return\n	nop\n"
    ),
    Broken(
        *("A4", "a push without a directive in a setup routine"),
        *(
            "	lidt	idt_pointer(%rip)\n",
            "	pushq	%rax\n	lidt	idt_pointer(%rip)\n	popq	%rax\n",
        ),
        *("idt_load", "idt_load"),
    ),
    Broken(
        *("S3", "code in a setup routine that nothing reaches"),
        *("	lidt	idt_pointer(%rip)\n	ret\n", "	lidt	idt_pointer(%rip)\n	ret\n	nop\n"),
        *("idt_load", "idt_load"),
    ),
    Broken(
        *("I4", "a truncated RIP not recognised"),
        *(
            "	movl	%ecx, %ecx\n	cmpq	%rcx, 16(%rsp)\n	je	.Lfailed\n",
            "",
            ".Lkernel",
            "asm_exc_page_fault",
        ),
    ),
)


def broken(text: str, case: Broken) -> str:
    """The text with the first occurrence behind a label, or behind the name of a macro, replaced."""
    start = text.index(f"macro	{case.at}" if f"macro	{case.at}" in text else f"\n{case.at}:")
    assert case.old in text[start:]
    return text[:start] + text[start:].replace(case.old, case.new, 1)


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: f"{case.code}-{case.name}".replace(" ", "-"))
def test_one_mistake_breaks_one_property(case: Broken, tmp_path: Path) -> None:
    report = hand.run(broken(hand.SOURCE.read_text(), case), tmp_path, PLAN)
    assert {failure.code for failure in report.failures} == {case.code}, report.render()
    assert case.failing in {failure.entry for failure in report.failures}


def test_each_property_is_broken_by_some_stub() -> None:
    assert {case.code for case in BROKEN} == set(PROPERTIES) - ELSEWHERE
