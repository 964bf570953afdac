"""OCR-B as ink masks, in several stroke weights, and lines set from them.

Fonts: Debian's fonts-ocr-b (OCR-B by Matthew Skala and Norbert Schwarz): round and sharp stroke ends.
"""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from alphabet import ALPHABET

FONTS = ["/usr/share/fonts/opentype/ocr-b/OCRB.otf", "/usr/share/fonts/opentype/ocr-b/OCRBS.otf"]
# Masks are drawn at this size, px; OCR-B then advances PITCH px, and its digits are DIGIT_HEIGHT px high.
SIZE = 48
PITCH = SIZE * 0.7229
DIGIT_HEIGHT = SIZE * 0.79
TILE = 56
# Change of the stroke's width, master px; OCR-B's own stroke is about 5 px at this size.
WEIGHTS = [-2.2, -1.4, -0.7, 0, 0.7, 1.4, 2.2, 3.0]
WIDE_LETTERS = "ODQGC"
ONE_SHAPE_SHARE = 0.2

_atlas = {}


def _masks(font, weight):
    """37 tiles of TILE × TILE px, drawn four times as large, thickened or thinned, and reduced."""
    scale = 4
    face = ImageFont.truetype(FONTS[font], SIZE * scale)
    digits = face.getbbox("0")
    top = (TILE * scale - (digits[3] - digits[1])) // 2 - digits[1]
    tiles = []
    for character in ALPHABET:
        image = Image.new("L", (TILE * scale, TILE * scale), 0)
        left = (TILE * scale - face.getlength(character)) / 2
        ImageDraw.Draw(image).text((left, top), character, font=face, fill=255)
        mask = np.asarray(image)
        radius = int(round(abs(weight) * scale / 2))
        if radius:
            kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
            mask = cv2.dilate(mask, kernel) if weight > 0 else cv2.erode(mask, kernel)
        tiles.append(cv2.resize(mask, (TILE, TILE), interpolation=cv2.INTER_AREA))
    return np.stack(tiles)


def atlas(font, weight):
    """Ink masks of the alphabet, (37, TILE, TILE), 255 is ink."""
    key = (font, weight)
    if key not in _atlas:
        _atlas[key] = _masks(FONTS.index(FONTS[font]), WEIGHTS[weight])
    return _atlas[key]


def cut(rng, sensible):
    """One issuer's cut of OCR-B: a weight, proportions of letters, digits and round letters, a slant. In some cuts the
    letter O and zero are one shape, and only a line that makes sense tells them apart."""
    font = int(rng.integers(len(FONTS)))
    weight = int(np.clip(round(rng.normal(3.3, 1.5)), 0, len(WEIGHTS) - 1))
    masks = atlas(font, weight)
    if rng.random() < 0.3:
        return masks
    wide = rng.uniform(0.86, 1.12)
    letter_high = rng.uniform(0.95, 1.08)
    round_wide = rng.uniform(0.93, 1.2)
    zero_wide = rng.uniform(0.84, 1.04)
    slant = rng.normal(0, 0.03)
    middle = TILE / 2
    out = np.empty_like(masks)
    for i, character in enumerate(ALPHABET):
        x = wide * (round_wide if character in WIDE_LETTERS else zero_wide if character == "0" else 1)
        y = letter_high if i >= 10 else 1
        matrix = np.float32([[x, slant, middle * (1 - x - slant)], [0, y, middle * (1 - y)]])
        out[i] = cv2.warpAffine(masks[i], matrix, (TILE, TILE), flags=cv2.INTER_LINEAR)
    if sensible and rng.random() < ONE_SHAPE_SHARE:
        letter, zero = ALPHABET.index("O"), ALPHABET.index("0")
        out[letter] = out[zero] = out[letter if rng.random() < 0.5 else zero]
    return out


def set_line(canvas, masks, text, left, middle, pitch, rng, jitter):
    """Draws a line into an ink canvas; returns the characters' centres, master px."""
    centres = []
    height, width = canvas.shape
    moves = rng.normal(0, jitter, size=(len(text), 2))
    for i, character in enumerate(text):
        centre = left + (i + 0.5) * pitch
        centres.append(centre)
        x = int(round(centre + moves[i, 0] - TILE / 2))
        y = int(round(middle + moves[i, 1] - TILE / 2))
        x0, y0, x1, y1 = max(0, x), max(0, y), min(width, x + TILE), min(height, y + TILE)
        if x0 >= x1 or y0 >= y1:
            continue
        tile = masks[ALPHABET.index(character)][y0 - y : y1 - y, x0 - x : x1 - x]
        region = canvas[y0:y1, x0:x1]
        np.maximum(region, tile, out=region)
    return np.array(centres)


OTHER_FACES = [
    cv2.FONT_HERSHEY_SIMPLEX,
    cv2.FONT_HERSHEY_DUPLEX,
    cv2.FONT_HERSHEY_COMPLEX,
    cv2.FONT_HERSHEY_TRIPLEX,
    cv2.FONT_HERSHEY_SCRIPT_SIMPLEX,
]
OTHER_TEXT = "abcdefghijklmnopqrstuvwxyzéABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:/-()"


def other_text(canvas, rng, left, baseline, height, length):
    """Printed text that is no OCR-B, for the surroundings and for lines to refuse."""
    face = OTHER_FACES[int(rng.integers(len(OTHER_FACES)))]
    letters = OTHER_TEXT.replace("é", "")
    text = "".join(letters[i] for i in rng.integers(len(letters), size=length))
    if rng.random() < 0.5:
        text = text.lower()
    scale = height / 21
    thick = int(np.clip(round(height * rng.uniform(0.05, 0.16)), 1, 7))
    cv2.putText(canvas, text, (int(left), int(baseline)), face, scale, 255, thick, cv2.LINE_AA)
    return cv2.getTextSize(text, face, scale, thick)[0][0]
