"""What happens to a line between the printer and the file: one function each.

INK works on the ink mask at master size (uint8, 255 is ink, about 35 px a character); PICTURE works on the grey
picture at the camera's size (float32, 0 to 255, `pitch` px a character). `force` runs from 0 to 1. Forces stop where
a person could no longer read the line.
"""

import cv2
import numpy as np

import textures


# Ink

def bleeding(mask, rng, force):
    """Too much ink: strokes run together with ragged borders."""
    grown = cv2.GaussianBlur(mask, (0, 0), 1.2 + 1.6 * force).astype(np.float32)
    grown += 40 * force * textures.smooth_noise(rng, 3, *mask.shape)
    return np.clip((grown - 95 + 35 * force) * 4, 0, 255).astype(np.uint8)


def matrix_print(mask, rng, force):
    """Needles of a matrix printer: the strokes are made of dots."""
    step = rng.uniform(3.0, 3.6 + 1.6 * force)
    height, width = mask.shape
    small = cv2.resize(mask, (int(width / step), int(height / step)), interpolation=cv2.INTER_AREA)
    small = np.where(small > rng.uniform(70, 120), 255, 0).astype(np.uint8)
    dots = cv2.resize(small, (width, height), interpolation=cv2.INTER_NEAREST)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    px, py = width / small.shape[1], height / small.shape[0]
    round_dots = (np.cos((x / px - 0.5) * 6.283) + np.cos((y / py - 0.5) * 6.283)) * 32 * force + 200
    out = cv2.GaussianBlur(np.minimum(dots, round_dots).astype(np.float32), (0, 0), 1.0 + 0.5 * step / 3)
    return np.clip((out - 60) * 2.2, 0, 255).astype(np.uint8)


def worn(mask, rng, force):
    """Ink rubbed off in spots."""
    noise = textures.smooth_noise(rng, int(rng.integers(3, 12)), *mask.shape)
    keep = np.clip(1.15 - force * 0.55 + noise * (0.3 + force), 0.25, 1)
    return (mask * keep).astype(np.uint8)


def double_print(mask, rng, force):
    """A fainter second contour: a slipped ribbon, or the shadow under a laminate."""
    dx, dy = rng.uniform(-1, 1, 2) * (1.5 + 3 * force)
    matrix = np.float32([[1, 0, dx], [0, 1, dy]])
    ghost = cv2.warpAffine(mask, matrix, (mask.shape[1], mask.shape[0]))
    return np.maximum(mask, (ghost * (0.25 + 0.3 * force)).astype(np.uint8))


INK = {"bleeding": bleeding, "matrix": matrix_print, "worn": worn, "double": double_print}


# Picture

def uneven_light(image, rng, force, pitch):
    height, width = image.shape
    field = textures.smooth_noise(rng, int(rng.integers(60, 400)), height, width)
    slope = np.linspace(-1, 1, width, dtype=np.float32)[None] * rng.uniform(-1, 1)
    return image * np.clip(1 + (0.45 * field + 0.5 * slope) * force, 0.25, 1.6)


def shadow(image, rng, force, pitch):
    """A straight-edged shadow over a part."""
    height, width = image.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = rng.uniform(0, 6.28)
    edge = (x - rng.uniform(0, width)) * np.cos(angle) + (y - height / 2) * np.sin(angle)
    return image * (1 - (0.25 + 0.4 * force) * (0.5 + 0.5 * np.tanh(edge / rng.uniform(1, 30))))


def glare(image, rng, force, pitch):
    """Bands and spots of reflected light; the text below keeps a little contrast."""
    height, width = image.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    for _ in range(int(rng.integers(1, 3))):
        angle = rng.normal(0, 0.6)
        across = (x - rng.uniform(0, width)) * np.cos(angle) + (y - rng.uniform(0, height)) * np.sin(angle)
        wide = pitch * rng.uniform(1, 8)
        soft = rng.random() < 0.6
        band = np.exp(-((across / wide) ** 2)) if soft else 0.5 - 0.5 * np.tanh((np.abs(across) - wide) / 4)
        # Light adds and the sensor saturates: contrast shrinks to 12 % at the worst.
        share = band * (0.45 + 0.43 * force)
        image = image * (1 - share) + 262 * share
    return image


def holographic(image, rng, force, pitch):
    height, width = image.shape
    foil = textures.cut(rng, HOLOGRAMS[int(rng.integers(len(HOLOGRAMS)))], width, height)
    share = foil * (0.3 + 0.4 * force)
    level = rng.uniform(150, 265)
    return image * (1 - share) + level * share


def fold(image, rng, force, pitch):
    """A crease across the line: a bright or dark edge, a step in light, a small shift."""
    height, width = image.shape
    at = rng.uniform(0.05, 0.95) * width
    lean = rng.normal(0, 0.25)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    side = x - at - lean * (y - height / 2)
    step = rng.uniform(-1, 1) * pitch * 0.14 * force
    sunk = y + np.where(side > 0, step, 0).astype(np.float32)
    moved = cv2.remap(image, x, sunk, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    crease = np.exp(-((side / (pitch * rng.uniform(0.04, 0.14))) ** 2)) * rng.uniform(-1, 1)
    return moved * (1 + np.where(side > 0, 0.25, -0.1) * force * rng.uniform(-1, 1)) + 90 * force * crease


def wave(image, rng, force, pitch):
    """Paper that does not lie flat."""
    height, width = image.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    bend = np.sin(x / (pitch * rng.uniform(8, 40)) * 6.28 + rng.uniform(0, 6.28)) * pitch * 0.18 * force
    return cv2.remap(image, x, y + bend.astype(np.float32), cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)


def scratches(image, rng, force, pitch):
    height, width = image.shape
    out = np.ascontiguousarray(image)
    for _ in range(int(1 + 6 * force)):
        x, y = rng.uniform(0, width), rng.uniform(0, height)
        dx, dy = rng.normal(0, pitch * 3), rng.normal(0, pitch)
        level = float(rng.choice([rng.uniform(0, 80), rng.uniform(160, 255)]))
        thick = 1 if pitch < 16 else int(rng.integers(1, 3))
        cv2.line(out, (int(x), int(y)), (int(x + dx), int(y + dy)), level, thick, cv2.LINE_AA)
    return out


def defocus(image, rng, force, pitch):
    return cv2.GaussianBlur(image, (0, 0), pitch * (0.03 + 0.085 * force))


def motion(image, rng, force, pitch):
    length = max(2, int(round(pitch * (0.1 + 0.28 * force))))
    kernel = np.zeros((length, length), np.float32)
    angle = rng.uniform(0, 3.14)
    middle = (length - 1) / 2
    dx, dy = np.cos(angle) * middle, np.sin(angle) * middle
    start = (int(round(middle - dx)), int(round(middle - dy)))
    cv2.line(kernel, start, (int(round(middle + dx)), int(round(middle + dy))), 1.0, 1)
    return cv2.filter2D(image, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)


def noise(image, rng, force, pitch):
    grain = rng.standard_normal(image.shape, dtype=np.float32)
    if rng.random() < 0.5:
        grain = cv2.GaussianBlur(grain, (0, 0), 0.7) * 2
    return image + grain * contrast_of(image) * (0.02 + 0.11 * force)


def contrast_of(image):
    return float(np.percentile(image, 95) - np.percentile(image, 3))


def sharpened(image, rng, force, pitch):
    """A phone's unsharp mask, with halos."""
    radius = rng.uniform(0.6, 0.6 + pitch * 0.1)
    return image + (image - cv2.GaussianBlur(image, (0, 0), radius)) * (0.5 + 2.5 * force)


def moire(image, rng, force, pitch):
    height, width = image.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle, period = rng.uniform(0, 3.14), rng.uniform(2.3, 2.3 + pitch)
    drift = 2 * textures.smooth_noise(rng, 120, height, width)
    stripes = np.sin((x * np.cos(angle) + y * np.sin(angle)) / period * 6.28 + drift)
    return image + stripes * contrast_of(image) * (0.05 + 0.25 * force)


def recaptured(image, rng, force, pitch):
    """Photographed from a screen: its grid of pixels, softness and flat contrast."""
    height, width = image.shape
    grid = pitch / rng.uniform(9, 16)
    small = cv2.resize(image, (max(8, int(width / grid)), max(8, int(height / grid))), interpolation=cv2.INTER_AREA)
    optics = cv2.INTER_LINEAR if rng.random() < 0.5 else cv2.INTER_NEAREST
    back = cv2.resize(small, (width, height), interpolation=optics)
    flat = rng.uniform(0, 60) * force
    return moire(flat + back * (1 - flat / 255), rng, force * 0.7, pitch)


def low_contrast(image, rng, force, pitch):
    share = 0.75 - 0.55 * force
    return image * share + rng.uniform(0, 255 * (1 - share))


def overexposed(image, rng, force, pitch):
    return 255 * np.clip(image / 255 * (1 + 0.5 * force), 0, 1) ** (1 / (1 + 0.8 * force))


def underexposed(image, rng, force, pitch):
    return image * (1 - 0.72 * force)


def jpeg(image, rng, force, pitch):
    # Small print dies earlier.
    least = 20 if pitch > 11 else 38
    quality = int(92 - (92 - least) * force)
    ok, data = cv2.imencode(".jpg", np.clip(image, 0, 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality])
    return cv2.imdecode(data, cv2.IMREAD_GRAYSCALE).astype(np.float32)


# In the order in which they happen: document, light, lens, sensor, software.
PICTURE = {
    "scratches": scratches,
    "fold": fold,
    "wave": wave,
    "holographic": holographic,
    "uneven_light": uneven_light,
    "shadow": shadow,
    "glare": glare,
    "recaptured": recaptured,
    "defocus": defocus,
    "motion": motion,
    "low_contrast": low_contrast,
    "overexposed": overexposed,
    "underexposed": underexposed,
    "noise": noise,
    "moire": moire,
    "sharpened": sharpened,
    "jpeg": jpeg,
}

HOLOGRAMS = []
