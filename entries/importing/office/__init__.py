"""What word processors save, as HTML of a few tags and then as Markdown: docx, odt and rtf."""
