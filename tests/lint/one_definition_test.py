#!/usr/bin/env python3
"""Shows that one_definition.py goes red, and where it must not."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from one_definition import findings

RUN = "namespace rostrum {\n\nstruct Run {\n  int begin = 0;\n};\n\n}  // namespace rostrum\n"
OWN_RUN = "namespace rostrum {\nnamespace {\n\nstruct Run {\n  int end = 0;\n};\n\n}  // namespace\n}  // namespace rostrum\n"


class OneDefinition(unittest.TestCase):
    @staticmethod
    def found_in(files):
        with tempfile.TemporaryDirectory() as root:
            for path, text in files.items():
                file = Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return list(findings(Path(root)))

    def test_two_of_one_name(self):
        found = self.found_in({"content/text/run.hpp": RUN, "render/text/run.hpp": RUN})
        self.assertEqual(found, ["render/text/run.hpp:3: rostrum::Run is defined in content/text/run.hpp:3 too; "
                                 "give one of them another name"])

    def test_also_where_kinds_differ(self):
        other = RUN.replace("struct Run {", "enum class Run : int {")
        self.assertEqual(len(self.found_in({"content/text/run.hpp": RUN, "render/text/run.cpp": other})), 1)

    def test_what_is_hidden_is_each_file_s_own(self):
        self.assertEqual(self.found_in({"content/text/run.hpp": RUN, "render/text/run.cpp": OWN_RUN}), [])

    def test_another_namespace_is_another_name(self):
        tests_own = RUN.replace("namespace rostrum {", "namespace rostrum::test {")
        self.assertEqual(self.found_in({"content/text/run.hpp": RUN, "tests/support/run.hpp": tests_own}), [])


if __name__ == "__main__":
    unittest.main()
