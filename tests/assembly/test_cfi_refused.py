"""Programs that the analysis cannot follow: an error that names the place, never a wrong table."""

import pytest

from idtgen.assembly.cfi import FlowError
from idtgen.assembly.program import State
from tests.assembly.programs import routine, rows

REFUSED = {
    "a push on the user's stack": (
        State.SYSCALL,
        "stub:\n\tpushq\t%rax\n\tsysretq\n",
        "stub: instruction 1: pushq %rax: RSP is not on a stack of the kernel",
    ),
    "a call on the user's stack": (
        State.SYSCALL,
        "stub:\n\tcall\thandler\n\tsysretq\n",
        "stub: instruction 1: call handler: RSP is not on a stack of the kernel",
    ),
    "a store through a user's register": (
        State.INTERRUPT,
        "stub:\n\tcld\n\tmovq\t%rax, (%rdi)\n\tiretq\n",
        "stub: instruction 2: movq %rax, (%rdi): nothing is known of this pointer",
    ),
    "a store somewhere on the stack": (
        State.INTERRUPT,
        "stub:\n\tmovq\t%rax, 8(%rsp,%rcx,8)\n\tiretq\n",
        "stub: instruction 1: movq %rax, 8(%rsp,%rcx,8): nothing is known of this pointer",
    ),
    "an RSP from nowhere": (
        State.INTERRUPT,
        "stub:\n\tmovq\t%rax, %rsp\n\tiretq\n",
        "stub: instruction 1: movq %rax, %rsp: RSP becomes unknown",
    ),
    "an RSP that is computed": (
        State.INTERRUPT,
        "stub:\n\tandq\t$-16, %rsp\n\tiretq\n",
        "stub: instruction 1: andq $-16, %rsp: RSP becomes unknown",
    ),
    "a label that is not there": (
        State.INTERRUPT,
        "stub:\n\ttestb\t$3, 8(%rsp)\n\tjz\t.Lkernel\n\tiretq\n",
        "stub: instruction 2: jz .Lkernel: a jump to a label that the program does not have",
    ),
    "a return to a word of the user's": (
        State.INTERRUPT,
        "stub:\n\tpushq\t%rax\n\tret\n",
        "stub: instruction 2: ret: a return to nobody knows where",
    ),
    "an end without a jump": (
        State.INTERRUPT,
        "stub:\n\tcld\n\tpopq\t%rax\n",
        "stub: instruction 2: control runs off the end of the routine",
    ),
    "fill in the way": (
        State.INTERRUPT,
        "stub:\n\tcld\n\t.p2align\t4\n\tiretq\n",
        "stub: instruction 1: Align(power=4): control runs into data or fill",
    ),
    "a string in a direction that nobody set": (
        State.INTERRUPT,
        "stub:\n\tmovq\t%gs:8, %rdi\n\tmovl\t$5, %ecx\n\trep movsq\n\tiretq\n",
        "stub: instruction 3: rep movsq: its target, count or direction is not known",
    ),
    "a string of a length that nobody knows": (
        State.INTERRUPT,
        "stub:\n\tcld\n\tmovq\t%gs:8, %rdi\n\trep movsq\n\tiretq\n",
        "stub: instruction 3: rep movsq: its target, count or direction is not known",
    ),
    "a hint at no address": (
        State.INTERRUPT,
        "stub:\n\t/* cfi: frame at %rax */\n\tiretq\n",
        "stub: FrameHint(register=0, displacement=0): the hint names a register that holds no known address",
    ),
    "a stack that is deeper each time": (
        State.INTERRUPT,
        "stub:\n\tmovq\t%gs:8, %rsp\n.Lmore:\n\tpushq\t%rax\n\tmovq\t%rsp, %rdi\n\tjmp\t.Lmore\n",
        ".Lmore: the stack gets deeper each time",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused(name: str) -> None:
    state, text, message = REFUSED[name]
    with pytest.raises(FlowError) as error:
        rows(text, state)
    assert str(error.value) == message


def test_the_user_and_the_kernel_do_not_meet() -> None:
    """Control comes to the same instruction with RSP on a stack of the kernel's and with the user's RSP."""
    text = "stub:\n\tmovq\t%gs:8, %rsp\n\tjmp\tmeet\n"
    meet = routine("meet:\n\tcld\n\tiretq\n", State.INTERRUPT)
    with pytest.raises(FlowError) as error:
        rows(text, State.SYSCALL, meet, routine("other:\n\tjmp\tmeet\n", State.SYSCALL))
    assert str(error.value) == "meet: two ways meet here with different stacks"
