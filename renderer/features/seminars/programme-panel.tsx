import type { ReactNode } from 'react'
import type { Seminar } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import styles from './seminars.module.css'

/** When, where and what in which order. */
export function ProgrammePanel({ seminar }: { seminar: Seminar }) {
  const m = useMessages().seminars
  const format = useFormat()
  const { facts } = m
  const hasSpeakers = seminar.programme.some(({ speaker }) => speaker !== undefined && speaker !== '')
  return (
    <div className={styles.programme}>
      <section>
        <h3 className={styles.sectionTitle}>{m.programme.title}</h3>
        {seminar.programme.length === 0 ? (
          <p className={styles.quiet}>{m.programme.none}</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{m.programme.time}</th>
                <th scope="col">{m.programme.item}</th>
                {hasSpeakers && <th scope="col">{m.programme.speaker}</th>}
                <th scope="col" className={styles.figure}>
                  {m.programme.minutes}
                </th>
              </tr>
            </thead>
            <tbody>
              {seminar.programme.map((item) => (
                <tr key={item.uid}>
                  <td>{item.startAt}</td>
                  <td className={styles.strong}>{item.title}</td>
                  {hasSpeakers && <td>{item.speaker}</td>}
                  <td className={styles.figure}>{format.whole(item.minutes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <dl className={styles.facts}>
        <Fact label={facts.when}>
          {format.dayBoth(seminar.on)} {m.fromTo(seminar.startAt, seminar.endAt)}
        </Fact>
        <Fact label={facts.venue}>{seminar.venue}</Fact>
        <Fact label={facts.address}>{seminar.address}</Fact>
        <Fact label={facts.capacity}>
          {seminar.capacity == null ? '' : facts.people(format.whole(seminar.capacity))}
        </Fact>
        <Fact label={facts.callBy}>
          {seminar.callWorkingDays === undefined ? '' : facts.callDays(format.whole(seminar.callWorkingDays))}
        </Fact>
        <Fact label={facts.note}>{seminar.note}</Fact>
      </dl>
    </div>
  )
}

/** Left out where there is nothing, or nothing for this face. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === undefined || children === '') return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
