"""The closed loop of six scenarios, written on its own: no line of the planner's code, another language, another event queue,
another generator of random numbers. Prints closed-loop.csv, against which ClosedLoopTest holds the planner:

    python3 closed_loop.py > closed-loop.csv

What the scenarios have in common: ml.g6.2xlarge, 60 s of provisioning, 10 GB of image at min(1,250, 250 / 2, 100) MB/s, 90 s of
container init; 4 requests at the same time on each of 1 to 8 instances; target tracking at 3 concurrent requests for each
instance; a datapoint is visible 20 s after its period. An alarm acts when it goes into ALARM and then once a minute. What the
low one leaves is enough for the most requests in flight in any of its 15 minutes. Rows of regular arrivals and constant service times have one run, the
others the mean of RUNS runs and its standard error.
"""

import heapq
import math
import random

RUNS = 200
HORIZON = 3600
SLOTS, LEAST, MOST, TARGET, DELAY, COOLDOWN = 4, 1, 8, 3.0, 20, 300
PULL = 10_000 / min(1250, 250 / 2, 100)


def rate_at(points, t):
    rate = 0.0
    for at, r in points:
        if t >= at:
            rate = r
    return rate


def arrival_times(points, regular, rng):
    if regular:  # where the area under the rate is a whole number
        times, area, done = [], 0.0, 0
        bounds = [at for at, _ in points] + [HORIZON]
        for (at, r), end in zip(points, bounds[1:]):
            while r > 0 and at + (done + 1 - area) / r < end + 1e-9:
                times.append(at + (done + 1 - area) / r)
                area, at, done = done + 1.0, times[-1], done + 1
            area += r * (end - at)
        return times
    top = max(r for _, r in points)  # thinning
    times, t = [], rng.expovariate(top)
    while t < HORIZON:
        if rng.random() * top < rate_at(points, t):
            times.append(t)
        t += rng.expovariate(top)
    return times


class Alarm:
    """M of M datapoints on one side of a threshold; a datapoint is its end, the most for each instance and the most in all."""

    def __init__(self, period, needed, breaches):
        self.period, self.needed, self.breaches = period, needed, breaches
        self.emissions, self.points, self.acted = [], [], None

    def emit(self, now, each, all_in_flight):
        self.emissions.append((each, all_in_flight))
        if round(now) % self.period:
            return None
        point = (now, max(e for e, _ in self.emissions), max(a for _, a in self.emissions))
        self.emissions = []
        return point

    def acts(self, point):
        self.points = (self.points + [point])[-self.needed :]
        if sum(1 for _, each, _ in self.points if self.breaches(each)) < self.needed:
            self.acted = None
            return False
        if self.acted is not None and point[0] - self.acted < 60:
            return False
        self.acted = point[0]
        return True


def run(points, regular, period, start_up, limit, timeout, seed):
    rng = random.Random(seed)
    service = (lambda: 2.0) if regular else (lambda: rng.expovariate(0.5))
    order = iter(range(10**9))
    events = []

    def put(at, rank, kind, what=None):
        heapq.heappush(events, (at, rank, next(order), kind, what))

    for t in arrival_times(points, regular, rng):
        put(t, 4, "arrive", service())
    for t in range(10, HORIZON + 1, 10):
        put(t, 1, "emit")
    high = Alarm(period, 3, lambda v: v > TARGET)
    low = Alarm(60, 15, lambda v: v < 0.9 * TARGET)
    ready = desired = 1
    busy, queue, waits, ready_at, left = 0, [], [], [], []
    rejected = timed_out = gone = 0
    area = last = 0.0
    in_until = out_until = -1.0
    given_up = set()

    while events:
        now, _, number, kind, what = heapq.heappop(events)
        in_flight = busy + len(queue) - gone
        area += in_flight * (now - last)
        last = now
        if kind == "arrive":
            if busy < ready * SLOTS:
                busy += 1
                waits.append(0.0)
                put(now + what, 0, "depart")
            elif in_flight - busy < limit:
                queue.append((now, what, number))
                if timeout is not None:
                    put(now + timeout, 3, "expire", number)
            else:
                rejected += 1
        elif kind == "expire":
            if what in {n for _, _, n in queue}:
                given_up.add(what)
                gone += 1
                timed_out += 1
        elif kind == "depart":
            busy -= 1
        elif kind == "ready":
            ready += 1
        elif kind == "emit":
            mean = area / 10
            area = 0.0
            for alarm in (high, low):
                point = alarm.emit(now, mean / ready, mean)
                if point is not None and now + DELAY <= HORIZON:
                    put(now + DELAY, 2, "see", (alarm, point))
        elif kind == "see":
            alarm, point = what
            if alarm.acts(point):
                load = point[1] * ready if alarm is high else max(a for _, _, a in alarm.points)
                wanted = min(MOST, max(LEAST, math.ceil(load / TARGET - 1e-9)))
                if alarm is high and wanted > desired:
                    for _ in range(wanted - desired):
                        put(now + start_up, 0, "ready")
                        ready_at.append(now + start_up)
                    desired, in_until = wanted, -1.0
                elif alarm is low and wanted < desired and desired == ready and now >= in_until:
                    desired = ready = wanted
                    left.append((now, wanted))
                    in_until = now + COOLDOWN
        while queue and (queue[0][2] in given_up or busy < ready * SLOTS):
            came, seconds, n = queue.pop(0)
            if n in given_up:
                gone -= 1
                continue
            busy += 1
            waits.append(now - came)
            put(now + seconds, 0, "depart")
    waits.sort()
    return {
        "readyAt": ready_at,
        "left": left,
        "served": len(waits),
        "rejected": rejected,
        "timedOut": timed_out,
        "waitMean": sum(waits) / len(waits),
        "waitP50": waits[math.ceil(0.5 * len(waits)) - 1],
        "waitP90": waits[math.ceil(0.9 * len(waits)) - 1],
    }


STEP = [(0, 1.0), (600, 8.0)]
WAVE = [(0, 1.0), (600, 8.0), (1500, 1.0), (1980, 4.0), (2040, 1.0), (3060, 6.0)]
CASES = {
    "step-60": (STEP, 60, 60 + PULL + 90, math.inf, None),
    "step-10": (STEP, 10, 60 + PULL + 90, math.inf, None),
    "step-10-cached": (STEP, 10, 60 + 90, math.inf, None),
    "impatient-60": (STEP, 60, 60 + PULL + 90, 60, 12.0),
    "wave-60": (WAVE, 60, 60 + PULL + 90, math.inf, None),
    "wave-10-cached": (WAVE, 10, 60 + 90, math.inf, None),
}
FIELDS = ["served", "rejected", "timedOut", "waitMean", "waitP50", "waitP90"]

print("# by closed_loop.py, which does not know the planner: mean and standard error of %d runs" % RUNS)
print("case,arrivals,readyAt,left," + ",".join(f"{f},{f}Error" for f in FIELDS))
for name, (points, period, start_up, limit, timeout) in CASES.items():
    once = run(points, True, period, start_up, limit, timeout, 0)
    ready = " ".join("%.6g" % t for t in once["readyAt"])
    left = " ".join("%.6g:%d" % one for one in once["left"])
    print(",".join([name, "regular", ready, left] + ["%.6g,0" % once[f] for f in FIELDS]))
    runs = [run(points, False, period, start_up, limit, timeout, seed) for seed in range(RUNS)]
    cells = []
    for f in FIELDS:
        values = [r[f] for r in runs]
        mean = sum(values) / RUNS
        error = math.sqrt(sum((v - mean) ** 2 for v in values) / (RUNS - 1) / RUNS)
        cells.append("%.6g,%.3g" % (mean, error))
    print(",".join([name, "poisson", "", ""] + cells))
