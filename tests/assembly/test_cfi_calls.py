"""Unwind tables of system calls, where the CPU keeps what it returns to in registers, or nowhere.

At SYSCALL RIP is in RCX and RFLAGS in R11 (SDM 2: SYSCALL); SYSENTER keeps neither RIP nor RSP.
"""

from idtgen.assembly.program import State
from tests.assembly.programs import routine, rows

SAVED = "rip@-40 rflags@-24 rsp@-16"


def test_what_is_pushed_twice_is_found_in_the_frame() -> None:
    text = """
        stub:
            movq %rsp, %gs:16
            movq %gs:8, %rsp
            pushq $43
            pushq %gs:16
            pushq %r11
            pushq $51
            pushq %rcx
            xorl %ecx, %ecx
            iretq
        """
    *_, cleared, last = rows(text, State.SYSCALL)
    assert cleared == f"rsp+40: {SAVED} rcx@-40 r11@-24"
    assert last == cleared


def test_sysenter_keeps_neither_rip_nor_rsp() -> None:
    text = """
        stub:
            movq %gs:8, %rsp
            pushq $43
            pushq $0
            pushfq
            pushq %rdi
            ud2
        """
    nowhere = "rip? rflags? rsp?"
    assert rows(text, State.SYSENTER) == [
        f"rsp+0: {nowhere}",
        f"rsp+0: {nowhere}",
        f"rsp+8: {nowhere}",
        f"rsp+16: {nowhere}",
        f"rsp+24: {nowhere}",
        f"rsp+32: {nowhere} rdi@-32",
    ]


def test_what_two_ways_in_do_not_share_is_settled_by_the_hint() -> None:
    """SYSENTER's frame gets its RIP and RSP from C; SYSCALL's had them before."""
    sysenter = routine(
        """
        other:
            movq %gs:8, %rsp
            pushq $43
            pushq $0
            pushfq
            pushq $35
            pushq $0
            subq $128, %rsp
            call fill_in
            jmp back
        """,
        State.SYSENTER,
    )
    text = """
        stub:
            movq %rsp, %gs:16
            movq %gs:8, %rsp
            pushq $43
            pushq %gs:16
            pushq %r11
            pushq $35
            pushq %rcx
            subq $128, %rsp
            call handler
        back:
            /* cfi: frame at %rsp */
            cli
            movq 128(%rsp), %rcx
            movq 144(%rsp), %r11
            movq 152(%rsp), %rsp
            sysretl
        """
    *_, settled, _, _, _, last = rows(text, State.SYSCALL, sysenter)
    assert settled.startswith("rsp+168: rip@-40 rflags@-24 rsp@-16 rax@-88 rcx@-80")
    # RSP is back; of the frame only what stands in registers can still be found.
    assert last.startswith("rsp+0: rip=rcx rflags=r11 rax? rcx? rdx?")
    assert " rsp" not in last


def test_an_equal_value_is_found_where_the_other_is() -> None:
    """What SYSRET takes from RCX is RIP, once the two have been compared."""
    text = """
        stub:
            pushq %rcx
            movq (%rsp), %rcx
            cmpq %rcx, 8(%rsp)
            jne fail
            popq %rcx
            movq 24(%rsp), %rsp
            sysretq
        fail:
            ud2
        """
    *_, compared, branch, popped, loaded, end, fail = rows(text, State.INTERRUPT)
    assert compared == branch == fail == "rsp+48: rip@-40 rflags@-24 rsp@-16"
    assert popped == "rsp+48: rip@-40 rflags@-24 rsp@-16"
    assert loaded == "rsp+40: rip@-40 rflags@-24 rsp@-16"
    assert end == "rsp+0: rip=rcx rflags?"


def test_where_they_differ_nothing_is_known() -> None:
    """On the way that JNE takes, and behind a comparison of something else."""
    text = """
        stub:
            pushq %rcx
            movq (%rsp), %rcx
            cmpq $0, 8(%rsp)
            jne fail
            popq %rcx
            movq 24(%rsp), %rsp
            sysretq
        fail:
            ud2
        """
    *_, end, _ = rows(text, State.INTERRUPT)
    assert end == "rsp+0: rip? rflags?"
