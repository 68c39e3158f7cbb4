"""Mutants that make no difference, each with a reason that is checked.

In: a mutant of code, entry text as it was. Out: the reason, or None. A prover looks at old and new
instructions and nothing else; it knows no names. What has no architectural effect and is there all the same
(fences, ENDBR64) is nobody's equivalent unless S1 still holds.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from iced_x86 import FlowControl, Formatter, FormatterSyntax, MemorySizeExt, Mnemonic, OpKind, Register

from idtgen import x86
from idtgen.verify.code import Decoded, Flow, decode_bytes
from idtgen.verify.machine import Machine
from idtgen.verify.mutants.change import bytes_of
from idtgen.verify.mutants.concerns import Concerns
from idtgen.verify.mutants.dead import Difference, Ways, moved_by
from idtgen.verify.mutants.domains import ARITHMETIC_BITS, after, holds, logic_flags, selectors, test_flags
from idtgen.verify.mutants.effects import ARITHMETIC, FENCES, Effect, commute, effect
from idtgen.verify.mutants.mutant import Bytes, Mutant
from idtgen.verify.mutants.sites import IMMEDIATES
from idtgen.verify.scenario import Behaviour, behaviours
from idtgen.verify.unwind import RSP_NUMBER, Unwinder

_FORMATTER = Formatter(FormatterSyntax.GAS)
_RIP_BELOW_CFA, _FLAGS_BELOW_CFA = 40, 24
_CS_BELOW_CFA = 32  # SS, RSP, RFLAGS, CS: the CPU's part of a frame ends at the CFA (SDM 3:6.14.2)


class Case(NamedTuple):
    """The old instructions at a place and the new ones, over the same bytes."""

    old: tuple[Decoded, ...]
    new: tuple[Decoded, ...]


class Prover:
    """Knows one image."""

    def __init__(self, machine: Machine, code: dict[int, Decoded], concerns: Concerns) -> None:
        self._machine = machine
        self._concerns = concerns
        setups = [p for p in machine.image.procedures if p.start not in machine.text]
        for one in setups:
            code = code | decode_bytes(bytes_of(machine.image, one.start, one.end), one.start)
        self._code = code
        self.ways = Ways(code, set(machine.functions), machine.kernel.pad)
        self._unwinder = Unwinder(machine)

    def case(self, mutant: Mutant) -> Case | None:
        """None: what the mutant makes of the bytes does not end where they end."""
        change = mutant.change
        if not isinstance(change, Bytes):
            return None
        end = change.address + len(change.data)
        new = tuple(decode_bytes(change.data, change.address).values())
        old, at = [], change.address
        while at < end and at in self._code:
            old.append(self._code[at])
            at = self._code[at].next
        if at != end or not new or new[-1].next != end or any(n.raw.is_invalid for n in new):
            return None
        return Case(tuple(old), new)

    def same(self, mutant: Mutant) -> bool:
        """Another encoding of the same."""
        case = self.case(mutant)
        return case is not None and [_said(c) for c in case.old] == [_said(c) for c in case.new]

    def reason(self, mutant: Mutant) -> str | None:
        case = self.case(mutant)
        if mutant.operator == "duplicate":
            return "executed again at once, it does nothing more" if self.twice(mutant.address) else None
        if case is None:
            return None
        return next((why for why, proves in self._provers() if proves(case)), None)

    def twice(self, address: int) -> bool:
        """Whether an instruction that is executed again, at once, does nothing more."""
        one = self._code[address]
        if one.mnemonic in {Mnemonic.OR, Mnemonic.AND} and one.raw.op0_kind == OpKind.REGISTER:
            return one.raw.op1_kind != OpKind.MEMORY or one.raw.memory_base != one.raw.op0_register
        if one.mnemonic == Mnemonic.MOV and one.raw.op0_kind == one.raw.op1_kind == OpKind.REGISTER:
            return True
        if one.mnemonic in {Mnemonic.ENDBR64, Mnemonic.CLI, Mnemonic.RDMSR, Mnemonic.WRMSR} or one.raw.has_rep_prefix:
            return one.flow is Flow.NEXT  # REP leaves RCX at zero
        if one.flow is Flow.BRANCH:
            return True  # not taken, it is not taken again: it changes no flag
        done = effect(one.raw)
        if done is None or done.odd or one.mnemonic == Mnemonic.SWAPGS:
            return False
        addresses = {r for c in (*done.loads, *done.stores) for r in (c.base, c.index)}
        again = done.reads & done.writes or done.flags_read & done.flags_written or addresses & done.writes
        return not again and all(a.apart(b) for a in done.stores for b in done.loads)

    def reason_if_explored(self, mutant: Mutant) -> str | None:
        """Of an NMI's stub, once nothing was found by an exploration of all NMIs in NMIs."""
        case = self.case(mutant)
        if case is None or len(case.old) != 1 or self._concerns.of(mutant.address) != [x86.NMI]:
            return None
        old, new = case.old[0], case.new[0]
        skipped = self._code.get(old.target)
        skips = old.flow is Flow.BRANCH and skipped is not None and new.target == skipped.next
        stores = (skipped if skips and skipped else old).raw
        constant = stores.mnemonic == Mnemonic.MOV and stores.op0_kind == OpKind.MEMORY and stores.op1_kind in IMMEDIATES
        if not constant or _memory_size(stores) != 4 or stores.memory_base != Register.RSP:  # noqa: PLR2004
            return None
        return "another number in the NMI's word: every sequence of NMIs was explored to its end"

    def _provers(self) -> Iterator[tuple[str, Callable[[Case], bool]]]:
        yield "the order of these makes no difference", self.commutes
        yield "what it leaves otherwise is overwritten before it is read", self.is_dead
        yield "both registers hold the same value", self.same_register
        yield "the same outcome for every selector that can stand in CS", self.same_for_selectors
        yield "the same condition for all flags that can be there", self.same_condition
        yield "flags popped that nobody reads", self.same_popped
        yield "flags are reset at least whenever they were; what is reset besides nobody reads", self.resets
        yield "the same outcome for every RIP at which an instruction begins", self.same_for_boundaries
        yield "skips a CLI where no handler may have set IF", self.skips_cli

    # Provers

    def commutes(self, case: Case) -> bool:
        """The same instructions in another order, and every two that changed places do not meet."""
        old, new = [_key(c) for c in case.old], [_key(c) for c in case.new]
        if sorted(old) != sorted(new) or len(set(old)) != len(old):
            return False
        if any(self._entered(c.address) for c in case.old[1:]):
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
        done, difference = effect(moved.raw), _difference(moved, None)
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
        difference = _difference(old, fine[0] if fine else None)
        return difference is not None and self.ways.unseen(old.next, difference)

    def same_register(self, case: Case) -> bool:
        """One register for another that a MOV just made equal."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0].raw, case.new[0].raw
        pairs = _renamed(old, new)
        return pairs is not None and all(self._equal(case.old[0].address, *pair) for pair in pairs)

    def _equal(self, address: int, one: int, other: int) -> bool:
        before = next((c for c in self._code.values() if c.next == address), None)
        if before is None or before.mnemonic != Mnemonic.MOV or self._entered(address):
            return False
        operands = {before.raw.op0_register, before.raw.op1_register}
        return operands == {one, other}

    def _entered(self, address: int) -> bool:
        return any(c.target == address for c in self._code.values()) or address in self._machine.symbols.values()

    def same_for_selectors(self, case: Case) -> bool:
        """TEST of a saved CS, and behind it a branch on ZF; nobody else wants the flags."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        branch = self._code.get(old.next)
        if branch is None or branch.raw.flow_control != FlowControl.CONDITIONAL_BRANCH or not self._tests_cs(old.raw):
            return False
        if not self._tests_cs(new.raw):
            return False
        values = selectors(self._machine.kernel)
        before, now = (
            test_flags(c.raw, (v >> 8 * self._byte_of_cs(c.raw) for v in values), _memory_size(c.raw)) for c in (old, new)
        )
        if before is None or now is None:
            return False
        condition = branch.raw.condition_code
        alike = all(holds(condition, a) == holds(condition, b) for a, b in zip(before, now, strict=True))
        return alike and self._flags_die(branch)

    def _flags_die(self, branch: Decoded) -> bool:
        every = Difference(flags=ARITHMETIC)
        return all(self.ways.unseen(at, every) for at in (branch.next, branch.target))

    def _tests_cs(self, raw: Any) -> bool:  # noqa: ANN401
        if raw.op0_kind != OpKind.MEMORY or raw.mnemonic != Mnemonic.TEST:
            return False
        return self._byte_of_cs(raw) in range(3 - _memory_size(raw))

    def _byte_of_cs(self, raw: Any) -> int:  # noqa: ANN401
        """Which byte of the slot for CS the operand begins with, by what an unwinder finds; -1: none."""
        return _CS_BELOW_CFA - self._slot(raw)

    def same_condition(self, case: Case) -> bool:
        """Another condition, of flags that the instruction before cannot leave otherwise."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        if old.raw.flow_control != FlowControl.CONDITIONAL_BRANCH or old.target != new.target or not old.target:
            return False
        if new.raw.flow_control != FlowControl.CONDITIONAL_BRANCH or self._entered(old.address):
            return False
        before = next((c for c in self._code.values() if c.next == old.address), None)
        flags = None if before is None else after(before.raw)
        codes = old.raw.condition_code, new.raw.condition_code
        return flags is not None and all(holds(codes[0], f) == holds(codes[1], f) for f in flags)


    def same_popped(self, case: Case) -> bool:
        """PUSH of an immediate for POPFQ; bit 1 is 1 whatever is popped (SDM 1:3.4.3)."""
        if len(case.old) != 1 or len(case.new) != 1 or case.old[0].raw.code != case.new[0].raw.code:
            return False
        pop = self._code.get(case.old[0].next)
        if case.old[0].mnemonic != Mnemonic.PUSH or pop is None or pop.mnemonic != Mnemonic.POPFQ:
            return False
        if case.old[0].raw.op0_kind not in IMMEDIATES:
            return False
        changed = (case.old[0].raw.immediate(0) ^ case.new[0].raw.immediate(0)) & ~x86.RESERVED_FLAG
        flags = sum(rflag for bit, rflag in ARITHMETIC_BITS.items() if changed & bit)
        known = sum(bit for bit in ARITHMETIC_BITS if changed & bit)
        return changed == known and self.ways.unseen(pop.next, Difference(flags=flags))

    def resets(self, case: Case) -> bool:
        """[OR mem; ...] TEST of saved flags; JZ over PUSH 2; POPFQ: it may be done more often."""
        test, jump = self._diamond(case)
        if test is None or jump is None or not self.ways.unseen(jump.target, Difference(flags=ARITHMETIC)):
            return False
        changed = {c.address: c for c in case.new} if case.old[0] in {test, jump} else {}
        end = max(jump.next, case.old[-1].next)
        if not changed or end != jump.next:
            return False
        span = range(case.old[0].address, case.old[-1].next)
        new = [c for c in (test, jump) if c.address not in span] + list(case.new)
        new.sort(key=lambda c: c.address)
        return all(
            _falls_through(new, word) or not _falls_through([test, jump], word)
            for word in _flag_words()
        )

    def _diamond(self, case: Case) -> tuple[Decoded | None, Decoded | None]:
        first = case.old[0]
        test = first if first.mnemonic == Mnemonic.TEST else None
        if test is None:
            test = next((c for c in self._code.values() if c.next == first.address), None)
        jump = self._code.get(test.next) if test is not None else None
        push = self._code.get(jump.next) if jump is not None else None
        pop = self._code.get(push.next) if push is not None else None
        fits = (
            test is not None
            and jump is not None
            and push is not None
            and pop is not None
            and test.mnemonic == Mnemonic.TEST
            and test.raw.op1_kind in IMMEDIATES
            and self._slot(test.raw) == _FLAGS_BELOW_CFA
            and jump.mnemonic == Mnemonic.JE
            and push.mnemonic == Mnemonic.PUSH
            and push.raw.op0_kind in IMMEDIATES
            and push.raw.immediate(0) == x86.RESERVED_FLAG
            and pop.mnemonic == Mnemonic.POPFQ
            and pop.next == jump.target
        )
        return (test, jump) if fits else (None, None)

    def same_for_boundaries(self, case: Case) -> bool:
        """LEA of a label, SUB of a saved RIP, CMP: a saved RIP is where an instruction begins, or elsewhere."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        branch = self._code.get(old.next)
        sub = next((c for c in self._code.values() if c.next == old.address), None)
        lea = None if sub is None else next((c for c in self._code.values() if c.next == sub.address), None)
        if branch is None or lea is None or sub is None or old.mnemonic != Mnemonic.CMP or new.raw.code != old.raw.code:
            return False
        if lea.mnemonic != Mnemonic.LEA or not lea.raw.is_ip_rel_memory_operand or sub.mnemonic != Mnemonic.SUB:
            return False
        register = lea.raw.op0_register
        if {sub.raw.op0_register, old.raw.op0_register, new.raw.op0_register} != {register}:
            return False
        if branch.mnemonic not in {Mnemonic.JBE, Mnemonic.JA, Mnemonic.JB, Mnemonic.JAE} or self._slot(sub.raw) != _RIP_BELOW_CFA:
            return False
        label, limits = lea.raw.ip_rel_memory_address, (old.raw.immediate(1), new.raw.immediate(1))
        if max(limits) >= label - self._machine.text.start:  # so no RIP outside of entry text is near
            return False
        condition = branch.raw.condition_code
        values = [(label - at) % (1 << 64) for at in self._code]
        alike = all(len({holds(condition, (v < n, False, v == n, False, False)) for n in limits}) == 1 for v in values)
        return alike and self._flags_die(branch)

    def skips_cli(self, case: Case) -> bool:
        """A jump to the instruction behind a CLI, by entries whose handlers may not return with IF set."""
        if len(case.old) != 1 or len(case.new) != 1 or case.old[0].flow is not Flow.JUMP:
            return False
        old, new = case.old[0], case.new[0]
        skipped = self._code.get(old.target)
        if new.flow is not Flow.JUMP or skipped is None or skipped.mnemonic != Mnemonic.CLI:
            return False
        kernel, vectors = self._machine.kernel, self._concerns.of(old.address)
        entries = [kernel.gates.get(v) for v in vectors]
        off = all(e is not None and Behaviour.ENABLE not in behaviours(kernel, e) for e in entries)
        return new.target == skipped.next and off

    def _slot(self, raw: Any) -> int:  # noqa: ANN401
        """How far below the CFA a stack operand lies; 0 where that is not known."""
        compiled = self._unwinder.row_at(raw.ip)
        if compiled is None or compiled.expression is not None or compiled.register != RSP_NUMBER:
            return 0
        if raw.memory_base != Register.RSP or raw.memory_index or raw.segment_prefix:
            return 0
        return compiled.offset - int(raw.memory_displacement)


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
            flags = logic_flags(word & one.raw.immediate(1), _memory_size(one.raw))
        elif one.raw.flow_control == FlowControl.CONDITIONAL_BRANCH:
            if holds(one.raw.condition_code, flags):
                return False
        elif one.mnemonic != Mnemonic.NOP:
            return False
    return True


def _text(one: Decoded) -> str:
    text: str = _FORMATTER.format(one.raw)
    return text


def _said(one: Decoded) -> tuple[object, ...]:
    """What an instruction says, however it is encoded; without an index its scale says nothing."""
    raw = one.raw.copy()
    if raw.memory_index == Register.NONE and raw.memory_base != Register.NONE:
        raw.memory_index_scale = 1
    return one.address, one.next, _FORMATTER.format(raw)


def _key(one: Decoded) -> tuple[int, str]:
    return one.raw.code, _text(one)


def _memory_size(raw: Any) -> int:  # noqa: ANN401
    return int(MemorySizeExt.size(raw.memory_size))


def _difference(old: Decoded, new: Decoded | None) -> Difference | None:
    """What two instructions leave differently; None where one of them may fault or do more."""
    registers: frozenset[int] = frozenset()
    flags, words = 0, frozenset[int]()
    shifts = [0 if new is None else moved_by(new), moved_by(old)]
    if shifts[0] is None or shifts[0] != shifts[1]:
        return None
    for one in (old, new):
        done = None if one is None else effect(one.raw)
        if one is None:
            continue
        if done is None or any(not _on_stack(cell) for cell in (*done.loads, *done.stores)):
            return None
        registers |= done.writes - {Register.RSP}
        flags |= done.flags_written
        words |= {cell.displacement - (shifts[1] or 0) for cell in done.stores}
        if any(cell.size != 8 for cell in done.stores):  # noqa: PLR2004
            return None
    return Difference(registers, flags, words)


def _on_stack(cell: Any) -> bool:  # noqa: ANN401
    return cell.base == Register.RSP and not cell.index and cell.segment != Register.GS and -8 <= cell.displacement < 0x100


def _renamed(old: Any, new: Any) -> list[tuple[int, int]] | None:  # noqa: ANN401
    """Which registers differ, if nothing else does."""
    if old.code != new.code or old.op_count != new.op_count:
        return None
    pairs = []
    for i in range(old.op_count):
        if old.op_kind(i) != new.op_kind(i) or old.op_kind(i) != OpKind.REGISTER:
            return None
        if old.op_register(i) != new.op_register(i):
            pairs.append((old.op_register(i), new.op_register(i)))
    written = effect(old)
    return pairs if written is not None and not written.writes else None

