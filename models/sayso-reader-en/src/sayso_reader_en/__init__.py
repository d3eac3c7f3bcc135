"""Weights and tokenizer of the English reader: data files only."""
