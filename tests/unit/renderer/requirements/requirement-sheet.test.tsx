// @vitest-environment jsdom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RequirementLine } from '../../../../electron/contract'
import { criterionOf, type Criterion } from '../../../../electron/contract/rules/criteria'
import { newLine } from '../../../../renderer/features/requirements/line-draft'
import { RequirementSheet } from '../../../../renderer/features/requirements/requirement-sheet'
import { StoreProvider } from '../../../../renderer/store/context'
import { openDesk, touched, type Desk } from '../matching/desk'
import { find, findAll, press, type } from '../parcels/page'
import { uid } from '../parcels/samples'

const prospect = uid(7, 1)
let drawn: Root | null = null

afterEach(async () => {
  await act(async () => drawn?.unmount())
  drawn = null
  document.body.replaceChildren()
  vi.useRealTimers()
})

const area: RequirementLine = { ...newLine(criterionOf('area') as Criterion), min: 4000 }

async function open(lines: readonly RequirementLine[]): Promise<Desk> {
  const desk = await openDesk({
    'requirements.read': { lines },
    'requirements.save': (input: { lines: RequirementLine[] }) => {
      desk.answers['requirements.read'] = { lines: input.lines }
      return { touched: touched({ prospects: [prospect] }) }
    },
    'matching.parcels': { candidates: [], considered: 3 },
  })
  const root = document.createElement('div')
  document.body.append(root)
  drawn = createRoot(root)
  await act(async () =>
    drawn?.render(
      <StoreProvider store={desk.store}>
        <RequirementSheet prospectUid={prospect} />
      </StoreProvider>,
    ),
  )
  return desk
}

const picker = () => find('combobox', '条件を追加')
const group = (name: string) =>
  findAll('group').find((each) => each.getAttribute('aria-label') === name) ?? null

describe('the requirement sheet', () => {
  it('adds a criterion with its value by typing, and saves the whole sheet as one command', async () => {
    const desk = await open([area])
    await type(picker(), '用水 500m³/日')
    await press(picker(), 'Enter')
    expect(group('工業用水')).not.toBeNull()
    expect(desk.asked('requirements.save')).toHaveLength(0)
    await press(picker(), 's', { ctrlKey: true })
    const saved = desk.asked('requirements.save') as { lines: RequirementLine[] }[]
    expect(saved).toHaveLength(1)
    expect(saved[0]?.lines.map(({ criterion, min }) => [criterion, min])).toEqual([
      ['area', 4000],
      ['industrialWater', 500],
    ])
    expect(desk.store.getState().frame.unsaved.size).toBe(0)
  })

  it('does not take the Enter of an input method for a choice', async () => {
    await open([])
    await type(picker(), '面積')
    await press(picker(), 'Enter', { composing: true })
    expect(group('面積')).toBeNull()
    await press(picker(), 'Enter')
    expect(group('面積')).not.toBeNull()
  })

  it('tells a minimum above the maximum at the field and does not save it', async () => {
    const desk = await open([area])
    const max = group('面積')?.querySelectorAll('input')[2] as HTMLInputElement
    await type(max, '0.1ha')
    await press(max, 'Enter')
    expect(max.getAttribute('aria-invalid')).toBe('true')
    expect(document.body.textContent).toContain('下限が上限を超えています')
    await press(picker(), 's', { ctrlKey: true })
    expect(desk.asked('requirements.save')).toHaveLength(0)
  })

  it('tells when every weight is zero', async () => {
    await open([{ ...area, weight: 0 }])
    expect(document.body.textContent).toContain('重みがすべて 0 です')
  })

  it('keeps what was typed when the tab is left and comes back', async () => {
    const desk = await open([area])
    await type(picker(), '特高')
    await press(picker(), 'Enter')
    await act(async () => drawn?.render(null))
    await act(async () =>
      drawn?.render(
        <StoreProvider store={desk.store}>
          <RequirementSheet prospectUid={prospect} />
        </StoreProvider>,
      ),
    )
    expect(group('受電電圧')).not.toBeNull()
  })

  it('tries the lines out without saving them', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    const desk = await open([area])
    await type(picker(), 'IC 5km以内')
    await press(picker(), 'Enter')
    await act(async () => vi.advanceTimersByTimeAsync(300))
    const tried = desk.asked('matching.parcels').at(-1) as { lines: RequirementLine[] }
    expect(tried.lines.map(({ criterion }) => criterion)).toEqual(['area', 'icDistance'])
    expect(document.body.textContent).toContain('保存前の内容で照合')
  })

  it('replaces the value of a criterion that is on the sheet already', async () => {
    const desk = await open([area])
    await type(picker(), '面積 1ha以上')
    await press(picker(), 'Enter')
    expect(desk.store.getState().requirements.drafts.get(prospect)).toEqual([{ ...area, min: 10_000 }])
  })
})
