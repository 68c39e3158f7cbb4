"""S1 and A2 for system calls, as far as only the code shows them.

In: decoded entry text and the MSRs. Out: findings. ENDBR64 stands where SYSCALL and SYSENTER arrive
(SDM 1:17.3); between the load of the user's RSP and SYSRET no instruction touches memory.
"""

from collections.abc import Iterator

from iced_x86 import Mnemonic

from idtgen.model import Harden
from idtgen.verify.code import Decoded, Flow
from idtgen.verify.machine import Machine
from idtgen.verify.msrs import call_targets
from idtgen.verify.properties import Finding

_SYSRET = {Mnemonic.SYSRET, Mnemonic.SYSRETQ}


def check_calls(machine: Machine, code: dict[int, Decoded]) -> tuple[list[Finding], int]:
    """Findings, and how many places were looked at."""
    targets = call_targets(machine) if Harden.ENDBR in machine.kernel.harden else []
    findings = [
        Finding("S1", "ENDBR64 where the CPU enters", "none", target)
        for target in targets
        if target not in code or code[target].mnemonic != Mnemonic.ENDBR64
    ]
    return [*findings, *_touched_before_sysret(code)], len(targets)


def _touched_before_sysret(code: dict[int, Decoded]) -> Iterator[Finding]:
    """Back from each SYSRET, on every way, to the load of RSP."""
    before = _predecessors(code)
    for instruction in code.values():
        if instruction.mnemonic not in _SYSRET:
            continue
        seen: set[int] = set()
        todo = list(before.get(instruction.address, ()))
        while todo:
            address = todo.pop()
            if address in seen or code[address].loads_rsp:
                continue
            seen.add(address)
            if code[address].touches_memory:
                text = "no access to memory between the load of the user's RSP and SYSRET"
                yield Finding("A2", text, "one", address)
            else:
                todo += before.get(address, ())


def _predecessors(code: dict[int, Decoded]) -> dict[int, list[int]]:
    before: dict[int, list[int]] = {}
    for instruction in code.values():
        if instruction.flow in {Flow.NEXT, Flow.BRANCH, Flow.CALL} and not instruction.fill:
            before.setdefault(instruction.next, []).append(instruction.address)
        if instruction.flow in {Flow.JUMP, Flow.BRANCH}:
            before.setdefault(instruction.target, []).append(instruction.address)
    return before
