"""What is named on the page: one scan, then one finder a file."""
