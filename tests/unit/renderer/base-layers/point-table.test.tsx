import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Position } from '../../../../electron/contract'
import { fromPlane } from '../../../../electron/contract/rules/plane'
import { PointTable } from '../../../../renderer/features/base-layers/plan/point-table'
import { judge, type PointDraft } from '../../../../renderer/features/base-layers/plan/points'
import { messages } from '../../../../renderer/messages'
import { click, findAll, openPage, press, type, type TestPage } from '../parcels/page'

const place = (eastM: number, northM: number): Position => fromPlane({ eastM, northM }, 10)
const start: PointDraft[] = [
  { from: [0, 0], to: place(-60_000, -231_000) },
  { from: [1000, 0], to: place(-59_500, -231_000) },
  { from: [1000, 1000], to: place(-59_500, -230_500) },
  { from: [0, 1000], to: null },
]

/** The table as the editor uses it. */
function Editor() {
  const [points, setPoints] = useState<readonly PointDraft[]>(start)
  return (
    <PointTable
      points={points}
      judgement={judge(points)}
      active={null}
      zone={10}
      planHeight={1000}
      onChoose={() => {}}
      onPlace={(index, to) => setPoints(points.map((one, at) => (at === index ? { ...one, to } : one)))}
      onRemove={(index) => setPoints(points.filter((_, at) => at !== index))}
    />
  )
}

let page: TestPage
afterEach(() => page.close())

const rows = () => [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '')
const field = (label: string) => {
  const found = findAll('field').find((one) => one.closest('td')?.textContent?.includes(label))
  if (!found) throw new Error(`no field ${label}`)
  return found
}

describe('the table of control points', () => {
  it('takes a place in plane coordinates, tells what each point is off by, and marks the worst', async () => {
    page = await openPage(<Editor />, { parcels: [] })
    expect(rows()[3]).toContain('—')
    await type(field('X（北）m 4'), '-230,400')
    await type(field('Y（東）m 4'), '-60000')
    await press(field('Y（東）m 4'), 'Enter')
    expect(rows()[3]).toContain('最も大きいずれ')
    expect(rows().filter((row) => row.includes('最も大きいずれ'))).toHaveLength(1)
    expect(rows()[0]).toMatch(/\d+\.\d\d m/)
    await type(field('X（北）m 4'), '-230500')
    await press(field('X（北）m 4'), 'Enter')
    for (const row of rows()) expect(row).toContain('0.00 m')
  })

  it('keeps a figure that cannot be read and says so', async () => {
    page = await openPage(<Editor />, { parcels: [] })
    await type(field('X（北）m 1'), '北')
    await press(field('X（北）m 1'), 'Enter')
    expect((field('X（北）m 1') as HTMLInputElement).value).toBe('北')
    expect(rows()[0]).toContain(messages.ja.ui.numberUnreadable)
  })

  it('lets a point be taken out', async () => {
    page = await openPage(<Editor />, { parcels: [] })
    await click(
      [...document.querySelectorAll('button')].find((one) =>
        one.getAttribute('aria-label')?.includes('基準点 2 を消す'),
      ) as HTMLElement,
    )
    expect(rows()).toHaveLength(3)
  })
})
