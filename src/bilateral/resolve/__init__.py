"""From drafts to records: who, when, and what stands."""
