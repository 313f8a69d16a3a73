import { isAbsolute, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Call } from '../contract/client'
import { CodedError } from '../contract/errors'
import { ExportFormat, SheetSpec } from '../contract/printing'

export const usage =
  'Usage: npm run print -- --workspace FILE --sheet parcel-map|park-index|series|parcel-list|parcel-compare|changes|company-brief|itinerary|record-form|council --out FILE|FOLDER\n' +
  '  [--park SLUG]… [--parcel NUMBER]… [--company NAME] [--trip NAME] [--visit UID] [--indicator NAME]… [--naming code|company]\n' +
  '  [--extent page|spread] [--paper A4|A3|A2|A1] [--orientation portrait|landscape] [--scale 2500|fit]\n' +
  '  [--face public|internal] [--lang ja|en] [--as-of YYYY-MM-DD] [--since YYYY-MM-DD] [--rotate DEGREES] [--centre LON,LAT]\n' +
  '  [--title TEXT] [--note TEXT] [--edition TEXT] [--columns a,b,…] [--with graticule] [--without locator,table,…]\n' +
  '  [--format pdf|png|xlsx] [--allow-missing-glyphs]'

export type PrintOptions =
  | { readonly ok: false; readonly problems: readonly string[] }
  | {
      readonly ok: true
      readonly workspace: string
      readonly out: string
      readonly format: ExportFormat
      readonly allowMissingGlyphs: boolean
      /** The specification with the names of parks and parcels looked up. @throws CodedError `row-not-found` */
      readonly spec: (call: Call) => Promise<SheetSpec>
    }

const layers = {
  features: true,
  base: true,
  labels: true,
  letters: true,
  graticule: false,
  locator: true,
  table: true,
  facts: true,
}

/** Reads the command line of `npm run print`. @param today ISO day, for sheets without `--as-of` */
export function readPrintOptions(words: readonly string[], folder: string, today: string): PrintOptions {
  const text = { type: 'string' } as const
  const list = { type: 'string', multiple: true } as const
  let values
  try {
    ;({ values } = parseArgs({
      args: [...words],
      options: {
        workspace: text,
        sheet: text,
        park: list,
        parcel: list,
        company: text,
        trip: text,
        visit: text,
        indicator: list,
        naming: text,
        extent: text,
        paper: text,
        orientation: text,
        scale: text,
        face: text,
        lang: text,
        'as-of': text,
        since: text,
        rotate: text,
        centre: text,
        title: text,
        note: text,
        edition: text,
        columns: text,
        with: text,
        without: text,
        format: text,
        out: text,
        'allow-missing-glyphs': { type: 'boolean' },
      },
    }))
  } catch (error) {
    return { ok: false, problems: [error instanceof Error ? error.message : String(error)] }
  }
  const { workspace, out, format = formatOf(out ?? '') } = values
  const problems: string[] = []
  if (workspace === undefined) problems.push('--workspace is missing')
  if (out === undefined) problems.push('--out is missing')
  const known = ExportFormat.safeParse(format)
  if (!known.success) problems.push(`--format ${format}`)
  const chosen = { ...layers }
  const change = (names: string | undefined, on: boolean): void => {
    for (const name of names?.split(',') ?? [])
      if (Object.hasOwn(chosen, name)) chosen[name as keyof typeof chosen] = on
      else problems.push(`--with ${name}: known are ${Object.keys(chosen).join(', ')}`)
  }
  change(values.with, true)
  change(values.without, false)
  const centre = values.centre?.split(',').map(Number) ?? null
  const draft = {
    sheet: values.sheet ?? 'parcel-map',
    face: values.face ?? 'public',
    language: values.lang ?? 'ja',
    asOf: values['as-of'] ?? today,
    since: values.since ?? null,
    parkUids: [],
    parcelUids: [],
    paper: values.paper ?? 'A3',
    orientation: values.orientation ?? 'landscape',
    scale: values.scale === undefined || values.scale === 'fit' ? 'fit' : Number(values.scale),
    centre,
    rotationDegrees: Number(values.rotate ?? 0),
    title: values.title ?? '',
    note: values.note ?? '',
    edition: values.edition ?? '',
    layers: chosen,
    ...(values.visit === undefined ? {} : { visitUid: values.visit }),
    ...(values.naming === undefined ? {} : { naming: values.naming }),
    ...(values.extent === undefined ? {} : { extent: values.extent }),
    columns: values.columns?.split(',') ?? ['number', 'area', 'price', 'status', 'occupant', 'delivery'],
  }
  const parsed = SheetSpec.safeParse(draft)
  if (!parsed.success)
    problems.push(...parsed.error.issues.map((issue) => `--${issue.path.join('.')}: ${issue.message}`))
  if (
    problems.length > 0 ||
    !parsed.success ||
    !known.success ||
    workspace === undefined ||
    out === undefined
  )
    return { ok: false, problems }
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(folder, path))
  return {
    ok: true,
    workspace: absolute(workspace),
    out: absolute(out),
    format: known.data,
    allowMissingGlyphs: values['allow-missing-glyphs'] ?? false,
    spec: async (call) => {
      const spec = await lookUp(
        call,
        parsed.data,
        values.park ?? [],
        values.parcel ?? [],
        values.company ?? null,
      )
      return withSubject(call, spec, values.trip ?? null, values.indicator ?? [])
    },
  }
}

async function lookUp(
  call: Call,
  spec: SheetSpec,
  slugs: readonly string[],
  numbers: readonly string[],
  company: string | null,
): Promise<SheetSpec> {
  if (company !== null) {
    const { companies = [] } = await call('companies.list', {})
    const found = companies.find(({ uid, name }) => name === company || uid === company)
    if (found?.uid === undefined) throw new CodedError('row-not-found', { entity: 'company', uid: company })
    return { ...spec, companyUid: found.uid }
  }
  const { parks } = await call('parks.list', {})
  const parkUids = slugs.map((slug) => {
    const found = parks.find((park) => park.slug === slug || park.name === slug)
    if (!found) throw new CodedError('row-not-found', { entity: 'park', uid: slug })
    return found.uid
  })
  if (numbers.length === 0) return { ...spec, parkUids }
  const { parcels } = await call('parcels.list', { asOf: spec.asOf })
  const parcelUids = numbers.map((number) => {
    const found = parcels.find(
      (parcel) => parcel.number === number && (parkUids.length === 0 || parkUids.includes(parcel.parkUid)),
    )
    if (!found) throw new CodedError('row-not-found', { entity: 'parcel', uid: number })
    return found.uid
  })
  return { ...spec, parkUids, parcelUids }
}

/** What the name of a file asks for. */
function formatOf(out: string): string {
  return ExportFormat.options.find((format) => out.toLowerCase().endsWith(`.${format}`)) ?? 'pdf'
}

/** Looks up the journey of an itinerary and the indicators of a council sheet by name. */
async function withSubject(
  call: Call,
  spec: SheetSpec,
  trip: string | null,
  indicators: readonly string[],
): Promise<SheetSpec> {
  if (trip !== null) {
    const { trips = [] } = await call('trips.list', {})
    const found = trips.find(({ uid, name }) => name === trip || uid === trip)
    if (found?.uid === undefined) throw new CodedError('row-not-found', { entity: 'trip', uid: trip })
    return { ...spec, tripUid: found.uid }
  }
  if (indicators.length === 0) return spec
  const { indicators: known } = await call('indicators.list', { asOf: null })
  const indicatorUids = indicators.map((wanted) => {
    const found = known.find(({ uid, name }) => name === wanted || uid === wanted)
    if (!found) throw new CodedError('row-not-found', { entity: 'indicator', uid: wanted })
    return found.uid
  })
  return { ...spec, indicatorUids }
}
