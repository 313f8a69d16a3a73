import type { Seminar } from '../../../../electron/contract'
import styles from '../presenter.module.css'
import { useStageWords } from '../words'

/** What is announced of a seminar: name, day, place, programme. Speakers and guests are not on the public face. */
export function TitlePage({ seminar }: { seminar: Seminar }) {
  const { m, format } = useStageWords()
  return (
    <section className={styles.opening}>
      <div className={styles.openingHead}>
        <h1>{seminar.name}</h1>
        <p>
          {format.day(seminar.on)}　{m.presenter.fromTo(seminar.startAt, seminar.endAt)}
        </p>
        {seminar.venue !== '' && <p>{seminar.venue}</p>}
      </div>
      {seminar.programme.length > 0 && (
        <div className={styles.programme}>
          <h2>{m.presenter.programme}</h2>
          <ol>
            {seminar.programme.map((item) => (
              <li key={item.uid}>
                <span>{item.startAt}</span>
                {item.title}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  )
}
