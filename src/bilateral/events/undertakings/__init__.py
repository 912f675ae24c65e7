"""Who undertakes what, how firmly and in whose account."""
