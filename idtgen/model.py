"""The kernel as declared: frozen, complete, typed. What every later pass reads and none changes.

A `Kernel` holds only what the language says and what follows from it by the contract's rules (names,
error codes, default handlers, which vectors a range really has). Nothing in it knows how a stub looks.
"""

from enum import Enum
from functools import cached_property
from typing import NamedTuple

from idtgen import x86


class Gs(Enum):
    """`gs`: how the kernel finds its per-CPU data when it comes from user mode."""

    SWAPGS = "swapgs"
    NONE = "none"


class Paranoid(Enum):
    """`paranoid`: how a paranoid entry learns whose GS base is live."""

    RDMSR = "rdmsr"
    RDGSBASE = "rdgsbase"


class Layout(Enum):
    """`layout`: a whole body in each stub, or stubs that call shared routines."""

    FAST = "fast"
    COMPACT = "compact"


class Tail(Enum):
    """What stands between the registers of a frame and the CPU's part; lowest address first."""

    ORIG_AX = ("orig_ax",)
    ERROR_CODE = ("error_code",)
    VECTOR_ERROR_CODE = ("vector", "error_code")
    ERROR_CODE_VECTOR = ("error_code", "vector")


class Kind(Enum):
    """What the statement that declares an entry begins with."""

    EXCEPTION = "exception"
    NMI = "nmi"
    INTERRUPT = "interrupt"
    SYSVEC = "sysvec"
    SOFTINT = "softint"
    SYSCALL = "syscall"
    SYSCALL32 = "syscall32"
    SYSENTER = "sysenter"
    INT80 = "int80"


class Origin(NamedTuple):
    """Where a declaration stands: a file by its base name, an include as its line names it; line from 1."""

    file: str
    line: int


class Place(NamedTuple):
    """A word of memory: `%gs:offset`, `%gs:symbol`, or `symbol` reached RIP-relative."""

    gs: bool
    symbol: str | None
    offset: int


class GsBaseKind(Enum):
    IST = "ist"  # a word above each IST stack
    WORD = "word"  # one word that holds it
    TABLE = "table"  # words indexed by the low 12 bits of a segment's limit


class GsBase(NamedTuple):
    """`percpu gs_base`: where a paranoid entry under rdgsbase finds the kernel's GS base."""

    kind: GsBaseKind
    symbol: str | None = None
    selector: int | None = None


class Frame:
    """What a handler gets a pointer to: registers, tail, the CPU's five words; lowest address first."""

    __slots__ = ("fields", "name", "offsets", "registers", "size", "tail")

    def __init__(
        self, name: str, registers: tuple[str, ...], tail: Tail, fields: dict[str, str] | None = None
    ) -> None:
        self.name = name
        self.registers = registers
        self.tail = tail
        # what C and the assembler constants call a slot, where the declaration used another name for it
        self.fields = fields or {}
        slots = (*registers, *tail.value, *x86.IRET_FRAME)
        # byte offset of each slot by name: "rax" .. "r15", the tail's names, "rip" "cs" "rflags" "rsp" "ss"
        self.offsets = {slot: x86.WORD * i for i, slot in enumerate(slots)}
        self.size = x86.WORD * len(slots)

    @property
    def has_vector(self) -> bool:
        return "vector" in self.tail.value


# Linux's struct pt_regs: r15 at 0 .. orig_ax at 120, ip 128 .. ss 160.
PT_REGS = Frame(
    "pt_regs",
    ("r15", "r14", "r13", "r12", "rbp", "rbx", "r11", "r10", "r9", "r8", "rax", "rcx", "rdx", "rsi", "rdi"),
    Tail.ORIG_AX,
    {r: r[1:] for r in ("rbp", "rbx", "rax", "rcx", "rdx", "rsi", "rdi", "rip", "rsp")} | {"rflags": "flags"},
)


class Ist(NamedTuple):
    """One slot of the TSS's interrupt stack table; `size` in bytes when idtgen reserves the stack."""

    name: str
    slot: int
    size: int | None
    origin: Origin


class Entry(NamedTuple):
    """One way in. Of a range of exceptions each vector is an entry of its own."""

    kind: Kind
    vector: int | None  # None for syscall, syscall32 and sysenter
    symbol: str  # the stub's: asm_exc_page_fault, entry_SYSCALL_64
    handler: str
    origin: Origin
    name: str | None = None  # as declared: page_fault
    error_code: bool = False  # the CPU pushes one
    ist: Ist | None = None
    paranoid: bool = False
    dpl: int = 0
    noreturn: bool = False
    gap: bool = False


class SlotArray(NamedTuple):
    """The slots of one `interrupt` line: slot of vector v at symbol + stride * (v - first)."""

    symbol: str
    body: str  # the stub that all slots jump to; lines with one handler share it
    handler: str
    first: int
    last: int
    vectors: tuple[int, ...]  # those of first..last that no other line claims
    origin: Origin


class Harden(Enum):
    CLAC = "clac"
    ENDBR = "endbr"
    FENCE = "fence"
    CLEAR_REGS = "clear_regs"


class Kernel:
    """Everything that one .idt file declares. Attributes are set once, by the analysis, and never after."""

    def __init__(  # noqa: PLR0913 - the settings of the language, one each, all by keyword
        self,
        *,
        name: str = "kernel",
        file: str = "kernel.idt",
        gs: Gs = Gs.SWAPGS,
        paranoid: Paranoid = Paranoid.RDMSR,
        harden: frozenset[Harden] = frozenset({Harden.ENDBR, Harden.FENCE, Harden.CLEAR_REGS}),
        code: int = 0x10,
        user_code32: int | None = 0x23,
        user_data: int | None = 0x2B,
        user_code: int | None = 0x33,
        stack_align: int = 16,
        layout: Layout = Layout.FAST,
        la57: bool = False,
        cpus: int = 1,
        kernel_stack: Place | None = None,
        user_sp: Place | None = None,
        gs_base: GsBase | None = None,
        frame: Frame = PT_REGS,
        ists: tuple[Ist, ...] = (),
        entries: tuple[Entry, ...] = (),
        arrays: tuple[SlotArray, ...] = (),
        exit_to_user: str | None = None,
        exit_to_kernel: str | None = None,
    ) -> None:
        self.name = name
        self.file = file  # base name of the file that declares it: what a generated file says it comes from
        self.gs = gs
        self.paranoid = paranoid
        self.harden = harden
        self.code = code
        self.user_code32 = user_code32
        self.user_data = user_data
        self.user_code = user_code
        self.stack_align = stack_align
        self.layout = layout
        self.la57 = la57
        self.cpus = cpus
        self.kernel_stack = kernel_stack
        self.user_sp = user_sp
        self.gs_base = gs_base
        self.frame = frame
        self.ists = ists
        self.entries = entries  # sorted by vector, then syscall, syscall32, sysenter; without interrupts
        self.arrays = arrays  # sorted by first vector
        self.exit_to_user = exit_to_user
        self.exit_to_kernel = exit_to_kernel

    @property
    def user_mode(self) -> bool:
        return self.user_code is not None

    @property
    def swapgs(self) -> bool:
        """Whether GS changes hands: never in a kernel without user mode."""
        return self.gs is Gs.SWAPGS and self.user_mode

    @property
    def data(self) -> int:
        """The kernel's SS: the descriptor after its CS, as SYSCALL demands (SDM 2: SYSCALL)."""
        return self.code + 8

    @property
    def slot_stride(self) -> int:
        """Bytes from one slot of an array to the next: ENDBR64, a two-byte push and a jump need 11, or 7."""
        return 16 if Harden.ENDBR in self.harden else 8

    @property
    def pad(self) -> int:
        """Bytes below the frame that align RSP at the call of a handler.

        The CPU's part starts on a multiple of 16 (SDM 3:6.14.2) and so does the thread stack; the frame's
        size alone decides.
        """
        return 8 if self.stack_align == 16 and self.frame.size % 16 else 0  # noqa: PLR2004

    @cached_property
    def gates(self) -> dict[int, Entry]:
        """Vector to the entry that its gate names; a device vector's is made from its slot."""
        gates = {e.vector: e for e in self.entries if e.vector is not None}
        for array in self.arrays:
            for vector in array.vectors:
                gates[vector] = Entry(Kind.INTERRUPT, vector, array.symbol, array.handler, array.origin)
        return dict(sorted(gates.items()))

    def slot_offset(self, array: SlotArray, vector: int) -> int:
        """Bytes from the array's symbol to the slot of a vector."""
        return self.slot_stride * (vector - array.first)
