// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QStringList>

namespace desk {

/// One line of plain text, cut with an ellipsis where space ends and whole on hover. `text()` is what was
/// set.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// Text from anywhere; made one line. Hides QLabel::setText on purpose.
    void setText(const QString &text);
    /// Several texts in one line, each by itself where directions can meet.
    void setTexts(const QStringList &texts, const QString &between);
    void setElideMode(Qt::TextElideMode mode);
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showLine(const QString &full, const QString &shown);

    QString m_full;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

} // namespace desk
