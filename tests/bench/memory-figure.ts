import { startProgram } from '../support/program'
import { callsTo } from '../support/program-client'
import type { TempFolder } from '../support/temp-folder'
import { figure, type Figure } from './measure'

/**
 * Memory of the built program while an office works on the large workspace: open, read everything, change, search.
 * @returns undefined where the system does not tell
 */
export async function memoryFigure(folder: TempFolder, file: string): Promise<Figure | undefined> {
  const program = await startProgram({ dataFolder: folder.join('memory'), workspace: file })
  try {
    const call = callsTo(program)
    const samples: number[] = []
    for (let round = 0; round < 10; round++) {
      const { parcels } = await call('parcels.list', { asOf: '2026-11-20' })
      await call('parcels.shapes', {})
      await call('places.search', { text: '米沢市', limit: 20 })
      await call('companies.search', { text: '精密', limit: 20 })
      const uid = parcels[round]?.uid ?? ''
      for (let change = 0; change < 5; change++)
        await call('parcels.update', { uid, fields: { registeredAreaM2: 4000 + round * 10 + change } })
      const memory = await program.memory()
      if (memory !== undefined) samples.push(memory)
    }
    if (samples.length === 0) return undefined
    return figure('memory of the host at work', samples, { unit: 'MB', limit: { value: 300, on: 'p95' } })
  } finally {
    await program.stop()
  }
}
