"""Records as plain data and back: the one converter, and canonical JSON text."""
