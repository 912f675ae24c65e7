"""The nouns: frozen, checked at birth, no language and no input or output."""
