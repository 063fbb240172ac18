#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "content/session/session.hpp"

namespace rostrum {

// One short statement in two languages.
inline const std::string english =
    "Mr. Chair,\n\nWe thank you for the work that you have done for all of the delegations in this room, and for the "
    "time that you have given to it. We shall support the draft decision, which we have read with great interest.\n\n"
    "Thank you.\n";
inline const std::string russian =
    "Г-н Председатель,\n\nБлагодарим Вас за работу, которую Вы проделали для всех делегаций в этом зале, и за время, "
    "которое Вы ей посвятили. Мы поддержим проект решения, который прочитали с большим интересом.\n\n"
    "Благодарю за внимание.\n";

inline Session load(std::vector<NamedBytes> files) {
  auto session = load_session(std::move(files), "stick");
  EXPECT_TRUE(session.has_value()) << session.error().sentence();
  return session ? *session : Session{};
}

}  // namespace rostrum
