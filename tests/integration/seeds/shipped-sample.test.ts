import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleBytes } from '../../../seeds/sample'

const shipped = join(import.meta.dirname, '../../../assets/sample/sample.gpkg')

describe('the sample that is shipped', () => {
  let built: Uint8Array
  beforeAll(async () => {
    built = await sampleBytes()
  })

  it('is, byte for byte, what `npm run seed` makes of seeds/', async () => {
    const bytes = await readFile(shipped)
    expect(bytes.length).toBe(built.length)
    expect(Buffer.compare(bytes, built)).toBe(0)
  })

  it('comes out the same every time', async () => {
    expect(Buffer.compare(await sampleBytes(), built)).toBe(0)
  })
})
