// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connect_form.h"

#include "ui/pages/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/tone.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/detail_fold.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/thin_progress.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int longestTypedKey = 512;

} // namespace

QString secretKeyWarning()
{
    return ConnectForm::tr(
        "A secret key can do everything in its organisation. Begin with a test key, and make one "
        "for this program alone, so that it can be revoked. It is kept in this desktop's keychain "
        "only.");
}

ConnectForm::ConnectForm(ConnectViewModel &viewModel, QWidget *parent)
    : QWidget(parent)
    , m_vm(viewModel)
{
    setObjectName(QStringLiteral("connectForm"));
    build();
    connect(&m_vm, &ConnectViewModel::changed, this, &ConnectForm::refresh);
    readFields();
}

ConnectForm::~ConnectForm()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

QLabel *ConnectForm::newHint(const QString &name)
{
    QLabel *hint = plainLabel({}, this);
    hint->setObjectName(name);
    hint->setWordWrap(true);
    setCaption(hint);
    return hint;
}

QLineEdit *ConnectForm::addField(QVBoxLayout *to, const QString &name, const QString &label, QLabel *hint)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    QLabel *caption = plainLabel(label, this);
    caption->setBuddy(field);
    auto *box = new QVBoxLayout;
    box->setSpacing(space::Tiny);
    box->addWidget(caption);
    box->addWidget(field);
    if (hint)
        box->addWidget(hint);
    to->addLayout(box);
    connect(field, &QLineEdit::returnPressed, this, &ConnectForm::submitted);
    return field;
}

void ConnectForm::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    m_keyHint = newHint(QStringLiteral("keyHint"));
    m_key = addField(layout, QStringLiteral("secretKey"), tr("Secret &key"), m_keyHint);
    m_key->setMaxLength(longestTypedKey);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase | Qt::ImhLatinOnly);
    m_name = addField(layout, QStringLiteral("accountName"), tr("&Name"), nullptr);

    QLabel *levelLabel = plainLabel(tr("&Changes"), this);
    m_level = new QComboBox(this);
    m_level->setObjectName(QStringLiteral("writeLevel"));
    m_level->addItem(tr("Off: this account only reads"), int(WriteLevel::ReadOnly));
    m_level->addItem(tr("Ask before each change"), int(WriteLevel::Ask));
    levelLabel->setBuddy(m_level);
    auto *level = new QVBoxLayout;
    level->setSpacing(space::Tiny);
    level->addWidget(levelLabel);
    level->addWidget(m_level);
    layout->addLayout(level);

    auto *more = new QWidget(this);
    auto *moreLayout = new QVBoxLayout(more);
    moreLayout->setContentsMargins(0, 0, 0, 0);
    moreLayout->setSpacing(space::Medium);
    m_addressHint = newHint(QStringLiteral("addressHint"));
    m_address = addField(moreLayout, QStringLiteral("baseUrl"), tr("&Address of the API"), m_addressHint);
    m_advanced = new DetailFold(more, this);
    m_advanced->setTitle(tr("Server"));
    layout->addWidget(m_advanced);

    m_progressText = newHint(QStringLiteral("connectProgress"));
    m_progress = new ThinProgress(this);
    m_banner = new Banner(this);
    m_banner->setObjectName(QStringLiteral("connectFailure"));
    m_banner->clear();
    layout->addWidget(m_progress);
    layout->addWidget(m_progressText);
    layout->addWidget(m_banner);

    connect(m_key, &QLineEdit::textChanged, &m_vm, &ConnectViewModel::setKey);
    connect(m_name, &QLineEdit::textChanged, &m_vm, &ConnectViewModel::setName);
    connect(m_address, &QLineEdit::textChanged, &m_vm, &ConnectViewModel::setAddress);
    connect(m_level, &QComboBox::activated, this,
        [this] { m_vm.setLevel(WriteLevel(m_level->currentData().toInt())); });
    connect(m_banner, &Banner::actionRequested, this, [this] { takeAct(true); });
    connect(m_banner, &Banner::secondActionRequested, this, [this] { takeAct(false); });
}

void ConnectForm::readFields()
{
    // What the fields say when they are filled isn't typed by anybody.
    const auto fill = [](QLineEdit *field, const QString &text) {
        const QSignalBlocker quiet(field);
        field->setText(text);
    };
    fill(m_key, {});
    fill(m_name, m_vm.record().name);
    fill(m_address, m_vm.typedAddress());
    refresh();
}

void ConnectForm::focusKey()
{
    m_key->setFocus();
}

void ConnectForm::showNote(QLabel *hint, const ConnectViewModel::Note &note)
{
    hint->setText(note.text);
    setTextRole(hint, Role::Critical);
    hint->setForegroundRole(note.isProblem ? QPalette::WindowText : QPalette::PlaceholderText);
    hint->setVisible(!note.text.isEmpty());
}

void ConnectForm::refresh()
{
    showNote(m_keyHint, m_vm.keyNote());
    showNote(m_addressHint, m_vm.addressNote());
    m_name->setPlaceholderText(m_vm.nameWhenEmpty());
    m_level->setCurrentIndex(m_level->findData(int(m_vm.record().level)));
    // A fault in there must be seen.
    if (m_vm.addressNote().isProblem)
        m_advanced->setOpen(true);
    // The key was taken over: it isn't kept here.
    if (m_vm.phase() == ConnectViewModel::Phase::Done && !m_key->text().isEmpty()) {
        const QSignalBlocker quiet(m_key);
        m_key->clear();
    }
    showProgress();
}

void ConnectForm::showProgress()
{
    using Phase = ConnectViewModel::Phase;
    const Phase phase = m_vm.phase();
    // Not off, or the focus would go to whatever comes next.
    for (QLineEdit *field : {m_key, m_name, m_address})
        field->setReadOnly(m_vm.isBusy());
    m_level->setEnabled(!m_vm.isBusy() || m_level->hasFocus());
    if (m_vm.isBusy())
        m_progress->start();
    else
        m_progress->stop();
    m_progressText->setText(phase == Phase::Checking ? tr("Trying the key…")
            : phase == Phase::Storing                ? tr("Keeping the key in the keychain…")
                                                     : QString());
    m_progressText->setVisible(m_vm.isBusy());
    const ErrorText &failure = m_vm.failure();
    if (phase == Phase::Storing && m_vm.isKeychainSlow())
        m_banner->showMessage(Tone::Warning,
            tr("The keychain hasn't answered yet. It may be asking for its password in another window."),
            tr("Use for this session"));
    else if (phase == Phase::StoreFailed)
        m_banner->showMessage(Tone::Warning, failure.title + u' ' + failure.hint, tr("Try again"), false,
            tr("Use for this session"));
    else if (phase == Phase::CheckFailed)
        m_banner->showMessage(
            Tone::Critical, failure.title + u' ' + tr("Nothing was kept.") + u' ' + failure.hint);
    else
        m_banner->clear();
    m_banner->setToolTip(toolTipText(failure.details));
}

void ConnectForm::takeAct(bool isFirst)
{
    if (m_vm.phase() == ConnectViewModel::Phase::StoreFailed && isFirst)
        m_vm.tryKeychainAgain();
    else
        m_vm.useForThisSession();
}

} // namespace desk
