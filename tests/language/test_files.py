"""Includes and `replace`, and files that cannot be read."""

from pathlib import Path

import pytest

from idtgen import language
from idtgen.model import Kernel

ALONE = "kernel k { gs none; user_code none; }\n"


def write(folder: Path, **files: str) -> Path:
    """Each NAME=text as NAME.idt; returns main.idt."""
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.idt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "main.idt"


def kernel(path: Path) -> Kernel:
    loaded = language.load(path)
    assert loaded.kernel is not None, loaded.diagnostics.render()
    return loaded.kernel


def names(found: Kernel) -> dict[int | None, str | None]:
    return {entry.vector: entry.name for entry in found.entries}


def test_paths_are_relative_to_the_file_that_includes(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        main=ALONE + 'include "cpu/all.idt";',
        cpu__all='include "faults.idt"; include "../devices.idt"; exception 3 c;',
        cpu__faults="exception 5 a;",
        devices="sysvec 0x20 b;",
    )
    loaded = language.load(path)
    assert loaded.kernel is not None
    assert names(loaded.kernel) == {3: "c", 5: "a", 0x20: "b"}
    assert [Path(file).relative_to(tmp_path).as_posix() for file in loaded.files] == [
        "main.idt", "cpu/all.idt", "cpu/faults.idt", "cpu/../devices.idt",
    ]  # fmt: skip


def test_an_origin_names_the_file_as_its_include_does(tmp_path: Path) -> None:
    path = write(tmp_path, main=ALONE + 'include "cpu/all.idt";\nexception 3 c;', cpu__all="\nexception 5 a;")
    origins = [(entry.origin.file, entry.origin.line) for entry in kernel(path).entries]
    assert origins == [("main.idt", 3), ("cpu/all.idt", 2)]


def test_replace(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        main=ALONE
        + """include "base.idt";
        replace exception 3 mine dpl 3; replace exception 8..9 -> trap; replace interrupt 0x20 -> irq;
        replace softint 0x30 call; replace on exit_to_kernel -> my_hook;""",
        base="""exception 3 theirs; exception 8..9 -> other; interrupt 0x20..0x2f -> irqs; sysvec 0x20 t;
        sysvec 0x30 u; on exit_to_kernel -> their_hook;""",
    )
    found = kernel(path)
    assert names(found) == {3: "mine", 8: None, 9: None, 0x30: "call"}
    assert found.gates[8].handler == "trap"
    assert found.gates[0x20].handler == "irq"
    assert found.exit_to_kernel == "my_hook"


def test_replace_reaches_through_includes_and_can_itself_be_replaced(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        main=ALONE + 'include "board.idt"; replace exception 6 top;',
        board='include "base.idt"; replace exception 5 board; replace exception 6 board;',
        base="exception 4 base; exception 5 base; exception 6 base;",
    )
    assert {v: names(kernel(path))[v] for v in (4, 5, 6)} == {4: "base", 5: "board", 6: "top"}


def test_replace_a_call(tmp_path: Path) -> None:
    text = (Path(__file__).parent / "kernels" / "linux.idt").read_text()
    main = 'include "linux.idt"; replace syscall -> mine; replace int80 0x80 -> old_call;'
    path = write(tmp_path, main=main, linux=text)
    handlers = {entry.symbol: entry.handler for entry in kernel(path).entries}
    assert handlers["entry_SYSCALL_64"] == "mine"
    assert handlers["entry_INT80_compat"] == "old_call"


def test_includes_may_hold_anything(tmp_path: Path) -> None:
    path = write(tmp_path, main='include "settings.idt"; exception 5 a ist A;', settings=ALONE + "ist A = 3;")
    found = kernel(path)
    assert (found.name, found.file) == ("k", "main.idt")
    assert found.ists[0].slot == 3


def test_a_path_that_no_system_takes(tmp_path: Path) -> None:
    path = write(tmp_path, main=f'include "{"x" * 5000}.idt"; include "a\0b.idt"; include "";')
    found = language.load(path).diagnostics
    assert [one.code for one in found] == ["E103", "E103", "E103"]
    assert "File name too long" in found.render()


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "loop.idt").symlink_to("loop.idt")
    path = write(tmp_path, main='include "loop.idt";')
    assert [one.code for one in language.load(path).diagnostics] == ["E103"]


def test_two_ways_to_one_file_through_a_link(tmp_path: Path) -> None:
    path = write(tmp_path, main=ALONE + 'include "a.idt"; include "b.idt";', a="exception 5 x;")
    (tmp_path / "b.idt").symlink_to("a.idt")
    assert [found.code for found in language.load(path).diagnostics if found.is_error] == ["E105"]


def test_includes_that_never_end(tmp_path: Path) -> None:
    for n in range(40):
        write(tmp_path, **{f"f{n}": f'include "f{n + 1}.idt";'})
    path = write(tmp_path, main='include "f0.idt";')
    (found,) = language.load(path).diagnostics
    assert (found.code, found.span.source.label) == ("E107", "f31.idt")


@pytest.mark.parametrize("text", ["", "\n \t\r\n", "\ufeff"])
def test_nothing_in_it(text: str, tmp_path: Path) -> None:
    path = write(tmp_path, main=text)
    assert [found.message for found in language.load(path).diagnostics] == ["the file is empty"]


def test_an_empty_include_is_an_error_there(tmp_path: Path) -> None:
    path = write(tmp_path, main=ALONE + 'include "a.idt";', a="// nothing yet")
    rendered = language.load(path).diagnostics.render()
    assert rendered.startswith(f"{tmp_path}/a.idt:1:1: error[E102]: the file declares nothing\n")


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "main.idt"
    path.write_bytes(b"\xef\xbb\xbfkernel k { gs none; user_code none; }\r\nexception 99 x;\r\n")
    (found, *_) = (found for found in language.load(path).diagnostics if found.is_error)
    assert found.span.source.line_and_column(found.span.start) == (2, 11)
    assert found.render().splitlines()[1:3] == ["    exception 99 x;", "              ^~"]


def test_a_main_file_that_cannot_be_read_is_the_callers_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        language.load(tmp_path / "missing.idt")
    with pytest.raises(IsADirectoryError):
        language.load(tmp_path)
