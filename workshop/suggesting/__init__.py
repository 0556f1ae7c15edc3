"""What the machine would do with the cards: asked for by a desk, part of no view, stored nowhere. People decide."""
