import { gpkgCore } from '../gpkg-core'
import type { Migration } from './migration'

/**
 * The first layout of the workspace file: a GeoPackage (OGC 12-128r18) with the parks and parcels as feature tables
 * and everything else as attribute tables.
 *
 * Feature tables are not STRICT: GeoPackage wants the geometry type as the column's type, which STRICT refuses.
 * Rows refer to each other by `uid`, not by their integer key, so that copies of a workspace can be merged.
 * Areas are whole 0.01 ㎡, prices whole yen per ㎡, days ISO text, moments ISO text in UTC.
 */
export const firstWorkspace: Migration = {
  version: 1,
  name: 'first workspace',
  sql: `
${gpkgCore}
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL,
  copy_uid TEXT NOT NULL,
  created_at TEXT NOT NULL,
  issuer_name TEXT NOT NULL DEFAULT '',
  issuer_section TEXT NOT NULL DEFAULT '',
  issuer_telephone TEXT NOT NULL DEFAULT '',
  issuer_mail TEXT NOT NULL DEFAULT '',
  officer_name TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE parks (
  id INTEGER PRIMARY KEY,
  geom GEOMETRY,
  uid TEXT NOT NULL UNIQUE,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_kana TEXT NOT NULL DEFAULT '',
  name_en TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  stage TEXT NOT NULL CHECK (stage IN ('planned', 'on-sale', 'sold-out')),
  total_area INTEGER CHECK (total_area > 0),
  point_lon REAL NOT NULL,
  point_lat REAL NOT NULL,
  uncertainty_m REAL CHECK (uncertainty_m > 0),
  quality TEXT NOT NULL CHECK (quality IN ('surveyed', 'cadastral', 'traced', 'schematic')),
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user')),
  note TEXT NOT NULL DEFAULT ''
);

CREATE TABLE park_facts (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  park_uid TEXT NOT NULL REFERENCES parks (uid),
  item TEXT NOT NULL,
  value TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('confirmed', 'derived', 'unknown')),
  source TEXT NOT NULL,
  source_date TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX park_facts_by_park ON park_facts (park_uid);

CREATE TABLE park_features (
  id INTEGER PRIMARY KEY,
  geom MULTIPOLYGON NOT NULL,
  uid TEXT NOT NULL UNIQUE,
  park_uid TEXT NOT NULL REFERENCES parks (uid),
  kind TEXT NOT NULL CHECK (kind IN ('road', 'green', 'water', 'facility')),
  name TEXT NOT NULL DEFAULT '',
  quality TEXT NOT NULL CHECK (quality IN ('surveyed', 'cadastral', 'traced', 'schematic')),
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
);

CREATE TABLE statuses (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL,
  letter TEXT NOT NULL,
  color TEXT NOT NULL,
  hatch TEXT NOT NULL,
  sale_class TEXT NOT NULL CHECK (sale_class IN ('disposed', 'remaining', 'excluded')),
  offered INTEGER NOT NULL CHECK (offered IN (0, 1)),
  shown_as_uid TEXT REFERENCES statuses (uid)
) STRICT;

CREATE TABLE parcels (
  id INTEGER PRIMARY KEY,
  geom MULTIPOLYGON,
  uid TEXT NOT NULL UNIQUE,
  park_uid TEXT NOT NULL REFERENCES parks (uid),
  number TEXT NOT NULL,
  block TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  registered_area INTEGER CHECK (registered_area > 0),
  plane_area INTEGER,
  zone TEXT,
  price_kind TEXT NOT NULL CHECK (price_kind IN ('fixed', 'range', 'negotiable', 'unknown')),
  price_min INTEGER CHECK (price_min > 0),
  price_max INTEGER CHECK (price_max >= price_min),
  delivery_on TEXT,
  exists_from TEXT,
  exists_until TEXT,
  quality TEXT NOT NULL CHECK (quality IN ('surveyed', 'cadastral', 'traced', 'schematic')),
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user')),
  note TEXT NOT NULL DEFAULT ''
);
CREATE INDEX parcels_by_park ON parcels (park_uid, number);

CREATE TABLE parcel_lineage (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  parent_uid TEXT NOT NULL REFERENCES parcels (uid),
  child_uid TEXT NOT NULL REFERENCES parcels (uid),
  UNIQUE (parent_uid, child_uid)
) STRICT;

CREATE TABLE parcel_statuses (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  parcel_uid TEXT NOT NULL REFERENCES parcels (uid),
  status_uid TEXT NOT NULL REFERENCES statuses (uid),
  since TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user')),
  UNIQUE (parcel_uid, since)
) STRICT;
CREATE INDEX parcel_statuses_by_status ON parcel_statuses (status_uid);

CREATE TABLE companies (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_kana TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL,
  industry TEXT NOT NULL DEFAULT '',
  publication TEXT NOT NULL CHECK (publication IN ('name', 'industry', 'nothing')),
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user')),
  source TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE occupancies (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  parcel_uid TEXT NOT NULL REFERENCES parcels (uid),
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  since TEXT,
  until TEXT,
  share REAL CHECK (share > 0 AND share <= 1),
  operating INTEGER CHECK (operating IN (0, 1)),
  publication TEXT NOT NULL CHECK (publication IN ('name', 'industry', 'nothing')),
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX occupancies_by_parcel ON occupancies (parcel_uid);
CREATE INDEX occupancies_by_company ON occupancies (company_uid);

CREATE TABLE commands (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  copy_uid TEXT NOT NULL,
  operation TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'outside')),
  target_uid TEXT REFERENCES commands (uid),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'settled'))
) STRICT;
CREATE INDEX commands_by_target ON commands (target_uid) WHERE target_uid IS NOT NULL;

CREATE TABLE change_log (
  id INTEGER PRIMARY KEY,
  command_uid TEXT,
  table_name TEXT NOT NULL,
  row_uid TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_log_by_command ON change_log (command_uid);
CREATE INDEX change_log_by_row ON change_log (row_uid);

-- The command under way: change_log's triggers read it. NULL while another program writes to the file.
CREATE TABLE command_under_way (id INTEGER PRIMARY KEY CHECK (id = 1), command_uid TEXT) STRICT;
INSERT INTO command_under_way VALUES (1, NULL);

-- What QGIS shows: every parcel that exists today with the status of today.
CREATE VIEW parcels_today AS
SELECT p.id AS id, p.geom AS geom, p.uid AS uid, k.name AS park, p.number AS number,
  p.registered_area / 100.0 AS registered_area_m2, p.plane_area / 100.0 AS plane_area_m2, p.zone AS zone,
  p.price_kind AS price_kind, p.price_min AS price_min, p.price_max AS price_max,
  s.name AS status, s.name_en AS status_en, h.since AS status_since, p.quality AS quality, p.origin AS origin
FROM parcels p
JOIN parks k ON k.uid = p.park_uid
JOIN parcel_statuses h ON h.parcel_uid = p.uid AND h.since = (
  SELECT MAX(since) FROM parcel_statuses WHERE parcel_uid = p.uid AND since <= date('now', 'localtime'))
JOIN statuses s ON s.uid = h.status_uid
WHERE (p.exists_from IS NULL OR p.exists_from <= date('now', 'localtime'))
  AND (p.exists_until IS NULL OR p.exists_until > date('now', 'localtime'));

INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES
  ('parks', 'features', 'parks', 6668),
  ('park_features', 'features', 'park_features', 6668),
  ('parcels', 'features', 'parcels', 6668),
  ('parcels_today', 'features', 'parcels_today', 6668),
  ('park_facts', 'attributes', 'park_facts', NULL),
  ('statuses', 'attributes', 'statuses', NULL),
  ('parcel_statuses', 'attributes', 'parcel_statuses', NULL),
  ('parcel_lineage', 'attributes', 'parcel_lineage', NULL),
  ('companies', 'attributes', 'companies', NULL),
  ('occupancies', 'attributes', 'occupancies', NULL);
INSERT INTO gpkg_geometry_columns VALUES
  ('parks', 'geom', 'GEOMETRY', 6668, 0, 0),
  ('park_features', 'geom', 'MULTIPOLYGON', 6668, 0, 0),
  ('parcels', 'geom', 'MULTIPOLYGON', 6668, 0, 0),
  ('parcels_today', 'geom', 'MULTIPOLYGON', 6668, 0, 0);
`,
  /** Tables whose rows are logged, undone and merged; their triggers are written from their columns. */
  logged: [
    'workspace',
    'parks',
    'park_facts',
    'park_features',
    'statuses',
    'parcels',
    'parcel_lineage',
    'parcel_statuses',
    'companies',
    'occupancies',
  ],
}
