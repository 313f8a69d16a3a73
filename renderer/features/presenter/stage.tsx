import type { PresenterView } from '../../../electron/contract'
import { showsDemo } from '../map/layers'
import { parkName } from '../parcels/names'
import { FiguresPage } from './pages/figures-page'
import { MapPage } from './pages/map-page'
import { ParcelPage } from './pages/parcel-page'
import { ParkPage } from './pages/park-page'
import { TitlePage } from './pages/title-page'
import styles from './presenter.module.css'
import type { PublicData } from './public-slice'
import { StageMap } from './stage-map'
import { useStageWords } from './words'

/** One page on the projector: the map at the left where the page has one, words and figures beside it, a foot below. */
export function Stage({ data, view }: { data: PublicData; view: PresenterView }) {
  const { m, format } = useStageWords()
  const park = data.parks.find(({ uid }) => uid === view.parkUid) ?? null
  const parcel = data.parcels.find(({ uid }) => uid === view.parcelUid) ?? null
  const seminar = data.seminars.find(({ uid }) => uid === view.seminarUid) ?? null
  // A row that is gone, or that outsiders do not have, gives way to the page that holds it.
  const page =
    view.page === 'parcel' && parcel === null
      ? 'park'
      : view.page === 'title' && seminar === null
        ? 'map'
        : view.page
  const shown = page === 'park' && park === null ? 'map' : page
  const hasMap = shown === 'map' || shown === 'park' || shown === 'parcel'
  const parkOfParcel = data.parks.find(({ uid }) => uid === parcel?.parkUid) ?? park
  return (
    <div className={styles.stage}>
      <main className={hasMap ? styles.beside : styles.whole}>
        {hasMap && (
          <StageMap
            data={data}
            label={park ? m.presenter.mapLabel(parkName(park, format.language)) : m.presenter.map}
            parkUid={shown === 'map' ? null : (parkOfParcel?.uid ?? null)}
            parcelUid={shown === 'parcel' ? view.parcelUid : null}
            zoom={view.zoom}
          />
        )}
        {shown === 'map' && <MapPage data={data} />}
        {shown === 'park' && park && <ParkPage data={data} park={park} />}
        {shown === 'parcel' && parcel && <ParcelPage data={data} parcel={parcel} park={parkOfParcel} />}
        {shown === 'figures' && <FiguresPage data={data} />}
        {shown === 'title' && seminar && <TitlePage seminar={seminar} />}
      </main>
      <footer className={styles.foot}>
        <span>{m.presenter.asOf(format.day(data.asOf))}</span>
        {showsDemo(data.parks, data.features, data.parcels) && (
          <span className={styles.demo}>{m.common.demoTag}</span>
        )}
        {hasMap && <span className={styles.credit}>{m.map.attribution}</span>}
      </footer>
    </div>
  )
}
