"""Core model with numba: compiled per-member loops, one thread unless --threads says more."""
import argparse
import json
import math
import pathlib
import time

import numba as nb
import numpy as np


@nb.njit(fastmath=True, cache=False)
def replicate(seed, T, size, match, value, a, spread, b, lapse, lapse_spread, back, leave, invite, attention, external,
              posts, quality, sat, contrib, g, capacity):
    np.random.seed(seed)
    K = size.shape[0]
    who = np.zeros(capacity, np.int8)
    joined = np.zeros(capacity, np.int32)
    S = np.zeros(capacity, np.float32)
    H = np.zeros(capacity, np.float32)
    F = np.zeros(capacity, np.float32)
    B = np.zeros(capacity, np.float32)
    z = np.zeros(capacity, np.float32)
    frailty = np.zeros(capacity, np.float32)
    engaged = np.zeros(capacity, np.bool_)
    memory = np.zeros(capacity, np.float32)
    pool = size.copy()
    accepted = np.zeros(K)
    n = 0
    U = 0.0
    member_days = 0
    volume0 = posts.sum()
    enjoyed = np.zeros(K)
    final_members = 0
    for t in range(T):
        for k in range(K):
            eta = (external[k] + accepted[k]) / size[k]
            new = np.random.binomial(int(pool[k]), 1.0 - math.exp(-eta))
            pool[k] -= new
            for _ in range(new):
                who[n] = k; joined[n] = t; S[n] = 0; H[n] = 0.5; F[n] = 0; B[n] = 0
                z[n] = np.random.normal()
                frailty[n] = math.exp(lapse_spread[k] * np.random.normal() - 0.5 * lapse_spread[k] ** 2)
                engaged[n] = True
                n += 1
        for k in range(K):
            e = 0.0
            for v in range(4):
                e += value[k, v] * (1.0 - math.exp(-(posts[v] * quality[v] + contrib[v] * U) / sat[v]))
            enjoyed[k] = match[k] * e
        vol = volume0 + U
        U_yesterday = U
        U = 0.0
        from_k = np.zeros(K)
        member_days += n
        keep = 0
        for i in range(n):
            k = who[i]
            s = S[i]; h = H[i]; f = F[i]; bd = B[i]; on = engaged[i]
            if not on and np.random.random() < 1 - math.exp(-back[k] * (1 + g[26] * min(1.0, U_yesterday / attention[k])) * math.exp(g[28] * memory[i])):
                on = True
                h = 0.5
            active = on
            over = min(max(vol / attention[k] - 1.0, 0.0), g[14])
            visit = on and np.random.random() < 1.0 / (1.0 + math.exp(-(a[k] + spread[k] * z[i] + g[0] * s + g[1] * (h - 0.5) - g[2] * f)))
            if visit:
                ben = enjoyed[k] + g[12] * value[k, 2] * bd - g[13] * over
                s += g[3] * (ben - g[15] - s)
                h += g[5] * (1 - h)
                f += g[6] * (over - f)
                if np.random.random() < 1.0 / (1.0 + math.exp(-(b[k] + g[9] * spread[k] * z[i] + g[7] * s + g[8] * bd))):
                    U += np.random.geometric(g[16])
                    bd += g[10] * g[11] * (1 - bd)
                if np.random.random() < invite[k] * math.exp(g[17] * s) and np.random.random() < g[18]:
                    from_k[k] += 1
            else:
                s *= 1 - g[4]
                h -= g[5] * h
                f -= g[6] * f
            bd -= g[20] * B[i]
            if on:
                strain = math.exp(-g[21] * s - g[22] * bd + g[23] * f)
                if np.random.random() < 1 - math.exp(-lapse[k] * frailty[i] * strain * (1 + g[24] * math.exp(-(t - joined[i]) / g[25]))):
                    on = False
                    memory[i] = s
                lv = leave[k] * strain
            if not active:
                lv = leave[k] * g[27]
            if np.random.random() >= 1 - math.exp(-lv):
                who[keep] = k; joined[keep] = joined[i]; S[keep] = s; H[keep] = h; F[keep] = f; B[keep] = bd; z[keep] = z[i]
                frailty[keep] = frailty[i]; engaged[keep] = on; memory[keep] = memory[i]
                keep += 1
        tot = from_k.sum()
        for k in range(K):
            accepted[k] = g[19] * from_k[k] + (1 - g[19]) * tot * size[k] / size.sum()
        n = keep
    return member_days, n


@nb.njit(parallel=True)
def many(R, seed, T, size, match, value, a, spread, b, lapse, lapse_spread, back, leave, invite, attention, external, posts, quality, sat, contrib, g, capacity):
    md = np.zeros(R, np.int64)
    fin = np.zeros(R, np.int64)
    for r in nb.prange(R):
        md[r], fin[r] = replicate(seed + r, T, size, match, value, a, spread, b, lapse, lapse_spread, back, leave, invite, attention, external, posts, quality, sat, contrib, g, capacity)
    return md, fin


def arguments(scale):
    core = json.loads((pathlib.Path(__file__).parent / "core.json").read_text())
    p, m = core["personas"], core["mechanics"]
    c = lambda n: np.array([x[n] for x in p], np.float64)
    g = np.array([m["visit_satisfaction"], m["visit_habit"], m["visit_fatigue"], m["learning_rate"], m["forgetting"],
                  m["habit_rate"], m["fatigue_rate"], m["post_satisfaction"], m["post_bond"], m["post_spread"],
                  m["bond_rate"], m["reply"], m["bond_benefit"], m["overload_cost"], m["overload_cap"], m["promise"],
                  m["messages_stop"], m["invite_satisfaction"], m["invite_accept"], m["homophily"], m["bond_decay"],
                  m["strain_satisfaction"], m["strain_bond"], m["strain_fatigue"], m["newcomer_hazard"], m["newcomer_days"],
                  m["return_buzz"], m["lapsed_leave"], m["return_satisfaction"]])
    # attention and message saturation scale with the community so that a larger one is as healthy
    return (core["horizon_days"], c("pool") * scale, c("match"), np.array([x["value"] for x in p]), c("visit"), c("spread"),
            c("post"), c("lapse"), c("lapse_spread"), c("return"), c("leave"), c("invite"), c("attention") * scale, c("joins_per_day") * scale,
            np.array(core["content"]["posts_per_day"]), np.array(core["content"]["quality"]),
            np.array(m["saturation"]), np.array(m["contribution"]) / scale, g, int(60000 * scale))


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--replications", type=int, default=200)
    ap.add_argument("--scale", type=float, default=10)
    ap.add_argument("--threads", type=int, default=1)
    o = ap.parse_args()
    nb.set_num_threads(o.threads)
    many(2, 0, *arguments(1))
    t0 = time.perf_counter()
    md, fin = many(o.replications, 1, *arguments(o.scale))
    dt = time.perf_counter() - t0
    print(md.sum(), f"{dt:.3f}", f"{md.sum() / dt:.0f}", "mean members at end", fin.mean())
