// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace desk::testing {

/// A certificate for `localhost` and 127.0.0.1, made once per process with the openssl program.
struct NetCertificate
{
    QSslCertificate certificate;
    QSslKey key;
    enum class Validity { Now, Past };
    [[nodiscard]] static NetCertificate make(
        const QString &names = QStringLiteral("DNS:localhost,IP:127.0.0.1"),
        Validity validity = Validity::Now);
};

/// What the server does with one request. Bytes are written as they are: a reply may be nonsense.
struct NetAnswer
{
    enum class End {
        KeepOpen, ///< the client may send another request
        Close, ///< FIN after the bytes
        Reset ///< RST after the bytes
    };
    QByteArray bytes;
    End end = End::KeepOpen;
    std::chrono::milliseconds delay{0};
    std::chrono::milliseconds dripEvery{0}; ///< one byte of `drip` each, for ever
    QByteArray drip;
    bool endless = false; ///< chunks as fast as the client takes them

    [[nodiscard]] static NetAnswer json(
        const QByteArray &body, int status = 200, const QByteArray &headers = {});
    [[nodiscard]] static NetAnswer text(const QByteArray &body, const QByteArray &contentType,
        int status = 200, const QByteArray &headers = {});
    [[nodiscard]] static NetAnswer close();
    [[nodiscard]] static NetAnswer reset();
    [[nodiscard]] static NetAnswer silence();
};

struct NetRequest
{
    QByteArray method;
    QByteArray target;
    QByteArray head; ///< request line and headers
    QByteArray body;
    [[nodiscard]] QByteArray header(const QByteArray &name) const; ///< name in lower case
};

/// A server on raw sockets that counts what it is sent and answers from a script; in this thread's event
/// loop.
class NetFaultServer final : public QTcpServer
{
    Q_OBJECT
public:
    enum class Scheme { Http, Https };
    explicit NetFaultServer(Scheme scheme = Scheme::Http, const NetCertificate *certificate = nullptr);
    ~NetFaultServer() override;

    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;
    /// Answers in order; when none is left, `fallback`.
    void script(std::vector<NetAnswer> answers);
    void setFallback(NetAnswer answer) { m_fallback = std::move(answer); }
    /// Decides per request; wins over the script.
    void setHandler(std::function<NetAnswer(const NetRequest &)> handler) { m_handler = std::move(handler); }
    [[nodiscard]] int scriptLeft() const { return int(m_script.size()); }

    [[nodiscard]] const std::vector<NetRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count() const { return int(m_requests.size()); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] qint64 plainBytes() const { return m_plainBytes; } ///< after decryption
    [[nodiscard]] int open() const { return m_open; } ///< requests without a complete answer
    [[nodiscard]] int mostOpen() const { return m_mostOpen; }
    void setTlsProtocol(QSsl::SslProtocol protocol) { m_protocol = protocol; }

Q_SIGNALS:
    void received();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onReadyRead(QTcpSocket *socket, QByteArray &buffer);
    void answer(QTcpSocket *socket, const NetAnswer &answer);
    void finish(QTcpSocket *socket, const NetAnswer &answer);

    Scheme m_scheme;
    const NetCertificate *m_certificate;
    QSsl::SslProtocol m_protocol = QSsl::SecureProtocols;
    std::deque<NetAnswer> m_script;
    NetAnswer m_fallback;
    std::function<NetAnswer(const NetRequest &)> m_handler;
    std::vector<NetRequest> m_requests;
    int m_connections = 0;
    qint64 m_plainBytes = 0;
    int m_open = 0;
    int m_mostOpen = 0;
};

} // namespace desk::testing
