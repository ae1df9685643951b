"""What a command loads: a static look at imports does not see what is loaded late."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
before = set(sys.modules)
from reader.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
print(*{name.partition(".")[0] for name in set(sys.modules) - before}, file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        pytest.param(["--version"], {"textual", "rich", "json", "tomllib"}, id="version"),
        pytest.param(["--help"], {"textual", "rich"}, id="help"),
        pytest.param(["list"], {"textual", "rich", "json"}, id="list"),
        pytest.param(["list", "--json"], {"textual", "rich"}, id="list --json"),
        pytest.param(["outline", "data/luo-changcheng"], {"textual"}, id="outline"),
        pytest.param(["show", "data/luo-changcheng"], {"textual"}, id="show"),
        pytest.param(["find", "发展", "--count"], {"textual"}, id="find --count"),
    ],
)
def test_light(arguments: list[str], unwanted: set[str]) -> None:
    """Only the app loads Textual; what prints little loads little."""
    command = [sys.executable, "-c", PROGRAM, *arguments]

    told = subprocess.run(command, capture_output=True, check=True, text=True)

    assert not unwanted & set(told.stderr.split())
