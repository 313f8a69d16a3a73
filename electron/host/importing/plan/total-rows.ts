/** What names a line that adds up others, without blanks and brackets; `（3区画）` may stand behind it. */
const totals = /^(合計|計|小計|総計|総合計|累計|団地計|grandtotal|total|subtotal)(\(.*\))?:?$/i
/** A park that nobody knows, with such a word behind its name: 「〇〇団地 計」. */
const endsInTotal = /(合計|小計|総計|計|total)$/i

const plain = (cell: string) => cell.normalize('NFKC').replaceAll(/[\s【】[\]「」〔〕*]/g, '')

/** Whether a cell names a line of totals: nobody calls a park, a parcel or a company so. */
export function isTotal(cell: string): boolean {
  return totals.test(plain(cell))
}

/** As `isTotal`, for the name of a park that is not known. */
export function isTotalOfPark(cell: string): boolean {
  return endsInTotal.test(plain(cell).replace(/:$/, ''))
}
