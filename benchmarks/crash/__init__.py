"""Writers of ledgers, killed at any instant: nothing that was committed may be lost, and nothing be half there."""
