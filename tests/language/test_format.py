"""`fmt`: what its layout looks like, and what it must never do to a file."""

import re
from collections.abc import Iterable
from itertools import chain, pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from idtgen import language
from idtgen.language.format import Malformed, format_source
from idtgen.language.lexer import Lexer
from idtgen.language.tables import tables
from idtgen.source import Source

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KERNELS = sorted((HERE / "kernels").glob("*.idt"))


def formatted(text: str) -> str:
    return language.format_text(text, "text.idt")


def words(text: str) -> list[str]:
    """The tokens of a text without its comments."""
    return [token.value for token in lexer().tokens(text) if token.type != "COMMENT"]


def comments(text: str) -> list[str]:
    """The comments of a text, without the blanks at the ends of their lines."""
    found = [token.value for token in lexer().tokens(text) if token.type == "COMMENT"]
    return sorted("\n".join(line.rstrip() for line in text.splitlines()) for text in found)


def lexer() -> Lexer:
    return tables(None).lexer


# ---- What it looks like

TABLE = """\
exception  0 divide_error;
exception  1 debug        ist DB paranoid;
nmi        2 nmi          ist NMI;
exception  8 double_fault error_code ist DF paranoid noreturn;
exception 14 page_fault   error_code      -> fault;
"""


def test_columns_of_entries() -> None:
    text = """
      exception 0 divide_error; exception 1 debug ist DB paranoid;
      nmi 2 nmi ist NMI;
      exception 8 double_fault error_code ist DF
          paranoid noreturn;
      exception 14 page_fault error_code->fault;"""
    assert formatted(text) == TABLE


def test_one_wide_cell_alone_keeps_its_width() -> None:
    line = "exception 8 double_fault error_code ist DF paranoid noreturn -> fatal;\n"
    assert formatted(line) == line


def test_numbers_end_in_one_column() -> None:
    text = "exception 0..7 -> a; exception 10..14 -> a; interrupt 0x20..0xff -> b; softint 0x4 x;"
    assert formatted(text) == (
        "exception  0..7        -> a;\n"
        "exception 10..14       -> a;\n"
        "interrupt 0x20..0xff   -> b;\n"
        "softint    0x4       x;\n"
    )


def test_a_run_ends_at_an_empty_line_and_at_another_kind() -> None:
    text = "ist A = 1;\nist LONG = 2;\n\n\n\nist B = 3 size 8K;\non exit_to_user->f;\n"
    assert formatted(text) == ("ist A    = 1;\nist LONG = 2;\n\nist B = 3 size 8K;\non exit_to_user -> f;\n")


def test_blocks() -> None:
    text = (
        "kernel k{gs swapgs;\n\n\nharden   clac endbr ;\n\n}\npercpu{kernel_stack gs : 0x8;}\nkernel e {  }"
    )
    assert formatted(text) == (
        "kernel k {\n    gs swapgs;\n\n    harden clac endbr;\n}\n"
        "percpu { kernel_stack gs:0x8; }\n"
        "kernel e { }\n"
    )


def test_places() -> None:
    text = "percpu {\nkernel_stack gs : top ;\ngs_base table [ lsl  0x7b ] ; }"
    assert formatted(text) == "percpu {\n    kernel_stack gs:top;\n    gs_base      table[lsl 0x7b];\n}\n"


def test_a_frame_keeps_its_lines() -> None:
    text = "frame f{ rax   rbx\n\nrcx // three\n/* and */ vector  error_code }"
    assert formatted(text) == (
        "frame f {\n    rax rbx\n\n    rcx  // three\n    /* and */\n    vector error_code\n}\n"
    )


def test_comments_behind_lines_share_a_column() -> None:
    text = "exception 0 divide_error; // a\nexception 1 x;\nexception 3 y; /* b */ // c\n"
    assert formatted(text) == (
        "exception 0 divide_error;  // a\nexception 1 x;\nexception 3 y;             /* b */ // c\n"
    )


def test_comments_in_a_statement_go_behind_it_or_above() -> None:
    text = "\n// top\nexception 8 /* eight */ df // worst\n    error_code; // end\n"
    assert formatted(text) == "// top\n// worst\nexception 8 df error_code;  /* eight */ // end\n"


def test_nothing_and_comments_alone() -> None:
    assert formatted("") == ""
    assert formatted("\n\n  // a\n\n\n\n/* b\n   c */\n\n") == "// a\n\n/* b\n   c */\n"


def test_line_ends_of_other_systems() -> None:
    assert formatted("exception 0 a; // x\r\n\r\nexception 1 b;\r\n") == (
        "exception 0 a;  // x\n\nexception 1 b;\n"
    )


def test_a_text_that_does_not_parse_is_refused() -> None:
    with pytest.raises(Malformed) as caught:
        formatted("exception 0 a;\nexeption 1 b;\n")
    assert str(caught.value).startswith("text.idt:2:1: error[E114]: no statement begins with `exeption`")
    assert caught.value.diagnostics.errors == 1


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin1.idt"
    path.write_bytes(b"// caf\xe9\n")
    with pytest.raises(Malformed) as caught:
        language.format_file(path)
    assert "error[E101]" in str(caught.value)


def test_what_ships_with_idtgen_is_laid_out() -> None:
    path = ROOT / "grammar" / "exceptions.idt"
    assert language.format_file(path) == path.read_text()


# ---- What holds for every text


def flat(lists: Iterable[list[str]]) -> list[str]:
    return list(chain.from_iterable(lists))


def nothing() -> st.SearchStrategy[list[str]]:
    return st.just([])


def statement() -> st.SearchStrategy[list[str]]:
    """The tokens of one statement that parses, meaningful or not."""
    name = st.sampled_from(["x", "page_fault", "nmi", "gs", "size", "a_rather_long_name_for_a_handler"])
    number = st.sampled_from(["0", "7", "13", "0x20", "0xFF", "255"])
    vectors = st.one_of(
        number.map(lambda n: [n]), st.tuples(number, number).map(lambda t: [t[0], "..", t[1]])
    )
    flag = st.sampled_from([["error_code"], ["paranoid"], ["noreturn"], ["gap"], ["dpl", "3"], ["ist", "DF"]])
    flags = st.lists(flag, max_size=3).map(flat)
    some = st.one_of(nothing(), name.map(lambda n: [n]))
    symbol = st.one_of(nothing(), name.map(lambda n: ["as", n]))
    handler = st.one_of(nothing(), name.map(lambda n: ["->", n]))
    kind = st.sampled_from(["exception", "nmi", "interrupt", "sysvec", "softint", "int80"]).map(lambda k: [k])
    gate = joined(kind, vectors, some, flags, symbol, handler)
    call = joined(st.sampled_from([["syscall"], ["syscall32"], ["sysenter"]]), handler)
    event = st.sampled_from([["on", "exit_to_user", "->"], ["on", "exit_to_kernel", "->"]])
    hook = joined(event, name.map(lambda n: [n]))
    replaced = joined(st.just(["replace"]), st.one_of(gate, call, hook))
    size = st.sampled_from([[], ["size", "8K"], ["size", "4096"]])
    ist = joined(st.just(["ist"]), name.map(lambda n: [n, "="]), number.map(lambda n: [n]), size)
    include = st.sampled_from([["include", "<exceptions>"], ["include", '"a  b.idt"']])
    line = st.one_of(gate, call, hook, replaced, ist, include).map(lambda found: [*found, ";"])
    values = st.lists(st.one_of(name, number), max_size=3)
    setting = joined(name.map(lambda n: [n]), values).map(lambda found: [*found, ";"])
    place = st.sampled_from([["gs", ":", "0x8"], ["gs", ":", "x"], ["top"], ["t", "[", "lsl", "0x7b", "]"]])
    member = joined(name.map(lambda n: [n]), place).map(lambda found: [*found, ";"])
    kernel = joined(name.map(lambda n: ["kernel", n, "{"]), several(setting))
    percpu = joined(st.just(["percpu", "{"]), several(member))
    frame = joined(name.map(lambda n: ["frame", n, "{"]), st.lists(name, max_size=5))
    return st.one_of(line, st.one_of(kernel, percpu, frame).map(lambda found: [*found, "}"]))


def joined(*parts: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    return st.tuples(*parts).map(flat)


def several(part: st.SearchStrategy[list[str]]) -> st.SearchStrategy[list[str]]:
    return st.lists(part, max_size=3).map(flat)


GAPS = [
    " ",
    "  ",
    "\n",
    "\n\n",
    "\n\n\n  ",
    "\t",
    " // note\n",
    "/* a */",
    "\n// own  \n",
    "/* b\n  c */",
    " //\n\n",
]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Statements with any blanks and comments between any two of their tokens."""
    tokens = draw(st.lists(statement(), max_size=5).map(flat))
    gaps = st.sampled_from(GAPS)
    return draw(gaps) + "".join(token + draw(gaps) for token in tokens)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_laying_out_changes_no_token_and_loses_no_comment(text: str) -> None:
    result = formatted(text)
    assert words(result) == words(text)
    assert comments(result) == comments(text)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_laying_out_twice_changes_nothing(text: str) -> None:
    once = formatted(text)
    assert formatted(once) == once


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_no_blanks_at_the_ends_of_lines_and_no_two_empty_ones(text: str) -> None:
    lines = formatted(text).split("\n")
    assert [line for line in lines if line != line.rstrip()] == []
    assert [pair for pair in pairwise(lines) if pair == ("", "")] == []
    assert lines[0] != "" or lines == [""]


@pytest.mark.parametrize("path", KERNELS, ids=lambda path: path.stem)
def test_the_model_stays(path: Path, tmp_path: Path) -> None:
    """All but the line numbers: a statement may move."""
    laid = tmp_path / path.name
    laid.write_text(format_source(Source(path.name, path.read_text(), path.name)))
    before, after = language.load(path).kernel, language.load(laid).kernel
    assert before is not None
    assert after is not None
    assert described(after) == described(before)


def described(kernel: object) -> str:
    text = repr({name: getattr(value, "offsets", value) for name, value in vars(kernel).items()})
    return re.sub(r"line=\d+", "", text)
