"""What is said to happen, from mentions to drafts: contacts, speech, undertakings, and which of them a page calls for."""
