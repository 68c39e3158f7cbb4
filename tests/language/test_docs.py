"""docs/language.md: its examples are right, and its tables are complete."""

import re
from pathlib import Path

import pytest

from idtgen import language
from idtgen.diagnostics import Diagnostics
from idtgen.language import codes, settings
from idtgen.language.parser import parse
from idtgen.language.symbols import EMITTED
from idtgen.language.tables import tables
from idtgen.model import Kind
from idtgen.source import Source

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "language.md").read_text()
WHOLE = re.findall(r"^```idt\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
PARTS = re.findall(r"^```idt part\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)
# Routines that no kernel calls and no trace shows by name.
INNER = {
    *("paranoid_user_entry", "fixup_bad_iret", "ist_return", "idt_stubs"),
    *("no_system_call", "no_system_call32", "system_call_return32"),
}


@pytest.mark.parametrize("text", WHOLE)
def test_an_example_is_right(text: str, tmp_path: Path) -> None:
    path = tmp_path / "example.idt"
    path.write_text(text)
    assert language.load(path).diagnostics.render() == ""


@pytest.mark.parametrize("text", PARTS)
def test_a_part_of_an_example_parses(text: str) -> None:
    diagnostics = Diagnostics()
    parse(Source("part", text, "part"), diagnostics)
    assert diagnostics.render() == ""


@pytest.mark.parametrize(
    ("example", "right", "wrong"),
    [
        (1, "machine_check ist MCE paranoid;", "machine_check;"),
        (0, "nmi           ist NMI;", "nmi           ist NMII;"),
    ],
)
def test_a_finding_is_what_idtgen_says(
    example: int, right: str, wrong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert right in WHOLE[example]
    path = Path("vectors.idt")
    path.write_text(WHOLE[example].replace(right, wrong))
    (error, *_) = (found for found in language.load(path).diagnostics if found.is_error)
    assert f"```text\n{error.render()}```" in TEXT


@pytest.mark.parametrize("text", [*WHOLE, *PARTS])
def test_an_example_is_laid_out(text: str) -> None:
    assert language.format_text(text, "example.idt") == text


def test_there_are_examples() -> None:
    assert (len(WHOLE), len(PARTS)) == (3, 1)


def rows(heading: str) -> list[list[str]]:
    """The cells of the first table below a heading."""
    part = TEXT.partition(f"\n{heading}\n")[2]
    table = re.search(r"(?:^\|.*\n)+", part, re.MULTILINE)
    assert table is not None
    return [re.split(r"\s*\|\s*", line)[1:-1] for line in table[0].splitlines()[2:]]


def test_every_setting_with_its_default() -> None:
    found = {row[0].strip("`"): row[2].strip("`") for row in rows("## `kernel`")}
    assert found == {
        "gs": "swapgs", "paranoid": "rdmsr", "harden": "endbr fence clear_regs", "code": "0x10",
        "user_code32": "0x23", "user_data": "0x2b", "user_code": "0x33", "stack_align": "16",
        "frame": "pt_regs", "layout": "fast", "handler": "", "la57": "off", "cpus": "1",
    }  # fmt: skip
    assert found.keys() == settings.READERS.keys()


def test_every_code_with_what_it_is() -> None:
    documented = re.findall(r"^\| ([EW]\d{3}) \| (.+?) \|", TEXT, re.MULTILINE)
    assert sorted(code for code, _ in documented) == sorted(v for n, v in vars(codes).items() if n.isupper())


def test_every_word_of_the_language() -> None:
    words = {
        word for word in tables(None).lexer.keywords if not re.search(rf"`[^`\n]*\b{word}\b[^`\n]*`", TEXT)
    }
    assert words - set(re.findall(r"^[a-z0-9]+", TEXT, re.MULTILINE)) == set()
    assert {kind.value for kind in Kind} <= tables(None).lexer.keywords.keys()


def test_every_symbol_that_a_kernel_may_use() -> None:
    assert {name for name in EMITTED - INNER if f"`{name}`" not in TEXT} == set()


def test_every_link_leads_somewhere() -> None:
    headings = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    anchors = {re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    assert {link for link in re.findall(r"\]\(#([^)]+)\)", TEXT) if link not in anchors} == set()
