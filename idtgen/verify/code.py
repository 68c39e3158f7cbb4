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
    """One instruction; what few ask for is worked out for them."""

    address: int
    next: int
    mnemonic: int
    flow: Flow
    target: int  # of a direct branch
    raw: Any  # iced's

    @property
    def fill(self) -> bool:
        """INT3: between routines, or behind what never goes on."""
        return bool(self.mnemonic == Mnemonic.INT3)

    @property
    def uses_gs(self) -> bool:
        """Reads or writes memory through GS."""
        return bool(self.raw.segment_prefix == Register.GS)

    @property
    def loads_rsp(self) -> bool:
        """Names RSP as the operand that it writes."""
        return bool(self.raw.op_count > 0 and self.raw.op0_register == Register.RSP)

    @property
    def touches_memory(self) -> bool:
        """By an operand, or the stack."""
        operands = (self.raw.op_kind(i) for i in range(self.raw.op_count))
        return bool(self.raw.is_stack_instruction or OpKind.MEMORY in operands)


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
    return decode_range(machine, machine.text)


def decode_range(machine: Machine, text: range) -> dict[int, Decoded]:
    return decode_bytes(machine.read(text.start, len(text)), text.start)


def decode_bytes(data: bytes, address: int) -> dict[int, Decoded]:
    decoded = (_decoded(instruction) for instruction in Decoder(64, data, ip=address))
    return {instruction.address: instruction for instruction in decoded}


def _decoded(instruction: Any) -> Decoded:  # noqa: ANN401 - iced is untyped
    flow = _FLOWS.get(instruction.flow_control, Flow.END)
    mnemonic, target = instruction.mnemonic, 0
    if flow is Flow.RETURN and mnemonic in _RETURNS:
        flow = Flow.END
    elif flow is not Flow.NEXT and instruction.op0_kind == OpKind.NEAR_BRANCH64:
        target = instruction.near_branch_target
    return Decoded(instruction.ip, instruction.next_ip, mnemonic, flow, target, instruction)
