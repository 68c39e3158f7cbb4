"""What S1 looks for: ENDBR64, LFENCE behind a choice of GS, INT3 behind SYSRET; and what S3 leaves out."""

import subprocess
from pathlib import Path

import pytest

from idtgen.image import Image, Segment
from idtgen.model import Entry, Harden, Kernel, Kind, Origin
from idtgen.verify.code import Flow, decode
from idtgen.verify.machine import Machine
from idtgen.verify.static import check_static, not_executed

BASE = 0xFFFF_FFFF_8100_0000
HANDLER = BASE + 0x1000


class Text(Machine):
    """Entry text alone, for those who only look at it."""

    def __init__(self, kernel: Kernel, code: bytes) -> None:
        self.kernel = kernel
        self.symbols = {"stub": BASE, "handler": HANDLER}
        self.image = Image((Segment(".entry.text", BASE, code, False, True),), self.symbols, {}, (), {})
        self.functions = {HANDLER: "handler"}
        self.text = range(BASE, BASE + len(code))
        self.code = code

    def read(self, address: int, size: int) -> bytes:
        return self.code[address - BASE : address - BASE + size]


def text(source: str, folder: Path, *harden: Harden, noreturn: bool = False) -> Text:
    """A stub for #DE that begins at `stub`; `handler` is a function of the kernel."""
    (folder / "x.S").write_text(f".globl _start\n_start:\n{source}\n")
    subprocess.run(["as", "-o", folder / "x.o", folder / "x.S"], check=True)
    symbols = ["--defsym", f"handler={HANDLER:#x}"]
    subprocess.run(["ld", *symbols, f"-Ttext={BASE:#x}", "-o", folder / "x", folder / "x.o"], check=True)
    subprocess.run(["objcopy", "-O", "binary", "-j", ".text", folder / "x", folder / "x.bin"], check=True)
    entry = Entry(Kind.EXCEPTION, 0, "stub", "handler", Origin("x.idt", 1), noreturn=noreturn)
    return Text(Kernel(harden=frozenset(harden), entries=(entry,)), (folder / "x.bin").read_bytes())


def findings(machine: Text) -> list[tuple[str, int]]:
    found, _ = check_static(machine, decode(machine))
    return [(finding.expected, (finding.address or BASE) - BASE) for finding in found]


TEST_CS = "testb $3, 8(%rsp)\n"
FAILED_IRET = """jz 1f; swapgs; 2: lfence; call handler
1: {}; cmpq %rcx, (%rsp); je 3f; {}; call handler
3: swapgs; jmp 2b"""
FENCE = "LFENCE between the choice of GS and its first use"


@pytest.mark.parametrize(
    ("source", "fenced"),
    [
        ("jz 1f\nswapgs\n1: lfence\ncall handler", True),
        ("jz 1f\nswapgs\nlfence\n1: call handler", False),
        ("jz 1f\nswapgs\nlfence\ncall handler\n1: lfence\ncall handler", True),
        ("jz 1f\nlfence\nswapgs\n1: lfence\ncall handler", True),
        ("lfence\njz 1f\nswapgs\n1: call handler", False),
        ("jz 1f\nswapgs\n1: movq %gs:8, %rax\nlfence\ncall handler", False),
        ("swapgs\ncall handler", True),  # nothing was chosen
        ("jz 1f\n1: call handler", True),  # a choice of something else
        ("jz 1f\nswapgs\njmp 2f\n1: swapgs\n2: call handler", True),  # SWAPGS either way
        # WRGSBASE waits for no branch: the handler may still run ahead with what the CPU had guessed
        ("jz 1f\nrdgsbase %rbx\nwrgsbase %rax\ncall handler\n1: swapgs\nlfence\ncall handler", False),
        ("jz 1f\nrdgsbase %rbx\nwrgsbase %rax\nlfence\ncall handler\n1: swapgs\nlfence\ncall handler", True),
        ("call 2f\ncall handler\n2: jz 1f\nswapgs\n1: lfence\nret", True),
        ("call 2f\ncall handler\n2: jz 1f\nswapgs\n1: ret", False),
        # a failed IRET: the test for it decides about SWAPGS as well
        (FAILED_IRET.format("lfence", "nop"), False),
        (FAILED_IRET.format("nop", "lfence"), True),
    ],
)
def test_a_fence_on_every_way_behind_a_choice_of_gs(tmp_path: Path, source: str, fenced: bool) -> None:
    found = findings(text(TEST_CS + source, tmp_path, Harden.FENCE))
    assert [expected for expected, _ in found] == ([] if fenced else [FENCE])


def test_without_fence_nobody_asks(tmp_path: Path) -> None:
    assert findings(text(TEST_CS + "jz 1f\nswapgs\n1: call handler", tmp_path)) == []


@pytest.mark.parametrize(("source", "expected"), [("endbr64", []), ("nop\nendbr64", [0]), ("endbr32", [0])])
def test_endbr64_is_the_gates_target(tmp_path: Path, source: str, expected: list[int]) -> None:
    found = findings(text(source + "\ncall handler", tmp_path, Harden.ENDBR))
    assert [at for _, at in found] == expected


@pytest.mark.parametrize("instruction", ["sysretq", "sysretl"])
@pytest.mark.parametrize(("behind", "fine"), [("int3", True), ("nop", False), ("", False)])
def test_int3_stands_behind_sysret(tmp_path: Path, instruction: str, behind: str, fine: bool) -> None:
    found = findings(text(f"{instruction}\n{behind}", tmp_path))
    assert found == ([] if fine else [("INT3 behind SYSRET", 0)])


def test_what_need_not_be_executed(tmp_path: Path) -> None:
    """Fill, and the trap behind a call that does not return, if the call was executed."""
    machine = text("call handler\nud2\nint3\nnop", tmp_path, noreturn=True)
    code = decode(machine)
    assert [f.address for f in not_executed(machine, code, {BASE})] == [BASE + 8]
    assert [f.address for f in not_executed(machine, code, set())] == [BASE, BASE + 5, BASE + 8]


def test_decoding_knows_where_control_goes(tmp_path: Path) -> None:
    machine = text("1: jz 1b\njmp 1b\ncall handler\nret\niretq\nmovq %gs:8, %rax\nud2", tmp_path)
    flows = [(i.flow, i.target) for i in decode(machine).values()]
    assert flows == [
        *((Flow.BRANCH, BASE), (Flow.JUMP, BASE), (Flow.CALL, HANDLER), (Flow.RETURN, 0)),
        *((Flow.END, 0), (Flow.NEXT, 0), (Flow.END, 0)),
    ]
