import { act } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { InputOf, Programme } from '../../../../electron/contract'
import { estimateProgramme } from '../../../../electron/contract/rules/programme-estimate'
import { VersionDialog } from '../../../../renderer/features/programmes/forms/version-dialog'
import { ProgrammesScreen } from '../../../../renderer/features/programmes/programmes-screen'
import type { ProgrammesTab } from '../../../../renderer/features/programmes/slice'
import { click, find, findAll, openDesk, press, type, type DeskPage } from '../indicators/page'
import { programme, standard, uid, version } from './samples'

let page: DeskPage
const text = () => document.body.textContent ?? ''
const card = () => document.querySelector('article')

afterEach(() => page.close())

/** The rules of the programmes themselves, asked as the host asks them. */
function estimate(programmes: readonly Programme[], { input, statements }: InputOf<'programmes.estimate'>) {
  return {
    input,
    estimates: programmes.map((each) => {
      const [own] = each.versions
      if (!own) throw new Error('no version')
      const answers = statements.filter(({ programmeUid }) => programmeUid === each.uid)
      return {
        programmeUid: each.uid,
        versionUid: own.uid,
        currency: 'unconfirmed',
        ...estimateProgramme(own, input, new Map(answers.map(({ text: words, holds }) => [words, holds]))),
      }
    }),
  }
}

async function open(tab: ProgrammesTab, programmes = [programme(1)]): Promise<void> {
  page = await openDesk(<ProgrammesScreen />, {
    'programmes.list': () => ({ programmes }),
    'programmes.search': (input: InputOf<'programmes.search'>) => {
      const fitting = programmes.filter(({ name }) => name.includes(input.text))
      return { programmes: fitting, matched: fitting.map(() => input.text), total: fitting.length }
    },
    'sitingStandards.list': () => ({ standards: [standard()] }),
    'programmes.estimate': (input: InputOf<'programmes.estimate'>) => estimate(programmes, input),
  })
  await act(async () => page.store.getState().programmes.showTab(tab))
}

describe('the list of programmes', () => {
  it('shows amounts with their year and that nobody confirmed them', async () => {
    await open('programmes')
    const row = find('button', '制度1').textContent
    expect(row).toContain('2,502,354 千円（令和2年度（2020年度））')
    expect(row).toContain('現行年度は未確認')
  })

  it('asks the host for what is typed', async () => {
    await open('programmes', [programme(1), programme(2)])
    await type(find('field', '検索'), '制度2')
    await vi.waitFor(() => expect(text()).toContain('2 件のうち 1 件'))
  })

  it('shows conditions and amounts as rules, and the source with its date', async () => {
    await open('programmes')
    await click(find('button', '制度1'))
    expect(text()).toContain('投下固定資産額 100,000,000 円 以上')
    expect(text()).toContain('新規雇用 10 人 以上')
    expect(text()).toContain('限度 1,500,000,000 円')
    expect(text()).toContain('見本の要綱　第3条（令和7年4月1日）')
  })
})

describe('the form of a version', () => {
  async function openNext(): Promise<void> {
    page = await openDesk(
      <VersionDialog
        programme={programme(1)}
        version={version(1)}
        isNext
        onSaved={() => {}}
        onClose={() => {}}
      />,
      {},
    )
  }

  it('makes one for the next year and leaves the earlier one', async () => {
    await openNext()
    await click(find('button', '保存'))
    expect(page.sent('programmes.saveVersion')).toMatchObject([
      { uid: null, fiscalYear: 2026, validFrom: '2026-04-01', confirmed: false, closeEarlier: true },
    ])
  })

  it('keeps a table that is refused and names its rows', async () => {
    await openNext()
    page.refuse({
      code: 'rule-rows-overlap',
      details: { table: '投資の助成', first: '甲', second: '乙', measure: 'fixedAssets', from: 1, to: null },
      technical: '',
    } as never)
    await click(find('button', '保存'))
    expect(text()).toContain('行「甲」と「乙」が重なっています')
    expect(findAll('dialog')).toHaveLength(1)
  })
})

describe('the estimate', () => {
  const enter = async (label: string, figure: string) => {
    const field = find('field', label)
    await type(field, figure)
    await press(field, 'Enter')
  }

  it('promises nothing and leaves unknown what is not known', async () => {
    await open('estimate')
    expect(text()).toContain('交付を約束するものではありません')
    expect(card()?.textContent).toContain('分からない数字：')
    expect(card()?.textContent).toContain('未確認の条件がある')
  })

  it('computes with amounts as offices write them, and waits for the officer where no figure decides', async () => {
    await open('estimate')
    await enter('投下固定資産額', '２億4,000万円')
    await enter('新規雇用', '12')
    await vi.waitFor(() => expect(text()).toContain('48,000,000 円'))
    expect(card()?.textContent).toContain('未確認の条件がある')
    await click(find('radio', 'はい'))
    await vi.waitFor(() => expect(card()?.textContent).toContain('条件を満たす'))
    expect(page.sent('programmes.estimate').at(-1)).toMatchObject({
      prospectUid: null,
      input: { fixedAssetsYen: 240_000_000, hires: 12, investmentYen: null },
      statements: [{ programmeUid: uid(0x80, 1), text: '市長の認定', holds: true }],
    })
  })

  it('says with words that a condition is not met', async () => {
    await open('estimate')
    await enter('新規雇用', '3')
    await vi.waitFor(() => expect(card()?.textContent).toContain('条件を満たさない'))
    expect(card()?.querySelector('[data-state=unmet]')).toBeTruthy()
  })

  it('keeps an amount that cannot be read in its field and computes without it', async () => {
    await open('estimate')
    await enter('投下固定資産額', 'たくさん')
    expect(text()).toContain('金額として読めません')
    expect(page.sent('programmes.estimate').at(-1)).toMatchObject({ input: { fixedAssetsYen: null } })
  })

  it('is not shown on the public face', async () => {
    await open('estimate')
    await act(async () => page.store.getState().frame.setFace('public'))
    await vi.waitFor(() => expect(text()).toContain('試算は庁内用の情報です'))
  })
})

describe('the worksheet of the siting law', () => {
  const enter = async (label: string, figure: string) => {
    const field = find('field', label)
    await type(field, figure)
    await press(field, 'Enter')
  }

  it('tells the areas that a site needs, and leaves notification open without an industry', async () => {
    await open('siting', [programme(1, { versions: [version(1)] })])
    await enter('敷地面積', '1 ha')
    expect(text()).toContain('2,000.00 ㎡')
    expect(text()).toContain('面積か業種が未確認のため判定できない')
    await enter('緑地面積', '1500')
    expect(text()).toContain('500.00 ㎡ 不足')
  })
})
