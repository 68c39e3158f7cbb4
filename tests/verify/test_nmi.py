"""NMIs, by a stub written by hand: as it is, and with the mistakes that were made in such stubs."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from idtgen.model import Entry, Ist, Kind
from idtgen.verify import Plan
from idtgen.verify.bench import Bench
from idtgen.verify.boot import boot
from idtgen.verify.nested import Graph
from idtgen.verify.nmi import Nest
from idtgen.verify.pace import Free
from idtgen.verify.play import Play, open_event
from idtgen.verify.scenario import KERNEL_OFF, Behaviour, Event
from idtgen.verify.unwind import Unwinder
from tests.verify import hand

STACK = Ist("NMI", 2, None, hand.DECLARED)
NMI = Entry(Kind.NMI, 2, "asm_exc_nmi", "exc_nmi", hand.DECLARED, "nmi", ist=STACK)
KERNEL = hand.declare(ists=(hand.DEBUG_STACK, STACK), entries=(hand.DIVIDE, hand.DEBUG, NMI, hand.PAGE_FAULT))
PLAN = Plan(seeds=4, only="nmi")


def source() -> str:
    """hand.S with the NMI in it, and without call frame information: nothing here is about that."""
    text = hand.SOURCE.read_text()
    for old, new in (
        ("	.globl	__entry_text_end\n", Path(__file__).with_name("nmi.S").read_text()),
        ("	gate	14,", "	gate	2, asm_exc_nmi, 0x8e02\n	gate	14,"),
        ("exc_debug, common", "exc_debug, exc_nmi, common"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new + old if "globl" in old else new)
    return re.sub(r"\n\s*\.cfi_[^\n/]*", "", text)


class Broken(NamedTuple):
    """What stands behind a label, what stands there instead, and which property that breaks."""

    code: str
    name: str
    at: str
    old: str
    new: str


# Nesting decided by RSP alone: between SYSCALL and its first MOV, RSP is what the user chose.
_BY_RSP = """
	leaq	48(%rsp), %rdx
	cmpq	%rdx, 32(%rsp)
	ja	.Lnmi_first
	subq	$4096, %rdx
	cmpq	%rdx, 32(%rsp)
	ja	.Lnmi_ask
	jmp	.Lnmi_first
"""
_OWN_IRETQ = """
	.irp	register, r15, r14, r13, r12, rbp, rbx, r11, r10, r9, r8, rax, rcx, rdx, rsi, rdi
	popq	%\\register
	.endr
	addq	$8, %rsp
	swapgs
	iretq
"""
_TO_USER = "	jmp	swapgs_restore_regs_and_return_to_usermode\n"

# Everything that IRETQ loads, but NMIs stay blocked.
_RET = """	pushq	(%rsp)
	pushq	%rdx
	movq	40(%rsp), %rdx
	subq	$8, %rdx
	movq	%rdx, 40(%rsp)
	popq	%rdx
	xchgq	%rdx, 32(%rsp)
	popq	(%rdx)
	xchgq	%rdx, 24(%rsp)
	pushq	16(%rsp)
	popfq
	movq	24(%rsp), %rsp
	ret
"""

BROKEN = (
    Broken(
        "I3", "no nesting at all", ".Lnmi_kernel", "	leaq	.L", "	jmp	.Lnmi_first\n	leaq	.L"
    ),
    Broken("I3", "no test of the word", ".Lnmi_word", "	jne	.Lnmi_ask\n", ""),
    Broken("I3", "no test of the RIP", ".Lnmi_kernel", "	jbe	.Lnmi_rewind\n", ""),
    Broken("I3", "range short at the JNZ", ".Lnmi_kernel", "cmpq	$4", "cmpq	$3"),
    Broken("I3", "range short at the IRETQ", ".Lnmi_kernel", "cmpq	$4", "cmpq	$1"),
    Broken(
        *("I3", "range short behind the IRETQ", ".Lnmi_kernel"),
        *(
            "	jbe	.Lnmi_rewind",
            "	decq	%rdx\n	cmpq	$3, %rdx\n	leaq	1(%rdx), %rdx\n	jbe	.Lnmi_rewind",
        ),
    ),
    Broken(
        "I3",
        "word cleared before the registers are back",
        ".Lnmi_back",
        "	testl",
        "	movl	$0, 168(%rsp)\n	testl",
    ),
    Broken("I3", "word never cleared", ".Lnmi_count", "	decl	40(%rsp)", "	cmpl	$1, 40(%rsp)"),
    Broken(
        "I3",
        "what was asked for not granted",
        ".Lnmi_count",
        "	jnz	.Lnmi_begin\n",
        "	nop\n	nop\n",
    ),
    Broken("I3", "a pass that nobody asked for", ".Lnmi_begin", "$1", "$2"),
    Broken("I3", "RDX of a nested one kept", ".Lnmi_ask", "	popq	%rdx", "	addq	$8, %rsp"),
    Broken(
        "I3", "rewound too far", ".Lnmi_rewind", "	addq	%rdx", "	addq	$8, %rdx\n	addq	%rdx"
    ),
    Broken(
        "H5", "CVE-2015-3290, from user mode on the NMI stack", ".Lnmi_user", "	movq	%gs:8, %rsp\n", ""
    ),
    Broken("H1", "CVE-2015-3291, nesting decided by RSP alone", ".Lnmi_word", "\n", _BY_RSP),
    Broken("I4", "CVE-2015-5157, an IRETQ of its own", ".Lnmi_user", _TO_USER, _OWN_IRETQ),
    Broken("R4", "exit work", ".Lnmi_user", "	addq	$8, %rsp\n" + _TO_USER, "	jmp	error_return\n"),
    Broken(
        "H3", "SWAPGS by the saved CS", ".Lnmi_gs", "	js	1f", "	testb	$3, 136(%rsp)\n	jz	1f"
    ),
    Broken("R2", "GS not put back", ".Lnmi_back", "	js	2f", "	jmp	2f"),
)


def broken(text: str, case: Broken) -> str:
    start = text.index(f"\n{case.at}:")
    assert case.old in text[start:]
    return text[:start] + text[start:].replace(case.old, case.new, 1)


def test_the_right_stub_passes(tmp_path: Path) -> None:
    report = hand.run(source(), tmp_path, Plan(seeds=4), KERNEL)
    assert report.ok, report.render()
    assert report.checks["I3"] > 1000


@pytest.mark.parametrize("case", BROKEN, ids=lambda case: f"{case.code}-{case.name}".replace(" ", "-"))
def test_a_bug_breaks_its_property(case: Broken, tmp_path: Path) -> None:
    report = hand.run(broken(source(), case), tmp_path, PLAN, KERNEL)
    assert case.code in {failure.code for failure in report.failures}, report.render()
    assert {failure.entry for failure in report.failures} == {"asm_exc_nmi"}


def test_an_nmi_stack_that_is_not_zero_loses_the_first_nmi(tmp_path: Path) -> None:
    """The kernel hands it over as zeros, as the header says; what is there is taken for passes under way."""
    machine, findings = boot(KERNEL, hand.link(source(), tmp_path))
    assert findings == []
    bench, top = Bench(machine), machine.ist[STACK.slot]
    opening = open_event(bench, Event(2, NMI, KERNEL_OFF, 0))
    assert Play(bench, opening, Behaviour.KEEP).run(Free(machine)) == []
    at = machine.physical(top - 56) - machine.window.start
    machine.clean = machine.clean[:at] + b"\1" + machine.clean[at + 1 :]
    (lost,) = Play(bench, opening, Behaviour.KEEP).run(Free(machine))
    assert (lost.code, lost.expected, lost.found) == ("H1", "a call of exc_nmi", "a return")


def test_a_return_without_iret_leaves_nmis_blocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever nested ones do in a way out that is so much longer: the one that is alone shows it."""
    case = Broken("I3", "RET", ".Lnmi_count", "	iretq\n", _RET)
    machine, _ = boot(KERNEL, hand.link(broken(source(), case), tmp_path))
    bench = Bench(machine)
    nest = Nest(bench, Unwinder(machine), open_event(bench, Event(2, NMI, KERNEL_OFF, 1)), None)
    monkeypatch.setattr(Graph, "_arrive", lambda _graph, _node: None)
    (finding,) = nest.run(Free(machine))
    assert (finding.code, finding.expected) == ("I3", "an IRET, which unblocks NMIs")
