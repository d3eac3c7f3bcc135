"""Builds the models: corpora, training, export. Never shipped in a wheel."""
