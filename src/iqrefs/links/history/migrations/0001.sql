-- The history of links, schema 1. docs/link-history.md tells what each table and column holds.
-- No STRICT tables and no generated columns: SQLite tools older than 2021 must be able to open the file.

CREATE TABLE links (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  url TEXT NOT NULL,
  host TEXT NOT NULL,
  state TEXT CHECK (state IN ('alive', 'suspect', 'dead')),
  strikes REAL NOT NULL DEFAULT 0 CHECK (strikes >= 0),
  counted_at TEXT,
  since TEXT,
  visit_id INTEGER REFERENCES visits (id) ON DELETE SET NULL
);
CREATE INDEX links_url ON links (url);

CREATE TABLE rounds (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  finished_at TEXT,
  run INTEGER NOT NULL UNIQUE,
  computer TEXT NOT NULL,
  process INTEGER,
  process_began TEXT NOT NULL
);
CREATE INDEX rounds_unfinished ON rounds (digest) WHERE finished_at IS NULL;

CREATE TABLE round_links (
  round_id INTEGER NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  link_id INTEGER NOT NULL REFERENCES links (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  PRIMARY KEY (round_id, link_id),
  UNIQUE (round_id, position)
) WITHOUT ROWID;
CREATE INDEX round_links_link ON round_links (link_id);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  run INTEGER NOT NULL
);

CREATE TABLE round_documents (
  round_id INTEGER NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  PRIMARY KEY (round_id, document_id)
) WITHOUT ROWID;

CREATE TABLE citings (
  id INTEGER PRIMARY KEY,
  link_id INTEGER NOT NULL REFERENCES links (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  mention TEXT NOT NULL,
  line INTEGER NOT NULL,
  url TEXT NOT NULL,
  text TEXT NOT NULL,
  work TEXT,
  type TEXT NOT NULL,
  titles TEXT NOT NULL,
  sites TEXT NOT NULL,
  names TEXT NOT NULL,
  accessed TEXT,
  accessed_text TEXT NOT NULL,
  issued TEXT,
  UNIQUE (document_id, mention, link_id, url)
);
CREATE INDEX citings_link ON citings (link_id);
CREATE INDEX citings_url ON citings (url);

CREATE TABLE visits (
  id INTEGER PRIMARY KEY,
  link_id INTEGER NOT NULL REFERENCES links (id) ON DELETE CASCADE,
  round_id INTEGER NOT NULL REFERENCES rounds (id),
  at TEXT NOT NULL,
  status TEXT NOT NULL CHECK (
    status IN (
      'ok', 'moved', 'drifted', 'soft-dead', 'dead', 'restricted', 'blocked', 'unstable', 'invalid'
    )
  ),
  reason TEXT NOT NULL,
  detail TEXT NOT NULL,
  http TEXT NOT NULL,
  chain TEXT NOT NULL,
  final_url TEXT,
  moved_to TEXT,
  title_seen TEXT,
  title_score REAL,
  notes TEXT NOT NULL,
  not_before TEXT,
  state TEXT CHECK (state IN ('alive', 'suspect', 'dead')),
  strikes REAL NOT NULL,
  UNIQUE (round_id, link_id)
);
CREATE INDEX visits_link ON visits (link_id, at);

CREATE TABLE archives (
  link_id INTEGER NOT NULL REFERENCES links (id) ON DELETE CASCADE,
  wanted TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('found', 'none', 'unavailable')),
  url TEXT,
  datetime TEXT,
  days INTEGER,
  archive TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (link_id, wanted)
) WITHOUT ROWID;
