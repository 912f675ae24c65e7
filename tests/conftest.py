"""Hypothesis profiles: dev is quick, ci is the same on every run, thorough looks for trouble all night.

`mutation` is for `tools/mutation.py`: it need not say which example failed, only whether one did.
"""

import os

from hypothesis import HealthCheck, Phase, settings

from bilateral.testing._register import register

_CALM = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile("dev", max_examples=25, deadline=None, suppress_health_check=_CALM)
settings.register_profile("ci", max_examples=100, deadline=None, derandomize=True, suppress_health_check=_CALM)
settings.register_profile("thorough", max_examples=5000, deadline=None, suppress_health_check=_CALM)
settings.register_profile(
    "mutation", settings.get_profile("ci"), max_examples=25, phases=(Phase.explicit, Phase.generate), database=None
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

register()  # an installed package does so by its entry point; this suite also runs from the sources
