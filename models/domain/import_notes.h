// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>

namespace desk {

/// What was noticed in a line of an import, before anything is sent.
enum class ImportNote : quint32 {
    // Errors: the line can't be sent.
    EmptyId = 1 << 0,
    ControlInId = 1 << 1, ///< control characters within the user ID
    Broken = 1 << 2, ///< the reader noted a problem: undecodable bytes, NULs, text after a quote
    TooFewFields = 1 << 3, ///< the line ends before a column that is used
    TooManyFields = 1 << 4, ///< texts beyond the last column: perhaps a delimiter without quotes
    // The rest only informs.
    IdTrimmed = 1 << 5, ///< spaces or hidden characters around the user ID were taken off
    ApostropheRemoved
    = 1 << 6, ///< the one that a safe export puts before what looks like a formula; doubtful
    LongId = 1 << 7, ///< over 255 bytes; the API names no limit, others have this one
    HiddenInId = 1 << 8, ///< characters within the user ID that can't be seen
    BadEmail = 1 << 9,
    ControlInName = 1 << 10,
    LooksLikeLine = 1 << 11, ///< another line's ID differs only by case, spaces or composition; see `like`
    LooksLikeActive = 1 << 12, ///< so does the ID of somebody active
    HasDuplicates = 1 << 13, ///< later lines have the same ID
    DuplicateDiffers = 1 << 14, ///< a duplicate with another e-mail or name than the first line's
    DetailsDiffer = 1 << 15, ///< already active, with another e-mail or name
    PreviouslyRemoved = 1 << 16, ///< had a seat before
    Inactive
    = 1 << 17, ///< by the file's own columns the seat is removed; left out unless a person takes it in
    // Errors, too.
    RepeatsHeader = 1 << 18, ///< the line names the columns, or the delimiter
    TooLong = 1 << 19, ///< more text than could be read back
    // What is doubtful: sent only after a person has said that it is right.
    DelimiterInId = 1 << 20,
    QuoteInId = 1 << 21,
    BlankInId = 1 << 22,
    NoPersonId
    = 1 << 23, ///< reads like a column's name, a line of a template, or one above or below the table
    DamagedId = 1 << 24, ///< what a spreadsheet or a database made of an ID
    SameEmailLine = 1 << 25, ///< another line has the same e-mail, and another ID; see `likeByEmail`
    SameEmailActive = 1 << 26, ///< so has somebody active
    ApostropheKept
    = 1 << 27 ///< reads like the guard of a safe export, in a file that has formulas without it
};
Q_DECLARE_FLAGS(ImportNotes, ImportNote)
Q_DECLARE_OPERATORS_FOR_FLAGS(ImportNotes)

/// With one of these a line may name somebody who doesn't exist, or somebody a second time.
inline constexpr ImportNote doubtfulNotes[]
    = {ImportNote::NoPersonId, ImportNote::DamagedId, ImportNote::DelimiterInId, ImportNote::QuoteInId,
        ImportNote::BlankInId, ImportNote::HiddenInId, ImportNote::SameEmailLine, ImportNote::SameEmailActive,
        ImportNote::LooksLikeLine, ImportNote::LooksLikeActive};
[[nodiscard]] constexpr bool isDoubtful(ImportNotes notes)
{
    ImportNotes any;
    for (const ImportNote note : doubtfulNotes)
        any |= note;
    return bool(notes & any);
}

} // namespace desk
