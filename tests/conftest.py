"""What all tests share: generated examples are the same in every run, so that the gate is not a game of chance."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("gate", derandomize=True, deadline=None)
settings.load_profile("gate")
