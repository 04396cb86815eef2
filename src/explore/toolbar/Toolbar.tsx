import { CodeXml, House, Image, Link2, Moon, Redo2, Sun, Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useSnapshot, useTools } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import type { Preferences } from '../preferences.ts'
import { PictureDialog } from './PictureDialog.tsx'
import { EmbedDialog, ShareDialog } from './ShareDialogs.tsx'
import './toolbar.css'

/** What can be done with the view as a whole. */
export function Toolbar({ preferences }: { preferences: Preferences }) {
  const { exploration } = useTools()
  const { canUndo, canRedo, manifest } = useSnapshot()
  const { m, language } = useSpeech()
  const [dialog, setDialog] = useState<'none' | 'share' | 'picture' | 'embed'>('none')
  const { theme, setTheme, setLanguage } = preferences
  const close = () => setDialog('none')
  return (
    <>
      <div className="toolbar" role="toolbar" aria-label={m.tools}>
        <div className="toolbar-group">
          <Tool label={m.undo} icon={<Undo2 />} disabled={!canUndo} onClick={() => exploration.undo()} />
          <Tool label={m.redo} icon={<Redo2 />} disabled={!canRedo} onClick={() => exploration.redo()} />
          <Tool label={m.restart} icon={<House />} onClick={() => exploration.restart(manifest.start)} />
        </div>
        <div className="toolbar-group">
          <Tool label={m.share} icon={<Link2 />} worded onClick={() => setDialog('share')} />
          <Tool label={m.picture} icon={<Image />} worded onClick={() => setDialog('picture')} />
          <Tool label={m.embed} icon={<CodeXml />} worded onClick={() => setDialog('embed')} />
        </div>
        <div className="toolbar-group">
          <Tool
            label={theme === 'dark' ? m.themeLight : m.themeDark}
            icon={theme === 'dark' ? <Sun /> : <Moon />}
            onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
          />
          <button
            type="button"
            className="tool"
            lang={language === 'fr' ? 'en' : 'fr'}
            aria-label={m.languageLabel}
            onClick={() => setLanguage(language === 'fr' ? 'en' : 'fr')}
          >
            {language === 'fr' ? 'EN' : 'FR'}
          </button>
        </div>
      </div>
      {dialog === 'share' && <ShareDialog onClose={close} />}
      {dialog === 'picture' && <PictureDialog theme={theme} onClose={close} />}
      {dialog === 'embed' && <EmbedDialog onClose={close} />}
    </>
  )
}

interface ToolProps {
  readonly label: string
  readonly icon: ReactNode
  readonly disabled?: boolean
  /** Its word stands beside the icon where there is room. */
  readonly worded?: true
  readonly onClick: () => void
}

function Tool({ label, icon, disabled = false, worded, onClick }: ToolProps) {
  return (
    <button type="button" className="tool" disabled={disabled} aria-label={label} title={label} onClick={onClick}>
      {icon}
      {worded && <span className="tool-word">{label}</span>}
    </button>
  )
}
