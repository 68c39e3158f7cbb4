"""The folders beside or inside the package, and never a stranger's."""

from pathlib import Path

import pytest

from idtgen import resources

ROOT = Path(__file__).parents[2]


def test_a_checkout_keeps_them_beside_the_package() -> None:
    assert Path(resources.folder("grammar")) == ROOT / "grammar"
    assert resources.text("grammar", "idt.lark") == (ROOT / "grammar" / "idt.lark").read_text()


def test_a_wheel_carries_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site-packages" / "idtgen" / "grammar").mkdir(parents=True)
    monkeypatch.setattr(resources, "PACKAGE", str(tmp_path / "site-packages" / "idtgen"))
    assert resources.folder("grammar") == str(tmp_path / "site-packages" / "idtgen" / "grammar")


def test_a_folder_in_site_packages_is_not_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A broken wheel beside another project's top-level folder of the same name."""
    (tmp_path / "idtgen").mkdir()
    (tmp_path / "grammar").mkdir()
    monkeypatch.setattr(resources, "PACKAGE", str(tmp_path / "idtgen"))
    with pytest.raises(FileNotFoundError, match="idtgen was installed without its grammar folder"):
        resources.folder("grammar")
