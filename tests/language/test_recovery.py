"""After a mistake the parser goes on: nothing that is right is lost, and no text makes it fall over."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from idtgen import language
from idtgen.diagnostics import Diagnostics
from idtgen.language.parser import parse
from idtgen.language.syntax import GateLine, KernelBlock
from idtgen.source import Source

KERNELS = Path(__file__).parent / "kernels"
LINUX = (KERNELS / "linux.idt").read_text()


def found(text: str) -> tuple[list[str], list[str]]:
    """The places of all errors of text, and the names of the gates that were understood all the same."""
    diagnostics = Diagnostics()
    parsed = parse(Source("t", text, "t"), diagnostics)
    places = ["{}:{}".format(*one.span.source.line_and_column(one.span.start)) for one in diagnostics]
    names = [line.name.text for line in parsed.statements if isinstance(line, GateLine) and line.name]
    return places, names


def test_goes_on_behind_the_next_semicolon() -> None:
    assert found("exception 0 a; exception 1 b ?; exception 2 c;") == (["1:30"], ["a", "c"])


def test_goes_on_behind_the_next_brace() -> None:
    assert found("exception 0 a; frame f { rax, rbx } exception 2 c;") == (["1:29"], ["a", "c"])


def test_one_mistake_a_statement() -> None:
    text = "exeption 0 a; exception ? ? ? b; exception 1 c; nmi nmi; sysvec 0x20 d;"
    assert found(text) == (["1:1", "1:25", "1:53"], ["c", "d"])


def test_a_block_keeps_what_is_right_in_it() -> None:
    diagnostics = Diagnostics()
    source = Source("t", "kernel k { gs none; 5 x; la57 -> on; cpus 4; } exception 0 a;", "t")
    block, line = parse(source, diagnostics).statements
    assert isinstance(block, KernelBlock)
    assert [setting.name.text for setting in block.settings] == ["gs", "cpus"]
    assert isinstance(line, GateLine)
    assert diagnostics.errors == 2


def test_what_a_broken_statement_may_have_declared_is_not_missed(tmp_path: Path) -> None:
    """`ist DF` is there, if wrongly written: that nobody declares it would be one error too many."""
    path = tmp_path / "test.idt"
    path.write_text("kernel k { gs none; user_code none; } ist DF = one; exception 8 df ist DF;")
    assert [one.code for one in language.load(path).diagnostics] == ["E115"]


def test_a_broken_setting_has_no_consequences(tmp_path: Path) -> None:
    """Whether this kernel has SWAPGS is unknown, so nothing is said about #DB without `paranoid`."""
    path = tmp_path / "test.idt"
    path.write_text("kernel k { gs: none; } exception 1 debug;")
    assert [one.code for one in language.load(path).diagnostics] == ["E115"]


ALPHABET = [
    "exception",
    "kernel",
    "frame",
    "ist",
    "on",
    "x",
    "5",
    "0x",
    "{",
    "}",
    ";",
    "->",
    "..",
    "/*",
    "//",
]
SOUP = st.lists(st.one_of(st.sampled_from([*ALPHABET, "\n", '"', "<", "gs", ":", "["]), st.text(max_size=3)))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SOUP)
def test_any_text_gets_an_answer(words: list[str]) -> None:
    text = " ".join(words)
    diagnostics = Diagnostics()
    parsed = parse(Source("t", text, "t"), diagnostics)
    assert parsed.whole == (len(diagnostics) == 0)
    for one in diagnostics:
        assert 0 <= one.span.start <= one.span.end <= len(text)
        assert one.render().startswith("t:")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(0, len(LINUX)),
    st.integers(0, 40),
    st.sampled_from(["", ";", "}", "{", "x", "9", "\x00", "é"]),
)
def test_a_damaged_kernel_gets_an_answer(at: int, cut: int, put: str) -> None:
    """Any stretch of a right file replaced by something else; twice the same, whatever it is."""
    path = KERNELS.parent / "kernels" / "linux.idt"
    damaged = LINUX[:at] + put + LINUX[at + cut :]
    source = Source(str(path), damaged, "linux.idt")
    first, second = Diagnostics(), Diagnostics()
    analysed(source, first)
    analysed(source, second)
    assert first.render() == second.render()


def analysed(source: Source, diagnostics: Diagnostics) -> None:
    from idtgen.language.analyze import analyze
    from idtgen.language.files import Gathered
    from idtgen.language.syntax import Include

    parsed = parse(source, diagnostics)
    statements = tuple(line for line in parsed.statements if not isinstance(line, Include))
    analyze(Gathered(source, statements, parsed.whole, parsed.blocks_whole, ()), diagnostics)
