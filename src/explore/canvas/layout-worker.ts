import { placeGraph } from '../../picture/index.ts'

/* Places a graph aside from the page: see lay-out-aside.ts, which sends the question and gets the answer. */
addEventListener('message', ({ data }: MessageEvent<Parameters<typeof placeGraph>[0]>) => {
  postMessage([...placeGraph(data)])
})
