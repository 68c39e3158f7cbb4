# ruff: noqa: SIM905 - words stand as the documents print them
"""Names that a kernel cannot give away, for somebody who reads idtgen's output keeps them for himself.

Each list is headed by the document that it comes from. The assemblers' lists hold the words that GNU as or
clang (as Intel syntax) or NASM read as something else where a symbol may stand; they ignore case.
"""

# ISO/IEC 9899:1999, 6.4.1
C99 = frozenset(
    """
    auto break case char const continue default do double else enum extern float for goto if inline int
    long register restrict return short signed sizeof static struct switch typedef union unsigned void
    volatile while _Bool _Complex _Imaginary
    """.split()
)
# ISO/IEC 9899:2011, 6.4.1, beyond C99
C11 = frozenset("_Alignas _Alignof _Atomic _Generic _Noreturn _Static_assert _Thread_local".split())
# ISO/IEC 9899:2024, 6.4.1, beyond C11
C23 = frozenset(
    """
    alignas alignof bool constexpr false nullptr static_assert thread_local true typeof typeof_unqual
    _BitInt _Decimal32 _Decimal64 _Decimal128
    """.split()
)
# ISO/IEC 14882:2017, 5.11, tables 5 and 6, beyond C
CPP17 = frozenset(
    """
    and and_eq asm bitand bitor catch char16_t char32_t class compl const_cast decltype delete
    dynamic_cast explicit export friend mutable namespace new noexcept not not_eq operator or or_eq
    private protected public reinterpret_cast static_cast template this throw try typeid typename using
    virtual wchar_t xor xor_eq
    """.split()
)
# ISO/IEC 14882:2020, 5.11, table 5, beyond C++17
CPP20 = frozenset("char8_t concept consteval constinit co_await co_return co_yield requires".split())
# ISO/IEC 9899:2011, 7.19 (<stddef.h>, which the header includes), and 5.1.2.2.1 for main
C_LIBRARY = frozenset("NULL main max_align_t nullptr_t offsetof ptrdiff_t size_t".split())

# GCC and clang predefine these two besides names that begin and end in two underscores.
# GCC manual, C Preprocessor, 3.7.3: system-specific predefined macros
PREPROCESSOR = frozenset("linux unix".split())

# SDM 1:3.4 and 3.7.2.1, SDM 3:2.5, and APX's r16 to r31: every register that an operand can name
REGISTERS = frozenset(
    """
    al ah ax eax rax bl bh bx ebx rbx cl ch cx ecx rcx dl dh dx edx rdx
    sil si esi rsi dil di edi rdi bpl bp ebp rbp spl sp esp rsp ip eip rip eiz riz
    cs ds es fs gs ss st flat
    """.split()
) | frozenset(
    [f"r{n}{width}" for n in range(8, 32) for width in ("", "b", "w", "d")]
    + [f"{stem}{n}" for stem in ("cr", "dr", "db") for n in range(16)]
    + [f"{stem}{n}" for stem in ("st", "mm", "k", "tr", "tmm") for n in range(8)]
    + [f"bnd{n}" for n in range(4)]
    + [f"{stem}mm{n}" for stem in "xyz" for n in range(32)]
)
# GNU as manual, 9.16.3 (AT&T syntax versus Intel syntax), and its Intel expression parser
GAS_INTEL = frozenset(
    """
    and eq ge gt le lt mod ne not offset or shl short shr xor
    byte dword far fword mmword near oword ptr qword tbyte word xmmword ymmword zmmword
    float
    """.split()
)
# NASM manual, 3.2 to 3.6 and 4: sizes, prefixes and operators of expressions
NASM = frozenset(
    """
    a16 a32 a64 abs asp bnd byte call dword endstruc far iend lock near nobnd nosplit o16 o32 o64 osp oword
    qword rel rep repe repne repnz repz seg short strict struc times to tword use16 use32 wait word wrt
    xacquire xrelease yword zword
    """.split()
)

_EXACT = (
    (C99, "a keyword of C99"),
    (C11, "a keyword of C11"),
    (C23, "a keyword of C23"),
    (CPP17, "a keyword of C++17"),
    (CPP20, "a keyword of C++20"),
    (C_LIBRARY, "a name of C's own"),
    (PREPROCESSOR, "a macro that the C preprocessor defines"),
)
_ANY_CASE = (
    (REGISTERS, "a register"),
    (GAS_INTEL, "an operator of GNU as in Intel syntax"),
    (NASM, "a word of NASM's"),
)


def why(name: str) -> str | None:
    """What a name is already, or None when it is free."""
    lists = [what for names, what in _EXACT if name in names]
    lists += [what for names, what in _ANY_CASE if name.lower() in names]
    if not lists and name.startswith("__") and name.endswith("__") and name.strip("_"):
        # ISO/IEC 9899:2011, 6.10.8: predefined macros look so
        lists = ["a macro that the C preprocessor may define"]
    return lists[0] if lists else None
