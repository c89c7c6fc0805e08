// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/connect_view_model.h"

#include <QUrl>

namespace desk {

namespace {

constexpr std::chrono::seconds keychainPatience(3);
constexpr qsizetype longestAccountName = 60;

ErrorText keychainFailure(const VaultAnswer &answer)
{
    using Kind = VaultAnswer::Kind;
    ErrorText text;
    switch (answer.kind) {
    case Kind::NoService:
        text.title = ConnectViewModel::tr("This desktop has no keychain that runs.");
        text.hint
            = ConnectViewModel::tr("The key was not kept. Start GNOME Keyring, KWallet or KeePassXC and try "
                                   "again, or use the key for this session only.");
        break;
    case Kind::Locked:
        text.title = ConnectViewModel::tr("The keychain is locked.");
        text.hint = ConnectViewModel::tr(
            "The key was not kept. Unlock the keychain and try again, or use the key for this session only.");
        break;
    case Kind::Denied:
        text.title = ConnectViewModel::tr("The keychain refused to keep the key.");
        text.hint = ConnectViewModel::tr(
            "Allow Crovver Desk there and try again, or use the key for this session only.");
        break;
    case Kind::Done:
    case Kind::NoEntry:
    case Kind::Failed:
        text.title = ConnectViewModel::tr("The keychain didn't keep the key.");
        text.hint = ConnectViewModel::tr("Try again, or use the key for this session only.");
        break;
    }
    text.details = answer.detail;
    return text;
}

} // namespace

ConnectViewModel::ConnectViewModel(Services services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
{
    startNew();
}

ConnectViewModel::~ConnectViewModel() = default;

void ConnectViewModel::startNew()
{
    stop();
    m_isNew = true;
    m_isLevelChosen = false;
    m_record = m_services.accounts.newRecord(m_services.provider);
    m_before = {};
    m_address = m_record.address;
    setKey({});
}

void ConnectViewModel::edit(const AccountRecord &record)
{
    stop();
    m_isNew = false;
    m_isLevelChosen = true;
    m_before = m_record = record;
    m_address = record.address;
    setKey({});
}

void ConnectViewModel::touch()
{
    // What was found out about something else doesn't stand beside what is typed now.
    stop();
    m_failure = {};
    Q_EMIT changed();
}

void ConnectViewModel::setName(const QString &name)
{
    m_record.name = name.simplified().left(longestAccountName);
    touch();
}

void ConnectViewModel::setAddress(const QString &address)
{
    m_address = address;
    const AccountChecker::Address judged = m_services.checker.checkAddress(address.trimmed());
    m_record.address = judged.problem.isEmpty() ? judged.spelled : QString();
    touch();
}

void ConnectViewModel::setKey(const QString &key)
{
    m_keyText = key.trimmed();
    m_key = SecretKey::fromText(m_keyText, m_services.provider.keyPrefixes);
    if (m_keyText.isEmpty()) {
        m_record.keyStart = m_before.keyStart;
        m_record.keyEnd = m_before.keyEnd;
    } else {
        m_record.keyStart = keyStartOf(m_services.provider, m_keyText);
        m_record.keyEnd = keyEndOf(m_keyText);
    }
    if (!m_isLevelChosen)
        m_record.level = mode() == AccountMode::Test ? WriteLevel::Ask : WriteLevel::ReadOnly;
    touch();
}

void ConnectViewModel::setLevel(WriteLevel level)
{
    m_isLevelChosen = true;
    m_record.level = level;
    touch();
}

KeyVerdict ConnectViewModel::keyVerdict() const
{
    return judgeKey(m_services.provider, m_keyText);
}

AccountMode ConnectViewModel::mode() const
{
    return modeOfKey(m_services.provider, m_keyText.isEmpty() ? m_before.keyStart : m_keyText);
}

QString ConnectViewModel::nameWhenEmpty() const
{
    const QUrl url(m_record.address);
    const bool isUsual = m_record.address == m_services.provider.address || url.host().isEmpty();
    const QString place = isUsual ? m_services.provider.name : url.host();
    return mode() == AccountMode::Test ? tr("%1, test").arg(place) : place;
}

ConnectViewModel::Note ConnectViewModel::keyNote() const
{
    const Provider &provider = m_services.provider;
    const KeyVerdict verdict = keyVerdict();
    switch (verdict.kind) {
    case KeyVerdict::Kind::Empty:
        if (!m_isNew)
            return {tr("In use: %1. Leave this empty to keep it.").arg(keyHint(m_before)), false};
        return {tr("Begins with %1, and is better a test key at first.").arg(provider.keyLooks), false};
    case KeyVerdict::Kind::Public:
        return {tr("This is a public key (%1…). Tenants and seats need the secret key (%2).")
                    .arg(provider.publicKeyLooks, provider.keyLooks),
            true};
    case KeyVerdict::Kind::Broken:
        return {
            tr("A key has no spaces, line breaks or special characters inside. Copy it again, whole."), true};
    case KeyVerdict::Kind::Unusual:
        return {tr("Secret keys of %1 begin with %2. This one will be tried as it is.")
                    .arg(provider.name, provider.keyLooks),
            false};
    case KeyVerdict::Kind::Usable:
        break;
    }
    if (!m_isNew && mode() != modeOfKey(provider, m_before.keyStart))
        return {mode() == AccountMode::Live
                ? tr("This key is LIVE, and the account is TEST. Add another account for it.")
                : tr("This key is TEST, and the account is LIVE. Add another account for it."),
            true};
    return {verdict.mode == AccountMode::Test ? tr("TEST: no real money moves.")
                                              : tr("LIVE: this key can spend real money."),
        false};
}

ConnectViewModel::Note ConnectViewModel::addressNote() const
{
    const AccountChecker::Address judged = m_services.checker.checkAddress(m_address.trimmed());
    if (!judged.problem.isEmpty())
        return {judged.problem, true};
    if (!m_isNew && m_record.address != m_before.address && m_keyText.isEmpty())
        return {tr("The key goes to another server then, so type it again."), true};
    return {};
}

QString ConnectViewModel::obstacle() const
{
    if (m_isNew && m_keyText.isEmpty())
        return tr("Type the secret key");
    for (const Note &note : {keyNote(), addressNote()}) {
        if (note.isProblem)
            return note.text;
    }
    return {};
}

void ConnectViewModel::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

void ConnectViewModel::connectNow()
{
    if (isBusy() || m_phase == Phase::Done || !obstacle().isEmpty())
        return;
    m_failure = {};
    if (m_record.name.isEmpty())
        m_record.name = nameWhenEmpty();
    // Another name or level needs no server.
    if (m_keyText.isEmpty())
        return finish(false);
    const QString formerId = formerAccountId(m_record.address, m_keyText);
    if (!m_record.formerIds.contains(formerId))
        m_record.formerIds << formerId;
    check();
}

void ConnectViewModel::check()
{
    m_check = std::make_unique<QObject>();
    m_services.checker.check(
        m_record, m_key, m_check.get(), [this](const Result<qint64> &result) { checked(result); });
    setPhase(Phase::Checking);
}

void ConnectViewModel::checked(const Result<qint64> &result)
{
    m_check.release()->deleteLater(); // it may be what calls
    if (!result) {
        m_failure = errorText(result.error(), tr("The account"), m_services.provider);
        return setPhase(Phase::CheckFailed);
    }
    m_tenants = *result;
    store();
}

void ConnectViewModel::store()
{
    m_isSlow = false;
    m_slowTimer = m_services.clock.after(keychainPatience, [this] {
        m_isSlow = true;
        Q_EMIT changed();
    });
    const int attempt = ++m_attempt;
    m_services.vault.write(
        m_record.id, m_key, this, [this, attempt](const VaultAnswer &answer) { stored(attempt, answer); });
    setPhase(Phase::Storing);
}

void ConnectViewModel::stored(int attempt, const VaultAnswer &answer)
{
    if (attempt != m_attempt) {
        // Nobody waited for it any more: what was given up isn't kept, unless the account had a key there
        // before.
        if (answer.kind == VaultAnswer::Kind::Done && m_isNew)
            m_services.vault.remove(m_record.id, this, {});
        return;
    }
    m_slowTimer = {};
    m_isSlow = false;
    if (answer.kind == VaultAnswer::Kind::Done)
        return finish(false);
    m_failure = keychainFailure(answer);
    setPhase(Phase::StoreFailed);
}

void ConnectViewModel::tryKeychainAgain()
{
    if (m_phase == Phase::StoreFailed)
        store();
}

void ConnectViewModel::useForThisSession()
{
    if (m_phase != Phase::StoreFailed && m_phase != Phase::Storing)
        return;
    ++m_attempt;
    m_slowTimer = {};
    finish(true);
}

void ConnectViewModel::finish(bool forSession)
{
    m_isSlow = false;
    m_phase = Phase::Done;
    m_services.accounts.store(m_record);
    Q_EMIT changed();
    const SecretKey key = std::exchange(m_key, {});
    m_keyText.fill(u'\0');
    m_keyText.clear();
    Q_EMIT connected(m_record, key, forSession);
}

void ConnectViewModel::stop()
{
    m_check.reset();
    m_slowTimer = {};
    m_isSlow = false;
    if (m_phase == Phase::Storing)
        ++m_attempt;
    if (m_phase != Phase::Editing)
        setPhase(Phase::Editing);
}

} // namespace desk
