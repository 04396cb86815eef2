import {
  CodeXml,
  Command as CommandIcon,
  FunnelX,
  House,
  Image,
  Keyboard,
  Languages,
  Link2,
  Moon,
  Printer,
  Redo2,
  Search,
  Sun,
  Undo2,
} from 'lucide-react'
import type { DialogName } from '../desk.ts'
import { NO_FILTER } from '../view/index.ts'
import type { Command, CommandContext } from './command.ts'

/** What can be done with the view as a whole, and with the page. */
export const PAGE_COMMANDS = [
  {
    id: 'undo',
    group: 'view',
    icon: Undo2,
    name: ({ m }) => m.undo,
    shortcuts: [{ key: 'z', ctrl: true, where: 'page' }],
    enabled: ({ snapshot }) => snapshot.canUndo,
    run: ({ exploration }) => exploration.undo(),
  },
  {
    id: 'redo',
    group: 'view',
    icon: Redo2,
    name: ({ m }) => m.redo,
    shortcuts: [
      { key: 'z', ctrl: true, shift: true, where: 'page' },
      { key: 'y', ctrl: true, where: 'page' },
    ],
    enabled: ({ snapshot }) => snapshot.canRedo,
    run: ({ exploration }) => exploration.redo(),
  },
  {
    id: 'restart',
    group: 'view',
    icon: House,
    name: ({ m }) => m.restart,
    enabled: () => true,
    run: ({ exploration, snapshot }) => exploration.restart(snapshot.manifest.start),
  },
  {
    id: 'show-all',
    group: 'view',
    icon: FunnelX,
    name: ({ m }) => m.commands.showAll,
    enabled: ({ view: { filter } }) =>
      filter.hiddenTypes.length + filter.hiddenRelations.length + filter.hiddenStatuses.length > 0 ||
      filter.days !== undefined,
    run: ({ exploration }) => exploration.act({ type: 'filter', filter: NO_FILTER }),
  },
  {
    id: 'search',
    group: 'page',
    icon: Search,
    name: ({ m }) => m.commands.search,
    shortcuts: [{ key: '/', where: 'page' }],
    enabled: () => true,
    run: ({ searchField }) => searchField.current?.focus(),
  },
  dialogCommand('palette', CommandIcon, ({ m }) => m.commands.palette, [{ key: 'k', ctrl: true, where: 'page' }]),
  dialogCommand('help', Keyboard, ({ m }) => m.commands.help, [{ key: '?', where: 'page' }]),
  pageOnly(dialogCommand('share', Link2, ({ m }) => m.share)),
  pageOnly(dialogCommand('picture', Image, ({ m }) => m.picture)),
  pageOnly(dialogCommand('embed', CodeXml, ({ m }) => m.embed)),
  pageOnly({
    id: 'print',
    group: 'page',
    icon: Printer,
    name: ({ m }: CommandContext) => m.commands.print,
    shortcuts: [{ key: 'p', ctrl: true, where: 'page' }],
    enabled: ({ view }: CommandContext) => view.nodes.size > 0,
    run: ({ printer }: CommandContext) => printer.current?.(),
  }),
  pageOnly({
    id: 'theme-light',
    group: 'page',
    icon: Sun,
    name: ({ m }: CommandContext) => m.themeLight,
    enabled: ({ preferences }: CommandContext) => preferences.theme === 'dark' && !preferences.themeIsForced,
    run: ({ preferences }: CommandContext) => preferences.setTheme('light'),
  }),
  pageOnly({
    id: 'theme-dark',
    group: 'page',
    icon: Moon,
    name: ({ m }: CommandContext) => m.themeDark,
    enabled: ({ preferences }: CommandContext) => preferences.theme === 'light' && !preferences.themeIsForced,
    run: ({ preferences }: CommandContext) => preferences.setTheme('dark'),
  }),
  pageOnly({
    id: 'language',
    group: 'page',
    icon: Languages,
    name: ({ m }: CommandContext) => m.languageLabel,
    enabled: () => true,
    run: ({ preferences }: CommandContext) => preferences.setLanguage(preferences.language === 'fr' ? 'en' : 'fr'),
  }),
] as const satisfies readonly Command[]

function dialogCommand<Id extends DialogName>(
  id: Id,
  icon: Command['icon'],
  name: Command['name'],
  shortcuts: NonNullable<Command['shortcuts']> = [],
) {
  const run = ({ desk }: CommandContext) => desk.change({ dialog: id, menu: null })
  return { id, group: 'page', icon, name, shortcuts, enabled: () => true, run } as const satisfies Command
}

/** What an embed leaves to the page. */
function pageOnly<T extends Command>(command: T): T {
  return { ...command, enabled: (context) => context.variant === 'page' && command.enabled(context) }
}
