"""The program of a kernel: every stub, the routines they share, the set-up functions, the tables."""

from functools import partial
from typing import TYPE_CHECKING, Any

from idtgen import x86
from idtgen.assembly import reader
from idtgen.assembly.program import Function, Item, Label, Placed, Program, Routine, Section, State
from idtgen.lowering import calls, data, shapes
from idtgen.lowering.facts import facts, looks_at_origin, repairs_iret, shifted
from idtgen.model import Entry, Kernel, Kind, Layout, SlotArray
from idtgen.templating import environment

if TYPE_CHECKING:
    import jinja2

CODE_ALIGN = 4  # 16 bytes, the unit in which the decoders fetch (Intel Optimization Manual 3.4.1.5)


def lower(kernel: Kernel, cache_dir: str | None = None) -> Program:
    """The whole program."""
    return _Lowering(kernel, environment(cache_dir)).program()


class _Lowering:
    """Renders each shape once and places the stubs."""

    def __init__(self, kernel: Kernel, templates: "jinja2.Environment") -> None:
        self.kernel = kernel
        self.facts = facts(kernel) | calls.facts(kernel)
        self.templates = templates
        self.shapes: dict[shapes.Shape, Routine] = {}
        self.align = CODE_ALIGN if kernel.layout is Layout.FAST else 0

    def program(self) -> Program:
        kernel = self.kernel
        entry_text = [
            _mark("__entry_text_start"),
            *(self.stub(entry) for entry in kernel.entries),
            *self.shared(),
            *self.interrupts(),
            _mark("__entry_text_end"),
        ]
        setup = [self.function("idt_setup"), self.function("idt_load"), self.tss_setup_ist()]
        if calls.has_calls(kernel):
            setup.append(self.function("syscall_setup", calls.syscall_setup(kernel)))
        return Program(
            (
                Section(".entry.text", "ax", False, tuple(entry_text)),
                Section(".text", "ax", False, tuple(setup)),
                Section(".rodata", "a", False, (data.idt_stubs(kernel),)),
                Section(".bss", "aw", True, data.reserved(kernel)),
            ),
            kernel.frame,
        )

    def render(self, template: str, options: dict[str, Any]) -> tuple[Item, ...]:
        text = self.templates.get_template(template).render(self.facts, **options)
        return reader.read(text, f"templates/{template}")

    def shape(self, shape: shapes.Shape) -> Routine:
        """The routine of a shape, rendered at its first use."""
        routine = self.shapes.get(shape)
        if routine is None:
            options: dict[str, Any] = dict(shape.options)
            options["delivered"] = shifted(_CPU_PART, x86.WORD if options.get("code") else 0)
            entries = (("@stub@", shape.state),) if shape.state else ()
            routine = self.shapes[shape] = Routine(self.render(shape.template, options), entries)
        return routine

    def stub(self, entry: Entry) -> Function:
        ordinary = entry.paranoid or shapes.is_ordinary(entry)
        shape = shapes.of_entry(self.kernel, entry) if ordinary else calls.of_entry(self.kernel, entry)
        routine = self.shape(shape)
        placed = Placed(routine, entry.symbol, entry.handler, entry.vector or 0, entry.origin)
        return Function(entry.symbol, True, (placed,), align=self.align)

    def shared(self) -> list[Function]:
        """The routines that this kernel's stubs call and jump to."""
        kernel, entry = self.kernel, partial(self.function, folder="entry")
        ordinary = [e for e in kernel.entries if shapes.is_ordinary(e)]
        paranoid = [e for e in kernel.entries if e.paranoid]
        compact = kernel.layout is Layout.COMPACT
        routines = []
        if compact and (kernel.arrays or any(self.calls_error_entry(e) for e in ordinary)):
            options = {"split": looks_at_origin(kernel), "repairs_iret": repairs_iret(kernel)}
            routines.append(entry("error_entry", options))
        elif repairs_iret(kernel):
            routines.append(entry("fixup_bad_iret", exported=False))
        if compact and paranoid:
            returns = any(shapes.returns_to_user(kernel, e) for e in paranoid)
            leaves = kernel.user_mode and any(e.vector != x86.DF for e in paranoid)
            routines.append(entry("paranoid_entry", {"some_leave_ist": leaves}))
            if leaves:
                routines.append(entry("paranoid_user_entry", exported=False))
            if not all(e.noreturn for e in paranoid):
                routines.append(entry("paranoid_exit", {"returns_to_user": returns}))
        if any("ist_return" in str(option) for s in self.shapes for _, option in s.options):
            routines.append(entry("ist_return", exported=False))
        return [*routines, *self.no_calls(), self.error_return()]

    def no_calls(self) -> list[Function]:
        """Where SYSCALL leads from code that has none: EFER.SCE turns it on for both kinds of code."""
        routines = []
        kinds = {entry.kind for entry in self.kernel.entries}
        if calls.has_calls(self.kernel):
            for kind, name, sysret in _NO_CALL:
                if kind not in kinds:
                    items = self.render("entry/no_system_call.S.j2", {"name": name, "sysret": sysret})
                    placed = Placed(Routine(items, ((name, State.SYSCALL),)), name)
                    routines.append(Function(name, False, (placed,), align=self.align))
        return routines

    def calls_error_entry(self, entry: Entry) -> bool:
        return "compact" in shapes.of_entry(self.kernel, entry).template

    def error_return(self) -> Function:
        restores = ("swapgs_restore_regs_and_return_to_usermode", "restore_regs_and_return_to_kernel")
        states = tuple((label, State.FRAME) for label in restores)
        return self.function("error_return", folder="entry", states=states)

    def function(
        self,
        name: str,
        options: dict[str, Any] | None = None,
        *,
        folder: str = "setup",
        exported: bool = True,
        states: tuple[tuple[str, State], ...] = (),
    ) -> Function:
        """A routine that stands once, under its template's name."""
        if folder == "setup":
            states = ((name, State.FUNCTION),)
        routine = Routine(self.render(f"{folder}/{name}.S.j2", options or {}), states)
        return Function(name, exported, (Placed(routine, name),), align=self.align)

    def tss_setup_ist(self) -> Function:
        stacks = data.ist_stacks(self.kernel)
        return self.function("tss_setup_ist", {"ists": stacks})

    def interrupts(self) -> list[Function]:
        """Slot arrays, each body behind the first array that jumps to it."""
        functions: list[Function] = []
        by_body: dict[str, list[SlotArray]] = {}
        for array in self.kernel.arrays:
            by_body.setdefault(array.body, []).append(array)
        for body, arrays in by_body.items():
            functions += [self.array(array) for array in arrays]
            routine = self.shape(shapes.of_body(self.kernel, arrays))
            placed = Placed(routine, body, arrays[0].handler, origin=arrays[0].origin)
            functions.append(Function(body, True, (placed,), align=self.align))
        return functions

    def array(self, array: SlotArray) -> Function:
        shape = shapes.Shape("entry/slot.S.j2", (("body", array.body),), None)
        slot = self.shapes.get(shape)
        if slot is None:
            items = self.render(shape.template, dict(shape.options))
            slot = self.shapes[shape] = Routine(items, (("", State.INTERRUPT),))
        hole = Routine((data.hole(self.kernel.slot_stride),))
        mine = frozenset(array.vectors)
        parts = [
            Placed(slot, vector=_as_signed_byte(v), origin=array.origin) if v in mine else Placed(hole)
            for v in range(array.first, array.last + 1)
        ]
        start = Placed(Routine((Label(array.symbol, True),)), origin=array.origin)
        power = self.kernel.slot_stride.bit_length() - 1
        return Function(array.symbol, True, (start, *parts), align=power)


_NO_CALL = (
    (Kind.SYSCALL, "no_system_call", "sysretq"),
    (Kind.SYSCALL32, "no_system_call32", "sysretl"),
)
_CPU_PART = {slot: x86.WORD * i for i, slot in enumerate(x86.IRET_FRAME)}


def _as_signed_byte(vector: int) -> int:
    """PUSH imm8 sign-extends (SDM 2: PUSH); the body takes the low byte again."""
    return vector - 256 if vector >= 128 else vector  # noqa: PLR2004


def _mark(name: str) -> Function:
    return Function(name, True, (Placed(Routine((Label(name, True),))),))
