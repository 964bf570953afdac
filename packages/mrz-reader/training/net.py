"""The recogniser: a small fully convolutional net that reads one line, trained with CTC.

Input  (N, 1, 32, W): contrast-stretched grey, -1 black to 1 white.
Output (N, steps, 38): scores before softmax, one step every 4 px; class 0 is the blank, 1 + i is ALPHABET[i].
"""

import torch
from torch import nn

from alphabet import CLASSES

HEIGHT = 32
STRIDE = 4


class Block(nn.Module):
    """Convolution, batch norm, ReLU; adds its input where asked to."""

    def __init__(self, inputs, outputs, kernel, stride=(1, 1), padding=(1, 1), residual=False):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, padding, bias=False)
        self.norm = nn.BatchNorm2d(outputs)
        self.residual = residual

    def forward(self, x):
        y = self.norm(self.conv(x))
        return torch.relu(y + x if self.residual else y)


class LineNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(
            Block(1, 16, (3, 3), stride=(2, 2)),
            Block(16, 32, (3, 3), stride=(2, 2)),
            Block(32, 48, (3, 3)),
            Block(48, 64, (3, 3), stride=(2, 1)),
            Block(64, 64, (3, 3), residual=True),
            Block(64, 96, (4, 3), padding=(0, 1)),
            Block(96, 96, (1, 3), padding=(0, 1), residual=True),
            Block(96, 96, (1, 3), padding=(0, 1), residual=True),
        )
        self.head = nn.Conv2d(96, CLASSES, (1, 1))

    def forward(self, x):
        return self.head(self.blocks(x)).squeeze(2).transpose(1, 2)
