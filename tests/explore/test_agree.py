"""Classes of states, to the end, say of a kernel what brute force to depth 2 says, right or wrong.

The kernels are small, so that brute force comes to an end, and assembled by the GNU tools from what idtgen
writes, with one mistake put into the text.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from idtgen.verify import Plan
from idtgen.verify.explore.classes import Classes
from idtgen.verify.explore.limits import Reached
from idtgen.verify.explore.ways import subjects
from idtgen.verify.station import Station
from tests.elf import linked
from tests.explore import small
from tests.support.exploring import compiled, to_depth

NMI, MC, DE = "asm_exc_nmi", "asm_exc_machine_check", "asm_exc_divide_error"
NESTING = ("none", "NMI", "#DE")
CHECKED = ("none", "NMI", "#DE", "#MC")
SHARED = ("none", "NMI", "#DE", "#MC without a stack")
MC_ALONE = ("none", "#DE", "#MC")
MC_SHARED = ("none", "#DE", "#MC without a stack")
NMI_SWAPGS = ("swapgs", "NMI", "#DE")
MC_SWAPGS = ("swapgs", "#DE", "#MC")
DB_SWAPGS = ("swapgs", "#DE", "#DB")


class Edit(NamedTuple):
    """What stands behind a label, and what stands there instead."""

    at: str
    old: str
    new: str

    def __call__(self, text: str) -> str:
        start = text.index(f"\n{self.at}:")
        assert self.old in text[start:]
        return text[:start] + text[start:].replace(self.old, self.new, 1)


class Bug(NamedTuple):
    kernel: tuple[str, ...]
    broken: str  # the entry that both must name
    edits: tuple[Edit, ...]
    vectors: frozenset[int] | None = None  # where brute force begins


def run(station: Station) -> Classes:
    """Round after round, until nothing is new."""
    bench = station.bench()
    classes = Classes(bench)
    for subject in subjects(bench.machine.kernel, bench):
        classes.entry(subject)
    done: set[Reached] = set()
    while new := [reached for reached in classes.found if reached not in done]:
        for reached in new:
            done.add(reached)
            classes.context(classes.found[reached])
    return classes


def with_mistake(bug: Bug, folder: Path) -> Station:
    def edit(text: str) -> str:
        for change in bug.edits:
            text = change(text)
        return text

    made = linked.declared(folder, small.text(*bug.kernel))
    elf = linked.build(made, folder, linked.Recipe(edit=edit, keep_unwind=False))
    return Station(made.kernel, linked.image(made, elf))


RIGHT = {
    "NMIs": small.text(*NESTING),
    "#MC": small.text(*CHECKED),
    "#MC without a stack": small.text(*SHARED),
    "swapgs": small.text("swapgs", "NMI", "#DE"),
    "swapgs, #MC": small.text("swapgs", "#DE", "#MC"),
    "swapgs, #DB": small.text("swapgs", "#DE", "#DB"),
    "compact": small.text("swapgs", "NMI", "#DE", layout="compact"),
    "rdgsbase": small.text("rdgsbase", "NMI", "#DE"),
    "#DF": small.text("none", "#DE", "#DF", "device"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_right_stubs(name: str) -> None:
    station = Station(*compiled(RIGHT[name]))
    depths, classes = to_depth(station, 2), run(station)
    assert min(depths.sent[2], classes.sent) > 0
    assert depths.hits == classes.hits == {}


# fmt: off
ASK, REWIND = "	jnz	.Lasm_exc_nmi_ask", "	jbe	.Lasm_exc_nmi_rewind"
BUGS = {
    "NMI: no test of the count word": Bug(NESTING, NMI, (Edit(NMI, ASK, "	nop"),)),
    "NMI: no test of the RIP": Bug(NESTING, NMI, (Edit(NMI, REWIND, "	nop"),)),
    "NMI: range short at the JNZ": Bug(NESTING, NMI, (Edit(NMI, "cmpq	$4", "cmpq	$3"),)),
    "NMI: range short at the IRETQ": Bug(NESTING, NMI, (Edit(NMI, "cmpq	$4", "cmpq	$1"),)),
    "NMI: count word cleared early": Bug(NESTING, NMI, (
        Edit(NMI, "call	exc_nmi\n", "call	exc_nmi\n	decl	168(%rsp)\n"),
        Edit(NMI, "decl	40(%rsp)", "cmpl	$0, 40(%rsp)"),
    )),
    "NMI: what was asked for not granted": Bug(NESTING, NMI, (
        Edit(NMI, "	jnz	.Lasm_exc_nmi_begin", "	nop\n	nop"),
    )),
    "NMI: a pass that nobody asked for": Bug(NESTING, NMI, (Edit(".Lasm_exc_nmi_begin", "$1", "$2"),)),
    "NMI: a nested one's RDX": Bug(NESTING, NMI, (
        Edit(".Lasm_exc_nmi_ask", "popq	%rdx", "addq	$8, %rsp"),
    )),
    "NMI: GS by the saved CS": Bug(NMI_SWAPGS, NMI, (
        Edit(".Lasm_exc_nmi_pass", "	js	", "	jmp	"),
    ), frozenset({0})),
    "NMI: GS not put back": Bug(NMI_SWAPGS, NMI, (
        Edit(".Lasm_exc_nmi_live", "	js	.Lasm_exc_nmi_kernel_gs", "	jmp	.Lasm_exc_nmi_kernel_gs"),
    ), frozenset({0})),
    "#MC: SWAPGS on the way out whatever it was": Bug(MC_SWAPGS, MC, (
        Edit(".Lasm_exc_machine_check_live", "	js	.L_restore_regs_and_return_to_kernel", "	nop"),
    ), frozenset({0})),
    "#MC: GS used before it is known": Bug(MC_SWAPGS, MC, (
        Edit(f".L{MC}_kernel", "	rdmsr", "	cmpq	$0, %gs:8\n	rdmsr"),
    ), frozenset({0})),
    "#MC: a register leaks": Bug(MC_SWAPGS, MC, (
        Edit(f".L{MC}_live", "	xorl	%r13d, %r13d", "	nop"),
    ), frozenset({0})),
    "#MC: no CLD": Bug(MC_SWAPGS, MC, (Edit(MC, "	cld", "	nop"),), frozenset({18})),
    "#DB: no CLD": Bug(DB_SWAPGS, "asm_exc_debug", (Edit("asm_exc_debug", "	cld", "	nop"),)),
    "#MC: on the stack of NMIs": Bug(CHECKED, MC, (
        Edit("idt_stubs", f"{MC} - __entry_text_start, 0x8e04", f"{MC} - __entry_text_start, 0x8e02"),
    )),
    "#MC: RSP a word too high": Bug(MC_ALONE, MC, (
        Edit(MC, "call	exc_machine_check\n", "call	exc_machine_check\n	addq	$8, %rsp\n"),
    ), frozenset({0})),
    "#MC: below RSP nothing is one's own": Bug(MC_SHARED, MC, (
        Edit(DE, "	cld\n", "	cld\n	movq	%rdx, -64(%rsp)\n	movq	-64(%rsp), %rdx\n"),
    ), frozenset({0})),
}
# fmt: on


@pytest.mark.parametrize("name", BUGS)
def test_a_mistake(name: str, tmp_path: Path) -> None:
    bug = BUGS[name]
    station = with_mistake(bug, tmp_path)
    classes = run(station)
    assert bug.broken in {hit.symbol for hit in classes.hits.values()}
    depths = to_depth(station, 2, vectors=bug.vectors)
    assert bug.broken in {hit.symbol for hit in depths.hits.values()}


# A second NMI where the first, which has gone, made the outer one go on: a sequence, no nesting.
BEHIND = Bug(
    NESTING,
    NMI,
    (Edit(NMI, REWIND, "	decq	%rdx\n	cmpq	$3, %rdx\n	leaq	1(%rdx), %rdx\n" + REWIND),),
)


def test_sequences_of_nmis_are_the_affair_of_the_graph_alone(tmp_path: Path) -> None:
    station = with_mistake(BEHIND, tmp_path)
    assert to_depth(station, 2).hits == run(station).hits == {}
    made = linked.declared(tmp_path, small.text(*BEHIND.kernel))
    report = linked.report(made, tmp_path / "kernel.elf", Plan(seeds=1, only="nmi"))
    assert ("I3", NMI) in {(failure.code, failure.entry) for failure in report.failures}


def without_mistake(bug: Bug, folder: Path) -> Station:
    return with_mistake(bug._replace(edits=()), folder)


# At one place alone the stub of #MC gives some words of its stack away for a moment; #DF is pushed over them.
# In the second case the place is not the first where #MC is tried, and the way is as long as everywhere else.
_AWAY = f"""	leaq	{DE}(%rip), %rcx
	cmpq	%rcx, 136(%rsp)
	jne	9f
	addq	$32, %rsp
	subq	$32, %rsp
9:	xorl	%ecx, %ecx
"""
_AS_LONG = f"""	leaq	{DE}+4(%rip), %rcx
	cmpq	%rcx, 136(%rsp)
	jne	8f
	addq	$32, %rsp
	subq	$32, %rsp
	jmp	9f
8:	nop
	nop
	jmp	9f
9:	xorl	%ecx, %ecx
"""
DEEP = Bug(
    ("none", "#DE", "#DF without a stack", "#MC without a stack"),
    "asm_exc_double_fault",
    (Edit(MC, "	leaq	8(%rsp), %rdi", f"{_AWAY}	leaq	8(%rsp), %rdi"),),
    frozenset({0}),
)
AS_LONG = DEEP._replace(
    edits=(Edit(MC, "	leaq	8(%rsp), %rdi", f"{_AS_LONG}	leaq	8(%rsp), %rdi"),)
)


@pytest.mark.parametrize(
    ("bug", "named"), [(DEEP, {DEEP.broken, MC}), (AS_LONG, {MC})], ids=["longer", "as-long"]
)
def test_a_mistake_that_takes_two_events(bug: Bug, named: set[str], tmp_path: Path) -> None:
    """Classes name #MC: what is on its stack decides where it goes."""
    station = with_mistake(bug, tmp_path)
    assert to_depth(station, 1).hits == {}
    depths = to_depth(station, 2, vectors=bug.vectors)
    assert {(hit.symbol, len(hit.trail.hops)) for hit in depths.hits.values()} == {(bug.broken, 2)}
    hits = run(station).hits.values()
    assert {hit.symbol for hit in hits} == named
    assert {hit.finding.code for hit in hits if hit.symbol == MC} == {"I2"}


BY_DATA = Bug(
    ("none", "#DE", "#MC"),
    MC,
    (Edit(MC, "	cld\n", "	cld\n	testb	$1, 24(%rsp)\n	jz	9f\n	nop\n9:\n"),),
)


def test_a_path_that_depends_on_data_is_seen_by_classes_alone(tmp_path: Path) -> None:
    """Of the two sets of data one has an odd RSP. Nothing breaks, but then classes would be too few."""
    station = with_mistake(BY_DATA, tmp_path)
    assert to_depth(station, 2).hits == {}
    hits = run(station).hits
    assert {(hit.symbol, hit.finding.code) for hit in hits.values()} == {(MC, "I2")}


def test_the_tools_make_no_difference(tmp_path: Path) -> None:
    """Without a mistake, what GNU assembles and links is as right as what idtgen does."""
    station = without_mistake(DEEP, tmp_path)
    assert to_depth(station, 2, vectors=DEEP.vectors).hits == run(station).hits == {}
