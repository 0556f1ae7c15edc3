"""The parts of the paper, one file a subject."""
