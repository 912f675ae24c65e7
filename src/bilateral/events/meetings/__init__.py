"""Who meets whom, when, where and about what: from a sentence to one telling a contact."""
