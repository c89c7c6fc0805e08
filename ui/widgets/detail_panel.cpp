// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detail_panel.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int roomForPanel = 1500; // of the window
constexpr int stayingWidth = 400;
constexpr int leastPanelWidth = 360;
constexpr int mostPanelWidth = 420;

} // namespace

DetailPanel::DetailPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new ElidedLabel(this))
    , m_subtitle(new ElidedLabel(this))
    , m_close(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
    , m_hint(plainLabel({}, this))
{
    setObjectName(QStringLiteral("detailPanel"));
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(leastPanelWidth);
    setMaximumWidth(mostPanelWidth);
    m_hint->setObjectName(QStringLiteral("detailHint"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setContentsMargins(space::Large, 0, space::Large, 0);
    m_hint->hide();
    m_title->setObjectName(QStringLiteral("detailTitle"));
    m_subtitle->setObjectName(QStringLiteral("detailSubtitle"));
    m_subtitle->setElideMode(Qt::ElideMiddle);
    m_subtitle->hide();
    m_close->setObjectName(QStringLiteral("detailClose"));
    m_close->setAccessibleName(tr("Close details"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setIcon(icon(IconName::Close));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(space::Block, space::Medium, space::Medium, 0);
    top->setSpacing(space::Small);
    top->addLayout(titles, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->setSpacing(space::Medium);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_hint, 1);

    connect(m_close, &QToolButton::clicked, this, &DetailPanel::closePanel);
    restyle();
}

void DetailPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(tr("Details of %1").arg(oneLine(title)));
    m_hint->hide();
    m_scroll->show();
}

bool DetailPanel::staysIn(const QWidget *window)
{
    return window->width() >= roomForPanel;
}

void DetailPanel::setStaying(bool stays)
{
    m_stays = stays;
    m_close->setVisible(!stays);
    setMinimumWidth(stays ? stayingWidth : leastPanelWidth);
    setMaximumWidth(stays ? stayingWidth : mostPanelWidth);
}

void DetailPanel::showHint(const QString &hint)
{
    m_title->setText({});
    setSubtitle({});
    setAccessibleName(tr("Details"));
    m_hint->setText(hint);
    m_scroll->hide();
    m_hint->show();
}

bool DetailPanel::showsHint() const
{
    return !m_hint->isHidden();
}

void DetailPanel::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void DetailPanel::setContent(QWidget *content)
{
    content->setContentsMargins(space::Block, 0, space::Block, space::Block);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // the scroll area has just switched it on
    m_scroll->viewport()->setAutoFillBackground(false);
}

QString DetailPanel::subtitle() const
{
    return m_subtitle->text();
}

QWidget *DetailPanel::content() const
{
    return m_scroll->widget();
}

void DetailPanel::closePanel()
{
    hide();
    Q_EMIT closed();
}

QSize DetailPanel::sizeHint() const
{
    return {380, 400};
}

void DetailPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_stays) {
        closePanel();
        event->accept();
        return;
    }
    QFrame::keyPressEvent(event);
}

void DetailPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void DetailPanel::paintEvent(QPaintEvent *)
{
    const ThemeColors colors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors(Role::Raised));
    const int edge = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(QRect(edge, 0, 1, height()), colors(Role::Border));
}

void DetailPanel::restyle()
{
    m_title->setFont(sectionFont(font()));
    m_subtitle->setFont(idFont(font()));
    setTextRole(m_title, Role::Text);
    setTextRole(m_subtitle, Role::Secondary);
    setTextRole(m_hint, Role::Secondary);
}

} // namespace desk
