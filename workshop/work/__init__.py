"""Work that takes longer than a socket may wait, done in processes of its own."""
