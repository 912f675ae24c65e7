"""Who and where: countries, leaders, places and summits, as of a date."""
