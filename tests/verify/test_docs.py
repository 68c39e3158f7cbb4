"""docs/verification.md has a row for every property, and claims no more than there is."""

import re
from pathlib import Path

from idtgen.verify.plan import Plan
from idtgen.verify.properties import PROPERTIES
from tests.verify.test_broken import BROKEN

TEXT = (Path(__file__).parents[2] / "docs/verification.md").read_text()


def test_every_property_has_its_row_and_no_other() -> None:
    section = TEXT.partition("\n## Properties\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| ([A-Z]\d) \|", section, re.MULTILINE) == list(PROPERTIES)


def test_no_word_says_more_than_was_done() -> None:
    assert re.findall(r"\bpro(?:of|ve|ves|ven)\b", TEXT, re.IGNORECASE) == []


def test_the_number_of_seeds_is_the_plans() -> None:
    assert f"| seed | {Plan().seeds} by default" in TEXT


def test_the_table_of_mistakes_names_every_property_that_some_stub_breaks() -> None:
    section = TEXT.partition("\n## Does it bite?\n")[2].partition("\n## ")[0]
    named = {
        code
        for row in re.findall(r"^\| ([A-Z]\d[^|]*) \|", section, re.MULTILINE)
        for code in row.split(", ")
    }
    assert named == {case.code for case in BROKEN}
