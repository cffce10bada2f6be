"""The same work as the visualiser's, with matplotlib and numpy: the other side of pictures.rs.

pictures.py EXPERIMENT picture FILE   draws one picture, as a program of its own
pictures.py EXPERIMENT serve          answers requests, one a line: how long `draw`, `map`, `chaos`,
                                      `basins` and `race` take

EXPERIMENT is what peer.rs hands over: a,b,x,y,rate,steps,threshold,ceiling.
"""

import io
import sys
import time

A, B, X, Y, RATE, STEPS, THRESHOLD, CEILING = map(float, sys.argv[1].split(","))
STEPS = int(STEPS)
# As one would write it for speed: no factor that changes nothing.
assert A == 1.0


def walk():
    x, y = X, Y
    points = [(x, y)]
    for _ in range(STEPS):
        x, y = x - RATE * x, y - RATE * (B * y)
        points.append((x, y))
    return points


def heights(np):
    marks = np.linspace(-3.0, 3.0, 201)
    x, y = np.meshgrid(marks, marks)
    return x, y, 0.5 * (x * x + B * (y * y))


def draw(plt, np, surface, points, file):
    x, y, z = surface
    figure, axes = plt.subplots(figsize=(6.4, 6.0))
    # As plot has it: 30 levels, even in the root of the height, lines on pale bands.
    levels = np.linspace(0.0, np.sqrt(z.max()), 32) ** 2
    bands = axes.contourf(x, y, z, levels=levels, cmap="viridis", alpha=0.33)
    axes.contour(x, y, z, levels=levels[1:-1], cmap="viridis", linewidths=1.0)
    xs, ys = zip(*points)
    axes.plot(xs, ys, "-o", color="tab:red", markersize=3, linewidth=1.6, label=f"{STEPS} steps")
    axes.plot([0], [0], "*", color="gold", markersize=12, label="minimum (0, 0)")
    axes.set(title=f"Gradient descent, learning rate {RATE}", xlabel="x", ylabel="y")
    axes.legend()
    figure.colorbar(bands, label="loss")
    figure.savefig(file, dpi=100)
    plt.close(figure)


def matplotlib_agg():
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np

    return plt, np


def stability_map(np, size=1000):
    """How many runs settle, stay undecided and diverge; whole arrays, updated in place."""
    lr, momentum = np.meshgrid(np.linspace(0.0, 0.2, size), np.linspace(0.0, 1.0, size))
    x, y = np.full_like(lr, X), np.full_like(lr, Y)
    vx, vy = np.zeros_like(lr), np.zeros_like(lr)
    loss, other = np.empty_like(lr), np.empty_like(lr)
    settled = np.zeros(lr.shape, dtype=np.int32)
    diverged = np.zeros(lr.shape, dtype=bool)
    with np.errstate(all="ignore"):
        for step in range(STEPS + 1):
            np.multiply(x, x, out=loss)
            np.multiply(y, y, out=other)
            other *= B
            loss += other
            loss *= 0.5
            settled[~(loss < THRESHOLD)] = step + 1
            diverged |= ~(np.abs(loss, out=loss) <= CEILING)
            vx *= momentum
            np.multiply(lr, x, out=other)
            vx -= other
            np.multiply(y, B, out=loss)
            np.multiply(lr, loss, out=other)
            vy *= momentum
            vy -= other
            x += vx
            y += vy
    good = ~diverged & (settled <= STEPS)
    return int(good.sum()), int((~diverged & ~good).sum()), int(diverged.sum())


def slope(np, x, out):
    """4x³ − 2x − 1/10, in place."""
    np.multiply(x, x, out=out)
    out *= 4.0
    out -= 2.0
    out *= x
    out -= 0.1
    return out


def last_places(np):
    """The last 40 of 440 places for each of 2300 rates: how many of them are finite."""
    lr, x = np.linspace(0.0, 0.92, 2301)[1:], np.full(2300, -0.5)
    g, finite = np.empty_like(x), 0
    with np.errstate(all="ignore"):
        for step in range(440):
            slope(np, x, g)
            g *= lr
            x -= g
            if step >= 400:
                finite += int(np.isfinite(x).sum())
    return (finite,)


def basins(np):
    """How many of 400 starts × 300 rates are on the right after 200 steps."""
    x, lr = np.meshgrid(np.linspace(-3.5, 3.5, 400), np.linspace(0.001, 0.3, 300))
    g = np.empty_like(x)
    with np.errstate(all="ignore"):
        for _ in range(200):
            slope(np, x, g)
            g *= lr
            x -= g
    return (int((x > 0.0).sum()),)


def race(np):
    """Adam down Rosenbrock's valley, 3000 steps with each of 39 rates at once."""
    lr = np.logspace(-5.0, 1.0, 39)
    p = np.tile(np.array([[-1.2], [1.0]]), (1, 39))
    m, v = np.zeros_like(p), np.zeros_like(p)
    arrived = np.zeros(39, dtype=bool)
    with np.errstate(all="ignore"):
        for step in range(1, 3001):
            bend = p[1] - p[0] * p[0]
            g = np.stack([-2.0 * (1.0 - p[0]) - 400.0 * p[0] * bend, 200.0 * bend])
            m = 0.9 * m + 0.1 * g
            v = 0.999 * v + 0.001 * (g * g)
            p = p - lr * (m / (1.0 - 0.9**step)) / (np.sqrt(v / (1.0 - 0.999**step)) + 1e-8)
            loss = (1.0 - p[0]) ** 2 + 100.0 * (p[1] - p[0] * p[0]) ** 2
            arrived |= loss < 1e-3
    return (int(arrived.sum()),)


def seconds(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def serve():
    plt, np = matplotlib_agg()
    surface, points = heights(np), walk()
    for request in sys.stdin:
        if request.strip() == "draw":
            took, _ = seconds(lambda: draw(plt, np, surface, points, io.BytesIO()))
            print(took, flush=True)
        else:
            work = {"map": stability_map, "chaos": last_places, "basins": basins, "race": race}
            took, counts = seconds(lambda: work[request.strip()](np))
            print(took, *counts, flush=True)


if sys.argv[2] == "serve":
    serve()
else:
    plt, np = matplotlib_agg()
    draw(plt, np, heights(np), walk(), sys.argv[3])
