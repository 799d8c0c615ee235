import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCheckout } from './checkout.ts';
import { github } from './hosts.ts';
import { filesOf, htmlOf } from './output.ts';
import { articleText, makePublication, siteYaml } from './publications.ts';
import { deployments } from './workflowRun.ts';

const folder = path.resolve('.cache/tests/deployed');
const dist = path.join(folder, 'dist');
let deploys: ReturnType<typeof deployments>;

const letter = { title: 'La lettre', tags: '[cuivre]' };
const articles = {
  'articles/lettre.md': articleText(letter, 'Le gisemment compte 12 puits.'),
  'articles/brouillon.md': articleText({ title: 'Le puits', tags: '[puits]', date: '2023-05-01' }),
  'articles/perdu.md': articleText({ title: 'La fosse', tags: '[fosse]', date: '2022-05-01' }, 'Une fosse.'),
  'articles/reste.md': articleText(
    { title: 'Le reste', follows: '[brouillon]' },
    '[La lettre](./lettre.md) est parue. Voir [un autre puits](./brouillon.md) et [la suite](/themes/puits/).',
  ),
  'articles/fosse.md': articleText({ title: 'Une autre' }, 'Voir [la fosse](./perdu.md).'),
  'articles/pit.mdx': articleText(
    { title: 'The pit', lang: 'en', translationOf: 'brouillon' },
    'See [the *old* pit](./brouillon.md).',
  ),
};

/** Commits changes of the content, and deploys them. */
function push(message: string, files: Record<string, string | undefined>) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, 'content', name);
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  return deploys.push(message);
}

/** Whether the archive for deployment contains a page. */
const isPacked = (address: string) =>
  execFileSync('tar', ['--list', '--file', deploys.artifact], { encoding: 'utf8' })
    .split('\n')
    .includes(`./${address}index.html`);

const pages = () => filesOf(dist).filter((file) => file.endsWith('index.html'));

beforeAll(() => {
  const content = makePublication(
    articles,
    `${siteYaml}shareCards: false\nredirects: [{ from: /puits/, to: /politique/brouillon/ }]\n`,
  );
  makeCheckout(folder, content);
  rmSync(content, { recursive: true });
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules\n.cache\n.astro\ndist\n');
  // Packages are installed already; tests and proofs are tested elsewhere.
  deploys = deployments(
    folder,
    github(path.resolve('.github/workflows/deploy.yml')),
    'ci*|test|"run prove"*',
  );
});

// Each push continues from the one before.
describe('a publication is deployed', () => {
  test('at the first push', () => {
    const { failedStep, printed } = push('Début', {});
    expect(failedStep, printed).toBeUndefined();
    expect(pages()).toEqual(
      expect.arrayContaining(['politique/lettre/index.html', 'politique/perdu/index.html']),
    );
    expect(isPacked('politique/lettre/')).toBe(true);
  });

  test('with an unreported typo correction, a warning about a corrected number, and a published article made a draft', () => {
    const { failedStep, printed } = push('Reprend', {
      'articles/lettre.md': articleText(letter, 'Le gisement compte 12 puits.'),
      'articles/perdu.md': articleText(
        { title: 'La fosse', tags: '[fosse]', date: '2022-05-01' },
        'Trente fosses.',
      ),
      'articles/brouillon.md': articles['articles/brouillon.md'].replace('title:', 'draft: true\ntitle:'),
    });
    expect(failedStep, printed).toBeUndefined();
    expect(printed).not.toMatch(/lettre\.md,.*title=change-undeclared/);
    expect(printed).toMatch(/^::warning file=content\/articles\/perdu\.md,.*title=change-undeclared/m);
    for (const [file, rule] of [
      ['articles/reste.md', 'link-dropped'],
      ['articles/reste.md', 'follows-dropped'],
      ['articles/pit.mdx', 'link-dropped'],
      ['articles/pit.mdx', 'translation-dropped'],
      ['site.yaml', 'redirect-dropped'],
    ])
      expect(printed).toMatch(new RegExp(`^::warning file=content/${file},.*title=${rule}`, 'm'));
    for (const gone of ['/politique/brouillon/', '/themes/puits/', '/archives/2023/05/'])
      expect(printed).toMatch(new RegExp(`^::notice::.*« ?\\s?${gone}`, 'm'));
    expect(htmlOf('politique/lettre/index.html', dist)).toContain('Le gisement compte 12');
    expect(htmlOf('politique/perdu/index.html', dist)).toContain('Trente fosses');
    expect(pages().join()).not.toMatch(/brouillon|themes\/puits/);
    expect(isPacked('politique/brouillon/')).toBe(false);
  });

  test('with the text of links to that draft, and warnings about them', () => {
    const text = htmlOf('politique/reste/index.html', dist);
    expect(text).toContain('Voir un autre puits et la suite.');
    expect(text).not.toMatch(/brouillon|Le puits/);
    expect(htmlOf('politique/pit/index.html', dist)).toContain('See the <em>old</em> pit.');
    expect(filesOf(dist).join()).not.toMatch(/^puits/m);
  });

  test('but not after deleting a linked file', () => {
    const { failedStep, printed } = push('Supprime', { 'articles/perdu.md': undefined });
    expect(failedStep).toBeDefined();
    expect(printed).toContain('link-missing');
    expect(pages().join()).toContain('politique/perdu');
  });

  test('after removing the link, and withdrawing a linked article', () => {
    const { failedStep, printed } = push('Délie et retire', {
      'articles/fosse.md': articleText({ title: 'Une autre' }),
      'articles/lettre.md': articleText({ ...letter, withdrawn: 'Tout y était faux.' }, 'Un texte à taire.'),
    });
    expect(failedStep, printed).toBeUndefined();
    expect(pages().join()).not.toMatch(/perdu|themes\/fosse/);
    expect(isPacked('politique/perdu/')).toBe(false);
    const page = htmlOf('politique/lettre/index.html', dist);
    expect(page).toContain('Tout y était faux.');
    expect(page).not.toMatch(/La lettre|à taire|gisement/);
    expect(htmlOf('politique/reste/index.html', dist)).toContain('href="/politique/lettre/"');
    expect(isPacked('politique/lettre/')).toBe(true);
  });

  test('but not after moving an article without a redirect', () => {
    const { failedStep, printed } = push('Renomme', {
      'articles/reste.md': undefined,
      'articles/suite.md': articles['articles/reste.md'],
    });
    expect(failedStep).toBe('Compare addresses with those last deployed');
    expect(printed).toContain('redirectFrom: [/politique/reste/]');
    expect(pages().join()).toContain('politique/reste');
  });
});
