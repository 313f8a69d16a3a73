/** How a plan stands in its window: px of the window are `offset + scale · px of the plan`, y downwards. */
export interface PlanFrame {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The whole plan in the middle of the window. */
export function wholePlan(plan: Size, window: Size): PlanFrame {
  const scale = Math.min((window.width - 24) / plan.width, (window.height - 24) / plan.height)
  const used = scale > 0 ? scale : 1
  return {
    scale: used,
    x: (window.width - plan.width * used) / 2,
    y: (window.height - plan.height * used) / 2,
  }
}

/** Zooms so that what is under a place of the window stays there. */
export function zoomed(frame: PlanFrame, by: number, at: { x: number; y: number }): PlanFrame {
  const scale = Math.max(0.01, Math.min(40, frame.scale * by))
  const share = scale / frame.scale
  return { scale, x: at.x - (at.x - frame.x) * share, y: at.y - (at.y - frame.y) * share }
}

/** From the window to px of the plan from its lower left corner; null beside the plan. */
export function toPlan(
  frame: PlanFrame,
  plan: Size,
  at: { x: number; y: number },
): readonly [x: number, y: number] | null {
  const x = (at.x - frame.x) / frame.scale
  const y = (at.y - frame.y) / frame.scale
  if (x < 0 || y < 0 || x > plan.width || y > plan.height) return null
  return [x, plan.height - y]
}

export function toWindow(
  frame: PlanFrame,
  plan: Size,
  [x, y]: readonly [number, number],
): { x: number; y: number } {
  return { x: frame.x + x * frame.scale, y: frame.y + (plan.height - y) * frame.scale }
}
