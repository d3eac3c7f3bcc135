"""Markdown to a clean text: markdown-it says what is markup, and the rest is kept where it stands."""
