-- All homes understand this. An upgrade that is interrupted begins again, so each statement may be run twice. No semicolon elsewhere.

-- One row. The number of entries ever written, and which append was the last, tell after a connection was lost whether that got here.
CREATE TABLE IF NOT EXISTS journal_head (
    entries BIGINT NOT NULL,
    last_append VARCHAR NOT NULL
);
INSERT INTO journal_head (entries, last_append) SELECT 0, '' WHERE NOT EXISTS (SELECT 1 FROM journal_head);

CREATE TABLE IF NOT EXISTS journal_revision (
    number INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    reason VARCHAR NOT NULL,
    added TIMESTAMP WITH TIME ZONE NOT NULL,
    verdict VARCHAR NOT NULL,
    judged TIMESTAMP WITH TIME ZONE
);

-- The place is the number of the entry that the piece came with.
CREATE TABLE IF NOT EXISTS journal_status (
    node VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    place BIGINT NOT NULL,
    xml VARCHAR NOT NULL,
    PRIMARY KEY (node, kind, name)
);

CREATE TABLE IF NOT EXISTS journal_transition (
    number INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    actions INTEGER NOT NULL,
    begun TIMESTAMP WITH TIME ZONE NOT NULL,
    outcome VARCHAR,
    ended TIMESTAMP WITH TIME ZONE
);

-- What is not known before the end is null until then. Entry numbers order what happened at one time.
CREATE TABLE IF NOT EXISTS journal_action (
    transition INTEGER NOT NULL,
    action INTEGER NOT NULL,
    operation VARCHAR NOT NULL,
    resource VARCHAR,
    node VARCHAR,
    begun TIMESTAMP WITH TIME ZONE NOT NULL,
    begun_entry BIGINT NOT NULL,
    exit_status INTEGER,
    status VARCHAR,
    reason VARCHAR,
    failed BOOLEAN,
    ended TIMESTAMP WITH TIME ZONE,
    ended_entry BIGINT,
    PRIMARY KEY (transition, action)
);
CREATE INDEX IF NOT EXISTS journal_action_failed ON journal_action (failed, ended_entry);
