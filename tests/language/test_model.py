"""What a right file means: the contract's three kernels, and each rule of the language by itself."""

from pathlib import Path

import pytest

from idtgen import language
from idtgen.model import (
    PT_REGS,
    Entry,
    Gs,
    GsBase,
    GsBaseKind,
    Harden,
    Ist,
    Kernel,
    Kind,
    Layout,
    Origin,
    Paranoid,
    Place,
    Tail,
)

KERNELS = Path(__file__).parent / "kernels"
ALONE = "kernel k { gs none; user_code none; }\n"  # nothing else is demanded of such a kernel
FIFTEEN = "rax rbx rcx rdx rbp rsi rdi r8 r9 r10 r11 r12 r13 r14 r15"


def read(text: str, tmp_path: Path) -> Kernel:
    path = tmp_path / "test.idt"
    path.write_text(text)
    loaded = language.load(path)
    assert loaded.kernel is not None, loaded.diagnostics.render()
    return loaded.kernel


def shipped(name: str) -> Kernel:
    loaded = language.load(KERNELS / name)
    assert loaded.diagnostics.render() == ""
    assert loaded.kernel is not None
    return loaded.kernel


def gate(kernel: Kernel, vector: int) -> Entry:
    return kernel.gates[vector]


# ---- The contract's kernels


def test_linux_as_a_whole() -> None:
    kernel = shipped("linux.idt")
    assert (kernel.name, kernel.file) == ("linux", "linux.idt")
    assert kernel.gs is Gs.SWAPGS
    assert kernel.paranoid is Paranoid.RDMSR
    assert kernel.harden == frozenset(Harden)
    assert (kernel.code, kernel.data) == (0x10, 0x18)
    assert (kernel.user_code32, kernel.user_data, kernel.user_code) == (0x23, 0x2B, 0x33)
    assert (kernel.stack_align, kernel.layout, kernel.la57, kernel.cpus) == (16, Layout.FAST, False, 1)
    assert kernel.frame is PT_REGS
    assert kernel.kernel_stack == Place(True, None, 8)
    assert kernel.user_sp == Place(True, None, 16)
    assert kernel.gs_base is None
    assert [(ist.name, ist.slot, ist.size) for ist in kernel.ists] == [
        ("DF", 1, None), ("NMI", 2, None), ("DB", 3, None), ("MCE", 4, None),
    ]  # fmt: skip
    assert kernel.exit_to_user == "prepare_exit_to_usermode"
    assert kernel.exit_to_kernel == "irqentry_exit_cond_resched"


def test_linux_entries() -> None:
    kernel = shipped("linux.idt")
    assert [e.vector for e in kernel.entries] == [
        *range(22), 0x80, 0xEC, *range(0xF6, 0x100), None, None, None,
    ]  # fmt: skip
    assert [e.kind for e in kernel.entries[-3:]] == [Kind.SYSCALL, Kind.SYSCALL32, Kind.SYSENTER]
    assert {e.vector for e in kernel.entries if e.error_code} == {8, 10, 11, 12, 13, 14, 17, 21}
    assert {e.vector for e in kernel.entries if e.paranoid} == {1, 8, 18}
    assert {e.vector for e in kernel.entries if e.dpl == 3} == {3, 4, 0x80}
    assert gate(kernel, 8) == Entry(
        kind=Kind.EXCEPTION,
        vector=8,
        symbol="asm_exc_double_fault",
        handler="exc_double_fault",
        origin=Origin("linux.idt", 32),
        name="double_fault",
        error_code=True,
        ist=Ist("DF", 1, None, Origin("linux.idt", 19)),
        paranoid=True,
        noreturn=True,
    )


def test_linux_names() -> None:
    kernel = shipped("linux.idt")
    names = {e.symbol: e.handler for e in kernel.entries}
    assert names["asm_exc_page_fault"] == "exc_page_fault"
    assert names["asm_exc_nmi"] == "exc_nmi"
    assert names["asm_sysvec_reboot"] == "sysvec_reboot"
    assert names["entry_SYSCALL_64"] == "do_syscall_64"
    assert names["entry_SYSCALL_compat"] == "do_fast_syscall_32"
    assert names["entry_SYSENTER_compat"] == "do_SYSENTER_32"
    assert names["entry_INT80_compat"] == "do_int80_syscall_32"


def test_linux_device_vectors() -> None:
    common, spurious = shipped("linux.idt").arrays
    assert (common.symbol, common.body, common.handler) == (
        "irq_entries_start", "asm_common_interrupt", "common_interrupt",
    )  # fmt: skip
    assert (common.first, common.last) == (0x20, 0xEB)
    assert common.vectors == tuple(v for v in range(0x20, 0xEC) if v != 0x80)
    assert (spurious.first, spurious.last) == (0xEC, 0xFF)
    assert spurious.vectors == tuple(range(0xED, 0xF6))


def test_hobby() -> None:
    kernel = shipped("hobby.idt")
    assert not kernel.user_mode
    assert not kernel.swapgs
    assert (kernel.user_code32, kernel.user_data) == (None, None)
    assert kernel.harden == {Harden.ENDBR, Harden.CLEAR_REGS}
    assert [(ist.name, ist.size) for ist in kernel.ists] == [("DF", 8192), ("NMI", 8192)]
    replaced = gate(kernel, 3)
    assert (replaced.name, replaced.dpl, replaced.origin.file) == ("breakpoint", 3, "hobby.idt")
    assert gate(kernel, 0).origin == Origin("<exceptions>", 5)
    assert [(a.symbol, a.vectors) for a in kernel.arrays] == [
        ("timer_interrupt_entries", (0x20,)),
        ("keyboard_interrupt_entries", (0x21,)),
        ("unexpected_interrupt_entries", tuple(range(0x22, 0x100))),
    ]


def test_trapframe() -> None:
    kernel = shipped("trapframe.idt")
    assert (kernel.frame.name, kernel.frame.tail) == ("trapframe", Tail.VECTOR_ERROR_CODE)
    assert kernel.frame.registers == tuple(FIFTEEN.split())
    assert kernel.frame.fields == {}
    assert kernel.harden == {Harden.FENCE}
    assert {e.handler for e in kernel.entries} == {"trap"}
    assert [e.symbol for e in kernel.entries if e.vector in {0, 1, 7, 10}] == [
        "asm_vector_0", "asm_exc_debug", "asm_vector_7", "asm_vector_10",
    ]  # fmt: skip
    system_call = gate(kernel, 0x40)
    assert (system_call.kind, system_call.symbol, system_call.dpl) == (
        Kind.SOFTINT, "asm_exc_system_call", 3,
    )  # fmt: skip
    assert {e.vector for e in kernel.entries} == {*range(9), *range(10, 22), 0x40}


# ---- The shipped include: "0, 3-7, 9-17 and 19-21, each as Linux has it"


def test_exceptions_as_linux_has_them(tmp_path: Path) -> None:
    linux = shipped("linux.idt")
    kernel = read(ALONE + "include <exceptions>;", tmp_path)
    assert {e.vector for e in kernel.entries} == {0, *range(3, 8), *range(9, 18), 19, 20, 21}
    for entry in kernel.entries:
        assert entry._replace(origin=Origin("", 0)) == gate(linux, entry.vector or 0)._replace(
            origin=Origin("", 0)
        )


# ---- Settings


def test_the_defaults_are_the_contracts(tmp_path: Path) -> None:
    text = (KERNELS / "linux.idt").read_text()
    kernel = read(text[text.index("\npercpu") :], tmp_path)
    default = Kernel()
    for name in ("gs", "paranoid", "harden", "code", "user_code32", "user_data", "user_code"):
        assert getattr(kernel, name) == getattr(default, name)
    for name in ("stack_align", "layout", "la57", "cpus", "frame"):
        assert getattr(kernel, name) == getattr(default, name)
    assert kernel.harden == {Harden.ENDBR, Harden.FENCE, Harden.CLEAR_REGS}
    assert (kernel.code, kernel.user_code32, kernel.user_data, kernel.user_code) == (0x10, 0x23, 0x2B, 0x33)


def test_every_setting(tmp_path: Path) -> None:
    kernel = read(
        f"""kernel all {{
            gs none; paranoid rdgsbase; harden none; code 8; user_code32 none; user_data 0x1b; user_code 35;
            stack_align 0x8; frame f; layout compact; handler trap; la57 on; cpus 0x10;
        }}
        frame f {{ {FIFTEEN} error_code vector }}
        exception 5;""",
        tmp_path,
    )
    assert (kernel.name, kernel.gs, kernel.paranoid) == ("all", Gs.NONE, Paranoid.RDGSBASE)
    assert kernel.harden == frozenset()
    assert (kernel.code, kernel.user_code32, kernel.user_data, kernel.user_code) == (8, None, 0x1B, 0x23)
    assert (kernel.stack_align, kernel.layout, kernel.la57, kernel.cpus) == (8, Layout.COMPACT, True, 16)
    assert kernel.frame.tail is Tail.ERROR_CODE_VECTOR
    assert gate(kernel, 5).handler == "trap"


@pytest.mark.parametrize(
    ("words", "tail"),
    [
        ("orig_ax", Tail.ORIG_AX),
        ("error_code", Tail.ERROR_CODE),
        ("vector error_code", Tail.VECTOR_ERROR_CODE),
        ("error_code vector", Tail.ERROR_CODE_VECTOR),
    ],
)
def test_frames(words: str, tail: Tail, tmp_path: Path) -> None:
    linux = "r15 r14 r13 r12 bp bx r11 r10 r9 r8 ax cx dx si rdi"
    text = f"kernel k {{ gs none; user_code none; frame f; }} frame f {{ {linux} {words} }}"
    frame = read(text, tmp_path).frame
    assert frame.registers == PT_REGS.registers
    assert frame.tail is tail
    assert frame.offsets["rdi"] == 14 * 8
    assert frame.offsets["rip"] == (15 + len(words.split())) * 8
    assert frame.fields["rbp"] == "bp"
    assert "rdi" not in frame.fields


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("gs:0x7ffffff8", Place(True, None, 0x7FFFFFF8)),
        ("gs:24", Place(True, None, 24)),
        ("gs : cpu_stack", Place(True, "cpu_stack", 0)),
        ("stack_top", Place(False, "stack_top", 0)),
    ],
)
def test_places(place: str, expected: Place, tmp_path: Path) -> None:
    kernel = read(f"percpu {{ kernel_stack {place}; }} exception 5 x;", tmp_path)
    assert kernel.kernel_stack == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("ist", GsBase(GsBaseKind.IST)),
        ("base", GsBase(GsBaseKind.WORD, "base")),
        ("bases[lsl 0x7b]", GsBase(GsBaseKind.TABLE, "bases", 0x7B)),
    ],
)
def test_gs_base(place: str, expected: GsBase, tmp_path: Path) -> None:
    assert read(f"percpu {{ gs_base {place}; }} exception 5 x;", tmp_path).gs_base == expected


def test_ists_are_in_the_order_of_their_slots(tmp_path: Path) -> None:
    kernel = read(ALONE + "ist B = 7 size 0x1K; ist A = 1 size 4096;", tmp_path)
    assert [(ist.name, ist.slot, ist.size) for ist in kernel.ists] == [("A", 1, 4096), ("B", 7, 1024)]


# ---- Vectors


def test_a_single_vector_takes_it_from_any_range(tmp_path: Path) -> None:
    kernel = read(ALONE + "interrupt 0x20..0xff -> irq; sysvec 0x80 timer; softint 0x81 call;", tmp_path)
    (array,) = kernel.arrays
    assert array.vectors == tuple(v for v in range(0x20, 0x100) if v not in {0x80, 0x81})


def test_ranges_nest(tmp_path: Path) -> None:
    kernel = read(
        ALONE
        + "interrupt 0x40..0x4f as inner -> b; interrupt 0x20..0x6f as outer -> a;"
        + "interrupt 0x44..0x45 as core -> c; interrupt 0x20..0x21 as edge -> d; interrupt 0x45 as one -> e;",
        tmp_path,
    )
    own = {array.symbol: array.vectors for array in kernel.arrays}
    assert own["core"] == (0x44,)
    assert own["one"] == (0x45,)
    assert own["inner"] == (0x40, 0x41, 0x42, 0x43, *range(0x46, 0x50))
    assert own["edge"] == (0x20, 0x21)
    assert own["outer"] == (*range(0x22, 0x40), *range(0x50, 0x70))
    assert [array.first for array in kernel.arrays] == sorted(array.first for array in kernel.arrays)


def test_the_order_of_statements_does_not_matter(tmp_path: Path) -> None:
    text = (KERNELS / "linux.idt").read_text()
    lines = text[text.index("\nist") :].splitlines()
    percpu = "percpu { kernel_stack gs:8; user_sp gs:16; }"
    there = read("\n".join([percpu, *lines]), tmp_path)
    back = read("\n".join([*lines[::-1], percpu]), tmp_path)
    assert [(e.symbol, e.vector) for e in there.entries] == [(e.symbol, e.vector) for e in back.entries]
    assert [(a.symbol, a.vectors) for a in there.arrays] == [(a.symbol, a.vectors) for a in back.arrays]


def test_error_codes_are_known(tmp_path: Path) -> None:
    """SDM 3:6.15; 29 and 30 by APM 2:15.35.5 and 15.28. `exception 0..31 -> trap;` is one valid line."""
    kernel = read(ALONE + "exception 0..31 -> trap;", tmp_path)
    codes = {e.vector for e in kernel.entries if e.error_code}
    assert codes == {8, 10, 11, 12, 13, 14, 17, 21, 29, 30}
    assert len(kernel.entries) == 32


def test_reserved_vectors_push_one_when_the_file_says_so(tmp_path: Path) -> None:
    kernel = read(ALONE + "exception 22..28 error_code; exception 31; exception 29 vc error_code;", tmp_path)
    assert {e.vector for e in kernel.entries if e.error_code} == {*range(22, 30)}


def test_attributes_of_an_exception(tmp_path: Path) -> None:
    kernel = read(
        ALONE + "exception 3 bp dpl 3 gap as trap_stub -> on_bp; exception 6 ud noreturn;", tmp_path
    )
    bp, ud = gate(kernel, 3), gate(kernel, 6)
    assert (bp.symbol, bp.handler, bp.name, bp.dpl, bp.gap) == ("trap_stub", "on_bp", "bp", 3, True)
    assert (ud.noreturn, ud.dpl, ud.gap) == (True, 0, False)


def test_a_softint_is_for_user_code_unless_it_says_no(tmp_path: Path) -> None:
    kernel = read(ALONE + "softint 0x30 a; softint 0x31 b dpl 0; softint 0x32 c dpl 3;", tmp_path)
    assert [gate(kernel, v).dpl for v in (0x30, 0x31, 0x32)] == [3, 0, 3]


def test_the_handler_of_every_line_without_its_own(tmp_path: Path) -> None:
    kernel = read(
        "kernel k { gs none; user_code none; handler trap; }"
        "exception 0..7; nmi 2 nmi ist N -> on_nmi; ist N = 2; interrupt 0x20..0xff; sysvec 0x30 t;",
        tmp_path,
    )
    assert {e.handler for e in kernel.entries} == {"trap", "on_nmi"}
    assert [(a.symbol, a.body, a.handler) for a in kernel.arrays] == [("trap_entries", "asm_trap", "trap")]
    assert gate(kernel, 0x30).handler == "trap"


def test_lines_with_one_handler_share_its_body(tmp_path: Path) -> None:
    kernel = read(ALONE + "interrupt 0x20 -> irq; interrupt 0x21 as more -> irq;", tmp_path)
    assert [(a.symbol, a.body) for a in kernel.arrays] == [("irq_entries", "asm_irq"), ("more", "asm_irq")]


# ---- Words


def test_keywords_are_names_where_only_a_name_can_stand(tmp_path: Path) -> None:
    kernel = read(
        f"""kernel kernel {{ gs none; user_code none; frame frame; }}
        frame frame {{ {FIFTEEN} error_code }}
        ist ist = 1; ist on = 2;
        exception 1 exception -> syscall;
        nmi 2 nmi ist ist -> include;
        exception 8 percpu ist on as interrupt -> sysvec;
        on exit_to_kernel -> exit_to_kernel;""",
        tmp_path,
    )
    assert (kernel.name, kernel.frame.name, kernel.exit_to_kernel) == ("kernel", "frame", "exit_to_kernel")
    assert [(e.name, e.symbol, e.handler) for e in kernel.entries] == [
        ("exception", "asm_exc_exception", "syscall"),
        ("nmi", "asm_exc_nmi", "include"),
        ("percpu", "interrupt", "sysvec"),
    ]


def test_words_need_no_blanks_where_they_cannot_run_together(tmp_path: Path) -> None:
    text = "kernel k{gs none;user_code none;}exception 0..0x1f->trap;/**/ist A=1 size 8K;//end"
    kernel = read(text, tmp_path)
    assert len(kernel.entries) == 32
    assert kernel.ists[0].size == 8192
