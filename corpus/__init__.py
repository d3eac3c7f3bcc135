"""Passages of our own, marked while they were written: who says what, at every level (CC0)."""
