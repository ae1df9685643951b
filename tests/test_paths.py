"""Where the bundled collection lies."""

from __future__ import annotations

from pathlib import Path

from reader.paths import bundled_data


def test_wheel_carries_the_data_in_the_package(tmp_path: Path) -> None:
    """Installed from a wheel, the data is inside the package, whatever lies beside it."""
    package = tmp_path / "site-packages" / "reader"
    (package / "data").mkdir(parents=True)
    (package.parent / "data").mkdir()

    assert bundled_data(package) == package / "data"


def test_checkout_has_the_data_beside_the_package(tmp_path: Path) -> None:
    """In a checkout, and so in an editable install, the data is beside the package."""
    package = tmp_path / "checkout" / "reader"
    package.mkdir(parents=True)
    (package.parent / "data").mkdir()

    assert bundled_data(package) == package.parent / "data"


def test_data_is_found_here() -> None:
    """Wherever these tests run, the collection is there."""
    assert (bundled_data() / "collection.toml").is_file()
