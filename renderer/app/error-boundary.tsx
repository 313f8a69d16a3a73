import { Component, type ReactNode } from 'react'
import { useMessages } from '../messages/use-messages'
import { Button } from '../ui/button'
import { Fold } from '../ui/fold'
import { Notice } from '../ui/notice'
import styles from './error-boundary.module.css'

interface Props {
  readonly children: ReactNode
  /** What a new value of it means: another view, so the earlier fault is forgotten. */
  readonly resetKey?: string
}

interface State {
  readonly fault: string | null
  readonly resetKey: string | undefined
}

/** Keeps a fault of one view from taking the window with it. Saved work is not in the page, so nothing is lost. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { fault: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { fault: null, resetKey: props.resetKey }
  }

  override render(): ReactNode {
    if (this.state.fault === null) return this.props.children
    return <Crash fault={this.state.fault} onRetry={() => this.setState({ fault: null })} />
  }
}

function Crash({ fault, onRetry }: { fault: string; onRetry: () => void }) {
  const m = useMessages()
  return (
    <div className={styles.crash}>
      <Notice
        tone="danger"
        title={m.frame.crashTitle}
        actions={
          <>
            <Button onPress={() => window.location.reload()}>{m.frame.crashReload}</Button>
            <Button variant="primary" onPress={onRetry}>
              {m.frame.crashRetry}
            </Button>
          </>
        }
      >
        <p>{m.frame.crashText}</p>
        <Fold title={m.common.details}>
          <pre className={styles.technical}>{fault}</pre>
        </Fold>
      </Notice>
    </div>
  )
}
