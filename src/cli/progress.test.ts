import { describe, expect, it } from 'vitest'
import { createVoice, duration, progressLine, type VoiceOptions } from './progress.ts'

describe('progressLine', () => {
  it('says articles done, rate and time left', () => {
    expect(progressLine({ done: 120, total: 500, elapsed: 4000 })).toBe('120/500 articles · 30/s · 13 s left')
  })

  it('gives no rate before the first article and no time left after the last', () => {
    expect(progressLine({ done: 0, total: 500, elapsed: 0 })).toBe('0/500 articles')
    expect(progressLine({ done: 500, total: 500, elapsed: 100_000 })).toBe('500/500 articles · 5.0/s')
  })
})

it.each([
  [400, '0.4 s'],
  [59_400, '59 s'],
  [65_000, '1 min 05 s'],
  [7_800_000, '2 h 10 min'],
])('%i ms reads as %s', (ms, text) => {
  expect(duration(ms)).toBe(text)
})

describe('the voice of the command', () => {
  function listen(style: VoiceOptions['style']) {
    const heard: string[] = []
    let now = 0
    const voice = createVoice({ write: (text) => heard.push(text), style, now: () => now })
    return { voice, heard, wait: (ms: number) => (now += ms) }
  }
  const measure = { done: 1, total: 2, elapsed: 1000 }

  it('rewrites one line on a terminal, and clears it before anything else is said', () => {
    const { voice, heard, wait } = listen('terminal')
    wait(100)
    voice.progress(measure)
    wait(50)
    voice.progress(measure)
    voice.say('Done.')
    expect(heard).toEqual(['\r\u001b[2K1/2 articles · 1.0/s · 1.0 s left', '\r\u001b[2KDone.\n'])
  })

  it('says plain lines when piped, one every two seconds at most', () => {
    const { voice, heard, wait } = listen('lines')
    for (let i = 0; i < 50; i++) {
      wait(100)
      voice.progress(measure)
    }
    expect(heard).toEqual(Array(2).fill('1/2 articles · 1.0/s · 1.0 s left\n'))
  })

  it('says only errors when quiet', () => {
    const { voice, heard, wait } = listen('quiet')
    wait(10_000)
    voice.progress(measure)
    voice.say('Done.')
    voice.complain('a.txt is empty')
    expect(heard).toEqual(['a.txt is empty\n'])
  })

  it('lets no file name command the terminal', () => {
    const { voice, heard } = listen('lines')
    voice.complain('\u001b[2Jevil\u202Etxt.txt is empty')
    expect(heard).toEqual(['\uFFFD[2Jevil\uFFFDtxt.txt is empty\n'])
  })
})
