#pragma once

#include <nlohmann/json_fwd.hpp>

namespace rostrum {

// The room's answers in words, on standard output, for whoever reads along in a terminal.

// "01-aldermark: statement, segment 3 of 12"; and who speaks, where somebody does.
void print_place(const nlohmann::json& status);
void print_status(const nlohmann::json& status);
// The sticks of a status, each with what it holds.
void print_sticks(const nlohmann::json& status);
// What the session's files brought, and the place.
void print_reload(const nlohmann::json& answer);
// What the record is called on its stick.
void print_record(const nlohmann::json& answer);
// A line for each who waits.
void print_queue(const nlohmann::json& queue);

}  // namespace rostrum
