"""The shapes that can be written, one module each with a constant `SHAPE`; a module is listed."""
