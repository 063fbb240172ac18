#!/usr/bin/env python3
"""Shows that include_direction.py goes red: each test plants one fault into a sound little tree."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
from include_direction import Tree, findings

SOUND = {
    "content/text/error.hpp": "#include <string>\n",
    "content/room/room.hpp": '#include "content/text/error.hpp"\n',
    "render/text/font.hpp": '#include "content/text/error.hpp"\nclass Font;  // holds an FT_Face\n',
    "render/text/font_face.hpp": "#include <ft2build.h>\nstruct FontFace { FT_Face face; };\n",
    "render/text/font.cpp": '#include "render/text/font.hpp"\n#include "render/text/font_face.hpp"\n',
    "render/views/title.cpp": '#include "render/text/font.hpp"\n#include "content/room/room.hpp"\n',
    "firmware/display/window.cpp": '#include <SDL.h>\n#include "render/text/font.hpp"\n',
    "tests/render/text/font_test.cpp": '#include "render/text/font_face.hpp"\n',
    "tests/render/text/conformance/font_test.cpp": '#include "render/text/font_face.hpp"\n',
}


class IncludeDirection(unittest.TestCase):
    def found_with(self, planted):
        with tempfile.TemporaryDirectory() as root:
            for path, text in {**SOUND, **planted}.items():
                file = Path(root, path)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            return list(findings(Tree(Path(root))))

    def goes_red(self, path, text, said):
        found = self.found_with({path: text})
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(path), found)
        self.assertIn(said, found[0])

    def test_a_sound_tree_passes(self):
        self.assertEqual(self.found_with({}), [])

    def test_content_may_not_include_render(self):
        self.goes_red("content/room/x.cpp", '#include "render/text/font.hpp"\n', "content/room may not include render/text")

    def test_within_content_the_chain_runs_one_way(self):
        self.goes_red("content/text/x.cpp", '#include "content/room/room.hpp"\n', "content/text may not include content/room")

    def test_the_words_know_only_text(self):
        self.goes_red("render/words/x.cpp", '#include "content/room/room.hpp"\n', "render/words may not include content/room")

    def test_text_may_not_include_views(self):
        planted = {"render/views/card.hpp": "", "render/text/x.cpp": '\n#  include "render/views/card.hpp"\n'}
        found = self.found_with(planted)
        self.assertEqual(len(found), 1, found)
        self.assertIn("render/text/x.cpp:2", found[0])

    def test_nobody_includes_firmware(self):
        planted = {"firmware/loop.hpp": "", "render/views/x.cpp": '#include "firmware/loop.hpp"\n'}
        self.assertEqual(len(self.found_with(planted)), 1)

    def test_the_tests_of_content_do_not_use_render(self):
        self.goes_red("tests/content/room/x.cpp", '#include "render/text/font.hpp"\n', "may not include render/text")

    def test_an_include_starts_at_the_root(self):
        self.goes_red("render/text/x.cpp", '#include "font.hpp"\n', "no such file")

    def test_a_header_that_cmake_fills_in_is_known(self):
        planted = {"firmware/version.hpp.in": "", "firmware/x.cpp": '#include "firmware/version.hpp"\n'}
        self.assertEqual(self.found_with(planted), [])

    def test_a_folder_without_a_line_is_noticed(self):
        self.goes_red("render/magic/x.cpp", "", "no line in ARROWS")

    def test_a_library_header_stays_in_its_folder(self):
        self.goes_red("render/views/x.cpp", '#include "render/text/font_face.hpp"\n', "font_face.hpp:1 includes <ft2build.h>")

    def test_a_library_header_does_not_leave_through_another_header(self):
        planted = {
            "render/text/face_list.hpp": '#include "render/text/font_face.hpp"\n',
            "render/views/x.cpp": '#include "render/text/face_list.hpp"\n',
        }
        self.assertEqual(len(self.found_with(planted)), 1)

    def test_a_declared_library_type_does_not_leave_either(self):
        planted = {
            "firmware/store/journal.hpp": "struct sqlite3;\n",
            "firmware/cli/x.cpp": '#include "firmware/store/journal.hpp"\n',
        }
        found = self.found_with(planted)
        self.assertEqual(len(found), 1, found)
        self.assertIn("journal.hpp:1 names sqlite3", found[0])


if __name__ == "__main__":
    unittest.main()
