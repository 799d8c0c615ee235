import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { signInServer } from '../../src/cli/signIn/signInServer.ts';
import { signInWords } from '../../src/i18n/cli/signIn.ts';
import { build } from '../site/fixture.ts';
import { articleText, makePublication, siteYaml } from '../site/publications.ts';
import { fillField, waitUntilPageIsStable } from './adminForms.ts';
import { githubStandIn } from './githubStandIn.ts';
import { headersIn } from './headers.ts';
import { serve } from './server.ts';

const output = '.cache/tests/github';
const article = 'content/articles/2024/une-mine/index.md';
let github: Awaited<ReturnType<typeof githubStandIn>>;
let page: Page;
/** A save takes some commands of git, or requests. */
const patience = { timeout: 30_000 };
let origin: string;

beforeAll(async () => {
  github = await githubStandIn(new Map());
  const service = signInServer({
    ...{ github: github.origin, clientId: 'id', clientSecret: 'secret', words: signInWords.fr },
    // Its port is known when the site has been built, which names the service.
    get siteOrigin() {
      return origin;
    },
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  const signIn = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  github.sendBackTo(`${signIn}/callback`);
  const admin = `admin: { repository: a/b, server: '${github.origin}', signIn: '${signIn}', review: false }\n`;
  const folder = makePublication(
    {
      'articles/2024/une-mine/index.md': articleText({ title: 'Une mine' }),
      'pages/contact.md': '---\ntitle: Contact\n---\n\nÉcrivez-nous.\n',
    },
    siteYaml + admin,
  );
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile()) github.files.set(`content/${path.relative(folder, file)}`, readFileSync(file));
  }
  await build(output, { CONTENT_DIR: folder });
  const site = await serve(output, headersIn(output));
  origin = site.origin;
  const browser = await chromium.connect(inject('chromium'));
  page = await browser.newPage({ locale: 'fr-FR', viewport: { width: 1280, height: 3000 } });
  page.setDefaultTimeout(60_000);
  return async () => {
    await browser.close();
    for (const { server } of [site, github, { server: service }]) server.close();
  };
});

const textAt = (file: string) => github.files.get(file)!.toString();
const openArticle = async () => {
  await page.goto('about:blank');
  await page.goto(`${origin}/admin/#/collections/articles/entries/2024/une-mine/index`);
  await page.getByRole('textbox', { name: 'Texte' }).waitFor();
  await waitUntilPageIsStable(page);
};
const save = () => page.getByRole('button', { name: 'Enregistrer', exact: true }).click();

test('an editor signs in with an account, through the service of one’s own', async () => {
  await page.goto(`${origin}/admin/`);
  await page.getByRole('button', { name: /Se connecter avec.*GitHub/ }).click();
  await page.getByRole('gridcell', { name: /^Une mine/ }).waitFor();
});

test('what two editors did to one text is put together on GitHub', async () => {
  await openArticle();
  // For as long, a text that nobody has written in may still be replaced by a newer one.
  await page.waitForTimeout(6000);
  await fillField(page, page.getByRole('textbox', { name: 'Titre', exact: true }), 'Ma mine');
  const theirs = `${textAt(article)}\nLeur fin.\n`;
  github.files.set(article, Buffer.from(theirs));
  await save();
  const dialog = page.getByRole('dialog', { name: 'Ce texte a changé pendant que vous écriviez' });
  await dialog.getByRole('heading', { name: 'Champ « Titre » – changé par vous' }).waitFor();
  await dialog.getByRole('insertion').getByText('Leur fin.').waitFor();
  await dialog.getByRole('button', { name: 'Enregistrer ainsi' }).click();
  await expect.poll(() => textAt(article), patience).toBe(theirs.replace('Une mine', 'Ma mine'));
});

test('an expired sign-in loses nothing: the text is there again after the next one', async () => {
  await openArticle();
  await page.getByRole('textbox', { name: 'Texte' }).press('Control+End');
  await page.keyboard.type(' Encore un mot.');
  await page.waitForTimeout(1500);
  github.expire(true);
  await save();
  await page.getByText(/Votre connexion a expiré/).waitFor();
  expect(textAt(article)).not.toContain('Encore un mot.');
  await page.goto('about:blank');
  await page.goto(`${origin}/admin/`);
  const signIn = page.getByRole('button', { name: /Se connecter avec.*GitHub/ });
  await signIn.waitFor();
  github.expire(false);
  await signIn.click();
  const unsaved = page.getByRole('complementary', { name: 'Textes non enregistrés' });
  await unsaved.getByText('Un texte n’a pas été enregistré').click();
  await unsaved.getByRole('link', { name: 'Reprendre' }).click();
  await page.getByRole('button', { name: 'Restaurer' }).click();
  await page.getByRole('textbox', { name: 'Texte' }).getByText('Encore un mot.').waitFor();
  await waitUntilPageIsStable(page);
  await save();
  await expect.poll(() => textAt(article), patience).toContain('Encore un mot.');
  await unsaved.waitFor({ state: 'hidden' });
});
