import { useEffect, useRef, useState } from 'react'
import type { Place, Position } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Unknown } from '../../ui/badge'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import { SiteMap } from '../companies/page/site-map'
import { lookUp, type Found } from './look-up'
import styles from './place-field.module.css'

interface PlaceFieldProps {
  readonly label: string
  readonly place: string
  /** Longitude, latitude; EPSG:6668. Null while it is not known. */
  readonly position: Position | null
  readonly onChange: (place: string, position: Position | null) => void
  readonly onEnter: () => void
}

/** Long enough that a place is not looked up at every key. */
const pauseMilliseconds = 300
const nothing: readonly Place[] = []

/**
 * A place by name: a railway station of the base map, else an address of the gazetteer. Where the name means none or
 * several, those that it may mean are offered, and the point can be put on the map.
 */
export function PlaceField({ label, place, position, onChange, onEnter }: PlaceFieldProps) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.trips.place
  const [isTyped, setTyped] = useState(false)
  /** A point that was chosen stays when the name is written otherwise. */
  const [isPlaced, setPlaced] = useState(false)
  const [offered, setOffered] = useState(nothing)
  const [showsMap, setShowsMap] = useState(false)
  const typed = useRef(place)
  const wanted = place.trim()

  useEffect(() => {
    if (!isTyped || isPlaced || wanted === '') return
    let isCurrent = true
    const take = ({ position: found, offers }: Found) => {
      if (!isCurrent) return
      setOffered(offers)
      onChange(typed.current, found)
    }
    const timer = setTimeout(() => {
      void lookUp(wanted, store.getState().places).then(
        take,
        (error: unknown) => isCurrent && store.getState().frame.notifyError(error),
      )
    }, pauseMilliseconds)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
    // Only what is typed asks again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [wanted, isTyped, isPlaced, store])

  function put(point: Position): void {
    setPlaced(true)
    setOffered(nothing)
    onChange(place, point)
  }

  return (
    <div className={styles.place}>
      <TextField
        label={label}
        value={place}
        onChange={(text) => {
          typed.current = text
          setTyped(true)
          setOffered(nothing)
          onChange(text, isPlaced ? position : null)
        }}
        onEnter={onEnter}
        maxLength={2000}
        placeholder={words.placeholder}
        description={
          position !== null ? (
            words.known(position[1].toFixed(4), position[0].toFixed(4))
          ) : wanted === '' ? undefined : (
            <Unknown>{words.unknown}</Unknown>
          )
        }
      />
      {position === null && offered.length > 0 && (
        <ul className={styles.offers} aria-label={words.offers}>
          {offered.map(({ prefecture, municipality, town, position: point }) => (
            <li key={`${prefecture} ${municipality} ${town} ${point.join(' ')}`}>
              <Button size="small" onPress={() => put(point)}>
                {`${prefecture}${municipality}${town}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.tools}>
        <Button size="small" variant="quiet" icon="map" onPress={() => setShowsMap(!showsMap)}>
          {showsMap ? words.hideMap : words.showMap}
        </Button>
        {isPlaced && (
          <Button
            size="small"
            variant="quiet"
            icon="restore"
            onPress={() => {
              setPlaced(false)
              setTyped(true)
              onChange(place, null)
            }}
          >
            {words.again}
          </Button>
        )}
      </div>
      {showsMap && <SiteMap position={position} onPlace={put} />}
    </div>
  )
}
