import type { PlanItemRow } from '../electron/host/plans/repository'
import { sourceOf, type Citation } from './reference/citations'
import { referencePlans } from './reference/plans'
import { stableUid } from './stable-uid'

export const planUid = (key: string) => stableUid(`plan/${key}`)

/** The columns of a source. */
export function cited(citation: Citation) {
  const { sourceDate, ...source } = sourceOf(citation)
  return { ...source, source_date: sourceDate }
}

type ItemSeed = Pick<PlanItemRow, 'kind' | 'code' | 'title'> &
  Partial<Pick<PlanItemRow, 'outline' | 'task' | 'direction' | 'from_year' | 'until_year'>>

/** Collects items with their order under each parent. */
function itemCollector(plan: string) {
  const rows: PlanItemRow[] = []
  const add = (path: string, parent: string | null, item: ItemSeed, citation: Citation): string => {
    const uid = stableUid(`plan-item/${plan}/${path}`)
    const position = rows.filter(({ parent_uid }) => parent_uid === parent).length + 1
    rows.push({
      uid,
      plan_uid: planUid(plan),
      parent_uid: parent,
      position,
      outline: '',
      task: '',
      direction: '',
      from_year: null,
      until_year: null,
      ...item,
      ...cited(citation),
      note: '',
      origin: 'reference',
    })
    return uid
  }
  return { rows, add }
}

const lines = (points: readonly { readonly text: string }[]) => points.map(({ text }) => text).join('\n')

function cityItems(): PlanItemRow[] {
  const { city } = referencePlans
  const { rows, add } = itemCollector(city.document)
  for (const strategy of city.strategies) {
    const parent = add(
      `strategy-${strategy.number}`,
      null,
      { kind: 'strategy', code: `基本戦略${strategy.number}`, title: strategy.name },
      strategy.nameSource,
    )
    for (const measure of strategy.measures) {
      const partners = measure.partners.map(({ name }) => name).join('、')
      const shared = measure.sharedWith === null ? '' : `課題と方向性は施策${measure.sharedWith}と共通。`
      add(
        `measure-${measure.number}`,
        parent,
        {
          kind: 'measure',
          code: `施策${measure.number}`,
          title: measure.name,
          outline: [
            measure.priority ? '重点施策。' : '',
            shared,
            partners === '' ? '' : `関係する団体：${partners}`,
          ]
            .filter((text) => text !== '')
            .join('\n'),
          task: lines(measure.tasks),
          direction: `${measure.direction === 'expand' ? '拡充' : '継続'}\n${lines(measure.nextSteps)}`,
        },
        measure.nameSource,
      )
    }
  }
  for (const [index, part] of city.nextPlan.entries())
    add(
      `next-${index + 1}`,
      null,
      { kind: 'scheme', code: '次期計画', title: part.name, outline: lines(part.points) },
      part.source,
    )
  return rows
}

function prefectureItems(): PlanItemRow[] {
  const { prefecture } = referencePlans
  const { rows, add } = itemCollector(prefecture.document)
  for (const pillar of prefecture.pillars) {
    const parent = add(
      `pillar-${pillar.number}`,
      null,
      { kind: 'pillar', code: String(pillar.number), title: pillar.name },
      pillar.source,
    )
    for (const measure of pillar.measures)
      add(
        `pillar-${pillar.number}/${measure.number}`,
        parent,
        { kind: 'measure', code: `(${measure.number})`, title: measure.name },
        measure.source,
      )
  }
  return rows
}

function visionItems(): PlanItemRow[] {
  const { vision } = referencePlans
  const { rows, add } = itemCollector(vision.document)
  for (const chapter of vision.chapters) {
    const top = add(
      chapter.key,
      null,
      { kind: 'pillar', code: chapter.key, title: chapter.name },
      chapter.source,
    )
    for (const [at, theme] of chapter.themes.entries()) {
      const path = `${chapter.key}/${at + 1}`
      const parent = add(path, top, { kind: 'strategy', code: '', title: theme.name }, theme.source)
      for (const [index, item] of theme.items.entries()) {
        const years = item.phases.map(({ year }) => year)
        add(
          `${path}/${index + 1}`,
          parent,
          {
            kind: 'road-map',
            code: '',
            title: item.text,
            outline: item.phases.map(({ name }) => name).join('、'),
            from_year: years.length === 0 ? null : Math.min(...years),
            until_year: years.length === 0 ? null : Math.max(...years),
          },
          item.source,
        )
      }
    }
  }
  for (const [index, known] of vision.known.entries())
    add(
      `known-${index + 1}`,
      null,
      { kind: 'road-map', code: '', title: known.text, until_year: known.until },
      known.source,
    )
  return rows
}

/** Strategies and measures of the city, pillars of the prefecture, and the vision's road map. */
export function planItemRows(): PlanItemRow[] {
  return [...cityItems(), ...prefectureItems(), ...visionItems()]
}
