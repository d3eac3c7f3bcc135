"""Running the trained models: pieces and their features, runtimes, and the two networks' outputs."""
