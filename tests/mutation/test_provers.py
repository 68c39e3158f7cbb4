"""Each prover proves what it is for and refuses what is nearly that."""

from functools import cache

import pytest

from idtgen.verify.code import Decoded, decode_bytes
from idtgen.verify.mutants.dead import Difference, Ways
from idtgen.verify.mutants.domains import after, holds, selectors
from idtgen.verify.mutants.domains import test_flags as flags_of_test
from idtgen.verify.mutants.effects import commute, effect
from idtgen.verify.mutants.equivalents import Prover
from idtgen.verify.mutants.every import Scope, mutants
from idtgen.verify.mutants.ground import Case
from idtgen.verify.mutants.judge import Judge
from idtgen.verify.mutants.mutant import Bytes
from idtgen.verify.mutants.strike import QUICK
from tests.mutation.kernels import built


@cache
def judge() -> Judge:
    return Judge(*built("linux"))


def one(code: str, address: int = 0x1000) -> Decoded:
    return next(iter(decode_bytes(bytes.fromhex(code), address).values()))


def together(first: str, second: str) -> bool:
    here, there = effect(one(first).raw), effect(one(second).raw)
    return here is not None and there is not None and commute(here, there)


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("31c0", "31db", True),  # xor %eax,%eax; xor %ebx,%ebx
        ("89c3", "31c0", False),  # mov %eax,%ebx; xor %eax,%eax
        ("50", "53", False),  # push %rax; push %rbx
        ("89442408", "8b5c2410", True),  # mov %eax,8(%rsp); mov 16(%rsp),%ebx
        ("89442408", "8b5c240a", False),  # ... 10(%rsp): two bytes are in both
        ("0f01f8", "65488b0c2508000000", False),  # swapgs; mov %gs:8,%rcx
        ("fa", "31c0", False),  # cli; A5 cares where it stands
        ("f3a4", "31db", False),  # rep movsb
    ],
)
def test_what_commutes(first: str, second: str, *, alike: bool) -> None:
    assert together(first, second) == alike


def ways(code: str, functions: set[int] | None = None) -> Ways:
    return Ways(decode_bytes(bytes.fromhex(code), 0x1000), functions or set(), 8, cleared=False)


def test_a_difference_is_dead_where_it_is_overwritten() -> None:
    from iced_x86 import Register

    rax = Difference(registers=frozenset({Register.RAX}))
    assert ways("31c0 0f0b").unseen(0x1000, rax)  # xor %eax,%eax; ud2
    assert not ways("50 48cf").unseen(0x1000, rax)  # push %rax; iretq
    assert not ways("48cf").unseen(0x1000, rax)  # iretq: the interrupted code sees it
    assert not ways("7402 31c0 48cf").unseen(0x1000, rax)  # jz over it: on one way it is not
    word = Difference(words=frozenset({0}))
    assert ways("4883c408 48cf").unseen(0x1000, word)  # add $8,%rsp; iretq
    assert not ways("48cf").unseen(0x1000, word)  # iretq takes it for RIP


def test_a_c_function_sees_its_arguments() -> None:
    from iced_x86 import Register

    call = ways("e8fb0f0000 0f0b", {0x2000})
    assert call.unseen(0x1000, Difference(registers=frozenset({Register.RAX})))
    assert not call.unseen(0x1000, Difference(registers=frozenset({Register.RDI})))
    assert not call.unseen(0x1000, Difference(words=frozenset({16})))


def test_masks_of_selectors() -> None:
    """Bits 0 and 1 are both set or both clear; bit 2 is the user's, who may have an LDT."""
    every = selectors(built("linux")[0])
    three = flags_of_test(one("f644240803").raw, every, 1)
    assert three is not None
    for mask, alike in (("01", True), ("02", True), ("04", False), ("10", False)):
        other = flags_of_test(one(f"f6442408{mask}").raw, every, 1)
        assert other is not None
        assert ([f[2] for f in three] == [f[2] for f in other]) == alike


def test_conditions_behind_a_test() -> None:
    flags = after(one("85d2").raw)  # test %edx,%edx
    je, jbe, jle = (one(f"{code}10").raw.condition_code for code in ("74", "76", "7e"))
    assert flags is not None
    assert all(holds(je, f) == holds(jbe, f) for f in flags)
    assert not all(holds(je, f) == holds(jle, f) for f in flags)
    assert after(one("4839c8").raw) is None  # cmp leaves any


def test_no_proof_of_what_a_run_refutes() -> None:
    """Whatever the provers claim, runs cannot tell from the original."""
    striker = judge().striker
    prover = Prover(striker.machine, striker.whole, striker.concerns)
    refuted = []
    for mutant in list(mutants(striker.machine, Scope(every=256)))[::11]:
        code = isinstance(mutant.change, Bytes) and mutant.address in striker.machine.text
        if code and (prover.same(mutant) or prover.reason(mutant)):
            with striker.with_mutant(mutant):
                finding = striker.first(mutant, QUICK)
            if finding is not None and finding.code not in {"A4", "A5"}:  # other rows, another place of CLI
                refuted.append(f"{mutant.name}: {finding.code}")
    assert refuted == []


def test_zero_is_zero_however_it_is_made() -> None:
    prover = judge()._prover  # noqa: SLF001 - what is tested
    at = next(c for c in judge().striker.whole.values() if c.mnemonic == one("31c0").mnemonic)
    register = judge().striker.machine.read(at.address, at.next - at.address)
    same = tuple(decode_bytes(b"\x29" + register[1:], at.address).values())  # SUB of itself
    near = tuple(decode_bytes(b"\x09" + register[1:], at.address).values())  # OR with itself
    assert register[0] == 0x31
    assert prover.same_value(Case((at,), same))
    assert not prover.same_value(Case((at,), near))
