"""Every wrong file gets exactly the text that stands beside it.

Each errors/NAME.idt opens with a comment that says what is wrong; errors/NAME.err is what idtgen says of it.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from idtgen import language
from idtgen.language import codes

ERRORS = Path(__file__).parent / "errors"
CASES = sorted(path.stem for path in ERRORS.glob("*.idt"))
# These cannot begin with a comment: one has no text at all, one none in our encoding.
WITHOUT_COMMENT = {"empty", "utf16"}
CODES = {value for name, value in vars(codes).items() if name.isupper()}


@pytest.mark.parametrize("name", CASES)
def test_says_exactly_this(
    name: str, golden: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ERRORS)
    loaded = language.load(Path(f"{name}.idt"))
    golden(ERRORS / f"{name}.err", loaded.diagnostics.render())
    assert (loaded.kernel is None) == bool(loaded.diagnostics.errors)
    assert len(loaded.diagnostics) > 0


@pytest.mark.parametrize("name", sorted(set(CASES) - WITHOUT_COMMENT))
def test_opens_with_the_reason(name: str) -> None:
    first = (ERRORS / f"{name}.idt").read_bytes().split(b"\n")[0]
    assert re.fullmatch(rb"// [A-Z`].+\.", first)


def test_every_code_has_a_case() -> None:
    said = set(re.findall(r"\[([EW]\d{3})\]", "".join(path.read_text() for path in ERRORS.glob("*.err"))))
    generated = {codes.INCLUDED_TOO_DEEP}  # test_files.py: 33 files that nobody wants to read
    assert said | generated == CODES


def test_every_code_is_used() -> None:
    """Under its name, once defined."""
    folder = Path(language.__file__).parent
    text = "".join(path.read_text() for path in folder.glob("*.py") if path.name != "codes.py")
    names = {name for name in vars(codes) if name.isupper()}
    assert {name for name in names if not re.search(rf"codes\.{name}\b", text)} == set()


def test_no_text_without_its_case() -> None:
    assert sorted(path.stem for path in ERRORS.glob("*.err")) == CASES


def test_a_code_of_the_machine_names_its_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """5xx: each has a CVE or a section of the manual behind it, but for those that follow from a setting."""
    from_settings = {codes.NEEDS_USER_MODE, codes.PLACE_MISSING, codes.ONE_CPU_PLACE}
    monkeypatch.chdir(ERRORS)
    unsourced = {
        found.code
        for name in CASES
        for found in language.load(Path(f"{name}.idt")).diagnostics
        if found.code.startswith("E5") and not re.search(r"CVE-\d{4}-\d+|SDM \d", found.help)
    }
    assert unsourced <= from_settings
