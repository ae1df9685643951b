"""What a speech is: pure facts found in a text."""
