// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/error_text.h"
#include "models/views/view_state.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace desk {

class Skeleton;

/// What a view says in place of its rows. All plain text; an empty action has no button.
struct EmptyText
{
    QString title; ///< "No tenants yet."
    QString hint; ///< what to do, or why it is so
    QString action; ///< the button, e.g. "Clear search"
};

/// The words of one view for its states.
struct StateTexts
{
    QString subject; ///< noun phrase: "The tenants"
    EmptyText nothingYet;
    EmptyText nothingMatches;
    EmptyText noActiveSubscription;
    Provider provider{}; ///< whose failures are told
    QString notFoundAction{}; ///< offered instead of trying again where there is no such tenant
};

/// Loading, empty of each kind, error and offline: one widget for all views.
class StateView final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { None, Loading, Empty, Error, Offline };

    explicit StateView(QWidget *parent = nullptr);
    /// For where there is little room: without the picture, close to the edges.
    void setCompact();

    /// Shows what the phase asks for and says whether that takes the place of the content (true for Idle,
    /// FirstLoad, Empty and Error). Ready, Refreshing and Partial show nothing here: the page tells their
    /// error in a Banner.
    bool setState(const ViewState &state, const StateTexts &texts);

    void showNothing();
    void showLoading(const QString &what); ///< blank for 150 ms, then a skeleton
    void showEmpty(EmptyKind kind, const EmptyText &text);
    void showError(const ErrorText &text);
    void showOffline(const ErrorText &text);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString title() const;
    /// What "Copy details" puts on the clipboard.
    [[nodiscard]] QString detailsForCopy() const;

Q_SIGNALS:
    void retryRequested();
    void emptyActionRequested(desk::EmptyKind kind);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill(Kind kind, const QString &title, const QString &hint);
    void fillError(Kind kind, const ErrorText &text);
    void restyle();

    Kind m_kind = Kind::None;
    EmptyKind m_empty = EmptyKind::None;
    ErrorText m_error;
    Skeleton *m_skeleton;
    QWidget *m_box;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_hint;
    QLabel *m_serverCaption;
    QLabel *m_server;
    QPushButton *m_action;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QToolButton *m_more;
    QLabel *m_details;
    QTimer *m_delay;
};

} // namespace desk
