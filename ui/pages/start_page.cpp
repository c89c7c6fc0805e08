// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_page.h"

#include "models/domain/provider.h"
#include "ui/pages/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int columnWidth = 560;
constexpr int columnCharacters = 64; // large fonts need more

QLabel *startParagraph(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(const Provider &provider, const QString &problem, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("startPage"));
    auto *inside = new QWidget(this);
    auto *column = new QWidget(inside);
    column->setMaximumWidth(std::max(columnWidth, columnCharacters * fontMetrics().averageCharWidth()));
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
    layout->setSpacing(space::Block);

    QLabel *title = startParagraph(tr("Crovver Desk"), column);
    title->setFont(pageTitleFont(font()));
    layout->addWidget(title);
    layout->addWidget(startParagraph(tr("Tenants, seats and charts of an organisation that bills with "
                                        "%1, with instant search over all of them.")
                                         .arg(provider.name),
        column));
    if (!problem.isEmpty()) {
        auto *banner = new Banner(column);
        banner->showMessage(Tone::Critical, problem);
        layout->addWidget(banner);
    }

    QLabel *demoTitle = startParagraph(tr("Look around first"), column);
    demoTitle->setFont(sectionFont(font()));
    auto *demo = new QPushButton(tr("Open the demo"), column);
    demo->setObjectName(QStringLiteral("openDemo"));
    demo->setDefault(true);
    setButtonKind(demo, ButtonKind::Primary);
    layout->addSpacing(space::Small);
    layout->addWidget(demoTitle);
    layout->addWidget(startParagraph(
        tr("Invented data on a server inside this program. Nothing leaves this machine."), column));
    layout->addWidget(demo, 0, Qt::AlignLeft);

    const QString command = QStringLiteral("CROVVER_SECRET_KEY=sk_test_… crovver-desk");
    QLabel *connectTitle = startParagraph(tr("Connect an account"), column);
    connectTitle->setFont(sectionFont(font()));
    layout->addSpacing(space::Small);
    layout->addWidget(connectTitle);
    layout->addWidget(
        startParagraph(tr("Start the program with the account's secret key in its environment:"), column));
    auto *commandRow = new QHBoxLayout;
    QLabel *commandLabel = plainLabel(command, column);
    commandLabel->setFont(idFont(font()));
    commandLabel->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new CopyButton(tr("Copy command"), column);
    copy->setCopyText(command);
    commandRow->addWidget(commandLabel);
    commandRow->addWidget(copy);
    commandRow->addStretch(1);
    layout->addLayout(commandRow);
    QLabel *warning = startParagraph(
        tr("A secret key can do everything in its organisation. Begin with a test key, and make one for this "
           "program alone, so that it can be revoked. The key is kept for this run only."),
        column);
    setCaption(warning);
    layout->addWidget(warning);

    // Stretches instead of an alignment: only so do wrapped texts get the height that they need.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(column, 1000);
    middle->addStretch(1);
    auto *around = new QVBoxLayout(inside);
    around->setContentsMargins(0, 0, 0, 0);
    around->addStretch(1);
    around->addLayout(middle);
    around->addStretch(2);
    auto *scroll = new PageScroll(this);
    scroll->setPage(inside);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    column->installEventFilter(this);
    demo->setFocus();
}

/// Nested layouts give wrapped texts a little less than they need in some fonts: each says it once more.
bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        for (QLabel *label : watched->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (label->wordWrap())
                label->setMinimumHeight(label->heightForWidth(label->width()));
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace desk
