"""Proofs about what decides a branch, and about where it leads.

In: the old and the new instruction. Out: whether they come to the same. A comparison the other way round, a
shift that is zero for the same values, a jump that takes one step more, one into harmless last bytes.
"""

from collections.abc import Callable

from iced_x86 import Mnemonic, OpKind, Register

from idtgen import x86
from idtgen.verify.code import Decoded, Flow, decode_bytes
from idtgen.verify.mutants.dead import Difference
from idtgen.verify.mutants.effects import full, size
from idtgen.verify.mutants.flag_proofs import FlagProofs
from idtgen.verify.mutants.ground import RIP_BELOW_CFA, Case, difference_of, memory_size, operands
from idtgen.verify.mutants.sites import IMMEDIATES

_EQUALITY = {Mnemonic.JE, Mnemonic.JNE}
_LONGEST = 15  # bytes of an instruction (SDM 2:2.3.11)
_COUNT = 63  # what a shift of 64 bits takes of its count
_ALU: dict[int, Callable[[int, int], int]] = {
    Mnemonic.ADD: lambda a, b: a + b,
    Mnemonic.OR: lambda a, b: a | b,
    Mnemonic.XOR: lambda a, b: a ^ b,
}


class BranchProofs(FlagProofs):
    """Provers that look at a branch, or behind it."""

    def exchanged_operands(self, case: Case) -> bool:
        """CMP of the same two, the other way round; only whether they are equal is asked."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        if {old.mnemonic, new.mnemonic} != {Mnemonic.CMP} or not self.asks_equality(old):
            return False
        return operands(old) == operands(new)[::-1]

    def asks_equality(self, one: Decoded) -> bool:
        branch = self.code.get(one.next)
        return branch is not None and branch.mnemonic in _EQUALITY and self.flags_die(branch)

    def same_shift(self, case: Case) -> bool:
        """SHR and SAR by as much are zero for the same values: nothing else goes on, or is read elsewhere."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        branch = self.code.get(old.next)
        kinds = {old.mnemonic, new.mnemonic} <= {Mnemonic.SHR, Mnemonic.SAR}
        if branch is None or not kinds or branch.mnemonic != Mnemonic.JNE or not self.flags_die(branch):
            return False
        register = old.raw.op0_register
        if register != new.raw.op0_register or size(register) != x86.WORD:
            return False
        counts = [int(c.raw.immediate(1)) & _COUNT for c in (old, new) if c.raw.op1_kind in IMMEDIATES]
        alike = counts == [counts[0]] * 2 and counts[0] > 0
        return alike and self.ways.unseen(branch.target, Difference(registers=frozenset({register})))

    def one_step_more(self, case: Case) -> bool:
        """A branch to another one on the same condition, or to a jump, which leads where the first led."""
        branches = self._retargeted(case)
        if branches is None:
            return False
        old, new = branches
        at, steps = new.target, 0
        while at != old.target and steps < len(self.code):
            one = self.code.get(at)
            if one is None or one.flow not in {Flow.BRANCH, Flow.JUMP}:
                return False
            if one.flow is Flow.BRANCH and one.mnemonic != old.mnemonic:
                return False
            at, steps = one.target, steps + 1
        return at == old.target

    def last_bytes(self, case: Case) -> bool:
        """A branch into the middle of an instruction, whose last bytes do nothing that anybody sees."""
        branches = self._retargeted(case)
        if branches is None:
            return False
        start, end = branches[1].target, branches[0].target
        if not 0 < end - start < _LONGEST or start in self.code or start not in self.machine.text:
            return False
        middle = list(decode_bytes(self.machine.read(start, end - start), start).values())
        if not middle or middle[-1].next != end:
            return False
        differences = [None if c.raw.is_invalid else difference_of(c, None) for c in middle]
        return all(d is not None and not d.words and self.ways.unseen(end, d) for d in differences)

    def _retargeted(self, case: Case) -> tuple[Decoded, Decoded] | None:
        """The same branch to another place."""
        if len(case.old) != 1 or len(case.new) != 1:
            return None
        old, new = case.old[0], case.new[0]
        same = old.raw.code == new.raw.code and old.flow in {Flow.BRANCH, Flow.JUMP}
        return (old, new) if same and old.target and new.target else None

    def same_rewinding(self, case: Case) -> bool:
        """LEA of a label, SUB of a saved RIP, CMP, JBE; what is added takes each such RIP to the label."""
        if len(case.old) != 1 or len(case.new) != 1:
            return False
        old, new = case.old[0], case.new[0]
        found = self._rewound(old)
        if found is None:
            return False
        label, limit, register = found
        if _added(old) != register or _added(new) != register or not self._at_rip(old, new):
            return False
        values = [(at, label - at) for at in self.code if 0 <= label - at <= limit]
        return all(_result(old, *value) == _result(new, *value) for value in values)

    def _at_rip(self, old: Decoded, new: Decoded) -> bool:
        fine = all(self.slot(c.raw) == RIP_BELOW_CFA and c.mnemonic in _ALU for c in (old, new))
        # Only IRET reads what they leave in the flags.
        return fine and self.ways.unseen(old.next, Difference(flags=new.raw.rflags_modified))

    def _rewound(self, add: Decoded) -> tuple[int, int, int] | None:
        """The label, how far before it a RIP may lie, the register that holds how far it does."""
        before = self.leading_to(add.address)
        if len(before) != 1 or before[0].mnemonic != Mnemonic.JBE or before[0].target != add.address:
            return None
        straight, at = list[Decoded](), before[0].address
        for _ in range(3):
            ways = self.leading_to(at)
            if len(ways) != 1 or ways[0].next != at:
                return None
            straight, at = [ways[0], *straight], ways[0].address
        lea, sub, cmp = straight
        register = lea.raw.op0_register
        if [c.mnemonic for c in straight] != [Mnemonic.LEA, Mnemonic.SUB, Mnemonic.CMP]:
            return None
        if not lea.raw.is_ip_rel_memory_operand or self.slot(sub.raw) != RIP_BELOW_CFA:
            return None
        if {sub.raw.op0_register, cmp.raw.op0_register} != {register} or cmp.raw.op1_kind not in IMMEDIATES:
            return None
        return lea.raw.ip_rel_memory_address, cmp.raw.immediate(1), register


def _added(one: Decoded) -> int:
    """The register, or its lowest part, that is added to memory."""
    raw = one.raw
    if raw.op_count != 2 or raw.op0_kind != OpKind.MEMORY or raw.op1_kind != OpKind.REGISTER:  # noqa: PLR2004
        return 0
    high = raw.op1_register in {Register.AH, Register.BH, Register.CH, Register.DH}
    return 0 if high else full(raw.op1_register)


def _result(one: Decoded, word: int, value: int) -> int:
    """Memory behind it."""
    mask = (1 << 8 * memory_size(one.raw)) - 1
    return word & ~mask | _ALU[one.mnemonic](word & mask, value & mask) & mask
