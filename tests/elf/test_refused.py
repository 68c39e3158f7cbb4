"""What cannot be verified gets one line that says why and what to do."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from idtgen import cli
from tests.elf.linked import HIGH, LLVM, SMALL, Recipe, build, declared, run

Make = Callable[[Path, Path], object]  # from the good kernel to the file that is tried


def said(folder: Path, capsys: pytest.CaptureFixture[str], elf: Path) -> str:
    """The command's one line on a kernel, without what is the same in all."""
    capsys.readouterr()
    assert cli.main(["verify", str(folder / "own.idt"), "--elf", str(elf)]) == 2
    out, err = capsys.readouterr()
    *_, line = err.splitlines()
    assert out == ""
    head = f"idtgen: error: {elf}: "
    assert line.startswith(head), err
    return line.removeprefix(head)


def objcopy(*words: str) -> Make:
    return lambda elf, target: run(elf.parent, "objcopy", *words, str(elf), str(target))


def patched(offset: int, value: bytes) -> Make:
    def patch(elf: Path, target: Path) -> None:
        data = bytearray(elf.read_bytes())
        data[offset : offset + len(value)] = value
        target.write_bytes(data)

    return patch


def pie(elf: Path, target: Path) -> None:
    (elf.parent / "pie.c").write_text("void _start(void) {}")
    run(elf.parent, "gcc", "-nostdlib", "-static-pie", "-fpie", "pie.c", "-o", str(target))


def another(elf: Path, target: Path) -> None:
    (elf.parent / "arm.c").write_text("void _start(void) {}")
    run(elf.parent, "clang", "--target=aarch64-none-elf", "-c", "arm.c", "-o", "arm.o")
    run(elf.parent, "ld.lld", "arm.o", "-o", str(target))


FILES: dict[str, tuple[Make, str, str]] = {
    "stripped": (objcopy("--strip-all"), "stripped", "strip a copy"),
    "no-section-headers": (
        patched(40, bytes(8) + bytes(4) + struct.pack("<HHHHHH", 64, 56, 1, 0, 0, 0)),
        "",
        "link",
    ),
    "32-bit": (objcopy("-O", "elf32-i386"), "a 32-bit ELF file", "64-bit file that it was made from"),
    "pie": (pie, "position-independent", "-no-pie"),
    "object": (
        lambda elf, target: target.write_bytes((elf.parent / "stubs.o").read_bytes()),
        "a relocatable object",
        "link it",
    ),
    "core": (patched(16, b"\x04\x00"), "not an executable", "name the linked kernel"),
    "another-machine": (another, "for another machine (e_machine 183)", "x86-64"),
    "big-endian": (patched(5, b"\x02"), "for another machine", "x86-64"),
    "flat": (objcopy("-O", "binary"), "not an ELF file", "as the linker wrote it"),
    "text": (
        lambda _, target: target.write_text("/* a kernel */\n"),
        "not an ELF file",
        "as the linker wrote it",
    ),
    "empty": (lambda _, target: target.write_text(""), "not an ELF file", "as the linker wrote it"),
    "cut": (
        lambda elf, target: target.write_bytes(elf.read_bytes()[:-100]),
        "truncated",
        "link or copy it anew",
    ),
    "head": (
        lambda elf, target: target.write_bytes(elf.read_bytes()[:40]),
        "truncated",
        "link or copy it anew",
    ),
}


@pytest.mark.parametrize("what", FILES)
def test_files(what: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make, why, remedy = FILES[what]
    make(folder / "kernel" / "kernel.elf", tmp_path / "file")
    line = said(folder, capsys, tmp_path / "file")
    assert line.startswith(why)
    assert remedy in line


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("exc_page_fault", "the handler of own.idt:2: define it as a function"),
        ("irq", "the handler of own.idt:2"),
        ("leaving", "the hook of `on exit_to_user` in own.idt"),
        ("top", "the `kernel_stack` of `percpu` in own.idt: define it as data"),
        ("asm_exc_page_fault", "the stub of own.idt:2: link what idtgen makes of it now"),
        ("irq_entries", "the slots of own.idt:2"),
        ("idt_table", "of the assembly that idtgen makes of own.idt: link that in"),
        ("tss_setup_ist", "of the assembly that idtgen makes of own.idt"),
        ("__entry_text_end", "of the assembly that idtgen makes of own.idt"),
        ("native_irq_return_iret", "of the assembly that idtgen makes of own.idt"),
    ],
)
def test_a_symbol_is_missing(
    name: str, why: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    objcopy(f"--strip-symbol={name}")(folder / "kernel" / "kernel.elf", tmp_path / "kernel.elf")
    assert said(folder, capsys, tmp_path / "kernel.elf").startswith(f"no symbol {name}, {why}")


def test_a_kernel_of_another_file(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = declared(
        tmp_path, "kernel k { gs none; user_code none; } exception 3 trap; interrupt 0x20 -> irq;"
    )
    elf = build(other, tmp_path / "kernel", Recipe())
    line = said(folder, capsys, elf)
    assert line.startswith("no symbol tss_setup_ist") or "more are missing" in line


def missing_file(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> str:
    assert cli.main(["verify", str(folder / "own.idt"), "--elf", name]) == 2
    return capsys.readouterr().err.splitlines()[-1]


def test_no_file(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = str(tmp_path / "none")
    assert missing_file(folder, capsys, name) == f"idtgen: error: {name}: No such file or directory"
    assert missing_file(folder, capsys, str(tmp_path)) == f"idtgen: error: {tmp_path}: Is a directory"


# A kernel that is an ELF file all right


def moved(name: str, value: int) -> Make:
    def move(elf: Path, target: Path) -> None:
        """The value of a symbol in .symtab."""
        from elftools.elf.elffile import ELFFile

        data = bytearray(elf.read_bytes())
        with elf.open("rb") as stream:
            table = ELFFile(stream).get_section_by_name(".symtab")
            index = next(i for i, symbol in enumerate(table.iter_symbols()) if symbol.name == name)
            struct.pack_into("<Q", data, table["sh_offset"] + 24 * index + 8, value)
        target.write_bytes(data)

    return move


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("__entry_text_end", HIGH, "do not enclose loaded code"),
        ("__entry_text_end", HIGH + (1 << 30), "do not enclose loaded code"),
        ("asm_exc_page_fault", HIGH, "is not between __entry_text_start and __entry_text_end"),
        ("irq", 0, "irq at 0x0 is in no loaded segment: define it as a function of the kernel"),
        ("top", HIGH + (1 << 29), "is in no loaded segment: let the linker script place its section"),
        ("idt_table", HIGH + (1 << 29), "is in no loaded segment: let the linker script place its section"),
        ("irq", 1 << 55, "is no address under four-level paging"),
    ],
)
def test_symbols_in_the_wrong_place(
    name: str, value: int, why: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved(name, value)(folder / "kernel" / "kernel.elf", tmp_path / "kernel.elf")
    line = said(folder, capsys, tmp_path / "kernel.elf")
    assert name in line
    assert why in line


def test_a_handler_inside_of_entry_text(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = declared(folder, SMALL)
    elf = build(
        made,
        tmp_path / "kernel",
        Recipe(
            LLVM,
            edit=lambda text: text.replace(
                "\n__entry_text_end:", "\n\t.globl exc_page_fault\nexc_page_fault: ret\n__entry_text_end:"
            ),
            edit_c=lambda text: text.replace(
                "void exc_page_fault(", "__attribute__((weak)) void exc_page_fault("
            ),
        ),
    )
    line = said(folder, capsys, elf)
    assert line.startswith("exc_page_fault at 0x")
    assert "lies inside of .entry.text" in line
    assert "into .text" in line
