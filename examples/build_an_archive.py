"""Keep articles in an archive file, and ask it."""

import tempfile
from pathlib import Path

from bilateral import read_all
from bilateral.store import Store
from bilateral.testing.bundled import articles

with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "news.db") as store:
    print(store.ingest(read_all(articles())))
    print(store.ingest(read_all(store.unknown(articles()))))
    for meeting in store.meetings.since("2023").until("2024").held():
        print(meeting.when, *sorted(map(str, meeting.parties)), sep="  ")
    print(store.meetings.count_by("country").most_common(5))
