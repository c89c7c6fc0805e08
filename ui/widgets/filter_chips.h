// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QAbstractButton;

namespace desk {

/// A row of filters with counts: "All 1,204 · Over capacity 9". One of them, or any number, is on. Left and
/// right move between them, Space switches, and in exclusive mode moving selects.
class FilterChips final : public QWidget
{
    Q_OBJECT
public:
    struct Chip
    {
        QString id;
        QString label;
        std::optional<qint64> count; ///< nothing = not known, not shown
        QString toolTip; ///< e.g. how much of the list was looked at
    };
    enum class Choice { Exclusive, Multiple };

    explicit FilterChips(Choice choice = Choice::Exclusive, QWidget *parent = nullptr);

    /// Keeps what is selected where the ID is still there; else, in exclusive mode, selects the first.
    /// Silent.
    void setChips(const std::vector<Chip> &chips);
    void setCount(const QString &id, std::optional<qint64> count);
    void setSelected(const QStringList &ids); ///< silent
    void choose(
        const QStringList &ids); ///< as if they had been pressed; those that aren't there are left out
    [[nodiscard]] QStringList selected() const;
    [[nodiscard]] QString current() const; ///< exclusive mode: the one that is on

Q_SIGNALS:
    void selectionChanged(const QStringList &ids); ///< by the user

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void toggled(int index);

    Choice m_choice;
    std::vector<Chip> m_chips;
    std::vector<QAbstractButton *> m_buttons;
};

} // namespace desk
