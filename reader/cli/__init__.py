"""The command line: one file per command; opens the app or prints."""
