"""Proofs about flags: tests and branches whose outcome cannot differ, flags that nobody reads.

In: the old and the new instruction. Out: whether they come to the same. Values are enumerated: selectors,
words of flags, places where a saved RIP can be.
"""

from collections.abc import Iterator

from iced_x86 import FlowControl, Mnemonic

from idtgen import x86
from idtgen.verify.code import Decoded, Flow
from idtgen.verify.mutants.dead import Difference
from idtgen.verify.mutants.domains import (
    ARITHMETIC_BITS,
    VARIABLE_FLAGS,
    Flags,
    after,
    holds,
    logic_flags,
    selectors,
    test_flags,
)
from idtgen.verify.mutants.effects import ARITHMETIC, effect
from idtgen.verify.mutants.ground import (
    FLAGS_BELOW_CFA,
    RIP_BELOW_CFA,
    Case,
    Ground,
    difference_of,
    memory_size,
)
from idtgen.verify.mutants.sites import IMMEDIATES
from idtgen.verify.scenario import Behaviour, behaviours


class FlagProofs(Ground):
    """Provers that look at an instruction and at the branch behind it."""

    def same_for_selectors(self, case: Case) -> bool:
        """TEST of a saved CS, and behind it a branch on ZF; nobody else wants the flags."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        branch = self.code.get(old.next)
        if (
            branch is None
            or branch.raw.flow_control != FlowControl.CONDITIONAL_BRANCH
            or not self.tests_cs(old.raw)
        ):
            return False
        if not self.tests_cs(new.raw):
            return False
        values = selectors(self.machine.kernel)
        before, now = (
            test_flags(c.raw, (v >> 8 * self.byte_of_cs(c.raw) for v in values), memory_size(c.raw))
            for c in (old, new)
        )
        if before is None or now is None:
            return False
        condition = branch.raw.condition_code
        alike = all(holds(condition, a) == holds(condition, b) for a, b in zip(before, now, strict=True))
        return alike and self.flags_die(branch)

    def same_condition(self, case: Case) -> bool:
        """Another condition, of flags that the instruction that wrote them cannot leave otherwise."""
        branches = self.other_condition(case)
        before = None if branches is None else self.wrote_flags(branches[0].address)
        flags = None if before is None else after(before.raw)
        return branches is not None and flags is not None and same_for(branches, flags)

    def other_condition(self, case: Case) -> tuple[Decoded, Decoded] | None:
        """One branch for another to the same place."""
        if len(case.old) != 1 or len(case.new) != 1:
            return None
        old, new = case.old[0], case.new[0]
        kinds = {old.raw.flow_control, new.raw.flow_control}
        if kinds != {FlowControl.CONDITIONAL_BRANCH} or old.target != new.target or not old.target:
            return None
        return old, new

    def wrote_flags(self, address: int) -> Decoded | None:
        """In a straight line before an address."""
        while not self.entered(address):
            before = next((c for c in self.code.values() if c.next == address), None)
            done = None if before is None or before.flow is not Flow.NEXT else effect(before.raw)
            if before is None or done is None or done.flags_written:
                return before if done is not None else None
            address = before.address
        return None

    def same_popped(self, case: Case) -> bool:
        """PUSH of an immediate for POPFQ; bit 1 is 1 whatever is popped (SDM 1:3.4.3)."""
        if len(case.old) != 1 or len(case.new) != 1 or case.old[0].raw.code != case.new[0].raw.code:
            return False
        pop = self.code.get(case.old[0].next)
        if case.old[0].mnemonic != Mnemonic.PUSH or pop is None or pop.mnemonic != Mnemonic.POPFQ:
            return False
        if case.old[0].raw.op0_kind not in IMMEDIATES:
            return False
        changed = case.old[0].raw.immediate(0) ^ case.new[0].raw.immediate(0)
        flags = sum(rflag for bit, rflag in ARITHMETIC_BITS.items() if changed & bit)
        changed &= VARIABLE_FLAGS
        known = sum(bit for bit in ARITHMETIC_BITS if changed & bit)
        return changed == known and self.ways.unseen(pop.next, Difference(flags=flags))

    def resets(self, case: Case) -> bool:
        """[OR mem; ...] TEST of saved flags; JZ over PUSH 2; POPFQ: it may be done more often."""
        test, jump = self._diamond(case)
        if test is None or jump is None or not self.ways.unseen(jump.target, Difference(flags=ARITHMETIC)):
            return False
        changed = {c.address: c for c in case.new} if case.old[0] in {test, jump} else {}
        end = max(jump.next, case.old[-1].next)
        tests = [c for c in case.new if c.mnemonic == Mnemonic.TEST]
        if not changed or end != jump.next or any(self.slot(c.raw) != FLAGS_BELOW_CFA for c in tests):
            return False
        span = range(case.old[0].address, case.old[-1].next)
        new = [c for c in (test, jump) if c.address not in span] + list(case.new)
        new = sorted((c for c in new if not self._harmless(c, jump.next)), key=lambda c: c.address)
        return all(
            _falls_through(new, word) or not _falls_through([test, jump], word) for word in _flag_words()
        )

    def _harmless(self, one: Decoded, address: int) -> bool:
        """It does nothing that is seen behind an address."""
        difference = difference_of(one, None)
        kept = one.mnemonic in {Mnemonic.TEST, Mnemonic.OR}
        return difference is not None and not kept and self.ways.unseen(address, difference)

    def _diamond(self, case: Case) -> tuple[Decoded | None, Decoded | None]:
        first = case.old[0]
        test = first if first.mnemonic == Mnemonic.TEST else None
        if test is None:
            test = next((c for c in self.code.values() if c.next == first.address), None)
        jump = self.code.get(test.next) if test is not None else None
        push = self.code.get(jump.next) if jump is not None else None
        pop = self.code.get(push.next) if push is not None else None
        fits = (
            test is not None
            and jump is not None
            and push is not None
            and pop is not None
            and test.mnemonic == Mnemonic.TEST
            and test.raw.op1_kind in IMMEDIATES
            and self.slot(test.raw) == FLAGS_BELOW_CFA
            and jump.mnemonic == Mnemonic.JE
            and push.mnemonic == Mnemonic.PUSH
            and push.raw.op0_kind in IMMEDIATES
            and push.raw.immediate(0) == x86.RESERVED_FLAG
            and pop.mnemonic == Mnemonic.POPFQ
            and pop.next == jump.target
        )
        return (test, jump) if fits else (None, None)

    def same_for_boundaries(self, case: Case) -> bool:  # noqa: PLR0911 - a pattern of four instructions
        """LEA of a label, SUB of a saved RIP, CMP: that RIP is where an instruction begins, or elsewhere."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        branch = self.code.get(old.next)
        sub = next((c for c in self.code.values() if c.next == old.address), None)
        lea = None if sub is None else next((c for c in self.code.values() if c.next == sub.address), None)
        if (
            branch is None
            or lea is None
            or sub is None
            or old.mnemonic != Mnemonic.CMP
            or new.raw.code != old.raw.code
        ):
            return False
        if (
            lea.mnemonic != Mnemonic.LEA
            or not lea.raw.is_ip_rel_memory_operand
            or sub.mnemonic != Mnemonic.SUB
        ):
            return False
        register = lea.raw.op0_register
        if {sub.raw.op0_register, old.raw.op0_register, new.raw.op0_register} != {register}:
            return False
        if (
            branch.mnemonic not in {Mnemonic.JBE, Mnemonic.JA, Mnemonic.JB, Mnemonic.JAE}
            or self.slot(sub.raw) != RIP_BELOW_CFA
        ):
            return False
        label, limits = lea.raw.ip_rel_memory_address, (old.raw.immediate(1), new.raw.immediate(1))
        if max(limits) >= label - self.machine.text.start:  # so no RIP outside of entry text is near
            return False
        condition = branch.raw.condition_code
        values = [(label - at) % (1 << 64) for at in self.code]
        alike = all(
            len({holds(condition, (v < n, False, v == n, False, False)) for n in limits}) == 1 for v in values
        )
        return alike and self.flags_die(branch)

    def skips_cli(self, case: Case) -> bool:
        """A jump to the instruction behind a CLI, by entries whose handlers may not return with IF set."""
        if len(case.old) != 1 or len(case.new) != 1 or case.old[0].flow is not Flow.JUMP:
            return False
        old, new = case.old[0], case.new[0]
        skipped = self.code.get(old.target)
        if new.flow is not Flow.JUMP or skipped is None or skipped.mnemonic != Mnemonic.CLI:
            return False
        kernel, vectors = self.machine.kernel, self.concerns.of(old.address)
        entries = [kernel.gates.get(v) for v in vectors]
        off = all(e is not None and Behaviour.ENABLE not in behaviours(kernel, e) for e in entries)
        return new.target == skipped.next and off


def same_for(branches: tuple[Decoded, Decoded], flags: list[Flags]) -> bool:
    codes = [branch.raw.condition_code for branch in branches]
    return all(holds(codes[0], f) == holds(codes[1], f) for f in flags)


def _flag_words() -> Iterator[int]:
    """RFLAGS as a frame may hold them: bit 1 is 1, each other in every combination."""
    bits = [1 << n for n in (0, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 18, 21)]
    for choice in range(1 << len(bits)):
        yield x86.RESERVED_FLAG | sum(bit for n, bit in enumerate(bits) if choice >> n & 1)


def _falls_through(code: list[Decoded], word: int) -> bool:
    """Whether TESTs and branches over a word of flags come to what stands behind them."""
    flags = logic_flags(word | x86.IF, 4)  # as OR left them
    for one in code:
        if one.mnemonic == Mnemonic.TEST and one.raw.op1_kind in IMMEDIATES:
            flags = logic_flags(word & one.raw.immediate(1), memory_size(one.raw))
        elif one.raw.flow_control == FlowControl.CONDITIONAL_BRANCH:
            if holds(one.raw.condition_code, flags):
                return False
        elif one.mnemonic != Mnemonic.NOP:
            return False
    return True
