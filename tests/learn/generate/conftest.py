from collections.abc import Callable
from random import Random

import pytest


@pytest.fixture
def dice() -> Callable[[int], Random]:
    return Random
