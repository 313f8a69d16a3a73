import { useEffect, useMemo } from 'react'
import type { Uid } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { selectFirmMap } from '../companies/firm'
import { ContentControls } from './controls/content-controls'
import { FaceChoice } from './controls/face-choice'
import { MapControls } from './controls/map-controls'
import { PaperControls } from './controls/paper-controls'
import { PresetBar } from './controls/preset-bar'
import { WordControls } from './controls/word-controls'
import type { AppState } from '../../store/state'
import { Checks } from './output/checks-list'
import { OutputPanel } from './output/output-panel'
import { Preview } from './preview/preview'
import { useSheet } from './preview/use-sheet'
import { canBeMade, effectiveSpec, needsOf } from './spec'
import styles from './studio.module.css'

/** The park that is most likely to be printed: one that is on sale, else the first. */
function likelyPark({ parks }: AppState): Uid | null {
  return (parks.list.find(({ stage }) => stage === 'on-sale') ?? parks.list[0])?.uid ?? null
}

/** Choose at the left, see in the middle, check and export at the right. */
export function Studio() {
  const m = useMessages()
  const store = useAppStore()
  const draft = useApp((state) => state.printing.spec)
  const face = useApp((state) => state.frame.face)
  const asOf = useApp((state) => state.frame.asOf)
  const firstPark = useApp(likelyPark)
  const parks = useApp((state) => state.parks.list)
  const companies = useApp(selectFirmMap)
  const trips = useApp((state) => state.trips.list)
  useEffect(() => store.getState().printing.start(), [store])

  const spec = useMemo(() => {
    if (draft === null) return null
    const there = new Set(parks.map(({ uid }) => uid))
    // A park, a company or a journey that was removed meanwhile is no longer asked for.
    const chosen = draft.parkUids.filter((uid) => there.has(uid))
    const company = companies.has(draft.companyUid ?? '') ? draft.companyUid : null
    const trip = trips.some(({ uid }) => uid === draft.tripUid) ? draft.tripUid : null
    const one = needsOf(draft.sheet).parks === 'one'
    const parkUids = one ? [chosen[0] ?? firstPark].filter((uid) => uid !== null) : chosen
    const visitUid = company === null ? null : draft.visitUid
    return effectiveSpec({ ...draft, parkUids, companyUid: company, tripUid: trip, visitUid }, face, asOf)
  }, [draft, face, asOf, parks, companies, trips, firstPark])
  const preview = useSheet(spec !== null && canBeMade(spec) ? spec : null)
  if (spec === null) return null

  return (
    <div className={styles.studio}>
      <section className={styles.controls} aria-label={m.printing.settings}>
        <h2 className={styles.unseen}>{m.printing.settings}</h2>
        <FaceChoice spec={spec} />
        <PresetBar spec={spec} />
        <ContentControls spec={spec} />
        <PaperControls spec={spec} made={preview.made} />
        <WordControls spec={spec} />
        <MapControls spec={spec} />
      </section>
      <Preview spec={spec} state={preview} />
      <div className={styles.output}>
        <Checks spec={spec} made={preview.made} />
        <OutputPanel spec={spec} made={preview.made} />
      </div>
    </div>
  )
}
