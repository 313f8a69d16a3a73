import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PdfFile } from '../../../electron/host/printing/pdf/pdf-file'
import { isDictionary } from '../../../electron/host/printing/pdf/pdf-values'
import type { Printer } from '../../../electron/host/printing/printer'
import { generateWorkspace } from '../../bench/generate'
import { sheetSpec } from '../../support/sheet-data'
import { testFolder } from '../../support/test-folder'
import { printHost, testPrinter } from './support/print-host'

let printer: Printer
beforeAll(async () => {
  printer = await testPrinter()
})
afterAll(() => printer.close())

describe('the file of a sheet', () => {
  it('is a third of a megabyte at most for 110 parcels on A3, with all its tags', async () => {
    const folder = testFolder().path
    const file = join(folder, 'w.gpkg')
    await generateWorkspace(file, { parks: 1, parcelsPerPark: 110, companies: 60 })
    const { call } = await printHost(folder, file, printer)
    const path = join(folder, 'map.pdf')
    await call('printing.export', {
      spec: sheetSpec(),
      format: 'pdf',
      path,
      allowMissingGlyphs: false,
      taskId: null,
    })
    const bytes = await readFile(path)
    expect(bytes.length).toBeLessThan(350_000)
    const pdf = new PdfFile(bytes)
    const tagged = [...pdf.objects.values()].filter(
      ({ value }) => isDictionary(value) && value.has('S') && value.has('P'),
    )
    // Each parcel has a row of cells in the table.
    expect(tagged.length).toBeGreaterThan(110 * 5)
    const root = pdf.dictionary(pdf.trailer().get('Root'))
    expect(root.has('Outlines')).toBe(true)
    expect(pdf.dictionary(root.get('MarkInfo')).get('Marked')).toBe(true)
  })
})
