"""The answer to the ultimate question of life, the universe, and everything."""

import numpy as np


def print_answer():
    """Adds up the parts of the answer and prints it."""
    summands = np.array([11, 12, 13, 6])
    print(summands.sum())
