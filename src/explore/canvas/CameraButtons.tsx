import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp, Maximize, Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSpeech } from '../i18n/index.ts'
import type { GraphCanvas } from './graph-canvas.ts'

/** By how many CSS pixels a button or a key pans. */
export const PAN_STEP = 120

/** Whatever dragging and the wheel do to the camera, for those who do not drag (WCAG 2.2, 2.5.7). */
export function CameraButtons({ camera }: { camera: () => GraphCanvas | null }) {
  const { m } = useSpeech()
  return (
    <fieldset className="camera" aria-label={m.camera}>
      <div className="camera-pan">
        <CameraButton label={m.panUp} icon={<ChevronUp />} onClick={() => camera()?.panBy(0, PAN_STEP)} />
        <CameraButton label={m.panLeft} icon={<ChevronLeft />} onClick={() => camera()?.panBy(PAN_STEP, 0)} />
        <CameraButton label={m.zoomFit} icon={<Maximize />} onClick={() => camera()?.fit()} />
        <CameraButton label={m.panRight} icon={<ChevronRight />} onClick={() => camera()?.panBy(-PAN_STEP, 0)} />
        <CameraButton label={m.panDown} icon={<ChevronDown />} onClick={() => camera()?.panBy(0, -PAN_STEP)} />
      </div>
      <div className="camera-zoom">
        <CameraButton label={m.zoomOut} icon={<Minus />} onClick={() => camera()?.zoomBy(0.8)} />
        <CameraButton label={m.zoomIn} icon={<Plus />} onClick={() => camera()?.zoomBy(1.25)} />
      </div>
    </fieldset>
  )
}

function CameraButton({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      {icon}
    </button>
  )
}
