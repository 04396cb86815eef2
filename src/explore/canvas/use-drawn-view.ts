import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Point, placeGraph } from '../../picture/index.ts'
import { useSnapshot, useTools, useView } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import type { ShownNode, View } from '../view/index.ts'
import { firstLayout, type Layout, showView } from './explored-graph.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { isLarge, layOutAside } from './lay-out-aside.ts'

/**
 * Makes the explored graph, and with it the canvas, show the view: newcomers as soon as they are known, before anything
 * else is rendered.
 * @returns whether places are being found for a large first view
 */
export function useDrawnView(
  container: RefObject<HTMLElement | null>,
  canvas: RefObject<GraphCanvas | null>,
  typeWord: (node: ShownNode) => string,
): boolean {
  const { graph, screen } = useTools()
  const view = useView()
  const { ontology } = useSnapshot().manifest
  const { language } = useSpeech()
  const places = useRef(new Map<string, Point>())
  const [laying, setLaying] = useState(false)

  /** @returns stops what it has begun */
  const draw = useEffectEvent((view: View): (() => void) | undefined => {
    const { clientWidth: width, clientHeight: height } = container.current ?? { clientWidth: 800, clientHeight: 600 }
    const show = (layout: Layout) => {
      const centre = canvas.current?.camera.centre ?? { x: 0, y: 0 }
      showView(graph, view, { layout, typeWord, centre, remembered: places.current })
      canvas.current?.select(view.selection)
    }
    const first = firstLayout(graph, view, { remembered: places.current, typeWord })
    if (first !== undefined && isLarge(first)) {
      setLaying(true)
      return layOutAside({ ...first, size: { width, height } }, (found) => {
        show(() => found)
        setLaying(false)
      })
    }
    setLaying(false)
    show((nodes, links) => placeGraph({ nodes, links, size: { width, height } }))
    return undefined
  })

  const ahead = useRef<View>(null)
  useEffect(
    () =>
      screen.onNewcomers((view) => {
        // Of a first view that is still being laid out, nothing stands yet that newcomers could join.
        if (graph.order === 0) return
        draw(view)
        ahead.current = view
      }),
    [screen, graph],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn changes with the language, and with what types are called
  useEffect(() => {
    const isDrawn = ahead.current === view
    ahead.current = null
    return isDrawn ? undefined : draw(view)
  }, [graph, view, ontology, language])
  return laying
}
