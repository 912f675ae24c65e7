"""Hypothesis profiles: dev is quick, ci is the same on every run, thorough looks for trouble all night."""

import os

from hypothesis import HealthCheck, settings

from bilateral.testing._register import register

_CALM = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile("dev", max_examples=25, deadline=None, suppress_health_check=_CALM)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, suppress_health_check=_CALM)
settings.register_profile("thorough", max_examples=5000, deadline=None, suppress_health_check=_CALM)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

register()  # an installed package does so by its entry point; this suite also runs from the sources
