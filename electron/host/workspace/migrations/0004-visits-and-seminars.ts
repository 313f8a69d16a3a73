import type { Migration } from './migration'

/**
 * Visits, trips and seminars. The list of offices joins the office's lists, whose table is made anew for it: SQLite cannot
 * change a check. Times of day are Japan Standard Time. Usual legs and rules begin with the rows below, whose uids are
 * the same in every workspace, so that copies merge; the minutes are rough values to be corrected by the office.
 */
export const visitsAndSeminars: Migration = {
  version: 4,
  name: 'visits and seminars',
  sql: `
CREATE TABLE new_list_entries (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  list TEXT NOT NULL CHECK (list IN ('stage', 'lost-reason', 'source', 'officer', 'relation', 'office')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  name_kana TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('open', 'won', 'lost', 'held', 'none'))
) STRICT;
INSERT INTO new_list_entries (id, uid, list, position, name, name_en, name_kana, kind)
  SELECT id, uid, list, position, name, name_en, name_kana, kind FROM list_entries;
DROP TABLE list_entries;
ALTER TABLE new_list_entries RENAME TO list_entries;
INSERT INTO list_entries (uid, list, position, name, name_en, kind) VALUES
  ('0192e004-0000-7000-8000-000000000001', 'office', 1, '本庁', 'Head office', 'none'),
  ('0192e004-0000-7000-8000-000000000002', 'office', 2, '東京事務所', 'Tokyo office', 'none'),
  ('0192e004-0000-7000-8000-000000000003', 'office', 3, '大阪事務所', 'Osaka office', 'none'),
  ('0192e004-0000-7000-8000-000000000004', 'office', 4, '名古屋事務所', 'Nagoya office', 'none');

CREATE TABLE trips (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on >= from_on),
  start_place TEXT NOT NULL DEFAULT '',
  start_lon REAL,
  start_lat REAL,
  start_at TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('car', 'rail', 'walk', 'air')),
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE trip_officers (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  trip_uid TEXT NOT NULL REFERENCES trips (uid),
  officer_uid TEXT NOT NULL REFERENCES list_entries (uid),
  UNIQUE (trip_uid, officer_uid)
) STRICT;

CREATE TABLE trip_days (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  trip_uid TEXT NOT NULL REFERENCES trips (uid),
  day TEXT NOT NULL,
  start_place TEXT NOT NULL DEFAULT '',
  start_lon REAL,
  start_lat REAL,
  start_at TEXT NOT NULL,
  end_place TEXT NOT NULL DEFAULT '',
  end_lon REAL,
  end_lat REAL,
  UNIQUE (trip_uid, day)
) STRICT;

CREATE TABLE visits (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  trip_uid TEXT REFERENCES trips (uid),
  state TEXT NOT NULL CHECK (state IN ('planned', 'confirmed', 'held', 'cancelled', 'no-answer')),
  kind TEXT NOT NULL CHECK (kind IN ('visit', 'tour', 'exhibition', 'online', 'telephone')),
  aim TEXT NOT NULL CHECK (aim IN ('attraction', 'aftercare')),
  asked_on TEXT,
  day TEXT NOT NULL,
  start_at TEXT,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  window_from TEXT,
  window_until TEXT,
  fixed INTEGER NOT NULL CHECK (fixed IN (0, 1)),
  position INTEGER NOT NULL DEFAULT 0,
  office_uid TEXT REFERENCES list_entries (uid),
  counterpart TEXT NOT NULL DEFAULT '',
  site_uid TEXT REFERENCES company_sites (uid),
  place TEXT NOT NULL DEFAULT '',
  lon REAL,
  lat REAL,
  purpose TEXT NOT NULL DEFAULT '',
  materials TEXT NOT NULL DEFAULT '',
  remind_minutes INTEGER,
  facts TEXT NOT NULL DEFAULT '',
  opinions TEXT NOT NULL DEFAULT '',
  next_action TEXT NOT NULL DEFAULT '',
  next_action_on TEXT,
  next_action_done_on TEXT,
  sequence INTEGER NOT NULL DEFAULT 0,
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX visits_by_day ON visits (day, start_at);
CREATE INDEX visits_by_company ON visits (company_uid, state, day);
CREATE INDEX visits_by_trip ON visits (trip_uid, day);
CREATE INDEX visits_by_next_action ON visits (next_action_on)
  WHERE next_action_on IS NOT NULL AND next_action_done_on IS NULL;

CREATE TABLE visit_prospects (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  visit_uid TEXT NOT NULL REFERENCES visits (uid),
  prospect_uid TEXT NOT NULL REFERENCES prospects (uid),
  UNIQUE (visit_uid, prospect_uid)
) STRICT;
CREATE INDEX visit_prospects_by_prospect ON visit_prospects (prospect_uid);

CREATE TABLE visit_officers (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  visit_uid TEXT NOT NULL REFERENCES visits (uid),
  officer_uid TEXT NOT NULL REFERENCES list_entries (uid),
  UNIQUE (visit_uid, officer_uid)
) STRICT;
CREATE INDEX visit_officers_by_officer ON visit_officers (officer_uid);

CREATE TABLE visit_contacts (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  visit_uid TEXT NOT NULL REFERENCES visits (uid),
  contact_uid TEXT NOT NULL REFERENCES contacts (uid),
  UNIQUE (visit_uid, contact_uid)
) STRICT;
CREATE INDEX visit_contacts_by_contact ON visit_contacts (contact_uid);

CREATE TABLE legs (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  trip_uid TEXT REFERENCES trips (uid),
  from_visit_uid TEXT REFERENCES visits (uid),
  to_visit_uid TEXT REFERENCES visits (uid),
  mode TEXT NOT NULL CHECK (mode IN ('car', 'rail', 'walk', 'air')),
  minutes INTEGER CHECK (minutes >= 0),
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX legs_by_day ON legs (day);

CREATE TABLE usual_legs (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  from_place TEXT NOT NULL,
  to_place TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('car', 'rail', 'walk', 'air')),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  note TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE planning_rules (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL UNIQUE,
  rules TEXT NOT NULL CHECK (json_valid(rules))
) STRICT;

CREATE TABLE seminars (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  start_at TEXT NOT NULL,
  end_at TEXT NOT NULL CHECK (end_at >= start_at),
  venue TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  lon REAL,
  lat REAL,
  capacity INTEGER CHECK (capacity > 0),
  note TEXT NOT NULL DEFAULT '',
  call_working_days INTEGER NOT NULL CHECK (call_working_days >= 0),
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE seminar_items (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  seminar_uid TEXT NOT NULL REFERENCES seminars (uid),
  start_at TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  title TEXT NOT NULL,
  speaker TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX seminar_items_by_seminar ON seminar_items (seminar_uid, start_at);

CREATE TABLE invitations (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  seminar_uid TEXT NOT NULL REFERENCES seminars (uid),
  company_uid TEXT REFERENCES companies (uid),
  company_name TEXT NOT NULL DEFAULT '',
  person_name TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ('invited', 'accepted', 'declined', 'attended', 'no-answer')),
  answered_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX invitations_by_seminar ON invitations (seminar_uid);
CREATE INDEX invitations_by_company ON invitations (company_uid);

CREATE TABLE leads (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  seminar_uid TEXT NOT NULL REFERENCES seminars (uid),
  company_uid TEXT REFERENCES companies (uid),
  company_name TEXT NOT NULL,
  company_kana TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL,
  person_name TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  telephone TEXT NOT NULL DEFAULT '',
  mail TEXT NOT NULL DEFAULT '',
  fields TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(fields)),
  parks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parks)),
  parcels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(parcels)),
  rank TEXT CHECK (rank IN ('A', 'B', 'C')),
  owner_uid TEXT REFERENCES list_entries (uid),
  note TEXT NOT NULL DEFAULT '',
  captured_at TEXT NOT NULL,
  call_by TEXT NOT NULL,
  called_on TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX leads_by_seminar ON leads (seminar_uid);
CREATE INDEX leads_by_company ON leads (company_uid);

INSERT INTO planning_rules (id, uid, rules) VALUES (1, '0192e004-0000-7000-8000-000000000101',
  '{"untouchedDays":{"A":60,"B":120,"C":240},"answerWorkingDays":2,"dayMinutes":600,"lunchFrom":"11:30","lunchUntil":"13:30","lunchMinutes":45,"spareMinutes":10,"carKmh":40,"railKmh":60,"walkKmh":4.5,"detour":1.3}');

INSERT INTO usual_legs (uid, from_place, to_place, mode, minutes, note, source, origin) VALUES
  ('0192e004-0000-7000-8000-000000000201', '米沢', '東京', 'rail', 130, '山形新幹線', '', 'user'),
  ('0192e004-0000-7000-8000-000000000202', '米沢', '大宮', 'rail', 105, '山形新幹線', '', 'user'),
  ('0192e004-0000-7000-8000-000000000203', '米沢', '福島', 'rail', 35, '山形新幹線', '', 'user'),
  ('0192e004-0000-7000-8000-000000000204', '米沢', '山形', 'rail', 35, '山形新幹線', '', 'user');

INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES
  ('trips', 'attributes', 'trips', NULL),
  ('visits', 'attributes', 'visits', NULL),
  ('usual_legs', 'attributes', 'usual_legs', NULL),
  ('seminars', 'attributes', 'seminars', NULL),
  ('invitations', 'attributes', 'invitations', NULL),
  ('leads', 'attributes', 'leads', NULL);
`,
  logged: [
    'list_entries',
    'trips',
    'trip_officers',
    'trip_days',
    'visits',
    'visit_prospects',
    'visit_officers',
    'visit_contacts',
    'legs',
    'usual_legs',
    'planning_rules',
    'seminars',
    'seminar_items',
    'invitations',
    'leads',
  ],
}
