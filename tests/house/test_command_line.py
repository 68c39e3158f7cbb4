"""The words of the command: what is printed for them, and the exit status."""

import subprocess
import sys
from pathlib import Path

import pytest

import idtgen as package
from idtgen import arguments, cli
from idtgen.arguments import ALWAYS
from tests.house.conftest import Call, Idtgen

COMMANDS = ("build", "verify", "merge", "check", "fmt", "show")
FORM = "is not of the form dask://HOST:PORT"
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
    assert "--depth N" in out
    assert "--elf KERNEL" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_a_terminal(call: Call, command: str) -> None:
    assert max(map(len, call(command, "--help").out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("build",), "FILE.idt is missing"),
        (("build", "--check"), "FILE.idt is missing"),
        (("build", "x.idt", "--emti", "c"), "there is no option --emti"),
        (("build", "x.idt", "--no-ver"), "there is no option --no-ver"),
        (("build", "x.idt", "-o"), "-o needs a value: -o DIR"),
        (("build", "x.idt", "--check=yes"), "--check takes no value"),
        (("build", "x.idt", "--emit", "gas,pascal"), f"--emit: no output is called 'pascal'; {THERE_ARE}"),
        (("build", "x.idt", "--emit="), f"--emit: no output is called ''; {THERE_ARE}"),
        (("verify", "x.idt", "--jobs", "0"), "--jobs: 0 is less than 1"),
        (("verify", "x.idt", "--seed", "two"), "--seed: 'two' is not a number"),
        (("verify", "x.idt", "--shard", "0/3"), "--shard: there is no shard 0/3; there are 1/3 to 3/3"),
        (("verify", "x.idt", "--shard", "4/3"), "--shard: there is no shard 4/3; there are 1/3 to 3/3"),
        (("verify", "x.idt", "--shard", "1/0"), "--shard: there is no shard 1/0"),
        (("verify", "x.idt", "--shard", "x"), "--shard: 'x' is not of the form I/N, as in 1/4"),
        (("verify", "x.idt", "--shard", "-1/3"), "--shard: '-1/3' is not of the form I/N, as in 1/4"),
        (("verify", "x.idt", "--executor", "dask://host"), f"--executor: 'dask://host' {FORM}"),
        (("verify", "x.idt", "--executor", "tcp://host:1"), f"--executor: 'tcp://host:1' {FORM}"),
        (("verify", "x.idt", "--executor", "dask://h:65536"), f"--executor: 'dask://h:65536' {FORM}"),
        (
            ("verify", "x.idt", "--executor", "dask://h:1", "--jobs", "2"),
            "--jobs and --executor: how many processes there are is up to the cluster",
        ),
        (("merge", "--json", "x"), "REPORT.json is missing"),
        (("show", "x.idt", "a", "b"), "one word too many: b"),
        (("check", "--", "-x", "y"), "one word too many: y"),
    ],
)
def test_a_wrong_call_says_why(call: Call, words: tuple[str, ...], why: str) -> None:
    help_ = f"idtgen {words[0]} --help lists what it takes."
    assert call(*words) == (2, "", f"idtgen: error: {why}\n{help_}\n")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("x.idt", ("x.idt", "", ALWAYS, False, True, None)),
        ("a/x.idt --check", ("a/x.idt", "a", ALWAYS, True, True, None)),
        ("-o out --no-verify x.idt", ("x.idt", "out", ALWAYS, False, False, None)),
        ("x.idt -o=out --depfile=d", ("x.idt", "out", ALWAYS, False, True, "d")),
        ("--emit offsets -- -x.idt", ("-x.idt", "", (*ALWAYS, "offsets"), False, True, None)),
    ],
)
def test_the_words_of_a_build(words: str, expected: tuple[object, ...]) -> None:
    assert arguments.parse(["build", *words.split()]) == expected


def test_the_words_of_a_verification() -> None:
    words = "verify x.idt --depth all --only a* --jobs 2 --seed 0x10 --json j --junit=k --elf e"
    given = ("x.idt", "e", None, "a*", 2, 16, "j", "k", None, (1, 1), False, None)
    assert arguments.parse(words.split()) == given
    usual = ("x.idt", None, 0, None, 1, 0, None, None, None, (1, 1), False, None)
    assert arguments.parse(["verify", "x.idt"]) == usual
    words = "verify x.idt --executor dask://[::1]:8786 --shard 2/3"
    assert arguments.parse(words.split())[-4:-2] == ("dask://[::1]:8786", (2, 3))
    assert arguments.parse(["verify", "x.idt", "--mutants"])[-2:] == (True, None)
    assert arguments.parse(["verify", "x.idt", "--replay", "0:run1:0"])[-2:] == (False, "0:run1:0")


@pytest.mark.parametrize(
    "other", ["--depth 1", "--only x", "--jobs 2", "--shard 1/2", "--executor dask://h:1", "--seed 1"]
)
def test_a_token_names_all_that_is_run(call: Call, other: str) -> None:
    words = other.split()
    why = f"--replay and {words[0]}: a token names all that is run"
    status, out, err = call("verify", "x.idt", "--replay", "0:run1:0", *words)
    assert (status, out) == (2, "")
    assert err == f"idtgen: error: {why}\nidtgen verify --help lists what it takes.\n"


def test_the_words_of_a_merge() -> None:
    assert arguments.parse(["merge", "a", "b", "--json=c", "d"]) == (("a", "b", "d"), "c", None)


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
        (("--depth", "-1"), "--depth"),
        (("--depth", "deep"), "--depth"),
        (("--depth", "all", "--shard", "1/2"), "--shard is for --depth N"),
    ],
)
def test_a_depth_that_cannot_be(call: Call, here: Path, words: tuple[str, ...], why: str) -> None:
    (here / "x.idt").write_text("exception 0..31 -> trap;\nkernel k { gs none; user_code none; }\n")
    status, out, err = call("verify", "x.idt", *words)
    assert (status, out) == (2, "")
    assert "idtgen: error: " in err
    assert why in err


def test_an_internal_error_is_one_line(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It must not look like the user's mistake, and a traceback is there for who asks."""
    from idtgen import driver

    def broken(path: str) -> None:
        raise KeyError(path)

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
