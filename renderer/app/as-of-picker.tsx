import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useFormat } from '../messages/use-format'
import { useMessages } from '../messages/use-messages'
import { useApp } from '../store/context'
import { Button } from '../ui/button'
import { classNames } from '../ui/class-names'
import { DateField, DayCalendar } from '../ui/date-field'
import styles from './as-of-picker.module.css'
import { today } from './today'

/** 現在日: the day that everything shows, to be typed or picked. */
export function AsOfPicker() {
  const m = useMessages()
  const format = useFormat()
  const asOf = useApp((state) => state.frame.asOf)
  const setAsOf = useApp((state) => state.frame.setAsOf)
  const isToday = asOf === today()
  return (
    <DialogTrigger>
      <AriaButton className={classNames(styles.trigger, !isToday && styles.past)}>
        <span className={styles.label}>{m.frame.asOf}</span> <b>{format.day(asOf)}</b>
      </AriaButton>
      <Popover className={styles.popover} placement="bottom end" offset={4}>
        <Dialog className={styles.dialog} aria-label={m.frame.asOfTitle}>
          {({ close }) => (
            <>
              <DateField
                label={m.frame.asOfTitle}
                description={m.frame.asOfHint}
                hasCalendar={false}
                autoFocus
                value={asOf}
                onChange={(day) => void setAsOf(day ?? today())}
                onEnter={close}
              />
              <DayCalendar
                value={asOf}
                onChange={(day) => {
                  void setAsOf(day)
                  close()
                }}
              />
              <Button
                isDisabled={isToday}
                onPress={() => {
                  void setAsOf(today())
                  close()
                }}
              >
                {m.frame.asOfToday}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
