"""What stands in a line: the formats' own lines with true check digits, and strings without any sense.

Random strings make up a part, so that the net learns shapes and little language; in them the characters that are
taken for one another come more often.
"""

from alphabet import ALPHABET

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
CONFUSABLES = "0OQD1I1IL8B8B5S5S2Z2Z6G7TVYUKXMNWH<K"
STATES = (
    "FRA D<< GBR ITA ESP PRT BEL NLD LUX CHE AUT POL CZE SVK HUN ROU BGR GRC HRV SVN EST LVA LTU FIN SWE NOR DNK ISL "
    "IRL MLT CYP MCO SMR AND LIE USA CAN MEX BRA ARG CHL COL PER VEN CHN JPN KOR IND PAK BGD LKA THA VNM IDN MYS PHL "
    "AUS NZL ZAF MAR DZA TUN EGY SEN CIV CMR COD MLI NGA GHA KEN ETH TUR RUS UKR GEO ARM AZE ISR LBN SYR IRQ IRN SAU "
    "ARE QAT AFG KAZ UZB ALB SRB BIH MKD MNE MDA BLR CUB HTI DOM UTO XXX XXA EUE UNO"
).split()
STATES = [state.ljust(3, "<") for state in STATES]
NAMES = (
    "MARTIN BERNARD THOMAS PETIT ROBERT RICHARD DURAND DUBOIS MOREAU LAURENT SIMON MICHEL LEFEBVRE LEROY ROUX DAVID "
    "BERTRAND MOREL FOURNIER GIRARD BONNET DUPONT LAMBERT FONTAINE ROUSSEAU VINCENT MULLER FAURE ANDRE MERCIER BLANC "
    "GUERIN BOYER GARNIER CHEVALIER FRANCOIS LEGRAND GAUTHIER GARCIA PERRIN ROBIN CLEMENT MORIN NICOLAS HENRY ROUSSEL "
    "SCHMITT WAGNER WEBER KOWALSKI NOWAK NOVAK HORVATH NAGY POPESCU IVANOV PETROV KUZNETSOV SHEVCHENKO YILMAZ KAYA "
    "SMITH JONES WILLIAMS TAYLOR BROWN WRIGHT JACKSON FERNANDEZ LOPEZ SILVA SANTOS FERREIRA ROSSI RUSSO FERRARI DIALLO "
    "TRAORE COULIBALY NGUYEN TRAN WANG ZHANG LIU KIM PARK SATO SUZUKI SINGH KUMAR KHAN AHMED HUSSEIN HAMID BENALI "
    "MARIE JEAN PIERRE JACQUES PHILIPPE NATHALIE ISABELLE SYLVIE CATHERINE CHRISTOPHE FREDERIC STEPHANE SEBASTIEN "
    "CAMILLE LEA MANON CHLOE EMMA JADE LOUISE ALICE GABRIEL RAPHAEL ARTHUR LOUIS JULES ADAM LUCAS HUGO MAEL AXEL "
    "MOHAMED YASMINE FATIMA OMAR ANNA MARIA ELENA OLGA IGOR SERGEY JOZEF WOJCIECH ZUZANA JIRI BJORN LARS INGRID "
    "XAVIER YVES QUENTIN WILLIAM KEVIN JOAO ZOE OPHELIE BRIGITTE SOLENE DOMINIQUE ODILE HELENE GUY JO LI NG O"
).split()
WEIGHTS = (7, 3, 1)
NONSENSE_SHARE = 0.25


def check_digit(text):
    """ICAO 9303-3 §4.9: weights 7, 3, 1; `<` is 0, `A` is 10."""
    values = (0 if c == "<" else int(c, 36) for c in text)
    return str(sum(v * WEIGHTS[i % 3] for i, v in enumerate(values)) % 10)


def pick(rng, items):
    return items[int(rng.integers(len(items)))]


def string(rng, alphabet, length):
    return "".join(alphabet[i] for i in rng.integers(len(alphabet), size=length))


def name(rng):
    if rng.random() < 0.5:
        return pick(rng, NAMES)
    return string(rng, LETTERS, int(rng.integers(2, 12)))


def names(rng, width):
    surname = "<".join(name(rng) for _ in range(1 if rng.random() < 0.8 else 2))
    given = "<".join(name(rng) for _ in range(int(rng.integers(1, 4))))
    return f"{surname}<<{given}"[:width].ljust(width, "<")


def date(rng):
    return f"{rng.integers(100):02d}{rng.integers(1, 13):02d}{rng.integers(1, 32):02d}"


def number(rng, width):
    shape = rng.random()
    if shape < 0.4:
        text = string(rng, DIGITS, width)
    elif shape < 0.7:
        text = string(rng, LETTERS, 2) + string(rng, DIGITS, width - 2)
    else:
        text = string(rng, LETTERS + DIGITS, width)
    if rng.random() < 0.15:
        text = text[: int(rng.integers(5, width))]
    return text.ljust(width, "<")


def optional(rng, width):
    kind = rng.random()
    if kind < 0.6 or width < 2:
        return "<" * width
    return number(rng, max(6, width))[:width] if width >= 6 else string(rng, DIGITS, width)


def with_check(text):
    return text + check_digit(text)


def dated(rng):
    """Birth date, sex and expiry, as most formats have them."""
    sex = pick(rng, "MF<MFMFX")
    return with_check(date(rng)), sex, with_check(date(rng))


def td1(rng):
    state = pick(rng, STATES)
    code = pick(rng, ["ID", "I<", "IR", "AC", "IO", "C<", "IT"])
    first = (code + state + with_check(number(rng, 9)) + optional(rng, 15))[:30]
    birth, sex, expiry = dated(rng)
    second = birth + sex + expiry + pick(rng, STATES) + optional(rng, 11)
    composite = first[5:30] + second[0:7] + second[8:15] + second[18:29]
    return [first, second + check_digit(composite), names(rng, 30)]


def two_lines(rng, code, width):
    birth, sex, expiry = dated(rng)
    first = code + pick(rng, STATES) + names(rng, width - 5)
    second = with_check(number(rng, 9)) + pick(rng, STATES) + birth + sex + expiry
    rest = width - len(second)
    if code[0] == "V":
        return [first, second + optional(rng, rest)]
    tail = with_check(optional(rng, rest - 2)) if width == 44 else optional(rng, rest - 1)
    second += tail
    return [first, second + check_digit(second[0:10] + second[13:20] + second[21:])]


def td2(rng):
    return two_lines(rng, pick(rng, ["I<", "ID", "IT", "AC"]), 36)


def td3(rng):
    return two_lines(rng, pick(rng, ["P<", "P<", "PD", "PO", "PM"]), 44)


def visa(rng):
    return two_lines(rng, pick(rng, ["V<", "VC", "VB"]), pick(rng, [44, 36]))


def french_card(rng):
    """The old French card: 2 × 36, its own layout."""
    surname = "<".join(name(rng) for _ in range(1 if rng.random() < 0.85 else 2))[:25].ljust(25, "<")
    given = "<<".join(name(rng) for _ in range(int(rng.integers(1, 3))))[:14].ljust(14, "<")
    office = pick(rng, ["<<<<<<", string(rng, DIGITS, 6), string(rng, DIGITS, 6), "0CHE" + string(rng, DIGITS, 2)])
    first = "IDFRA" + surname + office
    department = pick(rng, [string(rng, DIGITS, 3), string(rng, DIGITS, 3), string(rng, LETTERS, 3)])
    second = with_check(f"{rng.integers(100):02d}{rng.integers(1, 13):02d}{department}{string(rng, DIGITS, 5)}")
    second += given + with_check(date(rng)) + pick(rng, "MF")
    return [first, second + check_digit(first + second)]


def driving_licence(rng):
    text = "D1FRA" + string(rng, DIGITS, 2) + string(rng, LETTERS, 2) + string(rng, DIGITS, 5) + "<"
    text += date(rng)[:6] + names(rng, 10)
    return [with_check(text[:29])]


FORMATS = [td1, td1, td2, td3, td3, visa, french_card, french_card, driving_licence]


def nonsense(rng, width):
    """Any characters in any order; runs of fillers of any length in between."""
    text = ""
    while len(text) < width:
        kind = rng.random()
        piece = int(rng.integers(1, 12))
        if kind < 0.45:
            text += string(rng, CONFUSABLES, piece)
        elif kind < 0.85:
            text += string(rng, ALPHABET, piece)
        else:
            text += "<" * piece
    return text[:width]


def block(rng, width):
    """Lines of one document, each `width` characters long where the width is given; and whether they make sense."""
    if width is None:
        return pick(rng, FORMATS)(rng), True
    if rng.random() < NONSENSE_SHARE:
        return [nonsense(rng, width) for _ in range(3)], False
    kinds = {30: [td1, td1, driving_licence], 36: [td2, french_card, french_card, visa], 44: [td3, td3, visa]}
    for _ in range(20):
        lines = pick(rng, kinds[width])(rng)
        if len(lines[0]) == width:
            return lines, True
    return [nonsense(rng, width) for _ in range(2)], False
