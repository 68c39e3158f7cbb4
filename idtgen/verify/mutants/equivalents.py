"""Mutants that make no difference, each with a reason that is checked.

In: a mutant of code, entry text as it was. Out: the reason, or None. A prover looks at old and new
instructions and nothing else; it knows no names. What has no architectural effect and is there all the same
(fences, ENDBR64) is nobody's equivalent unless S1 still holds.
"""

from collections.abc import Callable, Iterator
from typing import Any

from iced_x86 import FlowControl, Mnemonic, OpKind, Register

from idtgen import x86
from idtgen.verify.code import Decoded, Flow
from idtgen.verify.mutants.dead import Difference
from idtgen.verify.mutants.effects import ARITHMETIC, FENCES, Effect, commute, effect, shows
from idtgen.verify.mutants.ground import (
    Case,
    difference_of,
    key_of,
    memory_size,
    operands,
    renamed,
    said,
)
from idtgen.verify.mutants.mutant import Mutant
from idtgen.verify.mutants.sites import IMMEDIATES
from idtgen.verify.mutants.value_proofs import ValueProofs, of_itself

_HALF = 4  # bytes


class Prover(ValueProofs):
    """All of them."""

    def same(self, mutant: Mutant) -> bool:
        """Another encoding of the same."""
        case = self.case(mutant)
        return case is not None and [said(c) for c in case.old] == [said(c) for c in case.new]

    def reason(self, mutant: Mutant) -> str | None:
        case = self.case(mutant)
        if mutant.operator == "duplicate":
            return "executed again at once, it does nothing more" if self.twice(mutant.address) else None
        if case is None:
            return None
        return next((why for why, proves in self._provers() if proves(case)), None)

    def twice(self, address: int) -> bool:
        """Whether an instruction that is executed again, at once, does nothing more."""
        one = self.code[address]
        if one.mnemonic in {Mnemonic.OR, Mnemonic.AND} and one.raw.op0_kind == OpKind.REGISTER:
            return bool(one.raw.op1_kind != OpKind.MEMORY or one.raw.memory_base != one.raw.op0_register)
        if one.mnemonic == Mnemonic.MOV and one.raw.op0_kind == one.raw.op1_kind == OpKind.REGISTER:
            return True
        if (
            one.mnemonic in {Mnemonic.ENDBR64, Mnemonic.CLI, Mnemonic.RDMSR, Mnemonic.WRMSR}
            or one.raw.has_rep_prefix
        ):
            return one.flow is Flow.NEXT  # REP leaves RCX at zero
        if one.flow is Flow.BRANCH:
            return True  # not taken, it is not taken again: it changes no flag
        done = effect(one.raw)
        if done is None or done.odd or one.mnemonic == Mnemonic.SWAPGS:
            return False
        addresses = {r for c in (*done.loads, *done.stores) for r in (c.base, c.scaled)}
        again = done.reads & done.writes or done.flags_read & done.flags_written or addresses & done.writes
        return not again and all(a.apart(b) for a in done.stores for b in done.loads)

    def reason_if_explored(self, mutant: Mutant) -> str | None:
        """Once nothing was found by one event at every boundary, and of an NMI's stub by NMIs in NMIs."""
        case = self.case(mutant)
        if case is not None and self.commutes(case):
            return "the order of these makes no difference: an event at every boundary was tried"
        if case is None or len(case.old) != 1 or self.concerns.of(mutant.address) != [x86.NMI]:
            return None
        old, new = case.old[0], case.new[0]
        skipped = self.code.get(old.target)
        skips = old.flow is Flow.BRANCH and skipped is not None and new.target == skipped.next
        if self._other_bits(old, new):
            return "other bits of the NMI's word: every sequence of NMIs was explored to its end"
        stores = (skipped if skips and skipped else old).raw
        if not _stores_constant(stores) or memory_size(stores) != 4 or stores.memory_base != Register.RSP:  # noqa: PLR2004
            return None
        return "another number in the NMI's word: every sequence of NMIs was explored to its end"

    def _other_bits(self, old: Decoded, new: Decoded) -> bool:
        """TEST with more bits than the NMI's stub stores, or DEC of the lowest byte alone."""
        here, there = operands(old), operands(new)
        if old.mnemonic != new.mnemonic or old.raw.memory_base != Register.RSP or not here or not there:
            return False
        if old.mnemonic == Mnemonic.DEC:
            return here[0][:-2] == there[0][:-2] and old.next - old.address == new.next - new.address
        if old.mnemonic != Mnemonic.TEST or old.raw.code != new.raw.code or here[0] != there[0]:
            return False
        masks = [one.raw.immediate(1) for one in (old, new) if one.raw.op1_kind in IMMEDIATES]
        stored = [c.raw for c in self.code.values() if c.address in self.concerns.reach[x86.NMI]]
        values = [
            r.immediate(1)
            for r in stored
            if r.mnemonic == Mnemonic.MOV and _stores_constant(r) and memory_size(r) == _HALF
        ]
        return len(masks) == 2 and bool(values) and all(v & masks[0] == v & masks[1] for v in values)  # noqa: PLR2004

    def _provers(self) -> Iterator[tuple[str, Callable[[Case], bool]]]:
        yield "the order of these makes no difference", self.commutes_unseen
        yield "what it leaves otherwise is overwritten before it is read", self.is_dead
        yield "the same value in the same register; the flags nobody reads", self.same_value
        yield "an index register that is zero", self.zero_index
        yield "a register that is zero, ORed or added to instead of overwritten", self.added_to_zero
        yield "of a register that was zero the lowest byte alone is written, and read", self.low_byte
        yield (
            "the register holds already what is popped; what is popped instead nobody reads",
            self.popped_already,
        )
        yield "ADC or SBB where CF is clear", self.no_carry
        yield "both registers hold the same value", self.same_register
        yield "the same outcome for every selector that can stand in CS", self.same_for_selectors
        yield "the same condition for all flags that can be there", self.same_condition
        yield "flags of the frame that are always zero", self.constant_flags
        yield "the upper half of the frame's flags, which is always zero", self.half_of_flags
        yield "the same flags in memory: IF was clear, bit 1 was set", self.pushed_flags
        yield "compared the other way round; only equality counts", self.exchanged_operands
        yield "SHR or SAR by as much, and nothing but zero goes on", self.same_shift
        yield "the same condition where CF is clear", self.same_condition_later
        yield "one jump more to the same place", self.one_step_more
        yield "into the last bytes of an instruction, which do nothing that anybody sees", self.last_bytes
        yield "each RIP that is rewound comes to the same", self.same_rewinding
        yield "flags popped that nobody reads", self.same_popped
        yield "flags are reset at least whenever they were; what is reset besides nobody reads", self.resets
        yield "the same outcome for every RIP at which an instruction begins", self.same_for_boundaries
        yield "skips a CLI where no handler may have set IF", self.skips_cli

    # Provers

    def commutes_unseen(self, case: Case) -> bool:
        """... nor does it to an event that comes between them."""
        return self.commutes(case) and not any(shows(effect(c.raw)) for c in case.old)

    def commutes(self, case: Case) -> bool:
        """The same instructions in another order, and every two that changed places do not meet."""
        old, new = [key_of(c) for c in case.old], [key_of(c) for c in case.new]
        if sorted(old) != sorted(new) or len(set(old)) != len(old):
            return False
        if any(self.entered(c.address) for c in case.old[1:]):
            return False
        by_key = dict(zip(old, case.old, strict=True))
        exchanged = [(a, b) for i, a in enumerate(new) for b in new[i + 1 :] if old.index(a) > old.index(b)]
        return all(self._commute(by_key[a], by_key[b], case) for a, b in exchanged)

    def _commute(self, first: Decoded, second: Decoded, case: Case) -> bool:
        for branch, other in ((first, second), (second, first)):
            if branch.raw.flow_control == FlowControl.CONDITIONAL_BRANCH:
                return self._crosses(branch, other)
        one, other_effect = effect(first.raw), effect(second.raw)
        return one is not None and other_effect is not None and self._meet_not(one, other_effect, case)

    def _crosses(self, branch: Decoded, moved: Decoded) -> bool:
        """Executed before a branch instead of behind it, or the other way round: nobody sees it there."""
        done, difference = effect(moved.raw), difference_of(moved, None)
        if done is None or done.odd or difference is None or done.flags_written & branch.raw.rflags_read:
            return False
        return bool(branch.target) and self.ways.unseen(branch.target, difference)

    def _meet_not(self, one: Effect, other: Effect, case: Case) -> bool:
        both = one.flags_written & other.flags_written
        if both and not self.ways.unseen(case.old[-1].next, Difference(flags=both)):
            return False
        return commute(one, other)

    def is_dead(self, case: Case) -> bool:
        """Plain instructions, none of which can fault where the other does not."""
        if len(case.old) != 1:
            return False
        old = case.old[0]
        fine = [n for n in case.new if n.mnemonic != Mnemonic.NOP]
        if len(fine) > 1 or old.mnemonic in FENCES:
            return False
        difference = difference_of(old, fine[0] if fine else None)
        return difference is not None and self.ways.unseen(old.next, difference)

    def same_value(self, case: Case) -> bool:
        """Zero by XOR or SUB of any width; a register moved to itself, or ORed with itself."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = (of_itself(c) for c in (case.old[0], case.new[0]))
        return (
            old is not None
            and old == new
            and self.ways.unseen(case.old[0].next, Difference(flags=ARITHMETIC))
        )

    def same_register(self, case: Case) -> bool:
        """One register for another that a MOV just made equal."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0].raw, case.new[0].raw
        pairs = renamed(old, new)
        return pairs is not None and all(self._equal(case.old[0].address, *pair) for pair in pairs)

    def _equal(self, address: int, one: int, other: int) -> bool:
        before = next((c for c in self.code.values() if c.next == address), None)
        if before is None or before.mnemonic != Mnemonic.MOV or self.entered(address):
            return False
        operands = {before.raw.op0_register, before.raw.op1_register}
        return operands == {one, other}


def _stores_constant(raw: Any) -> bool:  # noqa: ANN401 - iced is untyped
    stores = raw.mnemonic == Mnemonic.MOV and raw.op0_kind == OpKind.MEMORY
    return bool(stores and raw.op1_kind in IMMEDIATES and raw.memory_base == Register.RSP)
