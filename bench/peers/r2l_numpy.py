"""R2L (docs/simulation.md) in NumPy: vectorised over replications, one step a threat, as an analyst writes it."""
import sys
import time

import numpy as np

DAYS, THREATS, P_A, P_B = 365, 30, 0.70, 0.50
START_A, CAP_A, SUPPLY_A, START_B, CAP_B, SUPPLY_B = 600, 600, 40, 40, 40, 18


def campaign(replications, seed):
    random = np.random.Generator(np.random.SFC64(seed))
    a = np.full(replications, START_A)
    b = np.full(replications, START_B)
    leakers = np.zeros(replications, int)
    shots = np.zeros(replications, int)
    first = np.full(replications, DAYS + 1)
    for day in range(DAYS):
        a = np.minimum(CAP_A, a + SUPPLY_A)
        b = np.minimum(CAP_B, b + SUPPLY_B)
        for _ in range(THREATS):
            u = random.random((4, replications), dtype=np.float32)
            salvo = np.minimum(2, a)
            a -= salvo
            alive = ~(((u[0] < P_A) & (salvo > 0)) | ((u[1] < P_A) & (salvo > 1)))
            engaged = alive & (b > 0)
            b -= engaged
            shots += engaged
            alive &= ~(engaged & (u[2] < P_B))
            engaged &= alive & (b > 0)
            b -= engaged
            shots += engaged
            alive &= ~(engaged & (u[3] < P_B))
            leakers += alive
        first = np.where((b == 0) & (first > DAYS), day + 1, first)
    return leakers, shots, first


if __name__ == "__main__":
    replications, runs = int(sys.argv[1]), int(sys.argv[2])
    best = float("inf")
    for run in range(runs):
        start = time.perf_counter()
        leakers, shots, first = campaign(replications, 1 + run)
        best = min(best, time.perf_counter() - start)
    print(f"{best:.6f}", *(f"{own.mean():.6f} {own.std(ddof=1) / replications ** 0.5:.6f}" for own in (leakers, shots, first)))
