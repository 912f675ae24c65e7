"""Many readings, one history: the set, and the views of it."""
