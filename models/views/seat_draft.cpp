// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/seat_draft.h"

#include "models/items/formatting.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace desk {

namespace {

QByteArray objectOf(const std::vector<MetadataEntry> &rows)
{
    QJsonObject object;
    for (const MetadataEntry &row : rows) {
        if (!row.key.isEmpty())
            object.insert(row.key, row.value);
    }
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<std::vector<MetadataEntry>> rowsOf(const QByteArray &json)
{
    std::vector<MetadataEntry> rows;
    if (json.trimmed().isEmpty())
        return rows;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (!at->isString())
            return std::nullopt;
        rows.push_back({at.key(), at->toString()});
    }
    return rows;
}

} // namespace

QString SeatDraft::emailWarning() const
{
    const QString text = email.trimmed();
    if (text.isEmpty())
        return {};
    const qsizetype at = text.indexOf(u'@');
    const QString domain = text.sliced(at + 1);
    const bool spaces
        = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || !c.isPrint(); });
    const bool good = at > 0 && at == text.lastIndexOf(u'@') && domain.contains(u'.')
        && !domain.startsWith(u'.') && !domain.endsWith(u'.') && !spaces;
    return good ? QString() : tr("This doesn't look like an e-mail address. It is sent as it is.");
}

QString SeatDraft::metadataProblem() const
{
    if (raw) {
        if (json.trimmed().isEmpty())
            return {};
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8(), &error);
        if (error.error != QJsonParseError::NoError)
            return tr("This isn't JSON: %1, at character %2.")
                .arg(error.errorString(), countText(error.offset));
        return document.isObject() ? QString() : tr("The metadata must be a JSON object: {…}.");
    }
    QStringList keys;
    for (const MetadataEntry &row : rows) {
        if (row.key.isEmpty() && !row.value.isEmpty())
            return tr("A value has no key.");
        if (!row.key.isEmpty() && keys.contains(row.key))
            return tr("The key %1 occurs twice.").arg(singleLine(row.key, 64));
        keys << row.key;
    }
    return {};
}

std::optional<QByteArray> SeatDraft::metadata() const
{
    if (!metadataProblem().isEmpty())
        return std::nullopt;
    // Raw text goes out as it was written, with its numbers to the last digit.
    return raw ? json.trimmed().toUtf8() : objectOf(rows);
}

void SeatDraft::fillFrom(const std::optional<Seat> &known)
{
    if (!emailTouched)
        email = known ? known->email : QString();
    if (!nameTouched)
        name = known ? known->name : QString();
    if (metadataTouched)
        return;
    const QByteArray object = known ? known->metadataJson : QByteArray();
    const auto asRows = rowsOf(object);
    raw = !asRows;
    rows = asRows.value_or(std::vector<MetadataEntry>());
    json = QString::fromUtf8(object);
}

void SeatDraft::setRaw(bool on)
{
    if (on == raw)
        return;
    if (on) {
        json = QString::fromUtf8(objectOf(rows));
    } else {
        const auto asRows = rowsOf(json.toUtf8());
        if (!asRows)
            return;
        rows = *asRows;
    }
    raw = on;
}

bool SeatDraft::canBeRows() const
{
    return !raw || rowsOf(json.toUtf8()).has_value();
}

QString keptMetadataText(const QByteArray &own, const Metadata &stamp, const QByteArray &kept)
{
    QJsonObject sent = QJsonDocument::fromJson(own).object();
    for (const MetadataEntry &entry : stamp)
        sent.insert(entry.key, entry.value);
    const QJsonObject there = QJsonDocument::fromJson(kept).object();
    QStringList missing;
    QStringList besides;
    for (auto at = sent.begin(); at != sent.end(); ++at) {
        if (there.value(at.key()) != at.value())
            missing << singleLine(at.key(), 64);
    }
    for (auto at = there.begin(); at != there.end(); ++at) {
        if (!sent.contains(at.key()))
            besides << singleLine(at.key(), 64);
    }
    QStringList sentences;
    if (!missing.isEmpty())
        sentences << SeatDraft::tr("Metadata kept with other values: %1.").arg(missing.join(u", "));
    if (!besides.isEmpty())
        sentences << SeatDraft::tr("Other metadata kept: %1.").arg(besides.join(u", "));
    return sentences.join(u' ');
}

} // namespace desk
