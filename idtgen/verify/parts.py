"""Shards of a campaign in files, and the whole that they make.

In: what a shard has found, or the JSON reports of all shards. Out: what such a report must hold, or the
`Report` that a campaign without shards would have given. Reports that do not belong together are refused.
"""

import json
from typing import Any, NamedTuple

from idtgen import __version__
from idtgen.verify.outline import Outline, conclude
from idtgen.verify.plain import Malformed, from_plain, to_plain
from idtgen.verify.plan import Shard
from idtgen.verify.report import Failure, Report
from idtgen.verify.result import Key, Result, in_order


class Unmergeable(Exception):
    """Reports that cannot be put together; as text: which, and why."""


class Parts(NamedTuple):
    """What a shard knows."""

    outline: Outline
    results: dict[int, Result]  # by the number of their task; without what was executed
    idle: dict[Key, Failure]  # what this shard has not executed: it counts if no other has


class _Given(NamedTuple):
    """A shard's report as a file holds it."""

    path: str
    shard: Shard
    fingerprint: dict[str, str]
    parts: Parts


def parts_of(outline: Outline, results: dict[int, Result], idle: dict[Key, Failure]) -> dict[str, Any]:
    lean = {number: result._replace(executed=set()) for number, result in results.items()}
    parts = Parts(outline, dict(sorted(lean.items())), idle)
    return {name: to_plain(value) for name, value in parts._asdict().items()}


def merge(texts: dict[str, str]) -> Report:
    """One report out of the text of each file, by path."""
    every = [_read(path, text) for path, text in texts.items()]
    _belong_together(every)
    outline = every[0].parts.outline
    results = {n: result for given in every for n, result in given.parts.results.items()}
    if sorted(results) != list(range(outline.tasks)):
        raise Unmergeable(f"the reports hold {len(results)} of {outline.tasks} tasks: some have been changed")
    idle = _nowhere_executed([given.parts.idle for given in every])
    return conclude(outline, in_order(results), idle)._replace(fingerprint=every[0].fingerprint)


def _nowhere_executed(idle: list[dict[Key, Failure]]) -> dict[Key, Failure]:
    return {key: failure for key, failure in idle[0].items() if all(key in other for other in idle)}


def _read(path: str, text: str) -> _Given:
    try:
        data = json.loads(text)
    except ValueError as error:
        raise Unmergeable(f"{path}: no report of idtgen: {error}") from None
    if not isinstance(data, dict) or "idtgen" not in data:
        raise Unmergeable(f"{path}: no report of idtgen")
    if data["idtgen"] != __version__:
        raise Unmergeable(f"{path}: a report of idtgen {data['idtgen']}, this is {__version__}")
    try:
        return _of_shard(path, data)
    except Malformed as why:
        raise Unmergeable(f"{path}: no report of idtgen: {why}") from None


def _of_shard(path: str, data: dict[str, Any]) -> _Given:
    if data.get("stopped") is not None:
        after, of = from_plain(tuple[int, int], data["stopped"], "stopped")
        raise Unmergeable(
            f"{path}: incomplete: it was stopped after {after} of {of} tasks; run this shard again"
        )
    if data.get("shard") is None:
        raise Unmergeable(f"{path}: the report of a whole run, not of a shard: there is nothing to merge")
    shard = from_plain(Shard, data["shard"], "shard")
    fingerprint = from_plain(dict[str, str], data.get("fingerprint"), "fingerprint")
    parts = from_plain(dict[str, Any], data.get("parts"), "parts")
    missing = [name for name in Parts._fields if name not in parts]
    if missing:
        raise Malformed(f"parts.{missing[0]} is missing")
    return _Given(path, shard, fingerprint, from_plain(Parts, [parts[n] for n in Parts._fields], "parts"))


def _belong_together(every: list[_Given]) -> None:
    first, known = every[0], dict[int, _Given]()
    for given in every:
        for what, digest in first.fingerprint.items():
            if given.fingerprint.get(what) != digest:
                raise Unmergeable(f"{given.path}: of another {what} than {first.path}")
        if given.shard.of != first.shard.of:
            raise Unmergeable(f"{given.path}: shard {given.shard}, but {first.path} is shard {first.shard}")
        twice = known.setdefault(given.shard.number, given)
        if twice is not given:
            raise Unmergeable(f"{given.path}: shard {given.shard} again, which {twice.path} is already")
    missing = [str(Shard(n, first.shard.of)) for n in range(1, first.shard.of + 1) if n not in known]
    if missing:
        are = "shard {} is" if len(missing) == 1 else "shards {} are"
        raise Unmergeable(f"{are.format(', '.join(missing))} missing")
