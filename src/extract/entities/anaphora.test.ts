import { describe, expect, it } from 'vitest'
import { extractTexts, statementsOf } from '../extraction.test-support.ts'

describe('a pronoun means the one who agrees and stands out', () => {
  it.each([
    ['Paul Estève a démissionné. Hugo Mercœur le soutient.', 'Hugo Mercœur –supports→ Paul Estève (asserted)'],
    [
      'Lucie Garance a reçu Hugo Mercœur. Elle l’accuse d’avoir menti.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'La société Dorsane traverse une crise. Le groupe Velmont a signé un contrat avec elle.',
      'Dorsane –signs_with→ Velmont (asserted)',
    ],
    [
      'Le laboratoire Miravel a saisi l’Agence du médicament. Celle-ci a interdit le vaccin Lumio.',
      'Agence du médicament –bans→ Lumio (asserted)',
    ],
    [
      'Le maire de Nantes a reçu Paul Estève. Ce dernier accuse Hugo Mercœur d’avoir menti.',
      'Paul Estève –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Le maire, Paul Estève, a été entendu. L’intéressé accuse Hugo Mercœur d’avoir menti.',
      'Paul Estève –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Paul Estève a été reçu par la société Dorsane. Interrogé par le syndicat Ondine, il accuse Hugo Mercœur.',
      'Paul Estève –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Lors d’un déplacement à Lyon où il a accusé la société Velmont, le maire Paul Estève a visité un dépôt.',
      'Paul Estève –accuses→ Velmont (asserted)',
    ],
    [
      'C’est le syndicat Ondine qui gère la cantine. Il accuse Hugo Mercœur d’avoir menti.',
      'Ondine –accuses→ Hugo Mercœur (asserted)',
    ],
  ])('%s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement)
  })

  it.each([
    'Lucie Garance a remplacé Inès Karadec. Elle l’accuse d’avoir menti.',
    'Paul Estève a remplacé Hugo Mercœur. Il accuse le groupe Velmont.',
    'La société Dorsane traverse une crise. Le syndicat Ondine a négocié avec lui.',
    // What is no person goes on being meant only as a subject.
    'Le trafic a été perturbé par une grève à la société Dorsane. Elle accuse Hugo Mercœur.',
    'Il était l’invité du syndicat Ondine. Il évoque son spectacle. Il accuse Hugo Mercœur.',
    'La grogne des Jeunes Laitiers paralyse la ville. Ce dernier accuse Hugo Mercœur.',
  ])('and nobody when it could be two, or none: %s', (text) => {
    expect(statementsOf(text)).toEqual([])
  })

  it('is never both arguments of one verb', () => {
    expect(statementsOf('Paul Estève a rencontré Hugo Mercœur mardi. Il le soutient.')).toEqual([
      'Hugo Mercœur –negotiates_with→ Paul Estève (asserted)',
    ])
  })
})

describe('a plural means several', () => {
  it.each([
    [
      'La société Velmont et le groupe Dorsane recrutent. Les deux entreprises accusent la start-up Miravel.',
      ['Dorsane –accuses→ Miravel (asserted)', 'Velmont –accuses→ Miravel (asserted)'],
    ],
    [
      'Paul Estève et Hugo Mercœur ont été reçus. Ils soutiennent Lucie Garance.',
      ['Hugo Mercœur –supports→ Lucie Garance (asserted)', 'Paul Estève –supports→ Lucie Garance (asserted)'],
    ],
    [
      'Le groupe Velmont a croisé la société Dorsane. Les deux groupes ont signé un accord.',
      ['Dorsane –signs_with→ Velmont (asserted)'],
    ],
  ])('%s', (text, statements) => {
    expect(statementsOf(text)).toEqual(statements)
  })

  it('only when as many were named as it counts', () => {
    expect(
      statementsOf('Les groupes Velmont, Dorsane et Solidur recrutent. Les deux groupes accusent la start-up Miravel.'),
    ).toEqual([])
  })
})

describe('a description with a name behind it means who bears the name', () => {
  it.each([
    [
      'La candidate socialiste Inès Karadec a perdu. La candidate UDP Lucie Garance accuse Hugo Mercœur.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Hugo Mercœur, président du Sénat, est là. L’ancien président du Sénat Paul Estève accuse Lucie Garance.',
      'Paul Estève –accuses→ Lucie Garance (asserted)',
    ],
  ])('%s', (text, statement) => {
    expect(statementsOf(text).filter((said) => said.includes('accuses'))).toEqual([statement])
  })

  it.each([
    'Inès Karadec, députée, est là. La députée ONDINE Zylphe Brondaz accuse Hugo Mercœur.',
    'Le magazine Ondine est là. Paul Estève, directeur du magazine la Gazette du bois, est venu.',
    'Le magazine Ondine est là. Interrogé par Ondine, Paul Estève, cofondateur du Média, est venu.',
  ])('found or not: %s', (text) => {
    expect(statementsOf(text).filter((said) => /^Inès Karadec|Ondine/.test(said))).toEqual([])
  })
})

describe('a description means the one whom the article calls so', () => {
  it('not a newspaper that is only asked', () => {
    expect(
      statementsOf(
        'Paul Estève s’est confié au journal Ondine. « Tout va bien », dit Lucie Garance, présidente de l’association.',
      ),
    ).toEqual([])
  })

  it('not somebody who holds another office', () => {
    expect(statementsOf('Paul Estève, PDG de Dorsane, a été reçu. Le ministre a menacé la société Velmont.')).toEqual([
      'Paul Estève –leads→ Dorsane (asserted)',
    ])
  })

  it.each([
    'Le président de l’Assemblée, Hugo Mercœur, est là. Le président français soutient Lucie Garance.',
    'Paul Estève, ministre de la Santé, est là. Le ministre de la Culture soutient Lucie Garance.',
  ])('not somebody who holds the office of another house: %s', (text) => {
    expect(statementsOf(text).filter((statement) => statement.includes('supports'))).toEqual([])
  })

  it.each([
    [
      'La banque lyonnaise Velmont a reculé devant la banque bretonne Dorsane. La banque bretonne accuse Hugo Mercœur.',
      'Dorsane –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'La banque lyonnaise Velmont a reculé devant la banque bretonne Dorsane. Le lyonnais accuse Hugo Mercœur.',
      'Velmont –accuses→ Hugo Mercœur (asserted)',
    ],
  ])('by where it comes from: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement)
  })

  it.each([
    'Me Lucie Garance a plaidé. Inès Karadec appelle la maire à partir.',
    'Le laboratoire Velmont recrute. Le distributeur accuse Hugo Mercœur.',
  ])('not one of another trade: %s', (text) => {
    expect(statementsOf(text)).toEqual([])
  })

  it('whatever it tells of him behind a comma', () => {
    expect(statementsOf('Hugo Mercœur a pris la parole. Le député, qui soutient Lucie Garance, part.')).toEqual([
      'Hugo Mercœur –supports→ Lucie Garance (asserted)',
    ])
  })
})

it('the holder of an office who is not named is not whoever was named before', () => {
  const text = 'L’union Ondine est présidée par Paul Estève. Le juge a ordonné à la société Velmont de payer.'
  expect(statementsOf(text).filter((statement) => statement.includes('demands'))).not.toContain(
    'Paul Estève –demands→ Velmont (asserted)',
  )
})

describe('a description means the one of its kind', () => {
  it.each([
    [
      'Le distributeur Velmont a été reçu à Nantes. L’enseigne accuse Hugo Mercœur.',
      'Velmont –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'La maire, Lucie Garance, a été entendue. L’élue accuse Hugo Mercœur.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Le fonds Dorsane a reculé. Le fonds, qui soutient Hugo Mercœur, se tait.',
      'Dorsane –supports→ Hugo Mercœur (asserted)',
    ],
    [
      'Velmont, fabricant de skis, a reculé devant la banque Dorsane. Le fabricant accuse Hugo Mercœur.',
      'Velmont –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Lucie Garance, qui dirige la société Velmont, a parlé mardi. La dirigeante accuse Hugo Mercœur.',
      'Lucie Garance –accuses→ Hugo Mercœur (asserted)',
    ],
    [
      'Sa directrice générale, Inès Karadec, a reçu le procureur. La directrice accuse Hugo Mercœur.',
      'Inès Karadec –accuses→ Hugo Mercœur (asserted)',
    ],
  ])('%s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement)
  })

  it.each([
    'Lucie Garance a parlé à France Inter. Le parti accuse Hugo Mercœur.',
    'Le quotidien Ondine a enquêté. L’association accuse Hugo Mercœur.',
    'Le groupe Velmont, dont la fondation accuse Hugo Mercœur, se tait.',
  ])('and nobody of another: %s', (text) => {
    expect(statementsOf(text)).toEqual([])
  })

  it('that the title speaks of, when the article is about nobody else', () => {
    const text =
      'Cinq ans de prison requis contre le maire\n\nPaul Estève a nié. M. Estève a été entendu. Hugo Mercœur accuse le maire.'
    expect(statementsOf(text)).toEqual(['Hugo Mercœur –accuses→ Paul Estève (asserted)'])
  })

  it('whom another argument of the verb does not name', () => {
    expect(statementsOf('Paul Estève, juge à Nantes, menace de demander au juge de suspendre Velmont.')).not.toContain(
      'Paul Estève –demands→ Paul Estève (asserted)',
    )
  })
})

describe('a firm that bears a family name', () => {
  it('is not who founded it', () => {
    expect(
      statementsOf(
        'Les laboratoires Garance recrutent. Hugo Garance a parlé. Inès Karadec accuse les laboratoires Garance.',
      ),
    ).toEqual(['Inès Karadec –accuses→ Garance (asserted)'])
  })
})

describe('who speaks behind a quotation', () => {
  it('is somebody, although an organisation was named too', () => {
    expect(
      statementsOf(
        'La ministre Lucie Garance a écrit à l’Agence du médicament. « Je soutiens Hugo Mercœur », a-t-elle lancé.',
      ),
    ).toContain('Lucie Garance –supports→ Hugo Mercœur (asserted)')
  })
})

describe('in a quotation', () => {
  it.each([
    ['« Je soutiens Paul Estève », a lancé Lucie Garance.', 'Lucie Garance –supports→ Paul Estève (asserted)'],
    [
      '« Nous allons porter plainte contre la société Velmont », a prévenu Lucie Garance.',
      'Lucie Garance –sues→ Velmont (planned)',
    ],
    [
      '« Velmont nous a menacés », a déclaré Lucie Garance.',
      'Velmont –threatens→ Lucie Garance (reported, says Lucie Garance)',
    ],
    [
      '« Velmont refuse nos demandes », regrette Lucie Garance.',
      'Velmont –refuses→ Lucie Garance (reported, says Lucie Garance)',
    ],
  ])('the first person is its speaker: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement)
  })

  it('a pronoun means nobody whom only the article around it has named', () => {
    expect(statementsOf('La société Velmont recrute. « Elle a menacé Hugo Mercœur », dit Lucie Garance.')).toEqual([])
  })
})

it('notes each pronoun and description as a mention of whom it means', () => {
  const text = 'Lucie Garance a reçu Hugo Mercœur. Elle l’accuse d’avoir menti.'
  const { graph } = extractTexts([text])
  expect(graph.getNodeAttribute('lucie-garance', 'mentions').map(({ start, end }) => text.slice(start, end))).toEqual([
    'Lucie Garance',
    'Elle',
  ])
})

describe('a name right behind a common noun says which it is', () => {
  it.each([
    ['La laiterie Velmont a racheté la scierie Dorsane.', 'Velmont –owns→ Dorsane (asserted)'],
    ['Le fabricant de jouets Velmont accuse la chimiste Lucie Garance.', 'Velmont –accuses→ Lucie Garance (asserted)'],
    ['L’Agence du médicament interdit la crème solaire Lumio.', 'Agence du médicament –bans→ Lumio (asserted)'],
  ])('whatever the noun: %s', (text, statement) => {
    expect(statementsOf(text)).toContain(statement)
  })

  it.each([
    'Hugo Mercœur critique l’affaire Garance.',
    'Le groupe Velmont soutient la famille Mercœur.',
    'La société Velmont attaque en justice le président LR.',
  ])('but not when it names something else by it: %s', (text) => {
    expect(statementsOf(text)).toEqual([])
  })
})
