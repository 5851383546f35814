extension Migrations {
  /// The ledger of what was sent to whom.
  ///
  /// There are as many rows as readers times editions, and each is written four times, so it has the two indexes that are asked for while
  /// it is written and no other: what waits for its turn, and what a subscriber got. What went well is in the row alone; everything else
  /// that happened to a delivery is in `delivery_records`, which only grows. It knows subscribers by number, and nothing of their persons.
  ///
  /// Checks are written with OR: for an IN with three values or more SQLite makes a table anew with every row.
  static let deliveries = """
    CREATE TABLE sendings (
      id INTEGER PRIMARY KEY,
      newsletter TEXT NOT NULL,
      number INTEGER NOT NULL,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      started INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      wish TEXT NOT NULL CHECK (wish = 'run' OR wish = 'pause' OR wish = 'cancel'),
      holder TEXT CHECK (length(holder) = 36),
      machine TEXT CHECK ((machine IS NULL) = (holder IS NULL)),
      process INTEGER CHECK ((process IS NULL) = (holder IS NULL)),
      renewed INTEGER CHECK ((renewed IS NULL) = (holder IS NULL)),
      UNIQUE (newsletter, number),
      FOREIGN KEY (newsletter, number) REFERENCES editions (newsletter, number)
    ) STRICT;

    CREATE TABLE deliveries (
      sending INTEGER NOT NULL REFERENCES sendings (id),
      subscriber INTEGER NOT NULL CHECK (subscriber >= 1),
      state TEXT NOT NULL CHECK (
        state = 'queued' OR state = 'sending' OR state = 'data-sent' OR state = 'sent' OR state = 'deferred' OR state = 'failed'
        OR state = 'unknown' OR state = 'withheld'),
      attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
      moment INTEGER NOT NULL,
      due INTEGER CHECK ((due IS NULL) = (state <> 'deferred')),
      kind TEXT CHECK ((kind IS NULL) = (state <> 'deferred' AND state <> 'failed' AND state <> 'withheld')),
      relay TEXT CHECK (relay <> '' AND (relay IS NULL OR state = 'sent' OR state = 'deferred' OR state = 'failed')),
      detail TEXT CHECK ((detail IS NULL) = (state <> 'sent' AND state <> 'deferred' AND state <> 'failed' AND state <> 'unknown')),
      PRIMARY KEY (sending, subscriber)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deliveries_by_state ON deliveries (sending, state, due);
    CREATE INDEX deliveries_by_subscriber ON deliveries (subscriber);

    CREATE TABLE delivery_records (
      sending INTEGER NOT NULL REFERENCES sendings (id),
      subscriber INTEGER NOT NULL,
      step INTEGER NOT NULL CHECK (step >= 1),
      moment INTEGER NOT NULL,
      attempt INTEGER NOT NULL CHECK (attempt >= 0),
      state TEXT NOT NULL CHECK (state <> ''),
      detail TEXT CHECK (detail <> ''),
      person TEXT CHECK (person <> ''),
      PRIMARY KEY (sending, subscriber, step)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE store_claims (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      mark TEXT NOT NULL CHECK (length(mark) = 36),
      machine TEXT NOT NULL CHECK (machine <> ''),
      file TEXT NOT NULL CHECK (file <> ''),
      moment INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> '')
    ) STRICT;

    INSERT INTO sendings (newsletter, number, fingerprint, started, person, wish)
      SELECT DISTINCT r.newsletter, r.number, '\(String(repeating: "0", count: 64))', e.scheduled_for, 'tidings', 'run'
      FROM edition_readers r JOIN editions e USING (newsletter, number);
    INSERT INTO deliveries (sending, subscriber, state, attempts, moment, relay, detail)
      SELECT s.id, r.subscriber, 'sent', 1, s.started, 'unknown', 'sent before there was a ledger'
      FROM edition_readers r JOIN sendings s USING (newsletter, number);
    DROP TABLE edition_readers;
    """
}
