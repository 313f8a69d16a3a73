import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useMessages } from '../../../messages/use-messages'
import { IconButton } from '../../../ui/button'
import styles from './share-info.module.css'

/** The definition of 分譲率 and of the areas, at hand wherever such a figure stands. */
export function ShareInfo() {
  const { share } = useMessages().parcels
  return (
    <DialogTrigger>
      <IconButton icon="info" size="small" label={share.what} />
      <Popover className={styles.popover} offset={4}>
        <Dialog className={styles.dialog} aria-label={share.what}>
          <h3>{share.byArea}</h3>
          <p>{share.definition}</p>
          <h3>{share.byCount}</h3>
          <p>{share.countDefinition}</p>
          <p>{share.areaDefinition}</p>
          <p>{share.wholePark}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
