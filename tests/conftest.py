"""Options and fixtures that all tests share."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support import golden as goldens


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the goldens anew; read the diff after"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI", "") not in ("", "0", "false"):
        raise pytest.UsageError("--update-golden is for people, who read what has changed: not with CI set")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Hold a text against the file that is committed."""
    update = bool(request.config.getoption("--update-golden"))

    def check(path: Path, text: str) -> None:
        goldens.check(path, text, update=update)

    return check
