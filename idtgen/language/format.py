"""The one layout of the language: what `idtgen fmt` prints.

In: a text that parses. Out: the same statements and comments, laid out:

    - one statement a line, blocks indented by four, at most one empty line between lines
    - neighbouring lines of one kind share columns: an empty line, or a line of another kind, ends a run
    - comments behind neighbouring lines stand in one column
    - a block on one line stays there when it holds one statement; registers keep the lines of their frame

Laying out its own output changes nothing.
"""

from collections.abc import Callable, Iterator
from itertools import groupby

from idtgen.diagnostics import Diagnostics
from idtgen.language import parser, tables
from idtgen.language.pieces import Code, Comment, Piece, split
from idtgen.source import Source

_INDENT = "    "
_ATTRIBUTES = {"error_code", "paranoid", "noreturn", "gap"}
_WITH_VALUE = {"ist", "dpl"}  # attributes of two words
_ENTRIES = {"exception", "nmi", "interrupt", "sysvec", "softint", "int80", "syscall", "syscall32", "sysenter"}
# A cell wider than this stands out of its column instead of widening it for all.
_WIDEST_ATTRIBUTES = 16
_ATTRIBUTES_COLUMN = 3


class Malformed(Exception):
    """A text that does not parse cannot be laid out; `diagnostics` says why."""

    def __init__(self, diagnostics: Diagnostics) -> None:
        super().__init__(diagnostics.render().rstrip())
        self.diagnostics = diagnostics


def format_source(source: Source, cache_dir: str | None = None) -> str:
    diagnostics = Diagnostics()
    parser.parse(source, diagnostics, cache_dir)
    if diagnostics.errors:
        raise Malformed(diagnostics)
    text = source.text.replace("\r\n", "\n")
    pieces = split(text, tables.tables(cache_dir).lexer.tokens(text))
    return "".join(f"{line}\n" for line in _lines(pieces))


def _lines(pieces: list[Piece]) -> Iterator[str]:
    for run in _runs(pieces):
        yield from [""] * run[0].blank
        codes = [piece for piece in run if isinstance(piece, Code)]
        laid = _align(codes)
        commented = [len(line) for line, code in zip(laid, codes, strict=True) if code.comments]
        column = max(commented, default=0) + 2
        lines = iter(laid)
        for piece in run:
            match piece:
                case Comment(text, depth):
                    yield _INDENT * depth + text
                case Code(comments=[]):
                    yield next(lines)
                case Code(comments=comments):
                    yield f"{next(lines):{column}}{' '.join(comments)}"


def _runs(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """Lines without an empty one between them, in one block."""
    run: list[Piece] = []
    for piece in pieces:
        if run and (piece.blank or piece.depth != run[-1].depth or _is_edge(piece) or _is_edge(run[-1])):
            yield run
            run = []
        run.append(piece)
    if run:
        yield run


def _is_edge(piece: Piece) -> bool:
    """The first or the last line of a block stands for itself."""
    return isinstance(piece, Code) and piece.end in {"{", "}"} and piece.inside is None


def _align(codes: list[Code]) -> list[str]:
    """Each line of a run, without its comments."""
    lines: list[str] = []
    for kind, group in groupby(codes, key=_kind):
        members = list(group)
        rows = [_cells(kind, piece) for piece in members]
        if kind == "entry":
            _align_numbers(rows)
        widths = [_width(index, column) for index, column in enumerate(zip(*rows, strict=True))]
        for piece, row in zip(members, rows, strict=True):
            lines.append(_INDENT * piece.depth + _row(row, widths) + _end(piece))
    return lines


def _end(piece: Code) -> str:
    if piece.inside is not None:
        inside = _joined(piece.inside)
        return f" {{ {inside} }}" if inside else " { }"
    return f" {piece.end}" if piece.end == "{" else piece.end


def _kind(piece: Code) -> str:
    """What shares columns."""
    word = next((word for word in piece.words if word != "replace"), "")
    if piece.end != ";":
        return "block"
    if piece.depth:
        return "setting"
    if word in _ENTRIES:
        return "entry"
    return word  # include, ist, on


def _cells(kind: str, piece: Code) -> list[str]:
    words = piece.words
    match kind:
        case "setting":
            return [words[0], _joined(words[1:])]
        case "entry":
            return _entry_cells(words)
        case "ist":
            return [words[0], words[1], _joined(words[2:4]), _joined(words[4:])]
        case "on":
            arrow = words.index("->")
            return [_joined(words[:arrow]), _joined(words[arrow:])]
        case _:
            return [_joined(words)]


def _entry_cells(words: list[str]) -> list[str]:
    """Keyword, vectors, name, attributes, `as SYMBOL`, `-> HANDLER`."""
    rest = words[::-1]  # a stack, the next word on top
    keyword = _pop(rest, lambda _: True, 2 if words[0] == "replace" else 1)
    vectors = _pop(rest, lambda word: word[0].isdigit())
    if rest and rest[-1] == "..":
        vectors += rest.pop() + rest.pop()
    name = _pop(rest, lambda word: word not in _ATTRIBUTES | _WITH_VALUE | {"as", "->"})
    attributes = []
    while rest and rest[-1] in _ATTRIBUTES | _WITH_VALUE:
        attributes.append(_pop(rest, lambda _: True, 2 if rest[-1] in _WITH_VALUE else 1))
    symbol = _pop(rest, lambda word: word == "as", 2)
    return [keyword, vectors, name, " ".join(attributes), symbol, _joined(rest[::-1])]


def _pop(rest: list[str], wanted: Callable[[str], bool], count: int = 1) -> str:
    """The next words when the first is wanted, else nothing."""
    if not rest or not wanted(rest[-1]):
        return ""
    return " ".join(rest.pop() for _ in range(count))


def _align_numbers(rows: list[list[str]]) -> None:
    """Vectors are right-aligned on their first number, decimal and hexadecimal ones each by themselves."""
    for is_hex in (False, True):
        vectors = [row for row in rows if row[1] and row[1].startswith("0x") == is_hex]
        width = max((len(row[1].split("..")[0]) for row in vectors), default=0)
        for row in vectors:
            row[1] = " " * (width - len(row[1].split("..")[0])) + row[1]


def _width(index: int, column: tuple[str, ...]) -> int:
    lengths = [len(cell) for cell in column]
    if len(column) > 1 and index == _ATTRIBUTES_COLUMN:
        lengths = [length for length in lengths if 0 < length <= _WIDEST_ATTRIBUTES] or lengths
    return max(lengths)


def _row(cells: list[str], widths: list[int]) -> str:
    padded = (f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True) if width)
    return " ".join(padded).rstrip()


def _joined(words: list[str]) -> str:
    """With blanks between words, but for the marks that hold words together."""
    text = ""
    for word in words:
        tight = not text or word in {":", "[", "]", "..", ";"} or text[-1] in ":[."
        text += word if tight else f" {word}"
    return text
