import type { NewFit, Uid } from '../../../electron/contract'
import { useFormat } from '../../messages/use-format'
import { useMessages } from '../../messages/use-messages'
import { useApp, useAppStore } from '../../store/context'
import { IconButton } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { openProspect } from '../companies/open'
import { selectStatusMap } from '../parcels/selectors'
import styles from './new-fits-notice.module.css'

const shown = 8

/** Whom the last changes brought a parcel: quiet, by code name, on the internal face only. It stays until it is closed. */
export function NewFitsNotice() {
  const m = useMessages()
  const format = useFormat()
  const store = useAppStore()
  const isInternal = useApp((state) => state.frame.face === 'internal')
  const fits = useApp((state) => state.matching.newFits)
  const left = useApp((state) => state.matching.newFitsLeft)
  const prospects = useApp((state) => state.prospects.byUid)
  const parcels = useApp((state) => state.parcels.byUid)
  const words = m.matching.newFits
  const statuses = useApp(selectStatusMap)
  const isOffered = (uid: Uid) => statuses.get(parcels.get(uid)?.statusUid ?? '')?.offered === true
  // A prospect or parcel may be gone again, or no longer on offer: an undo, another window.
  const known = fits.filter(
    (fit): fit is Required<NewFit> =>
      fit.prospectUid !== undefined &&
      fit.parcelUid !== undefined &&
      prospects.has(fit.prospectUid) &&
      isOffered(fit.parcelUid),
  )
  if (!isInternal || (known.length === 0 && left === 0)) return null
  const about = [...new Set(known.map(({ parcelUid }) => parcelUid))]
  const numberOf = (uid: Uid) => parcels.get(uid)?.number ?? ''
  const [only] = about
  return (
    <div className={styles.card}>
      <Notice
        tone="good"
        title={
          about.length === 1 && only !== undefined
            ? words.title(numberOf(only))
            : words.titleMany(format.whole(about.length))
        }
        actions={
          <IconButton
            icon="close"
            size="small"
            label={words.dismiss}
            onPress={() => store.getState().matching.dismissNewFits()}
          />
        }
      >
        <ul className={styles.list}>
          {known.slice(0, shown).map(({ prospectUid, parcelUid, before }) => (
            <li key={`${prospectUid} ${parcelUid}`} title={words.before[before]}>
              <button
                type="button"
                className={styles.link}
                onClick={() => openProspect(store.getState(), prospectUid)}
              >
                {prospects.get(prospectUid)?.codeName ?? ''}
              </button>
              {about.length > 1 && <small> {words.onParcel(numberOf(parcelUid))}</small>}
            </li>
          ))}
          {known.length > shown && <li>{words.more(format.whole(known.length - shown))}</li>}
        </ul>
        {left > 0 && <p>{words.left(format.whole(left))}</p>}
      </Notice>
    </div>
  )
}
