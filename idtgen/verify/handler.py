"""Play a handler or a hook: what C may do with registers, flags and the frame.

In: the state at its first instruction. Out: the state behind its RET: every caller-saved register and
arithmetic flag is clobbered, callee-saved registers and DF are kept (System V ABI 3.2.1); and what it makes
of the frame.
"""

from idtgen import x86
from idtgen.model import Kernel
from idtgen.verify.frames import FrameView, Words
from idtgen.verify.machine import Machine
from idtgen.verify.registers import CALLER_SAVED, FLAGS, MASK, RIP, RSP, State
from idtgen.verify.scenario import Behaviour, Event, Mode, flags, user_pointers, user_selectors, values

_ARITHMETIC = x86.CF | x86.PF | x86.AF | x86.ZF | x86.SF | x86.OF_FLAG
_CLOBBER = tuple((place, 0xBAD0_0000_0000_0BAD | place << 32) for place in CALLER_SAVED)


def return_from(
    machine: Machine, state: State, *, interrupts: bool = False, arithmetic: bool | None = None
) -> State:
    """The state behind the RET of a function that was just called.

    `arithmetic`: how the arithmetic flags are left, all alike; by default each other than it was. With them
    every bit of a clobbered register turns over: nothing can count on one.
    """
    after = state.copy()
    for place, value in _CLOBBER:
        after[place] = value ^ MASK if arithmetic else value
    after[FLAGS] = (state[FLAGS] ^ _ARITHMETIC) | (x86.IF if interrupts else 0)
    if arithmetic is not None:
        after[FLAGS] = after[FLAGS] & ~_ARITHMETIC | (_ARITHMETIC if arithmetic else 0)
    after[RIP] = machine.return_address(state)
    after[RSP] = state[RSP] + x86.WORD
    return after


def goes_to(kernel: Kernel, event: Event, behaviour: Behaviour) -> Mode | None:
    """Which side the handler's rewritten frame is of; None where it rewrites nothing."""
    user = Mode.USER32 if kernel.user_code32 is not None and event.seed % 2 else Mode.USER64
    match behaviour:
        case Behaviour.REWRITE:
            return user if event.origin.user else Mode.KERNEL
        case Behaviour.TURN:
            return Mode.KERNEL if event.origin.user else user
        case _:
            return None


class FreshFrames:
    """Frames with a fresh value in every slot; drawn once for each seed."""

    def __init__(self, machine: Machine, view: FrameView) -> None:
        self._machine = machine
        self._view = view
        self._drawn: dict[tuple[int, Mode, str], Words] = {}

    def frame(self, seed: int, mode: Mode, what: str) -> Words:
        """A frame through which a return to `mode` is possible."""
        key = (seed, mode, what)
        words = self._drawn.get(key)
        if words is None:
            words = self._drawn[key] = self._draw(seed, mode, what)
        return words

    def _draw(self, seed: int, mode: Mode, what: str) -> Words:
        drawn = values(seed, what)
        slots = dict(zip(x86.REGISTERS, drawn.registers, strict=True))
        slots |= {name: drawn.registers[-1] ^ len(name) for name in self._view.tail}
        slots |= dict(zip(x86.IRET_FRAME, self._destination(seed + 1, mode, what), strict=True))
        return tuple(slots[name] for name in self._view.names)

    def _destination(self, seed: int, mode: Mode, what: str) -> Words:
        """RIP, CS, RFLAGS, RSP, SS."""
        machine, drawn = self._machine, values(seed, what)
        if mode is Mode.KERNEL:
            rip, rsp = machine.layout.elsewhere + drawn.rip % (1 << 24), drawn.rsp
            code, data = machine.kernel.code, (machine.kernel.data, 0)[seed % 2]
        else:
            rip, rsp = user_pointers(machine, mode, seed, drawn)
            code, data = user_selectors(machine.kernel, mode)
        return rip, code, flags(seed, interrupts=None), rsp, data
