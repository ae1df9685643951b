"""A terminal reader for speeches that knows their numbered points."""

__version__ = "0.1.0"
