"""What each command does with the user's terminal and files; the passes themselves are the driver's.

In: the words of the call. Out: an exit status, diagnostics on stderr, results on stdout.
"""

import gc
import os
import sys
from typing import TYPE_CHECKING

from idtgen import arguments, driver, files
from idtgen.arguments import Build, Check, Command, Fmt, Help, Merge, Refused, Show, Verify
from idtgen.terminal import Bar, say, say_findings

if TYPE_CHECKING:
    from idtgen.verify import Report

FINE, WRONG, CALL = 0, 1, 2


class Misuse(Exception):
    """A call that asks for what cannot be done."""


def run(words: list[str]) -> int:
    try:
        return _dispatch(words, arguments.parse(words))
    except driver.Rejected as rejected:
        say_findings(rejected.diagnostics)
        return WRONG
    except Help as answer:
        sys.stdout.write(str(answer))
        return FINE
    except Refused as reason:
        say(f"idtgen: error: {reason}\nidtgen {words[0]} --help lists what it takes.")
        return CALL
    except Misuse as misuse:
        say(f"idtgen: error: {misuse}")
        return CALL
    except OSError:
        raise  # the environment's fault
    except Exception as error:
        if os.environ.get("IDTGEN_TRACEBACK"):
            raise
        say(f"idtgen: internal error: {type(error).__name__}: {error}\nIDTGEN_TRACEBACK=1 shows where.")
        return CALL


def _dispatch(words: list[str], command: Command) -> int:
    match command:
        case Build():
            from idtgen.building import build

            return build(words, command)
        case Verify():
            return _verify(command)
        case Merge():
            return _merge(command)
        case Check():
            return _check(command)
        case Fmt():
            return _fmt(command)
        case Show():
            return _show(command)


def _verify(command: Verify) -> int:
    from idtgen.verify import Plan, Shard, Unavailable, Unsupported
    from idtgen.verify.campaign import Stopped
    from idtgen.verify.cut import entries_of
    from idtgen.verify.elf import BadElf
    from idtgen.verify.explore.tokens import BadToken

    lowered = driver.lower(command.file)
    say_findings(lowered.diagnostics)
    if command.mutants:
        return _mutants(command, lowered)
    plan = Plan(command.depth, command.only, command.jobs, command.seed, file=command.file, elf=command.elf)
    plan = plan._replace(executor=command.executor, shard=Shard(*command.shard), replay=command.replay)
    if not entries_of(lowered.kernel, plan):
        raise Misuse(f"no entry is called {command.only}")
    gc.enable()  # this may take a while
    try:
        with Bar("running every stub") as bar:
            report = driver.run(lowered, plan, bar)
    except Stopped as stopped:
        _tell(stopped.report, command.json, command.junit)
        raise
    except BadToken as why:
        raise Misuse(f"--replay: {why}") from None
    except (BadElf, Unavailable) as why:
        raise Misuse(str(why)) from None
    except Unsupported as why:
        raise Misuse(f"--depth {'all' if command.depth is None else command.depth}: {why}") from None
    return _tell(report, command.json, command.junit)


def _merge(command: Merge) -> int:
    from pathlib import Path

    from idtgen.verify.parts import Unmergeable, merge

    texts = {}
    for path in command.files:
        if path in texts:
            raise Misuse(f"{path} is given twice")
        texts[path] = Path(path).read_text(encoding="utf-8", errors="replace")
    try:
        report = merge(texts)
    except Unmergeable as why:
        raise Misuse(str(why)) from None
    return _tell(report, command.json, command.junit)


def _tell(report: "Report", json: str | None, junit: str | None) -> int:
    """All files or none; then the text."""
    from idtgen.verify import formats

    outputs = {}
    if json is not None:
        outputs[json] = formats.to_json(report)
    if junit is not None:
        outputs[junit] = formats.to_junit(report)
    files.write(outputs)
    sys.stdout.write(report.render(colour=sys.stdout.isatty()))
    return FINE if report.ok else WRONG


def _mutants(command: Verify, lowered: "driver.Lowered") -> int:
    """Exit status 1: some mutant survived."""
    from idtgen.verify import Progress
    from idtgen.verify.elf import BadElf

    gc.enable()
    try:
        with Bar("breaking every stub", "mutants") as bar:

            def tell(done: int, total: int) -> None:
                bar(Progress(done, total, done / total if total else 1.0, done))

            mutation = driver.mutate(lowered, command.elf, command.jobs, tell)
    except BadElf as why:
        raise Misuse(str(why)) from None
    except ValueError as why:  # what does not hold as it is has no mutants
        raise Misuse(f"--mutants: {why}; idtgen verify says more") from None
    if command.json is not None:
        import json

        files.write({command.json: json.dumps(mutation.data(), indent=2) + "\n"})
    sys.stdout.write(mutation.render())
    return FINE if mutation.ok else WRONG


def _check(command: Check) -> int:
    loaded = driver.load(command.file)
    say_findings(loaded.diagnostics)
    return WRONG if loaded.diagnostics.errors else FINE


def _fmt(command: Fmt) -> int:
    formatted = {command.file: driver.format_file(command.file)}
    if not command.check:
        files.write(files.changed(formatted))
        return FINE
    difference = "".join(files.diff(formatted))
    sys.stdout.write(difference)
    return WRONG if difference else FINE


def _show(command: Show) -> int:
    from idtgen import show

    lowered = driver.lower(command.file)
    say_findings(lowered.diagnostics)
    parts = lowered.kernel, lowered.program, lowered.unwind
    try:
        text = show.table(*parts) if command.name is None else show.entry(*parts, command.name)
    except show.Unknown as unknown:
        raise Misuse(str(unknown)) from None
    sys.stdout.write(text)
    return FINE
