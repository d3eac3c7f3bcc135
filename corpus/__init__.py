"""Passages of our own, marked while they were written: who says what, at every level. Dedicated to the public domain (CC0)."""
