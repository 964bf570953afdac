"""A bank of security backgrounds, plain papers and holograms, made once from a seed and cut at random."""

import cv2
import numpy as np

HEIGHT, WIDTH = 256, 2048


def smooth_noise(rng, cell, height=HEIGHT, width=WIDTH):
    """Soft noise with spots about `cell` px wide, -1 to 1."""
    small = rng.normal(0, 1, (max(2, height // cell + 2), max(2, width // cell + 2))).astype(np.float32)
    return np.clip(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC) / 2, -1, 1)


def guilloche(rng):
    """Families of fine waves."""
    image = np.zeros((HEIGHT, WIDTH), np.uint8)
    x = np.arange(0, WIDTH, 6)
    for _ in range(int(rng.integers(1, 4))):
        amplitude, period, drift = rng.uniform(5, 60), rng.uniform(60, 700), rng.uniform(-0.1, 0.1)
        beat, phase = rng.uniform(200, 2000), rng.uniform(0, 6.28)
        gap, thick = rng.uniform(5, 16), int(rng.integers(1, 3))
        for k in np.arange(-120, HEIGHT + 120, gap):
            wave = amplitude * np.sin(x / period * 6.28 + phase + k * 0.01) * np.cos(x / beat * 6.28 + k * 0.005)
            points = np.stack([x, k + wave + drift * x], 1)
            cv2.polylines(image, [np.int32(points * 8)], False, int(rng.integers(90, 256)), thick, cv2.LINE_AA, 3)
    return image.astype(np.float32) / 255


def halftone(rng):
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    a, period = rng.uniform(0, 1.57), rng.uniform(3.5, 9)
    u, v = x * np.cos(a) + y * np.sin(a), y * np.cos(a) - x * np.sin(a)
    dots = np.sin(u / period * 6.28) * (np.sin(v / period * 6.28) if rng.random() < 0.6 else 1)
    return np.clip(0.5 + dots * 0.5 * (0.6 + 0.4 * smooth_noise(rng, 90)), 0, 1).astype(np.float32)


def microprint(rng):
    image = np.zeros((HEIGHT, WIDTH), np.uint8)
    text = "".join(chr(c) for c in rng.integers(65, 91, size=12)) * 40
    scale = rng.uniform(0.25, 0.6)
    for y in range(0, HEIGHT, int(rng.integers(9, 24))):
        cv2.putText(image, text, (-int(rng.integers(100)), y), cv2.FONT_HERSHEY_PLAIN, scale, 255, 1, cv2.LINE_AA)
    return image.astype(np.float32) / 255


def shapes(rng):
    """Big soft emblems and letters, as printed behind the text."""
    image = np.zeros((HEIGHT, WIDTH), np.uint8)
    for _ in range(int(rng.integers(4, 14))):
        at = (int(rng.integers(WIDTH)), int(rng.integers(HEIGHT)))
        axes = (int(rng.integers(10, 220)), int(rng.integers(10, 120)))
        fill = -1 if rng.random() < 0.5 else int(rng.integers(1, 5))
        cv2.ellipse(image, at, axes, float(rng.uniform(0, 180)), 0, 360, int(rng.integers(60, 256)), fill, cv2.LINE_AA)
    return cv2.GaussianBlur(image, (0, 0), float(rng.uniform(0.6, 4))).astype(np.float32) / 255


def fibres(rng):
    noise = smooth_noise(rng, int(rng.integers(2, 6)))
    return 0.5 + 0.25 * noise + 0.25 * smooth_noise(rng, int(rng.integers(20, 80)))


def hologram(rng):
    """Bright foil: patches with sharp borders, crossed by fine rays."""
    field = smooth_noise(rng, int(rng.integers(40, 160)))
    patches = 0.5 + 0.5 * np.tanh((field - rng.uniform(-0.1, 0.3)) * rng.uniform(3, 20))
    rays = guilloche(rng) if rng.random() < 0.6 else halftone(rng)
    return (patches * (0.35 + 0.65 * rays)).astype(np.float32)


def bank(seed):
    """Backgrounds and holograms, each (HEIGHT, WIDTH) float32, 0 to 1."""
    rng = np.random.default_rng([seed, 77])
    makers = [guilloche] * 10 + [halftone] * 5 + [microprint] * 4 + [shapes] * 6 + [fibres] * 5
    return [make(rng) for make in makers], [hologram(rng) for _ in range(10)]


def cut(rng, texture, width, height):
    """A piece of a texture at a random scale, turned over at random."""
    zoom = rng.uniform(0.45, 1.6)
    w, h = min(WIDTH, max(8, int(width / zoom))), min(HEIGHT, max(8, int(height / zoom)))
    x, y = int(rng.integers(WIDTH - w + 1)), int(rng.integers(HEIGHT - h + 1))
    piece = texture[y : y + h, x : x + w]
    if rng.random() < 0.5:
        piece = piece[::-1]
    interpolation = cv2.INTER_AREA if zoom < 1 else cv2.INTER_LINEAR
    return cv2.resize(np.ascontiguousarray(piece), (width, height), interpolation=interpolation)
