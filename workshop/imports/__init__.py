"""How voices from elsewhere come into the house: through the same rules as everybody's."""
