"""What single bits of the flagship showed that verification did not see: each is noticed now.

And the other way round: what a prover says of a bit, it does not say of the bit beside it.
"""

import pytest

from idtgen.verify.mutants.effects import effect, shows
from idtgen.verify.mutants.every import Scope, mutants
from idtgen.verify.mutants.interrupted import first_interrupted
from idtgen.verify.mutants.judge import EQUIVALENT, KILLED
from idtgen.verify.mutants.mutant import Mutant
from tests.mutation.shares import judge
from tests.mutation.test_provers import one

DIVIDE_ERROR = 0


def flipped(place: str, what: str) -> Mutant:
    every = mutants(judge().striker.machine, Scope(bits=True))
    return next(m for m in every if m.place.startswith(f"{place}:") and m.what == what)


@pytest.mark.parametrize(
    ("place", "what", "code"),
    [
        ("asm_exc_invalid_tss+0xa4", "bit 1 of byte 0", "A4"),  # any RIP below 4 GiB taken for a failed IRET
        ("entry_SYSCALL_64+0x54", "bit 0 of byte 1", "H7"),  # R11 cleared in its lowest byte
        ("entry_SYSCALL_64+0x47", "bit 5 of byte 0", "H7"),  # RCX doubled
        ("entry_SYSCALL_64+0x96", "bit 0 of byte 1", "A4"),  # R11 compared in its lowest byte
        ("entry_SYSCALL_64+0x96", "bit 3 of byte 0", "A4"),  # ... in its lower half
        ("entry_SYSCALL_64+0xa9", "bit 1 of byte 0", "R1"),  # a lower CS goes back by SYSRET
        ("entry_SYSCALL_64+0xb4", "bit 1 of byte 0", "R1"),  # ... SS
        ("entry_SYSCALL_64+0xb6", "bit 3 of byte 5", "R1"),  # VIF keeps from SYSRET
        ("system_call_return32+0x4e", "bit 4 of byte 5", "R1"),  # VIP
        ("entry_SYSENTER_compat+0x3d", "bit 0 of byte 5", "A2"),  # flags read from another stack
        ("fixup_bad_iret+0x19", "bit 0 of byte 0", "S1"),  # REPNE MOVSQ
        ("fixup_bad_iret+0x1c", "bit 0 of byte 1", None),  # a pointer with another's upper bytes
        ("idt_setup+0x35", "bit 4 of byte 2", "S2"),  # reserved bits of gates
    ],
)
def test_what_was_not_seen_is_seen(place: str, what: str, code: str | None) -> None:
    verdict = judge().verdict(flipped(place, what))
    assert verdict.outcome == KILLED
    assert code in {verdict.why, None}


@pytest.mark.parametrize(
    ("place", "same", "other"),
    [
        ("entry_SYSCALL_64+0xb6", "bit 7 of byte 4", "bit 6 of byte 4"),  # reserved; NT
        ("system_call_return32+0x1", "bit 7 of byte 0", "bit 5 of byte 0"),  # OR to zero; another
        ("system_call_return32+0x3", "bit 1 of byte 0", "bit 2 of byte 0"),  # an index of zero; R15
        ("asm_exc_debug+0xa2", "bit 0 of byte 1", "bit 1 of byte 1"),  # CLC; the middle of SWAPGS
        ("asm_exc_nmi+0x14f", "bit 3 of byte 1", "bit 5 of byte 1"),  # OR of bits that are clear; SUB
        ("entry_SYSCALL_64+0xbf", "bit 6 of byte 3", "bit 0 of byte 3"),  # by 64 more; by one less
    ],
)
def test_a_reason_is_for_one_bit_alone(place: str, same: str, other: str) -> None:
    assert judge().verdict(flipped(place, same)).outcome == EQUIVALENT
    assert judge().verdict(flipped(place, other)).outcome == KILLED


def test_an_event_at_a_boundary_notices() -> None:
    """An NMI that leaves with another GS base is noticed by the stub that it came into."""
    striker = judge().striker
    every = mutants(striker.machine, Scope(every=256))
    broken = next(m for m in every if m.operator == "condition" and m.place.startswith("asm_exc_nmi+0x10f:"))
    assert first_interrupted(striker.station.bench(), [DIVIDE_ERROR]) is None
    with striker.with_mutant(broken):
        assert first_interrupted(striker.station.bench(), [DIVIDE_ERROR]) is not None


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        ("0f01f8", True),  # swapgs
        ("50", True),  # push %rax
        ("4883c408", True),  # add $8,%rsp
        ("c74424f802000000", True),  # movl $2,-8(%rsp)
        ("fa", True),  # cli
        ("31c0", False),  # xor %eax,%eax
        ("488b4c2460", False),  # mov 96(%rsp),%rcx
        ("fc", False),  # cld
    ],
)
def test_what_an_event_may_see(code: str, *, seen: bool) -> None:
    assert shows(effect(one(code).raw)) == seen
