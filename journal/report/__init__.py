"""Reports of a period: the figures as a value, and that value as text, Markdown or JSON."""
