extension Migrations {
  /// An erased subscriber keeps the row, for the ledger's sake, with nothing in it but the number.
  ///
  /// A subscription repeats the subscriber's language: a segment is a newsletter, a status and a language, and must be one stretch of one
  /// index. What was agreed to is the same sentence for a whole list, so it is kept once. The log of consents only grows: a row of it is
  /// never changed, and taken out only for one who is erased.
  ///
  /// Checks are written with OR: for an IN with three values or more SQLite makes a table anew with every row.
  static let subscribers = """
    CREATE TABLE subscribers (
      number INTEGER PRIMARY KEY CHECK (number >= 1),
      key TEXT UNIQUE CHECK (key GLOB '?*@?*'),
      address TEXT CHECK (address GLOB '?*@?*'),
      name TEXT CHECK (name <> ''),
      language TEXT CHECK (language <> ''),
      standing TEXT NOT NULL CHECK (standing = 'good' OR standing = 'bounced' OR standing = 'complained' OR standing = 'erased'),
      since INTEGER CHECK ((since IS NULL) = (standing = 'erased')),
      CHECK ((address IS NULL) = (standing = 'erased') AND (key IS NULL) = (address IS NULL)),
      CHECK (address IS NOT NULL OR coalesce(name, language) IS NULL)
    ) STRICT;
    CREATE INDEX subscribers_by_standing ON subscribers (standing, number) WHERE standing <> 'good';

    CREATE TABLE subscriptions (
      subscriber INTEGER NOT NULL REFERENCES subscribers (number),
      newsletter TEXT NOT NULL CHECK (newsletter <> ''),
      status TEXT NOT NULL CHECK (status = 'pending' OR status = 'confirmed' OR status = 'unsubscribed'),
      frequency TEXT NOT NULL CHECK (frequency IN ('each edition', 'monthly')),
      format TEXT NOT NULL CHECK (format IN ('html', 'text')),
      topics TEXT CHECK (topics <> ''),
      language TEXT CHECK (language <> ''),
      PRIMARY KEY (subscriber, newsletter)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX subscriptions_by_status ON subscriptions (newsletter, status, subscriber);
    CREATE INDEX subscriptions_by_language ON subscriptions (newsletter, status, language, subscriber);

    CREATE TABLE consent_wordings (
      number INTEGER PRIMARY KEY,
      wording TEXT NOT NULL CHECK (wording <> ''),
      version TEXT NOT NULL,
      UNIQUE (wording, version)
    ) STRICT;

    CREATE TABLE consent_events (
      subscriber INTEGER NOT NULL REFERENCES subscribers (number),
      step INTEGER NOT NULL CHECK (step >= 1),
      action TEXT NOT NULL CHECK (action <> ''),
      channel TEXT NOT NULL CHECK (channel <> ''),
      newsletter TEXT CHECK (newsletter <> ''),
      wording INTEGER REFERENCES consent_wordings (number),
      moment INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      file TEXT CHECK (file <> ''),
      line INTEGER CHECK ((line IS NULL) = (file IS NULL) AND line >= 1),
      network TEXT CHECK (network IS NULL OR network <> '' AND file IS NULL),
      note TEXT CHECK (note <> ''),
      PRIMARY KEY (subscriber, step)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER consent_events_stay BEFORE UPDATE ON consent_events
      BEGIN SELECT raise(ABORT, 'what happened to a consent cannot be changed'); END;
    CREATE TRIGGER consent_events_are_kept BEFORE DELETE ON consent_events
      WHEN (SELECT standing FROM subscribers WHERE number = OLD.subscriber) <> 'erased'
      BEGIN SELECT raise(ABORT, 'what happened to a consent is forgotten only with the subscriber'); END;

    CREATE TABLE suppressions (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind = 'address' OR kind = 'domain' OR kind = 'erased'),
      target TEXT NOT NULL CHECK (target <> ''),
      newsletter TEXT CHECK (newsletter <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      moment INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      note TEXT CHECK (note <> ''),
      evidence TEXT CHECK (evidence <> ''),
      lifted INTEGER,
      lifted_by TEXT CHECK ((lifted_by IS NULL) = (lifted IS NULL) AND lifted_by <> ''),
      lifted_note TEXT CHECK (lifted_note IS NULL OR lifted_note <> '' AND lifted IS NOT NULL)
    ) STRICT;
    CREATE INDEX suppressions_by_target ON suppressions (target, kind, newsletter, lifted);
    CREATE UNIQUE INDEX suppressions_in_force ON suppressions (kind, target, coalesce(newsletter, '')) WHERE lifted IS NULL;

    CREATE TABLE secrets (
      name TEXT PRIMARY KEY CHECK (name <> ''),
      bytes BLOB NOT NULL CHECK (length(bytes) = 32)
    ) STRICT, WITHOUT ROWID;
    """
}
