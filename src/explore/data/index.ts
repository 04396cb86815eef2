export type { Found } from './search-names.ts'
export { SiteError, type SiteErrorKind } from './site-error.ts'
export { createSiteFiles, type SiteFiles } from './site-files.ts'
export { createSiteReader, type PairEvidence, readManifest, type SiteReader } from './site-reader.ts'
