import type { Migration } from './migration'

/** A print may also be a workbook: the check on a column cannot be changed in place, so the table is made anew. */
export const printLogFormats: Migration = {
  version: 7,
  name: 'print log formats',
  sql: `
CREATE TABLE print_log_now (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  sheet TEXT NOT NULL,
  parks TEXT NOT NULL CHECK (json_valid(parks)),
  face TEXT NOT NULL CHECK (face IN ('internal', 'public')),
  edition TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  format TEXT NOT NULL CHECK (format IN ('pdf', 'png', 'paper', 'xlsx')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  pages INTEGER NOT NULL CHECK (pages >= 0),
  recipient TEXT NOT NULL DEFAULT '',
  slip TEXT CHECK (slip IS NULL OR json_valid(slip))
) STRICT;
INSERT INTO print_log_now (id, uid, at, actor, sheet, parks, face, edition, language, format, file_name, sha256, bytes,
  pages, recipient, slip)
SELECT id, uid, at, actor, sheet, parks, face, edition, language, format, file_name, sha256, bytes, pages, recipient, slip
FROM print_log;
DROP TABLE print_log;
ALTER TABLE print_log_now RENAME TO print_log;
CREATE INDEX print_log_by_hash ON print_log (sha256);
`,
  logged: ['print_log'],
}
