"""Something to look at: cards, brief, page, timeline, network."""
