/* The pages of the panel that nobody reads at first, in one file: see SidePanel. */
export { ListPanel } from '../list/ListPanel.tsx'
export { PathPanel } from '../paths/PathPanel.tsx'
export { DayPanel } from '../time/DayPanel.tsx'
export { ArticlePanel } from './ArticlePanel.tsx'
export { EvidencePanel } from './EvidencePanel.tsx'
export { SeveralPanel } from './SeveralPanel.tsx'
