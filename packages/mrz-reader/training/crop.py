"""A line as a locator cuts it out, a little wrong: HEIGHT px high, digits DIGIT_SHARE of that, PITCH px a character."""

import cv2
import numpy as np

import glyphs

HEIGHT = 32
PITCH = 14.0
DIGIT_SHARE = 17 / 24


def locate(rng, forces, span, middle, pitch, to_camera, text, centres):
    """The map from picture to crop with a locator's errors, the crop's width, and the text that is left in it."""
    before, after = (rng.uniform(0.2, 1.6) if rng.random() < 0.8 else rng.uniform(1.6, 3.5) for _ in range(2))
    left, right = span[0] - before * pitch, span[1] + after * pitch
    if "clipped" in forces and text:
        # A character cut by a third is still read; one of which a quarter is left is not.
        share, drop = (rng.uniform(0, 0.3), 0) if rng.random() < 0.6 else (rng.uniform(0.75, 0.95), 1)
        if rng.random() < 0.5:
            left = span[0] + share * pitch
            text, centres = text[drop:], centres[drop:]
        else:
            right = span[1] - share * pitch
            text, centres = text[: len(text) - drop], centres[: len(centres) - drop]
    squeeze = float(np.clip(rng.normal(1, 0.08), 0.8, 1.22))
    crop_width = int(np.clip(round((right - left) / pitch * PITCH * squeeze), 64, 900))

    half = glyphs.DIGIT_HEIGHT / DIGIT_SHARE / 2 * float(np.clip(rng.normal(1, 0.07), 0.85, 1.18))
    shift = float(np.clip(rng.normal(0, 0.045), -0.13, 0.13)) * glyphs.DIGIT_HEIGHT
    rise = np.tan(np.radians(float(np.clip(rng.normal(0, 0.35), -1, 1)))) * (right - left) / 2
    rise = float(np.clip(rise, -0.14 * glyphs.DIGIT_HEIGHT, 0.14 * glyphs.DIGIT_HEIGHT))
    lean = np.tan(np.radians(rng.normal(0, 1.5))) * half
    y = middle + shift
    top, bottom = y - half, y + half
    corners = np.float32([
        [left + lean, top - rise],
        [right + lean, top + rise],
        [right - lean, bottom + rise],
        [left - lean, bottom - rise],
    ])
    corners = cv2.perspectiveTransform(corners[None], to_camera)[0]
    target = np.float32([[0, 0], [crop_width, 0], [crop_width, HEIGHT], [0, HEIGHT]])
    return cv2.getPerspectiveTransform(corners, target), crop_width, text, centres


def cut(picture, to_crop, crop_width, camera_pitch):
    """As the package cuts: bilinear, and the mean of several samples where the picture is finer than the crop."""
    samples = int(np.clip(round(camera_pitch / PITCH), 1, 4))
    finer = np.diag([samples, samples, 1.0])
    # Pixel centres lie at half a pixel.
    half = np.float64([[1, 0, 0.5], [0, 1, 0.5], [0, 0, 1]])
    back = np.float64([[1, 0, -0.5], [0, 1, -0.5], [0, 0, 1]])
    size = (crop_width * samples, HEIGHT * samples)
    matrix = back @ finer @ to_crop @ half
    image = cv2.warpPerspective(picture, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    if samples > 1:
        image = cv2.resize(image, (crop_width, HEIGHT), interpolation=cv2.INTER_AREA)
    return image


def stretch(image):
    """Contrast so that the darkest 2 % are 0 and the brightest 5 % are 255; the package does the same."""
    counts = np.cumsum(np.bincount(image.ravel(), minlength=256))
    low = int(np.searchsorted(counts, image.size * 2 // 100, side="right"))
    high = int(np.searchsorted(counts, image.size * 95 // 100, side="right"))
    span = max(16, high - low)
    levels = np.clip((np.arange(256) - low) * 255 // span, 0, 255).astype(np.uint8)
    return levels[image]
