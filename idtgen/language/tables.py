"""The parser's tables: made from grammar/idt.lark once in a process, or read from the user's cache.

In: the grammar, and a folder for the cache or None. Out: a Lark parser and the lexer for it. Making LALR
tables takes as long as importing Lark; a cached file that is damaged or stale is made again.
"""

import io
import os
import sys
from functools import cache
from typing import NamedTuple, cast

import lark

from idtgen import __version__, resources
from idtgen import cache as cached
from idtgen.language.builder import Builder
from idtgen.language.lexer import Lexer


class Tables(NamedTuple):
    parser: lark.Lark
    builder: Builder
    lexer: Lexer


@cache
def tables(cache_dir: str | None) -> Tables:
    grammar = resources.text("grammar", "idt.lark")
    parser = _make(grammar) if cache_dir is None else _remembered(grammar, cache_dir)
    # Lark keeps its builder with the tables; it asks for methods by name, whatever the class.
    return Tables(parser, cast("Builder", parser.options.transformer), Lexer(parser.lexer_conf))


def _make(grammar: str) -> lark.Lark:
    return lark.Lark(grammar, parser="lalr", lexer="basic", start="file", transformer=Builder())


def _remembered(grammar: str, cache_dir: str) -> lark.Lark:
    made_by = (lark.__version__, __version__, sys.version, grammar)
    key = cached.digest(*(part.encode() for part in made_by))
    path = os.path.join(cache_dir, f"grammar-{key.hex()}")
    content = cached.read(path)
    if content is not None:
        return lark.Lark.load(io.BytesIO(content))
    parser = _make(grammar)
    file = io.BytesIO()
    parser.save(file)
    cached.write(path, file.getvalue())
    return parser
