"""The machine keeps stubs out of what is not theirs, and forgets what they did."""

import pytest

from idtgen import x86
from idtgen.image import Image
from idtgen.model import GsBase, GsBaseKind, Harden, Kernel, Paranoid, Place
from idtgen.verify.bench import Bench
from idtgen.verify.boot import MissingSymbols, boot
from idtgen.verify.engine import EXCEPTION, system_words
from idtgen.verify.layout import CPU_IN_LIMIT, gdt_bytes, layout, place_address
from idtgen.verify.registers import INDEX, RIP
from idtgen.verify.tables import caller
from tests.verify import hand
from tests.verify.conftest import Code

LOAD, STORE = "488b00", "488900"  # movq (%rax), %rax; movq %rax, (%rax)


@pytest.fixture
def places(bench: Bench) -> dict[str, int]:
    machine = bench.machine
    return {
        "thread stack": machine.thread - 8,
        "interrupted stack": machine.layout.other - 8,
        "IST stack": machine.ist[1] - 8,
        "per-CPU words": machine.kernel_gs + 8,
        "GDT": machine.layout.gdt,
        "TSS": machine.layout.tss,
        "IDT": machine.idt,
        "entry text": machine.text.start,
        "handlers": machine.symbols["exc_debug"],
        "below a stack": machine.thread - 4096 - 8,
        "above a stack": machine.thread,
        "page 0": 8,
        "user GS": machine.layout.user_gs + 8,
    }


@pytest.mark.parametrize(
    ("name", "loads", "stores"),
    [
        ("thread stack", True, True),
        ("interrupted stack", True, True),
        ("IST stack", True, True),
        ("per-CPU words", True, True),
        ("GDT", True, False),
        ("TSS", True, False),
        ("IDT", True, False),
        ("entry text", True, False),
        ("handlers", True, False),
        ("below a stack", False, False),
        ("above a stack", False, False),
        ("page 0", False, False),
        ("user GS", False, False),
    ],
)
def test_a_stub_reaches_only_what_is_its_own(
    bench: Bench, place: Code, places: dict[str, int], name: str, loads: bool, stores: bool
) -> None:
    machine = bench.machine
    for code, allowed in ((LOAD, loads), (STORE, stores)):
        at = place(code + "f4")
        state = caller(machine)
        state[INDEX["rax"]] = places[name]
        machine.cpu.load(state)
        _, after = machine.cpu.run(at)
        assert (after[RIP] == at + 4) == allowed


def test_stacks_do_not_execute(bench: Bench) -> None:
    machine = bench.machine
    at = machine.thread - 64
    machine.ram[machine.physical(at)] = 0xF4
    machine.cpu.load(caller(machine))
    assert machine.cpu.run(at)[0] == EXCEPTION


def test_reset_forgets_every_store(bench: Bench) -> None:
    machine = bench.machine
    before = machine.ram[machine.window.start : machine.window.stop]
    for top in (machine.thread, machine.layout.other, machine.ist[1]):
        machine.put(top - 16, 1, 2)
    assert machine.ram[machine.window.start : machine.window.stop] != before
    machine.reset()
    assert machine.ram[machine.window.start : machine.window.stop] == before


def test_a_snapshot_brings_back_registers_and_memory(bench: Bench) -> None:
    machine = bench.machine
    state = caller(machine)
    machine.cpu.load(state)
    machine.put(machine.thread - 8, 0x1234)
    snapshot = machine.snapshot()
    machine.put(machine.thread - 8, 0x5678)
    machine.cpu.load([value ^ 0xFF if place < 16 else value for place, value in enumerate(state)])
    machine.restore(snapshot)
    assert machine.word(machine.thread - 8) == 0x1234
    assert machine.cpu.engine.read()[:16] == state[:16]


def test_words_and_stores_cross_pages(bench: Bench) -> None:
    machine = bench.machine
    two = machine.read(machine.idt, 4096)
    assert len(two) == 4096
    assert [machine.word(machine.idt + 8 * i) for i in range(512)] == [
        int.from_bytes(two[8 * i : 8 * i + 8], "little") for i in range(512)
    ]


@pytest.mark.parametrize("clac", [True, False])
@pytest.mark.parametrize("paranoid", list(Paranoid))
def test_control_registers_follow_the_settings(image: Image, clac: bool, paranoid: Paranoid) -> None:
    harden = frozenset({Harden.CLAC} if clac else set())
    machine, _ = boot(hand.declare(harden=harden, paranoid=paranoid), image)
    cr4 = system_words(machine.cpu.system)["CR4"]
    assert (bool(cr4 >> 21 & 1), bool(cr4 >> 20 & 1)) == (clac, True)  # SMAP, SMEP
    assert bool(cr4 >> 16 & 1) == (paranoid is Paranoid.RDGSBASE)  # FSGSBASE


def test_an_image_without_a_symbol_is_refused_by_name(bench: Bench) -> None:
    image = bench.machine.image
    symbols = {name: at for name, at in image.symbols.items() if name not in {"to_user", "idt_table"}}
    with pytest.raises(MissingSymbols, match="idt_table, to_user"):
        boot(hand.KERNEL, image._replace(symbols=symbols))


def test_the_harness_moves_out_of_the_way_of_the_image() -> None:
    first = layout(hand.KERNEL, [])
    second = layout(hand.KERNEL, [range(first.thread - 0x1000, first.thread)])
    assert abs(second.thread - first.thread) > 1 << 40


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (Place(gs=True, symbol=None, offset=8), 0x1_0008),
        (Place(gs=True, symbol="near", offset=0), 0x1_0020),
        (Place(gs=True, symbol="far", offset=0), 0x1_0000 - 0x1000),
        (Place(gs=False, symbol="word", offset=0), 0x4_2000),
    ],
)
def test_places_are_where_displacements_lead(place: Place, address: int) -> None:
    symbols = {"near": 0x20, "far": 0xFFFF_FFFF_FFFF_F000, "word": 0x4_2000}
    assert place_address(place, 0x1_0000, symbols) == address


def test_descriptors_are_the_manuals() -> None:
    """SDM 3:3.4.5 and 8.2.3, read back bit by bit."""
    kernel = Kernel(gs_base=GsBase(GsBaseKind.TABLE, "bases", 0x7B), paranoid=Paranoid.RDGSBASE)
    gdt, tss = gdt_bytes(kernel, 0xFFFF_8123_4567_89A0)
    words = [int.from_bytes(gdt[i : i + 8], "little") for i in range(0, len(gdt), 8)]

    def bits(selector: int, low: int, count: int = 1) -> int:
        return words[selector >> 3] >> low & (1 << count) - 1

    assert (bits(kernel.code, 53), bits(kernel.code, 45, 2)) == (1, 0)  # L, DPL
    assert (bits(0x33, 53), bits(0x33, 54), bits(0x33, 45, 2)) == (1, 0, 3)
    assert (bits(0x23, 53), bits(0x23, 54), bits(0x23, 45, 2)) == (0, 1, 3)
    assert (bits(0x2B, 43), bits(0x2B, 45, 2)) == (0, 3)
    assert bits(0x7B, 0, 16) & 0xFFF == CPU_IN_LIMIT
    base = bits(tss, 16, 24) | bits(tss, 56, 8) << 24 | words[(tss >> 3) + 1] << 32
    assert (base, bits(tss, 40, 4), bits(tss, 0, 16)) == (0xFFFF_8123_4567_89A0, 9, x86.TSS_BYTES - 1)
