"""What stands in comments about files: no path, nothing that ends a comment or starts anything else."""

import pytest

from idtgen import __version__
from idtgen.emit import notice
from idtgen.model import Origin
from tests.emit import kernels


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("/home/me/kernel/vectors.idt", "vectors.idt"),
        ("C:\\kernel\\vectors.idt", "vectors.idt"),
        ("<exceptions>", "<exceptions>"),
        ("o'neil {1}.idt", "o_neil _1_.idt"),
        ("a*/b.idt", "b.idt"),
        ('a"b\n#include.idt', "a_b__include.idt"),
        ("größe-2_b+c.idt", "größe-2_b+c.idt"),
    ],
)
def test_plain(file: str, shown: str) -> None:
    assert notice.plain(file) == shown
    assert notice.place(Origin(file, 7)) == f"{shown}:7"


def test_head() -> None:
    made, yours = notice.lines(kernels.kernel())
    assert made == f"Made by idtgen {__version__} from test.idt: edit that file, do not edit this one."
    assert "without condition" in yours
