"""Published pages to clean text."""
