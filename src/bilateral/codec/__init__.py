"""The cattrs converter: every hook, one place."""
