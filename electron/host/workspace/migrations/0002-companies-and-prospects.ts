import type { Migration } from './migration'

/**
 * Companies in full, prospects, activities, requirements and what answers them. The office's lists and the target
 * fields of the plans begin with the entries below; their uids are the same in every workspace, so that copies merge.
 */
export const companiesAndProspects: Migration = {
  version: 2,
  name: 'companies and prospects',
  sql: `
ALTER TABLE companies ADD COLUMN name_en TEXT NOT NULL DEFAULT '';
ALTER TABLE companies ADD COLUMN corporate_number TEXT;
ALTER TABLE companies ADD COLUMN industry_code TEXT;
ALTER TABLE companies ADD COLUMN capital_yen INTEGER;
ALTER TABLE companies ADD COLUMN employees INTEGER;
ALTER TABLE companies ADD COLUMN web TEXT NOT NULL DEFAULT '';
ALTER TABLE companies ADD COLUMN rank TEXT CHECK (rank IN ('A', 'B', 'C'));
CREATE INDEX companies_by_corporate_number ON companies (corporate_number);

CREATE TABLE list_entries (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  list TEXT NOT NULL CHECK (list IN ('stage', 'lost-reason', 'source', 'officer', 'relation')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  name_kana TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('open', 'won', 'lost', 'held', 'none'))
) STRICT;

CREATE TABLE target_fields (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  group_key TEXT NOT NULL CHECK (group_key IN ('strength', 'growth', 'concentrated', 'study', 'function', 'own')),
  color TEXT NOT NULL,
  council TEXT NOT NULL DEFAULT '',
  institutions TEXT NOT NULL DEFAULT '[]',
  source TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;

CREATE TABLE company_names (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  name TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX company_names_by_company ON company_names (company_uid);

CREATE TABLE company_relations (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  entry_uid TEXT NOT NULL REFERENCES list_entries (uid),
  UNIQUE (company_uid, entry_uid)
) STRICT;

CREATE TABLE company_fields (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  field_uid TEXT NOT NULL REFERENCES target_fields (uid),
  UNIQUE (company_uid, field_uid)
) STRICT;

CREATE TABLE company_sites (
  id INTEGER PRIMARY KEY,
  geom POINT,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  kind TEXT NOT NULL CHECK (kind IN ('hq', 'plant', 'lab', 'office', 'warehouse', 'customer', 'supplier')),
  name TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  level TEXT NOT NULL CHECK (level IN ('manual', 'town', 'municipality', 'none')),
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
);
CREATE INDEX company_sites_by_company ON company_sites (company_uid);

CREATE TABLE contacts (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  name TEXT NOT NULL,
  name_kana TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL,
  section TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  telephone TEXT NOT NULL DEFAULT '',
  mail TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX contacts_by_company ON contacts (company_uid);

CREATE TABLE company_notes (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  kind TEXT NOT NULL CHECK (kind IN ('fact', 'opinion')),
  noted_on TEXT NOT NULL,
  text TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX company_notes_by_company ON company_notes (company_uid);

-- Pairs that a person looked at and found to be two companies; a_uid < b_uid.
CREATE TABLE distinct_companies (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  a_uid TEXT NOT NULL REFERENCES companies (uid),
  b_uid TEXT NOT NULL REFERENCES companies (uid),
  UNIQUE (a_uid, b_uid),
  CHECK (a_uid < b_uid)
) STRICT;

CREATE TABLE prospects (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  code_name TEXT NOT NULL,
  probability INTEGER CHECK (probability BETWEEN 0 AND 100),
  owner_uid TEXT REFERENCES list_entries (uid),
  source_uid TEXT REFERENCES list_entries (uid),
  enquired_on TEXT,
  answered_on TEXT,
  next_action TEXT NOT NULL DEFAULT '',
  next_action_on TEXT,
  lost_reason_uid TEXT REFERENCES list_entries (uid),
  resume_on TEXT,
  competing_places TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX prospects_by_company ON prospects (company_uid);

CREATE TABLE prospect_fields (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  prospect_uid TEXT NOT NULL REFERENCES prospects (uid),
  field_uid TEXT NOT NULL REFERENCES target_fields (uid),
  UNIQUE (prospect_uid, field_uid)
) STRICT;

CREATE TABLE prospect_stages (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  prospect_uid TEXT NOT NULL REFERENCES prospects (uid),
  stage_uid TEXT NOT NULL REFERENCES list_entries (uid),
  since TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX prospect_stages_by_prospect ON prospect_stages (prospect_uid, since);

CREATE TABLE activities (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  company_uid TEXT NOT NULL REFERENCES companies (uid),
  prospect_uid TEXT REFERENCES prospects (uid),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'mail', 'meeting', 'tour', 'document', 'promise', 'note')),
  done_at TEXT NOT NULL,
  officer_uid TEXT REFERENCES list_entries (uid),
  counterpart TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL,
  due_on TEXT,
  done_on TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user'))
) STRICT;
CREATE INDEX activities_by_company ON activities (company_uid, done_at);
CREATE INDEX activities_by_prospect ON activities (prospect_uid);

CREATE TABLE requirement_lines (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  prospect_uid TEXT NOT NULL REFERENCES prospects (uid),
  position INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  must INTEGER NOT NULL CHECK (must IN (0, 1)),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 5),
  direction TEXT NOT NULL CHECK (direction IN ('more', 'less', 'ideal')),
  min_value REAL,
  ideal_value REAL,
  max_value REAL,
  by_day TEXT,
  option_key TEXT,
  UNIQUE (prospect_uid, criterion)
) STRICT;

CREATE TABLE answers (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  -- A park or a parcel: which of the two is known by looking, so no reference can be declared.
  subject_uid TEXT NOT NULL,
  criterion TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('known', 'none', 'unknown')),
  number_value REAL,
  option_key TEXT,
  day_value TEXT,
  text TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  source_date TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user')),
  UNIQUE (subject_uid, criterion)
) STRICT;

CREATE TABLE demands (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  parcel_uid TEXT NOT NULL REFERENCES parcels (uid),
  prospect_uid TEXT NOT NULL REFERENCES prospects (uid),
  rank INTEGER NOT NULL CHECK (rank > 0),
  wanted_area INTEGER CHECK (wanted_area > 0),
  note TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL CHECK (origin IN ('reference', 'demo', 'user')),
  UNIQUE (parcel_uid, prospect_uid)
) STRICT;
CREATE INDEX demands_by_prospect ON demands (prospect_uid);

CREATE TABLE scenarios (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  park_uid TEXT NOT NULL REFERENCES parks (uid),
  name TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  steps TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE saved_views (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  table_key TEXT NOT NULL CHECK (table_key IN ('parcels', 'companies', 'prospects')),
  name TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT;

INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES
  ('company_sites', 'features', 'company_sites', 6668),
  ('list_entries', 'attributes', 'list_entries', NULL),
  ('target_fields', 'attributes', 'target_fields', NULL),
  ('contacts', 'attributes', 'contacts', NULL),
  ('prospects', 'attributes', 'prospects', NULL),
  ('prospect_stages', 'attributes', 'prospect_stages', NULL),
  ('activities', 'attributes', 'activities', NULL),
  ('requirement_lines', 'attributes', 'requirement_lines', NULL),
  ('answers', 'attributes', 'answers', NULL);
INSERT INTO gpkg_geometry_columns VALUES ('company_sites', 'geom', 'POINT', 6668, 0, 0);

INSERT INTO list_entries (uid, list, position, name, name_en, kind) VALUES
  ('0192e001-0000-7000-8000-000000000001', 'stage', 1, '情報', 'Lead', 'open'),
  ('0192e001-0000-7000-8000-000000000002', 'stage', 2, '接触', 'Contacted', 'open'),
  ('0192e001-0000-7000-8000-000000000003', 'stage', 3, '面談', 'Met', 'open'),
  ('0192e001-0000-7000-8000-000000000004', 'stage', 4, '要件把握', 'Requirements known', 'open'),
  ('0192e001-0000-7000-8000-000000000005', 'stage', 5, '提案', 'Proposed', 'open'),
  ('0192e001-0000-7000-8000-000000000006', 'stage', 6, '現地視察', 'Site visit', 'open'),
  ('0192e001-0000-7000-8000-000000000007', 'stage', 7, '条件協議', 'Negotiating terms', 'open'),
  ('0192e001-0000-7000-8000-000000000008', 'stage', 8, '予約', 'Reserved', 'open'),
  ('0192e001-0000-7000-8000-000000000009', 'stage', 9, '契約', 'Contracted', 'won'),
  ('0192e001-0000-7000-8000-000000000010', 'stage', 10, '着工', 'Under construction', 'won'),
  ('0192e001-0000-7000-8000-000000000011', 'stage', 11, '操業', 'Operating', 'won'),
  ('0192e001-0000-7000-8000-000000000012', 'stage', 12, 'フォロー', 'Aftercare', 'won'),
  ('0192e001-0000-7000-8000-000000000013', 'stage', 13, '失注', 'Lost', 'lost'),
  ('0192e001-0000-7000-8000-000000000014', 'stage', 14, '保留', 'On hold', 'held'),
  ('0192e001-0000-7000-8000-000000000015', 'lost-reason', 1, '他地域に決定', 'Chose another place', 'none'),
  ('0192e001-0000-7000-8000-000000000016', 'lost-reason', 2, '用地条件が合わない', 'Site did not fit', 'none'),
  ('0192e001-0000-7000-8000-000000000017', 'lost-reason', 3, '価格・支援制度', 'Price or incentives', 'none'),
  ('0192e001-0000-7000-8000-000000000018', 'lost-reason', 4, '人材確保の見込みが立たない', 'No staff to be had', 'none'),
  ('0192e001-0000-7000-8000-000000000019', 'lost-reason', 5, '投資計画の中止', 'Investment dropped', 'none'),
  ('0192e001-0000-7000-8000-000000000020', 'lost-reason', 6, '連絡が途絶えた', 'Contact lost', 'none'),
  ('0192e001-0000-7000-8000-000000000021', 'lost-reason', 7, 'その他', 'Other', 'none'),
  ('0192e001-0000-7000-8000-000000000022', 'source', 1, '企業訪問', 'Our visit', 'none'),
  ('0192e001-0000-7000-8000-000000000023', 'source', 2, 'セミナー', 'Seminar', 'none'),
  ('0192e001-0000-7000-8000-000000000024', 'source', 3, '展示会', 'Exhibition', 'none'),
  ('0192e001-0000-7000-8000-000000000025', 'source', 4, '紹介', 'Introduction', 'none'),
  ('0192e001-0000-7000-8000-000000000026', 'source', 5, '信用調査会社', 'Credit research agency', 'none'),
  ('0192e001-0000-7000-8000-000000000027', 'source', 6, '金融機関', 'Bank', 'none'),
  ('0192e001-0000-7000-8000-000000000028', 'source', 7, '県人会・出身者', 'Alumni of the region', 'none'),
  ('0192e001-0000-7000-8000-000000000029', 'source', 8, '問い合わせ', 'Enquiry', 'none'),
  ('0192e001-0000-7000-8000-000000000030', 'source', 9, '県・他機関', 'Prefecture or another body', 'none'),
  ('0192e001-0000-7000-8000-000000000031', 'source', 10, '既立地企業', 'Sited company', 'none'),
  ('0192e001-0000-7000-8000-000000000032', 'relation', 1, '経営者が県出身', 'Manager from the prefecture', 'none'),
  ('0192e001-0000-7000-8000-000000000033', 'relation', 2, '県出身の社員', 'Employees from the prefecture', 'none'),
  ('0192e001-0000-7000-8000-000000000034', 'relation', 3, '市内企業の取引先', 'Trades with a company of the city', 'none'),
  ('0192e001-0000-7000-8000-000000000035', 'relation', 4, '市内企業の関連会社', 'Affiliate of a company of the city', 'none'),
  ('0192e001-0000-7000-8000-000000000036', 'relation', 5, '市内大学と共同研究', 'Joint research with a university of the city', 'none'),
  ('0192e001-0000-7000-8000-000000000037', 'relation', 6, '既立地企業', 'Sited company', 'none');

INSERT INTO target_fields (uid, position, name, name_en, group_key, color, council, institutions, source, origin) VALUES
  ('0192e002-0000-7000-8000-000000000001', 1, '有機エレクトロニクス', 'Organic electronics', 'strength', '#0017c1', '有機エレクトロニクス産業集積会議', '["国立大学法人山形大学"]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)・山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000002', 2, 'バイオテクノロジー', 'Biotechnology', 'strength', '#197a4b', 'バイオクラスター形成推進会議', '["慶應義塾大学先端生命科学研究所"]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)・山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000003', 3, '超精密加工', 'Ultra-precision machining', 'strength', '#5809c1', '', '[]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)', 'reference'),
  ('0192e002-0000-7000-8000-000000000004', 4, '自動車', 'Automotive', 'strength', '#c74700', '山形県自動車産業振興会議', '[]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)・山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000005', 5, '航空機', 'Aerospace', 'growth', '#008299', '山形県航空機産業地域戦略研究会', '[]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)・山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000006', 6, 'ロボット', 'Robotics', 'growth', '#8b1a8b', 'やまがたロボット研究会', '["山形県工業技術センター"]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)・山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000007', 7, '環境・エネルギー', 'Environment and energy', 'growth', '#618e00', '山形県新エネルギー産業事業化促進協議会', '[]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)・山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000008', 8, '医療・福祉・健康', 'Medical, welfare and health', 'growth', '#ce0000', '山形県次世代医療関係機器研究会', '[]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)・山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000009', 9, '食品・農業', 'Food and agriculture', 'growth', '#927200', '山形県食品加工研究会', '["山形県工業技術センター"]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)・山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000010', 10, '半導体', 'Semiconductors', 'study', '#0055ad', '山形県半導体関連産業振興協議会', '[]', '山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000011', 11, '組込み・IoT', 'Embedded systems and IoT', 'study', '#006f83', '山形県次世代コンピュータ応用ネットワーク', '[]', '山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000012', 12, '電気機械器具', 'Electrical machinery', 'concentrated', '#4a5a00', '', '["山形県工業技術センター"]', '山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000013', 13, '電子部品・デバイス・電子回路', 'Electronic parts, devices and circuits', 'concentrated', '#3460fb', '', '["山形県工業技術センター"]', '山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000014', 14, '窯業・土石', 'Ceramics, stone and clay', 'concentrated', '#7a4a2a', '', '["山形県工業技術センター"]', '山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000015', 15, '繊維', 'Textiles', 'concentrated', '#aa0066', '', '["山形県工業技術センター"]', '山形県ものづくり連携支援計画', 'reference'),
  ('0192e002-0000-7000-8000-000000000016', 16, '本社機能', 'Headquarters functions', 'function', '#4d4d4d', '', '[]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)', 'reference'),
  ('0192e002-0000-7000-8000-000000000017', 17, '研究開発機能', 'Research and development', 'function', '#626264', '', '[]', '地域再生計画「ものづくり山形活性化計画」5-4-3(4)', 'reference');
`,
  logged: [
    'companies',
    'list_entries',
    'target_fields',
    'company_names',
    'company_relations',
    'company_fields',
    'company_sites',
    'contacts',
    'company_notes',
    'distinct_companies',
    'prospects',
    'prospect_fields',
    'prospect_stages',
    'activities',
    'requirement_lines',
    'answers',
    'demands',
    'scenarios',
    'saved_views',
  ],
}
