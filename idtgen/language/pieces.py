"""A text as lines to lay out: statements, the ends of blocks, comments; still without their layout.

In: the tokens of a file that parses, comments among them. Out: pieces in the order in which they are printed.

    exception 8 df   // the worst
        error_code /* pushed */;

becomes Comment("// the worst") and Code(["exception", "8", "df", "error_code"], comments=["/* pushed */"]):
what is said in the midst of a statement is said behind it where that can be, else above.
"""

from collections.abc import Iterable
from typing import NamedTuple

from lark import Token


class Code(NamedTuple):
    """One line of code."""

    words: list[str]  # its tokens, without the last
    end: str  # `;`, `{`, `}`, or nothing behind the registers of a frame
    depth: int
    blank: bool  # an empty line stands before it
    comments: list[str]  # behind it
    inside: list[str] | None = None  # a block on one line: the tokens between its braces


class Comment(NamedTuple):
    """A comment with lines of its own."""

    text: str
    depth: int
    blank: bool


Piece = Code | Comment


def split(text: str, tokens: Iterable[Token]) -> list[Piece]:
    splitter = _Splitter(text)
    for token in tokens:
        splitter.take(token)
    return splitter.pieces


def _needs_lines(comment: str) -> bool:
    """Whether nothing can stand behind it on its line."""
    return comment.startswith("//") or "\n" in comment


class _Splitter:
    """Takes the tokens of a text one by one."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self.depth = 0
        self.opener = 0  # index of the piece that opened the block
        self.opened = 0  # where in the text
        self.end = 0  # of the last token
        self.words: list[str] = []  # of the statement so far
        self.inner: list[str] = []  # comments in the midst of it
        self.blank = False

    def take(self, token: Token) -> None:
        start = token.start_pos or 0
        between = self.text[self.end : start]
        if self.words and self._in_frame() and "\n" in between:
            self._finish("")  # registers keep the lines that they are written in
        if not self.words:
            self.blank = between.count("\n") > 1 and not self._at_start_of_block()
        match token.value:
            case _ if token.type == "COMMENT":
                self._comment(token.value, same_line="\n" not in between)
            case ";":
                self._finish(";")
            case "{":
                self._finish("{")
                self.depth, self.opener, self.opened = self.depth + 1, len(self.pieces) - 1, start
            case "}":
                self._close_block(start)
            case word:
                self.words.append(word)
        self.end = token.end_pos or 0

    def _in_frame(self) -> bool:
        opener = self.pieces[self.opener] if self.depth else None
        return isinstance(opener, Code) and opener.words[0] == "frame"

    def _at_start_of_block(self) -> bool:
        last = self.pieces[-1] if self.pieces else None
        return last is None or (isinstance(last, Code) and last.end == "{")

    def _finish(self, mark: str) -> None:
        """The statement so far becomes a piece, below those comments that must have their own lines."""
        for text in filter(_needs_lines, self.inner):
            self.pieces.append(Comment(text, self.depth, self.blank))
            self.blank = False
        behind = [text for text in self.inner if not _needs_lines(text)]
        self.pieces.append(Code(self.words, mark, self.depth, self.blank, behind))
        self.words, self.inner = [], []

    def _close_block(self, start: int) -> None:
        if self.words:
            self._finish("")
        self.depth -= 1
        self.blank = False
        opener, *body = self.pieces[self.opener :]
        inside = _on_one_line(body)
        if isinstance(opener, Code) and inside is not None and "\n" not in self.text[self.opened : start]:
            self.pieces[self.opener :] = [opener._replace(end="}", inside=inside)]
        else:
            self._finish("}")

    def _comment(self, text: str, same_line: bool) -> None:
        text = "\n".join(line.rstrip() for line in text.split("\n"))
        if self.words and self._in_frame():
            self._finish("")
        last = self.pieces[-1] if self.pieces else None
        if self.words:
            self.inner.append(text)
        elif isinstance(last, Code) and same_line:
            last.comments.append(text)
        else:
            self.pieces.append(Comment(text, self.depth, self.blank))


def _on_one_line(body: list[Piece]) -> list[str] | None:
    """The tokens of a block that may stay on one line: at most one statement, no comment."""
    match body:
        case []:
            return []
        case [Code(words=words, end=end, comments=[])]:
            return words + [end] * bool(end)
        case _:
            return None
