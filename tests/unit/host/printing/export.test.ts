import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { CodedError, createClient, type Call } from '../../../../electron/contract'
import { createHost } from '../../../../electron/host/create-host'
import type { PrintedSheet, Printer } from '../../../../electron/host/printing/printer'
import { assetsFolder, fillWorkspace } from '../../../support/make-workspace'
import { companyFields } from '../../../support/fill-prospects'
import { sheetSpec } from '../../../support/sheet-data'
import { testFolder } from '../../../support/test-folder'

const marks = ['as-of', 'attribution', 'face', 'quality', 'demo', 'disclaimer'] as const

/** A drawn sheet as far as its checks need it: a picture with all marks, and a word. */
function drawnSheet(word: string): PrintedSheet {
  const report = {
    title: '分譲区画図',
    pages: [{ width: 420, height: 297 }],
    marks: marks.map((mark) => ({ mark, text: `mark ${mark}` })),
    warnings: [],
    missingGlyphs: [],
    layers: [],
    text: [...marks.map((mark) => `mark ${mark}`), word].join('\n'),
  }
  return { report, files: [Buffer.from('picture')] }
}

/** A host whose printer is a function. */
async function hostWith(print: (call: Call, onDrawing?: () => void) => Promise<PrintedSheet>) {
  const folder = testFolder().path
  const printer: Printer = {
    print: (_job, aside) => print(call, aside?.onDrawing),
    close: async () => undefined,
  }
  const host = await createHost({
    dataFolder: join(folder, 'data'),
    assetsFolder,
    officer: 'officer',
    printer,
  })
  onTestFinished(() => host.close())
  const call = createClient(
    (request) => host.dispatch(request),
    () => 'internal',
  )
  await call('workspace.create', { path: join(folder, 'w.gpkg') })
  await fillWorkspace(call)
  const out = join(folder, 'map.png')
  const exported = () =>
    call('printing.export', {
      spec: sheetSpec(),
      format: 'png',
      path: out,
      allowMissingGlyphs: false,
      taskId: null,
    })
  return { folder, exported }
}

const secret = '極秘検討製作所'

describe('an export', () => {
  it('is refused for a name that became confidential while the browser was drawing', async () => {
    const { folder, exported } = await hostWith(async (call, onDrawing) => {
      onDrawing?.()
      // By then the strings of before are read.
      for (let turn = 0; turn < 5; turn++) await setImmediate()
      await call('companies.create', companyFields({ name: secret }))
      return drawnSheet(secret)
    })
    const refused = await exported().then(
      () => null,
      (error: unknown) => error,
    )
    expect(refused instanceof CodedError ? refused.code : refused).toBe('leak-found')
    expect(await readdir(folder)).not.toContain('map.png')
  })

  it('is done when the printer never says that it has begun to draw', async () => {
    const { folder, exported } = await hostWith(async () => drawnSheet(secret))
    const { slip } = await exported()
    expect(slip?.strings).toBeGreaterThan(0)
    expect(await readdir(folder)).toContain('map.png')
  })

  it('tells why the printer failed, not what came of it', async () => {
    const { exported } = await hostWith(async () => {
      throw new CodedError('printing-failed', { technical: 'the browser is gone' })
    })
    await expect(exported()).rejects.toMatchObject({ code: 'printing-failed' })
  })
})
