"""Damaged inputs of every kind, read one after the other: nothing may crash, hang, swell or lose its way back."""
