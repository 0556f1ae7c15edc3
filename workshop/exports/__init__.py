"""How a mission statement leaves the house: as a document, as data, and whole."""
