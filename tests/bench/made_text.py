"""Texts that are nobody's: to find out what ten times as much costs, where repeating one text would only meet words
that are cached already."""

import random

SYLLABLES = ("ба ве го ди ж зна ка ле мо ни по ра со ты у фе хо це ча шу ще эн ю я ск ст тр ров ник ност ени ова при "
             "рас под без меж наро пра госу ком сия").split()
SHORT = "и в на с не по а к о для из от что".split()


def word(choose):
    if choose.random() < 0.28:
        return choose.choice(SHORT)
    return "".join(choose.choice(SYLLABLES) for _ in range(choose.randint(2, 5)))


def sentence(choose):
    words = [word(choose) for _ in range(choose.randint(9, 26))]
    for place in range(4, len(words) - 3, 6):
        words[place] += choose.choice([",", ",", " –", ""])
    return " ".join(words).capitalize() + "."


def paragraph(choose, characters):
    text = sentence(choose)
    while len(text) < characters:
        text += " " + sentence(choose)
    return text


def statement(paragraphs, characters=600, seed=1):
    """Paragraphs of about so many characters, the same ones for the same seed."""
    choose = random.Random(seed)
    return "\n\n".join(paragraph(choose, characters) for _ in range(paragraphs)) + "\n"
