import { cpus, totalmem } from 'node:os'
import { makeTempFolder } from '../support/temp-folder'
import { generateWorkspace, largeOffice } from './generate'
import { hostFigures } from './host-figures'
import type { Figure } from './measure'
import { memoryFigure } from './memory-figure'
import { versionOf } from './peers'

const folder = makeTempFolder()
try {
  const file = folder.join('large-office.gpkg')
  const bytes = await generateWorkspace(file, largeOffice)
  const figures: Figure[] = await hostFigures(folder, file)
  const memory = await memoryFigure(folder, file)
  if (memory) figures.push(memory)
  const machine = {
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryMB: Math.round(totalmem() / 1e6),
    node: process.version,
    sqlite3: versionOf('sqlite3') ?? null,
    ogrinfo: versionOf('ogrinfo') ?? null,
  }
  const workspace = {
    parcels: largeOffice.parks * largeOffice.parcelsPerPark,
    companies: largeOffice.companies,
    bytes,
  }
  console.log(JSON.stringify({ machine, workspace, figures }, null, 2))
} finally {
  folder.remove()
}
