import { Measure, type RuleRow, type RuleTable } from '../../../../electron/contract'
import { useMessages } from '../../../messages/use-messages'
import { Button, IconButton } from '../../../ui/button'
import { Checkbox } from '../../../ui/checkbox'
import { Fold } from '../../../ui/fold'
import { Select } from '../../../ui/select'
import { TextField } from '../../../ui/text-field'
import forms from '../../indicators/forms/forms.module.css'
import { useRuleWords } from '../rule-words'
import { ConditionsEditor } from './conditions-editor'
import styles from './rules.module.css'
import { RowEditor } from './row-editor'

const emptyRow: RuleRow = {
  name: '',
  from: null,
  to: null,
  sizes: [],
  facilities: [],
  fieldUids: [],
  otherwise: false,
  conditions: [],
  amounts: [],
  capYen: null,
}

interface TablesEditorProps {
  readonly tables: readonly RuleTable[]
  readonly addUp: boolean
  readonly onTables: (tables: readonly RuleTable[]) => void
  readonly onAddUp: (addUp: boolean) => void
  readonly hasIssue: boolean
}

/** The tables by which a programme can be computed. */
export function TablesEditor({ tables, addUp, onTables, onAddUp, hasIssue }: TablesEditorProps) {
  const m = useMessages()
  const words = m.programmes.form
  return (
    <fieldset className={forms.set}>
      <legend className={forms.legend}>{words.tables}</legend>
      {tables.map((table, index) => (
        <TableEditor
          // oxlint-disable-next-line react/no-array-index-key -- tables have nothing of their own but a name that is typed
          key={index}
          table={table}
          onChange={(changed) => onTables(tables.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => onTables(tables.filter((_, at) => at !== index))}
        />
      ))}
      {tables.length > 1 && (
        <Checkbox isSelected={addUp} onChange={onAddUp}>
          {words.tablesAddUp}
        </Checkbox>
      )}
      {hasIssue && (
        <p className={forms.issue} role="alert">
          {words.incomplete}
        </p>
      )}
      <div>
        <Button
          size="small"
          icon="plus"
          onPress={() =>
            onTables([...tables, { name: '', bracketOf: null, conditions: [], rows: [emptyRow] }])
          }
        >
          {words.addTable}
        </Button>
      </div>
    </fieldset>
  )
}

function TableEditor({
  table,
  onChange,
  onRemove,
}: {
  table: RuleTable
  onChange: (table: RuleTable) => void
  onRemove: () => void
}) {
  const m = useMessages()
  const rules = useRuleWords()
  const words = m.programmes.form
  const set = (fields: Partial<RuleTable>) => onChange({ ...table, ...fields })
  return (
    <div className={styles.table}>
      <div className={styles.tableHead}>
        <TextField
          label={words.tableName}
          value={table.name}
          onChange={(name) => set({ name })}
          maxLength={200}
          error={table.name.trim() === '' ? words.needed : null}
        />
        <Select
          label={words.bracketOf}
          items={[
            { id: '', label: words.noBracket },
            ...Measure.options.map((id) => ({ id, label: rules.measure(id) })),
          ]}
          value={table.bracketOf ?? ''}
          onChange={(chosen) => set({ bracketOf: Measure.options.find((each) => each === chosen) ?? null })}
        />
        <IconButton icon="trash" label={words.removeTable} onPress={onRemove} />
      </div>
      <ConditionsEditor
        label={words.tableConditions}
        conditions={table.conditions}
        onChange={(conditions) => set({ conditions: [...conditions] })}
      />
      {table.rows.map((row, index) => (
        <Fold
          // oxlint-disable-next-line react/no-array-index-key -- rows have nothing of their own but a name that is typed
          key={index}
          title={row.name || words.rowName}
          defaultOpen={row.name === ''}
          aside={
            table.rows.length > 1 ? (
              <IconButton
                icon="trash"
                size="small"
                label={words.removeRow(row.name)}
                onPress={() => set({ rows: table.rows.filter((_, at) => at !== index) })}
              />
            ) : undefined
          }
        >
          <RowEditor
            row={row}
            bracketOf={table.bracketOf}
            onChange={(changed) =>
              set({ rows: table.rows.map((each, at) => (at === index ? changed : each)) })
            }
          />
        </Fold>
      ))}
      <div>
        <Button size="small" icon="plus" onPress={() => set({ rows: [...table.rows, emptyRow] })}>
          {words.addRow}
        </Button>
      </div>
    </div>
  )
}
