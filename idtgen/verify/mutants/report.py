"""What a campaign of mutants showed: which property kills what, what nobody notices, and why not.

In: verdicts. Out: text for a terminal, and the same for machines. The same verdicts give the same bytes.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from idtgen.verify.mutants.every import Scope
from idtgen.verify.mutants.judge import EQUIVALENT, KILLED, SAME, SURVIVED, Verdict
from idtgen.verify.mutants.mutant import OPERATORS
from idtgen.verify.properties import PROPERTIES

_COLUMNS = ("mutants", "same", "equivalent", "killed", "survived")


class Mutation(NamedTuple):
    kernel: str
    scope: Scope
    verdicts: tuple[Verdict, ...]

    @property
    def survivors(self) -> list[Verdict]:
        return [verdict for verdict in self.verdicts if verdict.outcome == SURVIVED]

    @property
    def ok(self) -> bool:
        return not self.survivors

    @property
    def score(self) -> float:
        """Killed of those that can be."""
        counts = Counter(verdict.outcome for verdict in self.verdicts)
        possible = len(self.verdicts) - counts[SAME] - counts[EQUIVALENT]
        return counts[KILLED] / possible if possible else 1.0

    def kills(self) -> dict[str, int]:
        """By property."""
        counts = Counter(verdict.why for verdict in self.verdicts if verdict.outcome == KILLED)
        return {code: counts[code] for code in PROPERTIES if counts[code]}

    def reasons(self) -> dict[str, int]:
        counts = Counter(verdict.why for verdict in self.verdicts if verdict.outcome == EQUIVALENT)
        return dict(sorted(counts.items()))

    def by_operator(self) -> dict[str, Counter[str]]:
        table = {operator: Counter[str]() for operator in OPERATORS}
        for verdict in self.verdicts:
            table[verdict.operator][verdict.outcome] += 1
        return {operator: counts for operator, counts in table.items() if counts}

    def render(self) -> str:
        lines = [*self._survivors(), *self._operators(), "", *self._properties(), "", *self._reasons()]
        return "\n".join([*lines, "", self._verdict()]) + "\n"

    def data(self) -> dict[str, Any]:
        """For machines."""
        operators = {
            operator: {name: counts[key] for name, key in zip(_COLUMNS[1:], _OUTCOMES, strict=True)}
            for operator, counts in self.by_operator().items()
        }
        return {
            "kernel": self.kernel,
            "ok": self.ok,
            "mutants": len(self.verdicts),
            "operators": operators,
            "killed_by": self.kills(),
            "killed_by_operator": {
                operator: dict(sorted(counts.items())) for operator, counts in self._killers().items()
            },
            "equivalents": self.reasons(),
            "survivors": [{"name": v.name, "operator": v.operator} for v in self.survivors],
        }

    def _killers(self) -> dict[str, Counter[str]]:
        table = {operator: Counter[str]() for operator in OPERATORS}
        for verdict in self.verdicts:
            if verdict.outcome == KILLED:
                table[verdict.operator][verdict.why] += 1
        return {operator: counts for operator, counts in table.items() if counts}

    def _survivors(self) -> Iterator[str]:
        for verdict in self.survivors:
            yield f"survived: {verdict.name}"
        if self.survivors:
            yield ""

    def _operators(self) -> Iterator[str]:
        yield f"{'operator':<14}" + "".join(f"{column:>12}" for column in _COLUMNS)
        for operator, counts in self.by_operator().items():
            numbers = (counts.total(), *(counts[outcome] for outcome in _OUTCOMES))
            yield f"{operator:<14}" + "".join(f"{number:>12,}" for number in numbers)

    def _properties(self) -> Iterator[str]:
        killers = self._killers()
        yield f"{'killed by':<14}" + "".join(f"{operator:>14}" for operator in killers)
        for code in self.kills():
            yield f"{code:<14}" + "".join(f"{counts[code] or '':>14}" for counts in killers.values())

    def _reasons(self) -> Iterator[str]:
        yield "equivalent"
        for reason, count in self.reasons().items():
            yield f"{count:>8,}  {reason}"

    def _verdict(self) -> str:
        counts = Counter(verdict.outcome for verdict in self.verdicts)
        possible = len(self.verdicts) - counts[SAME] - counts[EQUIVALENT]
        share = f"{100 * self.score:.2f} %" if self.survivors else "100 %"
        killed = f"{counts[KILLED]:,} of {possible:,} killed: {share}"
        return f"{self.kernel}: {len(self.verdicts):,} mutants, {killed}"


_OUTCOMES = (SAME, EQUIVALENT, KILLED, SURVIVED)
