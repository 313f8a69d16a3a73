import { afterEach, describe, expect, it } from 'vitest'
import { JoinPanel } from '../../../../renderer/features/seminars/join/join-panel'
import { choiceOf, joinRows, joinsOf } from '../../../../renderer/features/seminars/join/choices'
import { useApp } from '../../../../renderer/store/context'
import { click, find } from '../parcels/page'
import { firm } from '../prospects/samples'
import { openSeminar, type SeminarPageUnderTest } from './page'
import { lead } from './samples'

const a = firm(1, { name: '見本工業株式会社' })
const b = firm(2, { name: '見本工業販売株式会社' })
const sure = lead(1, { companyName: '㈱見本工業' })
const twice = lead(2, { companyName: '見本' })
const fresh = lead(3, { companyName: '新しい会社' })
const candidates = [
  {
    leadUid: sure.uid,
    candidates: [
      { companyUid: a.uid, matched: a.name, same: true },
      { companyUid: b.uid, matched: b.name, same: false },
    ],
  },
  {
    leadUid: twice.uid,
    candidates: [
      { companyUid: a.uid, matched: a.name, same: true },
      { companyUid: b.uid, matched: b.name, same: true },
    ],
  },
  { leadUid: fresh.uid, candidates: [] },
]

describe('what a card is joined with', () => {
  const rows = joinRows([fresh, twice, sure], candidates)

  it('is sure where one company has the same name, and nowhere else', () => {
    expect(rows.map((row) => [row.lead.uid, row.sure])).toEqual([
      [sure.uid, a.uid],
      [twice.uid, null],
      [fresh.uid, null],
    ])
    expect(joinsOf(rows, new Map())).toEqual([{ leadUid: sure.uid, companyUid: a.uid }])
  })

  it('is what the officer chose, as long as the company is a candidate', () => {
    const chosen = new Map([
      [sure.uid, 'later'],
      [twice.uid, b.uid],
      [fresh.uid, 'new'],
    ])
    expect(joinsOf(rows, chosen)).toEqual([
      { leadUid: twice.uid, companyUid: b.uid },
      { leadUid: fresh.uid, companyUid: null },
    ])
    const [first] = rows
    expect(first && choiceOf(first, new Map([[sure.uid, firm(9).uid]]))).toBe(a.uid)
  })
})

describe('joining cards with companies', () => {
  let page: SeminarPageUnderTest

  afterEach(() => page.close())

  function Join() {
    const shown = useApp((state) => state.seminars.page)
    return shown && <JoinPanel page={shown} />
  }

  it('joins all sure ones with one press, then new companies, and says what was done', async () => {
    page = await openSeminar(() => <Join />, {
      leads: [sure, twice, fresh],
      companies: [a, b],
      candidates,
    })
    await click(find('button', '確実な 1 件を結び付け'))
    expect(page.sent('leads.join')).toEqual([{ joins: [{ leadUid: sure.uid, companyUid: a.uid }] }])
    expect(document.body.textContent).toContain('1 件を結び付けました')
    await click(find('button', '候補のない 1 件を新しい企業に選ぶ'))
    await click(find('button', '選んだ 1 件を結び付け'))
    expect(page.sent('leads.join').at(-1)).toEqual({ joins: [{ leadUid: fresh.uid, companyUid: null }] })
    expect(document.body.textContent).toContain('うち新しい企業 1 件')
  })

  it('says what comes here while there is no card', async () => {
    page = await openSeminar(() => <Join />, { leads: [] })
    expect(document.body.textContent).toContain('名刺を記録すると')
  })
})
