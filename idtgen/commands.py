"""What each command does with the user's terminal and files; the passes themselves are the driver's.

In: the words of the call. Out: an exit status, diagnostics on stderr, results on stdout.
"""

import os
import sys
from pathlib import Path

from idtgen import arguments, driver, files
from idtgen.arguments import Build, Check, Command, Fmt, Show, Verify
from idtgen.terminal import Bar, say, say_findings

FINE, WRONG, CALL = 0, 1, 2
INTERRUPTED = 130  # 128 + SIGINT, as a shell says it


class Misuse(Exception):
    """A call that asks for what cannot be done."""


def run(words: list[str]) -> int:
    try:
        return _dispatch(words, arguments.parse(words))
    except driver.Rejected as rejected:
        say_findings(rejected.diagnostics)
        if rejected.reason:
            say(rejected.reason)
        return WRONG
    except BrokenPipeError:  # `idtgen show x.idt | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except (OSError, Misuse) as error:
        say(f"idtgen: error: {_why(error)}")
        return CALL
    except KeyboardInterrupt:
        say("idtgen: interrupted")
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("IDTGEN_TRACEBACK"):
            raise
        say(f"idtgen: internal error: {type(error).__name__}: {error}\nIDTGEN_TRACEBACK=1 shows where.")
        return CALL


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error)


def _dispatch(words: list[str], command: Command) -> int:
    match command:
        case Build():
            from idtgen.building import build

            return build(words, command)
        case Verify():
            return _verify(command)
        case Check():
            return _check(command)
        case Fmt():
            return _fmt(command)
        case Show():
            return _show(command)


def _verify(command: Verify) -> int:
    if command.elf is not None:
        raise Misuse("--elf is not there yet: verify runs the bytes that idtgen assembles itself")
    if command.depth != "0":
        raise Misuse(
            f"--depth {command.depth} is not there yet: verify interrupts no stub, as with --depth 0"
        )
    lowered = driver.lower(Path(command.file))
    say_findings(lowered.diagnostics)
    with Bar("running every stub") as bar:
        report = driver.run(lowered, driver.thorough(command.only, command.seed), bar)
    reports = {
        path: text
        for path, text in ((command.json, report.json()), (command.junit, report.junit()))
        if path is not None
    }
    files.write(reports)
    sys.stdout.write(report.render())
    return WRONG if report.failures else FINE


def _check(command: Check) -> int:
    loaded = driver.load(Path(command.file))
    say_findings(loaded.diagnostics)
    return WRONG if loaded.diagnostics.errors else FINE


def _fmt(command: Fmt) -> int:
    formatted = {command.file: driver.format_file(Path(command.file))}
    if not command.check:
        files.write(files.changed(formatted))
        return FINE
    difference = "".join(files.diff(formatted))
    sys.stdout.write(difference)
    return WRONG if difference else FINE


def _show(command: Show) -> int:
    from idtgen import show

    lowered = driver.lower(Path(command.file))
    say_findings(lowered.diagnostics)
    parts = lowered.kernel, lowered.program, lowered.unwind
    try:
        text = show.table(*parts) if command.name is None else show.entry(*parts, command.name)
    except show.Unknown as unknown:
        raise Misuse(str(unknown)) from None
    sys.stdout.write(text)
    return FINE
