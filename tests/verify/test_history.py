"""Bugs that entry code has had: made again in hand.S, each named by its property; and the tables of the page.

Those of system calls and of NMIs are in test_calls.py and test_nmi.py.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from idtgen import language, lowering
from idtgen.assembly import cfi, link
from idtgen.verify import Plan, verify
from tests.verify import hand, test_calls, test_nmi

ROOT = Path(__file__).parents[2]
PLAN = Plan(seeds=3)
Change = tuple[str, str, str]  # behind which label, what stands there, what stands there instead


class Mistake(NamedTuple):
    codes: str
    name: str
    changes: tuple[Change, ...]


HISTORY = (
    Mistake(
        "I4",
        "CVE-2014-9322: the fault of an IRET is taken for one of the kernel's",
        ((".Lkernel", "je	.Lfailed", "nop"), (".Lkernel", "je	.Lfailed", "nop")),
    ),
    Mistake(
        "H3",
        "CVE-2018-8897 and CVE-2018-10872: #DB on the first instruction of an entry, GS by the saved CS",
        (("asm_exc_debug", "js	1f", "jmp	1f"), ("asm_exc_debug", "js	2f", "jmp	2f")),
    ),
    Mistake(
        "R4",
        "CVE-2018-14678: the way out is chosen by what the way in had kept, not by the frame",
        (
            (
                "asm_exc_divide_error",
                "	leaq	8(%rsp), %rdi\n	call	exc_divide_error\n	jmp	error_return\n",
                """	testb	$3, 144(%rsp)
	setz	%bl
	leaq	8(%rsp), %rdi
	call	exc_divide_error
	cli
	testb	%bl, %bl
	jnz	.Lto_kernel
	jmp	.Lto_user
""",
            ),
            ("error_return", "	jz	.Lto_kernel\n", "	jz	.Lto_kernel\n.Lto_user:\n"),
        ),
    ),
    Mistake(
        "S1",
        "CVE-2019-1125: the fence on one branch alone",
        (("asm_exc_debug", "	swapgs\n1:	lfence\n", "	swapgs\n	lfence\n1:\n"),),
    ),
    Mistake(
        "A1",
        "per-CPU data read behind the SWAPGS of the way out",
        (("asm_exc_debug", "2:	addq", "2:	cmpq	$0, %gs:8\n	addq"),),
    ),
    Mistake(
        "A2",
        "a helper of C called while the frame of a failed IRET is mended",
        ((".Lfailed", "	lfence\n", "	lfence\n	call	set_gate\n"),),
    ),
    Mistake(
        "H1 S2",
        "a vector leads to the entry of its neighbour",
        (("idt_setup", "0x7f, common_interrupt_entries,", "0x7f, common_interrupt_entries+16,"),),
    ),
    Mistake(
        "A4",
        "the unwind table one instruction late behind a push",
        ((".Lfailed", "	.cfi_def_cfa rsp, 64\n", "	.cfi_def_cfa rsp, 56\n"),),
    ),
)


def broken(case: Mistake) -> str:
    text = hand.SOURCE.read_text()
    for label, old, new in case.changes:
        start = text.index(f"\n{label}:")
        assert old in text[start:]
        text = text[:start] + text[start:].replace(old, new, 1)
    return text if "A4" in case.codes else re.sub(r"\n\s*\.cfi_[^\n/]*", "", text)


@pytest.mark.parametrize("case", HISTORY, ids=lambda case: case.name.partition(":")[0].replace(" ", "-"))
def test_the_mistakes_of_history_are_found(case: Mistake, tmp_path: Path) -> None:
    report = hand.run(broken(case), tmp_path, PLAN)
    assert {failure.code for failure in report.failures} == set(case.codes.split()), report.render()


def on_a_stack_of_its_own() -> str:
    """#PF by the stub of #DB: paranoid, on an IST stack, as Linux once had #SS."""
    text = re.sub(r"\n\s*\.cfi_[^\n/]*", "", hand.SOURCE.read_text())
    stub = text[
        text.index("	.globl	asm_exc_debug\n") : text.index(
            "	.p2align 4, 0xcc\n	.globl	common_int"
        )
    ]
    for old, new in (
        ("exc_debug", "exc_page_fault"),
        (".Ldebug_user", ".Lfault_user"),
        ("	word	$-1\n", ""),
        ("(%rsp), %rdi\n", "(%rsp), %rdi\n	movq	128(%rsp), %rsi\n	movq	$-1, 128(%rsp)\n"),
    ):
        stub = stub.replace(old, new)
    ordinary = text.index("	.globl	asm_exc_page_fault\n"), text.index("	.globl	asm_exc_debug\n")
    text = text[: ordinary[0]] + stub + text[ordinary[1] :]
    return text.replace("asm_exc_page_fault, 0x8e00", "asm_exc_page_fault, 0x8e02")


def test_the_fault_of_an_iret_on_a_stack_of_its_own(tmp_path: Path) -> None:
    """CVE-2014-9322 as it was: the frame of user mode is not there. All else the stub does right."""
    stack = hand.DEBUG_STACK._replace(name="PF", slot=2)
    fault = hand.PAGE_FAULT._replace(ist=stack, paranoid=True)
    kernel = hand.declare(ists=(hand.DEBUG_STACK, stack), entries=(hand.DIVIDE, hand.DEBUG, fault))
    report = hand.run(on_a_stack_of_its_own(), tmp_path, PLAN, kernel)
    assert {(f.code, f.entry) for f in report.failures} == {("I4", "asm_exc_page_fault")}, report.render()


def test_a_stack_that_gets_deeper_than_was_reckoned(tmp_path: Path) -> None:
    """Linux's entry stack was too small for years. Here a claim that is 8 bytes short."""
    path = tmp_path / "k.idt"
    path.write_text("kernel k { } percpu { kernel_stack gs:8; } exception 14 page_fault;")
    kernel = language.load(path).kernel
    assert kernel is not None
    program = lowering.lower(kernel)
    image = link.link(kernel, program, cfi.analyse(program))
    plan = Plan(quick=True, only="page_fault")
    assert verify(kernel, image, plan).ok
    short = {name: depth - 8 for name, depth in image.depths.items()}
    report = verify(kernel, image._replace(depths=short), plan)
    assert {failure.code for failure in report.failures} == {"R3"}


REFUSED = {
    "CVE-2014-9322": "ist X = 1; exception 12 stack_segment ist X paranoid;",
    "CVE-2018-8897": "ist X = 1; exception 3 int3 dpl 3 ist X;",
}


@pytest.mark.parametrize("cve", REFUSED)
def test_what_the_language_refuses(cve: str, tmp_path: Path) -> None:
    path = tmp_path / "k.idt"
    path.write_text("kernel k { } percpu { kernel_stack gs:8; } " + REFUSED[cve])
    loaded = language.load(path)
    assert any(cve in found.help for found in loaded.diagnostics if found.code.startswith("E"))


# The page

SECTION = (ROOT / "docs/verification.md").read_text().partition("\n## CVEs\n")[2].partition("\n## ")[0]
COVERED, _, NOT_COVERED = SECTION.partition("\nNot covered:\n")
# All of entry code.
CVES = re.findall(
    r"\S+",
    """
    2006-0741 2006-0744 2006-5755 2007-4573 2009-2910 2010-3301 2012-0217 2014-4508 2014-4699
    2014-8133 2014-8134 2014-9090 2014-9322 2014-9419 2015-2830 2015-3290 2015-3291 2015-5157
    2017-5754 2018-8897 2018-10872 2018-12126 2018-14678 2019-1125 2022-0001 2022-0002 2022-29900
    2022-29901 2023-0597 2023-28746 2024-2201 2024-25742 2024-25743 2024-25744 2024-28956 2024-36350
    2024-36357 2024-50072 2024-50193
    """,
)


def rows(part: str) -> dict[str, str]:
    """Each CVE of a table, and the last cell of its row."""
    found = {}
    for line in re.findall(r"^\| (20.+) \|$", part, re.MULTILINE):
        first, *_, last = line.split(" | ")
        found.update(dict.fromkeys(re.findall(r"\d{4}-\d+", first), last))
    return found


def made() -> dict[str, set[str]]:
    """Each CVE that a test makes again, and the properties that name it."""
    found: dict[str, set[str]] = {}
    cases = [(c.name, c.codes) for c in (*HISTORY, *test_calls.HISTORY)]
    for name, codes in cases + [(c.name, c.code) for c in test_nmi.BROKEN]:
        for cve in re.findall(r"CVE-(\d{4}-\d+)", name):
            found.setdefault(cve, set()).update(codes.split())
    return found


def test_every_cve_of_entry_code_is_on_the_page_once() -> None:
    covered, other = rows(COVERED), rows(NOT_COVERED)
    assert covered.keys() & other.keys() == set()
    assert sorted(covered | other) == sorted(CVES)


def test_the_page_says_what_the_tests_show() -> None:
    covered = rows(COVERED)
    assert {cve: set(re.findall(r"\b[A-Z]\d\b", by)) for cve, by in covered.items()} == made()
    assert {cve for cve, by in covered.items() if "language refuses" in by} >= {c[4:] for c in REFUSED}
