"""The environment of the templates, and which of them may decide anything."""

from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from idtgen.templating import environment

ROOT = Path(__file__).parents[2] / "templates"
LAYOUTS = sorted(str(p.relative_to(ROOT)) for p in ROOT.rglob("*.j2") if not p.name.endswith(".S.j2"))
DECISIONS = (nodes.BinExpr, nodes.Assign, nodes.AssignBlock, nodes.Call, nodes.Macro, nodes.Slice)


@pytest.fixture(autouse=True)
def fresh() -> None:
    environment.cache_clear()


def test_there_are_layouts() -> None:
    assert "header/header.h.j2" in LAYOUTS


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_layout_computes_nothing(name: str) -> None:
    tree = environment().parse((ROOT / name).read_text())
    assert [f"line {node.lineno}: {type(node).__name__}" for node in tree.find_all(DECISIONS)] == []


def test_a_name_that_was_not_given_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError, match="'notice' is undefined"):
        environment().get_template("offsets.gas.j2").render()


def test_an_unknown_template_is_an_error() -> None:
    with pytest.raises(jinja2.TemplateNotFound, match=r"entry/nothing\.S\.j2"):
        environment().get_template("entry/nothing.S.j2")


def render(cache: Path | None) -> str:
    environment.cache_clear()
    template = environment(None if cache is None else str(cache)).get_template("offsets.nasm.j2")
    return template.render(notice=["one"], file="x.nasm.inc", groups=[{"title": "T", "rows": ["A equ 1"]}])


def test_a_cache_changes_no_text(tmp_path: Path) -> None:
    assert render(None) == render(tmp_path / "made") == render(tmp_path / "made")
    assert list((tmp_path / "made").iterdir())


@pytest.mark.parametrize("damage", [b"", b"\0", b"garbage" * 100])
def test_a_damaged_cache_is_no_error(damage: bytes, tmp_path: Path) -> None:
    text = render(tmp_path)
    for file in tmp_path.iterdir():
        file.write_bytes(file.read_bytes()[: len(damage)] + damage)
    assert render(tmp_path) == text


def test_a_flipped_bit_in_the_cache_is_no_error(tmp_path: Path) -> None:
    text = render(tmp_path)
    for file in tmp_path.iterdir():
        data = bytearray(file.read_bytes())
        data[-20] ^= 1
        file.write_bytes(data)
    assert render(tmp_path) == text


def test_a_cache_that_is_no_folder_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert render(tmp_path / "file" / "below") == render(None)


def test_a_traceback_names_the_template() -> None:
    assert environment().get_template("offsets.gas.j2").filename == "templates/offsets.gas.j2"
