-- SPDX-License-Identifier: GPL-3.0-or-later
-- The seats paid for, as they were seen: a row for each change.

CREATE TABLE capacity_samples (
    id INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL,
    tenant_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    units INTEGER NOT NULL
) STRICT;

CREATE INDEX capacity_samples_by_tenant ON capacity_samples (account_id, tenant_id, id);
