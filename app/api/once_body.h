// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace desk {

/// A request body that can be read once. Qt sends a request again by itself when the peer closes before it
/// answered; it can't when the body is a sequential device, and reports that instead. This is how "at most
/// one delivery" is kept, together with `DoNotBufferUploadDataAttribute` and a `Content-Length` of our own.
class OnceBody final : public QIODevice
{
public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_bytes.size() - m_position + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool atEnd() const override { return m_position >= m_bytes.size(); }
    /// Then nobody sees when it is on its way.
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// How much of it was handed to the network.
    [[nodiscard]] qint64 taken() const { return m_position; }
    // Refused here, because the base class would warn at every attempt of Qt to rewind.
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 count = std::min<qint64>(maxSize, m_bytes.size() - m_position);
        if (count <= 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_position, size_t(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace desk
