#include "render/text/script_runs.hpp"

#include <array>
#include <optional>

#include "render/text/unit_text.hpp"

namespace rostrum {
namespace {

struct Pair {
  char16_t open, close;
};

constexpr auto pairs = std::to_array<Pair>({{u'(', u')'},
                                            {u'[', u']'},
                                            {u'{', u'}'},
                                            {0x00AB, 0x00BB},
                                            {0x2018, 0x2019},
                                            {0x201C, 0x201D},
                                            {0x2039, 0x203A},
                                            {0x3008, 0x3009},
                                            {0x300A, 0x300B},
                                            {0x300C, 0x300D},
                                            {0x300E, 0x300F},
                                            {0x3010, 0x3011},
                                            {0xFF08, 0xFF09}});

hb_script_t script_of(char32_t c) {
  struct Table {
    std::array<hb_script_t, 0x600> scripts{};
    Table() {
      for (std::size_t i = 0; i < scripts.size(); ++i) {
        scripts[i] = hb_unicode_script(hb_unicode_funcs_get_default(), static_cast<hb_codepoint_t>(i));
      }
    }
  };
  static const Table table;
  return c < table.scripts.size() ? table.scripts[c] : hb_unicode_script(hb_unicode_funcs_get_default(), c);
}

// Open brackets with the script around them. Deeper than this, nothing is paired.
class OpenBrackets {
 public:
  void clear() { depth_ = 0; }
  void open(char16_t close, hb_script_t script) {
    if (depth_ < stack_.size()) stack_[depth_] = {close, script};
    if (depth_ < stack_.size()) ++depth_;
  }
  std::optional<hb_script_t> close(char16_t close) {
    for (std::size_t i = depth_; i-- > 0;) {
      if (stack_[i].close != close) continue;
      depth_ = i;
      return stack_[i].script;
    }
    return std::nullopt;
  }
  // Brackets opened before any script was known belong to the first.
  void adopt(hb_script_t script) {
    for (std::size_t i = 0; i < depth_; ++i) {
      if (stack_[i].script == HB_SCRIPT_COMMON) stack_[i].script = script;
    }
  }

 private:
  struct Open {
    char16_t close;
    hb_script_t script;
  };
  std::array<Open, 32> stack_{};
  std::size_t depth_ = 0;
};

bool may_be_bracket(char32_t c) {
  return c == '(' || c == ')' || c == '[' || c == ']' || c == '{' || c == '}' || c == 0xAB || c == 0xBB ||
         (c >= 0x2018 && c <= 0x203A) || (c >= 0x3008 && c <= 0x3011) || c == 0xFF08 || c == 0xFF09;
}

hb_script_t resolve_bracket(char32_t c, hb_script_t around, OpenBrackets& brackets) {
  for (const Pair& pair : pairs) {
    if (c == pair.open) {
      brackets.open(pair.close, around);
      return around;
    }
    if (c == pair.close) return brackets.close(pair.close).value_or(around);
  }
  return around;
}

// Gathers the runs of one text, a word at a time.
class ScriptResolver {
 public:
  ScriptResolver(hb_script_t otherwise, std::vector<ScriptRun>& runs) : otherwise_(otherwise), runs_(runs) {}

  void space(std::uint32_t end) {
    finish_word();
    extend(end, runs_.empty() ? otherwise_ : runs_.back().script);
  }

  void add(char32_t c, std::uint32_t end) {
    const hb_script_t own = script_of(c);
    // A letter among its like.
    if (own == current_ && own != HB_SCRIPT_COMMON && !runs_.empty() && runs_.back().script == own) {
      runs_.back().end = end;
      return;
    }
    const bool takes_neighbours = own == HB_SCRIPT_INHERITED || own == HB_SCRIPT_COMMON || own == HB_SCRIPT_UNKNOWN;
    if (!takes_neighbours) {
      if (current_ == HB_SCRIPT_COMMON) {
        brackets_.adopt(own);
        if (common_end_ > 0) extend(common_end_, own);
      }
      current_ = own;
    } else if (own != HB_SCRIPT_INHERITED && may_be_bracket(c)) {
      current_ = resolve_bracket(c, current_, brackets_);
    }
    if (current_ == HB_SCRIPT_COMMON) {
      common_end_ = end;
    } else if (own == HB_SCRIPT_INHERITED && !runs_.empty()) {
      runs_.back().end = end;
    } else {
      extend(end, current_);
    }
  }

  void finish_word() {
    if (current_ == HB_SCRIPT_COMMON && common_end_ > 0) extend(common_end_, otherwise_);
    current_ = HB_SCRIPT_COMMON;
    common_end_ = 0;
    brackets_.clear();
  }

 private:
  void extend(std::uint32_t end, hb_script_t script) {
    if (!runs_.empty() && runs_.back().script == script) {
      runs_.back().end = end;
    } else {
      runs_.push_back({end, script});
    }
  }

  hb_script_t otherwise_;
  std::vector<ScriptRun>& runs_;
  OpenBrackets brackets_;
  hb_script_t current_ = HB_SCRIPT_COMMON;
  std::uint32_t common_end_ = 0;  // of the characters before the word's first letter; 0 where there are none
};

}  // namespace

void resolve_scripts(std::u16string_view text, hb_script_t otherwise, std::vector<ScriptRun>& runs) {
  runs.clear();
  ScriptResolver resolver(otherwise, runs);
  for (std::uint32_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c == ' ') {
      resolver.space(at);
    } else {
      resolver.add(c, at);
    }
  }
  resolver.finish_word();
}

}  // namespace rostrum
