"""The lists of reserved names, judged by those who reserve them: assemblers and compilers.

A word that an assembler does not read as the symbol in `call WORD` is one that no handler can have. The
candidates are the registers and mnemonics of iced-x86, which has them from the manuals.
"""

import re
import subprocess
from collections.abc import Collection
from pathlib import Path

import iced_x86
import pytest
from elftools.elf.elffile import ELFFile

from idtgen.language import reserved

HEADS = {
    "as": (".intel_syntax noprefix\n", "call {0}\n", ["as"]),
    "clang": (".intel_syntax noprefix\n", "call {0}\n", ["clang", "-c", "--target=x86_64-none-elf"]),
    "nasm": ("bits 64\n", "extern {0}\ncall {0}\n", ["nasm", "-felf64"]),
}
# Of a newer APX; MASM's, which newer versions of clang and as take too; not as an operand, but as a label.
AHEAD = {word for word in reserved.REGISTERS if re.fullmatch(r"r(1[6-9]|2\d|3[01])[bwd]?", word)}
AHEAD |= {"ptr", "struc"}


def candidates() -> set[str]:
    enums = (iced_x86.Register, iced_x86.Mnemonic)
    words = {name.lower().rstrip("_") for enum in enums for name in dir(enum) if name.isupper()}
    return {word for word in words if word.isidentifier()}


def misread(judge: str, words: Collection[str], folder: Path) -> set[str]:
    """Those that an assembler refuses, or takes for something else than a symbol."""
    head, line, command = HEADS[judge]
    rest, refused = sorted(words), set[str]()
    source, target = folder / "words.s", folder / "words.o"
    while rest:
        source.write_text(head + "".join(line.format(word) for word in rest))
        done = subprocess.run([*command, source, "-o", target], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            break
        lines = source.read_text().splitlines()
        numbers = re.findall(r"words\.s:(\d+):.*[Ee]rror", done.stderr)
        now = {lines[int(number) - 1].split()[-1] for number in numbers} & set(rest)
        assert now, done.stderr
        refused |= now
        rest = [word for word in rest if word not in now]
    return refused | (set(rest) - undefined(target) if rest else set())


def undefined(path: Path) -> set[str]:
    with path.open("rb") as file:
        table = ELFFile(file).get_section_by_name(".symtab")
        return {symbol.name for symbol in table.iter_symbols() if symbol["st_shndx"] == "SHN_UNDEF"}


@pytest.mark.parametrize("judge", ["as", "nasm"])
def test_no_word_that_an_assembler_misreads_is_free(judge: str, tmp_path: Path) -> None:
    free = {word for word in candidates() if not reserved.why(word)}
    assert misread(judge, free, tmp_path) == set()


def test_clang_neither(tmp_path: Path) -> None:
    """Its registers; of the mnemonics it reports only twenty errors a run."""
    free = {word for word in candidates() if not reserved.why(word)}
    assert misread("clang", free, tmp_path) == set()


def test_every_reserved_word_is_misread_by_some_assembler(tmp_path: Path) -> None:
    words = reserved.REGISTERS | reserved.GAS_INTEL | reserved.NASM
    taken = misread("as", words, tmp_path) | misread("nasm", words, tmp_path)
    taken |= misread("clang", words - taken, tmp_path)
    assert words - taken == AHEAD


def test_case_does_not_matter_to_assemblers(tmp_path: Path) -> None:
    words = {"RAX", "Cr3", "OFFSET", "Word", "REL", "XMM0"}
    assert misread("as", words, tmp_path) | misread("nasm", words, tmp_path) == words
    assert all(reserved.why(word) for word in words)


@pytest.mark.parametrize(
    ("words", "standards"),
    [
        (reserved.C99 - {"_Imaginary"}, ["c99", "c2x"]),  # no compiler here knows imaginary numbers
        (reserved.C11, ["c11", "c2x"]),
        (reserved.CPP17, ["c++17", "c++20"]),
        (reserved.CPP20, ["c++20"]),
    ],
)
def test_keywords_are_keywords(words: frozenset[str], standards: list[str], tmp_path: Path) -> None:
    for standard in standards:
        assert words - not_declarable(words, standard, tmp_path) == set()


def test_keywords_of_c23_are_keywords_somewhere(tmp_path: Path) -> None:
    """Compilers from before the standard have most of them from C++ or from GNU C."""
    known = [not_declarable(reserved.C23, standard, tmp_path) for standard in ("c2x", "gnu17", "c++17")]
    assert reserved.C23 - set().union(*known) <= {"typeof_unqual"}


def not_declarable(words: frozenset[str], standard: str, folder: Path) -> set[str]:
    """Those that gcc or clang do not take for the name of a variable."""
    language = "c++" if "+" in standard else "c"
    source = folder / f"words.{language}"
    order = sorted(words)
    source.write_text("".join(f"int {word} = 0;\n" for word in order))
    refused: set[str] = set()
    for compiler in ("gcc", "clang"):
        command = [
            compiler,
            f"-std={standard}",
            f"-x{language}",
            "-fsyntax-only",
        ]
        command += ["-ferror-limit=0"] * (compiler == "clang")
        done = subprocess.run([*command, source], capture_output=True, text=True, check=False)
        assert "unknown argument" not in done.stderr
        refused |= {order[int(n) - 1] for n in re.findall(r":(\d+):\d+: error", done.stderr)}
    return refused


@pytest.mark.parametrize("compiler", [["gcc", "-xc"], ["gcc", "-xc++"], ["clang", "-xc"], ["clang", "-xc++"]])
def test_no_predefined_macro_is_free(compiler: list[str]) -> None:
    """But those that begin with an underscore and a capital, which are the compiler's in C anyway."""
    command = [*compiler, "-dM", "-E", "/dev/null"]
    macros = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    names = re.findall(r"#define (\w+)", macros)
    assert len(names) > 200
    free = {name for name in names if not reserved.why(name) and not re.match(r"_[A-Z_]", name)}
    assert free == set()


@pytest.mark.parametrize(
    "name",
    ["trap", "page_fault", "irq0", "do_syscall_64", "common_interrupt", "_start", "__handler", "DF", "r32"],
)
def test_ordinary_names_are_free(name: str) -> None:
    assert reserved.why(name) is None
