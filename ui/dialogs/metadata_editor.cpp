// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/metadata_editor.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/tab_order.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {

namespace {

constexpr int jsonLines = 6;

} // namespace

MetadataEditor::MetadataEditor(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QPushButton(tr("Add a key"), this))
    , m_mode(new QPushButton(this))
    , m_json(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("metadataEditor"));
    m_add->setObjectName(QStringLiteral("addMetadata"));
    m_mode->setObjectName(QStringLiteral("metadataMode"));
    m_json->setObjectName(QStringLiteral("metadataJson"));
    m_json->setAccessibleName(tr("Metadata as a JSON object"));
    m_json->setTabChangesFocus(true);
    m_json->setFont(idFont(font()));
    m_json->setFixedHeight(m_json->fontMetrics().lineSpacing() * jsonLines + space::Block);
    for (QPushButton *button : {m_add, m_mode}) {
        button->setAutoDefault(false);
        setButtonKind(button, ButtonKind::Link);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::Block);
    buttons->addWidget(m_add);
    buttons->addWidget(m_mode);
    buttons->addStretch(1);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::Small);
    m_layout->addWidget(m_json);
    m_layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.back().key->setFocus();
        tell();
        Q_EMIT heightChanged();
    });
    connect(m_mode, &QPushButton::clicked, this, [this] { Q_EMIT rawChanged(!m_raw); });
    connect(m_json, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_busy)
            Q_EMIT jsonChanged(m_json->toPlainText());
    });
    setRaw(false, true);
}

void MetadataEditor::addRow(const MetadataEntry &entry)
{
    Row row{new QWidget(this), nullptr, nullptr};
    row.key = new QLineEdit(entry.key, row.box);
    row.value = new QLineEdit(entry.value, row.box);
    row.key->setAccessibleName(tr("Metadata key"));
    row.value->setAccessibleName(tr("Metadata value"));
    row.key->setPlaceholderText(tr("Key"));
    row.value->setPlaceholderText(tr("Value"));
    auto *remove = new QToolButton(row.box);
    remove->setIcon(icon(IconName::Close));
    remove->setAccessibleName(tr("Remove this key"));
    remove->setToolTip(toolTipText(tr("Remove this key")));
    remove->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(row.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Small);
    layout->addWidget(row.key, 2);
    layout->addWidget(row.value, 3);
    layout->addWidget(remove);
    connect(row.key, &QLineEdit::textChanged, this, &MetadataEditor::tell);
    connect(row.value, &QLineEdit::textChanged, this, &MetadataEditor::tell);
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] {
        removeRow(box);
        m_add->setFocus();
        tell();
        Q_EMIT heightChanged();
    });
    m_layout->insertWidget(int(m_rows.size()), row.box);
    row.box->setVisible(!m_raw);
    m_rows.push_back(row);
    // Qt puts what is made later at the end.
    QWidget *before = m_rows.size() > 1 ? m_rows[m_rows.size() - 2].value : nullptr;
    if (before)
        before = before->nextInFocusChain(); // its button
    if (before)
        setTabOrder(before, row.key);
    else
        placeForTab(this, {row.key});
    setTabOrder(row.key, row.value);
    setTabOrder(row.value, remove);
    setTabOrder(remove, m_json);
    setTabOrder(m_json, m_add);
    setTabOrder(m_add, m_mode);
}

void MetadataEditor::removeRow(const QWidget *box)
{
    const auto at = std::ranges::find(m_rows, box, &Row::box);
    if (at == m_rows.end())
        return;
    at->box->hide();
    at->box->deleteLater(); // its button is being pressed
    m_rows.erase(at);
}

std::vector<MetadataEntry> MetadataEditor::rows() const
{
    std::vector<MetadataEntry> rows;
    for (const Row &row : m_rows)
        rows.push_back({row.key->text(), row.value->text()});
    return rows;
}

void MetadataEditor::tell()
{
    if (!m_busy)
        Q_EMIT rowsChanged(rows());
}

void MetadataEditor::setRows(const std::vector<MetadataEntry> &wanted)
{
    if (wanted == rows())
        return;
    m_busy = true;
    const size_t before = m_rows.size();
    while (m_rows.size() > wanted.size())
        removeRow(m_rows.back().box);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].key->setText(wanted[i].key);
        m_rows[i].value->setText(wanted[i].value);
    }
    while (m_rows.size() < wanted.size())
        addRow(wanted[m_rows.size()]);
    m_busy = false;
    if (before != m_rows.size())
        Q_EMIT heightChanged();
}

void MetadataEditor::setJson(const QString &json)
{
    if (json == m_json->toPlainText())
        return;
    m_busy = true;
    m_json->setPlainText(json);
    m_busy = false;
}

void MetadataEditor::setRaw(bool raw, bool canBeRows)
{
    const bool other = raw != m_raw;
    m_raw = raw;
    for (const Row &row : m_rows)
        row.box->setVisible(!raw);
    m_add->setVisible(!raw);
    m_json->setVisible(raw);
    m_mode->setText(raw ? tr("Edit as rows") : tr("Edit as JSON"));
    m_mode->setEnabled(!raw || canBeRows);
    m_mode->setToolTip(
        raw && !canBeRows ? tr("Rows hold texts only; this object holds more than that.") : QString());
    if (other)
        Q_EMIT heightChanged();
}

} // namespace desk
