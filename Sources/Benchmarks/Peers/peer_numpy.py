"""Core model with numpy, vectorised over members; records what the engine does each day."""
import argparse
import json
import pathlib
import time

import numpy as np


def logistic(x):
    return 1.0 / (1.0 + np.exp(-x))


def simulate(core, rng):
    """One replication: member-days, and members at the end."""
    personas, g, horizon = core["personas"], core["mechanics"], core["horizon_days"]
    col = lambda name: np.array([p[name] for p in personas], float)
    pool = col("pool")
    size = pool.copy()
    match, value, a, spread = col("match"), col("value"), col("visit"), col("spread")
    b, invite, attention, external = col("post"), col("invite"), col("attention"), col("joins_per_day")
    lapse_rate, frailty_sd, return_rate, leave_rate = (
        col("lapse"), col("lapse_spread"), col("return"), col("leave"))
    posts = np.array(core["content"]["posts_per_day"])
    supply = posts * np.array(core["content"]["quality"])
    saturation, contribution = np.array(g["saturation"]), np.array(g["contribution"])

    who = np.zeros(0, int)
    joined = np.zeros(0, int)
    uid = np.zeros(0, int)
    S = H = F = B = z = frailty = np.zeros(0)
    engaged = np.zeros(0, bool)
    memory = np.zeros(0)
    messages_yesterday = 0.0
    accepted = np.zeros(len(personas))
    next_uid = 0
    totals = np.zeros(int(size.sum()), int)
    daily = np.zeros((horizon, 14))
    cohort = {d: 0 for d in (1, 7, 30)}

    for t in range(horizon):
        # 1. Joins: every remaining prospect of persona k joins today with probability 1 - exp(-eta_k).
        eta = (external + accepted) / size
        new = rng.binomial(pool.astype(int), 1.0 - np.exp(-eta))
        pool = pool - new
        n_new = int(new.sum())
        who = np.concatenate([who, np.repeat(np.arange(len(personas)), new)])
        joined = np.concatenate([joined, np.full(n_new, t)])
        uid = np.concatenate([uid, np.arange(next_uid, next_uid + n_new)])
        next_uid += n_new
        S, F, B = (np.concatenate([v, np.zeros(n_new)]) for v in (S, F, B))
        H = np.concatenate([H, np.full(n_new, 0.5)])
        z = np.concatenate([z, rng.standard_normal(n_new)])
        sd = frailty_sd[who[len(who) - n_new:]]
        frailty = np.concatenate([frailty, np.exp(sd * rng.standard_normal(n_new) - 0.5 * sd * sd)])
        engaged = np.concatenate([engaged, np.ones(n_new, bool)])
        memory = np.concatenate([memory, np.zeros(n_new)])
        n = len(who)
        members = n

        # 2. Return: a lapsed member comes back, drawn by what goes on and by the satisfaction they lapsed with.
        buzz = np.minimum(1.0, messages_yesterday / attention)
        call = (return_rate * (1.0 + g["return_buzz"] * buzz))[who] * np.exp(g["return_satisfaction"] * memory)
        back = ~engaged & (rng.random(n) < 1.0 - np.exp(-call))
        engaged = engaged | back
        H = np.where(back, 0.5, H)

        # 3. What a visitor finds today: operator posts plus what members wrote yesterday.
        X = supply + contribution * messages_yesterday
        volume = posts.sum() + messages_yesterday

        # 4. Visit, engaged members only.
        visit = engaged & (rng.random(n) < logistic(
            a[who] + spread[who] * z + g["visit_satisfaction"] * S
            + g["visit_habit"] * (H - 0.5) - g["visit_fatigue"] * F))

        # 5. Benefit, then satisfaction, habit, fatigue.
        overload = np.clip(volume / attention[who] - 1.0, 0.0, g["overload_cap"])
        enjoyed = match[who] * (value[who] * (1.0 - np.exp(-X / saturation))).sum(axis=1)
        benefit = enjoyed + g["bond_benefit"] * value[who, 2] * B - g["overload_cost"] * overload
        surprise = benefit - g["promise"]
        S = np.where(visit, S + g["learning_rate"] * (surprise - S), S * (1.0 - g["forgetting"]))
        H = H + g["habit_rate"] * (visit - H)
        F = F + g["fatigue_rate"] * (visit * overload - F)

        # 6. Post: satisfaction is today's, bond is yesterday's.
        post = visit & (rng.random(n) < logistic(
            b[who] + g["post_spread"] * spread[who] * z + g["post_satisfaction"] * S + g["post_bond"] * B))
        wrote = np.where(post, rng.geometric(g["messages_stop"], n), 0)
        B = B + g["bond_rate"] * g["reply"] * post * (1.0 - B) - g["bond_decay"] * B

        # 7. Invite: at most one invitation a member a day; an accepted one adds to tomorrow's join hazard.
        invited = visit & (rng.random(n) < np.minimum(1.0, invite[who] * np.exp(g["invite_satisfaction"] * S)))
        taken = invited & (rng.random(n) < g["invite_accept"])
        from_k = np.bincount(who[taken], minlength=len(personas)).astype(float)
        accepted = g["homophily"] * from_k + (1.0 - g["homophily"]) * from_k.sum() * size / size.sum()

        # 8. Lapse and leave, at the end of the day: an engaged member may fall silent, anyone may leave the group.
        tenure = t - joined
        strain = np.exp(-g["strain_satisfaction"] * S - g["strain_bond"] * B + g["strain_fatigue"] * F)
        fresh = 1.0 + g["newcomer_hazard"] * np.exp(-tenure / g["newcomer_days"])
        lapses = engaged & (rng.random(n) < 1.0 - np.exp(-lapse_rate[who] * frailty * strain * fresh))
        leaves = rng.random(n) < 1.0 - np.exp(-leave_rate[who] * np.where(engaged, strain, g["lapsed_leave"]))

        messages_yesterday = float(wrote.sum())
        np.add.at(totals, uid, wrote)
        for d in cohort:
            cohort[d] += int((visit & (tenure == d)).sum())
        there = lambda v: v[engaged].mean() if engaged.any() else 0.0
        daily[t] = [n_new, members, engaged.sum(), visit.sum(), post.sum(), wrote.sum(), from_k.sum(),
                    back.sum(), lapses.sum(), leaves.sum(), there(S), there(H), there(F), there(B)]
        memory = np.where(lapses, S, memory)
        engaged = engaged & ~lapses
        keep = ~leaves
        who, joined, uid, S, H, F, B, z, frailty, engaged, memory = (
            v[keep] for v in (who, joined, uid, S, H, F, B, z, frailty, engaged, memory))

    return daily[:, 1].sum(), len(who)


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--replications", type=int, default=20)
    ap.add_argument("--scale", type=float, default=10)
    o = ap.parse_args()
    core = json.loads(pathlib.Path(__file__).with_name("core.json").read_text())
    for p in core["personas"]:
        for f in ("pool", "joins_per_day", "attention"):
            p[f] *= o.scale
    core["mechanics"]["contribution"] = [v / o.scale for v in core["mechanics"]["contribution"]]
    t0, md, end = time.perf_counter(), 0, []
    for r in range(o.replications):
        days, members = simulate(core, np.random.default_rng(r))
        md += days
        end.append(members)
    dt = time.perf_counter() - t0
    print(int(md), f"{dt:.3f}", f"{md / dt:.0f}", "mean members at end", np.mean(end))
