import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Call } from '../../../electron/contract'
import {
  composeLeaveBehind,
  leaveBehindSpec,
} from '../../../renderer/features/exporting/leave-behind/compose'
import { messages } from '../../../renderer/messages'
import { fillProspects } from '../../support/fill-prospects'
import { fillWorkspace, startHost, type MadeRows, type TestHost } from '../../support/make-workspace'
import { makeTempFolder, type TempFolder } from '../../support/temp-folder'
import { mark, plantFile } from '../contract/plant'

const today = '2026-11-20'

describe('the page that is left with an investor', () => {
  let folder: TempFolder
  let host: TestHost
  let rows: MadeRows

  beforeAll(async () => {
    folder = makeTempFolder()
    const file = folder.join('office.gpkg')
    const maker = await startHost(folder.join('maker'), file)
    rows = await fillWorkspace(maker.call)
    await fillProspects(maker.call, rows.parks[0] ?? '', rows.parcels)
    await maker.call('settings.update', {
      issuerName: '試験市役所',
      issuerSection: '産業立地課',
      issuerTelephone: '0238-00-0000',
      issuerMail: 'ritchi@example.test',
    })
    await maker.close()
    expect(await plantFile(file)).toBeGreaterThan(30)
    host = await startHost(folder.join('data'), file)
  })
  afterAll(async () => {
    await host?.close()
    folder.remove()
  })

  async function compose(language: 'ja' | 'en', proposed: readonly string[] | null = null, note = '') {
    const spec = leaveBehindSpec(today, language, rows.parks.slice(0, 1))
    const { data } = await (host.call as Call)('printing.data', { spec })
    const chosen = proposed === null ? null : new Set(proposed)
    const given = { spec, data, proposed: chosen, title: '', note, madeOn: today }
    return composeLeaveBehind(given, messages[language])
  }

  it.each(['ja', 'en'] as const)(
    'holds the park and the contact and nothing that the office keeps to itself (%s)',
    async (language) => {
      const html = await compose(language)
      expect(html).not.toContain(mark)
      expect(html).toContain('0238-00-0000')
      expect(html).toContain('試験市役所 産業立地課')
      expect(html.match(/<path/g)?.length).toBeGreaterThan(5)
      const path = folder.join(`page-${language}.html`)
      const { slip, bytes } = await host.call('exporting.writeLeaveBehind', { html, path })
      expect(slip.strings).toBeGreaterThan(10)
      expect(readFileSync(path)).toHaveLength(bytes)
    },
  )

  it('loads nothing, runs nothing and sends nothing', async () => {
    const html = await compose('ja')
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    expect(html).not.toMatch(/<script|<link|<iframe|<img|@import|https?:\/\//i)
    expect(html).not.toMatch(/\son[a-z]+\s*=/i)
  })

  it('lists the parcels that are proposed and no others, and marks them on the map', async () => {
    const [first = ''] = rows.parcels
    const listed = (html: string) => html.match(/<tbody>.*<\/tbody>/s)?.[0].match(/<tr>/g)?.length
    const all = await compose('ja')
    const some = await compose('ja', [first])
    expect(listed(all)).toBeGreaterThan(1)
    expect(listed(some)).toBe(1)
    expect(some).toContain(messages.ja.exporting.page.proposedMark)
    expect(all).not.toContain(messages.ja.exporting.page.proposedMark)
  })

  it('takes what is typed as text, and is refused when a secret was typed', async () => {
    const html = await compose('ja', null, '<script src="https://example.test/x.js"></script>')
    expect(html).toContain('&lt;script')
    const { companies = [] } = await host.call('companies.list', {})
    const secret = companies.map(({ name }) => name ?? '').find((name) => name.includes(mark)) ?? ''
    expect(secret).not.toBe('')
    const written = host.call('exporting.writeLeaveBehind', {
      html: await compose('ja', null, `${secret}様`),
      path: folder.join('secret.html'),
    })
    await expect(written).rejects.toMatchObject({ code: 'leak-found' })
  })
})
