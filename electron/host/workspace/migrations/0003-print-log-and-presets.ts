import type { Migration } from './migration'

/** Presets of sheets, and the log of everything that was printed. */
export const printLogAndPresets: Migration = {
  version: 3,
  name: 'print log and presets',
  sql: `
CREATE TABLE print_presets (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  spec TEXT NOT NULL CHECK (json_valid(spec))
) STRICT;

CREATE TABLE print_log (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  sheet TEXT NOT NULL,
  parks TEXT NOT NULL CHECK (json_valid(parks)),
  face TEXT NOT NULL CHECK (face IN ('internal', 'public')),
  edition TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('ja', 'en')),
  format TEXT NOT NULL CHECK (format IN ('pdf', 'png', 'paper')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  pages INTEGER NOT NULL CHECK (pages >= 0),
  recipient TEXT NOT NULL DEFAULT '',
  slip TEXT CHECK (slip IS NULL OR json_valid(slip))
) STRICT;
CREATE INDEX print_log_by_hash ON print_log (sha256);

INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES
  ('print_presets', 'attributes', 'print_presets', NULL),
  ('print_log', 'attributes', 'print_log', NULL);
`,
  logged: ['print_presets', 'print_log'],
}
