// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/allocate_dialog.h"

#include "ui/dialogs/metadata_editor.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_list.h"
#include "ui/widgets/outcome_card.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/surface.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace desk {

namespace {

constexpr int allocateWidth = 560;

void setFieldText(QLineEdit *field, const QString &text)
{
    if (field->text() != text)
        field->setText(text);
}

void setHint(QLabel *hint, const QString &text)
{
    hint->setText(text);
    hint->setVisible(!text.isEmpty());
}

} // namespace

AllocateDialog::AllocateDialog(AllocateViewModel &viewModel, QWidget *parent)
    : WriteDialog(QStringLiteral("allocate"), viewModel.account(), viewModel.clock(), allocateWidth,
        Fit::OnlyGrows, true, parent)
    , m_vm(viewModel)
    , m_user(new QLineEdit(this))
    , m_userHint(plainLabel({}, this))
    , m_email(new QLineEdit(this))
    , m_emailHint(plainLabel({}, this))
    , m_name(new QLineEdit(this))
    , m_nameHint(plainLabel({}, this))
    , m_metadata(new MetadataEditor(this))
    , m_metadataProblem(plainLabel({}, this))
    , m_notices(new NoticeList(this))
    , m_confirmation(plainLabel({}, this))
    , m_card(new OutcomeCard(m_vm.account().provider.name, this))
    , m_addSeats(new QPushButton(tr("Add seats…"), this))
    , m_edit(new QPushButton(tr("Back to the form"), this))
    , m_next(new QPushButton(tr("Allocate another"), this))
    , m_readAgain(new QPushButton(tr("Read the roster now"), this))
    , m_send(verbButton())
{
    build();
    connectAll();
    restyle();
    refresh();
}

AllocateDialog::~AllocateDialog()
{
    disconnect(&m_vm, nullptr, this, nullptr);
}

void AllocateDialog::addField(QVBoxLayout *to, const QString &label, QLineEdit *field, QLabel *hint)
{
    QLabel *caption = plainLabel(label, this);
    caption->setBuddy(field);
    hint->setWordWrap(true);
    hint->hide();
    auto *box = new QVBoxLayout;
    box->setSpacing(space::Tiny);
    box->addWidget(caption);
    box->addWidget(field);
    box->addWidget(hint);
    to->addLayout(box);
}

QWidget *AllocateDialog::makeForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Medium);
    m_user->setObjectName(QStringLiteral("userId"));
    m_email->setObjectName(QStringLiteral("email"));
    m_name->setObjectName(QStringLiteral("name"));
    m_userHint->setObjectName(QStringLiteral("userHint"));
    m_emailHint->setObjectName(QStringLiteral("emailHint"));
    m_metadataProblem->setObjectName(QStringLiteral("metadataProblem"));
    addField(layout, tr("&User ID (required)"), m_user, m_userHint);
    addField(layout, tr("&E-mail"), m_email, m_emailHint);
    addField(layout, tr("&Name"), m_name, m_nameHint);
    m_metadataProblem->setWordWrap(true);
    m_metadataProblem->hide();
    auto *metadata = new QVBoxLayout;
    metadata->setSpacing(space::Tiny);
    metadata->addWidget(plainLabel(tr("Metadata"), form));
    metadata->addWidget(m_metadata);
    metadata->addWidget(m_metadataProblem);
    layout->addLayout(metadata);
    layout->addWidget(m_notices);
    layout->addStretch(1);
    m_confirmation->setObjectName(QStringLiteral("allocateConfirmation"));
    m_confirmation->setWordWrap(true);
    m_confirmation->hide();
    layout->addWidget(m_confirmation);
    return form;
}

QWidget *AllocateDialog::makeResult()
{
    auto *result = new QWidget;
    const std::pair<QPushButton *, QString> named[]
        = {{m_addSeats, QStringLiteral("addSeats")}, {m_readAgain, QStringLiteral("readRoster")},
            {m_edit, QStringLiteral("editAgain")}, {m_next, QStringLiteral("nextPerson")}};
    for (const auto &[button, name] : named) {
        button->setObjectName(name);
        addAct(button);
    }
    auto *layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Block);
    layout->addWidget(m_card);
    layout->addStretch(1);
    return result;
}

void AllocateDialog::build()
{
    m_send->setObjectName(QStringLiteral("allocateSend"));
    QVBoxLayout *inPage = pageLayout();
    m_form = makeForm();
    m_result = makeResult();
    inPage->addWidget(m_form);
    inPage->addWidget(m_result);
    const QList<QWidget *> order{m_user, m_email, m_name};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void AllocateDialog::connectAll()
{
    connect(m_user, &QLineEdit::textChanged, &m_vm, &AllocateViewModel::setUserId);
    connect(m_email, &QLineEdit::textChanged, &m_vm, &AllocateViewModel::setEmail);
    connect(m_name, &QLineEdit::textChanged, &m_vm, &AllocateViewModel::setName);
    connect(m_metadata, &MetadataEditor::rowsChanged, &m_vm, &AllocateViewModel::setMetadataRows);
    connect(m_metadata, &MetadataEditor::jsonChanged, &m_vm, &AllocateViewModel::setMetadataJson);
    connect(m_metadata, &MetadataEditor::rawChanged, &m_vm, &AllocateViewModel::setRawMetadata);
    connect(m_metadata, &MetadataEditor::heightChanged, this, &AllocateDialog::fit);
    connect(m_send, &QPushButton::clicked, &m_vm, &AllocateViewModel::send);
    connect(m_addSeats, &QPushButton::clicked, &m_vm, &AllocateViewModel::askForCapacity);
    connect(m_edit, &QPushButton::clicked, &m_vm, &AllocateViewModel::editAgain);
    connect(m_next, &QPushButton::clicked, &m_vm, &AllocateViewModel::nextPerson);
    connect(m_readAgain, &QPushButton::clicked, &m_vm, &AllocateViewModel::readRosterAgain);
    connect(&m_vm, &AllocateViewModel::changed, this, &AllocateDialog::refresh);
}

void AllocateDialog::refresh()
{
    const AllocateAsk &ask = m_vm.ask();
    const bool editing = m_vm.phase() == AllocatePhase::Editing;
    const QString title = m_vm.isUpdate() ? tr("Update a seat") : tr("Allocate a seat");
    setHeading(title, ask.tenant, ask.tenantName, m_vm.account());
    setBusy(m_vm.phase() == AllocatePhase::Sending || m_vm.isReadingRoster());
    if (editing)
        refreshForm();
    else
        refreshResult();
    if (m_shown != m_vm.phase())
        showPhase(m_vm.phase());
    else
        fitIfCut();
}

void AllocateDialog::refreshForm()
{
    const SeatDraft &draft = m_vm.draft();
    setFieldText(m_user, draft.typedId);
    setFieldText(m_email, draft.email);
    setFieldText(m_name, draft.name);
    setHint(m_userHint, draft.wasTrimmed() ? tr("Spaces around the ID are left out.") : QString());
    setHint(m_emailHint, draft.emailWarning());
    setHint(m_nameHint, {});
    m_metadata->setRows(draft.rows);
    m_metadata->setJson(draft.json);
    m_metadata->setRaw(draft.raw, draft.canBeRows());
    setHint(m_metadataProblem, draft.metadataProblem());
    m_notices->setNotices(m_vm.notices());
    setHint(m_confirmation, m_vm.confirmation());
    for (QPushButton *button : {m_send, closeButton()})
        button->setAccessibleDescription(m_vm.confirmation());
    m_send->setText(withoutMnemonic(m_vm.verb()));
    const QString obstacle = m_vm.obstacle();
    m_send->setEnabled(obstacle.isEmpty());
    const bool saidAlready = obstacle == draft.metadataProblem() || m_notices->texts().contains(obstacle);
    showObstacle(saidAlready ? QString() : obstacle);
}

void AllocateDialog::refreshResult()
{
    const AllocateOutcome &outcome = m_vm.outcome();
    m_card->setContent(
        {toneOf(outcome.tone), outcome.title, outcome.sentences, outcome.serverMessage, outcome.details, {}});
    showObstacle({});
}

/// What goes on from here, and what is possible besides.
void AllocateDialog::showActsOf(AllocatePhase phase)
{
    QPushButton *lead = nullptr;
    QList<QPushButton *> rare;
    switch (phase) {
    case AllocatePhase::Editing:
    case AllocatePhase::Sending:
        break;
    case AllocatePhase::AtCapacity:
        lead = m_addSeats;
        rare = {m_edit, m_next};
        break;
    case AllocatePhase::Unknown:
        lead = m_readAgain;
        rare = {m_next};
        break;
    case AllocatePhase::Recorded:
    case AllocatePhase::Settled:
        lead = m_next;
        break;
    case AllocatePhase::NotDone:
    case AllocatePhase::Refused:
    case AllocatePhase::NotSent:
        lead = m_edit;
        rare = {m_next};
        break;
    }
    setButtonKind(m_addSeats, ButtonKind::Primary);
    showActs(lead, rare);
}

void AllocateDialog::showPhase(AllocatePhase phase)
{
    m_shown = phase;
    const bool editing = phase == AllocatePhase::Editing;
    m_form->setVisible(editing);
    m_result->setVisible(!editing);
    m_send->setVisible(editing);
    showActsOf(phase);
    closeButton()->setText(editing ? tr("Cancel") : tr("Close"));
    setScene(editing                          ? Scene::Form
            : phase == AllocatePhase::Sending ? Scene::InFlight
                                              : Scene::Outcome,
        phase == AllocatePhase::AtCapacity ? m_addSeats : nullptr);
    // In LIVE accounts its button is the confirmation: Enter in a field presses nothing.
    const bool confirms = m_vm.account().mode == AccountMode::Live;
    if (editing && confirms)
        holdStill();
    if (editing) {
        m_send->setDefault(!confirms);
        m_send->setAutoDefault(!confirms);
        closeButton()->setAutoDefault(!confirms);
        m_user->setFocus();
        m_user->selectAll();
    }
    fit();
}

void AllocateDialog::leave()
{
    m_vm.close();
}

void AllocateDialog::restyle()
{
    WriteDialog::restyle();
    setTextRole(m_metadataProblem, Role::Critical);
    setTextRole(m_emailHint, Role::Warning);
    for (QLabel *label : {m_userHint, m_emailHint, m_nameHint, m_metadataProblem})
        label->setFont(captionFont(font()));
    setTextRole(m_userHint, Role::Secondary);
}

} // namespace desk
