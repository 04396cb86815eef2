export { describeScene } from './describe-scene.ts'
export { drawSvg, pictureSize } from './draw-svg.ts'
export type { Extent, Point } from './geometry.ts'
export { type Imprint, imprintOf } from './imprint.ts'
export { type LayoutLink, type LayoutNode, placeGraph } from './layout.ts'
export { type LineStyle, lineStyle } from './line-style.ts'
export { labelLines, nodeExtent, nodeSize } from './node-size.ts'
export { LONGEST_SIDE, svgToPng } from './png.ts'
export { type PosterInput, posterScene } from './poster.ts'
export { readStart } from './read-start.ts'
export {
  PICTURE_SIZES,
  type PictureLanguage,
  type PictureSize,
  type PictureTheme,
  type Scene,
  type SceneEdge,
  type SceneLink,
  type SceneNode,
} from './scene.ts'
export { shapeBorder, shapePath } from './shapes.ts'
