// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;

namespace desk {

/// Label and value rows, e.g. in the detail panel. Values can be selected and copied, and are plain text.
class KeyValueGrid final : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        QString label;
        QString value; ///< empty shows "–"
        bool isId = false; ///< fixed-width, cut in the middle, with a copy button
        bool wraps = false; ///< over several lines instead of being cut (metadata)
        QString toolTip; ///< why it is empty, or the exact time; the value itself when empty
    };

    explicit KeyValueGrid(QWidget *parent = nullptr);
    void setRows(const std::vector<Row> &rows);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    std::vector<Row> m_rows;
    QGridLayout *m_layout;
};

} // namespace desk
