import type { Migration } from './migration'

/** What imports leave behind, what is remembered of their sources, and the layers that the user laid under the map. */
export const importsAndLayers: Migration = {
  version: 6,
  name: 'imports and layers',
  sql: `
-- How the columns of a source were understood last time, by a digest of its headers.
CREATE TABLE import_profiles (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  entity TEXT NOT NULL CHECK (entity IN ('parcels', 'companies')),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  used_at TEXT NOT NULL,
  UNIQUE (fingerprint, entity)
) STRICT;

CREATE TABLE import_reports (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  entity TEXT NOT NULL CHECK (entity IN ('parcels', 'companies')),
  park_uid TEXT,
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  rows_left_out INTEGER NOT NULL DEFAULT 0 CHECK (rows_left_out >= 0)
) STRICT;

-- Files that lie beside the workspace; \`path\` as it was given, relative to the workspace's folder where it lies under it.
CREATE TABLE base_layers (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pmtiles', 'mbtiles', 'geojson', 'image')),
  name TEXT NOT NULL CHECK (name <> ''),
  attribution TEXT NOT NULL DEFAULT '',
  path TEXT NOT NULL,
  opacity REAL NOT NULL DEFAULT 1 CHECK (opacity >= 0 AND opacity <= 1),
  visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
  on_sheet INTEGER NOT NULL DEFAULT 0 CHECK (on_sheet IN (0, 1)),
  details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details))
) STRICT;

INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES
  ('import_profiles', 'attributes', 'import_profiles', NULL),
  ('import_reports', 'attributes', 'import_reports', NULL),
  ('base_layers', 'attributes', 'base_layers', NULL);
`,
  logged: ['import_profiles', 'import_reports', 'base_layers'],
}
