"""Why the grammar does not take a token, in the words of the language.

In: the token, the one before it, and what the parser would have taken. Out: a finding.
"""

from collections.abc import Collection, Mapping

from lark import Token

from idtgen.language import codes
from idtgen.language.lexer import STRAY
from idtgen.language.suggest import did_you_mean, quoted
from idtgen.source import Source, Span

_SHOWN = {
    "NAME": "a name",
    "NUMBER": "a number",
    "KILOBYTES": "",  # goes without saying where a number may stand
    "STRING": '`"path"`',
    "SHIPPED": "`<name>`",
    "$END": "the end of the file",
    "_SEMICOLON": "`;`",
    "_COLON": "`:`",
    "_EQUALS": "`=`",
    "_LBRACE": "`{`",
    "_RBRACE": "`}`",
    "_LBRACKET": "`[`",
    "_RBRACKET": "`]`",
    "_ARROW": "`->`",
    "_DOTS": "`..`",
}
_ATTRIBUTES = {"error_code", "ist", "paranoid", "dpl", "noreturn", "gap"}


class Mistake:
    def __init__(
        self,
        source: Source,
        token: Token,
        last: Token,
        accepted: Collection[str],
        keywords: Mapping[str, str],
    ) -> None:
        self.source = source
        self.token = token
        self.last = last
        self.accepted = accepted
        self.keywords = {text for text, name in keywords.items() if name in accepted}
        self.at_statement = "KERNEL" in accepted

    @property
    def semicolon_missing(self) -> bool:
        """The statement could end before this token, and the text looks as if it should."""
        between = self.source.text[self.last.end_pos or 0 : self.token.start_pos or 0]
        looks_ended = "\n" in between or self.token.type in {"_RBRACE", "$END"}
        return "_SEMICOLON" in self.accepted and looks_ended and self.token.type != STRAY

    def finding(self) -> tuple[str, Span, str, str]:
        """Code, place, message, help."""
        here = Span(self.source, self.token.start_pos or 0, self.token.end_pos or 0)
        if self.semicolon_missing:
            end = self.last.end_pos or 0
            return codes.MISSING_SEMICOLON, Span(self.source, end - 1, end), "`;` is missing behind this", ""
        if self.token.type == "$END":
            end = len(self.source.text.rstrip())
            place = Span(self.source, max(0, end - 1), end)
            return codes.EARLY_END, place, "the file ends in the middle of a statement", self._expected()
        if self.token.type == STRAY:
            return self._stray(here)
        return self._unexpected(here)

    def _stray(self, here: Span) -> tuple[str, Span, str, str]:
        text = self.token.value
        if text == "/*":
            return codes.NOT_CLOSED, here, "this comment is never closed", "close it with `*/`"
        if text in {'"', "<"} and {"STRING", "SHIPPED"} & set(self.accepted):
            close = text.replace("<", ">")
            return (
                codes.NOT_CLOSED,
                here,
                "this path is not closed",
                f"close it with `{close}` on the same line",
            )
        if text[0].isdigit():
            advice = "numbers are decimal or 0x, of 64 bits at most; a size may end in K"
            return codes.BAD_NUMBER, here, f"`{text}` is no number", advice
        return codes.STRAY_CHARACTER, here, f"`{text}` means nothing here", self._expected()

    def _unexpected(self, here: Span) -> tuple[str, Span, str, str]:
        text = self.token.value
        is_word = self.token.type == "NAME"
        if is_word and self.at_statement:
            return codes.UNKNOWN_WORD, here, f"no statement begins with `{text}`", self._meant(text)
        if is_word and self.keywords - {text}:
            return codes.UNKNOWN_WORD, here, f"`{text}` has no meaning here", self._meant(text)
        if text == "}" and self.at_statement:
            return codes.UNEXPECTED, here, "this `}` closes nothing", "take it out"
        late = text in _ATTRIBUTES and not _ATTRIBUTES & self.keywords
        advice = "attributes stand before `as` and `->`" if late else self._expected()
        return codes.UNEXPECTED, here, f"unexpected `{text}`", advice

    def _meant(self, text: str) -> str:
        return did_you_mean(text, self.keywords, self._expected())

    def _expected(self) -> str:
        if self.at_statement:
            return f"a statement begins with {quoted(sorted(self.keywords))}"
        marks = [_SHOWN[name] for name in sorted(self.accepted) if _SHOWN.get(name)]
        *most, end = [*marks, *(f"`{word}`" for word in sorted(self.keywords))]
        return f"expected {', '.join(most)} or {end}" if most else f"expected {end}"
