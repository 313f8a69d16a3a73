import type { Currency } from '../../../electron/contract'
import { useMessages } from '../../messages/use-messages'
import { Badge } from '../../ui/badge'
import { Icon } from '../../ui/icon'

/** Whether rules still hold: the word says it, colour and sign repeat it. */
export function CurrencyBadge({ currency }: { currency: Currency }) {
  const m = useMessages()
  return (
    <Badge tone={currency === 'in-force' ? 'good' : currency === 'past' ? 'neutral' : 'warn'}>
      <Icon name={currency === 'in-force' ? 'check' : currency === 'past' ? 'history' : 'warning'} />
      {m.programmes.currencies[currency]}
    </Badge>
  )
}
