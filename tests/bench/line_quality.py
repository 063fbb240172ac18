"""How good line ends are, judged by rules written anew from what typographers ask for: nothing here asks our own.

A line is judged by the text on both sides of its end. `places` are where ICU allows a break, with the pen there as
HarfBuzz has it, so that what was avoidable can be told apart from what was not.
"""

import collections
import math
import re

UNITS = ("%|‰|°C|кг|г|т|км|м|см|мм|га|л|мл|млн|млрд|трлн|тыс|руб|долл|евро|кВт|МВт|ГВт|Мбит|Гбит|kg|km|m|cm|mm|ha|"
         "MW|GW|million|billion|per cent")
ROMAN = r"[IVXLCDM]+\b"

# (name, what ends the line, what begins the next): the gap between them, where there is one, is white space.
FORBIDDEN = [
    ("dash at a line's start", r".*", r"[—–-](\s|$|\w)"),
    ("№ or § at a line's end", r".*(^|[\s(«„“])(№+|§+|[nN][°º])$", r".*"),
    ("after an initial", r".*(^|[\s(«„“.])[A-ZА-ЯЁ]\.$", r"[A-ZА-ЯЁ]"),
    ("part of a document | its number",
     r".*(^|[\s(«„“])(ст|п|пп|ч|гл|разд|рис|табл|стр|с|art|para|paras|No|Nos|p|pp|ch|sect|vol)\.$", rf"(\d|{ROMAN})"),
    ("number | г., гг., в.", r".*\d$", r"(г|гг|в|вв)\.(\W|$)"),
    ("г. | town", r".*(^|[\s(«„“])г\.$", r"[А-ЯЁ]"),
    ("number | unit", r".*\d$", rf"({UNITS})(\W|$)"),
    ("within и т. д., т. е.", r".*(^|\s)(и|т|и т)\.?$", r"(т|д|п|е|к|ч|н)\.(\W|$)"),
    ("within a document's symbol", r".*(^|[\s(])[A-Z][A-Z0-9./-]*/$", r"[A-Z0-9]"),
    ("within a document's symbol", r".*(^|[\s(])[A-Z][A-Z0-9.-]*$", r"/[A-Z0-9]"),
    ("within a range", r".*\d\s?[–—-]$", r"\s?\d"),
    ("within a range", r".*\d$", r"[–—-]\s?\d"),
    ("opening mark at a line's end", r".*[«„“‘(\[]$", r".*"),
    ("closing mark at a line's start", r".*", r"[»”)\],.;:!?…]"),
    ("within a number", r".*\d[.,]?$", r"\d{3}(\D|$)"),
]
FORBIDDEN = [(name, re.compile(before), re.compile(after)) for name, before, after in FORBIDDEN]
# "т." stands for a country, a year or a thing too: it binds only where the whole is one of these.
ABBREVIATION = re.compile(r"(^|\s)(и\s(т\.\s?[дпк]\.|др\.|пр\.)|т\.\s?[екнч]\.|до\sн\.\s?э\.)")

SHORT_WORD = re.compile(r"(?:^|[\s(«„“])(\w{1,2})$")
# Two letters, but no word that leans on what follows: names like UN, and particles that lean on what stands before.
NOT_LEANING = re.compile(r"[A-ZА-ЯЁ]{2}|бы|ли|же|\d+")
LEAST_LAST_LINE = 0.2  # of the width


def forbidden(before, after):
    """The name of the rule that an end between these two breaks, or None."""
    for name, end, start in FORBIDDEN:
        if name.startswith("within и т."):
            joined = f"{before[-12:]} {after[:6]}"
            cut = len(before[-12:])
            if any(found.start() < cut < found.end() and found.end() > cut + 1 for found in ABBREVIATION.finditer(joined)):
                return name
        elif end.match(before) and start.match(after):
            return name
    return None


class Tally:
    """What one engine did with the texts of one language."""

    def __init__(self):
        self.lines = self.short = self.two_letters = self.paragraphs = self.stub_last = self.avoidable_last = 0
        self.forbidden = collections.Counter()
        self.examples = []
        self.stub_examples = []
        self.short_words = collections.Counter()
        self.slack_but_last, self.slack_all, self.spread = [], [], []

    def add(self, text, lines, width, places):
        texts = [text[begin:end].decode() for begin, end, _ in lines]
        slack = [(width - of_line) / width for _, _, of_line in lines]
        self.lines += len(lines)
        for before, after in zip(texts, texts[1:]):
            rule = forbidden(before, after)
            if rule:
                self.forbidden[rule] += 1
                self.examples.append(f"{width}: {before[-30:]} | {after[:30]} ({rule})")
            word = SHORT_WORD.search(before)
            if word and not word.group(1).isdigit():
                self.two_letters += 1
            if word and not NOT_LEANING.fullmatch(word.group(1)):
                self.short += 1
                self.short_words[word.group(1)] += 1
        self.slack_all += slack
        if len(lines) > 1:
            self.paragraphs += 1
            self.slack_but_last += slack[:-1]
            mean = sum(slack) / len(slack)
            self.spread.append(sum((s - mean) ** 2 for s in slack) / len(slack))
            if lines[-1][2] < LEAST_LAST_LINE * width:
                self.stub_last += 1
                if avoidable(text, width, places):
                    self.avoidable_last += 1
                    self.stub_examples.append(f"{width}: {' | '.join(texts)}")

    def raggedness(self):
        """RMS slack in % of the width: of all lines but last ones, of all lines, and the spread within a paragraph."""
        def rms(squares):
            return 100 * math.sqrt(sum(squares) / len(squares)) if squares else 0.0
        return (rms([s * s for s in self.slack_but_last]), rms([s * s for s in self.slack_all]), rms(self.spread))

    def per_hundred(self, count):
        return 100 * count / self.lines if self.lines else 0.0


def avoidable(text, width, places):
    """Whether the text can be set without a short last line and without a forbidden end, in at most one line more than
    it needs."""
    last = len(places) - 1
    free = free_places(text, places)
    reach = {0: {0}}  # in how many lines the text up to a place can be set
    good = set()      # the same for all of the text, without a short last line
    for at in range(1, last + 1):
        counts = set()
        for start in range(at - 1, -1, -1):
            wide = places[at][2] - places[start][3]
            if wide > width:
                break
            if not free[start] or start not in reach:
                continue
            counts |= {count + 1 for count in reach[start]}
            if at == last and wide >= LEAST_LAST_LINE * width:
                good |= {count + 1 for count in reach[start]}
        if counts and free[at]:
            reach[at] = counts
    if last not in reach:
        return False
    needed = min(reach[last])
    return any(count <= needed + 1 for count in good)


def judge(entries):
    """{(engine, language): Tally} from what `text_bench lines` prints."""
    tallies = collections.defaultdict(Tally)
    for entry in entries:
        text = entry["text"].encode()
        for at_width in entry["widths"]:
            for engine in ("ours", "pango"):
                tallies[engine, entry["language"]].add(text, at_width[engine], at_width["width"], entry["places"])
    return dict(tallies)


def least_raggedness(entries, language):
    """What Tally.raggedness would be at the very least, each figure for itself, in the fewest lines without forbidden
    ends: so that no goal is set that no engine could reach."""
    but_last, everything, spread = [], [], []
    for entry in entries:
        if entry["language"] != language:
            continue
        text, places = entry["text"].encode(), entry["places"]
        free = free_places(text, places)
        for at_width in entry["widths"]:
            width = at_width["width"]
            lines, first = least_squares(places, free, width, counts_last=False)
            if lines == 1:
                everything.append((1 - places[-1][2] / width) ** 2)
            if lines < 2:
                continue
            _, all_lines = least_squares(places, free, width, counts_last=True)
            # The sum of all slack hangs on the number of lines alone, but for the spaces that line ends swallow.
            slack = [1 - line[2] / width for line in at_width["pango"]]
            mean = sum(slack) / len(slack)
            but_last += [first / (lines - 1)] * (lines - 1)
            everything += [all_lines / lines] * lines
            spread.append(max(0.0, all_lines / lines - mean * mean))
    return tuple(100 * math.sqrt(sum(squares) / len(squares)) if squares else 0.0
                 for squares in (but_last, everything, spread))


def free_places(text, places):
    last = len(places) - 1
    return [at in (0, last) or not forbidden(text[:place[0]].decode()[-40:],
                                             text[place[1]:place[1] + 80].decode(errors="ignore"))
            for at, place in enumerate(places)]


def least_squares(places, free, width, counts_last):
    """(fewest lines, least sum of squared slacks in so many), (0, 0) where a word is wider than the line."""
    last = len(places) - 1
    best = {0: {0: 0.0}}
    for at in range(1, last + 1):
        costs = {}
        for start in range(at - 1, -1, -1):
            wide = places[at][2] - places[start][3]
            if wide > width:
                break
            if start not in best:
                continue
            slack = 0.0 if at == last and not counts_last else (1 - wide / width) ** 2
            for lines, cost in best[start].items():
                costs[lines + 1] = min(cost + slack, costs.get(lines + 1, math.inf))
        if costs and free[at]:
            best[at] = costs
    if last not in best:
        return 0, 0.0
    lines = min(best[last])
    return lines, best[last][lines]
