"""The words of the command: what is printed for them, and the exit status."""

import subprocess
import sys
from pathlib import Path

import pytest

import idtgen as package
from idtgen import cli
from tests.house.conftest import Call, Idtgen

COMMANDS = ("build", "verify", "check", "fmt", "show")
THERE_ARE = "there are gas, c, json, offsets"


@pytest.mark.parametrize("word", ["-h", "--help"])
def test_help_names_every_command(call: Call, word: str) -> None:
    status, out, err = call(word)
    assert (status, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines() if line.startswith("  ")] == list(COMMANDS)


def test_the_version(call: Call) -> None:
    assert call("--version") == (0, f"idtgen {package.__version__}\n", "")


def test_no_command(call: Call) -> None:
    assert call() == (2, "", f"idtgen: error: which command?\n\n{cli.OVERVIEW}")


def test_an_unknown_command(call: Call) -> None:
    assert call("biuld", "x") == (2, "", f"idtgen: error: there is no command 'biuld'\n\n{cli.OVERVIEW}")


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_helps(call: Call, command: str) -> None:
    status, out, err = call(command, "--help")
    assert (status, err) == (0, "")
    assert out.startswith(f"usage: idtgen {command} ")


def test_help_shows_what_works_and_nothing_else(call: Call) -> None:
    out = call("verify", "--help").out
    assert "--seed" in out
    assert "--depth" not in out
    assert "--elf KERNEL" in out


def test_help_is_as_wide_as_a_terminal(idtgen: Idtgen) -> None:
    assert max(map(len, idtgen("build", "--help").stdout.splitlines())) <= 100


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("build",), "the following arguments are required: FILE.idt"),
        (("build", "x.idt", "--emti", "c"), "unrecognized arguments: --emti c"),
        (("build", "x.idt", "--no-ver"), "unrecognized arguments: --no-ver"),
        (("build", "x.idt", "-o"), "argument -o: expected one argument"),
        (
            ("build", "x.idt", "--emit", "gas,pascal"),
            f"argument --emit: no output is called 'pascal'; {THERE_ARE}",
        ),
        (("build", "x.idt", "--emit", ""), f"argument --emit: no output is called ''; {THERE_ARE}"),
        (("verify", "x.idt", "--jobs", "0"), "argument --jobs: 0 is less than 1"),
        (("verify", "x.idt", "--seed", "two"), "argument --seed: 'two' is not a number"),
        (("show", "x.idt", "a", "b"), "unrecognized arguments: b"),
    ],
)
def test_a_wrong_call_says_why(call: Call, words: tuple[str, ...], why: str) -> None:
    status, out, err = call(*words)
    assert (status, out) == (2, "")
    assert err.splitlines()[-1] == f"idtgen {words[0]}: error: {why}"


@pytest.mark.parametrize("command", COMMANDS)
def test_a_missing_file(call: Call, command: str) -> None:
    assert call(command, "absent.idt") == (2, "", "idtgen: error: absent.idt: No such file or directory\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_is_no_file(call: Call, here: Path, command: str) -> None:
    (here / "folder.idt").mkdir()
    assert call(command, "folder.idt") == (2, "", "idtgen: error: folder.idt: Is a directory\n")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--depth", "1"), "--depth"),
        (("--depth", "all"), "--depth"),
    ],
)
def test_what_is_not_there_yet_says_so(call: Call, here: Path, words: tuple[str, ...], why: str) -> None:
    (here / "x.idt").write_text("exception 0..31 -> trap;\nkernel k { gs none; user_code none; }\n")
    status, out, err = call("verify", "x.idt", *words)
    assert (status, out) == (2, "")
    assert err.splitlines()[-1].startswith("idtgen: error: ")
    assert why in err


def test_an_internal_error_is_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It must not look like the user's mistake, and a traceback is there for who asks."""
    from idtgen import driver

    def broken(path: Path) -> None:
        raise KeyError(path.name)

    assert here.is_dir()
    monkeypatch.setattr(driver, "lower", broken)
    assert cli.main(["show", "x.idt"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert said == ["idtgen: internal error: KeyError: 'x.idt'", "IDTGEN_TRACEBACK=1 shows where."]
    monkeypatch.setenv("IDTGEN_TRACEBACK", "1")
    with pytest.raises(KeyError):
        cli.main(["show", "x.idt"])


def test_a_name_that_the_terminal_cannot_show(idtgen: Idtgen, tmp_path: Path) -> None:
    name = "k\N{LATIN SMALL LETTER E WITH ACUTE}rnel.idt"
    (tmp_path / name).write_text("")
    done = idtgen("check", name, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert done.returncode == 1
    assert "rnel.idt:1:1: error" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_module_is_the_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "idtgen", "--version"]
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        command, env={"PYTHONPATH": root}, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"idtgen {package.__version__}\n"
