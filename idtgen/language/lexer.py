"""Text to tokens, by the terminals of the grammar.

In: a text, and for each word the question which keywords the parser could take there. Out: Lark tokens
with offsets, comments among them. Lark's contextual lexer would do the same with a scanner for each set of
terminals that some parser state accepts: two dozen regular expressions to compile at each start, where one
is enough.
"""

import re
from collections.abc import Callable, Container, Iterator

from lark import Token
from lark.common import LexerConf
from lark.lexer import PatternStr

STRAY = "STRAY"  # what no terminal matches: a wrong number, a character that means nothing
_STRAY_PATTERN = r"\w+|/\*|[\s\S]"  # an opened comment that matched no terminal is one that nobody closed


class Lexer:
    """Built once for a grammar."""

    def __init__(self, conf: LexerConf) -> None:
        strings = {t.pattern.value: t.name for t in conf.terminals if isinstance(t.pattern, PatternStr)}
        self.keywords = {text: name for text, name in strings.items() if text.isidentifier()}
        marks = {name: re.escape(text) for text, name in strings.items() if text not in self.keywords}
        others = {t.name: t.pattern.to_regexp() for t in conf.terminals if t.name not in strings.values()}
        patterns = others | marks | {STRAY: _STRAY_PATTERN}
        self._match = re.compile("|".join(f"(?P<{n}>{p})" for n, p in patterns.items())).match
        self._blank = frozenset(conf.ignore) - {"COMMENT"}

    def tokens(
        self, text: str, start: int = 0, accepted: Callable[[], Container[str]] = frozenset
    ) -> Iterator[Token]:
        """From an offset on. A parser takes each token before it asks for the next."""
        while match := self._match(text, start):
            kind, value, begin = match.lastgroup or STRAY, match.group(), start
            start = match.end()
            if kind == "NAME" and (word := self.keywords.get(value)) and word in accepted():
                kind = word
            if kind not in self._blank:
                yield Token(kind, value, begin, end_pos=start)
