-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a call is about, in columns of its own: `request` says it in rows of versions 1 and 2, and is empty in
-- others.

-- JSON: [[user ID, e-mail, name], …]
ALTER TABLE intents ADD COLUMN people TEXT NOT NULL DEFAULT '[]';

ALTER TABLE intents ADD COLUMN pool_key TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN addon_id TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN addon_name TEXT NOT NULL DEFAULT '';

ALTER TABLE intents ADD COLUMN credits INTEGER;

DROP TRIGGER intents_keep_request;

-- A row of before gets these columns filled once, from its request.
CREATE TRIGGER intents_keep_request BEFORE UPDATE ON intents
WHEN NEW.id IS NOT OLD.id OR NEW.request_hash IS NOT OLD.request_hash OR NEW.request IS NOT OLD.request
    OR NEW.body IS NOT OLD.body OR NEW.idempotency_key IS NOT OLD.idempotency_key
    OR (length(OLD.request) = 0 AND (NEW.people IS NOT OLD.people OR NEW.pool_key IS NOT OLD.pool_key
        OR NEW.addon_id IS NOT OLD.addon_id OR NEW.addon_name IS NOT OLD.addon_name
        OR NEW.credits IS NOT OLD.credits))
BEGIN
    SELECT RAISE(ABORT, 'an intent keeps its request');
END;
