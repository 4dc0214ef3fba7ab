"""The terminal: the commands and the full-screen app. Only this room prints."""
