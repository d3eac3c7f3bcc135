"""The nouns, one a file: frozen, slotted, and of the standard library only."""
