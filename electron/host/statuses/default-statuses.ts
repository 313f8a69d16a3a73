import type { StatusRow } from './repository'

type Default = Omit<StatusRow, 'uid' | 'position' | 'shown_as_uid' | 'offered'> & { readonly offered?: true }

/**
 * The statuses a new workspace begins with; from then on the list is the office's own. Colours are those of the
 * Digital Agency Design System: what is for sale stands out, what is sold recedes.
 */
const defaults: readonly Default[] = [
  {
    name: '計画',
    name_en: 'Planned',
    letter: '計',
    color: '#dcf0ff',
    hatch: 'dashed-edge',
    sale_class: 'excluded',
  },
  {
    name: '造成中',
    name_en: 'Under development',
    letter: '造',
    color: '#97d3ff',
    hatch: 'horizontal',
    sale_class: 'remaining',
  },
  {
    name: '分譲中',
    name_en: 'Available',
    letter: '空',
    color: '#2cac6e',
    hatch: 'plain',
    sale_class: 'remaining',
    offered: true,
  },
  {
    name: '商談中',
    name_en: 'In negotiation',
    letter: '商',
    color: '#ffd43d',
    hatch: 'wide-diagonal',
    sale_class: 'remaining',
  },
  {
    name: '予約',
    name_en: 'Reserved',
    letter: '予',
    color: '#ff8d44',
    hatch: 'cross',
    sale_class: 'remaining',
  },
  {
    name: '内定',
    name_en: 'Awarded',
    letter: '内',
    color: '#ec0000',
    hatch: 'dense-diagonal',
    sale_class: 'remaining',
  },
  { name: '分譲済', name_en: 'Sold', letter: '済', color: '#cccccc', hatch: 'dots', sale_class: 'disposed' },
  {
    name: '貸付',
    name_en: 'Leased',
    letter: '貸',
    color: '#999999',
    hatch: 'vertical',
    sale_class: 'disposed',
  },
  {
    name: '留保',
    name_en: 'Withheld',
    letter: '留',
    color: '#ffffff',
    hatch: 'crosses',
    sale_class: 'excluded',
  },
  { name: '遊休', name_en: 'Idle', letter: '遊', color: '#ddc2ff', hatch: 'zigzag', sale_class: 'disposed' },
]

/**
 * Rows of the default list. Their uids are the same in every workspace, so that 分譲中 of the office's copy and of
 * another workspace is one status when copies are merged.
 */
export function defaultStatuses(): StatusRow[] {
  return defaults.map(({ offered, ...status }, index) => ({
    ...status,
    uid: `0192e000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
    position: index + 1,
    offered: offered ? 1 : 0,
    shown_as_uid: null,
  }))
}
