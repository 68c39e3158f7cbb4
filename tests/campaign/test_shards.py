"""Shards put together are the whole, byte for byte; what does not belong together is refused."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import idtgen
from idtgen.image import Image
from idtgen.verify import Plan, Report, Shard
from idtgen.verify.cut import cut
from idtgen.verify.fingerprint import fingerprint
from idtgen.verify.formats import to_json, to_junit
from idtgen.verify.parts import Unmergeable, merge
from idtgen.verify.plain import Malformed, from_plain, to_plain
from idtgen.verify.result import Result
from tests.campaign.conftest import HOBBY, Built
from tests.house.conftest import Call, Idtgen

PLAN = Plan(seeds=2)


def shards(built: Built, of: int, plan: Plan = PLAN) -> dict[str, str]:
    """JSON by name of file."""
    return {f"{n}.json": built.json(plan._replace(shard=Shard(n, of))) for n in range(1, of + 1)}


@pytest.fixture(scope="module")
def three(hobby: Built) -> dict[str, str]:
    return shards(hobby, 3)


def same(one: Report, other: Report) -> None:
    assert to_json(one) == to_json(other)
    assert to_junit(one) == to_junit(other)
    assert one.render() == other.render()


def test_three_make_the_whole(hobby: Built, three: dict[str, str]) -> None:
    whole = hobby.verified(PLAN)
    assert whole.checks["S3"] == whole.instructions
    same(merge(three), whole)
    same(merge(dict(reversed(three.items()))), whole)


def test_events_in_stubs_make_the_whole(hobby: Built) -> None:
    """Of failures alike that is shown which the fewest events lead to, whichever shard found it."""
    plan = Plan(depth=1, only="asm_exc_[bdmn]*", seeds=1)
    right, wrong = hobby, Built(hobby.kernel, that_takes_ss_for_passes(hobby))
    for built in (right, wrong):
        whole = built.verified(plan)
        assert whole.sent > 1000
        assert [failure.events for failure in whole.failures] == ([] if built is right else [1])
        same(merge(shards(built, 2, plan)), whole)


def that_takes_ss_for_passes(built: Built) -> Image:
    """The word below an NMI's frame, where a #MC may have pushed the kernel's SS, 0x10."""
    test = bytes.fromhex("f74424f8 03000000")  # testl $3, -8(%rsp)
    segments = tuple(
        s._replace(data=s.data.replace(test, test.replace(b"\x03", b"\x13"))) for s in built.image.segments
    )
    assert segments != built.image.segments
    return built.image._replace(segments=segments)


def test_failures_make_the_whole(broken: Built) -> None:
    whole = broken.verified(PLAN)
    assert len(whole.failures) > 10
    found = shards(broken, 2)
    assert all(json.loads(text)["failures"] for text in found.values())
    same(merge(found), whole)
    same(merge(dict(reversed(found.items()))), whole)  # of failures alike the first task's is shown


def test_an_instruction_that_no_shard_executes_fails_in_the_whole_alone(hobby: Built) -> None:
    """The last byte of fill, made a NOP."""
    image = with_a_nop(hobby)
    built = Built(hobby.kernel, image)
    whole = built.verified(PLAN)
    assert [failure.code for failure in whole.failures] == ["S3"]
    found = shards(built, 3)
    assert all(json.loads(text)["ok"] for text in found.values())
    same(merge(found), whole)


def with_a_nop(built: Built) -> Image:
    end = built.image.symbols["__entry_text_end"]
    segments = []
    for segment in built.image.segments:
        data = bytearray(segment.data)
        if segment.address < end <= segment.address + len(data) and segment.executable:
            at = data.rindex(0xCC, 0, end - segment.address)
            data[at] = 0x90
        segments.append(segment._replace(data=bytes(data)))
    return built.image._replace(segments=tuple(segments))


def test_more_shards_than_tasks(hobby: Built) -> None:
    plan = PLAN._replace(only="page_fault")
    assert len(cut(hobby.kernel, plan)) == 2
    same(merge(shards(hobby, 4, plan)), hobby.verified(plan))


def test_a_shard_says_what_it_is_and_judges_no_s3(three: dict[str, str]) -> None:
    data = json.loads(three["2.json"])
    assert (data["shard"], data["ok"], data["checks"]["S3"]) == ([2, 3], True, 0)
    assert data["skipped"] == ["S3, for only a shard was run: idtgen merge puts them together"]


def test_tasks_are_dealt_out_evenly_and_once() -> None:
    dealt = [Shard(n, 3).deal(range(8)) for n in (1, 2, 3)]
    assert [list(part) for part in dealt] == [[0, 3, 6], [1, 4, 7], [2, 5]]


def changed(text: str, **values: Any) -> str:  # noqa: ANN401 - anything that JSON holds
    return json.dumps(json.loads(text) | values)


Reports = dict[str, str]
REFUSED: dict[str, tuple[Callable[[Reports], Reports], str]] = {
    "two are missing": (lambda r: {"2.json": r["2.json"]}, "shards 1/3, 3/3 are missing"),
    "one is missing": (lambda r: {k: r[k] for k in ("1.json", "2.json")}, "shard 3/3 is missing"),
    "twice": (lambda r: r | {"x.json": r["2.json"]}, "x.json: shard 2/3 again, which 2.json is already"),
    "other number": (
        lambda r: r | {"x.json": changed(r["1.json"], shard=[4, 4])},
        "x.json: shard 4/4, but 1.json is shard 1/3",
    ),
    "kernel": (
        lambda r: r | {"3.json": changed(r["3.json"], fingerprint={"kernel": "", "image": "", "plan": ""})},
        "3.json: of another kernel than 1.json",
    ),
    "version": (
        lambda r: r | {"1.json": changed(r["1.json"], idtgen="9.9")},
        f"1.json: a report of idtgen 9.9, this is {idtgen.__version__}",
    ),
    "whole": (
        lambda r: {"1.json": changed(r["1.json"], shard=None)},
        "1.json: the report of a whole run, not of a shard: there is nothing to merge",
    ),
    "no JSON": (
        lambda r: r | {"x": "{"},
        "x: no report of idtgen: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
    ),
    "no report": (lambda r: r | {"x": "[]"}, "x: no report of idtgen"),
    "no parts": (
        lambda r: {"1.json": changed(r["1.json"], parts=None)},
        "1.json: no report of idtgen: parts: an object ought to be here",
    ),
    "half of the parts": (
        lambda r: {"1.json": changed(r["1.json"], parts={"outline": []})},
        "1.json: no report of idtgen: parts.results is missing",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_does_not_belong_together(three: Reports, case: str) -> None:
    make, why = REFUSED[case]
    with pytest.raises(Unmergeable) as caught:
        merge(make(three))
    assert str(caught.value) == why


def test_a_number_of_tasks_that_is_not_right(three: Reports) -> None:
    data = json.loads(three["1.json"])
    lost = data["parts"]["results"].pop()
    assert lost
    with pytest.raises(Unmergeable, match=r"^the reports hold \d+ of \d+ tasks"):
        merge(three | {"1.json": json.dumps(data)})


def test_any_value_that_is_changed_is_noticed_or_harmless(three: Reports) -> None:
    """Each leaf of the outline and of the first result in turn made an object: no crash, but a place."""
    data = json.loads(three["1.json"])

    def leaves(node: Any, depth: int = 0) -> list[tuple[Any, Any]]:  # noqa: ANN401
        if not isinstance(node, list | dict) or depth > 4:
            return []
        keys = list(node) if isinstance(node, dict) else range(len(node))
        found = [(node, key) for key in list(keys)[:3]]
        return found + [leaf for key in list(keys)[:3] for leaf in leaves(node[key], depth + 1)]

    tried = leaves(data["parts"])
    assert len(tried) > 20
    for node, key in tried:
        kept, node[key] = node[key], {"x": {}}
        with pytest.raises(Unmergeable, match=r"^1.json: no report of idtgen: parts\."):
            merge(three | {"1.json": json.dumps(data)})
        node[key] = kept
    merge(three | {"1.json": json.dumps(data)})


def test_fingerprints_tell_what_differs(hobby: Built, broken: Built) -> None:
    one = fingerprint(*hobby, PLAN)
    assert one == fingerprint(*hobby, PLAN._replace(jobs=4, shard=Shard(2, 5), executor="dask://h:1"))
    differs = {
        "image": fingerprint(*broken, PLAN),
        "plan": fingerprint(*hobby, PLAN._replace(seed=1)),
    }
    for what, other in differs.items():
        assert {name for name in one if one[name] != other[name]} == {what}


def test_what_comes_back_is_what_was_written() -> None:
    result = Result({}, Counter({"H1": 3}), {5, 1}, {14}, 7)
    data = json.loads(json.dumps(to_plain(result)))
    assert from_plain(Result, data, "r") == result
    for place in range(len(data)):
        wrong = [*data]
        wrong[place] = "no"
        with pytest.raises(Malformed, match=rf"^r\.{Result._fields[place]}: "):
            from_plain(Result, wrong, "r")


def test_the_commands(idtgen: Idtgen, tmp_path: Path) -> None:
    """In processes of their own, each with other hashes: the same bytes on stdout and in both files."""
    words = ("verify", str(HOBBY), "--only", "*fault")
    whole = idtgen(*words, "--json", "w.json", "--junit", "w.xml")
    for n in "12":
        assert idtgen(*words, "--shard", f"{n}/2", "--json", f"{n}.json").returncode == 0
    merged = idtgen("merge", "2.json", "1.json", "--json", "m.json", "--junit", "m.xml")
    assert (merged.returncode, merged.stdout, merged.stderr) == (0, whole.stdout, "")
    for kind in ("json", "xml"):
        assert (tmp_path / f"m.{kind}").read_bytes() == (tmp_path / f"w.{kind}").read_bytes()


def test_nothing_is_written_when_something_is_wrong(call: Call, three: Reports) -> None:
    for name, text in three.items():
        Path(name).write_text(text)
    said = call("merge", "1.json", "2.json", "--json", "m.json", "--junit", "m.xml")
    assert said == (2, "", "idtgen: error: shard 3/3 is missing\n")
    assert call("merge", *three, "1.json")[0] == 2
    assert call("merge", *three, "--json", "m.json", "--junit", ".").status == 2
    assert not Path("m.json").exists()
    assert not Path("m.xml").exists()
    assert call("merge", *three, "--json", "m.json").status == 0
