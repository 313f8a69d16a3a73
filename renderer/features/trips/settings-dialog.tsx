import { useState } from 'react'
import { useMessages } from '../../messages/use-messages'
import { useAppStore } from '../../store/context'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Tabs } from '../../ui/tabs'
import { useAnswer } from '../visits/use-answer'
import { RulesForm } from './rules-form'
import { UsualLegs } from './usual-legs'

/** The planner's settings: usual ways, and what the office considers late, long or usual. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const m = useMessages()
  const store = useAppStore()
  const words = m.trips.settings
  const [tab, setTab] = useState<'legs' | 'rules'>('legs')
  const { answer: rules } = useAnswer('rules', () => store.getState().visits.rules())
  return (
    <Dialog
      title={words.title}
      isOpen
      size="large"
      onClose={() => store.getState().frame.leave(onClose, 'planning-rules')}
      footer={
        <Button onPress={() => store.getState().frame.leave(onClose, 'planning-rules')}>
          {m.common.close}
        </Button>
      }
    >
      <Tabs
        label={words.title}
        value={tab}
        onChange={setTab}
        items={[
          { id: 'legs', label: words.legs, content: <UsualLegs /> },
          {
            id: 'rules',
            label: words.rules,
            content: rules === null ? null : <RulesForm rules={rules} />,
          },
        ]}
      />
    </Dialog>
  )
}
