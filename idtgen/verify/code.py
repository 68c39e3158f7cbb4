"""Entry text as decoded instructions: by iced-x86, which knows nothing of who assembled them."""

from enum import Enum
from typing import Any, NamedTuple

from iced_x86 import Decoder, FlowControl, Mnemonic, OpKind, Register

from idtgen.verify.machine import Machine


class Flow(Enum):
    NEXT = "goes on"
    JUMP = "jumps"
    BRANCH = "jumps or goes on"
    CALL = "calls"
    RETURN = "returns"
    END = "leaves entry text"


_FLOWS: dict[Any, Flow] = {
    FlowControl.NEXT: Flow.NEXT,
    FlowControl.UNCONDITIONAL_BRANCH: Flow.JUMP,
    FlowControl.CONDITIONAL_BRANCH: Flow.BRANCH,
    FlowControl.CALL: Flow.CALL,
    FlowControl.RETURN: Flow.RETURN,
}


class Decoded(NamedTuple):
    address: int
    next: int
    mnemonic: int
    flow: Flow
    target: int  # of a direct branch
    uses_gs: bool  # reads or writes memory through GS
    loads_rsp: bool  # names RSP as the operand that it writes
    touches_memory: bool  # by an operand, or the stack

    @property
    def fill(self) -> bool:
        """INT3: between routines, or behind what never goes on."""
        return bool(self.mnemonic == Mnemonic.INT3)


_RETURNS = {
    Mnemonic.IRETQ,
    Mnemonic.IRETD,
    Mnemonic.IRET,
    Mnemonic.SYSRET,
    Mnemonic.SYSRETQ,
    Mnemonic.SYSEXITQ,
}


def decode(machine: Machine) -> dict[int, Decoded]:
    """Every instruction of entry text by address, from the bytes that run."""
    text = machine.text
    data = machine.read(text.start, len(text))
    decoded = (_decoded(instruction) for instruction in Decoder(64, data, ip=text.start))
    return {instruction.address: instruction for instruction in decoded}


def _decoded(instruction: Any) -> Decoded:  # noqa: ANN401 - iced is untyped
    flow = _FLOWS.get(instruction.flow_control, Flow.END)
    if flow is Flow.RETURN and instruction.mnemonic in _RETURNS:
        flow = Flow.END
    near = flow in {Flow.JUMP, Flow.BRANCH, Flow.CALL} and instruction.op0_kind == OpKind.NEAR_BRANCH64
    return Decoded(
        address=instruction.ip,
        next=instruction.next_ip,
        mnemonic=instruction.mnemonic,
        flow=flow,
        target=instruction.near_branch_target if near else 0,
        uses_gs=instruction.segment_prefix == Register.GS,
        loads_rsp=instruction.op_count > 0 and instruction.op0_register == Register.RSP,
        touches_memory=instruction.is_stack_instruction
        or OpKind.MEMORY in {instruction.op_kind(i) for i in range(instruction.op_count)},
    )
