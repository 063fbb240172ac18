#include "render/paint/png.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>

#include "tests/render/paint/painted_pages.hpp"

namespace rostrum {
namespace {

Pixmap noise(int width, int height) {
  std::mt19937 random(1);
  Pixmap picture(width, height);
  for (int y = 0; y < height; ++y) {
    for (std::uint32_t& pixel : picture.row(y)) pixel = static_cast<std::uint32_t>(random());
  }
  return picture;
}

void put_big_endian(std::string& bytes, std::size_t at, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes[at++] = static_cast<char>(value >> shift & 0xFF);
}

std::uint32_t crc(const std::string& bytes) {
  std::uint32_t rest = ~0U;
  for (const char byte : bytes) {
    rest ^= static_cast<unsigned char>(byte);
    for (int bit = 0; bit < 8; ++bit) rest = rest >> 1 ^ ((rest & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~rest;
}

// The IHDR chunk's data begins at byte 16 and its checksum at 29.
std::string claiming_size(std::string file, std::uint32_t width, std::uint32_t height) {
  put_big_endian(file, 16, width);
  put_big_endian(file, 20, height);
  put_big_endian(file, 29, crc(file.substr(12, 17)));
  return file;
}

void expect_one_sentence(const Error& error) {
  EXPECT_EQ(error.blame, Blame::input);
  EXPECT_EQ(error.where, "picture.png");
  EXPECT_NE(error.what.find("PNG"), std::string::npos);
  EXPECT_EQ(error.sentence().find('\n'), std::string::npos);
}

TEST(Png, GivesBackThePictureItWasMadeOf) {
  for (const auto& [width, height] : {std::pair{1, 1}, {3, 200}, {257, 5}, {64, 64}}) {
    const auto decoded = decode_png(encode_png(noise(width, height)), "picture.png");
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(decoded->same_picture(noise(width, height)));
  }
}

TEST(Png, EqualPicturesAreEqualFilesWithoutMetadata) {
  const Pixmap picture = noise(40, 30);
  Pixmap padded = picture;
  for (std::uint32_t& pixel : padded.row(3)) pixel ^= 0xFF000000;
  const std::string file = encode_png(picture);
  EXPECT_EQ(file, encode_png(padded));
  for (const char* chunk : {"tEXt", "iTXt", "zTXt", "tIME", "pHYs"}) EXPECT_EQ(file.find(chunk), std::string::npos);
}

TEST(Png, WhatIsNoPngIsOneSentence) {
  for (const std::string& bytes :
       {std::string(), std::string("GIF89a"), std::string(5000, 'x'), std::string("\x89PNG\r\n\x1a\n")}) {
    const auto decoded = decode_png(bytes, "picture.png");
    ASSERT_FALSE(decoded);
    expect_one_sentence(decoded.error());
  }
}

TEST(Png, ATruncatedFileIsOneSentence) {
  const std::string file = encode_png(noise(30, 20));
  for (std::size_t length = 0; length + 16 < file.size(); length += 13) {
    const auto decoded = decode_png(std::string_view(file).substr(0, length), "picture.png");
    ASSERT_FALSE(decoded) << length;
    expect_one_sentence(decoded.error());
  }
}

TEST(Png, FlippedBytesAreASentenceOrAPictureOfTheSameSize) {
  const std::string file = encode_png(noise(30, 20));
  for (std::size_t at = 0; at < file.size(); ++at) {
    std::string hostile = file;
    hostile[at] = static_cast<char>(hostile[at] ^ 0x41);
    const auto decoded = decode_png(hostile, "picture.png");
    if (!decoded) {
      expect_one_sentence(decoded.error());
    } else {
      EXPECT_EQ(decoded->width(), 30);
      EXPECT_EQ(decoded->height(), 20);
    }
  }
}

TEST(Png, AClaimOfHugeSizeIsRefusedBeforeMemoryIsTaken) {
  const std::string file = encode_png(noise(4, 4));
  for (const auto& [width, height] : {std::pair{20000U, 20000U}, {100000U, 100000U}, {1U, 900000000U}, {0U, 4U}}) {
    const auto decoded = decode_png(claiming_size(file, width, height), "picture.png");
    ASSERT_FALSE(decoded) << width << " x " << height;
    expect_one_sentence(decoded.error());
  }
  const auto large = decode_png(claiming_size(file, 20000, 20000), "picture.png");
  EXPECT_NE(large.error().what.find("20000 x 20000 pixels are too many"), std::string::npos) << large.error().what;
}

}  // namespace
}  // namespace rostrum
