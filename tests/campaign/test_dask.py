"""A cluster: a real scheduler, real workers, and what happens when some of it is not there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from idtgen.verify import Plan
from idtgen.verify.formats import to_json
from tests.campaign.cluster import LocalCluster
from tests.campaign.conftest import HOBBY, PYTHON, ROOT, Built

# In a process of its own: Dask leaves threads behind. It verifies, kills the process of argv[2] as soon as
# there are results but not all, and says how much was done then.
CAMPAIGN = """
import os, signal, sys
from idtgen import driver
from idtgen.verify import Plan
from idtgen.verify.formats import to_json

url, victim, file = sys.argv[1], int(sys.argv[2]), sys.argv[3]
killed = []

def tell(now):
    if victim and not killed and 0.05 < now.share < 0.6:
        os.kill(victim, signal.SIGKILL)
        killed.append(now.share)

report = driver.run(driver.lower(file), Plan(executor=url, seeds=4), tell)
print(killed, file=sys.stderr)
sys.stdout.write(to_json(report))
"""


def campaign(url: str, victim: int, folder: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-c", CAMPAIGN, url, str(victim), str(HOBBY)]
    return subprocess.run(
        words, env=PYTHON, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_worker_is_killed_half_way_and_nothing_is_lost(tmp_path: Path, hobby: Built) -> None:
    alone = hobby.verified(Plan(seeds=4))
    with LocalCluster(tmp_path, workers=2) as cluster:
        victim = cluster.workers[0]
        done = campaign(cluster.url, victim.pid, tmp_path)
        assert done.returncode == 0, done.stderr
        assert victim.wait(timeout=5) == -9
        assert cluster.workers[1].poll() is None
    (share,) = json.loads(done.stderr.splitlines()[-1])
    assert 0.05 < share < 0.6
    assert done.stdout == to_json(alone)


def verify(folder: Path, *words: str, before: str = "pass") -> tuple[int, str, str]:
    script = f"import sys; {before}; from idtgen import cli; sys.exit(cli.main())"
    command = [sys.executable, "-c", script, "verify", str(HOBBY), *words]
    done = subprocess.run(
        command, env=PYTHON, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )
    return done.returncode, done.stdout, done.stderr


def test_no_scheduler(tmp_path: Path) -> None:
    address = LocalCluster(tmp_path, workers=0).address  # nobody has started it
    assert verify(tmp_path, "--executor", f"dask://{address}") == (
        *(2, ""),
        f"idtgen: error: no Dask scheduler answers at {address}: `dask scheduler` starts one\n",
    )


def test_no_worker(tmp_path: Path) -> None:
    with LocalCluster(tmp_path, workers=0) as cluster:
        status, out, err = verify(tmp_path, "--executor", cluster.url, "--json", "r.json")
    assert (status, out) == (2, "")
    assert err == (
        f"idtgen: error: the Dask scheduler at {cluster.address} has no worker:"
        f" `dask worker {cluster.address} --nworkers auto --nthreads 1` starts some\n"
    )
    assert not (tmp_path / "r.json").exists()


def test_no_dask(tmp_path: Path) -> None:
    words = ("--executor", "dask://127.0.0.1:1")
    assert verify(tmp_path, *words, before="sys.modules['distributed'] = None") == (
        *(2, ""),
        "idtgen: error: Dask is not installed: pip install 'idtgen[dask]'\n",
    )


def test_another_version_on_the_workers(tmp_path: Path) -> None:
    before = "import idtgen; idtgen.__version__ = '9.9'"
    with LocalCluster(tmp_path, workers=1) as cluster:
        status, out, err = verify(tmp_path, "--executor", cluster.url, before=before)
    assert (status, out) == (2, "")
    assert err.startswith("idtgen: error: a worker has idtgen ")
    assert ", this is 9.9 (" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("module", ["idtgen.cli", "idtgen.commands", "idtgen.verify.campaign"])
def test_dask_is_imported_only_when_asked_for(module: str) -> None:
    code = f"import sys, {module}; print('distributed' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=PYTHON, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
