"""Readers of the corpora that the models are trained on; one module a corpus."""
