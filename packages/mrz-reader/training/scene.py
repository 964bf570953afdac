"""What is printed: a block of lines on a master canvas of ink, and what stands around it."""

import cv2
import numpy as np

import glyphs


def set_block(canvas, rng, forces, lines, row, pitch, left, middle, masks):
    jitter = abs(rng.normal(0, 0.5))
    centres = glyphs.set_line(canvas, masks, lines[row], left, middle, pitch, rng, jitter)
    # ICAO sets lines 6.35 mm apart, 2.6 digits' height; some cards are closer.
    gap = rng.uniform(1.35, 1.75) if "close_neighbours" in forces else rng.uniform(1.75, 2.7)
    for other, line in enumerate(lines):
        if other != row:
            y = middle + (other - row) * gap * glyphs.DIGIT_HEIGHT
            if -40 < y < canvas.shape[0] + 40:
                glyphs.set_line(canvas, masks, line, left + rng.normal(0, 2), y, pitch, rng, jitter)
    if len(lines) == 1 or rng.random() < 0.3:
        height = glyphs.DIGIT_HEIGHT * rng.uniform(0.4, 0.9)
        up = rng.random() < 0.6
        away = rng.uniform(0.72, 1.3) if up else 0.72
        baseline = middle - glyphs.DIGIT_HEIGHT * away if up else middle + glyphs.DIGIT_HEIGHT * away + height
        if row == 0 if up else row == len(lines) - 1:
            left = rng.uniform(0, canvas.shape[1] * 0.6)
            glyphs.other_text(canvas, rng, left, baseline, height, int(rng.integers(4, 40)))
    return centres


def set_side_text(canvas, rng, span, middle):
    """Print, rules and emblems to the left and right of the line."""
    for left_side in (True, False):
        if rng.random() < 0.35:
            continue
        gap = glyphs.PITCH * rng.uniform(0.35, 2.5)
        height = glyphs.DIGIT_HEIGHT * rng.uniform(0.5, 1.3)
        room = np.zeros((canvas.shape[0], int(5 * glyphs.PITCH)), np.uint8)
        if rng.random() < 0.6:
            glyphs.other_text(room, rng, 0, middle + height / 2, height, 6)
        else:
            for _ in range(int(rng.integers(1, 4))):
                at = (int(rng.integers(room.shape[1])), int(middle + rng.normal(0, 25)))
                size = (int(rng.integers(4, 60)), int(rng.integers(4, 60)))
                turn, level, thick = rng.uniform(0, 180), int(rng.integers(120, 256)), int(rng.choice([-1, 2, 4]))
                cv2.ellipse(room, at, size, float(turn), 0, 360, level, thick, cv2.LINE_AA)
        if left_side:
            end = int(span[0] - gap)
            part = room[:, max(0, room.shape[1] - end) :][:, :end] if end > 0 else room[:, :0]
            region = canvas[:, end - part.shape[1] : end] if end > 0 else canvas[:, :0]
        else:
            start = int(span[1] + gap)
            part = room[:, : max(0, canvas.shape[1] - start)]
            region = canvas[:, start : start + part.shape[1]]
        np.maximum(region, part, out=region)


def set_refused(canvas, rng, middle):
    """No zone at all: print in other faces, rules, or nothing but the background."""
    kind = rng.random()
    height = glyphs.DIGIT_HEIGHT * rng.uniform(0.5, 1.2)
    if kind < 0.65:
        x = rng.uniform(0, 200)
        while x < canvas.shape[1]:
            baseline, length = middle + height / 2, int(rng.integers(3, 14))
            x += glyphs.other_text(canvas, rng, x, baseline, height, length) + rng.uniform(5, 80)
        if rng.random() < 0.5:
            glyphs.other_text(canvas, rng, 0, middle - height * 0.9, height, 60)
    elif kind < 0.8:
        for _ in range(int(rng.integers(5, 40))):
            a = (int(rng.integers(canvas.shape[1])), int(rng.integers(canvas.shape[0])))
            b = (a[0] + int(rng.normal(0, 40)), a[1] + int(rng.normal(0, 40)))
            cv2.line(canvas, a, b, int(rng.integers(80, 256)), int(rng.integers(1, 7)), cv2.LINE_AA)
    elif kind < 0.9:
        step = int(rng.integers(6, 40))
        canvas[:, ::step] = 255
        canvas[:] = cv2.dilate(canvas, np.ones((1, int(rng.integers(1, max(2, step // 2)))), np.uint8))
