import { useEffect, useState } from 'react'
import type { LineResult, RequirementLine, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { CompareDialog } from '../parcels/compare/compare-dialog'
import { lineText } from '../requirements/line-words'
import { criterionText } from '../requirements/quantity'
import { Distances } from './candidate-card'
import styles from './matching.module.css'
import { lotsName, lotsOf, type Found, type Scene } from './places'
import { foundText, outcomeText, resultText } from './result-words'
import { Verdict } from './verdict'

interface CompareCandidatesProps {
  readonly prospectUid: Uid
  readonly candidates: readonly Found[]
  readonly scene: Scene
  readonly onClose: () => void
}

/** Candidates side by side: the requirement lines as rows, then what the record says of the parcels. */
export function CompareCandidates({ prospectUid, candidates, scene, onClose }: CompareCandidatesProps) {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const [lines, setLines] = useState<readonly RequirementLine[]>([])
  useEffect(() => {
    let isGone = false
    const { requirements, frame } = store.getState()
    requirements.read(prospectUid).then((read) => {
      if (!isGone) setLines(read)
    }, frame.notifyError)
    return () => {
      isGone = true
    }
  }, [store, prospectUid])

  const words = m.matching
  const keys = [...new Set(candidates.flatMap((each) => each.lines.map((line) => line.criterion)))]
  const sets = candidates.map((each) => {
    const lots = lotsOf(each, scene)
    return {
      key: each.parcelUids.join(' '),
      title: lotsName(lots),
      parcels: lots.flatMap(({ parcel }) => parcel ?? []),
    }
  })
  const rows = [
    {
      id: 'verdict',
      label: words.compareTotal,
      cells: candidates.map((each) => (
        <Verdict key={each.parcelUids.join(' ')} verdict={each.verdict} score={each.score} />
      )),
      texts: candidates.map((each) => `${each.verdict} ${each.score}`),
    },
    ...keys.map((key) => {
      const asked = lines.find((line) => line.criterion === key)
      const results = candidates.map((each) => each.lines.find((line) => line.criterion === key))
      return {
        id: `line ${key}`,
        label: criterionText(key, m),
        hint: asked && `${lineText(asked, m, format)}${asked.must ? `・${words.must}` : ''}`,
        cells: results.map((result, index) => (
          <Cell key={candidates[index]?.parcelUids.join(' ')} result={result} />
        )),
        texts: results.map((result) => (result ? resultText(result, m, format) : '')),
      }
    }),
    {
      id: 'distances',
      label: words.compareDistance,
      cells: candidates.map((each) => <Distances key={each.parcelUids.join(' ')} candidate={each} />),
      texts: candidates.map((each) => `${each.ownSiteKm} ${each.customerKm}`),
    },
  ]
  return <CompareDialog title={words.compareTitle} sets={sets} firstLines={rows} onClose={onClose} />
}

function Cell({ result }: { result: LineResult | undefined }) {
  const m = useMessages()
  const format = useFormat()
  if (!result) return null
  const found = foundText(result, m, format)
  const text = outcomeText(result, m, format)
  if (result.verdict === 'met') return <span className={styles.met}>{found ?? m.common.none}</span>
  return (
    <span className={result.verdict === 'unknown' ? styles.unknown : styles.missed}>
      {text}
      {result.verdict === 'missed' && found !== null && found !== text && <small> {found}</small>}
    </span>
  )
}
