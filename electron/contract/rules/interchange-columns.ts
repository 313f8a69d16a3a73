import { z } from 'zod'
import { foldText } from './fold'

/**
 * The one dictionary of columns for import and export: what each field is called at the head of a column, in both
 * languages, and under which other names offices write it. What is exported with these headers is imported again
 * without a question.
 */

const parcelKeys = [
  'uid',
  'park',
  'number',
  'block',
  'address',
  'registeredAreaM2',
  'zone',
  'price',
  'deliveryOn',
  'existsFrom',
  'existsUntil',
  'quality',
  'status',
  'statusSince',
  'occupant',
  'occupantSince',
  'note',
  'longitude',
  'latitude',
  'wkt',
] as const

const companyKeys = [
  'name',
  'nameKana',
  'nameEn',
  'corporateNumber',
  'industryCode',
  'industry',
  'capitalYen',
  'employees',
  'web',
  'rank',
  'publication',
  'formerNames',
  'relations',
  'targetFields',
  'hqAddress',
  'siteName',
  'siteKind',
  'siteAddress',
  'contactName',
  'contactKana',
  'contactSection',
  'contactTitle',
  'contactTelephone',
  'contactMail',
] as const

/** Every field that a column can be. */
export const FieldKey = z.enum([...parcelKeys, ...companyKeys])
export type FieldKey = z.infer<typeof FieldKey>

export type InterchangeEntity = 'parcels' | 'companies'

/** Fields of each kind of row, in the order in which they are exported. */
export const fieldsOf: Readonly<Record<InterchangeEntity, readonly FieldKey[]>> = {
  parcels: parcelKeys,
  companies: ['uid', ...companyKeys, 'longitude', 'latitude', 'note'],
}

/**
 * Units in which offices write areas, prices and sums. `as-written` is the field's own: ㎡, yen per ㎡, yen.
 */
export const ImportUnit = z.enum([
  'm2',
  'tsubo',
  'are',
  'hectare',
  'yen-per-m2',
  'thousand-yen-per-m2',
  'yen-per-tsubo',
  'thousand-yen-per-tsubo',
  'ten-thousand-yen-per-tsubo',
  'yen',
  'thousand-yen',
  'ten-thousand-yen',
  'million-yen',
])
export type ImportUnit = z.infer<typeof ImportUnit>

export type FieldKind =
  'text' | 'name' | 'area' | 'price' | 'day' | 'yen' | 'count' | 'word' | 'names' | 'degrees' | 'wkt'

/** Square metres of a 坪: 400 / 121 by the definition of the 尺 as 10 / 33 m. */
export const m2PerTsubo = 400 / 121

/** What one of the unit is in ㎡, in yen per ㎡, or in yen. */
export const unitFactor: Readonly<Record<ImportUnit, number>> = {
  m2: 1,
  tsubo: m2PerTsubo,
  are: 100,
  hectare: 10_000,
  'yen-per-m2': 1,
  'thousand-yen-per-m2': 1000,
  'yen-per-tsubo': 1 / m2PerTsubo,
  'thousand-yen-per-tsubo': 1000 / m2PerTsubo,
  'ten-thousand-yen-per-tsubo': 10_000 / m2PerTsubo,
  yen: 1,
  'thousand-yen': 1000,
  'ten-thousand-yen': 10_000,
  'million-yen': 1_000_000,
}

const unitsByKind: Readonly<Partial<Record<FieldKind, readonly ImportUnit[]>>> = {
  area: ['m2', 'tsubo', 'are', 'hectare'],
  price: [
    'yen-per-m2',
    'thousand-yen-per-m2',
    'yen-per-tsubo',
    'thousand-yen-per-tsubo',
    'ten-thousand-yen-per-tsubo',
  ],
  yen: ['yen', 'thousand-yen', 'ten-thousand-yen', 'million-yen'],
}

export interface InterchangeColumn {
  readonly kind: FieldKind
  /** Header in an exported file. */
  readonly ja: string
  readonly en: string
  /** Other headers that mean the field; they are compared folded and without what stands in brackets. */
  readonly synonyms: readonly string[]
}

const column = (kind: FieldKind, ja: string, en: string, synonyms: string): InterchangeColumn => ({
  kind,
  ja,
  en,
  synonyms: synonyms === '' ? [] : synonyms.split(' '),
})

/** Headers by field. Synonyms that contain a blank are written with `_`. */
export const interchangeColumns: Readonly<Record<FieldKey, InterchangeColumn>> = {
  uid: column('text', '識別子', 'Identifier', 'uid uuid'),
  park: column('name', '団地', 'Park', '団地名 工業団地 産業団地 工業団地名 park_name estate'),
  number: column(
    'name',
    '区画番号',
    'Parcel',
    '区画 区画名 区画no 区画№ 番号 画地番号 画地 地番 分譲区画 号地 no № 符号 parcel_number parcel_no lot lot_number lot_no number',
  ),
  block: column('text', 'ブロック', 'Block', '街区 工区 区域 街区番号'),
  address: column('text', '所在地', 'Address', '所在 住所 土地の所在 所在及び地番 地番住所 location'),
  registeredAreaM2: column(
    'area',
    '登記面積(㎡)',
    'Registered area (m²)',
    '面積 登記面積 公簿面積 地積 公簿地積 公簿 分譲面積 敷地面積 区画面積 実測面積 area area_m2 坪数 面積坪 registered_area_m2',
  ),
  zone: column('text', '用途地域', 'Zoning', '用途 地域地区 都市計画 zone zoning_district youto'),
  price: column(
    'price',
    '単価(円/㎡)',
    'Price (yen/m²)',
    '単価 価格 分譲単価 分譲価格 ㎡単価 m2単価 坪単価 販売単価 平米単価 price unit_price price_per_m2',
  ),
  deliveryOn: column(
    'day',
    '引渡し可能日',
    'Delivery',
    '引渡日 引渡し日 引渡可能日 引渡し 引渡時期 delivery_date',
  ),
  existsFrom: column('day', 'この形になった日', 'Exists from', '分筆日 合筆日 成立日 exists_from'),
  existsUntil: column('day', 'なくなった日', 'Exists until', '消滅日 閉鎖日 exists_until'),
  quality: column('word', '図形の精度', 'Outline quality', '精度 図形精度 quality'),
  status: column(
    'word',
    '状態',
    'Status',
    '分譲状況 状況 分譲状態 ステータス 現況 販売状況 区分 status sale_status',
  ),
  statusSince: column(
    'day',
    '状態の開始日',
    'Status since',
    '状態日 契約日 分譲日 売却日 分譲年月日 契約年月日 status_since',
  ),
  occupant: column(
    'name',
    '立地企業',
    'Occupant',
    '立地企業名 進出企業 入居企業 分譲先 売却先 所有者 企業 occupant tenant',
  ),
  occupantSince: column(
    'day',
    '立地日',
    'Occupant since',
    '操業開始日 操業開始 立地年月日 操業日 occupant_since',
  ),
  note: column('text', '備考', 'Note', 'メモ 摘要 特記事項 注記 note notes remarks memo'),
  longitude: column('degrees', '経度', 'Longitude', 'lon lng long x 東経 longitude_jgd2011'),
  latitude: column('degrees', '緯度', 'Latitude', 'lat y 北緯 latitude_jgd2011'),
  wkt: column('wkt', '図形(WKT)', 'Outline (WKT)', 'wkt geom geometry the_geom 図形 ポリゴン'),
  name: column(
    'name',
    '企業名',
    'Company',
    '会社名 商号 商号又は名称 名称 社名 法人名 事業者名 企業 会社 事業所名 company_name name',
  ),
  nameKana: column(
    'text',
    '企業名かな',
    'Reading',
    'フリガナ ふりがな カナ かな 読み 読みがな よみ 企業名フリガナ 企業名カナ 商号フリガナ kana furigana',
  ),
  nameEn: column('text', '英語名', 'English name', '企業名英語 英文名 英語表記 english_name name_en'),
  corporateNumber: column(
    'text',
    '法人番号',
    'Corporate number',
    '法人no 法人№ 登録番号 インボイス番号 corporate_no corporate_id houjin_bangou',
  ),
  industryCode: column(
    'word',
    '産業分類コード',
    'Industry code',
    '産業分類番号 業種コード 中分類 中分類コード 日本標準産業分類 industry_code jsic',
  ),
  industry: column('text', '業種', 'Industry', '事業内容 業種名 産業分類 業態 主要製品 事業 sector business'),
  capitalYen: column('yen', '資本金(円)', 'Capital (yen)', '資本金 資本金額 capital capital_yen'),
  employees: column(
    'count',
    '従業員数',
    'Employees',
    '従業者数 社員数 従業員 人員 従業者 employees_count number_of_employees',
  ),
  web: column(
    'text',
    'ウェブサイト',
    'Website',
    'url hp ホームページ web サイト webサイト homepage website_url',
  ),
  rank: column('word', 'ランク', 'Rank', '重要度 優先度 訪問ランク'),
  publication: column('word', '公開範囲', 'Publication', '公開 公開区分 公表'),
  formerNames: column('names', '旧名称', 'Former names', '旧社名 旧商号 旧名 former_name'),
  relations: column('names', '縁故', 'Relations', '関係 本県との関係 つながり relation'),
  targetFields: column('names', '重点分野', 'Target fields', '分野 ターゲット分野 target_field'),
  hqAddress: column(
    'text',
    '本社所在地',
    'Head office',
    '本社 本社住所 本店 本店所在地 本店又は主たる事務所の所在地 住所 所在地 会社住所 head_office hq_address address',
  ),
  siteName: column('text', '事業所名', 'Site', '工場名 事業所 拠点名 site_name plant'),
  siteKind: column('word', '事業所の種類', 'Kind of site', '事業所種別 拠点種別 site_kind'),
  siteAddress: column(
    'text',
    '事業所所在地',
    'Site address',
    '工場所在地 工場住所 事業所住所 拠点住所 site_address',
  ),
  contactName: column(
    'name',
    '担当者',
    'Contact',
    '担当者名 氏名 ご担当者 連絡先担当者 担当 contact_name contact_person',
  ),
  contactKana: column('text', '担当者かな', 'Contact reading', '担当者フリガナ 氏名かな 氏名フリガナ'),
  contactSection: column('text', '部署', 'Section', '所属 部署名 担当部署 所属部署 department'),
  contactTitle: column('text', '役職', 'Title', '職名 肩書 役職名 title position'),
  contactTelephone: column(
    'text',
    '電話番号',
    'Telephone',
    '電話 tel 連絡先 代表電話 phone telephone_number',
  ),
  contactMail: column('text', 'メール', 'Mail', 'メールアドレス eメール e-mail email mail_address'),
}

/** Units in which a field may stand; the first is the field's own. Empty for a field without one. */
export function unitsOf(field: FieldKey): readonly ImportUnit[] {
  return unitsByKind[interchangeColumns[field].kind] ?? []
}

/** Words of a field with a fixed choice, as they are written in a file and read from one. */
export const interchangeWords = {
  quality: {
    surveyed: ['測量図', 'Surveyed', '測量', '測量成果', '実測'],
    cadastral: ['公図', 'Cadastral map', '地籍図', '14条地図', '登記所備付地図'],
    traced: ['トレース', 'Traced', 'なぞり', '図面'],
    schematic: ['概略', 'Schematic', '概略図', '模式図'],
  },
  publication: {
    name: ['企業名を公開', 'Name may be shown', '企業名', '公開', '可'],
    industry: ['業種のみ公開', 'Industry only', '業種', '業種のみ'],
    nothing: ['公開しない', 'Not public', '非公開', '不可'],
  },
  rank: { A: ['A', 'A'], B: ['B', 'B'], C: ['C', 'C'] },
  siteKind: {
    hq: ['本社', 'Head office', '本店'],
    plant: ['工場', 'Plant', '製造所'],
    lab: ['研究所', 'Laboratory', '研究開発拠点'],
    office: ['営業所', 'Office', '支店', '支社', '事務所'],
    warehouse: ['倉庫', 'Warehouse', '物流拠点', '配送センター'],
    customer: ['取引先', 'Customer', '納入先'],
    supplier: ['仕入先', 'Supplier', '調達先'],
  },
} as const satisfies Readonly<
  Record<string, Readonly<Record<string, readonly [string, string, ...string[]]>>>
>

export type WordField = keyof typeof interchangeWords
export type WordOf<F extends WordField> = keyof (typeof interchangeWords)[F]

/** How a word of a fixed choice is written. */
export function wordText<F extends WordField>(field: F, word: WordOf<F>, language: 'ja' | 'en'): string {
  const words: Readonly<Record<string, readonly string[]>> = interchangeWords[field]
  return words[String(word)]?.[language === 'ja' ? 0 : 1] ?? String(word)
}

/** The word of a fixed choice that a cell means: by its key or any of its writings, folded; null when none. */
export function readWord<F extends WordField>(field: F, text: string): WordOf<F> | null {
  const folded = foldText(text)
  for (const [word, writings] of Object.entries(interchangeWords[field] as Record<string, readonly string[]>))
    if ([word, ...writings].some((writing) => foldText(writing) === folded)) return word as WordOf<F>
  return null
}

/** Between the names of a field that takes several (旧名称, 重点分野). */
export const nameSeparator = '、'

/** Names of a cell that holds several: separated by 、 ; or line breaks. A comma may be part of a name. */
export function readNames(text: string): string[] {
  return [...new Set(text.split(/[、;；\n\r]+/u).map((name) => name.trim()))].filter((name) => name !== '')
}

/** A header for comparing: folded, without blanks and what stands in brackets. */
export function foldHeader(header: string): string {
  return foldText(header)
    .replace(/[([〔【「][^)\]〕】」]*[)\]〕】」]/gu, '')
    .replace(/[\s_*※・:.]+/gu, '')
}

const unitSigns: readonly (readonly [pattern: RegExp, unit: ImportUnit])[] = [
  [/(万円)[/／]?坪|坪単価.*万円/, 'ten-thousand-yen-per-tsubo'],
  [/(千円)[/／]?坪|坪単価.*千円/, 'thousand-yen-per-tsubo'],
  [/円[/／]?坪|坪単価/, 'yen-per-tsubo'],
  [/千円[/／]?(m2|平米|平方メートル)/, 'thousand-yen-per-m2'],
  [/円[/／]?(m2|平米|平方メートル)/, 'yen-per-m2'],
  [/百万円/, 'million-yen'],
  [/万円/, 'ten-thousand-yen'],
  [/千円/, 'thousand-yen'],
  [/坪/, 'tsubo'],
  [/(\(|^)ha(\)|$)|ヘクタール|へくたある/, 'hectare'],
  [/(\(|^)a(\)|$)|あある/, 'are'],
  [/m2|平米|平方/, 'm2'],
  [/円/, 'yen'],
]

/** The unit that a header names for a field (面積(坪), 資本金（百万円）), else the field's own; null without any. */
export function unitOfHeader(field: FieldKey, header: string): ImportUnit | null {
  const units = unitsOf(field)
  const own = units[0]
  if (own === undefined) return null
  const folded = header.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').replaceAll('m²', 'm2')
  return unitSigns.find(([pattern, unit]) => units.includes(unit) && pattern.test(folded))?.[1] ?? own
}

const headerIndex = new Map<InterchangeEntity, ReadonlyMap<string, FieldKey>>()

function indexOf(entity: InterchangeEntity): ReadonlyMap<string, FieldKey> {
  const known = headerIndex.get(entity)
  if (known) return known
  const made = new Map<string, FieldKey>()
  const put = (header: string, field: FieldKey) => {
    const folded = foldHeader(header)
    if (!made.has(folded)) made.set(folded, field)
  }
  // A field's own name before anybody's synonym: 所在地 is the address of a parcel and the head office of a company.
  for (const field of fieldsOf[entity]) {
    put(interchangeColumns[field].ja, field)
    put(interchangeColumns[field].en, field)
    put(field, field)
  }
  for (const field of fieldsOf[entity])
    for (const synonym of interchangeColumns[field].synonyms) put(synonym, field)
  headerIndex.set(entity, made)
  return made
}

/** The field that a header names; null when it names none. */
export function fieldOfHeader(entity: InterchangeEntity, header: string): FieldKey | null {
  return indexOf(entity).get(foldHeader(header)) ?? null
}
