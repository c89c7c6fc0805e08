-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts have an ID of their own now. Lines of activity keep the ID that they were written with, because a line
-- is never changed; this says whose they are.

CREATE TABLE former_accounts (
    former_id TEXT NOT NULL PRIMARY KEY,
    account_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
