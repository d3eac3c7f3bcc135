"""Acts of speech, however often told."""
