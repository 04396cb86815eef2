import { type ArticleInfo, byCodeUnit } from '../../graph/index.ts'
import { SiteError, type SiteReader } from '../data/index.ts'
import { isPassing, type View } from '../view/index.ts'

export interface CitedArticle {
  readonly id: string
  readonly info: ArticleInfo
  /** How many of the statements on screen it makes. */
  readonly statements: number
}

export interface Citations {
  /** The newest first; undated ones last. */
  readonly articles: readonly CitedArticle[]
  /** Of how many links the sentences could not be read. */
  readonly unread: number
}

/** The articles behind what is on screen, statements that a filter hides left out. */
export async function citedArticles(reader: SiteReader, { links, filter }: View): Promise<Citations> {
  const cited = new Map<string, { info: ArticleInfo; statements: number }>()
  let unread = 0
  await Promise.all(
    [...links.values()].map(async ({ a, b }) => {
      try {
        const { statements, articles } = await reader.evidence(a, b)
        for (const statement of statements) {
          const info = articles[statement.document]
          if (info === undefined || !isPassing(statement, filter)) continue
          cited.set(statement.document, { info, statements: (cited.get(statement.document)?.statements ?? 0) + 1 })
        }
      } catch (error) {
        if (!(error instanceof SiteError)) throw error
        unread++
      }
    }),
  )
  const articles = [...cited].map(([id, rest]) => ({ id, ...rest }))
  return {
    articles: articles.sort(
      (one, other) => byCodeUnit(other.info.date ?? '', one.info.date ?? '') || byCodeUnit(one.id, other.id),
    ),
    unread,
  }
}
