// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/file_kind.h"

#include <algorithm>
#include <string>

namespace desk {

namespace {

using namespace std::string_view_literals;

struct KindMark
{
    std::string_view mark;
    FileKind kind;
};

constexpr KindMark byteMarks[] = {
    {"PK\x03\x04"sv, FileKind::Archive},
    {"PK\x05\x06"sv, FileKind::Archive},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, FileKind::ExcelWorkbook}, // until 2003; Word's are the same
    {"\x09\x08\x10\x00"sv, FileKind::ExcelWorkbook}, // until 95
    {"\x1f\x8b"sv, FileKind::Archive},
    {"BZh"sv, FileKind::Archive},
    {"\xfd"
     "7zXZ\x00"sv,
        FileKind::Archive},
    {"7z\xbc\xaf\x27\x1c"sv, FileKind::Archive},
    {"Rar!\x1a\x07"sv, FileKind::Archive},
    {"%PDF-"sv, FileKind::Pdf},
    {"SQLite format 3\x00"sv, FileKind::Binary},
    {"\x89PNG\r\n\x1a\n"sv, FileKind::Binary},
    {"\xff\xd8\xff"sv, FileKind::Binary},
    {"GIF8"sv, FileKind::Binary},
    {"\x7f"
     "ELF"sv,
        FileKind::Binary},
    {"%!PS"sv, FileKind::Binary},
};

/// In lower case, at the beginning of the text.
constexpr KindMark textMarks[] = {
    {"<!doctype html"sv, FileKind::WebPage},
    {"<html"sv, FileKind::WebPage},
    {"<head"sv, FileKind::WebPage},
    {"<body"sv, FileKind::WebPage},
    {"<table"sv, FileKind::WebPage},
    {"<meta"sv, FileKind::WebPage},
    {"<?xml"sv, FileKind::Xml},
    {"<!--"sv, FileKind::Xml},
    {"begin:vcard"sv, FileKind::VCard},
    {"begin:vcalendar"sv, FileKind::Calendar},
    {"{\\rtf"sv, FileKind::RichText},
    {"mime-version:"sv, FileKind::Mail},
    {"received: "sv, FileKind::Mail},
    {"return-path:"sv, FileKind::Mail},
    {"from: "sv, FileKind::Mail},
    {"-- mysql dump"sv, FileKind::Sql},
    {"-- postgresql"sv, FileKind::Sql},
    {"--\n-- postgresql"sv, FileKind::Sql},
    {"insert into "sv, FileKind::Sql},
    {"create table "sv, FileKind::Sql},
    {"dn: "sv, FileKind::Directory},
    {"version: 1\ndn: "sv, FileKind::Directory},
    {"version: 1\r\ndn: "sv, FileKind::Directory},
};

constexpr size_t wordsLookedAt = 64; // bytes: no mark is longer

bool isControl(char c)
{
    return uchar(c) < 0x20 && std::string_view("\t\n\r\f\x1a\x1b").find(c) == std::string_view::npos;
}

FileKind kindOfPackage(std::string_view head)
{
    const auto has = [&](std::string_view name) { return head.find(name) != head.npos; };
    if (has("opendocument.spreadsheet"))
        return FileKind::OpenDocumentSheet;
    if (has("xl/worksheets") || has("xl/workbook") || has("xl/"))
        return FileKind::ExcelWorkbook;
    return has("Index/Document.iwa") ? FileKind::NumbersSheet : FileKind::Archive;
}

/// The character after the brace or bracket that begins it; some IDs have braces, and some column names
/// brackets.
bool looksLikeJson(std::string_view text)
{
    if (!text.starts_with('{') && !text.starts_with('['))
        return false;
    const size_t next = text.find_first_not_of(" \t\r\n", 1);
    if (next == text.npos)
        return true;
    const char c = text[next];
    return c == '"' || (text.front() == '{' ? c == '}' : c == '{' || c == '[' || c == ']');
}

} // namespace

FileKind fileKindOf(QByteArrayView head, std::string_view text)
{
    const std::string_view bytes(head.data(), size_t(head.size()));
    for (const KindMark &mark : byteMarks) {
        if (bytes.starts_with(mark.mark))
            return mark.kind == FileKind::Archive ? kindOfPackage(bytes) : mark.kind;
    }
    const size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos)
        return FileKind::Table;
    text.remove_prefix(begin);
    std::string words(text.substr(0, wordsLookedAt));
    std::ranges::transform(
        words, words.begin(), [](char c) { return char(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    for (const KindMark &mark : textMarks) {
        if (words.starts_with(mark.mark))
            return mark.kind;
    }
    if (looksLikeJson(text))
        return FileKind::Json;
    const auto controls = std::ranges::count_if(text, isControl);
    return controls > 3 && size_t(controls) * 20 > text.size() ? FileKind::Binary : FileKind::Table;
}

} // namespace desk
