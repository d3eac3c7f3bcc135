"""What statements are about, and the stances on it."""
