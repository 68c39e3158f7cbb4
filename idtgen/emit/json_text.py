"""JSON laid out for people and for diffs: one record a line.

In: dicts, lists, strings, integers, booleans, None. Out: text. The standard library's writer knows one line
for everything or one line for each number; a table of 256 vectors wants neither.
"""

from functools import cache
from typing import Any, TypeAlias

Json: TypeAlias = str | int | list[Any] | dict[str, Any] | None

# RFC 8259, section 7: what a string may not hold as it is.
_ESCAPES = {ord('"'): '\\"', ord("\\"): "\\\\"} | {code: f"\\u{code:04x}" for code in (*range(0x20), 0x7F)}
_CONTAINERS = frozenset({dict, list})


def text(value: Json, indent: str = "") -> str:
    """A container that holds containers gets a line for each, any other stands on one line."""
    if isinstance(value, dict):
        items = [f"{_word(key)}: {_item(item, indent)}" for key, item in value.items()]
        return _between("{", items, "}", indent, spread=not _CONTAINERS.isdisjoint(map(type, value.values())))
    if isinstance(value, list):
        items = [_item(item, indent) for item in value]
        return _between("[", items, "]", indent, spread=not _CONTAINERS.isdisjoint(map(type, value)))
    return _scalar(value)


def _item(value: Json, indent: str) -> str:
    return text(value, indent + "  ") if type(value) in _CONTAINERS else _scalar(value)


def _between(opening: str, items: list[str], closing: str, indent: str, *, spread: bool) -> str:
    if not spread:
        return f"{opening}{', '.join(items)}{closing}"
    body = f",\n{indent}  ".join(items)
    return f"{opening}\n{indent}  {body}\n{indent}{closing}"


@cache
def _word(value: str) -> str:
    """A string; the same few come hundreds of times."""
    return f'"{value.translate(_ESCAPES)}"'


def _scalar(value: Json) -> str:
    if isinstance(value, str):
        return _word(value)
    return "null" if value is None else str(value).lower()  # a number, or True or False
