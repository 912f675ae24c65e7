"""The page: the text as given, its shadow, its paragraphs, sentences and quotations."""
