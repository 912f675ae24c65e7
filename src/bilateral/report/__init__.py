"""Something to look at: cards, brief, page, timeline, network."""

from bilateral.report.brief import brief
from bilateral.report.card import card
from bilateral.report.network import network
from bilateral.report.page import page
from bilateral.report.timeline import timeline

__all__ = ["brief", "card", "network", "page", "timeline"]
