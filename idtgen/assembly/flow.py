"""The abstract interpretation: what is known at each instruction of a program, whichever way control came.

In: a `Code` and the kernel's frame. Out: by index, the context before each instruction that can be reached.
Contexts are kept at labels and behind calls, where ways meet, until none changes; `visit` then walks from
each of them through the instructions that follow.
"""

from collections.abc import Iterator

from idtgen.assembly import att
from idtgen.assembly.code import Code
from idtgen.assembly.effects import EFFECTS, equal, pop, push
from idtgen.assembly.forms import CONDITIONAL_JUMPS
from idtgen.assembly.program import FrameHint, Instruction, Label, Remark
from idtgen.assembly.registers import RSP
from idtgen.assembly.states import context_of, frame_at
from idtgen.assembly.values import PER_CPU, STATIC, Context, Lost, Returns, Saved, Value, join
from idtgen.model import Frame
from idtgen.x86 import CALLER_SAVED, REGISTERS

# Nothing comes back from these: HLT stops a stub that has nowhere to go, INT3 is fill.
ENDS = frozenset({"iretq", "sysretq", "sysretl", "ud2", "hlt", "int3"})
_LOST_AT_CALL = tuple(REGISTERS.index(name) for name in CALLER_SAVED)
_UNLESS_EQUAL = frozenset({"jne", "jnz"})
_PATIENCE = 64  # visits of one label; a shape needs two or three


class FlowError(Exception):
    """A routine that the interpretation cannot follow, with the instruction: a mistake in a template."""


class Flow:
    def __init__(self, code: Code, frame: Frame) -> None:
        self.code = code
        self.frame = frame
        self.contexts: dict[int, Context] = {}
        self.before: dict[int, Value] = {}  # RSP at each item that control reaches
        self.after: dict[int, Value] = {}
        self._waiting: list[int] = []
        self._visits: dict[int, int] = {}
        self._settled = False
        for entry in code.entries:
            self._reach(entry.at, context_of(entry.state, frame))
        while self._waiting:
            for _ in self._walk(self._waiting.pop()):
                pass
        self._settled = True

    def visit(self) -> Iterator[tuple[int, Context]]:
        """Each reachable instruction and the context before it, which the next step of the walk changes."""
        for index in self.contexts:
            yield from self._walk(index)

    def _walk(self, index: int) -> Iterator[tuple[int, Context]]:
        """From a place where ways meet up to the next."""
        context = self.contexts[index].copy()
        items, contexts, ends = self.code.items, self.contexts, self.code.ends
        while True:
            item = items[index]
            if type(item) is Instruction:
                yield index, context
            self.before[index] = context.registers[RSP]
            goes_on = self._guarded(index, context)
            self.after[index] = context.registers[RSP]
            index += 1
            if not goes_on:
                return
            if index in ends:
                raise FlowError(f"{self.code.where(index - 1)}: control runs off the end of the routine")
            if index in contexts or type(items[index]) is Label:
                self._reach(index, context)
                return

    def _guarded(self, index: int, context: Context) -> bool:
        try:
            return self._step(index, context)
        except Lost as error:
            item = self.code.items[index]
            text = att.instruction(item) if type(item) is Instruction else str(item)
            raise FlowError(f"{self.code.where(index)}: {text}: {error}") from None

    def _step(self, index: int, context: Context) -> bool:
        """Execute one item; whether control goes on behind it."""
        item = self.code.items[index]
        if type(item) is Instruction:
            effect = EFFECTS.get(item.mnemonic)
            if effect is None:
                return self._transfer(index, item, context)
            effect(context, item)
            return True
        if type(item) is FrameHint:
            frame_at(context, item, self.frame)
        elif type(item) not in (Label, Remark):
            raise Lost("control runs into data or fill")
        return True

    def _transfer(self, index: int, item: Instruction, context: Context) -> bool:
        if item.mnemonic in ENDS:
            return False
        if item.mnemonic == "ret":
            self._return(context)
            return False
        targets = self.code.branch_targets(index)
        if item.mnemonic == "call":
            return self._call(index, targets, context)
        if not targets:
            raise Lost("a jump to a label that the program does not have")
        for target in targets:
            self._reach(target, context.copy())
        compared = self.code.items[index - 1]
        if item.mnemonic in _UNLESS_EQUAL and type(compared) is Instruction and compared.mnemonic == "cmpq":
            equal(context, compared)
        return item.mnemonic in CONDITIONAL_JUMPS

    def _call(self, index: int, targets: tuple[int, ...], context: Context) -> bool:
        """Into a routine of the program; or over a function of the kernel, as the System V ABI has it."""
        if targets:
            push(context, Returns(frozenset({index + 1})))
            for target in targets:
                self._reach(target, context.copy())
            return False
        context.set_stack(context.stack())
        context.forget(PER_CPU)
        context.forget(STATIC)
        for register in _LOST_AT_CALL:
            context.registers[register] = None
        return True

    def _return(self, context: Context) -> None:
        to = pop(context)
        if type(to) is Returns:
            for site in to.sites:
                self._reach(site, context.copy())
        elif type(to) is not Saved or "rip" not in to.names:
            raise Lost("a return to nobody knows where")

    def _reach(self, index: int, context: Context) -> None:
        """Another way to `index`: remember what holds on all of them."""
        if self._settled:
            return
        old = self.contexts.get(index)
        if old is not None:
            if old.same(context):
                return
            context = self._joined(old, context, index)
            if old.same(context):
                return
        self._visits[index] = self._visits.get(index, 0) + 1
        if self._visits[index] > _PATIENCE:
            raise FlowError(f"{self.code.where(index)}: the stack is never twice the same here")
        self.contexts[index] = context
        self._waiting.append(index)

    def _joined(self, old: Context, new: Context, index: int) -> Context:
        try:
            return join(old, new, index)
        except Lost as error:
            raise FlowError(f"{self.code.where(index)}: {error}") from None
