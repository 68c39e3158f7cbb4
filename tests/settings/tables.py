"""Small kernels that between them use every setting with every other: the text of an .idt for a choice.

`CHOICES` is what the language lets a user choose; `choices()` is a list of combinations in which each pair of
values of two settings that can stand together appears at least once.
"""

from collections.abc import Iterator
from itertools import combinations, product
from random import Random

Choice = dict[str, str]

CHOICES: dict[str, tuple[str, ...]] = {
    "user": ("64", "64 and 32", "none"),
    "gs": ("swapgs", "none"),
    "paranoid": ("rdmsr", "word", "ist", "table"),
    "harden": ("none", "clac", "endbr", "fence", "clear_regs", "clac endbr fence clear_regs"),
    "frame": ("pt_regs", "orig_ax", "error_code", "vector error_code", "error_code vector"),
    "order": ("rdi first", "rdi last", "rdi second", "rcx second"),
    "stack_align": ("16", "8"),
    "layout": ("fast", "compact"),
    "hooks": ("both", "user", "kernel", "none"),
    "double_fault": ("noreturn", "returns"),
    "place": ("offset", "symbol"),
    "calls": ("none", "syscall", "syscall32", "sysenter", "int80", "all"),
}
_ORDERS = {
    "rdi first": "rdi rsi rdx rcx rax r8 r9 r10 r11 rbx rbp r12 r13 r14 r15",
    "rdi last": "r15 r14 r13 r12 rbp rbx r11 r10 r9 r8 rax rcx rdx rsi rdi",
    "rdi second": "rax rbx rcx rdx rsi rbp r8 r9 r10 r11 r12 r13 r14 rdi r15",
    "rcx second": "rax rbx rdx rsi rdi rbp r8 r9 r10 r11 r12 r13 r14 rcx r15",
}


def choices() -> list[Choice]:
    """Each pair of values in some combination; greedy, the same at every run."""
    random = Random(0)
    wanted = {
        ((a, x), (b, y)) for a, b in combinations(CHOICES, 2) for x, y in product(CHOICES[a], CHOICES[b])
    }
    chosen = []
    while wanted:
        (a, x), (b, y) = min(wanted)
        tries = [{k: random.choice(v) for k, v in CHOICES.items()} | {a: x, b: y} for _ in range(20)]
        best = max(tries, key=lambda choice: len(wanted & pairs(choice)))
        wanted -= pairs(best)
        chosen.append(best)
    return chosen


def pairs(choice: Choice) -> set[tuple[tuple[str, str], tuple[str, str]]]:
    return set(combinations(choice.items(), 2))


def text(choice: Choice) -> str:
    """The .idt of a choice."""
    return "\n".join((*_kernel(choice), *_percpu(choice), *_frame(choice), *_entries(choice))) + "\n"


def _kernel(choice: Choice) -> Iterator[str]:
    yield "kernel small {"
    yield f"    gs {choice['gs']}; harden {choice['harden']}; stack_align {choice['stack_align']};"
    yield f"    layout {choice['layout']};"
    yield f"    paranoid {'rdmsr' if choice['paranoid'] == 'rdmsr' else 'rdgsbase'};"
    if choice["frame"] != "pt_regs":
        yield "    frame own;"
    if choice["user"] == "none":
        yield "    user_code none;"
    if choice["user"] == "64":
        yield "    user_code32 none;"
    yield "}"


def _percpu(choice: Choice) -> Iterator[str]:
    bases = {"word": "the_base", "ist": "ist", "table": "bases[lsl 0x7b]"}
    yield "percpu {"
    if choice["user"] != "none":
        gs = "" if choice["gs"] == "none" else "gs:"
        yield f"    kernel_stack {gs + '8' if gs and choice['place'] == 'offset' else gs + 'stack_top'};"
        yield f"    user_sp {gs + '16' if gs and choice['place'] == 'offset' else gs + 'user_stack'};"
    if choice["paranoid"] != "rdmsr":
        yield f"    gs_base {bases[choice['paranoid']]};"
    yield "}"


def _frame(choice: Choice) -> Iterator[str]:
    if choice["frame"] != "pt_regs":
        yield f"frame own {{ {_ORDERS[choice['order']]} {choice['frame']} }}"


def _entries(choice: Choice) -> Iterator[str]:
    yield "ist DF = 1 size 8K; ist DB = 3; ist MCE = 4; ist UD = 5 size 4K; ist NMI = 6 size 1K;"
    yield "exception 0 divide_error;"
    yield "exception 1 debug ist DB paranoid;"
    yield "nmi 2 nmi ist NMI;"
    yield "exception 3 int3 dpl 3 gap;"
    yield "exception 6 invalid_op ist UD;" if choice["gs"] == "none" else "exception 6 invalid_op;"
    returns = "" if choice["double_fault"] == "returns" else "noreturn"
    yield f"exception 8 double_fault ist DF paranoid {returns};"
    yield "exception 13 general_protection;"
    yield "exception 14 page_fault gap;"
    yield "exception 18 machine_check ist MCE paranoid;"
    yield "exception 21 control_protection noreturn;"
    yield "exception 29 vmm_communication;"
    yield "interrupt 0x20..0x23 -> low_interrupt;"
    yield "interrupt 0x7e..0x82 -> high_interrupt;"
    yield "sysvec 0x22 timer;"
    yield "sysvec 0xf0 reschedule;"
    yield "softint 0x81 call dpl 3;"
    yield "softint 0x30 own_call dpl 0;"
    yield from _calls(choice)
    if choice["hooks"] in {"both", "user"} and choice["user"] != "none":
        yield "on exit_to_user -> before_user;"
    if choice["hooks"] in {"both", "kernel"}:
        yield "on exit_to_kernel -> before_kernel;"


_CALLS = {
    "syscall": "syscall -> do_syscall_64;",
    "int80": "int80 0x80 -> do_int80_syscall_32;",
    "syscall32": "syscall32 -> do_fast_syscall_32;",
    "sysenter": "sysenter -> do_SYSENTER_32;",
}
_WITHOUT_32_BITS = ("syscall", "int80")


def _calls(choice: Choice) -> Iterator[str]:
    """Those that the kernel's user mode can make."""
    possible = {"none": (), "64": _WITHOUT_32_BITS, "64 and 32": tuple(_CALLS)}[choice["user"]]
    for name in possible:
        if choice["calls"] in (name, "all"):
            yield _CALLS[name]
