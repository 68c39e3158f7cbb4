"""Tuples and collections as JSON has them, and back.

In: values of annotated types, built of named tuples, tuples, dictionaries, sets, counters, strings and
numbers. Out: lists, dictionaries and plain values. What is read back is held to its type, for it comes from a
file: what is wrong is named by its place.
"""

from collections import Counter
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints


class Malformed(ValueError):
    """As text: where, and what ought to be there."""


def to_plain(value: Any) -> Any:  # noqa: ANN401 - what JSON has
    """Named tuples and keys that are tuples as lists, sets in order."""
    match value:
        case dict() if all(isinstance(key, str) for key in value):
            return {key: to_plain(item) for key, item in value.items()}
        case dict():
            return [[to_plain(key), to_plain(item)] for key, item in value.items()]
        case set() | frozenset():
            return sorted(to_plain(item) for item in value)
        case tuple() | list():
            return [to_plain(item) for item in value]
        case _:
            return value


def from_plain(hint: Any, data: Any, place: str) -> Any:  # noqa: ANN401 - a value of the type that is asked for
    origin, arguments = get_origin(hint), get_args(hint)
    if hint is Any:
        return data
    if origin is UnionType:  # X | None
        return None if data is None else from_plain(_but_none(arguments), data, place)
    if origin is dict or origin is Counter:
        keys, items = (str, int) if origin is Counter else arguments
        pairs = _is(dict, data, place).items() if keys is str else _pairs(data, place)
        return origin(
            {from_plain(keys, key, place): from_plain(items, item, f"{place}[{key}]") for key, item in pairs}
        )
    if origin in {set, list} or (origin is tuple and arguments[-1] is ...):
        items = (
            from_plain(arguments[0], item, f"{place}[{n}]") for n, item in enumerate(_is(list, data, place))
        )
        return origin(items)
    if origin is tuple or hasattr(hint, "_fields"):
        return _record(hint, arguments, _is(list, data, place), place)
    return _is(hint, data, place)


def _record(hint: Any, arguments: tuple[Any, ...], data: list[Any], place: str) -> Any:  # noqa: ANN401
    """A tuple, named or not, of so many values."""
    named = get_type_hints(hint) if hasattr(hint, "_fields") else dict(enumerate(arguments))
    if len(data) != len(named):
        raise Malformed(f"{place}: {len(named)} values ought to be here, not {len(data)}")
    values = [
        from_plain(kind, item, f"{place}.{name}")
        for (name, kind), item in zip(named.items(), data, strict=True)
    ]
    return hint(*values) if hasattr(hint, "_fields") else tuple(values)


def _pairs(data: Any, place: str) -> list[tuple[Any, Any]]:  # noqa: ANN401
    pairs = []
    for number, pair in enumerate(
        [] if data == {} else _is(list, data, place)
    ):  # of nothing no one knows the keys
        if not isinstance(pair, list) or len(pair) != 2:  # noqa: PLR2004
            raise Malformed(f"{place}[{number}]: a pair ought to be here")
        pairs.append((pair[0], pair[1]))
    return pairs


def _but_none(arguments: tuple[Any, ...]) -> Any:  # noqa: ANN401
    return next(argument for argument in arguments if argument is not NoneType)


_NAMES = {str: "a text", int: "a number", bool: "true or false", list: "a list", dict: "an object"}


def _is(kind: Any, data: Any, place: str) -> Any:  # noqa: ANN401
    if not isinstance(data, kind) or (kind is int and isinstance(data, bool)):
        raise Malformed(f"{place}: {_NAMES[kind]} ought to be here")
    return data
