"""What may happen, and what is so after it has happened. Standard library only; no clock, no chance, no I/O."""
