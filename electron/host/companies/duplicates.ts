import { foldCompanyName, foldText } from '../../contract/rules/fold'
import { editsBetween, foldedLikeness } from '../../contract/rules/likeness'

/** What is compared of a company; empty text or list where nothing is noted. */
export interface DuplicateCompany {
  readonly uid: string
  readonly name: string
  readonly nameKana: string
  readonly formerNames: readonly string[]
  /** Thirteen digits, or null. */
  readonly corporateNumber: string | null
  /** Of its contacts and sites. */
  readonly telephones: readonly string[]
  readonly mails: readonly string[]
  readonly web: string
  readonly addresses: readonly string[]
}

export type DuplicateReasonKind =
  'corporate-number' | 'name' | 'kana' | 'former-name' | 'telephone' | 'mail' | 'web' | 'address'

export interface DuplicateReason {
  readonly kind: DuplicateReasonKind
  /** What both have in common, as it stands with the first of the two. */
  readonly text: string
}

export interface DuplicateFinding {
  /** aUid < bUid */
  readonly aUid: string
  readonly bUid: string
  /** 0 to 1 */
  readonly likeness: number
  readonly reasons: readonly DuplicateReason[]
}

/** How far the search is: companies compared of all. */
export interface DuplicateProgress {
  readonly done: number
  readonly total: number
}

/** How sure one reason alone makes it; reasons add up as independent chances do. */
const weights: Readonly<Record<DuplicateReasonKind, number>> = {
  'corporate-number': 0.98,
  name: 0.75,
  'former-name': 0.65,
  kana: 0.5,
  mail: 0.45,
  telephone: 0.5,
  web: 0.4,
  address: 0.35,
}

/** Pairs below this are not worth a look. */
export const duplicateThreshold = 0.6
/** Names less alike than this are no reason. */
const alike = 0.76
/** Two companies of different 法人番号 are two, unless one of the numbers was mistaken. */
const otherNumber = 0.45
/** Keys shared by more companies than this say nothing: a telephone exchange, a letting agent's address. */
const crowd = 200
/** Companies indexed or compared between two steps. */
const stride = 200

/** Mail providers: the part behind @ is nobody's own. */
const freeMail =
  /(^|\.)(gmail|yahoo|outlook|hotmail|icloud|live|msn|docomo|ezweb|au|softbank|i\.softbank|ocn|nifty|biglobe|so-net|plala|dion|jcom|omn)\.(com|co\.jp|ne\.jp|or\.jp|jp|net)$/

interface Prepared {
  readonly company: DuplicateCompany
  readonly name: string
  readonly kana: string
  readonly former: readonly string[]
  readonly telephones: ReadonlyMap<string, string>
  readonly mails: ReadonlyMap<string, string>
  readonly web: string
  readonly addresses: ReadonlyMap<string, string>
  /** Under these it can be met; two that share none are not compared. */
  readonly keys: readonly string[]
}

function keyed(texts: readonly string[], keyOf: (text: string) => string): ReadonlyMap<string, string> {
  return new Map(texts.map((text) => [keyOf(text), text] as const).filter(([key]) => key !== ''))
}

/** Digits of a telephone number without the country; too few say nothing. */
function telephoneKey(text: string): string {
  const digits = text
    .normalize('NFKC')
    .replace(/[^\d+]/g, '')
    .replace(/^\+81/, '0')
    .replace(/\D/g, '')
  return digits.length >= 9 ? digits : ''
}

/** The whole address for a free provider, else the company's own domain. */
function mailKey(text: string): string {
  const mail = text.normalize('NFKC').trim().toLowerCase()
  const domain = /@([^@\s]+\.[^@\s]+)$/.exec(mail)?.[1] ?? ''
  return domain !== '' && freeMail.test(domain) ? mail : domain
}

function webKey(text: string): string {
  const host = /^(?:https?:\/\/)?([^/\s:?#]+)/.exec(text.normalize('NFKC').trim().toLowerCase())?.[1] ?? ''
  return host.includes('.') ? host.replace(/^www\./, '') : ''
}

/** Without 丁目, 番地, 号 and dashes, so that 三丁目446-12 and 3-446-12 come together; without house number it says nothing. */
function addressKey(text: string): string {
  const figures = foldText(text)
    .replace(/[一二三四五六七八九](?=丁目)/g, (digit) => String('一二三四五六七八九'.indexOf(digit) + 1))
    .replace(/丁目|番地の?|番|号|の(?=\d)/g, '-')
    .replace(/[\s,、]/g, '')
    .replace(/-+/g, '-')
    .replace(/-$/, '')
  return /\d/.test(figures) && figures.length >= 6 ? figures : ''
}

function prepare(company: DuplicateCompany): Prepared {
  const one = {
    company,
    name: foldCompanyName(company.name),
    kana: foldCompanyName(company.nameKana).replace(
      /^(かぶしきがいしゃ|ゆうげんがいしゃ|ごうどうがいしゃ)|(かぶしきがいしゃ|ゆうげんがいしゃ|ごうどうがいしゃ)$/g,
      '',
    ),
    former: company.formerNames.map(foldCompanyName).filter((name) => name !== ''),
    telephones: keyed(company.telephones, telephoneKey),
    mails: keyed(company.mails, mailKey),
    web: webKey(company.web),
    addresses: keyed(company.addresses, addressKey),
  }
  return { ...one, keys: keysOf(one) }
}

/** A name with each of its letters left out once: two names one slip apart have one of these in common. */
function withoutOne(name: string): string[] {
  const letters = [...name]
  if (letters.length < 3) return []
  return letters.map((_, at) =>
    letters
      .slice(0, at)
      .concat(letters.slice(at + 1))
      .join(''),
  )
}

/** Beginnings and ends of a name that may be somebody's whole name, at least four letters long. */
function partsOf(name: string): string[] {
  const letters = [...name]
  const parts: string[] = []
  for (let length = 4; length < letters.length; length += 1) {
    parts.push(letters.slice(0, length).join(''), letters.slice(-length).join(''))
  }
  return parts
}

function keysOf(one: Omit<Prepared, 'keys'>): string[] {
  const names = [one.name, ...one.former].filter((name) => name !== '')
  const keys = [
    ...(one.company.corporateNumber === null ? [] : [`#${one.company.corporateNumber}`]),
    ...names.map((name) => `=${name}`),
    ...names.flatMap(withoutOne).map((name) => `~${name}`),
    ...names.map((name) => `~${name}`),
    ...(one.kana.length >= 3 ? [`k${one.kana}`] : []),
    ...[...one.telephones.keys()].map((key) => `t${key}`),
    ...[...one.mails.keys()].map((key) => `m${key}`),
    ...(one.web === '' ? [] : [`w${one.web}`]),
    ...[...one.addresses.keys()].map((key) => `a${key}`),
  ]
  return [...new Set(keys)]
}

function shared(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string | null {
  for (const [key, text] of a) if (b.has(key)) return text
  return null
}

interface Weighed extends DuplicateReason {
  readonly weight: number
}

function nameReason(a: Prepared, b: Prepared): Weighed | null {
  const { value } = foldedLikeness(a.name, b.name)
  if (value < alike) return null
  // The weight falls faster than the likeness: one letter of eight is often another company.
  return { kind: 'name', text: a.company.name, weight: weights.name * value ** 2 }
}

function formerReason(a: Prepared, b: Prepared): Weighed | null {
  const match = (names: readonly string[], others: readonly string[]) =>
    names.find((name) => others.some((other) => foldedLikeness(name, other).value >= 0.9))
  const found = match(a.former, [b.name, ...b.former]) ?? match(b.former, [a.name])
  if (found === undefined) return null
  const text = [...a.company.formerNames, ...b.company.formerNames].find(
    (name) => foldCompanyName(name) === found,
  )
  return { kind: 'former-name', text: text ?? found, weight: weights['former-name'] }
}

function kanaReason(a: Prepared, b: Prepared): Weighed | null {
  if (a.kana.length < 3 || b.kana.length < 3) return null
  const edits = a.kana.length >= 6 ? editsBetween([...a.kana], [...b.kana], 1) : a.kana === b.kana ? 0 : 2
  if (edits > 1) return null
  return { kind: 'kana', text: a.company.nameKana, weight: weights.kana * (edits === 0 ? 1 : 0.7) }
}

function plainReason(kind: DuplicateReasonKind, text: string | null): Weighed | null {
  return text === null ? null : { kind, text, weight: weights[kind] }
}

/** Compares two companies; null when they are not alike enough to be shown. */
function compare(one: Prepared, other: Prepared): DuplicateFinding | null {
  const [a, b] = one.company.uid < other.company.uid ? [one, other] : [other, one]
  const numbers = [a.company.corporateNumber, b.company.corporateNumber]
  const sameNumber = numbers[0] !== null && numbers[0] === numbers[1]
  const reasons = [
    plainReason('corporate-number', sameNumber ? a.company.corporateNumber : null),
    nameReason(a, b),
    formerReason(a, b),
    kanaReason(a, b),
    plainReason('telephone', shared(a.telephones, b.telephones)),
    plainReason('mail', shared(a.mails, b.mails)),
    plainReason('web', a.web !== '' && a.web === b.web ? a.company.web : null),
    plainReason('address', shared(a.addresses, b.addresses)),
  ].filter((reason) => reason !== null)
  const sure = 1 - reasons.reduce((doubt, { weight }) => doubt * (1 - weight), 1)
  const differ = numbers[0] !== null && numbers[1] !== null && !sameNumber
  const likeness = differ ? sure * otherNumber : sure
  if (likeness < duplicateThreshold) return null
  return {
    aUid: a.company.uid,
    bUid: b.company.uid,
    likeness: Math.round(likeness * 1000) / 1000,
    reasons: reasons.map(({ kind, text }) => ({ kind, text })),
  }
}

/** Key of a pair that a person found to be two companies, whichever is named first. */
export function distinctKey(oneUid: string, otherUid: string): string {
  return oneUid < otherUid ? `${oneUid} ${otherUid}` : `${otherUid} ${oneUid}`
}

/**
 * Looks for companies that were entered twice, surest first. Only companies that share a key are compared: 法人番号, name
 * or former name up to one letter, a whole name that begins or ends another, reading, telephone, mail domain, web host or
 * address. Yields after every few hundred companies, so that a caller can report, let others run, and stop.
 * @param distinct keys of pairs (`distinctKey`) that are not to be proposed again
 */
export function* duplicateSteps(
  companies: readonly DuplicateCompany[],
  distinct: ReadonlySet<string>,
): Generator<DuplicateProgress, DuplicateFinding[], void> {
  const total = companies.length
  const prepared: Prepared[] = []
  const blocks = new Map<string, number[]>()
  for (const [at, company] of companies.entries()) {
    if (at % stride === 0) yield { done: Math.floor(at / 2), total }
    const one = prepare(company)
    prepared.push(one)
    for (const key of one.keys) {
      const block = blocks.get(key)
      if (block) block.push(at)
      else blocks.set(key, [at])
    }
  }
  const found = new Map<string, DuplicateFinding>()
  for (const [at, one] of prepared.entries()) {
    if (at % stride === 0) yield { done: Math.floor((total + at) / 2), total }
    for (const other of partners(at, one, blocks)) {
      const second = prepared[other]
      const pair = distinctKey(one.company.uid, second?.company.uid ?? '')
      // A name within another may be met from both sides.
      if (!second || distinct.has(pair) || found.has(pair)) continue
      const finding = compare(one, second)
      if (finding) found.set(pair, finding)
    }
  }
  return [...found.values()].sort(
    (a, b) => b.likeness - a.likeness || (a.aUid + a.bUid < b.aUid + b.bUid ? -1 : 1),
  )
}

/** Everyone a company is to be compared with, each pair from one side only. */
function partners(at: number, one: Prepared, blocks: ReadonlyMap<string, readonly number[]>): Set<number> {
  const others = new Set<number>()
  for (const key of one.keys) {
    const block = blocks.get(key) ?? []
    // However many companies share a number or a name, each pair of them is a finding.
    if (block.length > crowd && !key.startsWith('#') && !key.startsWith('=')) continue
    for (const other of block) if (other > at) others.add(other)
  }
  for (const part of partsOf(one.name))
    for (const other of blocks.get(`=${part}`) ?? []) if (other !== at) others.add(other)
  return others
}

/** `duplicateSteps` in one go. */
export function findDuplicates(
  companies: readonly DuplicateCompany[],
  distinct: ReadonlySet<string>,
): DuplicateFinding[] {
  const steps = duplicateSteps(companies, distinct)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
