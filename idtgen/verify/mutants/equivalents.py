"""Mutants that make no difference, each with a reason that is checked.

In: a mutant of code, entry text as it was. Out: the reason, or None. A prover looks at old and new
instructions and nothing else; it knows no names. What has no architectural effect and is there all the same
(fences, ENDBR64) is nobody's equivalent unless S1 still holds.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from iced_x86 import Decoder, FlowControl, Formatter, FormatterSyntax, Mnemonic, OpKind, Register

from idtgen.verify.code import Decoded, decode_bytes
from idtgen.verify.machine import Machine
from idtgen.verify.mutants.dead import Difference, Ways
from idtgen.verify.mutants.domains import after, holds, selectors, test_flags
from idtgen.verify.mutants.effects import FENCES, Effect, commute, effect
from idtgen.verify.mutants.mutant import Bytes, Mutant
from idtgen.verify.registers import RSP as _RSP_PLACE
from idtgen.verify.unwind import Unwinder

_FORMATTER = Formatter(FormatterSyntax.GAS)
_CS_BELOW_CFA = 32  # SS, RSP, RFLAGS, CS: the CPU's part of a frame ends at the CFA (SDM 3:6.14.2)


class Case(NamedTuple):
    """The old instructions at a place and the new ones, over the same bytes."""

    old: tuple[Decoded, ...]
    new: tuple[Decoded, ...]


class Prover:
    """Knows one image."""

    def __init__(self, machine: Machine, code: dict[int, Decoded]) -> None:
        self._machine = machine
        self._code = code
        self._ways = Ways(code, set(machine.functions), machine.kernel.pad)
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
        return case is not None and [_text(c) for c in case.old] == [_text(c) for c in case.new]

    def reason(self, mutant: Mutant) -> str | None:
        case = self.case(mutant)
        if case is None:
            return None
        return next((why for why, proves in self._provers() if proves(case)), None)

    def _provers(self) -> Iterator[tuple[str, Callable[[Case], bool]]]:
        yield "the order of these makes no difference", self.commutes
        yield "what it leaves otherwise is overwritten before it is read", self.is_dead
        yield "executed too early, for a branch that may leave it out, but there it is overwritten", self.hoisted
        yield "both registers hold the same value", self.same_register
        yield "the same outcome for every selector that can stand in CS", self.same_for_selectors
        yield "the same condition for all flags that can be there", self.same_condition

    # Provers

    def commutes(self, case: Case) -> bool:
        """The same instructions in another order, and every two that changed places do not meet."""
        old, new = [_key(c) for c in case.old], [_key(c) for c in case.new]
        if sorted(old) != sorted(new) or len(set(old)) != len(old):
            return False
        effects = {key: effect(c.raw) for key, c in zip(old, case.old, strict=True)}
        for i, one in enumerate(new):
            for other in new[i + 1 :]:
                if old.index(one) > old.index(other) and not self._commute(effects[one], effects[other], case):
                    return False
        return True

    def _commute(self, one: Effect | None, other: Effect | None, case: Case) -> bool:
        if one is None or other is None:
            return False
        both = one.flags_written & other.flags_written
        if both and not self._ways.unseen(case.old[-1].next, Difference(flags=both)):
            return False
        return commute(one, other)

    def hoisted(self, case: Case) -> bool:
        """An instruction from behind a branch is executed before it: where it jumps, nobody sees that."""
        if len(case.old) != 2 or [_key(c) for c in case.old] != [_key(c) for c in reversed(case.new)]:  # noqa: PLR2004
            return False
        branch, moved = case.old
        done = effect(moved.raw)
        if branch.raw.flow_control != FlowControl.CONDITIONAL_BRANCH or done is None or not branch.target:
            return False
        if done.flags_written & branch.raw.rflags_read or self._entered(moved.address):
            return False
        difference = _difference(moved, None)
        return difference is not None and self._ways.unseen(branch.target, difference)

    def is_dead(self, case: Case) -> bool:
        """Plain instructions, none of which can fault where the other does not."""
        if len(case.old) != 1:
            return False
        old = case.old[0]
        fine = [n for n in case.new if n.mnemonic != Mnemonic.NOP]
        if len(fine) > 1 or old.mnemonic in FENCES:
            return False
        difference = _difference(old, fine[0] if fine else None)
        return difference is not None and self._ways.unseen(old.next, difference)

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
        every = Difference(flags=0x3F)
        return all(self._ways.unseen(at, every) for at in (branch.next, branch.target))

    def _tests_cs(self, raw: Any) -> bool:  # noqa: ANN401
        if raw.op0_kind != OpKind.MEMORY or raw.mnemonic != Mnemonic.TEST:
            return False
        return self._byte_of_cs(raw) in range(3 - _memory_size(raw))

    def _byte_of_cs(self, raw: Any) -> int:  # noqa: ANN401
        """Which byte of the slot for CS the operand begins with, by what an unwinder finds; -1: none."""
        compiled = self._unwinder._compiled(raw.ip)  # noqa: SLF001
        if compiled is None or compiled.row.expression is not None or raw.memory_base != Register.RSP:
            return -1
        row = compiled.row
        from idtgen.verify.unwind import RSP_NUMBER

        if row.register != RSP_NUMBER or raw.memory_index or raw.segment_prefix:
            return -1
        return int(raw.memory_displacement) - (row.offset - _CS_BELOW_CFA)

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


def _text(one: Decoded) -> str:
    text: str = _FORMATTER.format(one.raw)
    return text


def _key(one: Decoded) -> tuple[int, str]:
    return one.raw.code, _text(one)


def _memory_size(raw: Any) -> int:  # noqa: ANN401
    from iced_x86 import MemorySizeExt

    return int(MemorySizeExt.size(raw.memory_size))


def _difference(old: Decoded, new: Decoded | None) -> Difference | None:
    """What two instructions leave differently; None where one of them may fault or do more."""
    from idtgen.verify.mutants.dead import moved_by

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


_ = (Decoder, _RSP_PLACE)
