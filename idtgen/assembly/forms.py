"""The instructions that a template may use: one row a mnemonic, in the order of SDM volume 2.

A row gives the AT&T mnemonic with its size suffix, Intel's name, and the operands it takes, in AT&T order
(source first) and in the manual's notation: `r64`, `m64`, `r/m64`, `imm8`, `rel32`. What is not here cannot
be written: a form on which assemblers choose different bytes is left out, and so is one that nobody needs.
"""

from typing import NamedTuple


class Kind(NamedTuple):
    """One operand of a form: its letter (r, m, i or t as in `signature`) and its size in bytes."""

    letter: str
    size: int


class Form(NamedTuple):
    """One way to write a mnemonic's operands."""

    kinds: tuple[Kind, ...]
    immediates: range | None  # values that the immediate may have


class Row(NamedTuple):
    """One mnemonic; `forms` by signature: "ir" is immediate to register, "rm" register to memory."""

    mnemonic: str
    intel: str
    forms: dict[str, Form]


# fmt: off
_TABLE: tuple[tuple[str, str, str], ...] = (
    # AT&T         Intel         operands, source first
    ("addl",       "add",        "imm32,r/m32 r32,r/m32 m32,r32"),
    ("addq",       "add",        "imm32,r/m64 r64,r/m64 m64,r64"),
    ("andb",       "and",        "imm8,r/m8"),
    ("andl",       "and",        "imm32,r/m32 r32,r/m32 m32,r32"),
    ("andq",       "and",        "imm32,r/m64 r64,r/m64 m64,r64"),
    ("btl",        "bt",         "imm8,r/m32"),
    ("btq",        "bt",         "imm8,r/m64"),
    ("call",       "call",       "rel32"),
    ("clac",       "clac",       ""),
    ("cld",        "cld",        ""),
    ("cli",        "cli",        ""),
    ("cmpb",       "cmp",        "imm8,r/m8 r8,r/m8 m8,r8"),
    ("cmpw",       "cmp",        "imm16,r/m16 r16,r/m16 m16,r16"),
    ("cmpl",       "cmp",        "imm32,r/m32 r32,r/m32 m32,r32"),
    ("cmpq",       "cmp",        "imm32,r/m64 r64,r/m64 m64,r64"),
    ("decl",       "dec",        "r/m32"),
    ("decq",       "dec",        "r/m64"),
    ("endbr64",    "endbr64",    ""),
    ("hlt",        "hlt",        ""),
    ("imull",      "imul",       "r32,r32 m32,r32 imm32,r32,r32"),
    ("imulq",      "imul",       "r64,r64 m64,r64 imm32,r64,r64"),
    ("incl",       "inc",        "r/m32"),
    ("incq",       "inc",        "r/m64"),
    ("int3",       "int3",       ""),
    ("iretq",      "iretq",      ""),
    ("ja",         "ja",         "rel32"),
    ("jae",        "jae",        "rel32"),
    ("jb",         "jb",         "rel32"),
    ("jbe",        "jbe",        "rel32"),
    ("jc",         "jb",         "rel32"),
    ("je",         "je",         "rel32"),
    ("jnc",        "jae",        "rel32"),
    ("jne",        "jne",        "rel32"),
    ("jns",        "jns",        "rel32"),
    ("jnz",        "jne",        "rel32"),
    ("js",         "js",         "rel32"),
    ("jz",         "je",         "rel32"),
    ("jmp",        "jmp",        "rel32"),
    ("leaq",       "lea",        "m64,r64"),
    ("lfence",     "lfence",     ""),
    ("lidt",       "lidt",       "m80"),
    ("lsl",        "lsl",        "r32,r32"),
    ("movb",       "mov",        "imm8,r/m8 r8,r/m8 m8,r8"),
    ("movw",       "mov",        "imm16,m16 r16,m16 m16,r16"),
    ("movl",       "mov",        "imm32,r/m32 r32,r/m32 m32,r32"),
    ("movq",       "mov",        "imm32,r/m64 r64,r/m64 m64,r64"),
    ("movslq",     "movsxd",     "r32,r64 m32,r64"),
    ("movzbl",     "movzx",      "r8,r32 m8,r32"),
    ("movzwl",     "movzx",      "r16,r32 m16,r32"),
    ("negl",       "neg",        "r/m32"),
    ("negq",       "neg",        "r/m64"),
    ("notl",       "not",        "r/m32"),
    ("notq",       "not",        "r/m64"),
    ("orb",        "or",         "imm8,r/m8"),
    ("orl",        "or",         "imm32,r/m32 r32,r/m32 m32,r32"),
    ("orq",        "or",         "imm32,r/m64 r64,r/m64 m64,r64"),
    ("popq",       "pop",        "r/m64"),
    ("popfq",      "popfq",      ""),
    ("pushq",      "push",       "imm32 r/m64"),
    ("pushfq",     "pushfq",     ""),
    ("rdgsbase",   "rdgsbase",   "r64"),
    ("rdmsr",      "rdmsr",      ""),
    ("rep movsq",  "rep movsq",  ""),
    ("rep stosq",  "rep stosq",  ""),
    ("ret",        "ret",        ""),
    ("sarl",       "sar",        "imm8,r/m32"),
    ("sarq",       "sar",        "imm8,r/m64"),
    ("shll",       "shl",        "imm8,r/m32"),
    ("shlq",       "shl",        "imm8,r/m64"),
    ("shrl",       "shr",        "imm8,r/m32"),
    ("shrq",       "shr",        "imm8,r/m64"),
    ("std",        "std",        ""),
    ("sti",        "sti",        ""),
    ("subl",       "sub",        "imm32,r/m32 r32,r/m32 m32,r32"),
    ("subq",       "sub",        "imm32,r/m64 r64,r/m64 m64,r64"),
    ("swapgs",     "swapgs",     ""),
    ("sysretl",    "sysretd",    ""),
    ("sysretq",    "sysretq",    ""),
    ("testb",      "test",       "imm8,r/m8 r8,r8 r8,m8"),
    ("testl",      "test",       "imm32,r/m32 r32,r32 r32,m32"),
    ("testq",      "test",       "imm32,r/m64 r64,r64 r64,m64"),
    ("ud2",        "ud2",        ""),
    ("wrgsbase",   "wrgsbase",   "r64"),
    ("wrmsr",      "wrmsr",      ""),
    ("xchgq",      "xchg",       "r64,m64"),
    ("xorl",       "xor",        "imm32,r/m32 r32,r/m32 m32,r32"),
    ("xorq",       "xor",        "imm32,r/m64 r64,r/m64 m64,r64"),
)
# fmt: on

_LETTERS = {"imm": "i", "rel": "t", "r": "r", "m": "m"}


def _kinds(operand: str) -> list[Kind]:
    """The kinds that one operand in the manual's notation stands for: "r/m64" is a register or memory."""
    name = operand.rstrip("0123456789")
    size = int(operand[len(name) :]) // 8
    return [Kind(_LETTERS[part], size) for part in name.split("/")]


_COUNTS_BITS = frozenset({"bt", "sar", "shl", "shr"})


def _immediates(kinds: tuple[Kind, ...], mnemonic: str, intel: str) -> range | None:
    """What fits: either sign at the operand's own size, but a signed doubleword where 64 bits are meant."""
    sizes = [kind.size for kind in kinds if kind.letter == "i"]
    if not sizes:
        return None
    if intel in _COUNTS_BITS:
        return range(8 * kinds[-1].size)
    bits = 8 * sizes[0]
    widened = mnemonic.endswith("q")
    return range(-(1 << bits - 1), 1 << (bits - 1 if widened and bits > 8 else bits))  # noqa: PLR2004


def _forms(mnemonic: str, intel: str, notation: str) -> dict[str, Form]:
    forms: dict[str, Form] = {}
    for operands in notation.split():
        ways: list[tuple[Kind, ...]] = [()]
        for operand in operands.split(","):
            ways = [(*way, kind) for way in ways for kind in _kinds(operand)]
        for kinds in ways:
            forms["".join(kind.letter for kind in kinds)] = Form(kinds, _immediates(kinds, mnemonic, intel))
    return forms or {"": Form((), None)}


FORMS: dict[str, Row] = {
    att: Row(att, intel, _forms(att, intel, operands)) for att, intel, operands in _TABLE
}

CONDITIONAL_JUMPS: frozenset[str] = frozenset(
    att for att, intel, _ in _TABLE if intel.startswith("j") and intel != "jmp"
)
