"""One synthetic line crop, wholly determined by (seed, index).

A block of lines is set in OCR-B on a master canvas, taken at some camera resolution with tilt and keystone, degraded,
and cut as a locator cuts it.
"""

from dataclasses import dataclass

import cv2
import numpy as np

import camera
import content
import crop
import degradations
import glyphs
import scene
import textures

GEOMETRY = ["keystone", "clipped", "close_neighbours", "side_text", "edges", "low_resolution", "background", "pen"]
# How often each degradation strikes a training line.
CHANCES = {
    "bleeding": 0.13, "matrix": 0.1, "worn": 0.12, "double": 0.07,
    "scratches": 0.05, "fold": 0.06, "wave": 0.08, "holographic": 0.1, "uneven_light": 0.25, "shadow": 0.08,
    "glare": 0.12, "recaptured": 0.06, "defocus": 0.3, "motion": 0.1, "low_contrast": 0.15, "overexposed": 0.08,
    "underexposed": 0.1, "noise": 0.3, "moire": 0.06, "sharpened": 0.2, "jpeg": 0.5,
    "keystone": 0.2, "clipped": 0.06, "close_neighbours": 0.3, "side_text": 0.15, "edges": 0.12,
    "low_resolution": 0.22, "background": 0.65, "pen": 0.03,
}
REFUSED_SHARE = 0.04
# Degradations that eat at the shapes themselves, and how much of them, in sum, a person still reads through.
SEVERE = (
    "bleeding matrix worn double scratches holographic shadow glare recaptured defocus motion low_contrast overexposed "
    "underexposed noise moire jpeg low_resolution pen"
).split()
SEVERE_LIMIT = 1.5


@dataclass
class Sample:
    """`image` (32, W) uint8; `text`, empty where nothing is to be read; `centres` of the characters, crop px."""

    image: np.ndarray
    text: str
    centres: np.ndarray


_banks = {}


def _bank(seed):
    if seed not in _banks:
        _banks[seed] = textures.bank(seed)
    degradations.HOLOGRAMS[:] = _banks[seed][1]
    return _banks[seed][0]


def draw_sample(seed, index, width=None, only=None):
    """The sample of that number. `width`: characters a line, where given (30, 36, 44). `only`: a list of degradations
    that strike surely, and no others; None: by chance, as in training."""
    rng = np.random.default_rng([seed, index])
    backgrounds = _bank(seed)
    if only is None:
        forces = {name: rng.random() for name, chance in CHANCES.items() if rng.random() < chance}
        refused = rng.random() < REFUSED_SHARE
    else:
        forces = {name: rng.random() for name in only if name != "refused"}
        refused = "refused" in only
    total = sum(forces.get(name, 0) for name in SEVERE)
    for name in SEVERE:
        if name in forces and total > SEVERE_LIMIT:
            forces[name] *= SEVERE_LIMIT / total
    return _draw(rng, backgrounds, forces, width, refused)


def _draw(rng, backgrounds, forces, width, refused):
    lines, sensible = content.block(rng, width)
    row = int(rng.integers(len(lines)))
    text = lines[row]
    pitch = glyphs.PITCH * rng.uniform(0.93, 1.1)
    margin = int(5 * glyphs.PITCH)
    canvas = np.zeros((int(3.4 * glyphs.DIGIT_HEIGHT), int(len(text) * pitch) + 2 * margin), np.uint8)
    middle = canvas.shape[0] / 2
    if refused:
        text, centres = "", np.zeros(0)
        scene.set_refused(canvas, rng, middle)
        span = (margin, canvas.shape[1] - margin)
    else:
        centres = scene.set_block(canvas, rng, forces, lines, row, pitch, margin, middle, glyphs.cut(rng, sensible))
        span = (margin, margin + len(text) * pitch)
        if "side_text" in forces:
            scene.set_side_text(canvas, rng, span, middle)
    for name, degrade in degradations.INK.items():
        if name in forces:
            canvas = degrade(canvas, rng, forces[name])

    camera_pitch = camera.choose_pitch(rng, forces)
    picture, to_camera = camera.photograph(canvas, rng, forces, pitch, camera_pitch, backgrounds)
    for name, degrade in degradations.PICTURE.items():
        if name in forces:
            picture = degrade(picture.astype(np.float32), rng, forces[name], camera_pitch)
    picture = np.clip(picture, 0, 255).astype(np.uint8)

    to_crop, crop_width, text, centres = crop.locate(rng, forces, span, middle, pitch, to_camera, text, centres)
    image = crop.cut(picture, to_crop, crop_width, camera_pitch)
    if len(centres):
        points = np.stack([centres, np.full(len(centres), middle)], 1)[None].astype(np.float32)
        centres = cv2.perspectiveTransform(points, to_crop @ to_camera)[0, :, 0]
    return Sample(image, text, centres)
