"""Who is meant and which day is meant: one file a way of referring."""
