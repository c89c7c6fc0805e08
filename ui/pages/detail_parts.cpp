// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/detail_parts.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPlainTextEdit>

namespace desk {

namespace {

constexpr int rawTextHeight = 220;

} // namespace

QLabel *detailSection(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setFont(strongFont(parent->font()));
    return label;
}

QPlainTextEdit *rawTextBox(const QString &accessibleName, QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    box->setLineWrapMode(QPlainTextEdit::NoWrap);
    box->setFont(idFont(parent->font()));
    box->setFixedHeight(rawTextHeight);
    box->setAccessibleName(accessibleName);
    return box;
}

} // namespace desk
