// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace desk {

/// The buttons of a dialog in the order of the platform, as QDialogButtonBox has them. That one shows every
/// button when the style changes and makes one the default by itself; here both are left to the dialog.
class ButtonRow final : public QWidget
{
    Q_OBJECT
public:
    enum class Place {
        Accept, ///< what the dialog is for
        Act, ///< what can be done in its place
        Reject
    };
    explicit ButtonRow(QWidget *parent = nullptr);
    /// Takes it over.
    void add(QPushButton *button, Place place);

private:
    [[nodiscard]] int rank(Place place) const;

    QHBoxLayout *m_layout;
    QList<int> m_ranks; ///< of the buttons, from left to right
    bool m_acceptsFirst;
};

} // namespace desk
