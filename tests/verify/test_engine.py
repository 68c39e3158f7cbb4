"""The facts about Unicorn that the harness is built on: a version that differs must fail here first."""

import pytest
from unicorn import UC_ERR_EXCEPTION, UC_ERR_INSN_INVALID

from idtgen import x86
from idtgen.verify.bench import Bench
from idtgen.verify.engine import BAD_INSTRUCTION, EXCEPTION, OK
from idtgen.verify.registers import (
    CS,
    FLAGS,
    GS,
    INDEX,
    KERNEL_GS,
    KERNEL_GS_NUMBER,
    PLACES,
    RIP,
    RSP,
    SS,
    State,
)
from idtgen.verify.tables import caller
from idtgen.verify.tracer import Tracer
from tests.verify.conftest import Code

MOV_EAX_1, MOV_EAX_2 = "b801000000f4", "b802000000f4"


def run(bench: Bench, rip: int, state: State | None = None) -> tuple[int, State]:
    bench.machine.cpu.load(state or caller(bench.machine))
    return bench.machine.cpu.run(rip)


def test_status_codes_are_unicorns() -> None:
    assert (EXCEPTION, BAD_INSTRUCTION) == (UC_ERR_EXCEPTION, UC_ERR_INSN_INVALID)


def test_a_state_is_read_as_it_was_written(bench: Bench) -> None:
    state = [0x0101_0101_0000_0000 + place for place in range(PLACES)]
    state[FLAGS] = x86.RESERVED_FLAG | x86.DF_FLAG | x86.AC | x86.NT | x86.ZF | x86.CF
    state[GS], state[KERNEL_GS] = 0xFFFF_8880_1234_5000, 0x7F00_0000_1000
    state[SS], state[CS] = 0, bench.machine.kernel.code
    state[KERNEL_GS_NUMBER] = x86.MSR_KERNEL_GS_BASE
    bench.machine.cpu.load(state)
    found = bench.machine.cpu.engine.read()
    found[RIP] = state[RIP]  # an argument of the start
    assert found == state


def test_hlt_ends_a_run_behind_itself(bench: Bench, place: Code) -> None:
    at = place("f4")
    status, state = run(bench, at)
    assert (status, state[RIP]) == (OK, at + 1)


@pytest.mark.parametrize(
    ("code", "status", "vector"),
    [
        ("0f0b", BAD_INSTRUCTION, 6),
        ("488b042500100000", EXCEPTION, 14),  # a load from where no page is
        ("48b80000000000000080488b00", EXCEPTION, 13),  # a load from a non-canonical address
        ("31c9f7f1", EXCEPTION, 0),  # a division by zero
        ("c6050000000000", EXCEPTION, 14),  # a store into text
    ],
)
def test_an_exception_ends_a_run_at_its_instruction(
    bench: Bench, place: Code, code: str, status: int, vector: int
) -> None:
    at = place(code)
    found, state = run(bench, at)
    assert found == status
    bench.machine.cpu.load(state)
    assert bench.machine.cpu.engine.vector_at(state[RIP]) == vector


def test_changed_code_is_seen_only_after_a_flush(bench: Bench, place: Code) -> None:
    machine, at = bench.machine, place(MOV_EAX_1)
    assert run(bench, at)[1][INDEX["rax"]] == 1
    where = machine.physical(at)
    machine.ram[where : where + 6] = bytes.fromhex(MOV_EAX_2)
    assert run(bench, at)[1][INDEX["rax"]] == 1  # stale: why every mutant needs the flush
    machine.cpu.engine.flush()
    assert run(bench, at)[1][INDEX["rax"]] == 2


def test_a_count_is_exact_at_every_instruction(bench: Bench) -> None:
    machine = bench.machine
    start = machine.symbols["asm_exc_divide_error"]
    seen: list[int] = []

    def visit(rip: int) -> bool:
        seen.append(rip)
        return False

    state = caller(machine)
    state[RIP] = start
    Tracer(machine).trace(state, visit)
    for count, expected in enumerate(seen[1:20], start=1):
        machine.reset()
        machine.cpu.load(state)
        assert machine.cpu.run(start, count)[1][RIP] == expected


def test_the_tracer_sees_what_single_steps_see(bench: Bench) -> None:
    machine, tracer = bench.machine, Tracer(bench.machine)
    state = caller(machine)
    state[RIP] = machine.symbols["asm_exc_page_fault"]
    traced: list[State] = []

    def visit(_: int) -> bool:
        traced.append(tracer.cpu.engine.read())
        return False

    tracer.trace(state, visit)
    machine.reset()
    machine.cpu.load(state)
    for expected in traced[1:-1]:
        _, state = machine.cpu.run(state[RIP], 1)
        assert state == expected


def test_an_exception_in_a_visitor_comes_out(bench: Bench) -> None:
    state = caller(bench.machine)
    state[RIP] = bench.machine.symbols["asm_exc_page_fault"]

    def visit(_: int) -> bool:
        raise KeyError("visitor")

    with pytest.raises(KeyError, match="visitor"):
        Tracer(bench.machine).trace(state, visit)


@pytest.mark.parametrize(
    ("word", "value", "vector"),
    [
        (1, 0x7F8 | 3, 13),  # CS beyond the GDT
        (4, 0x7F8 | 3, 13),  # SS beyond the GDT
        (1, 0x2B, 13),  # CS of data
        (4, 0x33, 13),  # SS of code
    ],
)
def test_iret_refuses_what_hardware_refuses(
    bench: Bench, place: Code, word: int, value: int, vector: int
) -> None:
    """The frames that I4 raises faults for are refused by the emulated IRET as well."""
    machine, at = bench.machine, place("48cf")
    state = caller(machine)
    frame = [0x6000_0000_1000, 0x33, 0x202, 0x7000, 0x2B]
    frame[word] = value
    state[RSP] = machine.layout.other - 64
    machine.put(state[RSP], *frame)
    status, after = run(bench, at, state)
    assert (status, after[RIP]) == (EXCEPTION, at)
    machine.cpu.load(state)
    assert machine.cpu.engine.vector_at(at) == vector


def test_iret_to_user_mode_ends_where_no_page_is(bench: Bench, place: Code) -> None:
    machine, at = bench.machine, place("48cf")
    state = caller(machine)
    state[RSP] = machine.layout.other - 64
    flags = x86.RESERVED_FLAG | x86.IF | x86.TF | x86.RF | x86.NT | x86.AC
    machine.put(state[RSP], 0x6000_0000_1000, 0x33, flags, 0x7000, 0x2B)
    status, after = run(bench, at, state)
    assert status == EXCEPTION
    assert [after[p] for p in (RIP, CS, FLAGS, RSP, SS)] == [0x6000_0000_1000, 0x33, flags, 0x7000, 0x2B]


def test_unicorn_lets_iret_go_to_a_non_canonical_address(bench: Bench, place: Code) -> None:
    """Hardware raises #GP in ring 0; the emulator arrives. So the harness must raise this fault itself."""
    machine, at = bench.machine, place("48cf")
    state = caller(machine)
    state[RSP] = machine.layout.other - 64
    machine.put(state[RSP], 1 << 63, 0x33, 0x202, 0x7000, 0x2B)
    _, after = run(bench, at, state)
    assert after[CS] == 0x33
