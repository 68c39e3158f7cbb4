"""A frame in memory and a `State`, each made from the other in a few operations."""

from operator import itemgetter

from idtgen import x86
from idtgen.model import Frame
from idtgen.verify.registers import CS, FLAGS, GPRS, INDEX, RIP, SS, State

Words = tuple[int, ...]  # a frame's slots, lowest address first


class FrameView:
    """The shape of one kernel's frame."""

    def __init__(self, frame: Frame) -> None:
        names = tuple(frame.offsets)
        self.names = names
        self.size = frame.size
        self.tail = frame.tail.value
        self.tail_slice = slice(len(frame.registers), len(frame.registers) + len(self.tail))
        self.cs = names.index("cs")
        self.flags = names.index("rflags")
        self._saved = itemgetter(*(INDEX[name] for name in frame.registers))
        self._pushed = itemgetter(*(INDEX[name] for name in x86.IRET_FRAME))
        self._registers = itemgetter(*(names.index(name) for name in x86.REGISTERS))
        self._rest = itemgetter(*(names.index(name) for name in ("rflags", "rip", "cs", "ss")))

    def of(self, state: State, tail: Words) -> Words:
        """The frame of an interrupted state."""
        words: Words = self._saved(state) + tail + self._pushed(state)
        return words

    def tail_of(self, words: Words) -> Words:
        """The words between the registers and the CPU's part."""
        return words[self.tail_slice]

    def into(self, words: Words, state: State) -> State:
        """The state that a return to this frame gives; the GS bases are those of `state`."""
        after = state.copy()
        after[:GPRS] = self._registers(words)
        after[FLAGS], after[RIP], after[CS], after[SS] = self._rest(words)
        return after
