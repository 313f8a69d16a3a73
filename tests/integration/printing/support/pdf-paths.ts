import type { PdfFile } from '../../../../electron/host/printing/pdf/pdf-file'
import {
  PdfName,
  PdfOperator,
  PdfReader,
  type PdfDictionary,
  type PdfValue,
} from '../../../../electron/host/printing/pdf/pdf-values'

export type PointMm = readonly [x: number, y: number]

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
const mmPerPoint = 25.4 / 72

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one
  const [g, h, i, j, k, l] = other
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** Every line and outline of a page as it is drawn, in mm of the paper: what a ruler would find. */
export function pagePaths(file: PdfFile, page: PdfDictionary): PointMm[][] {
  const paths: PointMm[][] = []
  const resources = file.dictionary(page.get('Resources'))
  walk(file, file.streamOf(page.get('Contents')), resources, [1, 0, 0, 1, 0, 0], paths)
  return paths
}

function walk(
  file: PdfFile,
  content: Uint8Array | null,
  resources: PdfDictionary,
  start: Matrix,
  paths: PointMm[][],
): void {
  if (!content) return
  const reader = new PdfReader(content)
  const stack: Matrix[] = []
  let matrix = start
  let operands: PdfValue[] = []
  let path: PointMm[] = []
  const end = (): void => {
    if (path.length > 1) paths.push(path)
    path = []
  }
  const place = (x: number, y: number): PointMm => {
    const [a, b, c, d, e, f] = matrix
    return [(a * x + c * y + e) * mmPerPoint, (b * x + d * y + f) * mmPerPoint]
  }
  while (reader.at < content.length) {
    const value = reader.next()
    if (value === undefined) continue
    if (!(value instanceof PdfOperator)) {
      operands.push(value)
      continue
    }
    const numbers = operands.map(Number)
    const [x = 0, y = 0, width = 0, height = 0] = numbers
    if (value.name === 'q') stack.push(matrix)
    else if (value.name === 'Q') matrix = stack.pop() ?? start
    else if (value.name === 'cm') matrix = times(numbers as unknown as Matrix, matrix)
    else if (value.name === 'm') {
      end()
      path = [place(x, y)]
    } else if (value.name === 'l') path.push(place(x, y))
    else if (value.name === 'h' && path[0]) path.push(path[0])
    else if (value.name === 're')
      paths.push([place(x, y), place(x + width, y), place(x + width, y + height), place(x, y + height)])
    else if (value.name === 'Do') {
      const [name] = operands
      const form =
        name instanceof PdfName ? file.dictionary(resources.get('XObject')).get(name.name) : undefined
      walk(file, file.streamOf(form), file.dictionary(file.dictionary(form).get('Resources')), matrix, paths)
    } else if (['S', 's', 'f', 'f*', 'B', 'n'].includes(value.name)) end()
    operands = []
  }
}

/** Lengths of a path's segments, mm. */
export function segments(path: readonly PointMm[]): number[] {
  return path.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = path[index] as PointMm
    return Math.hypot(x - fromX, y - fromY)
  })
}
