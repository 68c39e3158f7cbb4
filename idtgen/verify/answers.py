"""What the handler of a system call answers, and what it and the hook make of the frame.

SYSRET restores less than IRET: each slot that it cannot restore is tried alone, written by the handler or by
the hook behind it; a frame that the hook repairs may go back by SYSRET again.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from idtgen import x86
from idtgen.model import Kind
from idtgen.verify.bench import Bench
from idtgen.verify.frames import Words
from idtgen.verify.layout import lower_data
from idtgen.verify.scenario import Mode

FRESH, FIT = "every slot", "every slot, fit for SYSRET"
RARE = "every slot, fit for SYSRET, with VIF and VIP"  # which SYSRET loads (SDM 2: SYSRET)
NARROW = "every slot, of 32-bit code, otherwise fit for SYSRET"
Slots = dict[str, int]


class Answer(NamedTuple):
    """`handler` and `hook`: what each makes of the frame, by a key of `forbidding`, FRESH or FIT."""

    result: bool
    handler: str | None = None
    hook: str | None = None
    enable: bool = False

    def __str__(self) -> str:
        frames = f"{self.handler or 'the frame as it was'}; the hook: {self.hook or 'nothing'}"
        return f"{str(self.result).lower()}, {frames}"


class Selectors(NamedTuple):
    """Of user mode, but not those that SYSRET loads."""

    code: int
    data: int
    lower: int = 0  # another for data, or the same


Change = Callable[[Slots, Selectors], None]


def _set(**values: int) -> Change:
    def change(slots: Slots, _: Selectors) -> None:
        slots.update(values)

    return change


def _flip(slot: str, bits: int) -> Change:
    def change(slots: Slots, _: Selectors) -> None:
        slots[slot] ^= bits

    return change


def _flags(bits: int) -> Change:
    """In both places, or only the comparison would see it."""

    def change(slots: Slots, _: Selectors) -> None:
        slots["rflags"] |= bits
        slots["r11"] = slots["rflags"]

    return change


def _rip(bits: int) -> Change:
    def change(slots: Slots, _: Selectors) -> None:
        slots["rip"] |= bits
        slots["rcx"] = slots["rip"]

    return change


def _other_code(slots: Slots, selectors: Selectors) -> None:
    slots["cs"] = selectors.code


def _other_data(slots: Slots, selectors: Selectors) -> None:
    slots["ss"] = selectors.data


def _lower_data(slots: Slots, selectors: Selectors) -> None:
    slots["ss"] = selectors.lower


_SELECTORS: dict[str, Change] = {
    "cs is another": _other_code,
    "ss is another": _other_data,
    "ss is a lower one": _lower_data,
    "cs is another above bit 31": _flip("cs", 1 << 32),
    "ss is another above bit 31": _flip("ss", 1 << 32),
}
_STEPS: dict[str, Change] = {"RF": _flags(x86.RF), "TF": _flags(x86.TF)}


def forbidding(kind: Kind, shift: int) -> dict[str, Change]:
    """What forbids SYSRET; `shift` is how many bits an address of user mode has."""
    if kind is not Kind.SYSCALL:
        high = {
            "ip above 4 GiB": _flip("rip", 1 << 32),
            "ip above 4 GiB, bit 63": _flip("rip", 1 << 63),
            "sp above 4 GiB": _flip("rsp", 1 << 32),
            "sp above 4 GiB, bit 63": _flip("rsp", 1 << 63),
        }
        return {**high, **_SELECTORS, **_STEPS, "VM": _flags(x86.VM)}
    return {
        "cx is not ip": _flip("rcx", 1 << 40),
        "r11 is not flags": _flip("r11", x86.CF),
        "r11 is not flags above bit 7": _flip("r11", x86.ID),
        "r11 is not flags above bit 31": _flip("r11", 1 << 40),
        **_SELECTORS,
        "ip is not canonical": _rip(1 << shift),
        "ip is not canonical, bit 63": _rip(1 << 63),
        "ip in the upper half": _rip((1 << 64) - (1 << shift)),
        **_STEPS,
    }


def answers(bench: Bench, kind: Kind, *, quick: bool) -> Iterator[Answer]:
    """Everything that a handler is tried with; when there is little time, each way out once."""
    yield Answer(result=True, handler=FIT)
    yield Answer(result=False)
    if quick:
        return
    yield Answer(result=True)
    yield Answer(result=True, enable=True)
    yield Answer(result=True, handler=FRESH)
    yield Answer(result=True, handler=RARE)
    yield Answer(result=True, handler=NARROW)
    yield Answer(result=False, handler=FIT)
    hook = bench.machine.kernel.exit_to_user is not None
    for why in forbidding(kind, bench.address_bits):
        yield Answer(result=True, handler=why)
        if hook:
            yield Answer(result=True, handler=FIT, hook=why)
            yield Answer(result=True, handler=why, hook=FIT)


class Rewriter:
    """Makes the frames that answers ask for."""

    def __init__(self, bench: Bench, kind: Kind) -> None:
        self._bench = bench
        self._kind = kind
        self._changes = forbidding(kind, bench.address_bits)
        # The machine's last two descriptors are there for this.
        end = bench.machine.tables.gdt.limit + 1
        code, data = end - 16 | x86.RPL_MASK, end - 8 | x86.RPL_MASK
        self._selectors = Selectors(code, data, lower_data(bench.machine.kernel) or data)

    def frame(self, what: str, seed: int, who: str) -> Words:
        narrow = what == NARROW and self._bench.machine.kernel.user_code32 is not None
        mode = Mode.USER64 if self._kind is Kind.SYSCALL and not narrow else Mode.USER32
        names = self._bench.view.names
        slots = dict(zip(names, self._bench.fresh.frame(seed, mode, who), strict=True))
        if what != FRESH:
            self._fit(slots)
        if what == RARE:
            _flags(x86.VIF | x86.VIP)(slots, self._selectors)
        if what in self._changes:
            self._changes[what](slots, self._selectors)
        return tuple(slots[name] for name in names)

    def _fit(self, slots: Slots) -> None:
        slots["rflags"] &= ~(x86.RF | x86.TF | x86.VM)
        if self._kind is Kind.SYSCALL:
            slots["rcx"], slots["r11"] = slots["rip"], slots["rflags"]


def forbidden(kind: Kind, slots: Slots, bits: int, selectors: Selectors) -> str | None:
    """Why SYSRET may not go back to this frame, if it may not; `selectors` are those that it loads."""
    shift = bits if kind is Kind.SYSCALL else 32
    never = {"RF": x86.RF, "TF": x86.TF} | ({} if kind is Kind.SYSCALL else {"VM": x86.VM})
    reasons = {
        f"ip is not below {1 << shift:#x}": slots["rip"] >> shift,
        "cs is another": slots["cs"] != selectors.code,
        "ss is another": slots["ss"] != selectors.data,
        **{f"{name} is set": slots["rflags"] & bit for name, bit in never.items()},
    }
    if kind is Kind.SYSCALL:
        reasons["cx is not ip"] = slots["rcx"] != slots["rip"]
        reasons["r11 is not flags"] = slots["r11"] != slots["rflags"]
    else:
        reasons["sp is not below 4 GiB"] = slots["rsp"] >> shift
    return next((reason for reason, holds in reasons.items() if holds), None)
