import { expect, it } from 'vitest'
import { toConllu } from './conllu.ts'
import { french } from './french.test-helper.ts'

it('writes one line a word, contractions as ranges, and offsets', () => {
  const text = 'Elle parle\ndu projet.'
  const [comments, ...lines] = [2, 100].map((end, i) =>
    toConllu(french().analyse(text), text)
      .split('\n')
      .slice(i * 2, end),
  )
  expect(comments).toEqual(['# sent_id = 1', '# text = Elle parle du projet.'])
  expect(
    lines.flat().map((line) =>
      line
        .split('\t')
        .filter((_, column) => [0, 1, 3, 6, 7, 9].includes(column))
        .join(' '),
    ),
  ).toEqual([
    '1 Elle PRON 2 nsubj TokenRange=0:4',
    '2 parle VERB 0 root TokenRange=5:10',
    '3-4 du _ _ _ TokenRange=11:13',
    '3 de ADP 5 case _',
    '4 le DET 5 det _',
    '5 projet NOUN 2 obl:arg SpaceAfter=No|TokenRange=14:20',
    '6 . PUNCT 2 punct TokenRange=20:21',
    '',
    '',
  ])
})

it('writes nothing for nothing', () => {
  expect(toConllu([], '')).toBe('')
})
