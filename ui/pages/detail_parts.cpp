// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/detail_parts.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/widgets/plain_text.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

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

void fitToText(QPlainTextEdit *box)
{
    const int around = 2 * int(box->document()->documentMargin()) + 2 * box->frameWidth()
        + box->horizontalScrollBar()->sizeHint().height();
    box->setFixedHeight(
        std::min(rawTextHeight, box->blockCount() * box->fontMetrics().lineSpacing() + around));
}

QToolButton *foldedSection(const QString &text, QWidget *part, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setFont(strongFont(parent->font()));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(icon(IconName::ChevronRight));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCheckable(true);
    button->setProperty("fold", true);
    part->hide();
    QObject::connect(button, &QToolButton::toggled, part, [button, part](bool open) {
        button->setIcon(icon(open ? IconName::ChevronDown : IconName::ChevronRight));
        part->setVisible(open);
    });
    return button;
}

} // namespace desk
