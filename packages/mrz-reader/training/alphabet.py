"""The characters of a machine-readable zone, in the order of the package's src/alphabet.ts, and CTC's blank."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
BLANK = 0
CLASSES = len(ALPHABET) + 1
INDEX = {character: i + 1 for i, character in enumerate(ALPHABET)}


def labels(text):
    """Classes of the characters."""
    return [INDEX[c] for c in text]
