-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the program has seen over time. Times are milliseconds since 1970, UTC. Credits that weren't sent are NULL.

CREATE TABLE credit_samples (
    id INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    pool TEXT NOT NULL,
    at INTEGER NOT NULL,
    base INTEGER,
    addon INTEGER,
    total INTEGER,
    credit_limit INTEGER
) STRICT;

CREATE INDEX credit_samples_by_pool ON credit_samples (account_id, tenant_id, pool, id);

-- `rule` 0: the default rule; the four figures count with 1 only.
CREATE TABLE credit_alerts (
    account_id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    pool TEXT NOT NULL,
    rule INTEGER NOT NULL,
    below_percent INTEGER,
    below_credits INTEGER,
    runs_out_days INTEGER,
    expires_days INTEGER,
    percent_raised INTEGER NOT NULL,
    credits_raised INTEGER NOT NULL,
    run_out_raised INTEGER NOT NULL,
    expiry_raised INTEGER NOT NULL,
    PRIMARY KEY (account_id, tenant_id, pool)
) STRICT;
