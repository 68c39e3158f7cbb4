"""How a finding looks: order, places, carets, colour, and nothing that a terminal would obey."""

from idtgen.diagnostics import Diagnostics, Note
from idtgen.source import Source, Span


def place(source: Source, text: str) -> Span:
    start = source.text.index(text)
    return Span(source, start, start + len(text))


def test_lines_and_columns_count_from_one() -> None:
    source = Source("f", "ab\ncd\r\n\nx", "f")
    offsets = range(len(source.text) + 1)
    places = [source.line_and_column(offset) for offset in offsets]
    assert places == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (2, 4), (3, 1), (4, 1), (4, 2)]
    assert [source.line_text(line) for line in (1, 2, 3, 4)] == ["ab", "cd", "", "x"]


def test_form_feeds_and_other_separators_end_no_line() -> None:
    source = Source("f", "a\x0cb\u2028c\nd", "f")
    assert source.line_and_column(source.text.index("d")) == (2, 1)


def test_a_finding_with_everything() -> None:
    source = Source("dir/k.idt", "one two\n\tthree four\n", "k.idt")
    found = Diagnostics()
    found.report(
        "E999", place(source, "four"), "not this", "take\nanother", Note(place(source, "two"), "nor that")
    )
    assert found.render() == (
        "dir/k.idt:2:8: error[E999]: not this\n"
        "    \tthree four\n"
        "    \t      ^~~~\n"
        "dir/k.idt:1:5: note: nor that\n"
        "    one two\n"
        "        ^~~\n"
        "  help: take\n"
        "        another\n"
    )


def test_sorted_by_file_place_and_code() -> None:
    first, second = Source("z", "a b c", "z", 0), Source("a", "a b c", "a", 1)
    found = Diagnostics()
    for source, text, code in (
        (second, "a", "E1"),
        (first, "c", "W2"),
        (first, "b", "E9"),
        (first, "b", "E3"),
    ):
        found.report(code, place(source, text), "m")
    assert [(one.span.source.name, one.span.start, one.code) for one in found] == [
        ("z", 2, "E3"), ("z", 2, "E9"), ("z", 4, "W2"), ("a", 0, "E1"),
    ]  # fmt: skip


def test_counts() -> None:
    source = Source("f", "a", "f")
    found = Diagnostics()
    assert (found.errors, found.warnings, found.summary(), found.render()) == (0, 0, "", "")
    found.report("W1", place(source, "a"), "m")
    assert found.summary() == "1 warning"
    found.report("E1", place(source, "a"), "m")
    found.report("E2", place(source, "a"), "m")
    assert (found.errors, found.warnings, found.summary()) == (2, 1, "2 errors, 1 warning")


def test_the_caret_stays_on_its_line() -> None:
    source = Source("f", "ab\ncd\n", "f")
    found = Diagnostics()
    found.report("E1", Span(source, 1, 5), "over the end of the line")
    found.report("E2", Span(source, 6, 6), "at the end of the file")
    assert found.render().splitlines() == [
        "f:1:2: error[E1]: over the end of the line",
        "    ab",
        "     ^",
        "f:3:1: error[E2]: at the end of the file",
    ]


def test_nothing_that_a_terminal_would_obey() -> None:
    source = Source("f", "a\x1b[2Jb \u202e c \x9b d", "f")
    found = Diagnostics()
    found.report("E1", place(source, "b"), "what is \x1b[2J?")
    printed = found.render()
    assert set(printed) & {"\x1b", "\u202e", "\x9b"} == set()
    assert printed.splitlines()[1] == "    a\ufffd[2Jb \ufffd c \ufffd d"


def test_colour_changes_no_letter() -> None:
    import re

    source = Source("f", "a b", "f")
    found = Diagnostics()
    found.report("E1", place(source, "a"), "m", "h", Note(place(source, "b"), "n"))
    found.report("W1", place(source, "b"), "m")
    coloured = found.render(color=True)
    assert coloured != found.render()
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == found.render()
