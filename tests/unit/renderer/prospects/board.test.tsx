import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProspectBoard } from '../../../../renderer/features/prospects/prospect-board'
import { click, find, findAll, openOffice, press, pretendHeight, stages, type OfficePage } from './page'
import { prospect } from './samples'

let page: OfficePage
const today = '2026-11-20'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(`${today}T09:00:00`), toFake: ['Date'] })
  pretendHeight(600)
  HTMLElement.prototype.scrollIntoView = () => {}
})
afterEach(async () => {
  await page.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const card = (number: number) => {
  const found = document.querySelector(`[data-card="${prospect(number).uid}"]`)
  if (!found) throw new Error(`no card ${number}`)
  return found as HTMLElement
}
const columnOf = (number: number) => card(number).closest('[data-stage]')?.getAttribute('data-stage')
const said = () => document.querySelector('[aria-live=assertive]')?.textContent ?? ''
const uidOf = (index: number) => stages[index]?.uid ?? ''

describe('the board by keyboard', () => {
  beforeEach(async () => {
    page = await openOffice(<ProspectBoard />, {
      prospects: [prospect(1), prospect(2, { stageUid: uidOf(1) })],
    })
  })

  it('moves a card by picking it up, choosing a stage and dropping it, in one change', async () => {
    await press(card(1), ' ')
    expect(said()).toContain('白鳥1')
    await press(card(1), 'ArrowRight')
    expect(page.sent('prospects.enterStage')).toEqual([])
    await press(card(1), ' ')
    expect(page.sent('prospects.enterStage')).toEqual([
      {
        uids: [prospect(1).uid],
        stageUid: uidOf(1),
        since: today,
        note: '',
        lostReasonUid: null,
        resumeOn: null,
      },
    ])
    await vi.waitFor(() => expect(columnOf(1)).toBe(uidOf(1)))
    expect(said()).toBe('白鳥1 を 面談 に移しました。')
    expect(document.activeElement).toBe(card(1))
  })

  it('puts the card back with Escape', async () => {
    await press(card(1), ' ')
    await press(card(1), 'ArrowRight')
    await press(card(1), 'Escape')
    await press(card(1), 'ArrowRight')
    expect(page.sent('prospects.enterStage')).toEqual([])
    expect(said()).toContain('接触 のまま')
  })

  it('asks why before a case is lost, and takes nothing without an answer', async () => {
    await press(card(1), ' ')
    await press(card(1), 'ArrowRight')
    await press(card(1), 'ArrowRight')
    await press(card(1), 'Enter')
    expect(page.sent('prospects.enterStage')).toEqual([])
    await click(find('button', '段階を変更'))
    expect(document.body.textContent).toContain('失注の理由を選んでください')
    expect(page.sent('prospects.enterStage')).toEqual([])
  })

  it('passes over a key that belongs to a conversion', async () => {
    await press(card(1), ' ', { composing: true })
    await press(card(1), 'ArrowRight')
    expect(document.activeElement).toBe(card(2))
  })

  it('opens a card with Enter', async () => {
    await press(card(2), 'Enter')
    expect(page.store.getState().prospects.active).toBe(prospect(2).uid)
  })

  it('leaves the card where it was when the host refuses, and says so', async () => {
    page.refuse({ code: 'save-failed', details: { path: '/tmp/a.gpkg', cause: 'ENOSPC' } })
    await press(card(1), ' ')
    await press(card(1), 'ArrowRight')
    await press(card(1), ' ')
    await vi.waitFor(() => expect(said()).toContain('移せませんでした'))
    expect(columnOf(1)).toBe(uidOf(0))
    expect(document.querySelector('[role=alert]')).not.toBeNull()
  })
})

describe('the board', () => {
  it('folds empty stages to strips that open', async () => {
    page = await openOffice(<ProspectBoard />)
    const strip = find('button', '「面談」を広げる')
    await click(strip)
    expect(findAll('button').some((each) => each.getAttribute('aria-label') === '「面談」を畳む')).toBe(true)
  })

  it('shows nothing on the public face, whatever the store still holds', async () => {
    page = await openOffice(<ProspectBoard />)
    expect(document.querySelector('[data-card]')).not.toBeNull()
    await act(async () =>
      page.store.setState((state) => ({ frame: { ...state.frame, face: 'public' as const } })),
    )
    expect(document.body.textContent).not.toContain('白鳥')
  })
})
