"""Where things lie on this machine."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def bundled_data(package: Path = PACKAGE) -> Path:
    """The folder of the bundled collection: inside the package in a wheel, beside it in a checkout."""
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"
