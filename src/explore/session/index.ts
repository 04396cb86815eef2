export { type AddressBar, browserAddressBar, frozenAddressBar, permalink, pinnedRevision } from './address-bar.ts'
export { Exploration, nextNewcomers, type Snapshot, startLog } from './exploration.ts'
export { listenForRevisions } from './live.ts'
export { createScreen, type Screen } from './screen.ts'
