"""Documents to attributions: who says what, on whose word, how surely, when and to whom."""
