"""Where the unwind tables say that the interrupted registers are, on programs small enough to follow by hand.

The CFA of an interrupt is the end of the CPU's frame: RIP at -40, RFLAGS at -24, RSP at -16 from there.
"""

import pytest

from idtgen.assembly import cfi
from idtgen.assembly.program import State
from idtgen.model import Frame, Tail
from tests.assembly.programs import program, routine, rows, unwind

FRAME = "rip@-40 rflags@-24 rsp@-16"
RETURN = "\nback:\n\tiretq\n"


def test_pushes_and_pops() -> None:
    text = """
        stub:
            pushq $-1
            pushq %rdi
            xorl %edi, %edi
            popq %rdi
            addq $8, %rsp
            iretq
        """
    assert rows(text, State.INTERRUPT) == [
        f"rsp+40: {FRAME}",
        f"rsp+48: {FRAME}",
        f"rsp+56: {FRAME} rdi@-56",
        f"rsp+56: {FRAME} rdi@-56",
        f"rsp+48: {FRAME}",
        f"rsp+40: {FRAME}",
    ]


def test_an_error_code_is_below_the_frame() -> None:
    assert rows("stub:\n\taddq\t$8, %rsp\n\tiretq\n", State.INTERRUPT_CODE) == [
        f"rsp+48: {FRAME}",
        f"rsp+40: {FRAME}",
    ]


def test_a_register_in_another() -> None:
    text = "stub:\n\tmovq\t%rdi, %rax\n\txorl\t%edi, %edi\n\tmovq\t%rax, %rdi\n\tiretq\n"
    # RAX is lost for good. Nobody refuses that here: the run of the stub finds it.
    assert rows(text, State.INTERRUPT) == [
        f"rsp+40: {FRAME}",
        f"rsp+40: {FRAME} rax?",
        f"rsp+40: {FRAME} rax? rdi=rax",
        f"rsp+40: {FRAME} rax?",
    ]


def test_a_handler_keeps_what_the_abi_says() -> None:
    text = "stub:\n\tpushq\t%rax\n\tcall\thandler\n\tpopq\t%rax\n\tiretq\n"
    lost = "rcx? rdx? rsi? rdi? r8? r9? r10? r11?"
    assert rows(text, State.INTERRUPT)[2:] == [
        f"rsp+48: {FRAME} rax@-48 {lost}",
        f"rsp+40: {FRAME} {lost}",
    ]


def test_another_stack_is_followed_by_a_register_until_the_frame_is_on_it() -> None:
    text = """
        stub:
            pushq %rdx
            movq %rsp, %rdx
            movq %gs:8, %rsp
            pushq 40(%rdx)
            pushq 32(%rdx)
            pushq 24(%rdx)
            pushq 16(%rdx)
            pushq 8(%rdx)
            pushq (%rdx)
            popq %rdx
            iretq
        """
    found = rows(text, State.INTERRUPT)
    assert found[2] == f"rsp+48: {FRAME} rdx@-48"
    assert found[3:9] == [f"rdx+48: {FRAME} rdx@-48"] * 6
    assert found[9] == f"rsp+48: {FRAME} rdx@-48"
    assert found[10] == f"rsp+40: {FRAME}"


def test_a_called_routine_may_move_its_return_address() -> None:
    """The way of Linux's error_entry: below the frame stands what belongs there, the way back goes on top."""
    entry = routine("""
        entry:
            pushq %rsi
            movq 8(%rsp), %rsi
            movq %rdi, 8(%rsp)
            movq %rsp, %rax
            pushq %rsi
            ret
        """)
    stub = "stub:\n\tpushq\t$0\n\tcall\tentry\n\tmovq\t%rsp, %rdi\n\taddq\t$24, %rsp\n\tiretq\n"
    first, tables = unwind(stub, State.INTERRUPT, entry)
    assert rows(stub, State.INTERRUPT, entry)[2] == f"rsp+64: {FRAME} rax? rsi@-64 rdi@-56"
    inside = [row for row in tables.of(entry) if row]
    assert [row.offset for row in inside] == [56, 64, 64, 64, 64, 72]
    assert tables.depths == {"stub": 72}
    assert len(tables.of(first)) == len(first.items)


def test_ways_that_meet_keep_what_both_know() -> None:
    """One stub saves RDI and not RSI, the other both; where they meet only RDI is in the frame."""
    one = "one:\n\tpushq\t%rdi\n\tpushq\t$0\n\tjmp\tmeet\n"
    two = routine("two:\n\tpushq\t%rdi\n\tpushq\t%rsi\n\tjmp\tmeet\n", State.INTERRUPT)
    meet = routine("meet:\n\tnegq\t%rcx\n\taddq\t$8, %rsp\n\tpopq\t%rdi\n\tiretq\n")
    first = routine(one, State.INTERRUPT)
    tables = cfi.analyse(program(first, two, meet))
    found = [(row.offset, sorted(row.rules)) for row in tables.of(meet) if row]
    saved = ["rdi", "rflags", "rip", "rsp"]
    assert found == [
        (56, saved),
        (56, sorted([*saved, "rcx"])),
        (48, sorted([*saved, "rcx"])),
        (40, ["rcx", "rflags", "rip", "rsp"]),
    ]
    assert tables.depths == {"one": 56, "two": 56}


def test_stacks_that_meet_at_different_depths() -> None:
    """One stub leaves a gap of 16 bytes above its copy of the frame; the way out is the same for both."""
    copies = "\tpushq\t48(%rsp)\n" * 5
    gap = routine(f"gap:\n\tpushq\t$0\n\tpushq\t$0\n{copies}\tjmp\tout\n", State.INTERRUPT)
    plain = routine("plain:\n\tjmp\tout\n", State.INTERRUPT)
    out = routine("out:\n\tpushq\t%rdi\n\tpopq\t%rdi\n\tiretq\n")
    tables = cfi.analyse(program(plain, gap, out))
    assert [row.offset for row in tables.of(out) if row] == [40, 48, 40]
    assert tables.depths == {"plain": 48, "gap": 40 + 16 + 40 + 8}


def test_the_copy_of_a_frame_that_iret_will_take() -> None:
    """A handler that emulates a call writes over the frame above the gap; the lower one counts."""
    copies = "\tpushq\t32(%rsp)\n" * 5
    found = rows(f"stub:\n{copies}\tiretq\n", State.INTERRUPT)
    assert found == [*(f"rsp{40 + 8 * n:+}: {FRAME}" for n in range(5)), f"rsp+40: {FRAME}"]


def test_a_string_copy() -> None:
    text = """
        stub:
            cld
            movq %rsp, %rsi
            movq stack(%rip), %rdi
            subq $40, %rdi
            movl $5, %ecx
            rep movsq
            leaq -40(%rdi), %rsp
            iretq
        """
    assert rows(text, State.INTERRUPT)[-2:] == [
        # RSI has moved on by the 40 bytes that were copied; RSP still points at the old frame.
        f"rsp+40: {FRAME} rcx? rsi? rdi?",
        f"rsp+40: {FRAME} rcx? rsi? rdi?",
    ]


def test_a_string_copy_downwards() -> None:
    text = """
        stub:
            std
            leaq 32(%rsp), %rsi
            movq %gs:8, %rdi
            subq $8, %rdi
            movl $5, %ecx
            rep movsq
            cld
            leaq 8(%rdi), %rsp
            iretq
        """
    _, tables = unwind(text, State.INTERRUPT)
    assert rows(text, State.INTERRUPT)[-1] == f"rsp+40: {FRAME} rcx? rsi? rdi?"
    assert tables.depths == {"stub": 40}


def test_a_hint_replaces_the_interrupted_state() -> None:
    """The layout is the kernel's own frame; what was known of the old frame is forgotten."""
    registers = ("rax", "rbx", "rcx", "rdx", "rbp", "rsi", "rdi", *(f"r{n}" for n in range(8, 16)))
    frame = Frame("regs", registers, Tail.ERROR_CODE)
    text = """
        stub:
            pushq %rax
            movq %gs:8, %rdi
            subq $176, %rdi
            /* cfi: frame at 8(%rdi) */
            leaq 8(%rdi), %rsp
            popq %rax
            iretq
        """
    before, at_rdi, at_rsp, popped = rows(text, State.INTERRUPT, frame=frame)[2:]
    assert before == f"rsp+48: {FRAME} rax@-48 rdi?"
    assert at_rdi.startswith(f"rdi+176: {FRAME} rax@-168 rcx@-152 rdx@-144 rbx@-160 rbp@-136 rsi@-128")
    assert at_rsp.startswith(f"rsp+168: {FRAME} rax@-168")
    assert popped.startswith(f"rsp+160: {FRAME} rcx@-152")


def test_the_return_labels_expect_a_whole_frame() -> None:
    text = "out:\n\tpopq\t%r15\n\tpopq\t%r14\n\tiretq\n"
    found = rows(text, State.FRAME)
    assert found[0].startswith(f"rsp+168: {FRAME} rax@-88 ")
    assert found[0].endswith("r14@-160 r15@-168")
    assert found[1].endswith("r14@-160")


def test_a_function_of_c() -> None:
    text = """
        function:
            pushq %rbx
            xorl %ebx, %ebx
            movq %rsi, 36(%rdi)
            popq %rbx
            ret
        """
    assert rows(text, State.FUNCTION) == [
        "rsp+8: rip@-8",
        "rsp+16: rip@-8 rbx@-16",
        "rsp+16: rip@-8 rbx@-16",
        "rsp+16: rip@-8 rbx@-16",
        "rsp+8: rip@-8",
    ]


SYSCALL = """
    entry:
        swapgs
        movq %rsp, {place}
        movq %gs:8, %rsp
        pushq $43
        pushq {place}
        pushq %r11
        pushq $51
        pushq %rcx
        xorl %ecx, %ecx
        popq %rcx
        addq $8, %rsp
        popq %r11
        movq (%rsp), %rsp
        sysretq
    """


def test_syscall_parks_the_stack_pointer_at_gs() -> None:
    found = rows(SYSCALL.format(place="%gs:16"), State.SYSCALL)
    in_registers = "rip=rcx rflags=r11"
    assert found[:4] == [
        f"rsp+0: {in_registers}",
        f"rsp+0: {in_registers}",
        f"rsp+0: {in_registers}",
        f"rsp+0: {in_registers} rsp=*(gs.base+16)",
    ]
    # SS is pushed; from then on RSP, RFLAGS and RIP come to stand where an interrupt would have them.
    assert found[5:9] == [
        f"rsp+16: {in_registers} rsp@-16",
        "rsp+24: rip=rcx rflags@-24 rsp@-16 r11@-24",
        "rsp+32: rip=rcx rflags@-24 rsp@-16 r11@-24",
        f"rsp+40: {FRAME} rcx@-40 r11@-24",
    ]
    assert found[-1] == f"rsp+0: {in_registers}"


def test_syscall_with_a_symbol_has_no_name_for_the_stack_pointer() -> None:
    assert rows(SYSCALL.format(place="%gs:user_sp"), State.SYSCALL)[3] == "rsp+0: rip=rcx rflags=r11 rsp?"
    assert rows(SYSCALL.format(place="user_sp(%rip)"), State.SYSCALL)[3] == "rsp+0: rip=rcx rflags=r11 rsp?"


def test_sysenter_knows_neither_rip_nor_rsp() -> None:
    text = "entry:\n\tpushq\t%rdi\n\tjmp\tout\n"
    out = routine("out:\n\tmovq\t%rsp, %rdi\n\t/* cfi: frame at %rdi */\n\tcli\n\tiretq\n")
    _, tables = unwind(text, State.SYSENTER, out)
    assert rows(text, State.SYSENTER, out) == ["rsp+0: rip? rflags? rsp?", "rsp+8: rip? rflags? rsp? rdi@-8"]
    # C has filled the frame: RIP is at 128.
    assert [(row.register, row.rules["rip"].offset) for row in tables.of(out) if row][1:] == [
        ("rsp", -40)
    ] * 2


@pytest.mark.parametrize("state", [State.INTERRUPT, State.SYSENTER])
def test_fill_is_never_reached(state: State) -> None:
    assert rows("stub:\n\tiretq\n\tint3\n", state)[1] == "unreached"


def test_a_slot_has_no_label() -> None:
    slot = routine("\tpushq\t$@vector@\n\tjmp\tbody\n\t.p2align\t3\n", State.INTERRUPT)
    body = routine("body:\n\taddq\t$8, %rsp\n\tiretq\n")
    tables = cfi.analyse(program(slot, body))
    assert [row.offset for row in tables.of(body) if row] == [48, 40]
    assert tables.depths == {"part_0": 48}
