import GRDB
import Model

/// The steps that lead from an empty file to today's tables.
///
/// A step that has been released is never edited, renamed or moved; a change of the tables is a new step at the end.
enum Migrations {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("2026-11 articles") { try $0.execute(sql: articles) }
    migrator.registerMigration("2026-11 search") { try $0.execute(sql: search) }
    migrator.registerMigration("2026-11 editions") { try $0.execute(sql: editions) }
    migrator.registerMigration("2026-11 translations") { try $0.execute(sql: translations) }
    migrator.registerMigration("2026-11 ids from elsewhere") { try $0.execute(sql: idsFromElsewhere) }
    migrator.registerMigration("2026-11 credits, relations and episodes") { try $0.execute(sql: creditsRelationsAndEpisodes) }
    migrator.registerMigration("2026-11 markdown") { try $0.execute(sql: "ALTER TABLE articles ADD COLUMN markdown TEXT") }
    migrator.registerMigration("2026-11 sources") { try $0.execute(sql: sources) }
    migrator.registerMigration("2026-11 media") { try $0.execute(sql: media) }
    migrator.registerMigration("2026-11 changes") { try $0.execute(sql: changes) }
    migrator.registerMigration("2026-11 archives") { try $0.execute(sql: archives) }
    migrator.registerMigration("2026-11 serving") { try $0.execute(sql: serving) }
    migrator.registerMigration("2026-11 life of editions") { try $0.execute(sql: lifeOfEditions) }
    migrator.registerMigration("2026-12 readers of editions") { try $0.execute(sql: readersOfEditions) }
    migrator.registerMigration("2026-12 subscribers") { try $0.execute(sql: subscribers) }
    migrator.registerMigration("2026-12 deliveries") { try $0.execute(sql: deliveries) }
    migrator.registerMigration("2026-12 bounces") { try $0.execute(sql: bounces) }
    return migrator
  }

  /// Refuses a store with steps that this version does not know.
  static func refuseNewer(_ database: Database, path: String) throws {
    let migrator = migrator
    let unknown = try migrator.appliedIdentifiers(database).subtracting(migrator.migrations)
    guard unknown.isEmpty else { throw StoreError.newerVersion(path: path, unknownMigrations: unknown.sorted()) }
  }

  /// `content` is the last column: what reads only the others does not touch its pages.
  private static func articlesTable(named name: String, idLooksLike pattern: String) -> String {
    """
    CREATE TABLE \(name) (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (id GLOB '\(pattern)'),
      url TEXT NOT NULL CHECK (url GLOB 'http*://?*'),
      title TEXT NOT NULL CHECK (title <> ''),
      summary TEXT CHECK (summary <> ''),
      language TEXT NOT NULL CHECK (language <> ''),
      section TEXT CHECK (section <> ''),
      authors TEXT CHECK (authors <> ''),
      tags TEXT CHECK (tags <> ''),
      image_url TEXT,
      image_alt TEXT,
      image_width INTEGER CHECK (image_width > 0),
      image_height INTEGER CHECK (image_height > 0),
      image_type TEXT,
      image_length INTEGER CHECK (image_length > 0),
      attachments TEXT CHECK (attachments IS NULL OR json_valid(attachments)),
      state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'published', 'withdrawn')),
      published INTEGER CHECK ((published IS NULL) = (state = 'draft')),
      withdrawn INTEGER CHECK ((withdrawn IS NULL) = (state <> 'withdrawn')),
      updated INTEGER NOT NULL,
      mail TEXT CHECK (mail IS NULL OR json_valid(mail)),
      source TEXT NOT NULL CHECK (source <> ''),
      external_id TEXT NOT NULL CHECK (external_id <> ''),
      external_key TEXT NOT NULL,
      translation_group TEXT CHECK (translation_group <> ''),
      edited_by_hand TEXT CHECK (edited_by_hand <> ''),
      content TEXT NOT NULL,
      UNIQUE (source, external_key),
      CHECK (image_url IS NOT NULL OR coalesce(image_alt, image_width, image_height, image_type, image_length) IS NULL)
    ) STRICT;
    """
  }

  /// The extent of a feed of everything is read from the indexes alone; that is what `updated` is in them for.
  private static let articleIndexes = """
    CREATE INDEX articles_newest ON articles (published DESC, id, updated);
    CREATE INDEX articles_newest_in_state ON articles (state, published DESC, id, updated);
    CREATE INDEX articles_by_url ON articles (url);
    """

  private static let articles = """
    \(articlesTable(named: "articles", idLooksLike: "tag:?*"))
    \(articleIndexes)

    CREATE TABLE facets (
      article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('section', 'tag', 'author', 'language')),
      value TEXT NOT NULL,
      published INTEGER,
      id TEXT NOT NULL,
      PRIMARY KEY (article, kind, value)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX facets_newest ON facets (kind, value, published DESC, id);

    CREATE TABLE revisions (
      article INTEGER NOT NULL REFERENCES articles (key),
      number INTEGER NOT NULL CHECK (number >= 1),
      saved_at INTEGER NOT NULL,
      changes TEXT NOT NULL,
      is_significant INTEGER NOT NULL CHECK (is_significant IN (0, 1)),
      snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
      PRIMARY KEY (article, number)
    ) STRICT;
    """

  /// The texts are folded by `SearchText` before they come here, so the tokenizer compares them as they are.
  private static let search = """
    CREATE VIRTUAL TABLE search USING fts5(title, summary, words, tokenize = 'trigram case_sensitive 1');
    """

  private static let editions = """
    CREATE TABLE editions (
      newsletter TEXT NOT NULL CHECK (newsletter <> ''),
      number INTEGER NOT NULL CHECK (number >= 1),
      state TEXT NOT NULL CHECK (state IN ('draft', 'in review', 'approved', 'sending', 'sent', 'cancelled')),
      scheduled_for INTEGER NOT NULL,
      window_start INTEGER,
      window_end INTEGER NOT NULL,
      decisions TEXT NOT NULL CHECK (json_valid(decisions)),
      PRIMARY KEY (newsletter, number)
    ) STRICT;

    CREATE TABLE edition_sections (
      newsletter TEXT NOT NULL,
      number INTEGER NOT NULL,
      section INTEGER NOT NULL CHECK (section >= 1),
      title TEXT NOT NULL CHECK (title <> ''),
      PRIMARY KEY (newsletter, number, section),
      FOREIGN KEY (newsletter, number) REFERENCES editions (newsletter, number) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE edition_articles (
      newsletter TEXT NOT NULL,
      number INTEGER NOT NULL,
      section INTEGER NOT NULL,
      place INTEGER NOT NULL CHECK (place >= 1),
      article TEXT NOT NULL REFERENCES articles (id),
      PRIMARY KEY (newsletter, number, section, place),
      UNIQUE (newsletter, number, article),
      FOREIGN KEY (newsletter, number, section) REFERENCES edition_sections (newsletter, number, section) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX edition_articles_by_article ON edition_articles (article);
    """

  /// Few articles have a group; the index holds only those.
  private static let translations = """
    CREATE INDEX articles_by_translation_group ON articles (translation_group) WHERE translation_group IS NOT NULL;
    """

  /// An article may keep the id that readers of an old feed know it by.
  ///
  /// SQLite cannot change a check, so the table is made anew.
  private static let idsFromElsewhere = """
    \(articlesTable(named: "articles_anew", idLooksLike: "?*:?*"))
    INSERT INTO articles_anew SELECT * FROM articles;
    DROP TABLE articles;
    ALTER TABLE articles_anew RENAME TO articles;
    \(articleIndexes)
    \(translations)
    """

  /// Few articles have any of these.
  private static let creditsRelationsAndEpisodes = """
    ALTER TABLE articles ADD COLUMN image_credit TEXT
      CHECK (image_credit IS NULL OR image_credit <> '' AND image_url IS NOT NULL);
    ALTER TABLE articles ADD COLUMN credits TEXT CHECK (credits IS NULL OR json_valid(credits));
    ALTER TABLE articles ADD COLUMN relations TEXT CHECK (relations IS NULL OR json_valid(relations));
    ALTER TABLE articles ADD COLUMN episode TEXT CHECK (episode IS NULL OR json_valid(episode));
    """

  private static let sources = """
    CREATE TABLE source_health (
      source TEXT PRIMARY KEY CHECK (source <> ''),
      attempted INTEGER NOT NULL,
      succeeded INTEGER,
      last_new INTEGER,
      failures INTEGER NOT NULL CHECK (failures >= 0),
      problem TEXT,
      articles INTEGER NOT NULL CHECK (articles >= 0),
      usual INTEGER NOT NULL CHECK (usual >= 0),
      few_since INTEGER,
      resume_after INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE fetch_records (
      source TEXT NOT NULL CHECK (source <> ''),
      address TEXT NOT NULL CHECK (address GLOB 'http*://?*'),
      reading TEXT NOT NULL,
      fetched INTEGER NOT NULL,
      entity_tag TEXT,
      last_modified TEXT,
      articles INTEGER NOT NULL CHECK (articles >= 0),
      list TEXT CHECK (list IS NULL OR json_valid(list)),
      listed INTEGER,
      gone_since INTEGER,
      PRIMARY KEY (source, address)
    ) STRICT, WITHOUT ROWID;
    """

  /// What became of the pictures of articles, so that none is fetched twice.
  private static let media = """
    CREATE TABLE media (
      source TEXT PRIMARY KEY CHECK (source GLOB 'http*://?*'),
      fetched_at INTEGER NOT NULL,
      file TEXT CHECK (file <> '' AND file NOT GLOB '*/*'),
      width INTEGER CHECK (width > 0),
      height INTEGER CHECK (height > 0),
      type TEXT CHECK (type <> ''),
      length INTEGER CHECK (length > 0),
      refusal TEXT CHECK (refusal <> ''),
      CHECK ((file IS NULL) <> (refusal IS NULL)),
      CHECK ((file IS NULL) = (coalesce(width, height, length, type) IS NULL))
    ) STRICT, WITHOUT ROWID;
    """
}
