"""What the README shows is what happens: its files, its commands, their output."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house.conftest import ROOT

README = (ROOT / "README.md").read_text()
CONSOLE = re.compile(r"(<!-- templates without CLD -->\n)?```console\n(.*?)```\n", re.DOTALL)
BLOCKS = CONSOLE.findall(README)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
NUMBER = re.compile(r"\d+(?= (?:entries|runs|checks|instructions))|0x[0-9a-f]+")


class Step:
    """One command and what is printed for it; a line of dots stands for any number of lines."""

    def __init__(self, text: str) -> None:
        command, _, self.expected = text.partition("\n")
        self.command = command.split()

    def matches(self, printed: str) -> bool:
        """But for counts and addresses, which are no promise."""
        parts = [re.escape(NUMBER.sub("N", part)) for part in self.expected.split("...\n")]
        return re.fullmatch("(?s:.*)".join(parts), NUMBER.sub("N", printed)) is not None


def steps(block: str) -> list[Step]:
    return [Step(text) for text in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]]


@pytest.fixture
def folder(tmp_path: Path, readme_files: dict[str, str]) -> Path:
    for name, text in readme_files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize(("broken", "block"), BLOCKS)
def test_a_console_shows_what_happens(
    folder: Path, surroundings: dict[str, str], without_cld: Callable[[], None], broken: str, block: str
) -> None:
    for name in ("vectors.idt", "wrong.idt"):
        subprocess.run(["touch", "-d", "1 hour ago", name], cwd=folder, check=True)
    if broken:
        without_cld()
    for step in steps(block):
        done = subprocess.run(
            step.command,
            cwd=folder,
            env=surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert step.matches(done.stdout), done.stdout


def test_there_are_consoles() -> None:
    assert len(BLOCKS) == 4
    assert [broken for broken, _ in BLOCKS].count("") == 3


def test_the_c_compiles_beside_the_header(folder: Path, surroundings: dict[str, str]) -> None:
    for command in (
        ["idtgen", "build", "vectors.idt", "--no-verify"],
        ["gcc", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-c", "main.c"],
    ):
        subprocess.run(command, cwd=folder, env=surroundings, check=True)
    assert (folder / "main.o").exists()


def test_the_python_runs(folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 - our own
    assert str(names["header"]).count("struct pt_regs") > 1


@pytest.mark.parametrize(
    "path", sorted({ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")})
)
def test_links_lead_somewhere(path: Path) -> None:
    text = re.sub(r"```.*?```", "", path.read_text(), flags=re.DOTALL)
    assert [link for link in LINK.findall(text) if not (path.parent / link).exists()] == []


def test_the_two_commands_are_those_of_the_makefile() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"^make (\w+)", README, re.MULTILINE)) == {"demo", "test"} <= targets


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert (ROOT / ".ci" / "run").read_text().splitlines()[-1] == "make test"
