"""One mutant from beginning to end: killed, another encoding, a proven equivalent, or a survivor.

In: a mutant. Out: a `Verdict`. Provers come between what is cheap and what is dear; what S1 may see is looked
at before them, because fences and ENDBR64 do nothing else.
"""

from typing import NamedTuple

from iced_x86 import Mnemonic

from idtgen.image import Image
from idtgen.model import Kernel
from idtgen.verify.code import Decoded, Flow
from idtgen.verify.mutants.change import changed_image
from idtgen.verify.mutants.equivalents import Prover
from idtgen.verify.mutants.ground import Case
from idtgen.verify.mutants.mutant import Gate, Mutant, Rows
from idtgen.verify.mutants.operators import GUARDS
from idtgen.verify.mutants.rows import same_rows
from idtgen.verify.mutants.setups import another_mask, same_tables, strike_setup
from idtgen.verify.mutants.strike import ONCE, QUICK, WHOLE, Striker
from idtgen.verify.properties import Finding

KILLED, SAME, EQUIVALENT, SURVIVED = "killed", "same encoding", "equivalent", "survived"


class Verdict(NamedTuple):
    name: str
    operator: str
    outcome: str
    why: str = ""  # the property that killed it, or the reason why nothing can


class Judge:
    """Has a machine, and what proofs need to know of its code."""

    def __init__(self, kernel: Kernel, image: Image) -> None:
        self.striker = Striker(kernel, image)
        self._prover = Prover(self.striker.machine, self.striker.whole, self.striker.concerns)

    def verdict(self, mutant: Mutant) -> Verdict:
        outcome, why = self._outcome(mutant)
        return Verdict(mutant.name, mutant.operator, outcome, why)

    def _outcome(self, mutant: Mutant) -> tuple[str, str]:
        if mutant.address not in self.striker.machine.text:
            return self._of_setup(mutant)
        match mutant.change:
            case Gate():
                with self.striker.with_mutant(mutant):
                    return _killed(self.striker.gate())
            case Rows():
                return self._of_rows(mutant, mutant.change)
            case _:
                return self._of_code(mutant)

    def _of_rows(self, mutant: Mutant, rows: Rows) -> tuple[str, str]:
        striker = self.striker
        reason = same_rows(striker.image, striker.whole, striker.concerns, rows)
        if reason:
            return EQUIVALENT, reason
        with striker.with_mutant(mutant):
            return _killed(
                striker.first(mutant, QUICK) or striker.first(mutant, ONCE) or striker.first(mutant, WHOLE)
            )

    def _of_setup(self, mutant: Mutant) -> tuple[str, str]:
        striker = self.striker
        if self._prover.same(mutant):
            return SAME, ""
        changed = changed_image(striker.image, mutant.change)
        finding = strike_setup(striker.kernel, changed)
        reason = None if finding else self._prover.reason(mutant)
        if finding is None and reason is None and same_tables(striker.kernel, striker.image, changed):
            reason = "the setup routine leaves the same tables and MSRs, whatever its registers held"
        if (
            finding is None
            and reason is None
            and another_mask(striker.kernel, striker.image, changed, self._prover.ways)
        ):
            reason = "another SFMASK: it clears what must be cleared, and nobody reads what it clears besides"
        return (EQUIVALENT, reason) if reason else _killed(finding)

    def _of_code(self, mutant: Mutant) -> tuple[str, str]:
        striker, prover = self.striker, self._prover
        if prover.same(mutant):
            return SAME, ""
        with striker.with_mutant(mutant):
            finding = striker.first(mutant, QUICK)
            case = prover.case(mutant)
            if finding is None and (case is None or _for_s1(case)):
                finding = striker.look(mutant)
            reason = None if finding else prover.reason(mutant)
            if finding or reason:
                return (EQUIVALENT, reason) if reason else _killed(finding)
            finding = (
                striker.look(mutant)
                or striker.never_executed(mutant)
                or striker.first(mutant, WHOLE)
                or striker.interrupted(mutant)
            )
            reason = None if finding else prover.reason_if_explored(mutant)
            return (EQUIVALENT, reason) if reason else _killed(finding)


def _killed(finding: Finding | None) -> tuple[str, str]:
    return (SURVIVED, "") if finding is None else (KILLED, finding.code)


def _for_s1(case: Case) -> bool:
    return any(_matters(one) for one in (*case.old, *case.new))


def _matters(one: Decoded) -> bool:
    return one.flow is not Flow.NEXT or one.uses_gs or one.fill or one.mnemonic in GUARDS | {Mnemonic.UD2}
