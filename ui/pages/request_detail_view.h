// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/requests_view_model.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace desk {

class CopyButton;
class KeyValueGrid;
class StatusBadge;

/// Everything that is kept of one request: what was sent, what came back, and the command that repeats it.
class RequestDetailView final : public QWidget
{
    Q_OBJECT
public:
    explicit RequestDetailView(QWidget *parent = nullptr);

    void setRequest(const RequestDetail &request, AccountMode mode);

private:
    StatusBadge *m_result;
    QLabel *m_sentence;
    KeyValueGrid *m_facts;
    CopyButton *m_copyCurl;
    QPlainTextEdit *m_curl;
    QLabel *m_sentTitle;
    CopyButton *m_copySent;
    QPlainTextEdit *m_sent;
    CopyButton *m_copyReply;
    QPlainTextEdit *m_reply;
};

} // namespace desk
