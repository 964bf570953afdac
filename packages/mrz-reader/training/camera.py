"""The printed canvas as a camera sees it: paper, contrast, size, tilt and keystone."""

import cv2
import numpy as np

import glyphs
import textures


def choose_pitch(rng, forces):
    """px a character in the photo."""
    if "low_resolution" in forces:
        return rng.uniform(6.2, 9)
    return float(np.exp(rng.uniform(np.log(8.5), np.log(28))))


def photograph(canvas, rng, forces, pitch, camera_pitch, backgrounds):
    """The canvas printed on paper and projected at the camera's size; with the map from canvas to picture."""
    scale = camera_pitch / pitch
    high = scale * rng.uniform(0.9, 1.12)
    size = (max(16, int(canvas.shape[1] * scale)), max(8, int(canvas.shape[0] * high)))
    ink = cv2.resize(canvas, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    resize = np.diag([size[0] / canvas.shape[1], size[1] / canvas.shape[0], 1.0])

    paper = np.full((size[1], size[0]), rng.uniform(110, 250), np.float32)
    if "background" in forces:
        for _ in range(int(rng.integers(1, 3))):
            texture = textures.cut(rng, backgrounds[int(rng.integers(len(backgrounds)))], *size)
            paper += (texture - 0.5) * rng.uniform(-1, 1) * 90 * (0.3 + 0.7 * forces["background"])
    level = float(paper.mean())
    contrast = level * rng.uniform(0.45, 0.95)
    paper = np.clip(paper, level - contrast * 0.55, 255)
    picture = paper - ink * (paper - np.minimum(paper, level - contrast))
    if "edges" in forces:
        _draw_edges(picture, rng, scale, level)
    if "pen" in forces:
        _draw_pen(picture, rng, camera_pitch)

    width, height = size
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    moved = corners.copy()
    tilt = np.tan(rng.normal(0, 0.03))
    moved[:, 1] += tilt * (moved[:, 0] - width / 2)
    if "keystone" in forces:
        squeeze = forces["keystone"] * rng.uniform(-0.22, 0.22)
        moved[[0, 3], 1] = height / 2 + (moved[[0, 3], 1] - height / 2) * (1 + squeeze)
        moved[[1, 2], 1] = height / 2 + (moved[[1, 2], 1] - height / 2) * (1 - squeeze)
        lean = forces["keystone"] * rng.uniform(-0.25, 0.25) * height
        moved[[0, 1], 0] += lean
        moved[[2, 3], 0] -= lean
    moved[:, 1] -= moved[:, 1].min()
    moved[:, 0] -= moved[:, 0].min()
    project = cv2.getPerspectiveTransform(corners, moved)
    out = (int(np.ceil(moved[:, 0].max())), int(np.ceil(moved[:, 1].max())))
    picture = cv2.warpPerspective(picture, project, out, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return picture, project @ resize


def _draw_edges(picture, rng, scale, level):
    """The card's border and the table beyond it, or a ruled box."""
    height, width = picture.shape
    beyond = float(np.clip(level + rng.uniform(-200, 120), 0, 255))
    digit = glyphs.DIGIT_HEIGHT * scale
    for side in range(4):
        if rng.random() < 0.55:
            continue
        away = rng.uniform(0.75, 1.4) * digit
        aside = rng.uniform(0.3, 4) * glyphs.PITCH * scale
        edge = 5 * glyphs.PITCH * scale - aside
        if side == 0:
            region = picture[: max(0, int(height / 2 - away))]
        elif side == 1:
            region = picture[int(height / 2 + away) :]
        elif side == 2:
            region = picture[:, : max(0, int(edge))]
        else:
            region = picture[:, int(width - edge) :]
        if rng.random() < 0.6:
            region[:] = beyond
        elif region.size:
            line = max(1, int(digit * 0.08))
            strip = [region[-line:], region[:line], region[:, -line:], region[:, :line]][side]
            strip[:] = beyond


def _draw_pen(picture, rng, camera_pitch):
    """A stroke of a pen or a stamp's rim that touches the line."""
    height, width = picture.shape
    at = (int(rng.uniform(0, width)), int(rng.uniform(-0.3, 1.3) * height))
    radius = int(rng.uniform(2, 9) * camera_pitch)
    level = float(rng.uniform(60, 150))
    mask = np.zeros(picture.shape, np.float32)
    cv2.circle(mask, at, radius, 1.0, max(1, int(camera_pitch * 0.1)), cv2.LINE_AA)
    picture[:] = picture * (1 - 0.5 * mask) + np.minimum(picture, level) * 0.5 * mask
