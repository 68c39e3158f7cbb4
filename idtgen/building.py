"""`idtgen build`: compile, run every stub, then write what changed; nothing when anything is wrong.

In: the call. Out: files and an exit status, and in the user's cache folder what the next call need not do
again: the whole build while nothing changes, the run of the stubs while what was run stays the same.
"""

import os
import sys
import time

from idtgen import cache, driver, files, stamp
from idtgen.arguments import Build
from idtgen.driver import Lowered
from idtgen.terminal import Bar, findings, say_findings

_CLOCK_STEP = 20_000_000  # ns by which the time of a file may lag behind the clock


def build(words: list[str], command: Build) -> int:
    began = time.time_ns()
    lowered = driver.lower(command.file)
    say_findings(lowered.diagnostics)
    texts = driver.render(lowered, command.emits)
    outputs = {os.path.join(command.folder, name): text for name, text in texts.items()}
    if command.verify and not _ran_well(command.file, lowered, texts):
        return 1
    if command.check:
        return _compare(words, began, lowered, outputs)
    if command.depfile is not None:
        outputs[command.depfile] = _depfile(lowered, list(outputs))
    changed = files.changed(outputs)
    files.write(changed)
    print(f"wrote {_names(changed)}" if changed else _nothing_to_do(outputs))
    _keep(words, began, lowered, outputs, _nothing_to_do(outputs))
    return 0


def _compare(words: list[str], began: int, lowered: Lowered, outputs: dict[str, str]) -> int:
    difference = "".join(files.diff(outputs))
    if difference:
        sys.stdout.write(difference)
        return 1
    same = f"{_names(outputs)}: as idtgen writes them"
    print(same)
    _keep(words, began, lowered, outputs, same)
    return 0


def _ran_well(file: str, lowered: Lowered, texts: dict[str, str]) -> bool:
    """Run every stub, unless these very stubs have been run before by this very program."""
    digest = cache.digest(
        stamp.fingerprint(),
        *map(_content, lowered.files),
        *(text.encode() for text in texts.values()),
    )
    if stamp.verified(digest):
        return True
    from idtgen.verify import Plan

    with Bar("running every stub") as bar:
        report = driver.run(lowered, Plan(quick=True, file=file), bar)
    sys.stdout.write(report.render(colour=sys.stdout.isatty()))
    if not report.ok:
        return False
    stamp.keep_verified(digest)
    return True


def _depfile(lowered: Lowered, outputs: list[str]) -> str:
    from idtgen.emit import depfile

    return depfile.render(outputs, lowered.files)


def _keep(words: list[str], began: int, lowered: Lowered, outputs: dict[str, str], line: str) -> None:
    """Unless a file that was read may have changed since."""
    if any(os.stat(path).st_mtime_ns > began - _CLOCK_STEP for path in lowered.files):
        return
    read = [(path, _content(path)) for path in lowered.files]
    written = [(path, text.encode()) for path, text in outputs.items()]
    stamp.keep(words, findings(lowered.diagnostics), line, read + written)


def _nothing_to_do(outputs: dict[str, str]) -> str:
    return f"{_names(outputs)}: nothing to do"


def _names(outputs: dict[str, str]) -> str:
    return ", ".join(outputs)


def _content(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
