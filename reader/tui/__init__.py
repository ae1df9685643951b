"""What is seen and pressed; the only room that knows Textual."""
