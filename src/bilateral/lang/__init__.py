"""How people say it: one folder a language, typed by `pack`."""
