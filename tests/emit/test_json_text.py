"""The manifest's JSON, read by the standard library's reader."""

import json

from hypothesis import given
from hypothesis import strategies as st

from idtgen.emit import json_text

SCALARS = st.none() | st.booleans() | st.integers() | st.text()
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner))


@given(VALUES)
def test_reads_back_as_written(value: json_text.Json) -> None:
    assert json.loads(json_text.text(value)) == value


def test_one_record_a_line() -> None:
    value: json_text.Json = {"a": 1, "rows": [{"x": True, "y": [1]}, {"x": None}], "empty": [], "none": {}}
    assert json_text.text(value).splitlines() == [
        "{",
        '  "a": 1,',
        '  "rows": [',
        "    {",
        '      "x": true,',
        '      "y": [1]',
        "    },",
        '    {"x": null}',
        "  ],",
        '  "empty": [],',
        '  "none": {}',
        "}",
    ]
