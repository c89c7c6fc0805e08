// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace desk {

/// First, previous, "page n of m", next, last, rows a page. It holds no data: the page binds it to its model.
class Pager final : public QWidget
{
    Q_OBJECT
public:
    explicit Pager(QWidget *parent = nullptr);

    /// `page` from 1; out of range is brought into it. `rows` < 0 means that the total isn't known yet.
    void setState(int page, int pageSize, qint64 rows);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const; ///< at least 1
    [[nodiscard]] int pageSize() const { return m_pageSize; }

    /// Pages that `rows` rows fill, at least 1.
    [[nodiscard]] static int pagesFor(qint64 rows, int pageSize);
    [[nodiscard]] static bool offersSize(int rows); ///< is one of the page sizes

Q_SIGNALS:
    void pageRequested(int page); ///< from 1, always another one than `page()`
    void pageSizeRequested(int rows); ///< 25, 50 or 100

protected:
    void changeEvent(QEvent *event) override;

private:
    void request(int page);
    void commitEdit();
    void refresh();

    int m_page = 1;
    int m_pageSize = 50;
    qint64 m_rows = -1;
    QToolButton *m_first;
    QToolButton *m_previous;
    QLineEdit *m_edit;
    QLabel *m_of;
    QToolButton *m_next;
    QToolButton *m_last;
    QComboBox *m_sizes;
};

} // namespace desk
