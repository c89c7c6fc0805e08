// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/seat.h"
#include "models/domain/seat_write.h"

#include <QCoreApplication>

namespace desk {

/// What stands in the form of a seat. Values are texts as typed; what is wrong with them is said, and only a
/// missing ID or a broken metadata object keeps them from being sent.
class SeatDraft
{
    Q_DECLARE_TR_FUNCTIONS(SeatDraft)
public:
    QString typedId;
    QString email;
    QString name;
    std::vector<MetadataEntry> rows; ///< values are strings
    QString json; ///< a whole object, in place of the rows
    bool raw = false; ///< `json` counts

    /// Fields that the operator changed; the others may be filled in with what is known.
    bool emailTouched = false;
    bool nameTouched = false;
    bool metadataTouched = false;

    /// Without spaces around it; case is kept.
    [[nodiscard]] UserId userId() const { return UserId(typedId.trimmed()); }
    [[nodiscard]] bool wasTrimmed() const { return typedId.trimmed() != typedId; }
    /// Only ever a warning; empty = nothing strange.
    [[nodiscard]] QString emailWarning() const;
    /// Empty = `metadata` is good.
    [[nodiscard]] QString metadataProblem() const;
    /// A JSON object; empty = none. Nothing while there is a problem.
    [[nodiscard]] std::optional<QByteArray> metadata() const;
    [[nodiscard]] SeatPerson person() const { return {userId(), email.trimmed(), name.trimmed()}; }

    /// Fills what wasn't touched with a known record, or empties it.
    void fillFrom(const std::optional<Seat> &known);
    /// From rows to a raw object and back. Back only works while every value is a string.
    void setRaw(bool on);
    [[nodiscard]] bool canBeRows() const;
};

/// What became of the metadata of a write, both JSON objects or empty: which keys were kept otherwise than
/// they were sent, and which are there besides. Empty when all is as it was sent.
[[nodiscard]] QString keptMetadataText(const QByteArray &own, const Metadata &stamp, const QByteArray &kept);

} // namespace desk
