"""Below all: numerals, cells, folding; pure."""
