"""Nobody can break the flagship's stubs without verification noticing, but for what a program proves."""

import pytest

from idtgen.verify.mutants.every import Scope, mutants
from idtgen.verify.mutants.judge import EQUIVALENT, KILLED, SURVIVED
from idtgen.verify.mutants.mutant import OPERATORS, Mutant
from idtgen.verify.mutants.report import Mutation
from idtgen.verify.mutants.strike import QUICK, Striker
from idtgen.verify.properties import PROPERTIES
from tests.mutation.kernels import built
from tests.mutation.shares import PARTS, SCOPE, every, judge, survivors


@pytest.mark.parametrize("part", range(PARTS // 2))
def test_every_mutant_is_killed_or_proven_equivalent(part: int) -> None:
    assert survivors(part) == []


def test_every_operator_makes_mutants() -> None:
    assert {mutant.operator for mutant in every()} == OPERATORS.keys() - {"bit"}


def deleted(mnemonic: str) -> Mutant:
    every_one = mutants(judge().striker.machine, Scope(every=256))
    return next(m for m in every_one if m.operator == "delete" and f": {mnemonic}:" in m.name)


def test_a_changed_instruction_is_translated_anew() -> None:
    """A mutant that must die lives where the emulators keep what they translated: the flush matters."""
    fatal = deleted("swapgs")
    striker = Striker(*built("linux"))
    assert striker.first(fatal, QUICK) is None  # what it changes is translated now
    striker.flushes = False
    with striker.with_mutant(fatal):
        assert striker.first(fatal, QUICK) is None
    striker = Striker(*built("linux"))
    striker.first(fatal, QUICK)
    with striker.with_mutant(fatal):
        assert striker.first(fatal, QUICK) is not None
    assert striker.first(fatal, QUICK) is None  # and it is gone again


def test_a_verifier_that_looks_away_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without H4 a missing CLD survives the runs that killed it."""
    from idtgen.verify import contract

    fatal = deleted("cld")
    striker = judge().striker
    with striker.with_mutant(fatal):
        finding = striker.first(fatal, QUICK) or striker.never_executed(fatal)
        assert finding is not None
        assert finding.code == "H4"
        monkeypatch.setattr(contract, "_FORBIDDEN", 0)
        assert striker.first(fatal, QUICK) is None


def test_the_report_accounts_for_every_mutant() -> None:
    verdicts = tuple(judge().verdict(mutant) for mutant in every()[::31])
    mutation = Mutation("linux", SCOPE, verdicts)
    killed, equivalent = sum(mutation.kills().values()), sum(mutation.reasons().values())
    outcomes = [verdict.outcome for verdict in verdicts]
    assert killed == outcomes.count(KILLED)
    assert equivalent == outcomes.count(EQUIVALENT)
    assert mutation.kills().keys() <= PROPERTIES.keys()
    lost = mutation._replace(verdicts=(verdicts[0]._replace(outcome=SURVIVED), *verdicts[1:]))
    assert f"survived: {verdicts[0].name}" in lost.render()
    assert not lost.ok
    assert lost.score < 1
