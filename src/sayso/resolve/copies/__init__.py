"""Documents that share text."""
