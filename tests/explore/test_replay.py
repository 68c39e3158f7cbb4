"""`--replay`: the printed token plays the same failure again, and nothing else; what wrong tokens get."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from idtgen.verify import Plan, verify
from idtgen.verify.explore.depths import Hit
from idtgen.verify.explore.depths import shorter as shorter_hit
from idtgen.verify.explore.tokens import BadToken, Named, RunName, Trail, read, to_text
from idtgen.verify.formats import to_json
from idtgen.verify.properties import Finding
from idtgen.verify.report import Failure
from idtgen.verify.result import shorter
from tests.explore.planted import BY_CS, GS_LOST, NO_CLD, SHORT, replay, run, token
from tests.verify import hand, test_broken, test_report

AT_DIVIDE = Plan(seeds=1, only="divide*")
FOUND = [
    (NO_CLD, Plan(seeds=2), "H4", 0),
    (NO_CLD, Plan(seeds=3, seed=5), "H4", 0),
    (NO_CLD, Plan(quick=True), "H4", 0),
    (SHORT, Plan(seeds=1, only="nmi"), "I3", 0),
    ("CVE-2015-5157, an IRETQ of its own", Plan(seeds=1, only="nmi"), "I4", 0),
    (GS_LOST, Plan(seeds=1, only="nmi"), "R2", 0),
    (BY_CS, AT_DIVIDE._replace(depth=1), "H3", 1),
    (GS_LOST, AT_DIVIDE._replace(depth=1), "I1", 1),
    (GS_LOST, AT_DIVIDE._replace(depth=None), "I2", 1),
    (SHORT, AT_DIVIDE._replace(depth=2), "I3", 2),
    (SHORT, AT_DIVIDE._replace(depth=None), "I3", 2),
]


@pytest.mark.parametrize(("mistake", "plan", "code", "events"), FOUND)
def test_a_token_plays_the_failure_again(mistake: str, plan: Plan, code: str, events: int) -> None:
    found = next(f for f in run(mistake, plan).failures if f.code == code)
    assert found.events == events
    again = next(f for f in replay(mistake, token(found)).failures if f.code == code)
    assert again._replace(runs=1) == found._replace(runs=1)


@pytest.mark.parametrize("text", ["0:user64:0/0.0=2", "0:user64:0/0.0=2/all", "2:run14:0+1", "2:run11:0+1"])
def test_without_the_mistake_nothing_fails_there(text: str) -> None:
    """At the places where others fail."""
    report = replay(None, text)
    assert report.ok
    assert report.render() == f"hand: {text}: nothing fails there\n"


def test_runs_of_no_entry(tmp_path: Path) -> None:
    """A return that a kernel jumps to: its runs have a name of their own."""
    case = next(case for case in test_broken.BROKEN if case.name == "another SS")
    image = hand.link(test_broken.broken(hand.SOURCE.read_text(), case), tmp_path)
    failures = verify(hand.KERNEL, image, Plan(seeds=2)).failures
    found = next(f for f in failures if token(f).startswith("labels:"))
    assert verify(hand.KERNEL, image, Plan(replay=token(found))).failures == (found._replace(runs=1),)


def test_an_event_on_the_way_may_be_the_one_that_fails() -> None:
    (failure,) = replay(BY_CS, f"{RIGHT}/1.0=1").failures
    assert (failure.code, failure.entry) == ("H3", "asm_exc_nmi")
    assert [line for line in failure.trail if "event" in line] == [
        "|-- event 1: NMI at asm_exc_divide_error+0x0"
    ]


def test_another_boundary_does_not_fail() -> None:
    """The SWAPGS that goes by the saved CS is right wherever the kernel's GS base is live."""
    assert not replay(BY_CS, "0:user64:0/0.0=2").ok
    assert replay(BY_CS, "0:kernel:0/0.0=2").ok


RIGHT = "0:user64:0/0.0=2"
WRONG = [
    ("nonsense", "'nonsense' is no part of a token"),
    ("0:user64:0/0.0", "'0.0' is no part of a token"),
    ("77:user64:0", "no entry has the vector 77"),
    ("0:nowhere:0", "asm_exc_divide_error is not entered by 'nowhere'; there are user64, "),
    ("0:user64:0/9.0=2", "event 1 (9.0=2): asm_exc_divide_error has no part 9; there are 0 to "),
    ("0:user64:0/0.999=2", "part 0 of asm_exc_divide_error has no boundary 999; there are 0 to "),
    ("0:user64:0/0.0=14", "event 1 (0.0=14): 14 cannot come on its way in; these can: 1, 2"),
    ("0:user64:0/0.0=2/0.0=2", "event 2 (0.0=2): 2 cannot come on its way in; these can: none"),
    ("0:run999999:0", "there is no run 999999 of 0; there are 0 to "),
    ("77:run0:0", "no entry has the vector 77"),
    ("things:run0:0", "no runs are called 'things'; there are those of a vector, labels and undeclared"),
    ("undeclared:run0:0", "there is no run 0 of undeclared; there are none"),
]


@pytest.mark.parametrize(("text", "why"), WRONG)
def test_what_is_not_there(text: str, why: str) -> None:
    assert replay(None, RIGHT).ok
    with pytest.raises(BadToken) as caught:
        replay(None, text)
    assert why in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ["14:run37:0", "2:run3:4+1", "2:quick3:0", "labels:run0:0", f"{RIGHT}/all", RIGHT]
)
def test_tokens_are_read_as_they_are_written(text: str) -> None:
    named = read(text)
    assert (str(named) if isinstance(named, RunName) else to_text(named)) == text


def test_a_token_says_what_is_played() -> None:
    assert read("14:user64:3/0.12=2/all") == Named(Trail(14, "user64", ((0, 12, 2),)), 3, twice=True)
    assert read("14:run37:3") == RunName("14", 37, 3, 8)
    assert read("14:run37:3+2") == RunName("14", 37, 3, 2)


# The shortest


def of(events: int, path: int) -> Failure:
    return test_report.FAILURE._replace(events=events, path=path, runs=1)


def hit(events: int, path: int) -> Hit:
    trail = Trail(0, "user64", ((0, 0, 2),) * events)
    return Hit(Finding("I1", "", ""), "", "", trail, path=path)


SHORTER = [((1, 90), (2, 10)), ((1, 10), (1, 11)), ((0, 500), (1, 1))]


@pytest.mark.parametrize(("short", "long"), SHORTER)
def test_fewer_events_then_fewer_instructions(short: tuple[int, int], long: tuple[int, int]) -> None:
    for one, other in ((short, long), (long, short)):
        best, first = shorter(of(*one), of(*other)), shorter_hit(hit(*one), hit(*other))
        assert (best.events, best.path, best.runs) == (*short, 2)
        assert (len(first.trail.hops), first.path, first.times) == (*short, 2)


def test_an_unknown_path_is_no_short_one() -> None:
    assert shorter(of(0, 0), of(0, 9)).path == 9
    assert shorter(of(0, 9), of(0, 0)).path == 9


def test_the_shortest_path_is_told() -> None:
    """The first boundary at which the mistake shows: GS is the user's from the first instruction on."""
    (failure,) = run(BY_CS, AT_DIVIDE._replace(depth=1)).failures
    assert (failure.runs > 10, token(failure)) == (True, RIGHT)


# The command


def test_json_names_the_token() -> None:
    data = json.loads(to_json(replay(GS_LOST, RIGHT)))
    assert data["replay"] == RIGHT
    assert data["failures"][0]["command"].endswith(f" --replay {RIGHT}")


def test_exit_statuses(tmp_path: Path) -> None:
    path = tmp_path / "t.idt"
    source = Path(__file__).parents[2] / "examples" / "hobby" / "hobby.idt"
    path.write_text(source.read_text())

    def call(text: str) -> tuple[int, str, str]:
        words = [sys.executable, "-m", "idtgen", "verify", str(path), "--replay", text]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    status, out, _ = call("0:run0:0")
    assert (status, out) == (0, "hobby: 0:run0:0: nothing fails there\n")
    status, out, err = call("0:run99999:0")
    assert (status, out) == (2, "")
    assert err.startswith(
        "idtgen: error: --replay: 0:run99999:0: there is no run 99999 of 0; there are 0 to "
    )
    assert err.count("\n") == 1
