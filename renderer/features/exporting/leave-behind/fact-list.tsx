import type { SheetPark } from '../../../../electron/contract'
import type { SheetContext } from '../../../sheets/layout/context'
import { factLines } from '../../../sheets/layout/facts'

/** What the register says of a park; what nobody has answered says so. */
export function FactList({ sheet, context }: { sheet: SheetPark; context: SheetContext }) {
  const { unknown } = context.m
  return (
    <dl>
      {factLines(context, sheet).map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={value === null ? 'unknown' : undefined}>{value ?? unknown}</dd>
        </div>
      ))}
    </dl>
  )
}
