import type { SourceDocument } from '../citations'
import type { Claim } from './claims'
import { squeezeDocument } from './printed'

/**
 * The squeezed text of each section of a document.
 * @throws Error naming the section whose beginning or end the text does not hold
 */
export function sectionsOf(document: SourceDocument, text: string): Map<string, string> {
  const whole = squeezeDocument(text)
  return new Map(
    document.sections.map(({ key, begin, end }) => {
      const from = begin === '^' ? 0 : whole.indexOf(begin)
      const to = end === null ? whole.length : whole.indexOf(end, from + begin.length)
      if (from < 0 || to < 0) throw new Error(`${document.key}: section ${key} not found`)
      return [key, whole.slice(from, to)]
    }),
  )
}

/** What the text says where the claim points, or undefined where it says nothing of the kind. */
export const foundIn = (sections: ReadonlyMap<string, string>, { section, pattern }: Claim) =>
  new RegExp(pattern).exec(sections.get(section) ?? '')?.[0]
