"""Text to syntax: parses a whole file, past every error in it.

In: a source. Out: the statements that were right, and in the diagnostics one error for each that was not.
A statement that the grammar cannot take is given up: the parser's stack goes back to where it began, and the
text is skipped to behind the next `;` or `}`. A `;` that is merely missing is put in.
"""

from typing import NamedTuple, Protocol

from lark import Token, UnexpectedToken
from lark.parsers.lalr_parser_state import ParserState

from idtgen.diagnostics import Diagnostics
from idtgen.language import tables
from idtgen.language.mistakes import Mistake
from idtgen.language.syntax import Statement
from idtgen.source import Source

_STATEMENT, _END_OF_BLOCK = "KERNEL", "_RBRACE"  # tokens that tell where in the grammar the parser is


class Parsed(NamedTuple):
    statements: tuple[Statement, ...]
    whole: bool  # no statement was given up
    blocks_whole: bool  # nor any part of a { } block


def parse(source: Source, diagnostics: Diagnostics, cache_dir: str | None = None) -> Parsed:
    return _Run(source, diagnostics, tables.tables(cache_dir)).run()


class _Interactive(Protocol):
    """What is used of Lark's interactive parser, which has no annotations of its own."""

    @property
    def parser_state(self) -> ParserState[int]: ...
    def feed_token(self, token: Token) -> object: ...
    def feed_eof(self, last_token: Token) -> tuple[Statement, ...]: ...
    def accepts(self) -> set[str]: ...
    def choices(self) -> dict[str, object]: ...


class _Run:
    """The parse of one file."""

    def __init__(self, source: Source, diagnostics: Diagnostics, made: tables.Tables) -> None:
        self.source = source
        self.diagnostics = diagnostics
        self.lexer = made.lexer
        self.parser: _Interactive = made.parser.parse_interactive()
        self.last = Token("NAME", "", 0, end_pos=0)  # the last token that the parser took
        self.whole = self.blocks_whole = True
        made.builder.source = source

    def run(self) -> Parsed:
        start: int | None = 0
        while start is not None:
            start = self._parse_from(start)
        return Parsed(self.parser.feed_eof(self.last), self.whole, self.blocks_whole)

    def _parse_from(self, start: int) -> int | None:
        """To the next error; returns where to go on behind it, or None at the end of the file."""
        for token in self.lexer.tokens(self.source.text, start, self.parser.choices):
            if token.type != "COMMENT":
                try:
                    self.parser.feed_token(token)
                except UnexpectedToken:
                    return self._recover(token)
                self.last = token
        if "$END" in self.parser.accepts():
            return None
        end = len(self.source.text)
        return self._recover(Token("$END", "", end, end_pos=end))

    def _recover(self, token: Token) -> int:
        """Report a token that the grammar does not take here; returns the offset to go on from."""
        self.whole = False
        accepted = self.parser.accepts()
        mistake = Mistake(self.source, token, self.last, accepted, self.lexer.keywords)
        self.diagnostics.report(*mistake.finding())
        if mistake.semicolon_missing:
            self.parser.feed_token(Token("_SEMICOLON", ";", self.last.end_pos, end_pos=self.last.end_pos))
            return token.start_pos or 0
        self._back_to_start_of_statement()
        return self._behind_statement(token)

    def _back_to_start_of_statement(self) -> None:
        state = self.parser.parser_state
        while not self._in_block() and _STATEMENT not in self.parser.choices():
            state.state_stack.pop()
            state.value_stack.pop()

    def _in_block(self) -> bool:
        return _END_OF_BLOCK in self.parser.choices()

    def _behind_statement(self, token: Token) -> int:
        """Behind the next `;`, or the `}` of what opens before it; a block's own `}` is left to it."""
        depth = 0
        in_block = self._in_block()
        self.blocks_whole &= not in_block
        for skipped in self.lexer.tokens(self.source.text, token.start_pos or 0):
            match skipped.type:
                case "_LBRACE":
                    depth += 1
                case "_RBRACE" if depth == 0 and in_block:
                    return skipped.start_pos or 0
                case "_RBRACE" if depth <= 1:
                    return skipped.end_pos or 0
                case "_RBRACE":
                    depth -= 1
                case "_SEMICOLON" if depth == 0:
                    return skipped.end_pos or 0
                case _:
                    pass
        if in_block:  # nobody closed it
            self.parser.feed_token(Token("_RBRACE", "}", token.start_pos, end_pos=token.start_pos))
        return len(self.source.text)
