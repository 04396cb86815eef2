import { listedEntities, openExplorer } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test('an address that has grown old says who is gone, and shows the rest', async ({ page, site }) => {
  await openExplorer(
    page,
    site.address,
    '?g=1~o:claude,le-moulin-de-valbrune,anthropic~x:le-moulin-de-valbrune~o:ines-karadec~n:paul-esteve~p:ines-karadec,1,2~k:hugo-mercoeur',
  )
  await expect(
    page.getByText('2 entités de ce lien n’existent plus\u00a0: le-moulin-de-valbrune, ines-karadec.'),
  ).toBeVisible()
  expect(await listedEntities(page)).toEqual(['Anthropic', 'Claude'])
})

test('what is gone is said once, and can be put aside', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude,le-moulin-de-valbrune')
  const notice = page.getByText(/n’existe plus/)
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Fermer ce message' }).click()
  await expect(notice).toBeHidden()
})
