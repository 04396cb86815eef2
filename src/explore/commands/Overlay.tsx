import { useDesk } from '../explorer-context.tsx'
import { PictureDialog } from '../toolbar/PictureDialog.tsx'
import { EmbedDialog, ShareDialog } from '../toolbar/ShareDialogs.tsx'
import { CommandMenu } from './CommandMenu.tsx'
import { CommandPalette } from './CommandPalette.tsx'
import type { CommandContext } from './command.ts'
import { HelpDialog } from './HelpDialog.tsx'
import './commands.css'

/** The dialog or the menu that is open. */
export default function Overlay({ context }: { context: CommandContext }) {
  const { dialog, menu } = useDesk()
  const { desk, preferences } = context
  const close = () => desk.change({ dialog: null })
  switch (dialog) {
    case 'share':
      return <ShareDialog onClose={close} />
    case 'picture':
      return <PictureDialog theme={preferences.theme} onClose={close} />
    case 'embed':
      return <EmbedDialog onClose={close} />
    case 'help':
      return <HelpDialog context={context} onClose={close} />
    case 'palette':
      return <CommandPalette context={context} onClose={close} />
    case null:
      return menu && <CommandMenu key={JSON.stringify(menu)} menu={menu} context={context} />
  }
}
