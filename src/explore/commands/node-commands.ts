import {
  Combine,
  Crosshair,
  EyeOff,
  FileText,
  FoldVertical,
  Pin,
  PinOff,
  Scan,
  Target,
  UnfoldVertical,
  Waypoints,
} from 'lucide-react'
import { nextNewcomers } from '../session/index.ts'
import {
  type Among,
  expansionChoices,
  type Selection,
  type ShownNode,
  selectedKeys,
  selectNodes,
} from '../view/index.ts'
import { type Command, type CommandContext, keysOf, nameOfTarget, targetNode, targetNodes } from './command.ts'

/** What can be done with an entity, or with those gathered. */
export const NODE_COMMANDS = [
  {
    id: 'details',
    group: 'entity',
    icon: FileText,
    name: (c) => c.m.selectLabel(nameOfTarget(c)),
    shortName: ({ m }) => m.commands.details,
    shortcuts: [{ key: ' ', where: 'graph' }],
    enabled: (c) =>
      targetNode(c) !== undefined && !(c.view.selection.kind === 'node' && isSame(c.target, c.view.selection)),
    run: (c) => c.exploration.act({ type: 'select', selection: c.target }),
  },
  {
    id: 'expand',
    group: 'entity',
    icon: UnfoldVertical,
    name: (c) => c.m.expandLabel(nameOfTarget(c)),
    shortName: (c) => (newcomers(c) === 0 ? c.m.expand : c.m.expandBy(newcomers(c))),
    shortcuts: [{ key: 'Enter', where: 'graph' }],
    enabled: (c) => newcomers(c) > 0,
    run: withNode(({ exploration }, { key }) => exploration.act({ type: 'expand', key })),
  },
  {
    id: 'collapse',
    group: 'entity',
    icon: FoldVertical,
    name: (c) => c.m.collapseLabel(nameOfTarget(c)),
    shortName: ({ m }) => m.collapse,
    shortcuts: [{ key: 'Backspace', where: 'graph' }],
    enabled: (c) => targetNode(c)?.expanded === true,
    run: withNode(({ exploration }, { key }) => exploration.act({ type: 'collapse', key })),
  },
  {
    id: 'hide',
    group: 'entity',
    icon: EyeOff,
    name: (c) => c.m.hideLabel(nameOfTarget(c)),
    shortName: ({ m }) => m.hide,
    shortcuts: [{ key: 'Delete', where: 'graph' }],
    enabled: (c) => targetNodes(c).length > 0,
    run: (c) => {
      const keys = keysOf(targetNodes(c))
      if (keys !== undefined) c.exploration.act({ type: 'hide', keys })
    },
  },
  {
    id: 'pin',
    group: 'entity',
    icon: Pin,
    name: (c) => c.m.commands.pinLabel(nameOfTarget(c)),
    shortName: ({ m }) => m.commands.pin,
    shortcuts: [{ key: 'p', where: 'graph' }],
    enabled: (c) => targetNodes(c).some(({ pin }) => pin === undefined),
    run: (c) => {
      const [first, ...others] = targetNodes(c).flatMap(({ key, pin }) => {
        if (pin !== undefined || !c.graph.hasNode(key)) return []
        const { x, y } = c.graph.getNodeAttributes(key)
        return [{ key, x: Math.round(x), y: Math.round(y) }]
      })
      if (first !== undefined) c.exploration.act({ type: 'pin', places: [first, ...others] })
    },
  },
  {
    id: 'unpin',
    group: 'entity',
    icon: PinOff,
    name: (c) => c.m.commands.unpinLabel(nameOfTarget(c)),
    shortName: ({ m }) => m.commands.unpin,
    shortcuts: [{ key: 'p', shift: true, where: 'graph' }],
    enabled: (c) => targetNodes(c).some(({ pin }) => pin !== undefined),
    run: (c) => {
      const keys = keysOf(targetNodes(c).filter(({ pin }) => pin !== undefined))
      if (keys !== undefined) c.exploration.act({ type: 'unpin', keys })
    },
  },
  focusCommand('focus', 1),
  focusCommand('focus-wider', 2),
  {
    id: 'keep',
    group: 'entity',
    icon: Scan,
    name: (c) => c.m.commands.keepLabel(nameOfTarget(c)),
    shortName: ({ m }) => m.commands.keep,
    shortcuts: [{ key: 'k', where: 'graph' }],
    enabled: (c) => targetNodes(c).length > 0 && c.view.nodes.size > targetNodes(c).length,
    run: (c) => {
      const keys = keysOf(targetNodes(c))
      if (keys !== undefined) c.exploration.act({ type: 'keep', keys })
    },
  },
  {
    id: 'connect',
    group: 'entity',
    icon: Waypoints,
    name: (c) => (twoEnds(c) === undefined ? c.m.commands.connectAny : `${c.m.howConnected} ${nameOfTarget(c)}`),
    shortName: ({ m }) => m.howConnected,
    shortcuts: [{ key: 'c', where: 'graph' }],
    enabled: (c) => twoEnds(c) !== undefined,
    run: (c) => {
      const ends = twoEnds(c)
      if (ends !== undefined) c.exploration.act({ type: 'select', selection: { kind: 'path', a: ends[0], b: ends[1] } })
    },
  },
  {
    id: 'sentences',
    group: 'link',
    icon: FileText,
    name: (c) => c.m.commands.sentencesLabel(nameOfTarget(c)),
    shortName: ({ m }) => m.commands.sentences,
    enabled: ({ target }) => target.kind === 'pair',
    run: (c) => c.exploration.act({ type: 'select', selection: c.target }),
  },
  {
    id: 'gather-ends',
    group: 'link',
    icon: Combine,
    name: (c) => c.m.commands.gatherEndsLabel(nameOfTarget(c)),
    shortName: ({ m }) => m.commands.gatherEnds,
    enabled: ({ target }) => target.kind === 'pair',
    run: (c) => c.exploration.act({ type: 'select', selection: selectNodes(selectedKeys(c.target)) }),
  },
] as const satisfies readonly Command[]

/** One command for each relation and each type that brings somebody, the most first. */
export function expandByCommands(context: CommandContext): readonly Command[] {
  const node = targetNode(context)
  if (node === undefined) return []
  const { view, snapshot } = context
  const choices = expansionChoices(view, node.key, snapshot.atlas).toSorted((a, b) => b.count - a.count)
  // Where all that can come is of one kind, expanding says it.
  return ['relation', 'type'].flatMap((kind) => {
    const ofKind = choices.filter(({ among }) => among.kind === kind)
    return ofKind.length < 2 ? [] : ofKind.map(({ among, count }) => expandByCommand(among, count))
  })
}

function expandByCommand(among: Among, count: number): Command {
  const what = ({ snapshot, language }: CommandContext) => {
    const { relations, types } = snapshot.manifest.ontology
    return among.kind === 'type'
      ? types[among.entityType].plural[language]
      : (relations[among.relation]?.label[language] ?? among.relation)
  }
  return {
    id: `expand-${among.kind}-${among.kind === 'type' ? among.entityType : among.relation}`,
    group: 'entity',
    icon: UnfoldVertical,
    name: (c) => c.m.commands.expandByLabel(nameOfTarget(c), what(c), count),
    shortName: (c) => c.m.commands.expandBy(what(c), count),
    enabled: () => true,
    run: withNode(({ exploration }, { key }) => exploration.act({ type: 'expand', key, among })),
  }
}

function focusCommand<Id extends string>(id: Id, depth: 1 | 2) {
  const wider = depth === 2
  return {
    id,
    group: 'entity',
    icon: wider ? Target : Crosshair,
    name: (c: CommandContext) =>
      wider ? c.m.commands.focusWiderLabel(nameOfTarget(c)) : c.m.commands.focusLabel(nameOfTarget(c)),
    shortName: ({ m }: CommandContext) => (wider ? m.commands.focusWider : m.commands.focus),
    shortcuts: [{ key: 'f', where: 'graph', ...(wider ? { shift: true } : {}) }],
    enabled: (c: CommandContext) => targetNode(c) !== undefined && c.view.nodes.size > 1,
    run: withNode(({ exploration }, { key }) => exploration.act({ type: 'focus', key, depth })),
  } as const satisfies Command
}

function isSame(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function withNode(run: (context: CommandContext, node: ShownNode) => void): (context: CommandContext) => void {
  return (context) => {
    const node = targetNode(context)
    if (node !== undefined) run(context, node)
  }
}

function newcomers(context: CommandContext): number {
  const node = targetNode(context)
  return node === undefined ? 0 : nextNewcomers(context.snapshot, node.key)
}

function twoEnds({ target }: CommandContext): readonly [string, string] | undefined {
  const [a, b, more] = target.kind === 'several' || target.kind === 'pair' ? selectedKeys(target) : []
  return a === undefined || b === undefined || more !== undefined ? undefined : [a, b]
}
