"""`ist NAME = SLOT [size SIZE];`: the stacks that the CPU switches to by the gate.

In: the ist lines. Out: the model's, by name.
"""

from idtgen import x86
from idtgen.diagnostics import Note
from idtgen.language import codes
from idtgen.language.names import origin
from idtgen.language.scope import Scope
from idtgen.language.settings import Settings
from idtgen.language.suggest import closest
from idtgen.language.syntax import IstLine, Number, Word
from idtgen.model import Ist

_ALIGNMENT = 16  # the CPU aligns RSP so on entry (SDM 3:6.14.2); a top that is not would waste the rest
_SMALLEST = 512  # a frame, the CPU's part, what an NMI keeps of itself, and a little for the handler
_LARGEST = 1 << 20
_ALL_LARGEST = 1 << 30  # RIP-relative addresses reach 2 GiB


class Ists:
    """All declared slots, and which of them some line uses."""

    def __init__(self, scope: Scope, settings: Settings, lines: list[IstLine]) -> None:
        self.scope = scope
        self.used: set[str] = set()
        self.lines = lines
        self.by_name: dict[str, Ist | None] = {}
        slots: dict[int, IstLine] = {}
        names: dict[str, IstLine] = {}
        for line in lines:
            name = line.name.text
            slot = scope.number(line.slot, "an IST slot", range(1, 8), codes.BAD_IST_SLOT, _SEVEN)
            size = self._size(line.size)
            if (first := names.setdefault(name, line)) is not line:
                note = Note(first.name.span, "first here")
                message = f"ist `{name}` is declared twice"
                scope.error(codes.NAME_TWICE, line.name.span, message, "rename one", note)
            elif slot is not None and (first := slots.setdefault(slot, line)) is not line:
                note = Note(first.slot.span, f"as `{first.name.text}`")
                advice = "a second event on a live IST stack overwrites the frame of the first"
                scope.error(codes.BAD_IST_SLOT, line.slot.span, f"slot {slot} is taken", advice, note)
            self.by_name.setdefault(name, None if slot is None else Ist(name, slot, size, origin(line.span)))
        self._check_total(settings)

    def _size(self, size: Number | None) -> int | None:
        if size is None:
            return None
        value = self.scope.number(size, "the size", range(_SMALLEST, _LARGEST + 1), codes.BAD_IST_SIZE)
        if value is not None and value % _ALIGNMENT:
            advice = (
                f"the CPU aligns RSP to 16 (SDM 3:6.14.2): {value // _ALIGNMENT * _ALIGNMENT + _ALIGNMENT}"
            )
            message = f"a stack of {value} bytes does not end on a multiple of 16"
            self.scope.error(codes.BAD_IST_SIZE, size.span, message, advice)
            return None
        return value

    def _check_total(self, settings: Settings) -> None:
        sized = [line.size for line in self.lines if line.size is not None]
        total = settings.cpus * sum(size.value for size in sized)
        if total > _ALL_LARGEST:
            message = f"the stacks of {settings.cpus} CPUs take {total >> 20} MiB"
            advice = "RIP-relative addresses reach 2 GiB: leave the size out, and set the slots in the kernel"
            self.scope.error(codes.BAD_IST_SIZE, sized[-1].span, message, advice)

    def find(self, word: Word) -> Ist | None:
        """What `ist NAME` of a line means."""
        self.used.add(word.text)
        if word.text not in self.by_name:
            near = closest(word.text, self.by_name)
            self.used.add(near or word.text)
            advice = f"did you mean `{near}`?" if near else f"declare it: `ist {word.text} = {self._free()};`"
            self.scope.missing(codes.NO_SUCH_IST, word.span, f"no IST is named `{word.text}`", advice)
        return self.by_name.get(word.text)

    def _free(self) -> int:
        taken = {ist.slot for ist in self.by_name.values() if ist}
        return next((slot for slot in x86.IST_SLOTS if slot not in taken), 1)

    def warn_unused(self) -> None:
        for line in self.lines:
            if line.name.text not in self.used:
                message = f"no line uses ist `{line.name.text}`"
                advice = "the CPU loads a slot only through a gate that names it (SDM 3:6.14.5)"
                self.scope.missing(codes.IST_UNUSED, line.name.span, message, advice)

    def sized(self) -> list[IstLine]:
        """Those whose stacks are part of the output."""
        return [line for line in self.lines if line.size is not None]

    def all(self) -> tuple[Ist, ...]:
        return tuple(sorted((ist for ist in self.by_name.values() if ist), key=lambda ist: ist.slot))


_SEVEN = "the TSS has seven (SDM 3:6.14.5)"
