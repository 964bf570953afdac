"""Writes the trained net as integers for the package.

    python3 export.py --model build/model.pt --out ../src/recognise/net

writes weights.ts, and weights.check.json: a made-up picture and the scores that any kernel must give for it.

Batch norm is folded into the convolutions; weights become 8-bit integers with a factor for each output channel,
activations integers from 0 to 4095 with a factor for each layer, found on synthetic lines. `IntegerNet` computes
exactly what the package's kernel computes.
"""

import argparse
import base64
import hashlib
import json
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

import crop
import samples
from alphabet import CLASSES
from net import LineNet
from train import collate

CEILING = 4095
WEIGHT_LIMIT = 127
LANES = 8
CALIBRATION_SEED = 5
CALIBRATION_BATCHES = 12


def load(path):
    net = LineNet()
    net.load_state_dict(torch.load(path))
    return net.eval()


def folded(net):
    """Layers as (weight, bias, conv, residual), float32."""
    layers = []
    for block in net.blocks:
        factor = block.norm.weight / torch.sqrt(block.norm.running_var + block.norm.eps)
        weight = block.conv.weight * factor[:, None, None, None]
        bias = block.norm.bias - block.norm.running_mean * factor
        layers.append((weight.detach(), bias.detach(), block.conv, block.residual))
    layers.append((net.head.weight.detach(), net.head.bias.detach(), net.head, False))
    return layers


class IntegerNet:
    def __init__(self, net):
        self.layers = []
        layers = folded(net)
        unit = 1 / 128
        peaks = activation_peaks(layers)
        for i, (weight, bias, conv, residual) in enumerate(layers):
            last = i == len(layers) - 1
            next_unit = 1.0 if last else peaks[i] / CEILING
            steps = weight.abs().amax((1, 2, 3)).clamp(min=1e-8) / WEIGHT_LIMIT
            whole = torch.round(weight / steps[:, None, None, None])
            # Sums must stay within 32 bits whatever the input, and those of `exact_sums` within 24.
            largest = float(whole.abs().sum((1, 2, 3)).max())
            assert largest * CEILING < 2**31 and largest * 64 < 2**24
            self.layers.append({
                "weight": whole,
                "scale": (steps * unit / next_unit).float(),
                "bias": (bias / next_unit).float(),
                "conv": conv,
                "residual": np.float32(unit / next_unit if residual else 0),
                "last": last,
            })
            unit = next_unit

    def __call__(self, images):
        """Images as integers from -128 to 127, (N, 1, 32, W)."""
        x = images
        for layer in self.layers:
            sums = exact_sums(x, layer["weight"], layer["conv"])
            y = sums * layer["scale"][None, :, None, None] + layer["bias"][None, :, None, None]
            if layer["last"]:
                return y.squeeze(2).transpose(1, 2)
            if layer["residual"]:
                y = y + x * layer["residual"]
            x = torch.floor(y.clamp(0, CEILING) + 0.5)


def exact_sums(x, weight, conv):
    """The convolution of integers, rounded once to float32: taken in two halves that float32 holds exactly."""
    high = torch.floor(x / 64)
    halves = [F.conv2d(part, weight, None, conv.stride, conv.padding) for part in (high, x - high * 64)]
    return (halves[0].double() * 64 + halves[1].double()).float()


def activation_peaks(layers):
    """The highest activation of each layer, with room above what calibration shows."""
    peaks = [0.0] * len(layers)
    with torch.no_grad():
        for batch in range(CALIBRATION_BATCHES):
            drawn = [samples.draw_sample(CALIBRATION_SEED, batch * 16 + i, 36) for i in range(16)]
            x = collate(drawn)[0]
            for i, (weight, bias, conv, residual) in enumerate(layers[:-1]):
                y = F.conv2d(x, weight, bias, conv.stride, conv.padding)
                x = torch.relu(y + x if residual else y)
                peaks[i] = max(peaks[i], float(x.max()) * 1.25)
    return peaks


def packed(layer):
    """[group][row][pair][8 outputs][2 inputs], zeros where the layer has less."""
    weight = layer["weight"].permute(0, 2, 3, 1).numpy()
    outputs, rows = weight.shape[:2]
    weight = weight.reshape(outputs, rows, -1)
    pairs = -(-weight.shape[2] // 2)
    groups = -(-outputs // LANES)
    full = np.zeros((groups * LANES, rows, pairs * 2), np.int8)
    full[:outputs, :, : weight.shape[2]] = weight
    full = full.reshape(groups, LANES, rows, pairs, 2).transpose(0, 2, 3, 1, 4)
    floats = np.zeros((2, groups * LANES), "<f4")
    floats[0, :outputs] = layer["scale"].numpy()
    floats[1, :outputs] = layer["bias"].numpy()
    return np.ascontiguousarray(full).tobytes() + floats.tobytes()


def model_text(net):
    """The TypeScript module, and the SHA-256 of the weights' bytes."""
    rows = []
    for layer in net.layers:
        conv = layer["conv"]
        rows.append(
            f"    layer({conv.in_channels}, {conv.out_channels}, {list(conv.kernel_size)}, {list(conv.stride)}, "
            f"{list(conv.padding)}, {float(layer['residual'])!r}),"
        )
    data = b"".join(packed(layer) for layer in net.layers)
    digest = hashlib.sha256(data).hexdigest()
    lines = [
        "// Written by training/export.py; do not edit.",
        "import { layer, type Model } from './model.ts';",
        "",
        f"/** SHA-256 of the weights: {digest}. */",
        "export const WEIGHTS: Model = {",
        f"  height: {crop.HEIGHT},",
        f"  classes: {CLASSES},",
        "  layers: [",
        *rows,
        "  ],",
        "  weights:",
        f"    '{base64.b64encode(data).decode()}',",
        "};",
        "",
    ]
    return "\n".join(lines), digest, len(data)


def check(net):
    """A picture by formula, and the net's scores for it (32-bit floats, base64)."""
    width = 64
    y, x = np.mgrid[0 : crop.HEIGHT, 0:width]
    image = (x * 37 + y * 91 + x * y * 5) % 256
    scores = net(torch.from_numpy((image - 128).astype(np.float32))[None, None])[0]
    scores = base64.b64encode(scores.numpy().astype("<f4").tobytes()).decode()
    return {"width": width, "image": "(37x + 91y + 5xy) mod 256", "scores": scores}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--model", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options = options.parse_args()
    torch.set_num_threads(1)
    with torch.no_grad():
        net = IntegerNet(load(options.model))
        text, digest, size = model_text(net)
        (options.out / "weights.ts").write_text(text)
        (options.out / "weights.check.json").write_text(json.dumps(check(net), indent=2) + "\n")
    print(f"{size} bytes of weights, SHA-256 {digest}")


if __name__ == "__main__":
    main()
