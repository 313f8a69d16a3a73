import type { Call, InputOf, RequirementLine, Uid } from '../../electron/contract'
import { corporateCheckDigit } from '../../electron/contract/rules/corporate-number'

/** A 法人番号 whose check digit is right. @param base twelve digits */
export function corporateNumber(base: string): string {
  return `${corporateCheckDigit(base)}${base}`
}

/** A line of a requirement sheet; what is not given is open. */
export function requirementLine(criterion: string, rest: Partial<RequirementLine> = {}): RequirementLine {
  const open = { min: null, ideal: null, max: null, by: null, option: null }
  return { criterion, must: false, weight: 3, direction: 'more', ...open, ...rest }
}

/** Uids of an editable list in its order. */
export async function listOf(call: Call, list: string): Promise<Uid[]> {
  const { entries = [] } = await call('lists.all', {})
  return entries.filter((entry) => entry.list === list).flatMap(({ uid }) => uid ?? [])
}

/** The first stage of a kind. */
export async function stageOf(call: Call, kind: 'open' | 'won' | 'lost' | 'held'): Promise<Uid> {
  const { entries = [] } = await call('lists.all', {})
  const stage = entries.find((entry) => entry.list === 'stage' && entry.kind === kind)
  if (stage?.uid === undefined) throw new Error(`no stage of kind ${kind}`)
  return stage.uid
}

/** Fields of a company; what is not given is plain and valid. */
export function companyFields(
  fields: Partial<InputOf<'companies.create'>> = {},
): InputOf<'companies.create'> {
  return {
    name: '見本精密工業株式会社',
    nameKana: 'みほんせいみつこうぎょう',
    industry: '精密機械',
    publication: 'nothing',
    note: '',
    ...fields,
  }
}

/** Fields of a prospect in an open stage; what is not given is plain and valid. */
export async function prospectFields(
  call: Call,
  fields: Partial<InputOf<'prospects.create'>> & Pick<InputOf<'prospects.create'>, 'companyUid'>,
): Promise<InputOf<'prospects.create'>> {
  return {
    codeName: '白鳥',
    fieldUids: [],
    probability: null,
    ownerUid: null,
    sourceUid: null,
    enquiredOn: null,
    answeredOn: null,
    nextAction: '',
    nextActionOn: null,
    lostReasonUid: null,
    resumeOn: null,
    competingPlaces: '',
    note: '',
    stageUid: fields.stageUid ?? (await stageOf(call, 'open')),
    stageSince: '2026-04-01',
    ...fields,
  }
}

/** What `fillProspects` made, by kind. */
export interface MadeProspects {
  readonly companies: readonly Uid[]
  readonly prospects: readonly Uid[]
  readonly site: Uid
  readonly contact: Uid
  readonly companyNote: Uid
  readonly activity: Uid
  readonly answer: Uid
  readonly demand: Uid
  readonly scenario: Uid
  readonly view: Uid
  readonly officer: Uid
}

/**
 * Fills a workspace that has a park and two parcels with a row of every kind that companies and prospects know: two
 * companies that may be one, one of them with everything that can hang on it.
 */
export async function fillProspects(
  call: Call,
  parkUid: Uid,
  parcels: readonly Uid[],
): Promise<MadeProspects> {
  const [parcel = '', other = ''] = parcels
  const uidOf = async (reply: Promise<{ result: { uid: Uid } }>) => (await reply).result.uid
  const officer = await uidOf(
    call('lists.save', {
      uid: null,
      list: 'officer',
      name: '担当 甲',
      nameEn: 'Officer A',
      nameKana: 'たんとう こう',
      kind: 'none',
    }),
  )
  const { fields } = await call('targetFields.list', {})
  const fieldUids = fields.slice(0, 2).map(({ uid }) => uid)
  const [relation = ''] = await listOf(call, 'relation')
  const [source = ''] = await listOf(call, 'source')
  const company = await uidOf(
    call(
      'companies.create',
      companyFields({
        name: '株式会社例示電子',
        nameKana: 'れいじでんし',
        nameEn: 'Reiji Electronics',
        corporateNumber: corporateNumber('000012090001'),
        industryCode: '28',
        capitalYen: 30_000_000,
        employees: 120,
        web: 'https://reiji.example',
        rank: 'A',
        relationUids: [relation],
        formerNames: ['例示電機有限会社'],
        fieldUids,
        note: 'note',
      }),
    ),
  )
  const twin = await uidOf(
    call('companies.create', companyFields({ name: '(株)例示電子', nameKana: '', note: 'note' })),
  )
  await call('duplicates.dismiss', { aUid: company, bUid: twin })
  const site = await uidOf(
    call('sites.save', {
      uid: null,
      companyUid: company,
      kind: 'hq',
      name: '本社',
      address: '山形県米沢市金池五丁目2-25',
      position: [140.1167, 37.9222],
      level: 'town',
      note: 'note',
    }),
  )
  const contact = await uidOf(
    call('contacts.save', {
      uid: null,
      companyUid: company,
      name: '見本 一郎',
      nameKana: 'みほん いちろう',
      section: '経営企画部',
      title: '部長',
      telephone: '000-0000-0000',
      mail: 'mihon@reiji.example',
      note: 'note',
    }),
  )
  const companyNote = await uidOf(
    call('companyNotes.save', {
      uid: null,
      companyUid: company,
      kind: 'opinion',
      on: '2026-05-01',
      text: 'note',
    }),
  )
  const prospect = await uidOf(
    call(
      'prospects.create',
      await prospectFields(call, {
        companyUid: company,
        fieldUids,
        probability: 40,
        ownerUid: officer,
        sourceUid: source,
        enquiredOn: '2026-04-01',
        nextAction: '資料を送る',
        nextActionOn: '2026-12-01',
        competingPlaces: '他県の団地',
        note: 'note',
      }),
    ),
  )
  const held = await uidOf(
    call('prospects.create', await prospectFields(call, { companyUid: twin, codeName: '若葉' })),
  )
  await call('prospects.enterStage', {
    uids: [held],
    stageUid: await stageOf(call, 'held'),
    since: '2026-06-01',
    note: 'note',
    lostReasonUid: null,
    resumeOn: '2027-04-01',
  })
  const activity = await uidOf(
    call('activities.save', {
      uid: null,
      companyUid: company,
      prospectUid: prospect,
      kind: 'promise',
      on: '2026-05-10',
      officerUid: officer,
      counterpart: '見本 一郎',
      summary: 'note',
      dueOn: '2026-05-20',
      doneOn: null,
    }),
  )
  await call('requirements.save', {
    prospectUid: prospect,
    lines: [
      requirementLine('area', { must: true, min: 4000, direction: 'ideal' }),
      requirementLine('powerKv', { min: 66 }),
      requirementLine('zoning', { option: 'industrial' }),
    ],
  })
  const answer = await uidOf(
    call('answers.save', {
      subjectUid: parkUid,
      criterion: 'powerKv',
      state: 'known',
      number: 66,
      option: null,
      day: null,
      text: '',
      source: '団地案内',
      sourceDate: '2026',
    }),
  )
  const demand = await uidOf(
    call('demand.save', {
      uid: null,
      parcelUid: parcel,
      prospectUid: prospect,
      rank: 1,
      wantedAreaM2: 4000,
      note: 'note',
    }),
  )
  const numbers = (await call('parcels.list', { asOf: '2026-11-20', uids: [parcel, other] })).parcels.map(
    ({ number }) => number,
  )
  const scenario = await uidOf(
    call('scenarios.save', {
      uid: null,
      parkUid,
      name: '南側を分ける',
      note: 'note',
      steps: [
        {
          kind: 'partSale',
          parcel: numbers[0] ?? '',
          areaM2: 1000,
          number: 'N-1',
          restNumber: 'N-2',
          side: 'south',
        },
      ],
    }),
  )
  const view = await uidOf(
    call('views.save', { uid: null, table: 'prospects', name: '私の表', definition: { columns: ['stage'] } }),
  )
  return {
    companies: [company, twin],
    prospects: [prospect, held],
    site,
    contact,
    companyNote,
    activity,
    answer,
    demand,
    scenario,
    view,
    officer,
  }
}
