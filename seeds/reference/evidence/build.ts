import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sourceDocuments } from '../citations'
import { claimsOf } from './claims'
import { foundIn, sectionsOf } from './sections'

/*
 * tsx seeds/reference/evidence/build.ts FOLDER…
 * Writes what the tests compare the reference data with: for each claim the few characters around the figure. Texts are
 * looked for as KEY.txt in the folders; a document without text keeps the evidence that it has.
 */

/** Longer than this would be prose, and prose is not ours. */
const longest = 60

const folders = process.argv.slice(2)
const target = resolve(import.meta.dirname, '../../../tests/fixtures/documents')
mkdirSync(target, { recursive: true })
let missing = 0

for (const document of sourceDocuments) {
  const path = folders.map((folder) => join(folder, `${document.key}.txt`)).find((file) => existsSync(file))
  if (path === undefined) continue
  const sections = sectionsOf(document, readFileSync(path, 'utf8'))
  const evidence: Record<string, string[]> = {}
  for (const claim of claimsOf(document.key)) {
    const found = foundIn(sections, claim)
    if (found === undefined || found.length > longest) {
      process.stderr.write(
        `${found === undefined ? 'not found' : `too long (${found})`}: ${claim.at} ${claim.pattern}\n`,
      )
      missing += 1
      continue
    }
    const list = (evidence[claim.section] ??= [])
    if (!list.includes(found)) list.push(found)
  }
  writeFileSync(join(target, `${document.key}.json`), `${JSON.stringify(evidence, null, 2)}\n`)
}
if (missing > 0) process.exitCode = 1
