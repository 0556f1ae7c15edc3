"""What a Word file is made of: its styles, and the pieces that python-docx has no words for."""
