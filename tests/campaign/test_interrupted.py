"""Ctrl-C, with real signals: what is known so far is told, everything ends, nobody is left behind."""

import json
import os
import re
import signal
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.campaign.cluster import LocalCluster
from tests.campaign.conftest import ROOT, OnTerminal
from tests.campaign.test_crews import group
from tests.house.conftest import Call

LINUX = str(ROOT / "examples" / "linux" / "linux.idt")
Start = Callable[..., OnTerminal]
FILES = ("--json", "r.json", "--junit", "r.xml")
STOPPED = re.compile(r"(nothing failed|\d+ failed), stopped after (\d+) of (\d+) tasks\n")


def press(command: OnTerminal, kill: Callable[[int, int], None]) -> str:
    """Ctrl-C when the first entries are done, and long before the last."""
    command.wait_until(r" [1-9]\d* of ")
    kill(command.process.pid, signal.SIGINT)
    return command.finish()


def check(command: OnTerminal, out: str, folder: Path) -> None:
    assert command.process.returncode == 130
    assert "Traceback" not in command.said
    assert command.said.endswith("\r\x1b[Kidtgen: interrupted\r\n")
    found = STOPPED.search(out)
    assert found, out
    after, of = int(found[2]), int(found[3])
    assert after < of
    assert "not checked: S3, for not all was run" in out
    assert json.loads((folder / "r.json").read_text())["stopped"] == [after, of]
    assert ET.parse(folder / "r.xml").getroot().get("errors") == "1"  # noqa: S314 - our own file
    assert group(command.process.pid) == []


# A terminal tells the whole group, `kill` one process.
@pytest.mark.parametrize("kill", [os.killpg, os.kill])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_this_machine(
    on_terminal: Start, tmp_path: Path, jobs: str, kill: Callable[[int, int], None]
) -> None:
    command = on_terminal(LINUX, "--jobs", jobs, *FILES)
    check(command, press(command, kill), tmp_path)


def test_a_cluster(on_terminal: Start, tmp_path: Path) -> None:
    with LocalCluster(tmp_path, workers=2) as cluster:
        command = on_terminal(LINUX, "--executor", cluster.url, *FILES)
        check(command, press(command, os.killpg), tmp_path)
        assert [worker.poll() for worker in cluster.workers] == [None, None], "they are not ours to end"


def test_what_is_incomplete_is_not_merged(on_terminal: Start, tmp_path: Path, call: Call) -> None:
    command = on_terminal(LINUX, "--shard", "1/2", *FILES)
    check(command, press(command, os.killpg), tmp_path)
    report = tmp_path / "r.json"
    after, of = json.loads(report.read_text())["stopped"]
    why = f"incomplete: it was stopped after {after} of {of} tasks; run this shard again"
    assert call("merge", str(report), "--json", "m.json") == (2, "", f"idtgen: error: {report}: {why}\n")
    assert not Path("m.json").exists()
