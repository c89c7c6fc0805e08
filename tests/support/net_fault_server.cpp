// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/net_fault_server.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/socket.h>

namespace desk::testing {

namespace {

void openssl(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral("openssl"), arguments);
    if (!program.waitForFinished(20000) || program.exitCode() != 0)
        qFatal("openssl failed: %s", program.readAllStandardError().constData());
}

void writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("can't write a temporary file");
}

} // namespace

NetCertificate NetCertificate::make(const QString &names, Validity validity)
{
    QTemporaryDir dir;
    const QString keyPath = dir.filePath(QStringLiteral("key.pem"));
    const QString requestPath = dir.filePath(QStringLiteral("request.pem"));
    const QString certPath = dir.filePath(QStringLiteral("cert.pem"));
    const QString configPath = dir.filePath(QStringLiteral("ca.cnf"));
    const QByteArray here = dir.path().toUtf8();
    writeFile(dir.filePath(QStringLiteral("index.txt")), {});
    writeFile(dir.filePath(QStringLiteral("serial")), "01\n");
    writeFile(configPath,
        "[ca]\ndefault_ca=own\n[own]\ndatabase=" + here + "/index.txt\nserial=" + here
            + "/serial\nnew_certs_dir=" + here
            + "\ndefault_md=sha256\npolicy=any\nx509_extensions=names\n[any]\ncommonName=supplied\n"
            + "[names]\nsubjectAltName=" + names.toUtf8() + "\nbasicConstraints=critical,CA:TRUE\n");
    openssl(
        {QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), QStringLiteral("rsa:2048"),
            QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=desk test"),
            QStringLiteral("-keyout"), keyPath, QStringLiteral("-out"), requestPath});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto stamp
        = [&](int days) { return now.addDays(days).toString(QStringLiteral("yyyyMMddHHmmss")) + u'Z'; };
    const bool past = validity == Validity::Past;
    openssl({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-selfsign"),
        QStringLiteral("-notext"), QStringLiteral("-config"), configPath, QStringLiteral("-keyfile"), keyPath,
        QStringLiteral("-in"), requestPath, QStringLiteral("-out"), certPath, QStringLiteral("-startdate"),
        stamp(past ? -9 : -1), QStringLiteral("-enddate"), stamp(past ? -8 : 3)});
    QFile key(keyPath);
    const QList<QSslCertificate> certificates = QSslCertificate::fromPath(certPath);
    if (!key.open(QIODevice::ReadOnly) || certificates.isEmpty())
        qFatal("openssl made no certificate");
    return {certificates.first(), QSslKey(&key, QSsl::Rsa)};
}

NetAnswer NetAnswer::json(const QByteArray &body, int status, const QByteArray &headers)
{
    return text(body, "application/json", status, headers);
}

NetAnswer NetAnswer::text(
    const QByteArray &body, const QByteArray &contentType, int status, const QByteArray &headers)
{
    NetAnswer answer;
    answer.bytes = "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
    return answer;
}

NetAnswer NetAnswer::close()
{
    NetAnswer answer;
    answer.end = End::Close;
    return answer;
}

NetAnswer NetAnswer::reset()
{
    NetAnswer answer;
    answer.end = End::Reset;
    return answer;
}

NetAnswer NetAnswer::silence()
{
    return {};
}

QByteArray NetRequest::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == name)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

NetFaultServer::NetFaultServer(Scheme scheme, const NetCertificate *certificate)
    : m_scheme(scheme)
    , m_certificate(certificate)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port");
}

NetFaultServer::~NetFaultServer()
{
    QTcpServer::close();
    for (QTcpSocket *socket : findChildren<QTcpSocket *>()) {
        socket->disconnect();
        socket->abort();
    }
}

QUrl NetFaultServer::url(const QString &host) const
{
    QUrl url;
    url.setScheme(m_scheme == Scheme::Https ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(host);
    url.setPort(serverPort());
    return url;
}

void NetFaultServer::script(std::vector<NetAnswer> answers)
{
    m_script.assign(answers.begin(), answers.end());
}

void NetFaultServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    QTcpSocket *socket = nullptr;
    if (m_scheme == Scheme::Https) {
        auto *secure = new QSslSocket(this);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(m_certificate->certificate);
        configuration.setPrivateKey(m_certificate->key);
        configuration.setProtocol(m_protocol);
        secure->setSslConfiguration(configuration);
        secure->setSocketDescriptor(descriptor);
        secure->startServerEncryption();
        socket = secure;
    } else {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
    }
    const auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { onReadyRead(socket, *buffer); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

void NetFaultServer::onReadyRead(QTcpSocket *socket, QByteArray &buffer)
{
    const QByteArray bytes = socket->readAll();
    m_plainBytes += bytes.size();
    buffer += bytes;
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    NetRequest request;
    request.head = buffer.left(end);
    const qsizetype length = request.header("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    const QList<QByteArray> line = request.head.left(request.head.indexOf('\r')).split(' ');
    request.method = line.value(0);
    request.target = line.value(1);
    m_requests.push_back(request);
    m_mostOpen = std::max(m_mostOpen, ++m_open);
    NetAnswer next = m_fallback;
    if (m_handler) {
        next = m_handler(request);
    } else if (!m_script.empty()) {
        next = m_script.front();
        m_script.pop_front();
    }
    if (next.delay.count() > 0)
        QTimer::singleShot(next.delay, socket, [this, socket, next] { answer(socket, next); });
    else
        answer(socket, next);
    Q_EMIT received();
}

void NetFaultServer::answer(QTcpSocket *socket, const NetAnswer &answer)
{
    socket->write(answer.bytes);
    if (answer.dripEvery.count() > 0) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, drip = answer.drip] { socket->write(drip); });
        timer->start(answer.dripEvery);
        return;
    }
    if (answer.endless) {
        const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'x') + "\r\n";
        const auto more = [socket, chunk] {
            while (socket->bytesToWrite() < 1'000'000 && socket->state() == QAbstractSocket::ConnectedState)
                socket->write(chunk);
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
        return;
    }
    finish(socket, answer);
}

void NetFaultServer::finish(QTcpSocket *socket, const NetAnswer &answer)
{
    if (!answer.bytes.isEmpty() || answer.end != NetAnswer::End::KeepOpen)
        --m_open;
    switch (answer.end) {
    case NetAnswer::End::KeepOpen:
        break;
    case NetAnswer::End::Close:
        socket->disconnectFromHost();
        break;
    case NetAnswer::End::Reset: {
        socket->flush();
        const linger off{1, 0};
        setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &off, sizeof off);
        socket->abort();
        break;
    }
    }
}

} // namespace desk::testing
