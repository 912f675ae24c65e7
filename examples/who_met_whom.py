"""Draw who met whom, and count it."""

import tempfile
from pathlib import Path

from bilateral import collect
from bilateral.report import network, page
from bilateral.testing.bundled import articles

archive = collect(articles())
graph = archive.who_met_whom()
for edge in graph.edges[:10]:
    print(f"{edge.weight}  {graph.nodes[edge.a]} - {graph.nodes[edge.b]}")
with tempfile.TemporaryDirectory() as folder:
    (Path(folder) / "network.svg").write_text(str(network(archive)), encoding="utf-8")
    (Path(folder) / "page.html").write_text(page(archive), encoding="utf-8")
    print(sorted(file.name for file in Path(folder).iterdir()))
