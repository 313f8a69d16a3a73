import { join } from 'node:path'
import { writeAtomically } from '../electron/host/workspace/atomic-file'
import { diskFileSystem } from '../electron/host/workspace/file-system'
import { sampleBytes } from './sample'

const folder = join(import.meta.dirname, '..', 'assets', 'sample')
const path = join(folder, 'sample.gpkg')
const bytes = await sampleBytes()
await diskFileSystem.makeFolder(folder)
await writeAtomically(diskFileSystem, path, bytes)
process.stdout.write(`${path}: ${bytes.length} bytes\n`)
