import {
  Boxes,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  Ellipsis,
  Maximize,
  Minus,
  MousePointerClick,
  Plus,
  SquareDashedMousePointer,
  X,
} from 'lucide-react'
import type { Step } from '../canvas/walk.ts'
import { NO_SELECTION, selectedKeys, selectNodes, toggleNode } from '../view/index.ts'
import { type Command, type CommandContext, targetNodes } from './command.ts'

/** By how many CSS pixels a button or a key pans. */
const PAN_STEP = 120

/** What can be done in the drawn graph: walking it, framing it, gathering nodes. */
export const GRAPH_COMMANDS = [
  walkCommand('next', 'next', 'ArrowRight', ChevronRight),
  walkCommand('previous', 'previous', 'ArrowLeft', ChevronLeft),
  walkCommand('into', 'in', 'ArrowDown', ChevronDown),
  walkCommand('back', 'back', 'ArrowUp', ChevronUp),
  {
    id: 'gather',
    group: 'walk',
    icon: MousePointerClick,
    name: ({ m }) => m.commands.gather,
    shortcuts: [{ key: ' ', shift: true, where: 'graph' }],
    enabled: ({ stage, view, target }) =>
      stage.current?.at != null || (target.kind === 'node' && view.nodes.has(target.key)),
    run: ({ exploration, stage, view, target }) => {
      const key = stage.current?.at ?? selectedKeys(target)[0]
      if (key !== undefined) exploration.act({ type: 'select', selection: toggleNode(view.selection, key) })
    },
  },
  {
    id: 'menu',
    group: 'walk',
    icon: Ellipsis,
    name: ({ m }) => m.commands.menu,
    shortcuts: [
      { key: 'ContextMenu', where: 'graph' },
      { key: 'F10', shift: true, where: 'graph' },
      { key: 'm', where: 'graph' },
    ],
    enabled: ({ target, view }) => target.kind === 'pair' || selectedKeys(target).some((key) => view.nodes.has(key)),
    run: openMenu,
  },
  {
    id: 'gather-all',
    group: 'view',
    icon: Boxes,
    name: ({ m }) => m.commands.gatherAll,
    shortcuts: [{ key: 'a', ctrl: true, where: 'graph' }],
    enabled: ({ view }) => view.nodes.size > 0,
    run: ({ exploration, view }) => exploration.act({ type: 'select', selection: selectNodes([...view.nodes.keys()]) }),
  },
  {
    id: 'gather-box',
    group: 'view',
    icon: SquareDashedMousePointer,
    name: ({ m }) => m.commands.gatherBox,
    enabled: ({ view }) => view.nodes.size > 0,
    run: ({ desk }) => desk.change({ boxing: !desk.current().boxing }),
  },
  {
    id: 'let-go',
    group: 'view',
    icon: X,
    name: ({ m }) => m.commands.letGo,
    shortcuts: [{ key: 'Escape', where: 'graph' }],
    enabled: ({ view, stage, desk }) =>
      view.selection.kind !== 'none' || stage.current?.at != null || desk.current().boxing,
    run: ({ exploration, stage, desk }) => {
      desk.change({ boxing: false })
      stage.current?.leave()
      exploration.act({ type: 'select', selection: NO_SELECTION })
    },
  },
  cameraCommand(
    'zoom-in',
    Plus,
    ({ m }) => m.zoomIn,
    [
      { key: '+', where: 'graph' },
      { key: '=', where: 'graph' },
    ],
    (c) => c.stage.current?.zoomBy(1.25),
  ),
  cameraCommand(
    'zoom-out',
    Minus,
    ({ m }) => m.zoomOut,
    [{ key: '-', where: 'graph' }],
    (c) => c.stage.current?.zoomBy(0.8),
  ),
  cameraCommand(
    'zoom-fit',
    Maximize,
    ({ m }) => m.zoomFit,
    [{ key: '0', where: 'graph' }],
    (c) => c.stage.current?.fit(),
  ),
  panCommand('pan-left', 'ArrowLeft', ChevronLeft, ({ m }) => m.panLeft, [PAN_STEP, 0]),
  panCommand('pan-right', 'ArrowRight', ChevronRight, ({ m }) => m.panRight, [-PAN_STEP, 0]),
  panCommand('pan-up', 'ArrowUp', ChevronUp, ({ m }) => m.panUp, [0, PAN_STEP]),
  panCommand('pan-down', 'ArrowDown', ChevronDown, ({ m }) => m.panDown, [0, -PAN_STEP]),
] as const satisfies readonly Command[]

function walkCommand<Id extends 'next' | 'previous' | 'into' | 'back'>(
  id: Id,
  step: Step,
  key: string,
  icon: Command['icon'],
) {
  return {
    id,
    group: 'walk',
    icon,
    name: ({ m }: CommandContext) => m.commands[id],
    shortcuts: [{ key, where: 'graph' }],
    enabled: ({ view }: CommandContext) => view.nodes.size > 0,
    run: ({ stage }: CommandContext) => stage.current?.walk(step),
  } as const satisfies Command
}

function cameraCommand<Id extends string>(
  id: Id,
  icon: Command['icon'],
  name: Command['name'],
  shortcuts: NonNullable<Command['shortcuts']>,
  run: Command['run'],
) {
  return {
    id,
    group: 'camera',
    icon,
    name,
    shortcuts,
    enabled: ({ view }: CommandContext) => view.nodes.size > 0,
    run,
  } as const
}

/** The camera goes one way, so what is drawn goes the other. */
function panCommand<Id extends string>(
  id: Id,
  key: string,
  icon: Command['icon'],
  name: Command['name'],
  [x, y]: readonly [number, number],
) {
  return cameraCommand(id, icon, name, [{ key, shift: true, where: 'graph' }], ({ stage }) =>
    stage.current?.panBy(x, y),
  )
}

/** Beside the first of what it is about. */
function openMenu(context: CommandContext): void {
  const { target, stage, desk } = context
  if (target.kind !== 'node' && target.kind !== 'pair' && target.kind !== 'several') return
  const key = targetNodes(context)[0]?.key ?? selectedKeys(target)[0]
  const place = key === undefined ? null : stage.current?.placeOf(key)
  if (place != null) desk.change({ menu: { target, ...place } })
}
