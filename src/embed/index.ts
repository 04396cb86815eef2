/*
 * The door for the build, which fills the embed page's first HTML. The page itself (main.ts) and the host's script
 * (host.ts) are entries of the production build; nothing imports them.
 */
export { type EmbedPageParts, fillEmbedPage } from './page.ts'
