"""Who speaks, over documents."""
