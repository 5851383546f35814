extension Migrations {
  /// What people do to an edition, and what was approved of it.
  ///
  /// An edition that is older has no `drafted` and no `edits`: its sections are what the rules put there.
  static let lifeOfEditions = """
    ALTER TABLE editions ADD COLUMN occasion TEXT CHECK (occasion IS NULL OR json_valid(occasion));
    ALTER TABLE editions ADD COLUMN drafted TEXT CHECK (drafted IS NULL OR json_valid(drafted));
    ALTER TABLE editions ADD COLUMN edits TEXT CHECK (edits IS NULL OR json_valid(edits));
    CREATE INDEX editions_by_state ON editions (state, newsletter, number);

    CREATE TABLE edition_steps (
      newsletter TEXT NOT NULL,
      number INTEGER NOT NULL,
      step INTEGER NOT NULL CHECK (step >= 1),
      action TEXT NOT NULL CHECK (action <> ''),
      person TEXT NOT NULL CHECK (person <> ''),
      moment INTEGER NOT NULL,
      changes TEXT NOT NULL CHECK (json_valid(changes)),
      PRIMARY KEY (newsletter, number, step),
      FOREIGN KEY (newsletter, number) REFERENCES editions (newsletter, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE approvals (
      newsletter TEXT NOT NULL,
      number INTEGER NOT NULL,
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
      inputs TEXT NOT NULL CHECK (json_valid(inputs)),
      digest TEXT NOT NULL CHECK (json_valid(digest)),
      PRIMARY KEY (newsletter, number),
      FOREIGN KEY (newsletter, number) REFERENCES editions (newsletter, number)
    ) STRICT;
    """

  /// Who has which edition: asked for by reader, so ordered by reader.
  static let readersOfEditions = """
    CREATE TABLE edition_readers (
      subscriber INTEGER NOT NULL CHECK (subscriber >= 1),
      newsletter TEXT NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (subscriber, newsletter, number),
      FOREIGN KEY (newsletter, number) REFERENCES editions (newsletter, number)
    ) STRICT, WITHOUT ROWID;
    """
}
