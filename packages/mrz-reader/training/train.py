"""Trains the recogniser: fixed seed, fixed steps, one thread.

    python3 train.py --out build/ [--steps 5250] [--batch 16] [--seed 1]

Writes build/checkpoint.pt every SAVE_EVERY steps and goes on from it when started again; batch N is drawn from
(seed, N) alone, so that an interrupted run ends where an unbroken one does. build/model.pt is the moving average.
"""

import argparse
import copy
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset

import crop
import samples
from alphabet import labels
from net import STRIDE, LineNet

SAVE_EVERY = 250
PEAK_RATE = 1.5e-3
WARM_UP = 200
# Share of the steps, at the end, in which the rate falls to zero.
COOL_DOWN = 0.3
AVERAGE = 0.998
WIDTHS = [30, 36, 44, 30]


class Batches(Dataset):
    """Item N is the whole batch N: lines of one length, so that little is padded."""

    def __init__(self, seed, size, first, steps):
        self.seed, self.size, self.first, self.steps = seed, size, first, steps

    def __len__(self):
        return self.steps - self.first

    def __getitem__(self, item):
        step = self.first + item
        width = WIDTHS[step % len(WIDTHS)]
        numbers = range(step * self.size, (step + 1) * self.size)
        drawn = [samples.draw_sample(self.seed, n, width) for n in numbers]
        return collate(drawn)


def collate(drawn):
    """Images as the net takes them, mid grey where there is none; targets for CTC and for single steps."""
    width = -(-max(s.image.shape[1] for s in drawn) // STRIDE) * STRIDE
    images = np.zeros((len(drawn), 1, crop.HEIGHT, width), np.float32)
    steps = np.full((len(drawn), width // STRIDE), -100, np.int64)
    for n, sample in enumerate(drawn):
        images[n, 0, :, : sample.image.shape[1]] = (crop.stretch(sample.image).astype(np.float32) - 128) / 128
        steps[n] = step_classes(sample, width // STRIDE)
    lengths = torch.tensor([len(s.text) for s in drawn])
    targets = torch.tensor([c for s in drawn for c in labels(s.text)], dtype=torch.long)
    return torch.from_numpy(images), targets, lengths, torch.from_numpy(steps)


def step_classes(sample, count):
    """The class of each step where it is beyond doubt: the character at its centre, blank far from any centre."""
    classes = np.full(count, -100, np.int64)
    if not len(sample.centres):
        return classes
    at = np.arange(count) * STRIDE + 0.5
    gaps = np.abs(at[:, None] - sample.centres[None])
    pitch = float(np.median(np.diff(sample.centres))) if len(sample.centres) > 1 else crop.PITCH
    classes[gaps.min(1) > 0.42 * pitch] = 0
    classes[gaps.argmin(0)] = labels(sample.text)
    return classes


def rate(step, steps):
    if step < WARM_UP:
        return PEAK_RATE * (step + 1) / WARM_UP
    return PEAK_RATE * min(1.0, (steps - step) / (steps * COOL_DOWN))


def loss_of(scores, targets, lengths, classes, aligned_share):
    logs = scores.log_softmax(2)
    steps = torch.full((len(lengths),), logs.shape[1])
    ctc = F.ctc_loss(logs.transpose(0, 1), targets, steps, lengths, reduction="none", zero_infinity=True)
    aligned = F.nll_loss(logs.flatten(0, 1), classes.flatten(), ignore_index=-100)
    return (ctc / lengths.clamp(min=25)).mean() + aligned_share * aligned


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--steps", type=int, default=5250)
    options.add_argument("--batch", type=int, default=16)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    net = LineNet().to(memory_format=torch.channels_last)
    average = copy.deepcopy(net)
    optimizer = torch.optim.AdamW(net.parameters(), PEAK_RATE, weight_decay=1e-3)
    first = 0
    checkpoint = options.out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        net.load_state_dict(saved["net"])
        average.load_state_dict(saved["average"])
        optimizer.load_state_dict(saved["optimizer"])
        first = saved["step"]
    batches = Batches(options.seed, options.batch, first, options.steps)
    loader = DataLoader(batches, batch_size=None, num_workers=1, prefetch_factor=8)
    started, shown = time.time(), 0.0
    for step, (images, targets, lengths, classes) in enumerate(loader, first):
        for group in optimizer.param_groups:
            group["lr"] = rate(step, options.steps)
        scores = net(images.contiguous(memory_format=torch.channels_last))
        loss = loss_of(scores, targets, lengths, classes, max(0.1, 1 - step / 1500))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        follow(average, net, min(AVERAGE, (step + 1) / (step + 20)))
        shown += loss.item()
        if (step + 1) % 50 == 0:
            print(f"step {step + 1} loss {shown / 50:.4f} {time.time() - started:.0f} s", flush=True)
            shown = 0.0
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == options.steps:
            parts = {"net": net, "average": average, "optimizer": optimizer}
            save(checkpoint, {name: part.state_dict() for name, part in parts.items()} | {"step": step + 1})
            save(options.out / "model.pt", average.state_dict())


def follow(average, net, share):
    with torch.no_grad():
        for mean, value in zip(average.state_dict().values(), net.state_dict().values()):
            if mean.dtype.is_floating_point:
                mean.mul_(share).add_(value, alpha=1 - share)
            else:
                mean.copy_(value)


def save(path, value):
    """All or nothing, so that an interruption never leaves half a file."""
    part = path.with_suffix(".part")
    torch.save(value, part)
    part.replace(path)


if __name__ == "__main__":
    main()
