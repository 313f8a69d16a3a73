import { firstWorkspace } from './0001-first-workspace'
import { companiesAndProspects } from './0002-companies-and-prospects'
import { printLogAndPresets } from './0003-print-log-and-presets'
import { visitsAndSeminars } from './0004-visits-and-seminars'
import { indicatorsAndProgrammes } from './0005-indicators-and-programmes'
import { importsAndLayers } from './0006-imports-and-layers'
import { printLogFormats } from './0007-print-log-formats'
import type { Migration } from './migration'

/** Every layout of the file since the first, oldest first; a new one is added at the end and never taken out. */
export const migrations: readonly Migration[] = [
  firstWorkspace,
  companiesAndProspects,
  printLogAndPresets,
  visitsAndSeminars,
  indicatorsAndProgrammes,
  importsAndLayers,
  printLogFormats,
]
