-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a payment link is judged by after a restart, the bytes that a call sends, and the address that an intent
-- was begun at. Rows of version 1 don't know them: empty.

ALTER TABLE intents ADD COLUMN origin TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN body BLOB NOT NULL DEFAULT x'';

ALTER TABLE intents ADD COLUMN tolerated_amount TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN subscription_id TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN product_name TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN units_source TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN answered_credits INTEGER;

ALTER TABLE intents ADD COLUMN answered_name TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN answered_working BLOB NOT NULL DEFAULT x'';

ALTER TABLE intents ADD COLUMN accepted_amount TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN accepted_currency TEXT NOT NULL DEFAULT '';

DROP TRIGGER intents_keep_request;

CREATE TRIGGER intents_keep_request BEFORE UPDATE ON intents
WHEN NEW.id IS NOT OLD.id OR NEW.request_hash IS NOT OLD.request_hash OR NEW.request IS NOT OLD.request
    OR NEW.body IS NOT OLD.body OR NEW.idempotency_key IS NOT OLD.idempotency_key
BEGIN
    SELECT RAISE(ABORT, 'an intent keeps its request');
END;

-- Intents of another key of the same address that the operator of this account says are somebody else's.
CREATE TABLE intents_not_ours (
    intent_id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    PRIMARY KEY (intent_id, account_id)
) STRICT, WITHOUT ROWID;
