// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/search_field.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTimer>
#include <QToolButton>

namespace desk {

namespace {

constexpr int settleAfter = 80; // ms
constexpr int clearWidth = 28;
constexpr int iconGap = -8; // the style sheet's padding counts once more beside an icon

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
    , m_clear(new QAction(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("search"));
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search"));
    // Qt makes a button of it, so it does what it looks like.
    const QAction *find = addAction(icon(IconName::Search), QLineEdit::LeadingPosition);
    connect(find, &QAction::triggered, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    m_clear->setIcon(icon(IconName::Clear));
    m_clear->setText(tr("Clear search"));
    m_clear->setToolTip(tr("Clear search"));
    addAction(m_clear, QLineEdit::TrailingPosition);
    // Qt gives the buttons of a line edit no names.
    const QList<QToolButton *> buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        button->setAccessibleName(button->actions().contains(m_clear) ? tr("Clear search") : tr("Search"));
    m_clear->setVisible(false);
    m_timer->setSingleShot(true);
    m_timer->setInterval(settleAfter);

    connect(m_clear, &QAction::triggered, this, [this] {
        clear();
        settle();
    });
    connect(m_timer, &QTimer::timeout, this, &SearchField::settle);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_clear->setVisible(!text.isEmpty());
        layoutCount();
        m_timer->start();
    });
}

void SearchField::setCountText(const QString &text)
{
    if (text == m_count)
        return;
    m_count = text;
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    layoutCount();
    update();
}

QSize SearchField::sizeHint() const
{
    return {300, QLineEdit::sizeHint().height()};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        settle();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        settle();
        Q_EMIT moveToResults();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_count.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(captionFont(font()));
    painter.setPen(ThemeColors(palette())(Role::Secondary));
    const int beside = m_clear->isVisible() ? clearWidth : space::Small;
    const QRect free = rect().adjusted(space::Large, 0, -beside, 0);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), free),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter
            | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(isolated(m_count), Qt::ElideRight, free.width()));
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    layoutCount();
}

void SearchField::settle()
{
    m_timer->stop();
    if (text() == m_settled)
        return;
    m_settled = text();
    Q_EMIT searchChanged(m_settled);
}

void SearchField::reset()
{
    clear();
    m_timer->stop();
    m_settled.clear();
}

void SearchField::searchFor(const QString &text)
{
    setText(text);
    settle();
}

void SearchField::layoutCount()
{
    const int taken
        = m_count.isEmpty() ? 0 : QFontMetrics(captionFont(font())).horizontalAdvance(m_count) + space::Small;
    const int room = std::min(taken, width() / 2);
    if (layoutDirection() == Qt::RightToLeft)
        setTextMargins(room, 0, iconGap, 0);
    else
        setTextMargins(iconGap, 0, room, 0);
}

} // namespace desk
