"""Exact lines and characters on held-out synthetic lines, by degradation, with the exported integers.

    python3 evaluate.py --model build/model.pt [--lines 200] [--out metrics.json] [--float]

Each degradation strikes alone, at forces from 0 to 1; "mixed" is the training's mixture. The seed is never trained on.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

import crop
import degradations
import samples
from alphabet import ALPHABET
from export import IntegerNet, load

SEED = 900_001
SURE = 0.9
# Widths are filled up to a multiple of this, px, as the package does.
STEP = 16


def greedy(scores):
    """Best class of each step, repeats and blanks dropped; and the least of the characters' confidences."""
    shares = scores.softmax(1).numpy()
    best = shares.argmax(1)
    text, confidences = "", []
    for step, c in enumerate(best):
        if c and step and best[step - 1] == c:
            confidences[-1] = max(confidences[-1], shares[step, c])
        elif c:
            text += ALPHABET[c - 1]
            confidences.append(shares[step, c])
    return text, min(confidences, default=1.0)


def distance(a, b):
    """Insertions, deletions and substitutions."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def read(net, image, integer):
    width = -(-image.shape[1] // STEP) * STEP
    padded = np.zeros((1, 1, image.shape[0], width), np.float32)
    padded[0, 0, :, : image.shape[1]] = crop.stretch(image).astype(np.float32) - 128
    scores = net(torch.from_numpy(padded if integer else padded / 128))
    return greedy(scores[0, : -(-image.shape[1] // 4)])


def measure(net, integer, lines, only):
    """`exact`: share of lines without an error; `exactSaveO`: where O and 0 count as one. `sure`: share in which every
    character has SURE confidence, and `sureButWrong` the share that is sure and has an error."""
    counts = dict.fromkeys(["exact", "exactSaveO", "sure", "sureButWrong"], 0)
    wrong = characters = 0
    for index in range(lines):
        sample = samples.draw_sample(SEED, index, [30, 36, 44][index % 3], only)
        text, confidence = read(net, sample.image, integer)
        errors = distance(text, sample.text)
        counts["exact"] += errors == 0
        counts["exactSaveO"] += text.replace("O", "0") == sample.text.replace("O", "0")
        counts["sure"] += confidence >= SURE
        counts["sureButWrong"] += confidence >= SURE and errors > 0
        wrong += errors
        characters += max(1, len(sample.text))
    shares = {name: round(count / lines, 4) for name, count in counts.items()}
    return {"lines": lines, **shares, "characterErrors": round(wrong / characters, 5)}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--lines", type=int, default=200)
    options.add_argument("--out", type=Path)
    options.add_argument("--float", action="store_true")
    options.add_argument("--only", nargs="*", help="degradations to measure; default: all")
    options = options.parse_args()
    torch.set_num_threads(1)
    with torch.no_grad():
        net = load(options.model)
        net = net if options.float else IntegerNet(net)
        everything = ["none", "mixed", *degradations.INK, *degradations.PICTURE, *samples.GEOMETRY, "refused"]
        names = options.only or everything
        metrics = {}
        for name in names:
            only = None if name == "mixed" else [] if name == "none" else [name]
            metrics[name] = measure(net, not options.float, options.lines * (5 if name == "mixed" else 1), only)
            print(f"{name:18} {metrics[name]}", flush=True)
    if options.out:
        options.out.write_text(json.dumps(metrics, indent=2) + "\n")


if __name__ == "__main__":
    main()
