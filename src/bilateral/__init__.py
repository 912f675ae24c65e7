"""Typed, evidenced records of leaders' meetings, read from plain-text news."""
