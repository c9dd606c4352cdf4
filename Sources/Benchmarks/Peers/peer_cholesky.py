"""Cholesky factorization with numpy: one for each line it reads; prints seconds and log determinant."""
import ctypes
import re
import sys
import time

import numpy as np


def library():
    """numpy's version and the OpenBLAS that is loaded, as it names itself."""
    with open("/proc/self/maps") as maps:
        paths = sorted(set(re.findall(r"/\S*openblas\S*", maps.read())))
    for path in paths:
        loaded = ctypes.CDLL(path)
        for name in ("openblas_get_config", "scipy_openblas_get_config64_", "scipy_openblas_get_config"):
            if hasattr(loaded, name):
                config = getattr(loaded, name)
                config.restype = ctypes.c_char_p
                return f"numpy {np.__version__}, {config().decode()}"
    return f"numpy {np.__version__}, library not known"


place = np.arange(int(sys.argv[1]))
matrix = np.exp(-np.abs(place[:, None] - place[None, :]) / 50) + 0.01 * np.eye(len(place))
print(library(), flush=True)
for _ in sys.stdin:
    start = time.perf_counter()
    lower = np.linalg.cholesky(matrix)
    logarithm = 2 * np.log(np.diag(lower)).sum()
    print(time.perf_counter() - start, logarithm, flush=True)
