"""Who says what: quotations, reported speech, turns, and what is told not to be."""
