"""The pages of the full-screen app, one to a file."""
