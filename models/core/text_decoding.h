// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string>

namespace desk {

/// The encodings of text files that are read.
enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252, Latin1 };

/// Stands in decoded text for bytes that could not be decoded. No valid UTF-8 has this byte.
inline constexpr char undecodable = '\xff';

/// UTF-8 as a text, exactly: QString's own function drops a byte order mark at the beginning.
[[nodiscard]] QString exactText(std::string_view utf8);

/// Finds out a file's encoding from all of its bytes, given in pieces of any size: a first byte that isn't
/// ASCII may come late.
class EncodingDetector
{
public:
    struct Result
    {
        TextEncoding encoding = TextEncoding::Utf8;
        bool marked = false; ///< the file begins with a byte order mark
        bool certain = true; ///< false = a guess, worth a look at the preview
    };

    void feed(QByteArrayView piece);
    [[nodiscard]] Result result() const;

private:
    static constexpr qint64 patternBytes = 4096; // what the search for UTF-16 without a mark looks at

    [[nodiscard]] bool startsWith(std::string_view mark) const;

    std::string m_head; ///< the first three bytes
    qint64 m_size = 0;
    qint64 m_nuls[2] = {0, 0}; ///< NUL bytes at even and at odd places of the first bytes
    qint64 m_sequences = 0; ///< valid characters beyond ASCII, as UTF-8
    qint64 m_faults = 0; ///< what isn't UTF-8
    int m_wanted = 0; ///< bytes still to come of a character
    uchar m_low = 0x80;
    uchar m_high = 0xbf;
};

/// Turns bytes, given in pieces of any size, into UTF-8. A byte order mark at the start is left out. What
/// can't be decoded becomes one `undecodable` byte for each character that is broken.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding)
        : m_encoding(encoding)
    { }

    /// Appends to `out`.
    void decode(QByteArrayView piece, std::string &out);
    /// What was left of an unfinished character, at the end of the file.
    void finish(std::string &out);

private:
    void utf8(QByteArrayView piece, std::string &out);
    void utf16(QByteArrayView piece, std::string &out);
    void unit(char16_t unit, std::string &out);
    void singleBytes(QByteArrayView piece, std::string &out) const;

    TextEncoding m_encoding;
    bool m_atStart = true;
    std::string m_pending; ///< of a UTF-8 character or a UTF-16 unit
    int m_wanted = 0;
    uchar m_low = 0x80;
    uchar m_high = 0xbf;
    char16_t m_surrogate = 0; ///< the first half of a pair
};

} // namespace desk
