"""Text of templates to items, and what the reader refuses."""

import pytest

from idtgen.assembly import att
from idtgen.assembly.program import (
    VECTOR,
    Align,
    Fill,
    FrameHint,
    Immediate,
    Instruction,
    Label,
    Long,
    Memory,
    Register,
    Remark,
    Target,
    Zero,
)
from idtgen.assembly.reader import ReadError, read

RAX, RSP, RDI = Register(0, 8), Register(4, 8), Register(7, 8)


def memory(base: int | str | None, displacement: int = 0, symbol: str = "", segment: str = "") -> Memory:
    return Memory(segment, displacement, symbol, base, None, 1)


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("\tcld", Instruction("cld")),
        ("\trep movsq", Instruction("rep movsq")),
        ("\tpushq\t%rax", Instruction("pushq", (RAX,))),
        ("\tpushq\t$-1", Instruction("pushq", (Immediate(-1),))),
        ("\tpushq\t$@vector@", Instruction("pushq", (Immediate(0, VECTOR),))),
        ("  movq  8(%rsp),   %rax  ", Instruction("movq", (memory(4, 8), RAX))),
        ("\tmovq\t-0x10(%rsp), %rax", Instruction("movq", (memory(4, -16), RAX))),
        ("\tmovq\t%rsp, %gs:16", Instruction("movq", (RSP, memory(None, 16, segment="gs")))),
        ("\tmovq\t%gs:top, %rsp", Instruction("movq", (memory(None, 0, "top", "gs"), RSP))),
        ("\tleaq\ttable+8(%rip), %rdi", Instruction("leaq", (memory("rip", 8, "table"), RDI))),
        ("\tmovq\t(%rax,%rdi,8), %rax", Instruction("movq", (Memory("", 0, "", 0, 7, 8), RAX))),
        ("\ttestb\t$3, 16(%rsp)", Instruction("testb", (Immediate(3), memory(4, 16)))),
        ("\tandl\t$0xffff0000, %eax", Instruction("andl", (Immediate(0xFFFF0000), Register(0, 4)))),
        ("\tmovzbl\t%dil, %eax", Instruction("movzbl", (Register(7, 1), Register(0, 4)))),
        ("\tcall\t@handler@", Instruction("call", (Target("@handler@"),))),
        ("\tjz\t.L@stub@_kernel", Instruction("jz", (Target(".L@stub@_kernel"),))),
        ("\tcli\t\t/* off again */", Instruction("cli", (), "off again")),
        ("@stub@:", Label("@stub@", exported=False)),
        (".Lmore:", Label(".Lmore", exported=False)),
        ("\t.p2align 4", Align(4)),
        ("\t.fill 8", Fill(8)),
        ("\t.skip 4096", Zero(4096)),
        ("\t.long 0x8e00", Long(0x8E00)),
        ("\t.long stub - start", Long(0, "stub", "start")),
        ("\t/* cfi: frame at %rsp */", FrameHint(4)),
        ("\t/* cfi: frame at 8(%rdi) */", FrameHint(7, 8)),
        ("/* one line */", Remark(("one line",))),
    ],
)
def test_one_line(line: str, item: object) -> None:
    assert read(line + "\n", "t") == (item,)


def test_a_label_is_exported_by_a_line_before_it() -> None:
    text = ".globl one\none:\ntwo:\n"
    assert read(text, "t") == (Label("one", exported=True), Label("two", exported=False))
    assert read("one:\n", "t") == (Label("one", exported=False),)


def test_a_comment_of_several_lines() -> None:
    assert read("/* The way\n   out. */\n\n\tcld\n", "t") == (Remark(("The way", "out.")), Instruction("cld"))
    assert read("/*\n * a\n */\n", "t") == (Remark(("* a",)),)


def test_equal_lines_are_one_object() -> None:
    first, second = read("\tpushq\t%rdi\n\tpushq\t%rdi\n", "t")
    assert first is second


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("\tfoo\t%rax", "unknown instruction"),
        ("\tCLD", "unknown instruction"),
        ("\tcld\t%rax", "cld does not take such operands"),
        ("\tpushq", "pushq does not take such operands"),
        ("\txchgq\t%rax, %rbx", "xchgq does not take such operands"),
        ("\tmovq\t8(%rax), 8(%rbx)", "movq does not take such operands"),
        ("\tmovq\t%rax,%rbx", "no register is called rax,%rbx"),
        ("\tmovq\t%eax, %rbx", "movq takes registers of 64 bits here"),
        ("\tmovzbl\t%eax, %eax", "movzbl takes registers of 8 bits here"),
        ("\tmovb\t%ah, %al", "no register is called ah"),
        ("\tmovq\t$5, %rax", "assemblers differ on this form: write movl, which clears the upper half"),
        (
            "\tmovq\t$@vector@, %rax",
            "assemblers differ on this form: write movl, which clears the upper half",
        ),
        ("\taddq\t$0x80000000, %rax", "the immediate does not fit"),
        ("\tshlq\t$64, %rax", "the immediate does not fit"),
        ("\tbtl\t$32, (%rax)", "the immediate does not fit"),
        ("\tpushq\t$0xffffffff", "the immediate does not fit"),
        ("\tcmpb\t$256, (%rax)", "the immediate does not fit"),
        ("\tmovq\t$010, 8(%rax)", "010 is no number: write it decimal or 0x"),
        ("\tmovq\t$1_0, 8(%rax)", "1_0 is no number: write it decimal or 0x"),
        ("\tmovq\t$, 8(%rax)", "nothing is no number: write it decimal or 0x"),
        ("\tmovq\t$0xFF, 8(%rax)", "0xFF is no number: write it decimal or 0x"),
        ("\tmovq\t0x1000, %rax", "%gs: takes a plain offset or symbol, every other address a base"),
        ("\tmovq\t%gs:8(%rax), %rax", "%gs: takes a plain offset or symbol, every other address a base"),
        ("\tmovq\ttable, %rax", "%gs: takes a plain offset or symbol, every other address a base"),
        ("\tmovq\t%fs:8, %rax", "the only segment is %gs"),
        ("\tmovq\ttable(%rax), %rax", "a symbol goes with %rip, and %rip with a symbol"),
        ("\tmovq\t8(%rip), %rax", "a symbol goes with %rip, and %rip with a symbol"),
        ("\tmovq\t0x80000000(%rax), %rax", "the displacement does not fit in 32 bits"),
        ("\tleaq\t%gs:8, %rax", "LEA computes an offset and ignores the segment"),
        ("\tmovq\t(%eax), %rax", "addresses are made of 64-bit registers"),
        ("\tmovq\t(%rax,%rbx), %rax", "an address is (%base) or (%base,%index,scale)"),
        ("\tmovq\t(,%rbx,8), %rax", "an address is (%base) or (%base,%index,scale)"),
        ("\tmovq\t(%rax,%rsp,8), %rax", "no such index (SDM 2:2.1.5, table 2-3)"),
        ("\tmovq\t(%rax,%rbx,3), %rax", "no such index (SDM 2:2.1.5, table 2-3)"),
        ("\tmovq\t8(%rsp, %rax", "no such operand"),
        ("\tjmp\t*%rax", "*%rax is no symbol"),
        ("\tjmp\t1f", "1f is no symbol"),
        ("1:", "1 is no symbol"),
        ("\t.quad 1", "unknown directive"),
        ("\tcld /* a */ cli", "text behind a comment"),
        ("\tcld /* a", "a comment that goes on in the next line stands alone"),
        (
            "\t/* cfi: frame above %rax */",
            "the one hint is: cfi: frame at %REGISTER, or at NUMBER(%REGISTER)",
        ),
        ("\t/* cfi: frame at 8(%rip) */", "a symbol goes with %rip, and %rip with a symbol"),
        ("\t/* cfi: frame at 8(%rax,%rbx,8) */", "a frame is at %REGISTER or NUMBER(%REGISTER)"),
        ("\tcld; cli", "unknown instruction"),
        ("\tcld # off", "# off is no symbol"),
    ],
)
def test_is_refused(line: str, message: str) -> None:
    with pytest.raises(ReadError) as error:
        read(f"stub:\n{line}\n", "entry/stub.S.j2")
    assert str(error.value) == f"entry/stub.S.j2:2: {line.strip()}: {message}"


def test_a_comment_without_an_end() -> None:
    with pytest.raises(ReadError, match=r"^t: a comment without an end$"):
        read("/* The way\n out.\n", "t")


@pytest.mark.parametrize(
    "text",
    [
        "movq %rsp, %gs:16",
        "movq %gs:top, %rsp",
        "leaq table+8(%rip), %rdi",
        "movq -8(%rax,%rdi,8), %rax",
        "movq (%rsp), %r15",
        "pushq $-128",
        "rep movsq",
        "jz .Lhere",
        "movw $4095, (%rsp)",
    ],
)
def test_is_printed_as_it_was_read(text: str) -> None:
    (item,) = read(text, "t")
    assert isinstance(item, Instruction)
    assert att.instruction(item) == text


def test_a_displacement_of_nothing_is_not_printed() -> None:
    (item,) = read("movq 0(%rsp), %rax", "t")
    assert isinstance(item, Instruction)
    assert att.instruction(item) == "movq (%rsp), %rax"
