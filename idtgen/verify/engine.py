"""Unicorn through its C interface: state in one call, no Python object a register, no callback a run.

What comes in is physical memory of ours and addresses to start at; what goes out is a status and a `State`.
Five facts about Unicorn 2.1 shape this module (docs/verification.md lists all that matter):

- `until` and a missing `count` are compiled into translated code, so `until` is always 0 and every start
  has a count;
- an exception without a hook ends the start with a status and precise registers, which is all that is
  wanted, and cheaper than a hook;
- writing CS or SS changes neither CPL nor descriptors, so a change of CPL is a `restore` of a context;
- code that was executed once is not read again: whoever changes it calls `flush`;
- memory handed over with `uc_mem_map_ptr` is seen by both sides at once: no call to read or write it.
"""

import ctypes
import mmap
import struct
from collections.abc import Callable
from typing import Any, NamedTuple

from unicorn import UC_ARCH_X86, UC_HOOK_CODE, UC_HOOK_INTR, UC_MODE_64, UC_PROT_ALL, Uc
from unicorn import x86_const as uc
from unicorn.unicorn_py3.unicorn import uclib

from idtgen import x86
from idtgen.verify.registers import KERNEL_GS_NUMBER, PLACES, State

OK, BAD_INSTRUCTION, EXCEPTION = 0, 10, 21  # uc_err: OK, INSN_INVALID, EXCEPTION


def _id(name: str) -> int:
    number: int = getattr(uc, f"UC_X86_REG_{name.upper()}")
    return number


# Which register stands in which place of a State; place 19 belongs to the MSR that place 18 begins.
_PLACED = (
    *(_id(name) for name in x86.REGISTERS),
    *(uc.UC_X86_REG_EFLAGS, uc.UC_X86_REG_GS_BASE, uc.UC_X86_REG_MSR),
    *(uc.UC_X86_REG_RIP, uc.UC_X86_REG_CS, uc.UC_X86_REG_SS),
)
_PLACES = (*range(KERNEL_GS_NUMBER + 1), *range(KERNEL_GS_NUMBER + 2, PLACES))
_WRITTEN = KERNEL_GS_NUMBER + 1  # RIP is an argument of the start, CS and SS need a context

_CODE_HOOK = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint32, ctypes.c_void_p)

# The rest of the CPU that a stub must leave as it was; the last two are structures of 24 bytes.
_SYSTEM = ("CR0", "CR3", "CR4", "DR7", "DS", "ES", "FS", "GS", "FS_BASE", "GDTR", "IDTR")
_ROOM = 32  # bytes kept for each
_TABLE = struct.Struct("<H6xQI4x")  # uc_x86_mmr: selector, base, limit, flags


def _raw(name: str, *types: Any) -> Any:  # noqa: ANN401 - a ctypes function
    """A function of libunicorn of our own: the binding's shares its argument types with all of its users."""
    function = uclib[name]
    function.argtypes = types or None
    function.restype = ctypes.c_int
    return function


class Table(NamedTuple):
    """GDTR, IDTR or TR."""

    base: int
    limit: int


class Engine:
    """One emulated CPU on physical memory, which several may share."""

    def __init__(self, ram: mmap.mmap) -> None:
        size = len(ram)
        self._pin = (ctypes.c_char * size).from_buffer(ram)
        self.unicorn = Uc(UC_ARCH_X86, UC_MODE_64)
        # Unicorn's default model has no SMAP, so no CLAC.
        self.unicorn.ctl_set_cpu_model(uc.UC_CPU_X86_SKYLAKE_SERVER)
        self.unicorn.mem_map_ptr(0, size, UC_PROT_ALL, ctypes.addressof(self._pin))
        self._handle = self.unicorn._uch  # noqa: SLF001 - the raw calls below are the point of this module
        self._hooks: list[Any] = []
        self._values = (ctypes.c_uint64 * PLACES)()
        self._values[KERNEL_GS_NUMBER] = x86.MSR_KERNEL_GS_BASE
        base = ctypes.addressof(self._values)
        self._ids = (ctypes.c_int * len(_PLACED))(*_PLACED)
        self._pointers = (ctypes.c_void_p * len(_PLACED))(*(base + x86.WORD * place for place in _PLACES))
        self._format = struct.Struct(f"<{PLACES}Q")
        self._count = len(_PLACED)
        self._start = _raw("uc_emu_start", ctypes.c_void_p, *(ctypes.c_uint64,) * 3, ctypes.c_size_t)
        self._read = _raw("uc_reg_read_batch")
        self._rip = ctypes.c_uint64()
        self._read_one = _raw("uc_reg_read", ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(ctypes.c_uint64))
        self._write = _raw("uc_reg_write_batch")
        self._restore = _raw("uc_context_restore")
        self._stop = _raw("uc_emu_stop")
        self._system = (ctypes.c_char * (_ROOM * len(_SYSTEM)))()
        self._system_ids = (ctypes.c_int * len(_SYSTEM))(*(_id(name) for name in _SYSTEM))
        rest = ctypes.addressof(self._system)
        self._system_pointers = (ctypes.c_void_p * len(_SYSTEM))(
            *(rest + _ROOM * i for i in range(len(_SYSTEM)))
        )

    def start(self, rip: int, count: int) -> int:
        """Execute up to `count` instructions; HLT, an exception and an invalid instruction end it earlier."""
        status: int = self._start(self._handle, rip, 0, 0, count)
        return status

    def rip(self) -> int:
        self._read_one(self._handle, uc.UC_X86_REG_RIP, self._rip)
        return self._rip.value

    def read(self) -> State:
        self._read(self._handle, self._ids, self._pointers, self._count)
        return list(self._format.unpack_from(self._values))

    def write(self, state: State) -> None:
        """All of a state but RIP, CS and SS."""
        self._format.pack_into(self._values, 0, *state)
        self._write(self._handle, self._ids, self._pointers, _WRITTEN)

    def save(self) -> Any:  # noqa: ANN401 - Unicorn is untyped
        return self.unicorn.context_save()

    def update(self, context: Any) -> None:  # noqa: ANN401
        self.unicorn.context_update(context)

    def restore(self, context: Any) -> None:  # noqa: ANN401
        self._restore(self._handle, context.context)

    def stop(self) -> None:
        """From within a hook: end the start before the instruction that the hook was called for."""
        self._stop(self._handle)

    def hook_code(self, called: Callable[[int], None], first: int = 1, last: int = 0) -> None:
        """Tell `called` the address of each instruction before it is executed: of all, or of a range.

        Code that has run before must be flushed.
        """

        def relay(_engine: int, address: int, _size: int, _data: int) -> None:
            called(address)

        hook = _CODE_HOOK(relay)
        self._hooks.append(hook)  # Unicorn keeps no reference
        handle = ctypes.c_size_t()
        _raw("uc_hook_add")(
            self._handle,
            ctypes.byref(handle),
            UC_HOOK_CODE,
            hook,
            None,
            ctypes.c_uint64(first),
            ctypes.c_uint64(last),
        )

    def flush(self) -> None:
        """Forget translated code: its bytes were changed."""
        self.unicorn.ctl_flush_tb()

    def msr(self, number: int) -> int:
        value: int = self.unicorn.reg_read(uc.UC_X86_REG_MSR, number)
        return value

    def set_msr(self, number: int, value: int) -> None:
        self.unicorn.reg_write(uc.UC_X86_REG_MSR, (number, value))

    def set_register(self, name: str, value: int) -> None:
        self.unicorn.reg_write(_id(name), value)

    def register(self, name: str) -> int:
        value: int = self.unicorn.reg_read(_id(name))
        return value

    def table(self, name: str) -> Table:
        _, base, limit, _ = self.unicorn.reg_read(_id(name))
        return Table(base, limit)

    def set_table(self, name: str, base: int, limit: int, selector: int = 0) -> None:
        self.unicorn.reg_write(_id(name), (selector, base, limit, 0))

    def system(self) -> bytes:
        """The rest of what a stub must leave alone, to be compared; `system_words` says what it holds."""
        self._read(self._handle, self._system_ids, self._system_pointers, len(_SYSTEM))
        return self._system.raw

    def vector_at(self, rip: int) -> int | None:
        """Execute one instruction and tell which exception it raises."""
        raised: list[int] = []

        def stop(engine: Uc, vector: int, _: object) -> None:
            raised.append(vector)
            engine.emu_stop()

        hook = self.unicorn.hook_add(UC_HOOK_INTR, stop)
        status = self.start(rip, 1)
        self.unicorn.hook_del(hook)
        return 6 if status == BAD_INSTRUCTION else next(iter(raised), None)


def system_words(system: bytes) -> dict[str, int]:
    words = {
        name: int.from_bytes(system[_ROOM * i : _ROOM * i + 8], "little") for i, name in enumerate(_SYSTEM)
    }
    for i, name in enumerate(_SYSTEM):
        if name in {"GDTR", "IDTR"}:
            _, base, limit, _ = *_TABLE.unpack_from(system, _ROOM * i), 0
            words[name], words[name + " limit"] = base, limit
    return words
