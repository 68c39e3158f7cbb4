"""idtgen finds its folders and does its work however it was installed, called from anywhere.

The dependencies come from the environment that runs the tests; idtgen itself must come from the place
under test, which each case says.
"""

import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("idtgen", "grammar", "templates", "pyproject.toml", "README.md", "LICENSE")
WHERE = "import idtgen, pathlib; print(pathlib.Path(idtgen.__file__).parent)"


def run(*command: str | Path, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        cwd=cwd,
        env={"PATH": "", "HOME": str(cwd), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, folder / part)
    return folder


@pytest.fixture(scope="module")
def packages(checkout: Path) -> Path:
    """dist/ with an sdist, and the wheel that was built from that sdist."""
    run(sys.executable, "-m", "build", "--no-isolation", cwd=checkout)
    return checkout / "dist"


def environment(folder: Path) -> Path:
    """A new virtual environment that sees this one's packages behind its own."""
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    own = folder / "lib" / f"python{sysconfig.get_python_version()}" / "site-packages"
    (own / "dependencies.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    return folder


def install(folder: Path, *what: str | Path) -> Path:
    pip = (sys.executable, "-m", "pip", "--python", folder / "bin" / "python", "install", "--quiet")
    run(*pip, "--no-deps", "--no-index", "--no-build-isolation", *what, cwd=folder)
    return folder / "bin" / "idtgen"


def outputs(folder: Path, *command: str | Path, **extra: str) -> dict[str, str]:
    """What `build`, called from another folder, writes."""
    shutil.copy(ROOT / "examples" / "hobby" / "hobby.idt", folder)
    away = folder / "away"
    away.mkdir()
    run(*command, "build", "../hobby.idt", "-o", "out", cwd=away, **extra)
    return {path.name: path.read_text() for path in (away / "out").iterdir()}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """From this very tree."""
    return outputs(tmp_path_factory.mktemp("here"), sys.executable, "-m", "idtgen", PYTHONPATH=str(ROOT))


def test_a_plain_checkout(checkout: Path, tmp_path: Path, expected: dict[str, str]) -> None:
    path = str(checkout)
    assert run(sys.executable, "-c", WHERE, cwd=tmp_path, PYTHONPATH=path).strip() == str(checkout / "idtgen")
    assert outputs(tmp_path, sys.executable, "-m", "idtgen", PYTHONPATH=path) == expected


def test_an_editable_install(checkout: Path, tmp_path: Path, expected: dict[str, str]) -> None:
    folder = environment(tmp_path / "environment")
    command = install(folder, "--editable", checkout)
    assert run(folder / "bin" / "python", "-c", WHERE, cwd=tmp_path).strip() == str(checkout / "idtgen")
    assert outputs(tmp_path, command) == expected


def test_a_wheel_built_from_the_sdist(packages: Path, tmp_path: Path, expected: dict[str, str]) -> None:
    folder = environment(tmp_path / "environment")
    (wheel,) = packages.glob("*.whl")
    command = install(folder, wheel)
    assert Path(run(folder / "bin" / "python", "-c", WHERE, cwd=tmp_path).strip()).is_relative_to(folder)
    assert outputs(tmp_path, command) == expected


def test_the_wheel_holds_the_package_alone(packages: Path) -> None:
    (wheel,) = packages.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"idtgen"}
    assert "idtgen/py.typed" in names
    assert {"idtgen/grammar", "idtgen/templates"} <= {str(Path(name).parent) for name in names}


def test_the_sdist_holds_all_that_a_wheel_needs(packages: Path) -> None:
    (sdist,) = packages.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        tops = {name.split("/")[1] for name in archive.getnames()}
    assert tops >= set(PARTS)


def test_another_project_sees_the_types(packages: Path, tmp_path: Path) -> None:
    folder = environment(tmp_path / "environment")
    (wheel,) = packages.glob("*.whl")
    install(folder, wheel)
    (tmp_path / "user.py").write_text(
        "import idtgen\n"
        "build: idtgen.Build = idtgen.compile_file('vectors.idt')\n"
        "reveal_type(build.outputs)\n"
        "report: idtgen.Report = idtgen.verify_file('vectors.idt')\n"
        "reveal_type(report.ok)\n"
    )
    mypy = (sys.executable, "-m", "mypy", "--strict", "--python-executable", folder / "bin" / "python")
    text = run(*mypy, "--cache-dir", tmp_path / "cache", "user.py", cwd=tmp_path).replace("builtins.", "")
    assert re.findall('Revealed type is "(.*)"', text) == ["dict[str, str]", "bool"]
