"""The parts pages are made of, one to a file."""
