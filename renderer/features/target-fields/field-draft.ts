import type { InputOf, TargetField, Uid } from '../../../electron/contract'

type Group = TargetField['group']

export const fieldGroups: readonly Group[] = [
  'strength',
  'growth',
  'concentrated',
  'study',
  'function',
  'own',
]

/** What the form of a target field holds; institutions one a line. */
export interface FieldDraft {
  readonly name: string
  readonly nameEn: string
  readonly group: Group
  readonly color: string
  readonly council: string
  readonly institutions: string
  readonly source: string
}

export interface FieldIssues {
  readonly name?: 'needed' | 'taken'
  readonly color?: 'unreadable'
  readonly institutions?: 'too-many'
}

export function fieldDraftOf(field: TargetField | null): FieldDraft {
  if (field === null)
    return { name: '', nameEn: '', group: 'own', color: '#0017C1', council: '', institutions: '', source: '' }
  const { name, nameEn, group, color, council, source } = field
  return { name, nameEn, group, color, council, institutions: field.institutions.join('\n'), source }
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
}

/** @param others the fields whose names are taken */
export function fieldIssues(draft: FieldDraft, others: readonly Pick<TargetField, 'name'>[]): FieldIssues {
  const name = draft.name.trim()
  const lines = linesOf(draft.institutions)
  return {
    ...(name === '' ? { name: 'needed' } : {}),
    ...(name !== '' && others.some((other) => other.name.trim() === name) ? { name: 'taken' } : {}),
    ...(/^#[0-9a-f]{6}$/i.test(draft.color) ? {} : { color: 'unreadable' }),
    ...(lines.length > 50 || lines.some((line) => line.length > 200) ? { institutions: 'too-many' } : {}),
  }
}

export function fieldInput(uid: Uid | null, draft: FieldDraft): InputOf<'targetFields.save'> {
  return {
    uid,
    name: draft.name.trim(),
    nameEn: draft.nameEn.trim(),
    group: draft.group,
    color: draft.color.toLowerCase(),
    council: draft.council.trim(),
    institutions: [...linesOf(draft.institutions)],
    source: draft.source.trim(),
  }
}
