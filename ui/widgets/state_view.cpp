// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/state_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/skeleton.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/wrapping_layout.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int loadingAfter = 150; // ms
constexpr int boxWidth = 520;
constexpr int stateIconSide = 36;

IconName emptyIcon(EmptyKind kind)
{
    switch (kind) {
    case EmptyKind::None:
    case EmptyKind::NothingYet:
        return IconName::Inbox;
    case EmptyKind::NothingMatches:
        return IconName::Search;
    case EmptyKind::NoActiveSubscription:
        return IconName::Seat;
    }
    return IconName::Inbox;
}

QLabel *wrappingLabel(QWidget *parent, const QString &objectName)
{
    QLabel *label = plainLabel({}, parent);
    label->setObjectName(objectName);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignHCenter);
    return label;
}

} // namespace

StateView::StateView(QWidget *parent)
    : QWidget(parent)
    , m_skeleton(new Skeleton(this))
    , m_box(new QWidget(this))
    , m_icon(plainLabel({}, m_box))
    , m_title(wrappingLabel(m_box, QStringLiteral("stateTitle")))
    , m_hint(wrappingLabel(m_box, QStringLiteral("stateHint")))
    , m_serverCaption(plainLabel(tr("Message from server"), m_box))
    , m_server(wrappingLabel(m_box, QStringLiteral("stateServerMessage")))
    , m_action(new QPushButton(m_box))
    , m_retry(new QPushButton(tr("Retry"), m_box))
    , m_copy(new QPushButton(tr("Copy details"), m_box))
    , m_more(new QToolButton(m_box))
    , m_details(wrappingLabel(m_box, QStringLiteral("stateDetails")))
    , m_delay(new QTimer(this))
{
    setObjectName(QStringLiteral("stateView"));
    m_delay->setSingleShot(true);
    m_delay->setInterval(loadingAfter);
    build();
    connect(m_delay, &QTimer::timeout, this, [this] { m_skeleton->setVisible(m_kind == Kind::Loading); });
    connect(m_retry, &QPushButton::clicked, this, &StateView::retryRequested);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT emptyActionRequested(m_empty); });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(detailsForCopy()); });
    connect(m_more, &QToolButton::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        m_more->setIcon(icon(on ? IconName::ChevronDown : IconName::ChevronRight, Role::Text));
    });
    restyle();
    showNothing();
}

void StateView::build()
{
    m_action->setObjectName(QStringLiteral("stateAction"));
    m_retry->setObjectName(QStringLiteral("retry"));
    m_retry->setIcon(icon(IconName::Refresh, Role::Text));
    m_copy->setObjectName(QStringLiteral("copyDetails"));
    m_copy->setIcon(icon(IconName::Copy, Role::Text));
    m_more->setObjectName(QStringLiteral("showDetails"));
    m_more->setText(tr("Details"));
    m_more->setAccessibleName(tr("Details"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setIcon(icon(IconName::ChevronRight, Role::Text));
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);

    m_icon->setAlignment(Qt::AlignHCenter);
    m_serverCaption->setAlignment(Qt::AlignHCenter);
    auto *buttons = new WrappingLayout; // long words, large fonts
    buttons->setSpacing(space::Small);
    buttons->addWidget(m_action);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_more);

    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::Small);
    box->addWidget(m_icon);
    box->addWidget(m_title);
    box->addWidget(m_hint);
    box->addSpacing(space::Tiny);
    box->addWidget(m_serverCaption);
    box->addWidget(m_server);
    box->addSpacing(space::Small);
    buttons->setAlignment(Qt::AlignHCenter);
    box->addLayout(buttons);
    box->addWidget(m_details);
    m_box->setMaximumWidth(boxWidth);

    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_box, 8);
    middle->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::Page, space::Page, space::Page, space::Page);
    layout->setSpacing(0);
    layout->addWidget(m_skeleton, 1000); // alone while it shows
    layout->addStretch(2);
    layout->addLayout(middle);
    layout->addStretch(3);
}

void StateView::setCompact()
{
    m_icon->setFixedHeight(0);
    layout()->setContentsMargins(space::Small, space::Small, space::Small, space::Small);
}

bool StateView::setState(const ViewState &state, const StateTexts &texts)
{
    switch (state.phase) {
    case ViewState::Phase::Idle:
    case ViewState::Phase::FirstLoad:
        showLoading(texts.subject);
        return true;
    case ViewState::Phase::Ready:
    case ViewState::Phase::Refreshing:
    case ViewState::Phase::Partial:
        showNothing();
        return false;
    case ViewState::Phase::Empty:
        switch (state.empty) {
        case EmptyKind::None:
        case EmptyKind::NothingYet:
            showEmpty(EmptyKind::NothingYet, texts.nothingYet);
            break;
        case EmptyKind::NothingMatches:
            showEmpty(EmptyKind::NothingMatches, texts.nothingMatches);
            break;
        case EmptyKind::NoActiveSubscription:
            showEmpty(EmptyKind::NoActiveSubscription, texts.noActiveSubscription);
            break;
        }
        return true;
    case ViewState::Phase::Error:
        if (state.error && state.error->kind == ApiError::Kind::Offline)
            showOffline(errorText(*state.error, texts.subject, texts.provider));
        else if (state.error)
            showError(errorText(*state.error, texts.subject, texts.provider));
        if (state.error && state.error->notFound == ApiError::NotFoundKind::TenantNotFound
            && !texts.notFoundAction.isEmpty()) {
            // Trying again finds nothing, either.
            m_empty = EmptyKind::None;
            m_action->setText(withoutMnemonic(texts.notFoundAction));
            m_action->show();
            m_retry->hide();
        }
        return true;
    }
    return false;
}

void StateView::showNothing()
{
    fill(Kind::None, {}, {});
}

void StateView::showLoading(const QString &what)
{
    if (m_kind == Kind::Loading)
        return;
    fill(Kind::Loading, {}, {});
    setAccessibleName(what.isEmpty() ? tr("Loading") : tr("Loading: %1").arg(oneLine(what)));
    m_delay->start();
}

void StateView::showEmpty(EmptyKind kind, const EmptyText &text)
{
    const bool isShown = m_kind == Kind::Empty && m_empty == kind && m_title->text() == text.title
        && m_hint->text() == text.hint && m_action->text() == withoutMnemonic(text.action);
    if (isShown)
        return; // said once, aloud too
    m_empty = kind;
    fill(Kind::Empty, text.title, text.hint);
    m_action->setText(withoutMnemonic(text.action));
    m_action->setVisible(!text.action.isEmpty());
    restyle();
}

void StateView::showError(const ErrorText &text)
{
    fillError(Kind::Error, text);
}

void StateView::showOffline(const ErrorText &text)
{
    fillError(Kind::Offline, text);
}

QString StateView::title() const
{
    return m_title->text();
}

QString StateView::detailsForCopy() const
{
    QStringList lines{m_error.title, m_error.hint};
    if (!m_error.serverMessage.isEmpty())
        lines << tr("Message from server: %1").arg(m_error.serverMessage);
    if (!m_error.details.isEmpty())
        lines << m_error.details;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void StateView::fill(Kind kind, const QString &title, const QString &hint)
{
    m_delay->stop();
    // A button that goes away must not send the focus somewhere else on the page.
    if (QWidget *focus = QApplication::focusWidget(); focus && isAncestorOf(focus))
        setFocus(Qt::OtherFocusReason);
    m_kind = kind;
    m_error = {};
    const bool inWords = kind != Kind::None && kind != Kind::Loading;
    m_skeleton->hide();
    m_box->setVisible(inWords);
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_serverCaption, m_server, m_action, m_retry, m_copy, m_more, m_details})
        part->hide();
    m_more->setChecked(false);
    setAccessibleName(title);
    setAccessibleDescription(hint);
    if (inWords && isVisible()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void StateView::fillError(Kind kind, const ErrorText &text)
{
    fill(kind, asHeading(text.title), text.hint);
    m_error = text;
    const bool said = !text.serverMessage.isEmpty();
    m_server->setText(oneLine(text.serverMessage, 600));
    m_serverCaption->setVisible(said);
    m_server->setVisible(said);
    m_retry->show();
    m_copy->show();
    m_more->setVisible(!text.details.isEmpty());
    m_details->setText(oneLine(text.details));
    restyle();
}

void StateView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

void StateView::restyle()
{
    m_title->setFont(sectionFont(font()));
    m_serverCaption->setFont(captionFont(font()));
    m_details->setFont(captionFont(font()));
    setTextRole(m_title, Role::Text);
    setTextRole(m_hint, Role::Secondary);
    setTextRole(m_serverCaption, Role::Secondary);
    setTextRole(m_details, Role::Secondary);
    setTextRole(m_server, Role::Text);
    IconName name = emptyIcon(m_empty);
    Role role = Role::Secondary;
    if (m_kind == Kind::Error) {
        name = IconName::Critical;
        role = Role::Critical;
    } else if (m_kind == Kind::Offline) {
        name = IconName::Offline;
        role = Role::Warning;
    }
    m_icon->setPixmap(icon(name, role).pixmap(QSize(stateIconSide, stateIconSide), devicePixelRatioF()));
}

} // namespace desk
