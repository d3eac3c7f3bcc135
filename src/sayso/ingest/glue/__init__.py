"""Words that lost the space between them."""
