"""The stack at the failing instruction, drawn: each word, what it is, and whether it is what it should be.

In: a `Scene`: a state, memory, and what is known of its words. That comes from the model's frame, the
manual's order of what the CPU pushes, and where the harness played C; what is not known is called unknown.
Out: lines of plain ASCII, highest address first, as the manuals draw a stack.
"""

from collections.abc import Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Frame
from idtgen.verify.frames import Words
from idtgen.verify.layout import STACK_BYTES
from idtgen.verify.machine import Machine, NoPage
from idtgen.verify.registers import FLAGS, GS, RSP, State, user

_SHOWN = 24  # words of a stack
_KEPT = 5  # words at the top of a stack that are shown although RSP is far from them
_CALL = 0xE8
_CALL_BYTES = 5


class Known(NamedTuple):
    """What a word is; perhaps what it should hold."""

    group: str  # of words that stand together
    text: str
    due: int | None = None


class Scene(NamedTuple):
    """The moment at which something fails."""

    state: State
    memory: bytes  # the machine's window
    known: dict[int, Known]
    owner: int | None = None  # from here up the stack is that of the code that was interrupted first


class Stack(NamedTuple):
    name: str
    bottom: int
    top: int


def stacks(machine: Machine) -> Iterator[Stack]:
    """All that the kernel has."""
    for ist in machine.kernel.ists:
        top = machine.ist[ist.slot]
        yield Stack(f"the {ist.name} stack (IST {ist.slot})", top - (ist.size or STACK_BYTES), top)
    yield Stack("the thread stack", machine.thread - STACK_BYTES, machine.thread)
    yield Stack("another kernel stack", machine.layout.other - STACK_BYTES, machine.layout.other)


def stack_of(machine: Machine, rsp: int) -> Stack | None:
    return next((stack for stack in stacks(machine) if stack.bottom < rsp <= stack.top), None)


def circumstances(machine: Machine, state: State, *, blocked: bool | None = None) -> str:
    """What decides about an event that comes now; `blocked`: NMIs, where that is known."""
    stack = stack_of(machine, state[RSP])
    where = "no stack of the kernel's" if stack is None else stack.name
    words = ["user mode" if user(state) else "ring 0"]
    if machine.kernel.swapgs:
        words.append("kernel GS" if state[GS] == machine.kernel_gs else "user GS")
    words.append("IF set" if state[FLAGS] & x86.IF else "IF clear")
    if blocked is not None:
        words.append("NMIs blocked" if blocked else "NMIs open")
    return ", ".join((*words, f"RSP on {where}"))


# What words are


def pushed(delivered: int, vector: int, who: str) -> dict[int, Known]:
    """What the CPU has pushed at a delivery (SDM 3:6.14.2); RSP points at the last word of it."""
    names = ["error code"] if vector in x86.ERROR_CODE_VECTORS else []
    names += [name.upper() for name in x86.IRET_FRAME]
    group = f"pushed by the CPU for {who}"
    return {delivered + x86.WORD * n: Known(group, name) for n, name in enumerate(names)}


def framed(frame: Frame, address: int, slots: Words, who: str) -> dict[int, Known]:
    """The slots of a frame that a handler is given."""
    return {
        address + offset: Known(f"frame of {who}", _slot(frame, name), value)
        for (name, offset), value in zip(frame.offsets.items(), slots, strict=True)
    }


def _slot(frame: Frame, name: str) -> str:
    """What the CPU calls it, and what C does."""
    register = name.upper() if name in {*x86.REGISTERS, *x86.IRET_FRAME} else name
    field = frame.fields.get(name, name)
    return register if field == register.lower() or field == register else f"{register} ({field})"


# The drawing


def draw(machine: Machine, scene: Scene) -> tuple[str, ...]:
    """The stack that RSP is on; above it, in a line, how much of it is the interrupted code's own."""
    stack = stack_of(machine, scene.state[RSP])
    if stack is None:
        return (f"RSP {scene.state[RSP]:#x} is on no stack of the kernel's",)
    return (f"{stack.name}, top at {stack.top:#x}", *_words(machine, scene, stack))


def also(machine: Machine, scene: Scene, rsp: int) -> tuple[str, ...]:
    """The top of another stack that is in use."""
    stack = stack_of(machine, rsp)
    if stack is None or stack == stack_of(machine, scene.state[RSP]):
        return ()
    lowest = stack.top - x86.WORD * _KEPT
    words = range(stack.top - x86.WORD, lowest - 1, -x86.WORD)
    return (
        f"{stack.name}, top at {stack.top:#x}",
        *_group(machine, scene, list(words)),
    )


def _words(machine: Machine, scene: Scene, stack: Stack) -> Iterator[str]:
    rsp = scene.state[RSP]
    top = stack.top
    if scene.owner is not None and rsp < scene.owner < top:
        top = scene.owner
        yield f"   {(stack.top - top) // x86.WORD} words of the code that was interrupted first"
    words = list(range(rsp, top, x86.WORD))[::-1]
    if len(words) > _SHOWN + _KEPT:
        yield from _group(machine, scene, words[:_KEPT])
        wrong = sum(1 for at in words[_KEPT:-_SHOWN] if _wrong(machine, scene, at))
        note = f", {wrong} of them wrong" if wrong else ""
        yield f"   ... {len(words) - _SHOWN - _KEPT} words more{note}"
        words = words[-_SHOWN:]
    yield from _group(machine, scene, words)
    if not words:
        yield f"-> {rsp:#018x}  empty: RSP is at the top"


def _group(machine: Machine, scene: Scene, words: list[int]) -> Iterator[str]:
    """Words, from the highest down; above those that belong together to whom they do."""
    group = ""
    for at in words:
        known = scene.known.get(at)
        now = "" if known is None else known.group
        if now and now != group:
            yield f"   {now}:"
        group = now
        yield from _word(machine, scene, at)


def _word(machine: Machine, scene: Scene, address: int) -> Iterator[str]:
    try:
        value = read(machine, scene.memory, address)
    except NoPage:
        yield f"   {address:#018x}  no page"
        return
    known = scene.known.get(address)
    wrong = _wrong(machine, scene, address)
    mark = "->" if address == scene.state[RSP] else "  "
    text = _guess(machine, address, value) if known is None else known.text
    yield f"{mark}{'!' if wrong else ' '}{address:#018x}  {value:#018x}  {text}"
    if wrong and known is not None:
        yield f"   {'should be':>18}  {known.due:#018x}"


def _wrong(machine: Machine, scene: Scene, address: int) -> bool:
    known = scene.known.get(address)
    return known is not None and known.due is not None and known.due != read(machine, scene.memory, address)


def _guess(machine: Machine, address: int, value: int) -> str:
    """Of a word that nothing is known about."""
    if value in machine.text and machine.byte(value - _CALL_BYTES) == _CALL:
        return f"return address into {_routine(machine, value)}"
    return "as after boot" if value == read(machine, machine.clean, address) else "unknown"


def _routine(machine: Machine, address: int) -> str:
    start, end = machine.text.start, machine.text.stop
    names = ((at, name) for name, at in machine.symbols.items() if start <= at <= address < end)
    at, name = max((pair for pair in names if not pair[1].startswith("__")), default=(start, "entry text"))
    return f"{name}+{address - at:#x}"


def read(machine: Machine, memory: bytes, address: int) -> int:
    """A word of a window that was kept."""
    at = machine.physical(address) - machine.window.start
    if not 0 <= at <= len(memory) - x86.WORD:
        raise NoPage(f"{address:#x}")
    return int.from_bytes(memory[at : at + x86.WORD], "little")
