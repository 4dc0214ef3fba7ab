"""The formats that are read, one module each with a constant `FORMAT`; a module here is listed."""
