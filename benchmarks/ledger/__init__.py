"""How fast and how large a ledger is, from a thousand attributions to a million, on both stores."""
