"""Gates: figures with pinned floors, refused when they drop."""
