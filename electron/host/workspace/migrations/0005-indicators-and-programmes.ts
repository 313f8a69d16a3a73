import type { Migration } from './migration'

/**
 * Plans with their parts, indicators with values year by year, programmes with dated versions, who stands behind them, the
 * consultation route, standards of 工場立地法, and what companies plan.
 */
export const indicatorsAndProgrammes: Migration = {
  version: 5,
  name: 'indicators and programmes',
  sql: `
CREATE TABLE plans (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  name_en TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  from_year INTEGER,
  until_year INTEGER,
  outline TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE plan_items (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  plan_uid TEXT NOT NULL REFERENCES plans (uid),
  parent_uid TEXT REFERENCES plan_items (uid),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pillar', 'strategy', 'measure', 'action', 'road-map', 'scheme')),
  code TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL CHECK (title <> ''),
  outline TEXT NOT NULL DEFAULT '',
  task TEXT NOT NULL DEFAULT '',
  direction TEXT NOT NULL DEFAULT '',
  from_year INTEGER,
  until_year INTEGER,
  source TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX plan_items_by_plan ON plan_items (plan_uid);
CREATE INDEX plan_items_by_parent ON plan_items (parent_uid);

CREATE TABLE indicators (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  plan_uid TEXT REFERENCES plans (uid),
  name TEXT NOT NULL CHECK (name <> ''),
  name_en TEXT NOT NULL DEFAULT '',
  definition TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL CHECK (unit <> ''),
  year_kind TEXT NOT NULL CHECK (year_kind IN ('fiscal', 'calendar')),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 4),
  base_year INTEGER,
  base_value REAL,
  base_note TEXT NOT NULL DEFAULT '',
  single_name TEXT NOT NULL DEFAULT '',
  breaks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(breaks)),
  live_key TEXT CHECK (live_key IN ('sited-companies', 'sold-share-area', 'sold-share-count', 'sellable-area', 'visits',
    'won-cases', 'sited-jobs', 'sited-investment')),
  -- JSON list of parks that the live figure counts; empty is all.
  live_parks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(live_parks)),
  source TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX indicators_by_plan ON indicators (plan_uid);

CREATE TABLE indicator_values (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  indicator_uid TEXT NOT NULL REFERENCES indicators (uid),
  series TEXT NOT NULL CHECK (series IN ('actual', 'target')),
  year INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('value', 'undeterminable', 'unpublished', 'none')),
  value REAL,
  single REAL,
  note TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user')),
  CHECK ((state = 'value') = (value IS NOT NULL OR single IS NOT NULL)),
  UNIQUE (indicator_uid, series, year)
) STRICT;

CREATE TABLE programmes (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  name_en TEXT NOT NULL DEFAULT '',
  provider TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL,
  audience TEXT NOT NULL,
  -- JSON lists: a programme is read whole, and what they name is checked against the contract.
  purposes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(purposes)),
  field_uids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(field_uids)),
  sizes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(sizes)),
  stages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(stages)),
  exclusive_group TEXT NOT NULL DEFAULT '',
  web TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE programme_versions (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  programme_uid TEXT NOT NULL REFERENCES programmes (uid),
  fiscal_year INTEGER,
  valid_from TEXT,
  valid_to TEXT,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  number INTEGER,
  budget_yen INTEGER,
  mark TEXT NOT NULL CHECK (mark IN ('new', 'expanded', 'continued', 'none')),
  department TEXT NOT NULL DEFAULT '',
  outline TEXT NOT NULL DEFAULT '',
  conditions TEXT NOT NULL DEFAULT '',
  tables TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tables)),
  tables_add_up INTEGER NOT NULL CHECK (tables_add_up IN (0, 1)),
  source TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX programme_versions_by_programme ON programme_versions (programme_uid);

CREATE TABLE institutions (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('council', 'support', 'lender', 'office')),
  name TEXT NOT NULL CHECK (name <> ''),
  name_en TEXT NOT NULL DEFAULT '',
  name_kana TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  telephone TEXT NOT NULL DEFAULT '',
  web TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  field_uids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(field_uids)),
  programme_uids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(programme_uids)),
  valid_from TEXT,
  valid_to TEXT,
  source TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE consultation_steps (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  name_en TEXT NOT NULL DEFAULT '',
  outline TEXT NOT NULL DEFAULT '',
  institution_uids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(institution_uids)),
  branches TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(branches)),
  activity_kind TEXT NOT NULL CHECK (activity_kind IN ('call', 'mail', 'meeting', 'tour', 'document', 'promise', 'note')),
  source TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE consultations (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  activity_uid TEXT NOT NULL REFERENCES activities (uid),
  step_uid TEXT NOT NULL REFERENCES consultation_steps (uid),
  institution_uid TEXT REFERENCES institutions (uid),
  matter TEXT NOT NULL CHECK (matter IN ('management', 'research', 'technology', 'other')),
  UNIQUE (activity_uid)
) STRICT;

CREATE TABLE siting_standards (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  valid_from TEXT,
  valid_to TEXT,
  confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
  -- 0.01 ㎡
  site_area INTEGER NOT NULL CHECK (site_area > 0),
  building_area INTEGER NOT NULL CHECK (building_area > 0),
  green_percent REAL,
  environment_percent REAL,
  boundary_percent REAL,
  notice_days INTEGER,
  shortened_days INTEGER,
  production TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(production)),
  source TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE case_figures (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  prospect_uid TEXT NOT NULL UNIQUE REFERENCES prospects (uid),
  investment_yen INTEGER,
  fixed_assets_yen INTEGER,
  building_yen INTEGER,
  depreciable_yen INTEGER,
  loan_yen INTEGER,
  -- 0.01 ㎡
  land_area INTEGER,
  land_yen_per_m2 INTEGER,
  hires INTEGER,
  local_hires INTEGER,
  employees INTEGER,
  size TEXT CHECK (size IN ('sme', 'large')),
  facility TEXT,
  comes_from TEXT CHECK (comes_from IN ('city', 'prefecture', 'outside')),
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES
  ('plans', 'attributes', 'plans', NULL),
  ('plan_items', 'attributes', 'plan_items', NULL),
  ('indicators', 'attributes', 'indicators', NULL),
  ('indicator_values', 'attributes', 'indicator_values', NULL),
  ('programmes', 'attributes', 'programmes', NULL),
  ('programme_versions', 'attributes', 'programme_versions', NULL),
  ('institutions', 'attributes', 'institutions', NULL),
  ('consultation_steps', 'attributes', 'consultation_steps', NULL),
  ('siting_standards', 'attributes', 'siting_standards', NULL);
`,
  logged: [
    'plans',
    'plan_items',
    'indicators',
    'indicator_values',
    'programmes',
    'programme_versions',
    'institutions',
    'consultation_steps',
    'consultations',
    'siting_standards',
    'case_figures',
  ],
}
