"""Proofs from what registers and CF must hold: known on every way that leads to an instruction.

In: the old and the new instruction. Out: whether they come to the same. Ways are followed back over jumps,
from one instruction that says what is there to the next; C keeps what it must.
"""

from iced_x86 import Mnemonic, OpKind, Register, RflagsBits

from idtgen import x86
from idtgen.verify.code import Decoded, Flow, decode_bytes
from idtgen.verify.mutants.branch_proofs import BranchProofs
from idtgen.verify.mutants.dead import CALLER_SAVED, Difference, Ways
from idtgen.verify.mutants.domains import LOGIC, VARIABLE_FLAGS, counted
from idtgen.verify.mutants.effects import ARITHMETIC, effect, full, size, written
from idtgen.verify.mutants.flag_proofs import same_for
from idtgen.verify.mutants.ground import FLAGS_BELOW_CFA, Case, memory_size, operands, said
from idtgen.verify.mutants.operators import NOP
from idtgen.verify.mutants.sites import IMMEDIATES

_HALF = 4  # bytes: whoever writes as many writes all of a register
_PAGE = 4096
_WITH_CARRY = {Mnemonic.ADC: Mnemonic.ADD, Mnemonic.SBB: Mnemonic.SUB}


class ValueProofs(BranchProofs):
    """Provers that know values."""

    def zero_index(self, case: Case) -> bool:
        """The same operand with an index, whose register was made zero and not written since."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0].raw.copy()
        index = new.memory_index
        if old.raw.memory_index != Register.NONE or index == Register.NONE or old.raw.code != new.code:
            return False
        new.memory_index, new.memory_index_scale = Register.NONE, 1
        plain = case.new[0]._replace(raw=new)
        return said(plain) == said(old) and self.is_zero(full(index), old.address)

    def is_zero(self, register: int, address: int) -> bool:
        def says(one: Decoded, _: int) -> bool | None:
            if one.flow is Flow.CALL:
                return False if one.target in self.code or register in CALLER_SAVED else None
            if one.flow in {Flow.JUMP, Flow.BRANCH} or register not in written(one.raw):
                return None
            return of_itself(one) == ("zero", register)

        return self.always(address, says)

    def added_to_zero(self, case: Case) -> bool:
        """MOV to a register that is zero; OR, XOR or ADD to it."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        into = old.raw.op0_kind == OpKind.REGISTER and size(old.raw.op0_register) >= _HALF
        return (
            into
            and old.mnemonic == Mnemonic.MOV
            and operands(old) == operands(new)
            and new.mnemonic in {Mnemonic.OR, Mnemonic.XOR, Mnemonic.ADD}
            and self.is_zero(full(old.raw.op0_register), old.address)
            and self.ways.unseen(old.next, Difference(flags=ARITHMETIC))
        )

    def _equals(self, branch: Decoded, register: int, slot: int) -> bool:
        """Whether a JNE that is not taken says that the slot holds what the register does."""
        compare = self._compared(branch)
        if compare is None or branch.target == branch.next:
            return False
        raw = compare.raw
        memory = OpKind.MEMORY in {raw.op0_kind, raw.op1_kind} and memory_size(raw) == x86.WORD
        return memory and register in {raw.op0_register, raw.op1_register} and self.slot(raw) == slot

    def _compared(self, branch: Decoded) -> Decoded | None:
        """The CMP right before a JNE."""
        before = self.leading_to(branch.address)
        fits = branch.mnemonic == Mnemonic.JNE and len(before) == 1
        return before[0] if fits and before[0].mnemonic == Mnemonic.CMP else None

    def low_byte(self, case: Case) -> bool:
        """MOV of a byte alone to a register that is zero; nobody asks for more than the byte."""
        pair = _pair(case)
        if pair is None or {one.mnemonic for one in pair} != {Mnemonic.MOV}:
            return False
        old, new = pair
        into = full(old.raw.op0_register)
        if (size(old.raw.op0_register), size(new.raw.op0_register)) != (_HALF, 1):
            return False
        if any(full(old.raw.op_register(i)) != full(new.raw.op_register(i)) for i in range(2)):
            return False
        if any(_is_high(new.raw.op_register(i)) for i in range(2)) or not self.is_zero(into, old.address):
            return False
        code = {a: c for a, c in self.code.items() if not _tests_low_byte(c, into)}
        code |= {a: _nothing(c) for a, c in self.code.items() if a not in code}
        # What differs is C's own: it may be found by C.
        ways = Ways(code, set(self.machine.functions), self.machine.kernel.pad, cleared=False)
        return ways.unseen(old.next, Difference(registers=frozenset({into})))

    def constant_flags(self, case: Case) -> bool:
        """TEST of saved RFLAGS with bits that never change."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        masks = [self._tested_flags(one) for one in (case.old[0], case.new[0])]
        if None in masks or not self.asks_equality(case.old[0]):
            return False
        if any((mask or 0) & x86.RESERVED_FLAG for mask in masks):
            return False  # always 1
        return not ((masks[0] or 0) ^ (masks[1] or 0)) & VARIABLE_FLAGS and bool(
            (masks[0] or 0) & VARIABLE_FLAGS
        )

    def pushed_flags(self, case: Case) -> bool:
        """OR of bits to what PUSHFQ has pushed: IF, which is clear in stubs (A5), added; a bit always 1."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        before = self.leading_to(old.address)
        if [c.mnemonic for c in before] != [Mnemonic.PUSHFQ] or operands(old)[0] != operands(new)[0]:
            return False
        if old.mnemonic != Mnemonic.OR or old.raw.memory_base != Register.RSP or old.raw.memory_displacement:
            return False
        if any(c.raw.op1_kind not in IMMEDIATES for c in (old, new)):
            return False
        here, there = (int(c.raw.immediate(1)) for c in (old, new))
        same = new.mnemonic == Mnemonic.OR and here ^ there == x86.RESERVED_FLAG
        added = new.mnemonic == Mnemonic.ADD and here == there == x86.IF
        return (same or added) and self.ways.unseen(old.next, Difference(flags=ARITHMETIC))

    def half_of_flags(self, case: Case) -> bool:
        """MOV of the lower half of saved RFLAGS; the upper half is zero."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0].raw, case.new[0].raw
        kinds = {old.mnemonic, new.mnemonic} == {Mnemonic.MOV}
        if not kinds or old.op0_kind != OpKind.REGISTER or old.op1_kind != OpKind.MEMORY:
            return False
        sizes = [size(one.op0_register) for one in (old, new)]
        same = full(old.op0_register) == full(new.op0_register) and sizes == [2 * _HALF, _HALF]
        return same and all(self.slot(one) == FLAGS_BELOW_CFA for one in (old, new))

    def _tested_flags(self, one: Decoded) -> int | None:
        """Which bits of saved RFLAGS it looks at."""
        raw = one.raw
        if one.mnemonic != Mnemonic.TEST or raw.op1_kind not in IMMEDIATES:
            return None
        immediate = int(raw.immediate(1))
        if raw.op0_kind == OpKind.MEMORY:
            first = FLAGS_BELOW_CFA - self.slot(raw)  # byte of RFLAGS
            fits = 0 <= first <= x86.WORD - memory_size(raw)
            return _of_size(immediate, memory_size(raw)) << 8 * first if fits else None
        mask = _of_size(immediate, size(raw.op0_register))
        return mask if self._holds(full(raw.op0_register), FLAGS_BELOW_CFA, one.address) else None

    def no_carry(self, case: Case) -> bool:
        """ADC for ADD, SBB for SUB, where CF is clear."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        plain = _WITH_CARRY.get(new.mnemonic)
        return plain == old.mnemonic and operands(old) == operands(new) and self.carry_is_clear(old.address)

    def carry_is_clear(self, address: int) -> bool:
        def says(one: Decoded, _: int) -> bool | None:
            if one.flow in {Flow.JUMP, Flow.BRANCH}:
                return None
            done = effect(one.raw)
            if one.flow is not Flow.NEXT or done is None:
                return False
            if not done.flags_written & RflagsBits.CF:
                return None
            return one.mnemonic in LOGIC or self._frees_stack(one)

        return self.always(address, says)

    def _frees_stack(self, one: Decoded) -> bool:
        """ADD to RSP; what is read behind it lies above, so it has not come to the end of all addresses."""
        raw, behind = one.raw, self.code.get(one.next)
        if one.mnemonic != Mnemonic.ADD or raw.op0_register != Register.RSP or raw.op1_kind not in IMMEDIATES:
            return False
        if behind is None or behind.raw.memory_base != Register.RSP:
            return False
        return bool(raw.immediate(1) < _PAGE and behind.raw.memory_displacement < _PAGE)

    def same_condition_later(self, case: Case) -> bool:
        """Another condition behind DEC or INC, where CF is clear."""
        branches = self.other_condition(case)
        before = None if branches is None else self.wrote_flags(branches[0].address)
        if branches is None or before is None or before.mnemonic not in {Mnemonic.DEC, Mnemonic.INC}:
            return False
        return self.carry_is_clear(before.address) and same_for(branches, counted())

    def popped_already(self, case: Case) -> bool:
        """POP of a word that the register holds already; the new one pops what nobody reads."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        if {old.mnemonic, new.mnemonic} != {Mnemonic.POP} or old.raw.code != new.raw.code:
            return False
        register, other = old.raw.op0_register, new.raw.op0_register
        slot = self.slot_of_rsp(old.address)
        return (
            Register.RSP not in {register, other}
            and slot > 0
            and self._holds(register, slot, old.address)
            and self.ways.unseen(old.next, Difference(registers=frozenset({other})))
        )

    def _holds(self, register: int, slot: int, address: int) -> bool:
        """All of a slot of the frame, as far as the unwind table says where it lies; neither was written."""

        def says(one: Decoded, to: int) -> bool | None:
            if one.flow in {Flow.JUMP, Flow.BRANCH}:
                return True if to == one.next and self._equals(one, register, slot) else None
            done = effect(one.raw)
            if one.flow is not Flow.NEXT or done is None or done.stores:
                return False
            if register not in written(one.raw):
                return None
            loads = one.mnemonic == Mnemonic.MOV and one.raw.op1_kind == OpKind.MEMORY
            return bool(loads and one.raw.op0_register == register and self.slot(one.raw) == slot)

        return self.always(address, says)


def of_itself(one: Decoded) -> tuple[str, int] | None:
    """What an instruction makes of one register and itself."""
    raw = one.raw
    if raw.op_count != 2 or raw.op0_kind != OpKind.REGISTER or raw.op1_kind != OpKind.REGISTER:  # noqa: PLR2004
        return None
    if raw.op0_register != raw.op1_register or size(raw.op0_register) < _HALF:
        return None
    if one.mnemonic in {Mnemonic.XOR, Mnemonic.SUB}:
        return "zero", full(raw.op0_register)
    if one.mnemonic in {Mnemonic.MOV, Mnemonic.OR, Mnemonic.AND}:
        return f"{size(raw.op0_register)} bytes of itself", full(raw.op0_register)
    return None


def _pair(case: Case) -> tuple[Decoded, Decoded] | None:
    """Two instructions on two registers."""
    if len(case.old) != 1 or len(case.new) != 1:
        return None
    for one in (case.old[0].raw, case.new[0].raw):
        kinds = [one.op_kind(i) for i in range(one.op_count)]
        if kinds != [OpKind.REGISTER, OpKind.REGISTER]:
            return None
    return case.old[0], case.new[0]


def _of_size(mask: int, bytes_: int) -> int:
    """As many bytes of it as the instruction takes."""
    return mask & (1 << 8 * bytes_) - 1


def _is_high(register: int) -> bool:
    return register in {Register.AH, Register.BH, Register.CH, Register.DH}


def _tests_low_byte(one: Decoded, register: int) -> bool:
    """Reads no more of it than the lowest byte, and only for the flags."""
    raw = one.raw
    if one.mnemonic != Mnemonic.TEST or raw.op0_kind != OpKind.REGISTER or raw.op1_kind != OpKind.REGISTER:
        return False
    low = raw.op0_register == raw.op1_register and size(raw.op0_register) == 1
    return bool(low and not _is_high(raw.op0_register) and full(raw.op0_register) == register)


def _nothing(one: Decoded) -> Decoded:
    """A NOP in its place."""
    nop = next(iter(decode_bytes(NOP, one.address).values()))
    return nop._replace(next=one.next)
