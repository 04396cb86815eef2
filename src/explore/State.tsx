import type { ReactNode } from 'react'

/** What stands in the page while there is no graph to show: why, and what to do. */
export function State({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <h1>{title}</h1>
      {children}
    </div>
  )
}
