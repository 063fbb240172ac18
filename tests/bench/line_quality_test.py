#!/usr/bin/env python3
"""The judge of lines must see what is wrong, and nothing else, or a count of 0 says nothing."""

import sys
import unittest

sys.dont_write_bytecode = True
import line_quality

WRONG = ["Гений | — парадоксов друг", "резолюция № | 75/240", "стихи А. | С. Пушкина", "стихи А. С. | Пушкина", "по ст. | 5 Устава",
         "в гл. | VII Устава", "в 2018 | г., на деле", "в г. | Женева", "около 10 | % мира", "200 | кг груза", "столы и | т. д.",
         "столы и т. | д., и всё", "в т. | ч. и это", "see A/ | RES/75/240", "see A/RES/ | 75/240", "в 2021– | 2025 гг.",
         "в 2021 | –2025 гг.", "он сказал « | да»", "он сказал «да | »", "один | , два", "нужно 1 000 | 000 рублей", "(п. | 4)", "в 2021–2025 | гг."]
RIGHT = ["Гений — | парадоксов друг", "резолюция | № 75/240", "стихи | А. С. Пушкина", "в 2018 г. | на деле", "так было и | тут",
         "мы и | так далее", "кто-то | где-то", "это было в 10 | странах", "clear- | cut", "и | товарищи",
         "см. A/RES/75/240 | и A/RES/76/19", "в «Правде» | сказано", "ему 5 | лет", "он прав. | А мы", "это всё. | И так"]


class Forbidden(unittest.TestCase):
    def test_ends_that_part_what_belongs_together_are_seen(self):
        for case in WRONG:
            with self.subTest(case):
                self.assertIsNotNone(line_quality.forbidden(*case.split(" | ")))

    def test_ordinary_ends_are_not(self):
        for case in RIGHT:
            with self.subTest(case):
                self.assertIsNone(line_quality.forbidden(*case.split(" | ")))


class LastLines(unittest.TestCase):
    # Three words of 40 pixels, with spaces of 10.
    TEXT = "aaaa bbbb cccc".encode()
    PLACES = [[0, 0, 0, 0], [4, 5, 40, 50], [9, 10, 90, 100], [14, 14, 140, 140]]

    def test_one_that_a_line_more_mends_is_avoidable(self):
        self.assertTrue(line_quality.avoidable(self.TEXT, 90, self.PLACES))

    def test_one_that_nothing_mends_is_not(self):
        self.assertFalse(line_quality.avoidable(b"aaaa b", 45, [[0, 0, 0, 0], [4, 5, 40, 50], [6, 6, 58, 58]]))

    def test_the_tally_counts_it_once(self):
        tally = line_quality.Tally()
        tally.add("aaaa bbbb c".encode(), [[0, 9, 90], [10, 11, 8]], 100, [[0, 0, 0, 0], [4, 5, 40, 50], [9, 10, 90, 100],
                                                                        [11, 11, 108, 108]])
        self.assertEqual((tally.stub_last, tally.avoidable_last, tally.paragraphs), (1, 1, 1))


class Raggedness(unittest.TestCase):
    def test_the_least_sum_of_squares_shares_the_slack_out(self):
        places = [[0, 0, 0, 0], [1, 2, 40, 50], [3, 4, 90, 100], [5, 5, 140, 140]]
        lines, least = line_quality.least_squares(places, [True] * 4, 100, counts_last=True)
        self.assertEqual(lines, 2)
        self.assertAlmostEqual(least, 0.1 ** 2 + 0.6 ** 2)


if __name__ == "__main__":
    unittest.main()
