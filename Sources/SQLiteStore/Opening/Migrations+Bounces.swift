extension Migrations {
  /// A message that was processed is known by its fingerprint for good, so that neither a second run nor a second copy counts twice.
  ///
  /// Words stand only in rows of a subscriber, and leave with them; the row stays, because the message may come again. A pause holds
  /// nothing of a person.
  static let bounces = """
    CREATE TABLE bounces (
      number INTEGER PRIMARY KEY,
      message TEXT NOT NULL CHECK (length(message) = 64),
      place INTEGER NOT NULL CHECK (place >= 1),
      moment INTEGER NOT NULL,
      class TEXT NOT NULL CHECK (class <> ''),
      reason TEXT NOT NULL CHECK (reason <> ''),
      status TEXT CHECK (status GLOB '[245].*.*'),
      subscriber INTEGER REFERENCES subscribers (number),
      newsletter TEXT CHECK (newsletter <> ''),
      edition INTEGER CHECK ((edition IS NULL) = (newsletter IS NULL) AND edition >= 1),
      source TEXT CHECK (source <> ''),
      diagnostic TEXT CHECK (diagnostic <> ''),
      evidence TEXT CHECK (evidence <> ''),
      outcome TEXT NOT NULL CHECK (outcome <> ''),
      note TEXT CHECK (note <> ''),
      UNIQUE (message, place),
      CHECK (subscriber IS NOT NULL OR coalesce(newsletter, source, diagnostic, evidence) IS NULL)
    ) STRICT;
    CREATE INDEX bounces_by_subscriber ON bounces (subscriber, number) WHERE subscriber IS NOT NULL;

    CREATE TABLE domain_pauses (
      number INTEGER PRIMARY KEY,
      domain TEXT NOT NULL CHECK (domain <> ''),
      since INTEGER NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      message TEXT NOT NULL CHECK (length(message) = 64),
      lifted INTEGER,
      lifted_by TEXT CHECK ((lifted_by IS NULL) = (lifted IS NULL) AND lifted_by <> ''),
      lifted_note TEXT CHECK (lifted_note IS NULL OR lifted_note <> '' AND lifted IS NOT NULL)
    ) STRICT;
    CREATE UNIQUE INDEX domain_pauses_in_force ON domain_pauses (domain) WHERE lifted IS NULL;
    """
}
