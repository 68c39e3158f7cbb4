"""What the parser does when it has seen the whole of a rule: make the node of the syntax tree.

In: the tokens and nodes below a rule, punctuation left out, None for what may be left out and was. Out: the
node. The methods are named as the rules and alternatives of grammar/idt.lark are; Lark calls them.
"""

from typing import Any

from lark import Token

from idtgen.language.syntax import (
    CallLine,
    Dpl,
    Flag,
    FrameBlock,
    GateLine,
    HookLine,
    Include,
    IstLine,
    KernelBlock,
    Member,
    Number,
    OnIst,
    PercpuBlock,
    PlaceText,
    Setting,
    Statement,
    Vectors,
    Word,
)
from idtgen.source import Source, Span

_KILOBYTE = 1024


class Builder:
    """`source` is the file that is being parsed; the parser and its builder are made once for all files."""

    source: Source

    def span(self, token: Token) -> Span:
        return Span(self.source, token.start_pos or 0, token.end_pos or 0)

    def word(self, token: Token) -> Word:
        return Word(token.value, self.span(token))

    def number(self, token: Token) -> Number:
        digits = token.removesuffix("K")
        value = int(digits, 16 if digits[:2] in {"0x", "0X"} else 10)
        return Number(value * (_KILOBYTE if token.type == "KILOBYTES" else 1), self.span(token))

    def value(self, items: list[Token]) -> Word | Number:
        return self.number(items[0]) if items[0].type == "NUMBER" else self.word(items[0])

    def file(self, statements: list[Statement]) -> tuple[Statement, ...]:
        return tuple(statements)

    def include(self, items: list[Token]) -> Include:
        keyword, path = items
        inside = Span(self.source, (path.start_pos or 0) + 1, (path.end_pos or 0) - 1)
        return Include(self.span(keyword), Word(path[1:-1], inside), path.type == "SHIPPED")

    def kernel(self, items: list[Any]) -> KernelBlock:
        keyword, name, *settings = items
        return KernelBlock(self.span(keyword), self.word(name), tuple(settings))

    def setting(self, items: list[Any]) -> Setting:
        return Setting(self.word(items[0]), tuple(items[1:]))

    def percpu(self, items: list[Any]) -> PercpuBlock:
        return PercpuBlock(self.span(items[0]), tuple(items[1:]))

    def member(self, items: list[Any]) -> Member:
        return Member(self.word(items[0]), items[1])

    def gs_place(self, items: list[Any]) -> PlaceText:
        gs, target = items
        return PlaceText(self.span(gs).upto(target.span), True, target)

    def word_place(self, items: list[Token]) -> PlaceText:
        return PlaceText(self.span(items[0]), False, self.word(items[0]))

    def table_place(self, items: list[Token]) -> PlaceText:
        table, _, selector = items
        return PlaceText(self.span(table), False, self.word(table), self.number(selector))

    def frame(self, items: list[Token]) -> FrameBlock:
        keyword, name, *slots = items
        return FrameBlock(self.span(keyword), self.word(name), tuple(map(self.word, slots)))

    def ist(self, items: list[Any]) -> IstLine:
        keyword, name, slot, size = items
        return IstLine(self.span(keyword), self.word(name), self.number(slot), size)

    def size(self, items: list[Token]) -> Number:
        return self.number(items[1])

    def vectors(self, items: list[Any]) -> Vectors:
        first, last = items[0], items[1] or items[0]
        span = self.span(first).upto(self.span(last))
        return Vectors(span, self.number(first).value, self.number(last).value)

    def flag(self, items: list[Token]) -> Flag:
        return Flag(self.span(items[0]), items[0].value)

    def on_ist(self, items: list[Token]) -> OnIst:
        return OnIst(self.span(items[0]), self.word(items[1]))

    def dpl(self, items: list[Token]) -> Dpl:
        return Dpl(self.span(items[0]), self.number(items[1]))

    def as_symbol(self, items: list[Token]) -> Word:
        return self.word(items[1])

    def to(self, items: list[Token]) -> Word:
        return self.word(items[0])

    def _token(self, items: list[Token]) -> Token:
        return items[0]

    path = gate_kind = call_kind = event = _token

    def gate(self, items: list[Any]) -> GateLine:
        keyword, vectors, name, *attributes, symbol, handler = items
        return GateLine(
            self.span(keyword),
            keyword.value,
            vectors,
            None if name is None else self.word(name),
            tuple(attributes),
            symbol,
            handler,
        )

    def call(self, items: list[Any]) -> CallLine:
        keyword, handler = items
        return CallLine(self.span(keyword), keyword.value, handler)

    def hook(self, items: list[Token]) -> HookLine:
        keyword, event, hook = items
        return HookLine(self.span(keyword), self.word(event), self.word(hook))

    def replacement(self, items: list[Any]) -> GateLine | CallLine | HookLine:
        keyword, line = items
        replaced: GateLine | CallLine | HookLine = line._replace(replaces=self.span(keyword))
        return replaced
