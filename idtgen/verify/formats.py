"""A report for machines: JSON, and the XML that JUnit made common.

In: a `Report`. Out: text. In the XML a property of an entry is a test case, so that a CI shows which broke.
"""

import json
from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from idtgen import __version__
from idtgen.verify.properties import PROPERTIES
from idtgen.verify.report import Failure, Report, brief


def to_json(report: Report) -> str:
    """A shard's holds `parts` as well, for `idtgen merge`, in one line."""
    data: dict[str, Any] = {
        "idtgen": __version__,
        "fingerprint": report.fingerprint,
        "kernel": report.kernel,
        "shard": report.shard,
        "stopped": report.stopped,
        "replay": report.replay,
        "ok": report.ok,
        "runs": report.runs,
        "instructions": report.instructions,
        "sent": report.sent,
        "classes": report.classes,
        "entries": list(report.entries),
        "checks": {code: report.checks.get(code, 0) for code in PROPERTIES},
        "skipped": list(report.skipped),
        "failures": [{**failure._asdict(), "meaning": failure.meaning} for failure in report.failures],
    }
    text = json.dumps(data, indent=2)
    if report.parts is not None:
        parts = json.dumps(report.parts, separators=(",", ":"))
        text = text.removesuffix("\n}") + f',\n  "parts": {parts}\n}}'
    return text + "\n"


def to_junit(report: Report) -> str:
    """One test case for each property that was checked, one failure for each entry that broke it."""
    codes = [code for code in PROPERTIES if report.checks.get(code) or _broken(report, code)]
    failed = sum(1 for code in codes if _broken(report, code))
    name = quoteattr(f"idtgen verify {report.title}")
    stopped = list(_stopped(report))
    counts = f'tests="{len(codes) + len(stopped)}" failures="{failed}" errors="{len(stopped)}" skipped="0"'
    head = f"<testsuite name={name} {counts}>"
    cases = [line for code in codes for line in _case(report, code)] + stopped
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *cases, "</testsuite>"]) + "\n"


def _stopped(report: Report) -> Iterator[str]:
    """A case that is an error, for what was not run cannot have passed."""
    if report.stopped is not None:
        after, of = report.stopped
        yield (
            f'  <testcase classname={quoteattr(report.kernel)} name="the run is complete">'
            f'<error message="stopped after {after} of {of} tasks"/></testcase>'
        )


def _broken(report: Report, code: str) -> list[Failure]:
    return [failure for failure in report.failures if failure.code == code]


def _case(report: Report, code: str) -> Iterator[str]:
    name = quoteattr(f"{code}: {PROPERTIES[code]}")
    failures = _broken(report, code)
    count = report.checks.get(code, 0)
    checked = f'  <testcase classname={quoteattr(report.kernel)} name={name} assertions="{count}"'
    if not failures:
        yield checked + "/>"
        return
    yield checked + ">"
    for failure in failures:
        yield f"    <failure message={quoteattr(_message(failure))}>{escape(_details(failure))}</failure>"
    yield "  </testcase>"


def _message(failure: Failure) -> str:
    expected, found = brief(failure.expected), brief(failure.found)
    return f"{failure.source}: {failure.entry}: expected {expected}, found {found}"


def _details(failure: Failure) -> str:
    return "\n".join((failure.place, *failure.trail, *failure.stack, failure.command))
