"""Pages and forms: who is asking, what they may see, and what they sent, parsed once."""
