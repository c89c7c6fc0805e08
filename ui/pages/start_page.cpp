// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_page.h"

#include "models/views/connect_view_model.h"
#include "ui/dialogs/connect_form.h"
#include "ui/pages/words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/mode_badge.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tab_order.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
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

StartPage::StartPage(ConnectViewModel &viewModel, const QString &problem, QWidget *parent)
    : QWidget(parent)
    , m_vm(viewModel)
{
    setObjectName(QStringLiteral("startPage"));
    build(problem);
    connect(&m_vm, &ConnectViewModel::changed, this, &StartPage::refresh);
    refresh();
    m_form->focusKey();
}

StartPage::~StartPage()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

QLabel *StartPage::addTitle(QVBoxLayout *layout, const QString &text)
{
    QLabel *title = startParagraph(text, m_column);
    title->setFont(sectionFont(font()));
    layout->addSpacing(space::Small);
    layout->addWidget(title);
    return title;
}

void StartPage::build(const QString &problem)
{
    auto *inside = new QWidget(this);
    m_column = new QWidget(inside);
    m_column->setMaximumWidth(std::max(columnWidth, columnCharacters * fontMetrics().averageCharWidth()));
    auto *layout = new QVBoxLayout(m_column);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
    layout->setSpacing(space::Block);

    QLabel *title = startParagraph(tr("Crovver Desk"), m_column);
    title->setFont(pageTitleFont(font()));
    layout->addWidget(title);
    layout->addWidget(startParagraph(tr("Tenants, seats and charts of an organisation that bills with "
                                        "%1, with instant search over all of them.")
                                         .arg(m_vm.provider().name),
        m_column));
    m_banner = new Banner(m_column);
    m_banner->setObjectName(QStringLiteral("startProblem"));
    layout->addWidget(m_banner);
    connect(m_banner, &Banner::actionRequested, this, &StartPage::retryRequested);
    connect(m_banner, &Banner::secondActionRequested, this, &StartPage::keyRequested);
    showProblem(problem);

    m_accounts = new QWidget(m_column);
    m_accountList = new QVBoxLayout(m_accounts);
    m_accountList->setContentsMargins(0, 0, 0, 0);
    m_accountList->setSpacing(space::Small);
    m_accounts->hide();
    layout->addWidget(m_accounts);
    addForm(layout);
    addDemo(layout);

    // Stretches instead of an alignment: only so do wrapped texts get the height that they need.
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_column, 1000);
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
    m_column->installEventFilter(this);
}

void StartPage::addForm(QVBoxLayout *layout)
{
    m_formTitle = addTitle(layout, tr("Connect an account"));
    m_form = new ConnectForm(m_vm, m_column);
    layout->addWidget(m_form);
    m_connect = new QPushButton(m_column);
    m_connect->setObjectName(QStringLiteral("startConnect"));
    setButtonKind(m_connect, ButtonKind::Primary);
    layout->addWidget(m_connect, 0, Qt::AlignLeft);
    QLabel *warning = startParagraph(secretKeyWarning(), m_column);
    setCaption(warning);
    layout->addWidget(warning);
    m_connect->installEventFilter(this);
    connect(m_connect, &QPushButton::clicked, this, [this] {
        if (m_vm.isBusy())
            m_vm.stop();
        else
            m_vm.connectNow();
    });
    connect(m_form, &ConnectForm::submitted, &m_vm, &ConnectViewModel::connectNow);
}

void StartPage::addDemo(QVBoxLayout *layout)
{
    addTitle(layout, tr("Look around first"));
    auto *demo = new QPushButton(tr("Open the demo"), m_column);
    demo->setObjectName(QStringLiteral("openDemo"));
    demo->installEventFilter(this);
    layout->addWidget(startParagraph(
        tr("Invented data on a server inside this program. Nothing leaves this machine."), m_column));
    layout->addWidget(demo, 0, Qt::AlignLeft);
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
}

void StartPage::setAccounts(const std::vector<AccountRecord> &accounts)
{
    while (QLayoutItem *item = m_accountList->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_accounts->setVisible(!accounts.empty());
    if (accounts.empty())
        return;
    addTitle(m_accountList, tr("Open an account"));
    QList<QWidget *> stops;
    for (const AccountRecord &record : accounts) {
        const QString mode = modeWord(modeOfKey(m_vm.provider(), record.keyStart));
        auto *open = new QPushButton(tr("%1 (%2)").arg(oneLine(record.name, 60), mode), m_accounts);
        open->setObjectName(QStringLiteral("openAccount-") + record.id);
        open->setToolTip(toolTipText(record.address));
        m_accountList->addWidget(open, 0, Qt::AlignLeft);
        connect(open, &QPushButton::clicked, this, [this, id = record.id] { Q_EMIT accountRequested(id); });
        open->installEventFilter(this);
        stops << open;
    }
    placeForTab(m_accounts, stops);
}

void StartPage::askForKey()
{
    m_form->readFields();
    m_form->focusKey();
}

void StartPage::showProblem(const QString &text, bool canRetry)
{
    if (text.isEmpty())
        m_banner->clear();
    else if (canRetry)
        m_banner->showMessage(Tone::Warning, text, tr("Try again"), false, tr("Type the key"));
    else
        m_banner->showMessage(Tone::Critical, text);
}

void StartPage::refresh()
{
    m_formTitle->setText(
        m_vm.isNew() ? tr("Connect an account") : tr("Type the key of %1").arg(m_vm.record().name));
    m_connect->setText(m_vm.isBusy() ? tr("Stop") : tr("Connect"));
    setButtonKind(m_connect, m_vm.isBusy() ? ButtonKind::Quiet : ButtonKind::Primary);
    m_connect->setEnabled(m_vm.obstacle().isEmpty());
    m_connect->setToolTip(toolTipText(m_vm.obstacle()));
}

/// Nested layouts give wrapped texts a little less than they need in some fonts: each says it once more.
bool StartPage::eventFilter(QObject *watched, QEvent *event)
{
    // Enter presses buttons as it does in dialogs. Only those: a field's Enter comes by here, too.
    if (auto *button = qobject_cast<QPushButton *>(watched)) {
        const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
        if (key != Qt::Key_Return && key != Qt::Key_Enter)
            return false;
        button->click();
        return true;
    }
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        for (QLabel *label : watched->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (label->wordWrap())
                label->setMinimumHeight(label->heightForWidth(label->width()));
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace desk
