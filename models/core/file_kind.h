// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <string_view>

namespace desk {

/// What a file is by its first bytes, whatever its name says.
enum class FileKind {
    Table, ///< text that nothing speaks against
    ExcelWorkbook,
    OpenDocumentSheet,
    NumbersSheet,
    Archive, ///< packed, or a document that is a package of files
    Pdf,
    WebPage,
    Xml,
    Json,
    VCard,
    Calendar,
    RichText,
    Mail,
    Sql,
    Directory, ///< LDIF
    Binary ///< anything else that isn't text: a picture, a database, a program
};

/// `head` = the first bytes; `text` = the same, decoded.
[[nodiscard]] FileKind fileKindOf(QByteArrayView head, std::string_view text);

} // namespace desk
