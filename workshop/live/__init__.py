"""What travels while a workshop runs: commands in, changes of views out."""
