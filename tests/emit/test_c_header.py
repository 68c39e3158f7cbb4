"""The C header: what compilers say of it, and what it promises."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from idtgen.emit import c_header
from idtgen.model import Kernel, Paranoid, Tail
from tests.emit import kernels

KERNELS: dict[str, Callable[[], Kernel]] = {
    "pt_regs": kernels.kernel,
    "every kind": lambda: kernels.kernel(entries=(*kernels.kernel().entries, *kernels.system_calls())),
    "vector": lambda: kernels.kernel(frame=kernels.frame(Tail.VECTOR_ERROR_CODE)),
    "vector behind": lambda: kernels.kernel(frame=kernels.frame(Tail.ERROR_CODE_VECTOR)),
    "error code": lambda: kernels.kernel(frame=kernels.frame(Tail.ERROR_CODE, fields={"rax": "ax"})),
    "no user mode": lambda: kernels.kernel(user_code=None, exit_to_user=None, ists=(), arrays=()),
    "one handler": lambda: kernels.kernel(
        entries=tuple(e._replace(handler="trap") for e in kernels.kernel().entries)
    ),
}
DIALECTS = ("c99", "c11", "c2x", "c++98", "c++17")
WARNINGS = ("-Wall", "-Wextra", "-Wpedantic", "-Werror")


def render(kernel: Kernel) -> str:
    return c_header.render(kernel, kernels.program(kernel))


def prose(kernel: Kernel) -> str:
    """The header with its comments in one line each."""
    return " ".join(render(kernel).replace("\n *", " ").split())


def compile_with(compiler: str, dialect: str, source: Path) -> str:
    language = "c++" if dialect.startswith("c++") else "c"
    command = (compiler, f"-std={dialect}", *WARNINGS, "-fsyntax-only", "-x", language, source)
    return run(*command)[1]


def run(*command: str | Path) -> tuple[str, str]:
    """What a tool prints: to its output, to its errors."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout, done.stderr


@pytest.mark.parametrize("compiler", ["gcc", "clang"])
def test_compiles_without_a_warning(compiler: str, tmp_path: Path) -> None:
    """Included twice, for the guard."""
    for number, (name, make) in enumerate(KERNELS.items()):
        kernel = make()
        (tmp_path / f"{number}.h").write_text(render(kernel))
        source = tmp_path / f"{number}.source"
        source.write_text(f'#include "{number}.h"\n' * 2 + f"extern struct {kernel.frame.name} *regs;\n")
        for dialect in DIALECTS:
            assert compile_with(compiler, dialect, source) == "", f"{name} as {dialect}"


def test_a_wrong_offset_does_not_compile(tmp_path: Path) -> None:
    text = render(kernels.kernel())
    wrong = text.replace(
        "unsigned long r14;\n\tunsigned long r13;", "unsigned long r13;\n\tunsigned long r14;"
    )
    assert wrong != text
    source = tmp_path / "wrong.source"
    source.write_text(wrong)
    for dialect in ("c99", "c11", "c2x", "c++17"):
        errors = compile_with("gcc", dialect, source)
        assert "pt_regs_r14" in errors, dialect
        assert "pt_regs_r12" not in errors, dialect


def test_a_word_too_many_does_not_compile(tmp_path: Path) -> None:
    source = tmp_path / "wrong.source"
    text = render(kernels.kernel())
    source.write_text(text.replace("\tunsigned long ss;\n", "\tunsigned long ss;\n\tunsigned long more;\n"))
    assert "pt_regs_size" in compile_with("gcc", "c99", source)


def test_assembly_sees_the_constants_alone(tmp_path: Path) -> None:
    (tmp_path / "test.h").write_text(render(kernels.kernel()))
    source = tmp_path / "use.S"
    names = "VECTOR_PAGE_FAULT, IST_NMI, HANDLER_ENTRY_SIZE, SELECTOR_USER_CODE"
    source.write_text(f'#include "test.h"\n\t.long {names}\n')
    built = tmp_path / "use.o"
    for compiler in ("gcc", "clang"):
        assert run(compiler, "-c", source, "-o", built) == ("", "")
        assert "0e000000 02000000 10000000 33000000" in run("objdump", "-s", "-j", ".text", built)[0]


def test_handlers_get_what_the_contract_says() -> None:
    text = render(KERNELS["every kind"]())
    for prototype in (
        "void exc_divide_error(struct pt_regs *regs);",
        "IDTGEN_NORETURN void exc_double_fault(struct pt_regs *regs, unsigned long error_code);",
        "void exc_page_fault(struct pt_regs *regs, unsigned long error_code);",
        "void exc_yield(struct pt_regs *regs);",
        "void exc_nmi(struct pt_regs *regs);",
        "void sysvec_timer(struct pt_regs *regs);",
        "void common_interrupt(struct pt_regs *regs, unsigned long vector);",
        "bool do_syscall_64(struct pt_regs *regs, int nr);",
        "bool do_fast_syscall_32(struct pt_regs *regs);",
        "bool do_SYSENTER_32(struct pt_regs *regs);",
        "void do_int80_syscall_32(struct pt_regs *regs);",
        "void leave_kernel(struct pt_regs *regs);",
        "void maybe_switch(struct pt_regs *regs);",
    ):
        assert f"\n{prototype}" in text


def test_a_frame_with_a_vector_is_all_that_a_handler_gets() -> None:
    entries = (*kernels.kernel().entries, *kernels.system_calls())
    text = render(kernels.kernel(frame=kernels.frame(Tail.VECTOR_ERROR_CODE), entries=entries))
    assert "void exc_page_fault(struct trapframe *regs);" in text
    assert "void common_interrupt(struct trapframe *regs);" in text
    assert "bool do_syscall_64(struct trapframe *regs);" in text


def test_a_shared_handler_has_one_prototype_and_returns_if_any_line_does() -> None:
    text = render(KERNELS["one handler"]())
    assert text.count(" trap(") == 1
    assert "\nvoid trap(struct pt_regs *regs, unsigned long error_code);" in text
    assert "error_code means something from 8 #DF, 14 #PF alone" in text


def test_bool_and_void_cannot_be_one_prototype() -> None:
    entries = tuple(e._replace(handler="trap") for e in (kernels.exception(0), *kernels.system_calls()))
    with pytest.raises(ValueError, match="trap has two prototypes"):
        render(kernels.kernel(entries=entries))


def test_declares_what_the_program_exports_and_no_more() -> None:
    kernel = kernels.kernel()
    program = kernels.program(kernel)
    fewer = tuple(f for f in program.sections[0].functions if f.name != "native_irq_return_iret")
    text = c_header.render(
        kernel, program._replace(sections=(program.sections[0]._replace(functions=fewer),))
    )
    assert "native_irq_return_iret" in render(kernel)
    assert "native_irq_return_iret" not in text


@pytest.mark.parametrize(
    ("said", "settings"),
    [
        ("CR4.FSGSBASE is clear", {}),
        ("CR4.FSGSBASE is set.", {"paranoid": Paranoid.RDGSBASE, "gs_base": kernels.above_ist()}),
        (
            "cpu_base holds the kernel's GS base",
            {"paranoid": Paranoid.RDGSBASE, "gs_base": kernels.in_word()},
        ),
        (
            "The limit of the segment at 0x7b has the index",
            {"paranoid": Paranoid.RDGSBASE, "gs_base": kernels.in_table()},
        ),
        ("TSS.RSP0 equals the word at gs:0x08", {}),
        ("TSS.RSP0 is the top", {"kernel_stack": None}),
        ("tss_setup_ist sets slot 2 (NMI).", {}),
        ("The kernel itself sets slot 1 (DF), slot 3 (DB), to a multiple of 16.", {}),
        ("cpu counts from 0 and is below 4;", {"cpus": 4}),
        ("-mno-red-zone", {}),
    ],
)
def test_says_what_must_be_true(said: str, settings: dict[str, object]) -> None:
    assert said in prose(kernels.kernel(**settings))


@pytest.mark.parametrize(
    ("unsaid", "settings"),
    [
        ("FSGSBASE", {"entries": ()}),
        ("RSP0", {"user_code": None}),
        ("SELECTOR_USER", {"user_code": None}),
        ("SELECTOR_USER_CODE32", {"user_code32": None}),
        ("LTR", {"ists": ()}),
        ("NMI stack", {}),
        ("HANDLER_ENTRY_SIZE", {"arrays": ()}),
    ],
)
def test_does_not_ask_for_what_no_stub_needs(unsaid: str, settings: dict[str, object]) -> None:
    assert unsaid not in render(kernels.kernel(**settings))


def test_nmi_stack_is_zero_once_there_is_an_nmi_line() -> None:
    assert "The NMI stack is zero before the first NMI" in render(KERNELS["every kind"]())
