"""The test kit: strategies, laws, golden articles and fixtures to import."""
