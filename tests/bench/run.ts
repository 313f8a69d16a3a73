import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { findTestBrowser } from '../support/browser'
import { makeTempFolder } from '../support/temp-folder'
import { browserFigures } from './browser-figures'
import { drawingFigures } from './drawing'
import { generateWorkspace, largeOffice } from './generate'
import { hostFigures } from './host-figures'
import { importingFigures } from './importing'
import type { Figure } from './measure'
import { memoryFigure } from './memory-figure'
import { versionOf } from './peers'
import { printingFigures } from './printing'
import { prospectFigures } from './prospect-figures'
import { visitingFigures } from './visiting'

const folder = makeTempFolder()
/** Programs that wanted a processor in the minute before: times on the clock grow with it. */
const loadBefore = loadavg()[0]
try {
  // `npm run bench -- browser` measures one part alone.
  const wanted = process.argv.slice(2)
  const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part)
  const file = folder.join('large-office.gpkg')
  const needsLarge = ['host', 'browser', 'drawing', 'memory'].some(isWanted)
  const bytes = needsLarge ? await generateWorkspace(file, largeOffice) : null
  const parcels = largeOffice.parks * largeOffice.parcelsPerPark
  const figures: Figure[] = []
  if (isWanted('host')) figures.push(...(await hostFigures(folder, file)))
  if (isWanted('browser')) figures.push(...(await browserFigures(folder, file, parcels)))
  if (isWanted('importing')) figures.push(...(await importingFigures(folder)))
  if (isWanted('visiting')) figures.push(...(await visitingFigures(folder)))
  if (isWanted('drawing')) figures.push(...(await drawingFigures(folder, file)))
  if (isWanted('prospects')) figures.push(...(await prospectFigures(folder)))
  if (isWanted('printing')) figures.push(...(await printingFigures(folder, join(process.cwd(), 'out'))))
  const memory = isWanted('memory') ? await memoryFigure(folder, file) : undefined
  if (memory) figures.push(memory)
  const machine = {
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryMB: Math.round(totalmem() / 1e6),
    node: process.version,
    load: { before: loadBefore, after: loadavg()[0] },
    sqlite3: versionOf('sqlite3') ?? null,
    ogrinfo: versionOf('ogrinfo') ?? null,
    browser: (await findTestBrowser()).source,
  }
  const workspace = {
    parcels,
    companies: largeOffice.companies,
    bytes,
  }
  console.log(JSON.stringify({ machine, workspace, figures }, null, 2))
} finally {
  folder.remove()
}
