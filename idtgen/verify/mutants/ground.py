"""What proofs stand on: old and new instructions of a mutant, entry text as a graph, slots of a frame.

In: a machine and its decoded code. Out: facts that a prover may ask for. Which reasons there are stands in
`equivalents.py` and `flag_proofs.py`.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from iced_x86 import Formatter, FormatterSyntax, MemorySizeExt, Mnemonic, OpKind, Register

from idtgen import x86
from idtgen.model import Harden
from idtgen.verify.code import Decoded, Flow, decode_bytes
from idtgen.verify.machine import Machine
from idtgen.verify.mutants.change import bytes_of
from idtgen.verify.mutants.concerns import Concerns
from idtgen.verify.mutants.dead import Difference, Ways, moved_by
from idtgen.verify.mutants.effects import ARITHMETIC, effect
from idtgen.verify.mutants.mutant import Bytes, Mutant
from idtgen.verify.mutants.sites import IMMEDIATES
from idtgen.verify.unwind import RSP_NUMBER, Unwinder

FORMATTER = Formatter(FormatterSyntax.GAS)
RIP_BELOW_CFA, FLAGS_BELOW_CFA = 40, 24
_FRAME = 0x100  # bytes above RSP that are surely a stub's own stack
CS_BELOW_CFA = 32  # SS, RSP, RFLAGS, CS: the CPU's part of a frame ends at the CFA (SDM 3:6.14.2)


class Case(NamedTuple):
    """The old instructions at a place and the new ones, over the same bytes."""

    old: tuple[Decoded, ...]
    new: tuple[Decoded, ...]


class Ground:
    """Knows one image."""

    def __init__(self, machine: Machine, code: dict[int, Decoded], concerns: Concerns) -> None:
        self.machine = machine
        self.concerns = concerns
        kernel = machine.kernel
        setups = [p for p in machine.image.procedures if p.start not in machine.text]
        for one in setups:
            code = code | decode_bytes(bytes_of(machine.image, one.start, one.end), one.start)
        self.code = code
        self.ways = Ways(code, set(machine.functions), kernel.pad, cleared=Harden.CLEAR_REGS in kernel.harden)
        self.unwinder = Unwinder(machine)
        self._before = _before(code)
        self._begun = {start for starts in concerns.starts.values() for start in starts}
        self._begun |= {one.start for one in setups}
        self._begun |= {c.raw.ip_rel_memory_address for c in code.values() if c.raw.is_ip_rel_memory_operand}

    def case(self, mutant: Mutant) -> Case | None:
        """None: what the mutant makes of the bytes does not end where they end."""
        change = mutant.change
        if not isinstance(change, Bytes):
            return None
        end = change.address + len(change.data)
        new = tuple(decode_bytes(change.data, change.address).values())
        old, at = [], change.address
        while at < end and at in self.code:
            old.append(self.code[at])
            at = self.code[at].next
        if at != end or not new or new[-1].next != end or any(n.raw.is_invalid for n in new):
            return None
        return Case(tuple(old), new)

    def entered(self, address: int) -> bool:
        return (
            any(c.target == address for c in self.code.values()) or address in self.machine.symbols.values()
        )

    def always(self, address: int, says: Callable[[Decoded, int], bool | None]) -> bool:
        """Whether, on every way to `address`, the last instruction that says anything says yes.

        It is told where it led on that way.
        """
        seen, todo = set[int](), [address]
        while todo:
            at = todo.pop()
            if at in self._begun or at not in self._before:
                return False
            for one in self._before[at]:
                answer = False if one.flow is Flow.CALL and one.target == at else says(one, at)
                if answer is False:
                    return False
                if answer is None and one.address not in seen:
                    seen.add(one.address)
                    todo.append(one.address)
        return True

    def leading_to(self, address: int) -> list[Decoded]:
        return [] if address in self._begun else self._before.get(address, [])

    def flags_die(self, branch: Decoded) -> bool:
        every = Difference(flags=ARITHMETIC)
        return all(self.ways.unseen(at, every) for at in (branch.next, branch.target))

    def tests_cs(self, raw: Any) -> bool:  # noqa: ANN401
        if raw.op0_kind != OpKind.MEMORY or raw.mnemonic != Mnemonic.TEST:
            return False
        return self.byte_of_cs(raw) in range(3 - memory_size(raw))

    def byte_of_cs(self, raw: Any) -> int:  # noqa: ANN401
        """Which byte of the slot for CS the operand begins with, by what an unwinder finds; -1: none."""
        return CS_BELOW_CFA - self.slot(raw)

    def slot(self, raw: Any) -> int:  # noqa: ANN401
        """How far below the CFA a stack operand lies; 0 where that is not known."""
        below = self.slot_of_rsp(raw.ip)
        if not below or raw.memory_base != Register.RSP or raw.memory_index or raw.segment_prefix:
            return 0
        return below - int(raw.memory_displacement)

    def slot_of_rsp(self, address: int) -> int:
        """How far below the CFA RSP is; 0 where that is not known."""
        compiled = self.unwinder.row_at(address)
        if compiled is None or compiled.expression is not None or compiled.register != RSP_NUMBER:
            return 0
        return compiled.offset


def _before(code: dict[int, Decoded]) -> dict[int, list[Decoded]]:
    """What leads to each instruction: from above, or by a direct branch."""
    found: dict[int, list[Decoded]] = {}
    for one in code.values():
        if one.flow in {Flow.NEXT, Flow.BRANCH, Flow.CALL} and not one.fill:
            found.setdefault(one.next, []).append(one)
        if one.flow in {Flow.JUMP, Flow.BRANCH, Flow.CALL}:
            found.setdefault(one.target, []).append(one)
    return found


def text_of(one: Decoded) -> str:
    text: str = FORMATTER.format(one.raw)
    return text


def said(one: Decoded) -> tuple[object, ...]:
    """What an instruction says, however it is encoded; without an index its scale says nothing."""
    raw = one.raw.copy()
    if raw.memory_index == Register.NONE and raw.memory_base != Register.NONE:
        raw.memory_index_scale = 1
    return one.address, one.next, FORMATTER.format(raw)


def key_of(one: Decoded) -> tuple[int, str]:
    return one.raw.code, text_of(one)


def memory_size(raw: Any) -> int:  # noqa: ANN401
    return int(MemorySizeExt.size(raw.memory_size))


def difference_of(old: Decoded, new: Decoded | None) -> Difference | None:
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


def operands(one: Decoded) -> list[tuple[object, ...]]:
    """What each operand says."""
    raw = one.raw
    found: list[tuple[object, ...]] = []
    for i in range(raw.op_count):
        match raw.op_kind(i):
            case OpKind.REGISTER:
                found.append(("register", raw.op_register(i)))
            case OpKind.MEMORY:
                place = raw.memory_base, raw.memory_index, raw.memory_index_scale, raw.memory_displacement
                found.append(("memory", *place, raw.segment_prefix, memory_size(raw)))
            case kind:
                found.append(("another", kind, raw.immediate(i) if kind in IMMEDIATES else one.target))
    return found


def _on_stack(cell: Any) -> bool:  # noqa: ANN401
    return (
        cell.base == Register.RSP
        and not cell.scaled
        and cell.segment != Register.GS
        and -x86.WORD <= cell.displacement < _FRAME
    )


def renamed(old: Any, new: Any) -> list[tuple[int, int]] | None:  # noqa: ANN401
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
