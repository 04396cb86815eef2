import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { articleInfoSchema } from '../../graph/index.ts'
import { MAX_ARTICLE_BYTES, readArticle, readArticles } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function read(path: string, content: string | Uint8Array) {
  const reading = readArticle({ path, bytes: typeof content === 'string' ? utf8(content) : content })
  if ('refusal' in reading) throw new Error(`${reading.refusal.path} ${reading.refusal.reason}`)
  return reading.article
}

function refusal(path: string, content: string | Uint8Array): string {
  const reading = readArticle({ path, bytes: typeof content === 'string' ? utf8(content) : content })
  if ('article' in reading) throw new Error(`${path} was read`)
  return reading.refusal.reason
}

describe('a .txt article', () => {
  it('keeps the file as decoded, so that offsets hold in any other program', () => {
    const file = '\uFEFF\r\n date 2026-02-25 Un titre\r\n\r\nL’e\u0301te\u0301 « arrive ».\r\n'
    const article = read('a.txt', file)
    expect(article.text).toBe(Buffer.from(utf8(file)).toString('utf8'))
    expect(article.text.slice(article.bodyStart)).toMatch(/^Un titre/)
  })

  it('is, whatever its text, what Node reads from the same file', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const bytes = utf8(text)
        const reading = readArticle({ path: 'a.txt', bytes })
        return 'refusal' in reading || reading.article.text === Buffer.from(bytes).toString('utf8')
      }),
    )
  })

  it('takes its date and its headline from a leading line', () => {
    const article = read('a.txt', ' date 2026-02-25 Velmont poursuit son ancien patron, accusé de fraude\n\nLe texte.')
    expect(article).toMatchObject({
      date: '2026-02-25',
      title: 'Velmont poursuit son ancien patron, accusé de fraude',
    })
    expect(article.text.slice(article.bodyStart)).toBe(
      'Velmont poursuit son ancien patron, accusé de fraude\n\nLe texte.',
    )
  })

  it('takes its first sentence as title when the leading line goes on as a paragraph', () => {
    const long = 'La suite de ce paragraphe est longue. '.repeat(10)
    const article = read('a.txt', `\n date 2026-02-25 Tout commence un vendredi à Lille. ${long}\nUn autre.`)
    expect(article).toMatchObject({ date: '2026-02-25', title: 'Tout commence un vendredi à Lille.' })
    expect(article.text.slice(article.bodyStart)).toMatch(/^Tout commence/)
  })

  it('cuts at a word when even the first sentence is too long for a title', () => {
    const { title } = read('a.txt', `${'le mot '.repeat(100)}.`)
    expect(title).toMatch(/^le mot .* mot…$/)
    expect(title.length).toBeLessThanOrEqual(121)
  })

  it('takes its date from the file name when it says none itself', () => {
    expect(read('2026/2026-02-27-velmont-signe.txt', 'Velmont signe.')).toMatchObject({
      id: '2026-02-27-velmont-signe',
      date: '2026-02-27',
      title: 'Velmont signe.',
      language: 'fr',
    })
  })

  it('does not take an impossible day for a date', () => {
    const article = read('2026-02-31-x.txt', ' date 2026-13-01 Texte.')
    expect(article).not.toHaveProperty('date')
    expect(article.text.slice(article.bodyStart)).toBe('date 2026-13-01 Texte.')
  })
})

describe('encodings', () => {
  it('recognises windows-1252', () => {
    const text = 'L’œuvre coûte 3 € – « déjà » vendue.'
    expect(read('a.txt', iconv.encode(text, 'windows-1252')).text).toBe(text)
  })

  it.each([
    ['a UTF-8 file with a broken byte', Buffer.concat([utf8('été déjà là'), Buffer.from([0xc3])])],
    ['Mac OS Roman', iconv.encode('Été déjà né à Nîmes, où l’été', 'macroman')],
    ['noise', Uint8Array.from({ length: 400 }, (_, i) => ((i * 97) % 255) + 1)],
  ])('refuses %s as undecodable', (_, bytes) => {
    expect(refusal('a.txt', bytes)).toMatch(/neither UTF-8 nor windows-1252.*save it as UTF-8/)
  })

  it('does not compose or decompose letters', () => {
    expect(read('a.txt', 'e\u0301 é').text).toBe('e\u0301 é')
  })
})

describe('a Markdown article', () => {
  const source = `---
title: "Velmont : l’accord"
date: 2026-02-27T23:10:00+01:00
publisher: Le Courrier
url: https://courrier.example/velmont
language: fr_FR
cms-id: 42
---
# Velmont : l’accord

Velmont a **signé** avec [Ondine](https://ondine.example)
un accord &amp; un bail.

> « C’est fait », dit-elle.

    Un alinéa en retrait.

- premier <b>point</b>

\`\`\`
du code
\`\`\`
`

  it('takes what it says of itself from the front matter and leaves unknown keys alone', () => {
    expect(read('a.md', source)).toMatchObject({
      title: 'Velmont : l’accord',
      date: '2026-02-27',
      publisher: 'Le Courrier',
      url: 'https://courrier.example/velmont',
      language: 'fr-FR',
    })
  })

  it('is plain prose: paragraphs joined by empty lines, without markup, HTML or code', () => {
    expect(read('a.md', source).text.split('\n\n')).toEqual([
      'Velmont : l’accord',
      'Velmont a signé avec Ondine un accord & un bail.',
      '« C’est fait », dit-elle.',
      'Un alinéa en retrait.',
      'premier point',
    ])
  })

  it('needs no front matter', () => {
    expect(read('2026-03-01-a.md', `---\n\n# Un titre\n\n${'-'.repeat(200)}\n\nDu texte.`)).toMatchObject({
      title: 'Un titre',
      date: '2026-03-01',
    })
  })

  it.each([
    ['Velmont : la grève', 'Velmont : la grève'],
    ['Velmont : la grève # à relire', 'Velmont : la grève'],
    ['Velmont: « Ondine : non »', 'Velmont: « Ondine : non »'],
    ['Velmont cède :', 'Velmont cède :'],
    ['"Nous tiendrons" : la grève', '"Nous tiendrons" : la grève'],
    ["'Jamais', dit-elle", "'Jamais', dit-elle"],
    ['[Vidéo] La grève', '[Vidéo] La grève'],
    ['*Velmont* : la grève', '*Velmont* : la grève'],
    ['@velmont dit non', '@velmont dit non'],
    ['"Velmont" # un mot', 'Velmont'],
  ])('takes a title for words as people write them, quoted or not: %s', (written, title) => {
    for (const end of ['\n', '\r\n'])
      expect(
        read('a.md', ['---', `title: ${written}`, 'date: 2031-05-02', `chapo: ${written}`, '---', 'Texte.'].join(end)),
      ).toMatchObject({ title, date: '2031-05-02', text: 'Texte.' })
  })

  it('names the line of a mistake below a title that needed quotes', () => {
    expect(refusal('a.md', '---\ntitle: a : b\ndate: demain : oui\n---\nTexte.')).toMatch(/line 3: a date is written/)
  })

  it.each([
    ['---\ntitle: a : b\n  c : d\n---\nTexte.', /line 2: .*quotes/],
    ['---\ntitle: "sans fin\ndate: 2026-02-27\n---\nTexte.', /line \d+: a closing quote/],
    ['---\ntitle: x\ndate: le 3 mars\n---\nTexte.', /line 3: a date is written 2026-02-27/],
    ['---\ntitle: x\npublisher: [a, b]\n---\nTexte.', /line 3: expected words on one line/],
    ['---\ntitle: x\n\nTexte.', /line 1: no line "---" ends it/],
  ])('is refused with the line when the front matter does not parse (%#)', (text, reason) => {
    expect(refusal('a.md', text)).toMatch(reason)
  })
})

describe('a web page', () => {
  const page = `<!doctype html><html lang="fr"><head><title>Velmont signe | Le Courrier</title>
<meta property="og:title" content="Velmont signe"><meta property="og:site_name" content="Le Courrier">
<meta property="article:published_time" content="2026-02-27T10:00:00Z">
<link rel="canonical" href="https://courrier.example/velmont"></head>
<body><nav><a href="/">Accueil</a></nav><article><h1>Velmont signe</h1>
<p>Velmont a <b>signé</b> un accord avec&nbsp;Ondine.<br>Le bail suit.</p>
<p>${'« Nous sommes heureux », a dit la directrice, qui a répété sa joie. '.repeat(12)}</p></article>
<footer>Mentions légales</footer></body></html>`

  it('gives its prose and what its metadata say', () => {
    const article = read('a.html', page)
    expect(article).toMatchObject({
      title: 'Velmont signe',
      date: '2026-02-27',
      publisher: 'Le Courrier',
      url: 'https://courrier.example/velmont',
      language: 'fr',
    })
    expect(article.text).toContain('Velmont a signé un accord avec\u00A0Ondine.\nLe bail suit.\n\n« Nous')
    expect(article.text).not.toMatch(/Accueil|Mentions/)
  })

  it('is dated and titled by JSON-LD when it has no Open Graph', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', headline: 'Non' },
        { '@type': ['NewsArticle'], headline: 'Oui', datePublished: '2026-03-02', publisher: { name: 'L’Écho' } },
      ],
    }
    const html = `<script type="application/ld+json">{oops</script><script type="application/ld+json">${JSON.stringify(data)}</script><p>Texte.</p>`
    expect(read('a.htm', html)).toMatchObject({ title: 'Oui', date: '2026-03-02', publisher: 'L’Écho' })
  })

  it('may be a fragment', () => {
    expect(read('a.html', '<p>Un fragment.</p><p>Deux.</p>').text).toBe('Un fragment.\n\nDeux.')
  })
})

describe('a hostile article', () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)><svg onload=alert(1)><text>svg</text></svg>'

  it('leaves no HTML in a page’s text and no script address', () => {
    const article = read(
      'a.html',
      `<html lang="<b>"><head><title>Titre${attack}</title><meta property="og:title" content="Titre">
<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="data:text/html,x"></head>
<body onload="alert(1)">${attack}<p onclick="alert(1)">Du <a href="javascript:alert(1)">texte</a>.</p></body></html>`,
    )
    expect(article.text).toBe('Du texte.')
    expect(article).not.toHaveProperty('url')
    expect(articleInfoSchema.safeParse(article).success).toBe(true)
  })

  it('leaves no HTML in Markdown’s text and no script address', () => {
    const article = read(
      'a.md',
      `---\ntitle: x\nurl: javascript:alert(1)\n---\n${attack}\n\nDu <b onclick=x>texte</b>.`,
    )
    expect(article.text).toBe('Du texte.')
    expect(article).not.toHaveProperty('url')
  })

  it.each([200, 20_000])('neither hangs nor runs out of stack when it is nested %i deep', (depth) => {
    const reading = readArticle({ path: 'a.html', bytes: utf8(`${'<div>'.repeat(depth)}Texte.`) })
    expect('refusal' in reading ? reading.refusal.reason : reading.article.text).toMatch(/^cannot be read|^Texte\.$/)
  })
})

it('whatever it holds, a file is read or refused, never an error', () => {
  const marks = fc.constantFrom(
    '> ',
    '- ',
    '---\n',
    '#',
    '`',
    '<p>',
    '</p>',
    '<!--',
    '<a href="',
    '"',
    '\n',
    '&amp;',
    '\t',
    'é',
  )
  fc.assert(
    fc.property(fc.array(marks), fc.constantFrom('a.txt', 'a.md', 'a.html'), (parts, path) => {
      const reading = readArticle({ path, bytes: utf8(parts.join('')) })
      return 'refusal' in reading || articleInfoSchema.safeParse(reading.article).success
    }),
  )
  expect(refusal('a.md', '- '.repeat(10_000))).toMatch(/more than 100 deep/)
})

describe('refusals', () => {
  it.each([
    ['empty', '', /is empty/],
    ['only white space', '\uFEFF \n\n', /is empty/],
    ['only front matter', '---\ntitle: x\n---\n', /is empty/],
    ['binary', new Uint8Array([104, 0, 105]), /is binary/],
    ['PDF', '%PDF-1.7 …', /is binary \(PDF\): export its text/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), /UTF-16: save it as UTF-8/],
    ['over 5 MB', new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(97), /over 5 MB/],
  ])('%s', (_, content, reason) => {
    expect(refusal('a.md', content)).toMatch(reason)
  })

  it('names the first of two articles with one id, and goes on', () => {
    const files = ['a/x.txt', 'b/x.md', 'c.txt'].map((path) => ({ path, bytes: utf8('Texte.') }))
    const readings = [...readArticles(files)]
    expect(readings.map((r) => ('article' in r ? r.article.id : r.refusal.path))).toEqual(['x', 'b/x.md', 'c'])
    expect(readings[1]).toMatchObject({ refusal: { reason: expect.stringContaining('as a/x.txt') } })
  })
})
