"""The manifest, read by the standard library's reader and held against the model."""

import json
from pathlib import Path
from typing import Any

from idtgen import __version__
from idtgen.assembly.cfi import Unwind
from idtgen.emit import manifest
from idtgen.model import PT_REGS, Kernel, Paranoid, Tail
from tests.emit import kernels

DOCS = (Path(__file__).parents[2] / "docs" / "outputs.md").read_text()


def documented(head: str) -> tuple[str, ...]:
    """The words in the first column of the table of docs/outputs.md that begins so."""
    rows = DOCS[DOCS.index(head) :].split("\n\n")[0].splitlines()[2:]
    return tuple(
        word for row in rows for word in row.split("|")[1].replace("`", "").replace(" ", "").split(",")
    )


def depths(of: Kernel) -> dict[str, int]:
    symbols = (*(e.symbol for e in of.entries), *(a.symbol for a in of.arrays))
    return {symbol: 100 + number for number, symbol in enumerate(symbols)}


def text(of: Kernel) -> str:
    return manifest.render(of, kernels.program(of), Unwind({}, depths(of)))


def document(**settings: object) -> Any:  # noqa: ANN401 - JSON
    return json.loads(text(kernels.kernel(**settings)))


def test_keys_and_their_order() -> None:
    made = document(entries=(*kernels.kernel().entries, *kernels.system_calls()))
    entry = documented("| key of a vector | value |")
    assert tuple(made) == documented("| key | value |")
    assert {tuple(row) for row in made["vectors"]} == {entry}
    assert {tuple(row) for row in made["system_calls"]} == {entry[2:]}
    assert entry[:3] == ("vector", "mnemonic", "kind")
    assert [row["kind"] for row in made["system_calls"]] == ["syscall", "syscall32", "sysenter"]


def test_head() -> None:
    made = document()
    assert (made["idtgen"], made["source"], made["kernel"]) == (__version__, "test.idt", "test")


def test_each_gate_has_a_record() -> None:
    kernel = kernels.kernel()
    rows = document()["vectors"]
    assert [row["vector"] for row in rows] == [0, 1, 3, 8, 14, *range(0x20, 0x100)]
    for row in rows:
        gate = kernel.gates[row["vector"]]
        assert (row["symbol"], row["handler"], row["dpl"]) == (gate.symbol, gate.handler, gate.dpl)
        assert row["depth"] == depths(kernel)[row["symbol"]]


def test_records_of_three_kinds() -> None:
    rows = {row["vector"]: row for row in document()["vectors"]}
    assert rows[8] == {
        "vector": 8,
        "mnemonic": "#DF",
        "kind": "exception",
        "name": "double_fault",
        "symbol": "asm_exc_double_fault",
        "offset": 0,
        "handler": "exc_double_fault",
        "argument": "error_code",
        "error_code": True,
        "ist": 1,
        "paranoid": True,
        "dpl": 0,
        "noreturn": True,
        "gap": False,
        "depth": 103,
        "place": "test.idt:28",
    }
    assert (rows[3]["dpl"], rows[3]["gap"], rows[3]["argument"]) == (3, True, None)
    slot = rows[0x23]
    assert (slot["kind"], slot["symbol"], slot["offset"]) == ("interrupt", "irq_entries", 3 * 16)
    assert (slot["name"], slot["mnemonic"], slot["argument"]) == (None, None, "vector")


def test_frame_fields() -> None:
    fields = document()["frame"]["fields"]
    assert {field["slot"]: field["offset"] for field in fields} == PT_REGS.offsets
    assert [field["name"] for field in fields][-6:] == ["orig_ax", "ip", "cs", "flags", "sp", "ss"]
    assert document(frame=kernels.frame(Tail.VECTOR_ERROR_CODE))["frame"]["size"] == 22 * 8


def test_settings_and_places() -> None:
    made = document(paranoid=Paranoid.RDGSBASE, gs_base=kernels.in_table(), cpus=4)
    assert made["settings"]["paranoid"] == "rdgsbase"
    assert made["settings"]["cpus"] == 4
    assert made["percpu"] == {"kernel_stack": "gs:0x08", "user_sp": None, "gs_base": "cpu_bases[lsl 0x7b]"}
    assert document()["selectors"] == {
        "code": 0x10,
        "data": 0x18,
        "user_code32": 0x23,
        "user_data": 0x2B,
        "user_code": 0x33,
    }
    assert set(document(user_code=None)["selectors"].values()) == {0x10, 0x18, None}


def test_symbols_are_those_of_the_program() -> None:
    kernel = kernels.kernel()
    symbols = document()["symbols"]
    assert symbols == sorted(symbols)
    assert set(symbols) == {function.name for function in kernels.program(kernel).sections[0].functions}


def test_one_record_a_line_and_nothing_that_changes() -> None:
    lines = text(kernels.kernel()).splitlines()
    assert sum(line.startswith('    {"vector": ') for line in lines) == 5 + 224
    assert "folder" not in text(kernels.kernel())
