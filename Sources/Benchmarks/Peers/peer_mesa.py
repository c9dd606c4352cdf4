"""Core model with Mesa 3: one Agent object a member, AgentSet.shuffle_do as its tutorials do."""
import argparse
import json
import math
import pathlib
import time

import mesa
import numpy as np

CORE = json.loads((pathlib.Path(__file__).with_name("core.json")).read_text())
G = CORE["mechanics"]


class Member(mesa.Agent):
    def __init__(self, model, k):
        super().__init__(model)
        self.k, self.joined = k, model.day
        self.S = self.F = self.B = 0.0
        self.H = 0.5
        self.z = model.random.gauss(0, 1)
        sd = CORE["personas"][k]["lapse_spread"]
        self.frailty, self.engaged, self.memory = math.exp(sd * model.random.gauss(0, 1) - sd * sd / 2), True, 0.0

    def step(self):
        m, p, rnd = self.model, CORE["personas"][self.k], self.model.random.random
        m.member_days += 1
        if not self.engaged and rnd() < 1 - math.exp(-p["return"] * (1 + G["return_buzz"] * min(1, m.U / m.attention[self.k])) * math.exp(G["return_satisfaction"] * self.memory)):
            self.engaged, self.H = True, 0.5
        active = self.engaged
        x = p["visit"] + p["spread"] * self.z + G["visit_satisfaction"] * self.S + G["visit_habit"] * (self.H - .5) - G["visit_fatigue"] * self.F
        over = min(max(m.volume / m.attention[self.k] - 1, 0), G["overload_cap"])
        bond = self.B
        if active and rnd() < 1 / (1 + math.exp(-x)):
            ben = m.enjoyed[self.k] + G["bond_benefit"] * p["value"][2] * bond - G["overload_cost"] * over
            self.S += G["learning_rate"] * (ben - G["promise"] - self.S)
            self.H += G["habit_rate"] * (1 - self.H)
            self.F += G["fatigue_rate"] * (over - self.F)
            y = p["post"] + G["post_spread"] * p["spread"] * self.z + G["post_satisfaction"] * self.S + G["post_bond"] * bond
            if rnd() < 1 / (1 + math.exp(-y)):
                m.messages += 1 + int(math.log(1 - rnd()) / math.log(1 - G["messages_stop"]))
                self.B += G["bond_rate"] * G["reply"] * (1 - bond)
            if rnd() < p["invite"] * math.exp(G["invite_satisfaction"] * self.S) and rnd() < G["invite_accept"]:
                m.from_k[self.k] += 1
        else:
            self.S *= 1 - G["forgetting"]
            self.H -= G["habit_rate"] * self.H
            self.F -= G["fatigue_rate"] * self.F
        self.B -= G["bond_decay"] * bond
        strain = math.exp(-G["strain_satisfaction"] * self.S - G["strain_bond"] * self.B + G["strain_fatigue"] * self.F)
        fresh = 1 + G["newcomer_hazard"] * math.exp(-(m.day - self.joined) / G["newcomer_days"])
        if active and rnd() < 1 - math.exp(-p["lapse"] * self.frailty * strain * fresh):
            self.engaged, self.memory = False, self.S
        if rnd() < 1 - math.exp(-p["leave"] * (strain if active else G["lapsed_leave"])):
            self.remove()


class Community(mesa.Model):
    def __init__(self, scale, seed):
        super().__init__(seed=seed)
        self.np_rng = np.random.default_rng(seed)
        self.day, self.member_days, self.messages, self.scale = 0, 0, 0, scale
        self.size = [p["pool"] * scale for p in CORE["personas"]]
        self.pool = list(self.size)
        self.attention = [p["attention"] * scale for p in CORE["personas"]]
        self.accepted = [0.0] * len(self.size)

    def step(self):
        c = CORE["content"]
        self.U = U = self.messages
        self.messages = 0
        self.volume = sum(c["posts_per_day"]) + U
        self.from_k = [0] * len(self.size)
        self.enjoyed = []
        for k, p in enumerate(CORE["personas"]):
            new = self.np_rng.binomial(int(self.pool[k]), 1 - math.exp(-(p["joins_per_day"] * self.scale + self.accepted[k]) / self.size[k]))
            self.pool[k] -= new
            Member.create_agents(self, int(new), k) if new else None
            self.enjoyed.append(p["match"] * sum(p["value"][v] * (1 - math.exp(-(c["posts_per_day"][v] * c["quality"][v] + G["contribution"][v] / self.scale * U) / G["saturation"][v])) for v in range(4)))
        self.agents.shuffle_do("step")
        tot = sum(self.from_k)
        self.accepted = [G["homophily"] * f + (1 - G["homophily"]) * tot * s / sum(self.size) for f, s in zip(self.from_k, self.size)]
        self.day += 1


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("--replications", type=int, default=2)
    ap.add_argument("--scale", type=float, default=1)
    o = ap.parse_args()
    t0, md, end = time.perf_counter(), 0, []
    for r in range(o.replications):
        c = Community(o.scale, r)
        for _ in range(CORE["horizon_days"]):
            c.step()
        md += c.member_days
        end.append(len(c.agents))
    dt = time.perf_counter() - t0
    print(md, f"{dt:.3f}", f"{md / dt:.0f}", "mean members at end", np.mean(end))
