// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pager.h"

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace desk {

namespace {

constexpr int pageSizes[] = {25, 50, 100};

QToolButton *pagerButton(const QString &what, const QString &objectName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAccessibleName(what);
    button->setToolTip(what);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

Pager::Pager(QWidget *parent)
    : QWidget(parent)
    , m_first(pagerButton(tr("First page"), QStringLiteral("firstPage"), this))
    , m_previous(pagerButton(tr("Previous page"), QStringLiteral("previousPage"), this))
    , m_edit(new QLineEdit(this))
    , m_of(plainLabel({}, this))
    , m_next(pagerButton(tr("Next page"), QStringLiteral("nextPage"), this))
    , m_last(pagerButton(tr("Last page"), QStringLiteral("lastPage"), this))
    , m_sizes(new QComboBox(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_edit->setObjectName(QStringLiteral("pageNumber"));
    m_edit->setAccessibleName(tr("Page"));
    m_edit->setAlignment(Qt::AlignCenter);
    m_edit->setValidator(new QIntValidator(1, 99'999'999, m_edit));
    m_sizes->setObjectName(QStringLiteral("pageSize"));
    m_sizes->setAccessibleName(tr("Rows a page"));
    for (const int size : pageSizes)
        m_sizes->addItem(QLocale().toString(size), size);

    auto *word = plainLabel(tr("Page"), this);
    word->setBuddy(m_edit);
    auto *sizeWord = plainLabel(tr("a page"), this);
    sizeWord->setBuddy(m_sizes);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::Tiny);
    layout->addWidget(m_first);
    layout->addWidget(m_previous);
    layout->addSpacing(space::Tiny);
    layout->addWidget(word);
    layout->addWidget(m_edit);
    layout->addWidget(m_of);
    layout->addSpacing(space::Tiny);
    layout->addWidget(m_next);
    layout->addWidget(m_last);
    layout->addSpacing(space::Block);
    layout->addWidget(m_sizes);
    layout->addWidget(sizeWord);

    connect(m_first, &QToolButton::clicked, this, [this] { request(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { request(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { request(m_page + 1); });
    connect(m_last, &QToolButton::clicked, this, [this] { request(pageCount()); });
    connect(m_edit, &QLineEdit::returnPressed, this, &Pager::commitEdit);
    connect(
        m_edit, &QLineEdit::editingFinished, this, [this] { m_edit->setText(QLocale().toString(m_page)); });
    connect(m_sizes, &QComboBox::activated, this, [this](int index) {
        const int size = m_sizes->itemData(index).toInt();
        if (size != m_pageSize)
            Q_EMIT pageSizeRequested(size);
    });
    refresh();
}

void Pager::setState(int page, int pageSize, qint64 rows)
{
    m_pageSize = std::max(pageSize, 1);
    m_rows = rows;
    m_page = rows < 0 ? std::max(page, 1) : std::clamp(page, 1, pageCount());
    refresh();
}

int Pager::pageCount() const
{
    return m_rows < 0 ? std::max(m_page, 1) : pagesFor(m_rows, m_pageSize);
}

int Pager::pagesFor(qint64 rows, int pageSize)
{
    if (rows <= 0 || pageSize <= 0)
        return 1;
    return int(std::min<qint64>((rows - 1) / pageSize + 1, 99'999'999));
}

bool Pager::offersSize(int rows)
{
    return std::ranges::find(pageSizes, rows) != std::end(pageSizes);
}

void Pager::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::LocaleChange)
        refresh();
}

void Pager::request(int page)
{
    const int target = std::clamp(page, 1, pageCount());
    if (target != m_page)
        Q_EMIT pageRequested(target);
}

void Pager::commitEdit()
{
    bool isNumber = false;
    const qlonglong page = QLocale().toLongLong(m_edit->text(), &isNumber);
    if (isNumber)
        request(int(std::clamp<qlonglong>(page, 1, pageCount())));
    m_edit->setText(QLocale().toString(m_page));
    m_edit->selectAll();
}

void Pager::refresh()
{
    const QLocale locale;
    const bool known = m_rows >= 0;
    m_first->setEnabled(m_page > 1);
    m_previous->setEnabled(m_page > 1);
    m_next->setEnabled(known && m_page < pageCount());
    m_last->setEnabled(known && m_page < pageCount());
    m_edit->setEnabled(known && pageCount() > 1);
    m_edit->setText(locale.toString(m_page));
    m_edit->setFixedWidth(m_edit->fontMetrics().horizontalAdvance(locale.toString(pageCount())) + 36);
    m_of->setText(known ? tr("of %1").arg(locale.toString(pageCount())) : QString());
    setAccessibleName(known ? tr("Page %1 of %2").arg(m_page).arg(pageCount()) : tr("Page %1").arg(m_page));
    const bool mirrored = isRightToLeft(); // onward is to the left then
    m_first->setIcon(icon(mirrored ? IconName::Last : IconName::First, Role::Text));
    m_previous->setIcon(icon(mirrored ? IconName::Next : IconName::Previous, Role::Text));
    m_next->setIcon(icon(mirrored ? IconName::Previous : IconName::Next, Role::Text));
    m_last->setIcon(icon(mirrored ? IconName::First : IconName::Last, Role::Text));
    const int index = m_sizes->findData(m_pageSize);
    if (index >= 0)
        m_sizes->setCurrentIndex(index);
}

} // namespace desk
