import { programmeBudget, referenceProgrammes, type ReferenceProgramme } from '../programmes'
import type { claim as makeClaim } from './claims'

const kinds = { new: '新規', expanded: '拡充', continued: '' } as const
const document = programmeBudget.document

/** A row of the list, as its cells follow one another. The kind is a cell of its own, and often an empty one. */
function row(programme: ReferenceProgramme) {
  return {
    number: programme.number,
    sections: programme.sections.join('、'),
    name: programme.printedName ?? programme.name,
    amount: programme.amount,
    kind: kinds[programme.kind],
  }
}

function signed(change: number, name: string) {
  // A minus sign parts two figures by itself, otherwise the squeezed text has a bar.
  return change < 0 ? `{${name}}` : `|{${name}}`
}

/** What the data says of the budget: totals, rows, repeated rows, and what stands with them. */
export function programmeClaims(claim: typeof makeClaim) {
  const totals = programmeBudget.totals.map((total) => {
    const first = signed(total.changeOnInitialPercent, 'first')
    const second = signed(total.changeOnRevisedPercent, 'second')
    const find = `{name}{amount}|{initial}|{revised}${first}${second}`
    return claim(
      `budget/${total.name}`,
      { document, section: 'head', find },
      {
        name: total.name,
        amount: total.amount,
        initial: total.previousInitial,
        revised: total.previousRevised,
        first: total.changeOnInitialPercent,
        second: total.changeOnRevisedPercent,
      },
    )
  })
  const headings = [...programmeBudget.pillars, ...programmeBudget.groups, ...programmeBudget.categories].map(
    ({ key, name }) => claim(`budget/${key}`, { document, section: 'list', find: '{}' }, { '': name }),
  )
  const rows = referenceProgrammes.flatMap((programme) => {
    const at = `programme/${programme.number}`
    const cells = row(programme)
    const find = '{number}{sections}{name}{amount}{kind}'
    const list = (text: string) => ({ document, section: 'list', find: text })
    const overview = programme.overview
    return [
      claim(at, list(find), cells),
      ...(programme.relisted.length === 0 ? [] : [claim(`${at}/relisted`, list(`【再掲】${find}`), cells)]),
      ...(overview === undefined
        ? []
        : [
            claim(
              `${at}/overview`,
              { document, section: 'overview', find: overview },
              { '': programme.amount },
            ),
          ]),
      ...programme.parts.map((part) => claim(`${at}/part`, list(part.find), { '': part.amount })),
      ...programme.figures.map((one) =>
        claim(`${at}/${one.label}`, list(one.find), { '': one.value, yen: one.value * 100_000_000 }),
      ),
    ]
  })
  return [...totals, ...headings, ...rows]
}
