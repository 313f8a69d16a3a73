import type { lists as ja } from '../ja/lists'
import type { Shape } from '../shape'

export const lists: Shape<typeof ja> = {
  title: 'Choices',
  text: 'Lists from which prospects and companies are filled in, in this order.',
  choose: 'List',
  names: {
    stage: 'Stages',
    'lost-reason': 'Reasons lost',
    source: 'Sources',
    officer: 'Officers',
    relation: 'Relations to the region',
  },
  texts: {
    stage: 'Columns of the board. A lost stage asks for a reason, a held one for a day of resumption.',
    'lost-reason': 'Chosen when a prospect is lost.',
    source: 'How a prospect came about.',
    officer: 'Owners of prospects and people of activities. The reading is used for sorting.',
    relation: 'How a company is tied to the region.',
  },
  add: 'Add',
  columns: { name: 'Name', nameEn: 'English', nameKana: 'Reading', kind: 'Meaning', order: 'Actions' },
  kinds: {
    open: 'In progress',
    won: 'Won',
    lost: 'Lost (asks why)',
    held: 'On hold (asks until when)',
    none: '',
  },
  up: (name) => `Move “${name}” up`,
  down: (name) => `Move “${name}” down`,
  edit: (name) => `Edit “${name}”`,
  remove: (name) => `Delete “${name}”`,
  newTitle: (list) => `Add to ${list}`,
  changeTitle: (name) => `Edit “${name}”`,
  removeTitle: (name) => `Delete “${name}” from the list?`,
  removeText: 'Only what is not used can be deleted. Undo brings it back.',
  inUse: (name, count) =>
    `“${name}” is used in ${count} places and cannot be deleted. Replace it there first.`,
  alike: (names) => `Names that are hard to tell apart: ${names}. Add a section or the like.`,
  alikeHere: (names) => `There is a similar name: ${names}`,
  noStage: 'There is no stage in progress. No prospect can be added.',
  empty: (list) => `${list}: nothing yet`,
  emptyText: 'Use “Add”.',
  form: {
    name: 'Name',
    nameEn: 'English name',
    nameKana: 'Reading (kana)',
    kind: 'Meaning of this stage',
    needed: 'Enter a name.',
    taken: 'This name is there already.',
  },
}
