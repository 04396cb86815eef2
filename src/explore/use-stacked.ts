import { useMedia } from './use-media.ts'

/*
 * A page held upright, or an article's column: the panel goes below the graph. A page that is low but not so narrow (a
 * phone on its side, a zoom of 200 %) keeps it beside, where it takes no height.
 */
const STACKED = {
  page: '(width < 36rem), ((width < 48rem) and (orientation: portrait))',
  embed: '(width < 48rem)',
}

/** Whether everything stands one above the other; the style sheets go by the class `explorer-stacked`. */
export function useStacked(variant: keyof typeof STACKED): boolean {
  return useMedia(STACKED[variant])
}
