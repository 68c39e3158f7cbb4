"""System calls, by stubs written by hand: as they are, with one mistake each, and with those of history."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from idtgen.model import Entry, Kind, Place
from idtgen.verify import Plan
from idtgen.verify.properties import PROPERTIES
from tests.verify import hand

CALLS = (
    Entry(Kind.INT80, 0x82, "entry_INT80_compat", "do_int80_syscall_32", hand.DECLARED, dpl=3),
    Entry(Kind.SYSCALL, None, "entry_SYSCALL_64", "do_syscall_64", hand.DECLARED),
    Entry(Kind.SYSCALL32, None, "entry_SYSCALL_compat", "do_fast_syscall_32", hand.DECLARED),
    Entry(Kind.SYSENTER, None, "entry_SYSENTER_compat", "do_SYSENTER_32", hand.DECLARED),
)
KERNEL = hand.declare(
    entries=(hand.DIVIDE, hand.DEBUG, hand.PAGE_FAULT, *CALLS), user_sp=Place(gs=True, symbol=None, offset=16)
)
HANDLERS = ", ".join(entry.handler for entry in CALLS)
PLAN = Plan(seeds=3, only="entry_*")
NOT_HERE = {"I1", "I2", "I3", "I4", "I5"}  # nothing of a system call's own


def source() -> str:
    """hand.S with the calls in it."""
    text = hand.SOURCE.read_text()
    folder = Path(__file__).parent
    for mark, file in (
        ("	.globl	__entry_text_end\n", "calls.S"),
        ("set_gate:\n", "calls_setup.S"),
    ):
        assert text.count(mark) == 1
        text = text.replace(mark, (folder / file).read_text() + mark)
    text = text.replace("exc_debug, common", f"exc_debug, {HANDLERS}, common")
    return text.replace("	gate	14,", "	gate	0x82, entry_INT80_compat, 0xee00\n	gate	14,")


class Broken(NamedTuple):
    """What stands behind a label or a macro, what stands there instead, and which properties that breaks."""

    codes: str
    name: str
    at: str
    old: str
    new: str = ""


def broken(case: Broken) -> str:
    """Without call frame information, unless that is what is wrong: it would have to be broken as well."""
    text = source()
    start = text.index(f"macro	{case.at}" if f"macro	{case.at}" in text else f"\n{case.at}:")
    assert case.old in text[start:]
    text = text[:start] + text[start:].replace(case.old, case.new, 1)
    return text if case.codes == "A4" else re.sub(r"\n\s*\.cfi_[^\n/]*", "", text)


S64, S32, SENTER, INT80 = (
    "entry_SYSCALL_64",
    "entry_SYSCALL_compat",
    "entry_SYSENTER_compat",
    "entry_INT80_compat",
)
RETURN32, SYSRET, TESTS = ".Lreturn32", ".Lsysret", ".Lsysret_tests"
_SKIP = "	jne	.Lcall_iret\n"

BROKEN = (
    Broken("H1", "number not sign-extended", S64, "movslq	%eax, %rsi", "movl	%eax, %esi"),
    Broken("H1", "all of RAX for the number", S64, "movslq	%eax, %rsi", "movq	%rax, %rsi"),
    Broken("H2", "answer preset to 0", "save_call", "word	$-38", "word	$0"),
    Broken("H2", "second argument not from EBP", S32, "save_call %rbp", "save_call"),
    Broken("H2", "IF not in the flags", SENTER, "	orl	$0x200, (%rsp)\n"),
    Broken("H2", "data selector of another privilege", "frame", "word	$0x2b", "word	$0x28"),
    Broken(
        "H3",
        "GS swapped back before the call",
        S64,
        "	leaq	8(%rsp), %rdi\n",
        "	swapgs\n	leaq	8(%rsp), %rdi\n",
    ),
    Broken("H4", "DF as user mode left it", SENTER, "	cld\n"),
    Broken(
        "H5",
        "frame below its place",
        SENTER,
        "movq	%gs:8, %rsp\n",
        "movq	%gs:8, %rsp\n	leaq	-16(%rsp), %rsp\n",
    ),
    Broken(
        "H6",
        "two pads",
        INT80,
        "	clear_all\n	leaq	8",
        "	word	%rax\n	clear_all\n	leaq	16",
    ),
    Broken("H7", "nothing cleared", S32, "	clear_all\n"),
    Broken(
        "H7",
        "EBP kept, it is an argument",
        SENTER,
        "1:	clear_all\n",
        "1:	movq	40+8(%rsp), %rbp\n	clear_all\n	movq	40+8(%rsp), %rbp\n",
    ),
    Broken("R1", "RIP not compared", TESTS, "	cmpq	%rcx, 136(%rsp)\n" + _SKIP),
    Broken("R1", "RFLAGS not compared", TESTS, "	cmpq	%r11, 152(%rsp)\n" + _SKIP),
    Broken("R1", "CS not compared", TESTS, "	cmpq	$0x33, 144(%rsp)\n" + _SKIP),
    Broken("R1", "SS not compared", TESTS, "	cmpq	$0x2b, 168(%rsp)\n" + _SKIP),
    Broken("R1", "TF not looked at", TESTS, "$0x10100", "$0x10000"),
    Broken("R1", "RF not looked at", TESTS, "$0x10100", "$0x100"),
    Broken("R1", "VM not looked at", RETURN32, "$0x30100", "$0x10100"),
    Broken("R1", "CS of the 32-bit call not compared", RETURN32, "	cmpq	$0x23, 144(%rsp)\n" + _SKIP),
    Broken("R1", "ESP above 4 GiB", RETURN32, "	orq	%rcx, %rdx\n", "	movq	%rcx, %rdx\n"),
    Broken("R1", "the answer not asked for", "hook", "	testb	%bl, %bl\n	jz	.Lcall_iret\n"),
    Broken("R1", "all of EAX for the answer", "hook", "testb	%bl, %bl", "testl	%ebx, %ebx"),
    Broken("R1", "never SYSRET", TESTS, "jnz	.Lcall_iret", "jmp	.Lcall_iret"),
    Broken("R2", "no SWAPGS before SYSRET", SYSRET, "	swapgs\n"),
    Broken(
        "R3",
        "a store to another per-CPU word",
        S32,
        "	clear_all\n",
        "	clear_all\n	movq	%rax, %gs:24\n",
    ),
    Broken("R4", "no hook", "hook", "	call	to_user\n", "	movl	%eax, %ebx\n"),
    Broken(
        "A1",
        "GS before SWAPGS",
        S64,
        "	swapgs\n	frame	0x33\n",
        "	movq	%rsp, %gs:16\n	swapgs\n	frame	0x33\n",
    ),
    Broken("A2", "user memory read", S64, "	swapgs\n", "	cmpq	$0, 0x1000\n	swapgs\n"),
    Broken(
        "A2",
        "the stack used behind its switch",
        SYSRET,
        "	swapgs\n",
        "	swapgs\n	cmpq	$0, idt_table(%rip)\n",
    ),
    Broken("A3", "an address of 48 bits for one of 47", TESTS, "shrq	$47", "shrq	$48"),
    Broken("A4", "RSP found where it is not yet", "frame", "0x3b, 0x10", "0x3b, 0x08"),
    Broken(
        "A4",
        "RIP not found behind the way out",
        SYSRET,
        "	swapgs\n",
        "	.cfi_undefined rip\n	swapgs\n",
    ),
    Broken("A5", "no CLI behind the handler", "hook", "	cli\n"),
    Broken("S1", "no ENDBR64", SENTER, "	endbr64\n"),
    Broken("S1", "no INT3 behind SYSRET", SYSRET, "	int3\n", "	ud2\n"),
    Broken("S2", "a stack for SYSENTER that nobody gave", "syscall_setup", "0x175, %edi", "0x175, $0"),
    Broken(
        "S3", "code that nothing reaches", S32, "	jmp	.Lreturn32\n", "	jmp	.Lreturn32\n	nop\n"
    ),
)

HISTORY = (
    Broken(
        "A3 R1",
        "CVE-2006-0741, CVE-2006-0744 and CVE-2012-0217: SYSRET to a RIP that is not canonical",
        TESTS,
        "	jnz	.Lcall_iret\n	addq",
        "	addq",
    ),
    Broken(
        "A3 R1",
        "CVE-2014-4699: a debugger wrote RIP, SYSRET took it",
        TESTS,
        "	movq	96(%rsp), %rcx\n	cmpq	%rcx, 136(%rsp)\n	jne	.Lcall_iret\n",
        "	movq	136(%rsp), %rcx\n	movq	%rcx, 96(%rsp)\n	xorl	%ecx, %ecx\n",
    ),
    Broken("H4", "CVE-2006-5755: NT of user mode in the kernel", SENTER, "$0x44100", "$0x40100"),
    Broken("H4 S2", "CVE-2006-5755: NT not in SFMASK", "syscall_setup", "$0x257fd5", "$0x253fd5"),
    Broken(
        "H2",
        "CVE-2007-4573 and CVE-2010-3301: the number of a 32-bit call with 64 bits",
        INT80,
        "	movl	%eax, %eax\n",
    ),
    Broken(
        "R1",
        "CVE-2009-2910: R8 to R11 of the kernel in 32-bit code",
        RETURN32,
        "	clear	r8d, r9d, r10d\n",
    ),
    Broken("H1", "CVE-2024-25744: an injected vector passes for a call", INT80, "	jz	.Linjected\n"),
    Broken("S1", "CVE-2019-1125: GS used under speculation", ".Lint80_user", "	lfence\n"),
    Broken(
        "H2",
        "R8 to R11 of a 64-bit program lost by int $0x80",
        INT80,
        "	movl	%eax, %eax\n",
        "	movl	%eax, %eax\n	clear	r8d, r9d, r10d, r11d\n",
    ),
    Broken(
        "H4",
        "SYSENTER with TF, the flags set straight behind a call",
        SENTER,
        "	popfq\n",
        "	popq	%rax\n",
    ),
    Broken(
        "R4",
        "a 32-bit call that fails leaves out the work on the way out",
        RETURN32,
        "	hook\n",
        "	cli\n	testb	%al, %al\n	jz	.Lcall_iret\n	hook\n",
    ),
    Broken(
        "R1",
        "SYSRET with TF set: one instruction for ever",
        TESTS,
        "	testl	$0x10100, %r11d\n	jnz	.Lcall_iret\n",
    ),
)


def test_stubs_written_by_hand_hold(tmp_path: Path) -> None:
    report = hand.run(source(), tmp_path, Plan(seeds=4), KERNEL)
    assert report.failures == (), report.render()
    assert {code for code in PROPERTIES if not report.checks.get(code)} == {"I1", "I2", "I3", "I5"}


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: f"{case.codes}-{case.name}".replace(" ", "-"))
def test_one_mistake_breaks_one_property(case: Broken, tmp_path: Path) -> None:
    plan = Plan(seeds=2) if case.codes == "S3" else PLAN
    report = hand.run(broken(case), tmp_path, plan, KERNEL)
    assert {failure.code for failure in report.failures} == {case.codes}, report.render()


@pytest.mark.parametrize("case", HISTORY, ids=lambda case: case.name.partition(":")[0].replace(" ", "-"))
def test_the_mistakes_of_history_are_found(case: Broken, tmp_path: Path) -> None:
    report = hand.run(broken(case), tmp_path, PLAN._replace(seeds=5), KERNEL)
    assert {failure.code for failure in report.failures} == set(case.codes.split()), report.render()


def test_each_property_is_broken_by_some_stub() -> None:
    assert {case.codes for case in BROKEN} == set(PROPERTIES) - NOT_HERE
