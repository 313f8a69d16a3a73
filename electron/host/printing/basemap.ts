import { join } from 'node:path'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const Properties = z.looseObject({ name: z.string() })
const Line = z.array(z.tuple([z.number(), z.number()]))

/** What the program's base map files hold, as far as sheets need it; see `assets/ATTRIBUTION.md`. */
const BasemapFile = z.object({
  source: z.string(),
  licence: z.string(),
  frame: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  features: z.array(
    z.object({
      properties: Properties,
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
        z.object({ type: z.literal('MultiLineString'), coordinates: z.array(Line) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Line)) }),
      ]),
    }),
  ),
})
export type BasemapFile = z.infer<typeof BasemapFile>

/** Reads the base map files that a sheet asks for, each once. */
export class BasemapFiles {
  private readonly read = new Map<string, Promise<BasemapFile | null>>()

  constructor(private readonly folder: string) {}

  /** @returns null when the file is not there: a sheet without surroundings is still a sheet */
  file(name: string): Promise<BasemapFile | null> {
    const known = this.read.get(name)
    if (known) return known
    const reading = readFile(join(this.folder, `${name}.json`), 'utf8').then(
      (text) => BasemapFile.parse(JSON.parse(text)),
      () => null,
    )
    this.read.set(name, reading)
    return reading
  }
}
