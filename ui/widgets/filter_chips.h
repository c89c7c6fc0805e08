// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QAbstractButton;
class QMenu;
class QToolButton;

namespace desk {

/// A row of filters with counts: "All 1,204 · Over capacity 9". One of them, or any number, is on. Left and
/// right move between them, Space switches, and in exclusive mode moving selects. Where there is no room for
/// the row, one button says what is on and has the filters in its menu.
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

    [[nodiscard]] QSize sizeHint() const override; ///< all chips in one line
    [[nodiscard]] QSize minimumSizeHint() const override; ///< the button with the menu

Q_SIGNALS:
    void selectionChanged(const QStringList &ids); ///< by the user

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void toggled(int index);
    void askForRoom();
    void fit();
    void fillMenu();
    void describeMenu();

    Choice m_choice;
    std::vector<Chip> m_chips;
    std::vector<QAbstractButton *> m_buttons;
    QToolButton *m_menuButton;
    QMenu *m_menu;
    bool m_isMenu = false;
};

} // namespace desk
