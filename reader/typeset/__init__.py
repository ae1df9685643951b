"""From a text to rows and to runs with roles; pure."""
