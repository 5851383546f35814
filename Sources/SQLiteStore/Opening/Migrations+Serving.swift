extension Migrations {
  /// `entries` holds 64-bit numbers in ascending order, the lowest byte first; `service` is empty for readers who ask for themselves.
  static let serving = """
    CREATE TABLE feed_versions (
      document TEXT NOT NULL CHECK (document <> ''),
      number INTEGER NOT NULL CHECK (number >= 1),
      tags TEXT NOT NULL CHECK (tags <> ''),
      entries BLOB NOT NULL CHECK (length(entries) % 8 = 0),
      PRIMARY KEY (document, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE hub_pings (
      hub TEXT NOT NULL CHECK (hub GLOB 'http*://?*'),
      topic TEXT NOT NULL CHECK (topic GLOB 'http*://?*'),
      kind TEXT NOT NULL CHECK (kind IN ('webSub', 'rssCloud')),
      changed INTEGER NOT NULL,
      attempts INTEGER NOT NULL CHECK (attempts >= 0),
      due INTEGER,
      outcome TEXT CHECK (outcome <> ''),
      PRIMARY KEY (hub, topic)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reader_counts (
      day TEXT NOT NULL CHECK (day GLOB '????-??-??'),
      document TEXT NOT NULL CHECK (document <> ''),
      service TEXT NOT NULL,
      readers INTEGER NOT NULL CHECK (readers >= 0),
      PRIMARY KEY (day, document, service)
    ) STRICT, WITHOUT ROWID;
    """
}
