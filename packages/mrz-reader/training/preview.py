"""Draws a sheet of synthetic crops to look at.

    python3 preview.py --out lines.png [--only glare] [--seed 1] [--from 0]
"""

import argparse

import cv2
import numpy as np

import crop
import samples

COLUMNS, ROWS, WIDTH = 2, 28, 760


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", required=True)
    options.add_argument("--only", nargs="*")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--from", type=int, default=0, dest="first")
    options = options.parse_args()
    sheet = np.full((ROWS * (crop.HEIGHT + 4), COLUMNS * (WIDTH + 8)), 128, np.uint8)
    for n in range(COLUMNS * ROWS):
        image = samples.draw_sample(options.seed, options.first + n, only=options.only).image[:, :WIDTH]
        x, y = (n // ROWS) * (WIDTH + 8), (n % ROWS) * (crop.HEIGHT + 4)
        sheet[y : y + image.shape[0], x : x + image.shape[1]] = image
    cv2.imwrite(options.out, sheet)


if __name__ == "__main__":
    main()
