import { useCommandContext } from '../commands/command-context.ts'
import { type CommandId, commandOf } from '../commands/registry.ts'
import { useSpeech } from '../i18n/index.ts'

const PAN: readonly CommandId[] = ['pan-up', 'pan-left', 'zoom-fit', 'pan-right', 'pan-down']
const ZOOM: readonly CommandId[] = ['zoom-out', 'zoom-in']

/** Whatever dragging and the wheel do to the camera, for those who do not drag (WCAG 2.2, 2.5.7). */
export function CameraButtons() {
  const { m } = useSpeech()
  return (
    <fieldset className="camera" aria-label={m.camera}>
      <div className="camera-pan">
        {PAN.map((id) => (
          <CameraButton key={id} id={id} />
        ))}
      </div>
      <div className="camera-zoom">
        {ZOOM.map((id) => (
          <CameraButton key={id} id={id} />
        ))}
      </div>
    </fieldset>
  )
}

function CameraButton({ id }: { id: CommandId }) {
  const context = useCommandContext()
  if (context === null) return null
  const command = commandOf(id)
  const { icon: Icon } = command
  const name = command.name(context)
  return (
    <button type="button" aria-label={name} title={name} onClick={() => command.run(context)}>
      <Icon />
    </button>
  )
}
