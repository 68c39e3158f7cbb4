"""Events are delivered as the manual says (SDM 3:6.12-6.14): checked word by word against it."""

from collections.abc import Callable

import pytest

from idtgen import x86
from idtgen.verify.bench import Bench
from idtgen.verify.delivery import Delivery, Gate, Undeliverable, canonical, read_gate
from idtgen.verify.registers import CS, FLAGS, GPRS, RIP, RSP, SS, State
from idtgen.verify.tables import caller
from tests.verify import hand

Change = Callable[[int], int]
CLEARED = x86.IF | x86.TF | x86.NT | x86.RF
KEPT = x86.RESERVED_FLAG | x86.AC | x86.DF_FLAG | x86.CF | x86.ID | x86.IOPL


def interrupted(bench: Bench, *, user: bool, rsp: int) -> State:
    state = caller(bench.machine)
    state[CS], state[SS] = (0x33, 0x2B) if user else (0x10, 0x18)
    state[RIP], state[RSP], state[FLAGS] = 0x1234_5678_9ABC, rsp, CLEARED | KEPT
    return state


@pytest.mark.parametrize("user", [True, False])
@pytest.mark.parametrize("misaligned", range(0, 16, 3))
@pytest.mark.parametrize("vector", [0, 1, 14])
def test_the_frame_is_the_manuals(bench: Bench, user: bool, misaligned: int, vector: int) -> None:
    machine = bench.machine
    rsp = machine.layout.other - 256 - misaligned
    state = interrupted(bench, user=user, rsp=rsp)
    code = 0x1_0000_0005 if vector == 14 else None
    after = bench.delivery.deliver(vector, state, code)
    top = machine.ist[1] if vector == 1 else machine.thread if user else rsp & ~15
    assert after[RSP] == top - (48 if code else 40)
    words = machine.words(after[RSP], 6 if code else 5)
    assert words[-5:] == (state[RIP], state[CS], state[FLAGS], rsp, state[SS])
    assert words[0] == (code or state[RIP])


@pytest.mark.parametrize("user", [True, False])
def test_the_state_behind_an_interrupt_gate(bench: Bench, user: bool) -> None:
    state = interrupted(bench, user=user, rsp=bench.machine.layout.other - 64)
    after = bench.delivery.deliver(0, state, None)
    assert after[RIP] == bench.machine.symbols["asm_exc_divide_error"]
    assert (after[CS], after[SS]) == (0x10, 0 if user else 0x18)
    assert after[FLAGS] == KEPT
    assert [p for p in range(GPRS) if after[p] != state[p]] == [RSP]


def test_a_trap_gate_leaves_if(bench: Bench) -> None:
    with_gate(bench, 0, lambda low: low | 1 << 40)
    state = interrupted(bench, user=False, rsp=bench.machine.layout.other - 64)
    assert Delivery(bench.machine).deliver(0, state, None)[FLAGS] & x86.IF


def with_gate(bench: Bench, vector: int, change: Change) -> None:
    """Change the first word of a gate in the guest's own IDT."""
    at = bench.machine.idt + 16 * vector
    bench.machine.put(at, change(bench.machine.word(at)))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda low: low & ~(1 << 47), "not present"),
        (lambda low: low & ~(0xF << 40) | 0xC << 40, "type 0xc"),
        (lambda low: low | 0x8 << 16, "selector 0x18"),
    ],
)
def test_a_gate_that_no_event_can_pass(bench: Bench, change: Change, reason: str) -> None:
    with_gate(bench, 0, change)
    state = interrupted(bench, user=False, rsp=bench.machine.layout.other - 64)
    with pytest.raises(Undeliverable, match=reason):
        Delivery(bench.machine).deliver(0, state, None)


def test_no_room_for_the_frame_is_a_double_fault(bench: Bench) -> None:
    state = interrupted(bench, user=False, rsp=0x1000)
    with pytest.raises(Undeliverable, match="#DF"):
        bench.delivery.deliver(0, state, None)


def test_a_frame_may_cross_a_page(bench: Bench) -> None:
    """Nothing is written when its lower half has no page: the CPU pushes all or nothing."""
    machine = bench.machine
    machine.reset()
    state = interrupted(bench, user=False, rsp=machine.layout.other - 4096 + 16)
    with pytest.raises(Undeliverable, match="#DF"):
        bench.delivery.deliver(0, state, None)


def test_gates_are_read_from_the_guest(bench: Bench) -> None:
    machine = bench.machine
    expected = Gate(machine.symbols["asm_exc_debug"], 0x10, ist=1, kind=0xE, dpl=0, present=True)
    assert read_gate(machine, 1) == expected
    assert str(read_gate(machine, 2)) == "not present"
    assert hand.KERNEL.gates[1].ist is not None


@pytest.mark.parametrize(
    ("address", "is_canonical"),
    [(0, True), ((1 << 47) - 1, True), (1 << 47, False), (0xFFFF_8000_0000_0000, True), (1 << 63, False)],
)
def test_canonical(address: int, is_canonical: bool) -> None:
    assert canonical(address) == is_canonical
