"""What is said to happen: one reader a file, from mentions to drafts."""
