import { describe, expect, it } from 'vitest'
import { isFrench } from './french.ts'

const TEXTS = {
  fr: `La directrice de l’usine a annoncé mardi que le groupe allait fermer son site du nord. Les syndicats, qui
    négociaient depuis des mois avec la direction, dénoncent une trahison. « Nous n’avons pas été prévenus », dit l’un
    d’eux. Le ministre de l’Industrie doit les recevoir jeudi pour chercher une solution avec les repreneurs.`,
  en: `The head of the plant announced on Tuesday that the group would close its northern site. The unions, which had
    been negotiating with the management for months, speak of treason. "We were never told," says one of them. The
    minister for industry is to receive them on Thursday and look for a solution with the companies that may take over.`,
  es: `La directora de la fábrica anunció el martes que el grupo cerraría su planta del norte. Los sindicatos, que
    negociaban desde hacía meses con la dirección, denuncian una traición. «Nadie nos avisó», dice uno de ellos. El
    ministro de Industria los recibirá el jueves para buscar una solución con las empresas que podrían comprarla.`,
  it: `La direttrice della fabbrica ha annunciato martedì che il gruppo chiuderà lo stabilimento del nord. I sindacati,
    che trattavano da mesi con la direzione, denunciano un tradimento. «Nessuno ci ha avvertiti», dice uno di loro. Il
    ministro dell’Industria li riceverà giovedì per cercare una soluzione con le imprese che potrebbero comprarla.`,
}

describe('isFrench', () => {
  it.each(Object.entries(TEXTS))('tells prose in %s', (language, text) => {
    expect(isFrench(text)).toBe(language === 'fr')
  })

  it('gives a few words the benefit of the doubt', () => {
    expect(isFrench('Breaking news from Lille')).toBe(true)
  })
})
