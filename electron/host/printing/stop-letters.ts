import type { CompanyPage } from '../../contract/company-details'
import { foldCompanyName } from '../../contract/rules/fold'

/** Shorter than this, a word stands inside others and says nothing. */
const least = 2

/**
 * Everything in texts that would give a company away: its names with and without their form, their reading, those of its
 * people. Longest first, in whatever case and width they were typed.
 */
export function lettersOf({ company, contacts = [] }: CompanyPage): RegExp[] {
  const names = [company?.name, company?.nameKana, company?.nameEn, ...(company?.formerNames ?? [])]
  const bare = names.flatMap((name) => (name === undefined || name === '' ? [] : [withoutForm(name)]))
  const people = contacts.flatMap(({ name, telephone, mail }) => [name, telephone, mail])
  const words = [...names, ...bare, ...people]
    .flatMap((word) => (word === undefined ? [] : [word.normalize('NFKC').trim()]))
    .filter((word) => [...word].length >= least)
  return [...new Set(words)].toSorted((a, b) => b.length - a.length).map(looseWord)
}

const forms =
  /(?:株式会社|有限会社|合同会社|合資会社|合名会社|\(株\)|（株）|㈱|㈲|co\.?,?\s*ltd\.?|inc\.?|k\.k\.)/giu

function withoutForm(name: string): string {
  const bare = name.normalize('NFKC').replace(forms, '').trim()
  return bare === '' ? foldCompanyName(name) : bare
}

/** The word with any blanks between its letters, each in half or full width. */
function looseWord(word: string): RegExp {
  const letters = [...word.replace(/\s+/gu, '')].map((letter) => {
    const wide = /^[!-~]$/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : ''
    const plain = letter.replace(/[\\^$.*+?()[\]{}|/]/gu, (sign) => `\\${sign}`)
    return wide === '' ? plain : `(?:${plain}|${wide})`
  })
  return new RegExp(letters.join('\\s*'), 'giu')
}
