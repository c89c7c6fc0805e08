-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal's first version. Statements are set apart by empty lines, because triggers have semicolons
-- inside. Times are milliseconds since 1970, UTC. Amounts are decimal text in major units.

CREATE TABLE intents (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    account_id TEXT NOT NULL,
    account_name TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    state TEXT NOT NULL CHECK (state <> ''),
    tenant_id TEXT NOT NULL,
    tenant_name TEXT NOT NULL,
    subject TEXT NOT NULL,
    request BLOB NOT NULL,
    request_hash BLOB NOT NULL,
    idempotency_key TEXT NOT NULL,
    operator TEXT NOT NULL,
    created_at INTEGER,
    run_id TEXT NOT NULL,
    batch INTEGER NOT NULL,
    shown_amount TEXT NOT NULL,
    shown_currency TEXT NOT NULL,
    units_before INTEGER,
    active_before INTEGER,
    units_wanted INTEGER,
    provider_id TEXT NOT NULL,
    checkout_url TEXT NOT NULL,
    requires_payment INTEGER,
    charged_amount TEXT NOT NULL,
    charged_currency TEXT NOT NULL,
    answer TEXT NOT NULL,
    request_id TEXT NOT NULL,
    problem TEXT NOT NULL,
    waiting TEXT NOT NULL, -- JSON: [[user ID, e-mail, name], …]
    seat_waiting INTEGER NOT NULL,
    units_observed INTEGER,
    observed_at INTEGER
) STRICT;

CREATE INDEX intents_by_account ON intents (account_id, created_at);

CREATE UNIQUE INDEX intents_by_key ON intents (idempotency_key) WHERE idempotency_key <> '';

-- One key never goes with two bodies, and what was begun is never forgotten.
CREATE TRIGGER intents_keep_request BEFORE UPDATE ON intents
WHEN NEW.id IS NOT OLD.id OR NEW.request_hash IS NOT OLD.request_hash OR NEW.request IS NOT OLD.request
    OR NEW.idempotency_key IS NOT OLD.idempotency_key
BEGIN
    SELECT RAISE(ABORT, 'an intent keeps its request');
END;

CREATE TRIGGER intents_stay BEFORE DELETE ON intents
BEGIN
    SELECT RAISE(ABORT, 'intents are never deleted');
END;

-- `hash` is SHA-256 over the hash of the line before it and the line's own columns.
CREATE TABLE activity (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER,
    account_id TEXT NOT NULL,
    account_name TEXT NOT NULL,
    mode TEXT NOT NULL CHECK (mode <> ''),
    operator TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    tenant_name TEXT NOT NULL,
    intent_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    result TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX activity_by_account ON activity (account_id, number);

CREATE TRIGGER activity_unchanged BEFORE UPDATE ON activity
BEGIN
    SELECT RAISE(ABORT, 'activity is never changed');
END;

CREATE TRIGGER activity_stays BEFORE DELETE ON activity
BEGIN
    SELECT RAISE(ABORT, 'activity is never deleted');
END;

-- INSERT OR REPLACE would delete a line without a word to the trigger above.
CREATE TRIGGER activity_not_replaced BEFORE INSERT ON activity
WHEN EXISTS (SELECT 1 FROM activity WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'activity is never replaced');
END;

CREATE TABLE import_runs (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    account_id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    tenant_name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state <> ''),
    started_at INTEGER,
    ended_at INTEGER,
    lines INTEGER NOT NULL,
    batches INTEGER NOT NULL,
    batches_done INTEGER NOT NULL
) STRICT;

CREATE TABLE import_lines (
    run_id TEXT NOT NULL REFERENCES import_runs (id),
    line INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state <> ''),
    batch INTEGER NOT NULL,
    is_update INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (run_id, line)
) STRICT, WITHOUT ROWID;
