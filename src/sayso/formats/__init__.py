"""The JSON shapes, each defined once."""
