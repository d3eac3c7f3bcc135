"""The brief as one page that needs nothing else: text, style, script and reports in one file."""

from sayso.compose.html.page import render_html

__all__ = ["render_html"]
