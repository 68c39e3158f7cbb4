"""Names that the outputs make up never meet."""

import pytest

from idtgen.emit import constants, names
from idtgen.model import Entry, Kind, Tail
from tests.emit import kernels


def made(**settings: object) -> dict[str, str]:
    general, frame = constants.groups(kernels.kernel(**settings))
    rows = [row for group in (*general, frame) for row in group.constants]
    assert len({row.name for row in rows}) == len(rows)
    return {row.name: row.value for row in rows}


@pytest.mark.parametrize(
    ("text", "capitals"),
    [("page_fault", "PAGE_FAULT"), ("__x__y", "X_Y"), ("my-file.v2", "MY_FILE_V2"), ("größe", "GR_E")],
)
def test_upper(text: str, capitals: str) -> None:
    assert names.upper(text) == capitals


def test_guard_names_the_file() -> None:
    assert names.guard(kernels.kernel(file="my kernel.idt")) == "IDTGEN_MY_KERNEL_H"


def test_an_exception_and_a_system_vector_of_one_name() -> None:
    timer = Entry(Kind.SYSVEC, 0xF0, "asm_sysvec_debug", "sysvec_debug", kernels.at(1), "debug")
    values = made(entries=(kernels.exception(1), timer))
    assert values["VECTOR_DEBUG"] == "1"
    assert values["VECTOR_SYSVEC_DEBUG"] == "0xf0"


def test_names_that_differ_in_case_alone() -> None:
    entries = (kernels.exception(1), kernels.exception(2, name="Debug"), kernels.exception(3, name="DEBUG"))
    values = made(entries=entries)
    assert [values[n] for n in ("VECTOR_DEBUG", "VECTOR_EXCEPTION_DEBUG", "VECTOR_DEBUG_2")] == [
        "1",
        "2",
        "3",
    ]


def test_a_constant_never_replaces_a_symbol() -> None:
    values = made(entries=(kernels.exception(1, handler="VECTOR_DEBUG"),), exit_to_user="IST_DF")
    assert "VECTOR_DEBUG" not in values
    assert "IST_DF" not in values


def test_a_frame_named_like_a_group() -> None:
    frame = kernels.frame(Tail.VECTOR_ERROR_CODE, name="vector")
    values = made(frame=frame, entries=(kernels.exception(1, name="rax"),))
    assert values["VECTOR_RAX"] == "1"
    assert values["VECTOR_RAX_2"] == "0"


def test_int80_has_a_constant_and_a_nameless_line_none() -> None:
    values = made(entries=(kernels.exception(5, name=None), *kernels.system_calls()))
    assert values["VECTOR_INT80"] == "0x80"
    assert "5" not in [value for name, value in values.items() if name.startswith("VECTOR_")]
