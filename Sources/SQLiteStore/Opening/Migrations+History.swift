/// What builds ask of the past.
extension Migrations {
  /// The order in which revisions were saved; a row without an article is where the history of this store begins.
  ///
  /// The token is random, so that a restored store that went another way is told from the one before.
  static let changes = """
    CREATE TABLE changes (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      article INTEGER REFERENCES articles (key),
      revision INTEGER CHECK ((revision IS NULL) = (article IS NULL)),
      token INTEGER NOT NULL DEFAULT (random())
    ) STRICT;
    INSERT INTO changes (article) VALUES (NULL);
    CREATE INDEX articles_by_update ON articles (updated, state);
    CREATE INDEX articles_by_withdrawal ON articles (max(withdrawn, updated)) WHERE withdrawn IS NOT NULL;
    """

  /// The documents themselves are kept, in pieces: no later program, title or colour may change what was published once.
  static let archives = """
    CREATE TABLE archives (
      feed TEXT NOT NULL CHECK (feed <> ''),
      month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
      generation INTEGER NOT NULL CHECK (generation >= 1),
      setting TEXT NOT NULL,
      issued_at INTEGER NOT NULL,
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
      PRIMARY KEY (feed, month)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE archive_entries (
      feed TEXT NOT NULL,
      month TEXT NOT NULL,
      article INTEGER NOT NULL REFERENCES articles (key),
      is_correction INTEGER NOT NULL CHECK (is_correction IN (0, 1)),
      PRIMARY KEY (feed, month, article),
      FOREIGN KEY (feed, month) REFERENCES archives (feed, month) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX archive_entries_by_article ON archive_entries (article);

    CREATE TABLE archive_parts (
      feed TEXT NOT NULL,
      month TEXT NOT NULL,
      format TEXT NOT NULL CHECK (format IN ('rss', 'atom', 'json')),
      part INTEGER NOT NULL CHECK (part >= 1),
      bytes BLOB NOT NULL,
      PRIMARY KEY (feed, month, format, part),
      FOREIGN KEY (feed, month) REFERENCES archives (feed, month) ON DELETE CASCADE
    ) STRICT;
    """
}
