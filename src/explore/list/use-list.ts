import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { useSnapshot, useView } from '../explorer-context.tsx'
import { useSpeech } from '../i18n/index.ts'
import { useSentence } from '../panels/sentences.tsx'
import type { Snapshot } from '../session/index.ts'
import type { View } from '../view/index.ts'
import { citedArticles } from './cited-articles.ts'
import type { ListSpeech } from './list-rows.ts'

export function useListSpeech(): ListSpeech {
  const { ontology } = useSnapshot().manifest
  const { collate, language } = useSpeech()
  const sentence = useSentence()
  return { collate, sentence, typeWord: ({ type }) => ontology.types[type].label[language] }
}

/** The articles behind what is on screen; what is known of the last view stands until the next is. */
export function useCitations() {
  const snapshot = useSnapshot()
  return useQuery({ ...citations(snapshot, useView()), placeholderData: (former) => former })
}

/** Fetches them before they are shown. */
export async function fetchCitations(client: QueryClient, snapshot: Snapshot, view: View): Promise<void> {
  await client.ensureQueryData(citations(snapshot, view))
}

function citations({ reader, manifest }: Snapshot, view: View) {
  return queryOptions({
    queryKey: ['citations', manifest.revision, [...view.links.keys()], view.filter],
    queryFn: () => citedArticles(reader, view),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
