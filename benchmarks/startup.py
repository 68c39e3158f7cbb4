"""How long whole processes take, beside what they cannot do without: bare Python and the imports.

Every command runs once in each round, in turn, so that a busy moment hits all of them; the fastest of all
rounds counts. Ratios carry from machine to machine, milliseconds do not. The ratio of processor times is
what remains when the machine has other work to do.

The table is examples/linux/linux.idt; "vectors alone" is the same without NMI and system calls.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

LINUX = Path(__file__).parents[1] / "examples" / "linux" / "linux.idt"
SCRIPT = Path(sys.executable).parent / "idtgen"
WITHOUT = r"(?m)^(nmi|syscall|syscall32|sysenter|int80) .*\n"
ALONE = "linux.idt"  # in the folder where the commands run
ROUNDS = 12


class Run(NamedTuple):
    seconds: float
    processor: float  # seconds, the system's included
    megabytes: float  # at most


class Case(NamedTuple):
    title: str
    command: list[str]
    beside: str  # the title of the baseline
    limit: float
    prepare: Callable[[Path], None]


def nothing(_: Path) -> None:
    pass


def no_outputs(work: Path) -> None:
    shutil.rmtree(work / "out", ignore_errors=True)


def no_verdict(work: Path) -> None:
    no_outputs(work)
    shutil.rmtree(work / "cache" / "idtgen" / "verified", ignore_errors=True)


def no_cache(work: Path) -> None:
    no_outputs(work)
    shutil.rmtree(work / "cache", ignore_errors=True)


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


BARE, PARSE, RUN = "pass", "import lark, jinja2", "import lark, jinja2, keystone, unicorn"
BASELINES = (BARE, PARSE, RUN)


def build(*words: str, file: str = str(LINUX)) -> list[str]:
    return [str(SCRIPT), "build", file, "-o", "out", *words]


CASES = (
    Case("build, nothing to do", build("--no-verify"), BARE, 2.2, nothing),
    Case("--help", [str(SCRIPT), "--help"], BARE, 2.5, nothing),
    Case("build with its run", build(), RUN, 6.0, no_verdict),
    Case("build --no-verify, warm", build("--no-verify"), PARSE, 1.7, no_outputs),
    Case("build --no-verify, cold", build("--no-verify"), PARSE, 2.7, no_cache),
    Case("the same, warm, vectors alone", build("--no-verify", file=ALONE), PARSE, 1.7, no_outputs),
    Case("the same, cold, vectors alone", build("--no-verify", file=ALONE), PARSE, 2.7, no_cache),
)


def once(command: list[str], work: Path) -> Run:
    environment = {**os.environ, "XDG_CACHE_HOME": str(work / "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed idtgen has its modules compiled
    quiet = subprocess.DEVNULL
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=work, env=environment, stdout=quiet, stderr=quiet)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure() -> dict[str, Run]:
    """Title to the fastest time and the largest size."""
    runs: dict[str, list[Run]] = {}
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / ALONE).write_text(re.sub(WITHOUT, "", LINUX.read_text()))
        for _ in range(ROUNDS):
            for code in BASELINES:
                runs.setdefault(code, []).append(once(python(code), work))
            for case in CASES:
                once(case.command, work)  # leaves caches and outputs behind
                case.prepare(work)
                runs.setdefault(case.title, []).append(once(case.command, work))
    return {title: best(several) for title, several in runs.items()}


def best(runs: list[Run]) -> Run:
    return Run(
        min(run.seconds for run in runs),
        min(run.processor for run in runs),
        max(run.megabytes for run in runs),
    )


def report() -> str:
    runs = measure()
    lines = ["Whole processes, the fastest of several", ""]
    lines += [f"  {runs[code].seconds * 1000:7.1f} ms  python -c '{code}'" for code in BASELINES]
    lines += ["", f"  {'':<44}  ratio  (processor)  at most  memory  beside"]
    lines += [_row(case, runs[case.title], runs[case.beside]) for case in CASES]
    return "\n".join(lines) + "\n"


def _row(case: Case, run: Run, beside: Run) -> str:
    ratio, processor = run.seconds / beside.seconds, run.processor / beside.processor
    took = f"{run.seconds * 1000:7.1f} ms  {case.title:<32}"
    return (
        f"  {took}  {ratio:5.2f}  {processor:11.2f}  {case.limit:7.1f}"
        f"  {run.megabytes:3.0f} MB  {case.beside}"
    )
