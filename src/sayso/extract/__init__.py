"""From a document to its attributions."""
