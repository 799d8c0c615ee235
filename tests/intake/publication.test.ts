import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublication } from '../../src/intake/publication.ts';
import {
  aPicture,
  clock,
  frontMatter,
  outline,
  readFolder,
  ruleAndPosition,
  siteYaml,
  faultText,
} from './samples.ts';

const minimal = frontMatter();
const embargoed = frontMatter('date: 2023-11-03');
const withBody = (body: string, ...lines: string[]) => frontMatter(...lines).replace('Texte.', body);

describe('a publication', () => {
  test('contains every article, author and page of its folder', async () => {
    const { articles, authors, pages, faults } = await readFolder({
      'articles/2023/mine/index.md': withBody(
        '[avant](../avant.mdx#suite) ![La mine](mine.jpg)',
        'authors: [jeanne-dupont]',
      ),
      'articles/2023/mine/mine.jpg': aPicture,
      'articles/2023/avant.mdx': frontMatter('date: 2023-11-01', 'tags: [Énergie]'),
      'articles/_notes.md': 'rien',
      'articles/.caché/x.md': 'rien',
      'authors/jeanne-dupont.yaml': 'name: Jeanne Dupont\npicture: jeanne.png\n',
      'authors/jeanne.png': aPicture,
      'pages/contact.md': '---\ntitle: Contact\n---\n[La mine](../articles/2023/mine/index.md)\n',
    });
    expect(faults).toEqual([]);
    expect(articles).toMatchObject([
      { id: '2023/avant', slug: 'avant', format: 'mdx', status: 'published', tags: ['Énergie'] },
      {
        id: '2023/mine',
        slug: 'mine',
        file: 'articles/2023/mine/index.md',
        format: 'md',
        bodyLine: 7,
        links: { '../avant.mdx#suite': '2023/avant' },
        pictures: { 'mine.jpg': './mine.jpg' },
        status: 'published',
      },
    ]);
    expect(authors).toEqual([
      {
        id: 'jeanne-dupont',
        name: 'Jeanne Dupont',
        file: 'authors/jeanne-dupont.yaml',
        picture: { src: './jeanne.png' },
      },
    ]);
    expect(pages).toMatchObject([
      { slug: 'contact', title: 'Contact', links: { '../articles/2023/mine/index.md': '2023/mine' } },
    ]);
  });

  test('knows the status of each article at the clock', async () => {
    const { articles } = await readFolder({
      'articles/a.md': minimal,
      'articles/b.md': embargoed,
      'articles/c.md': frontMatter('draft: true'),
      'articles/d.md': frontMatter('date: 2023-10-01', 'expires: 2023-11-01'),
    });
    expect(articles.map(({ status }) => status)).toEqual(['published', 'embargoed', 'draft', 'expired']);
  });

  test('reports every fault of every file, in reading order', async () => {
    const { faults, articles } = await readFolder({
      'articles/b.md': frontMatter('title: 3', 'date: hier'),
      'articles/a.md': frontMatter('draft: oui'),
      'authors/x.yaml': 'nom: X\n',
      'pages/contact.md': '---\n---\n',
    });
    expect(articles).toEqual([]);
    expect(faults.map(({ file, rule }) => [file, rule])).toEqual([
      ['articles/a.md', 'flag-wanted'],
      ['articles/b.md', 'text-number'],
      ['articles/b.md', 'date-unknown'],
      ['authors/x.yaml', 'key-unknown'],
      ['pages/contact.md', 'field-missing'],
    ]);
  });

  test('needs a folder', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'publication-'));
    const { faults } = await readPublication(path.join(root, 'content'), { clock, outline, root });
    await rm(root, { recursive: true });
    expect(faults.map(({ file, rule }) => [file, rule])).toEqual([['content', 'folder-missing']]);
  });

  test('names files from the project’s root, even outside it', async () => {
    const { settingsFile } = await readFolder({}, { root: path.join(tmpdir(), 'elsewhere') });
    expect(settingsFile).toMatch(/^\.\.\/publication-\w+\/site\.yaml$/);
  });

  test('has its titles typeset in their language, and names left alone', async () => {
    const typeset = (text: string, language: string) => `${text} (${language})`;
    const { articles } = await readFolder(
      {
        'articles/a.md': frontMatter('summary: Un', 'authors: [Jeanne D]', 'tags: [mines]'),
        'articles/b.md': frontMatter('lang: en'),
      },
      { typeset },
    );
    expect(articles).toMatchObject([
      { title: 'La mine (fr)', summary: 'Un (fr)', authors: ['Jeanne D'], tags: ['mines'] },
      { title: 'La mine (en)' },
    ]);
  });

  test('follows symbolic links, but not in circles', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'publication-'));
    await symlink(root, path.join(root, 'articles'));
    const { faults } = await readPublication(root, { clock, outline, root });
    await rm(root, { recursive: true });
    expect(faults.map(({ rule }) => rule)).toEqual(['settings-missing']);
  });
});

describe('files with conflicting names', () => {
  test.each([
    [
      'two articles at one address',
      { 'articles/2022/mine.md': minimal, 'articles/2023/mine.md': minimal },
      'articles/2023/mine.md',
      'L’adresse « /politique/mine/ » est déjà prise par articles/2022/mine.md ; renommez un des deux fichiers.',
    ],
    [
      'a file and a folder of one name',
      { 'articles/mine.md': minimal, 'articles/mine/index.md': frontMatter('category: monde') },
      'articles/mine/index.md',
      'Cet article porte le même nom que articles/mine.md, dans le même dossier ; renommez un des deux fichiers.',
    ],
    [
      'a page at a section’s address',
      { 'pages/politique.md': '---\ntitle: Politique\n---\n' },
      'pages/politique.md',
      'L’adresse « /politique/ » est déjà celle d’une rubrique ; renommez le fichier, par exemple : page-politique.md',
    ],
    [
      'a page at an address of the site’s',
      { 'pages/archives.md': '---\ntitle: Archives\n---\n' },
      'pages/archives.md',
      'Le nom « archives » est réservé à une page du site ; choisissez-en un autre, par exemple : page-archives.md',
    ],
    [
      'an article with a reserved name',
      { 'articles/archives.md': minimal },
      'articles/archives.md',
      'Le nom « archives » est réservé à une page du site ; choisissez-en un autre, par exemple : article-archives.md',
    ],
    [
      'a page in a folder',
      { 'pages/a/contact.md': '---\ntitle: Contact\n---\n' },
      'pages/a/contact.md',
      'Les pages fixes se rangent toutes directement dans « pages » ; déplacez le fichier : pages/contact.md',
    ],
    [
      'an old address that is alive',
      { 'articles/mine.md': minimal, 'articles/or.md': frontMatter('redirectFrom: [/politique/mine]') },
      'articles/or.md',
      'redirectFrom.1  L’ancienne adresse « /politique/mine » est encore en service (articles/mine.md) ; supprimez la ligne.',
    ],
    [
      'an old address given twice',
      {
        'articles/mine.md': frontMatter('redirectFrom: [/a/]'),
        'articles/or.md': frontMatter('redirectFrom: [/a/index.html]'),
      },
      'articles/or.md',
      'redirectFrom.1  L’ancienne adresse « /a/index.html » est déjà donnée par articles/mine.md ; supprimez une des deux lignes.',
    ],
    [
      'an article that would be left out',
      { 'articles/mine.MD': minimal },
      'articles/mine.MD',
      'Ce fichier serait ignoré à cause de la fin de son nom ; renommez-le : mine.md',
    ],
    [
      'a letter in another format, alone of its name',
      { 'letters/lettre.mdx': '---\ntitle: L\ndate: 2023-11-02\n---\n' },
      'letters/lettre.mdx',
      'Ce fichier serait ignoré à cause de la fin de son nom ; renommez-le : lettre.md',
    ],
    [
      'a dossier in a folder of its own',
      { 'dossiers/eau/index.md': '---\ntitle: Eau\n---\n' },
      'dossiers/eau/index.md',
      'Un dossier est un fichier de « dossiers », sans autre niveau ; déplacez-le : dossiers/eau.md',
    ],
    [
      'an author that would be left out',
      { 'authors/jeanne.yml': 'name: Jeanne' },
      'authors/jeanne.yml',
      'Ce fichier serait ignoré à cause de la fin de son nom ; renommez-le : jeanne.yaml',
    ],
  ])('are reported: %s', async (_, files, file, message) => {
    const { faults } = await readFolder(files);
    expect(faults.map((fault) => [fault.file, faultText(fault)])).toEqual([[file, message]]);
  });

  test.each([
    [
      'a file',
      ['cafe-ete.md', 'café-été.md'],
      'renommez le fichier (cafe-ete.md est déjà pris) : cafe-ete-2.md',
    ],
    [
      'a file in another format, beside a folder',
      ['cafe-ete.mdx', 'cafe-ete-2/index.md', 'café-été.md'],
      'renommez le fichier (cafe-ete.md est déjà pris) : cafe-ete-3.md',
    ],
    [
      'a folder',
      ['cafe-ete/index.md', 'Café/index.md', 'cafe/notes.txt'],
      'renommez le dossier (cafe est déjà pris) : cafe-2',
    ],
    ['digits', ['article-2023.md', '2023.md'], 'par exemple : article-2023-2.md'],
    ['a word of the site', ['article-archives.md', 'archives.md'], 'par exemple : article-archives-2.md'],
    ['an ending', ['or.md', 'or.MD'], 'renommez-le (or.md est déjà pris) : or-2.md'],
  ])('get the suggestion of a free name: %s', async (_, names, message) => {
    const texts = names.map(
      (name, index) => [`articles/${name}`, frontMatter(`title: Titre ${index}`)] as const,
    );
    const { faults } = await readFolder(Object.fromEntries(texts));
    expect(faults.length).toBe(1);
    expect(faultText(faults[0]!)).toContain(message);
  });

  test('each get a different suggestion', async () => {
    const { faults } = await readFolder({
      'articles/é.md': minimal,
      'articles/è.md': frontMatter('category: monde'),
    });
    expect(faults.map((fault) => faultText(fault).split(' : ')[1])).toEqual(['e.md', 'e-2.md']);
  });

  test('do not conflict in two sections', async () => {
    const { faults } = await readFolder({
      'articles/a/mine.md': minimal,
      'articles/b/mine.md': frontMatter('category: monde'),
    });
    expect(faults).toEqual([]);
  });
});

describe('a reference of an article', () => {
  const jeanne = { 'authors/jeanne-dupont.yaml': 'name: Jeanne Dupont' };

  test.each([
    [
      'an author nearly there',
      frontMatter('authors: [jeanne-dupond]'),
      ['author-unknown', 5, 11],
      'authors.1  L’auteur « jeanne-dupond » n’existe pas ; le plus proche est : jeanne-dupont',
    ],
    [
      'an unknown author',
      frontMatter('authors:\n  - paul-martin'),
      ['author-unknown', 6, 5],
      'authors.1  L’auteur « paul-martin » n’existe pas ; créez authors/paul-martin.yaml, ou écrivez son nom tel qu’il se lit : Paul Martin',
    ],
    [
      'itself',
      frontMatter('follows: [mine]'),
      ['follows-itself', 5, 11],
      'follows.1  L’article se suit lui-même ; écrivez le nom d’un article antérieur, ou supprimez la ligne.',
    ],
    [
      'an article nearly there',
      frontMatter('follows: [terre-rare]'),
      ['follows-unknown', 5, 11],
      'follows.1  L’article « terre-rare » n’existe pas ; le plus proche est : terres-rares',
    ],
    [
      'an unknown article',
      frontMatter('follows: [cuivre]'),
      ['follows-unknown', 5, 11],
      'follows.1  L’article « cuivre » n’existe pas ; écrivez le nom du fichier (ou du dossier) d’un article antérieur, ou supprimez la ligne.',
    ],
    [
      'a later article',
      frontMatter('follows: [demain]'),
      ['follows-later', 5, 11],
      'follows.1  L’article « demain » est plus récent (3 novembre 2023) et ne peut pas précéder celui-ci ; écrivez plutôt « follows » dans l’autre, ou corrigez les dates.',
    ],
    [
      'one of two articles',
      frontMatter('follows: [double]'),
      ['follows-ambiguous', 5, 11],
      'follows.1  Plusieurs articles s’appellent « double » (articles/a/double.md et articles/b/double.md) ; renommez celui qui n’est pas encore paru.',
    ],
    [
      'a missing lead picture',
      frontMatter('image: { src: ./min.jpg, alt: "", credit: A }'),
      ['picture-missing', 5, 15],
      'image.src  L’image « ./min.jpg » n’existe pas ; la plus proche est : ./mine.jpg',
    ],
    [
      'a lead picture elsewhere',
      frontMatter('image: { src: https://example.org/a.jpg, alt: "", credit: A }'),
      ['picture-remote', 5, 15],
      'image.src  L’image « https://example.org/a.jpg » est sur un autre serveur, qui suivrait les lecteurs ; déposez l’image à côté de ce fichier et écrivez : ./a.jpg',
    ],
    [
      'a missing picture',
      withBody('Un.\n\n![A](carte.png)'),
      ['picture-missing', 8, 1],
      'L’image « carte.png » n’existe pas ; déposez le fichier à cet endroit, ou corrigez le chemin.',
    ],
    [
      'a picture in other letters',
      withBody('![A](./MINE.jpg)'),
      ['picture-case', 6, 1],
      'Le fichier de l’image « ./MINE.jpg » s’écrit autrement (majuscules ou accents) ; écrivez : ./mine.jpg',
    ],
    [
      'a picture with backslashes',
      withBody('![A](images\\carte.png)'),
      ['picture-case', 6, 1],
      'Le fichier de l’image « images\\carte.png » s’écrit autrement (majuscules ou accents) ; écrivez : ./images/carte.png',
    ],
    [
      'a picture from the root',
      withBody('![A](/mine.jpg)'),
      ['picture-absolute', 6, 1],
      'Le chemin de l’image « /mine.jpg » part de la racine ; donnez-le à partir de ce fichier, comme : ./mine.jpg',
    ],
    [
      'a picture on another server',
      withBody('![A](https://example.org/a.jpg)'),
      ['picture-remote', 6, 1],
      'L’image « https://example.org/a.jpg » est sur un autre serveur, qui suivrait les lecteurs ; déposez l’image à côté de ce fichier et écrivez : ./a.jpg',
    ],
    [
      'a file that is not a picture',
      withBody('![A](rapport.pdf)'),
      ['picture-format', 6, 1],
      '« rapport.pdf » n’est pas une image que le site sait montrer ; enregistrez-la en JPEG, PNG, WebP, AVIF ou SVG.',
    ],
    [
      'a missing article in a link',
      withBody('Un [lien](cuivre.md).'),
      ['link-missing', 6, 4],
      'Le lien « cuivre.md » ne mène à aucun article ; corrigez le chemin, à partir de ce fichier, ou supprimez le lien.',
    ],
    [
      'an article elsewhere in a link',
      withBody('[lien](../terres-rares.md#prix)'),
      ['link-missing', 6, 1],
      'Le lien « ../terres-rares.md#prix » ne mène à aucun article ; le plus proche est : ./terres-rares.md#prix',
    ],
    [
      'an article by its address in a link',
      withBody('[lien](../terres-rares/)'),
      ['link-missing', 6, 1],
      'Le lien « ../terres-rares/ » ne mène à aucun article ; le plus proche est : ./terres-rares.md',
    ],
    [
      'an embargoed article in a link',
      withBody('[lien](demain.md)'),
      ['link-unpublished', 6, 1],
      'Le lien « demain.md » mène à un article qui n’est pas en ligne (encore sous embargo) ; supprimez le lien, ou gardez aussi cet article en brouillon.',
    ],
    [
      'a mail address in a link',
      withBody('[lien](redaction@example.org)'),
      ['link-scheme', 6, 1],
      'Il manque « mailto: » au lien « redaction@example.org » ; écrivez : mailto:redaction@example.org',
    ],
    [
      'a mail address with a subject in a link',
      withBody('[lien](a.b@mine.example.org?subject=x)'),
      ['link-scheme', 6, 1],
      'Il manque « mailto: » au lien « a.b@mine.example.org?subject=x » ; écrivez : mailto:a.b@mine.example.org?subject=x',
    ],
    [
      'a telephone number in a link',
      withBody('[lien](+33 1 99 00 12 34)'),
      ['link-scheme', 6, 1],
      'Il manque « tel: » au lien « +33 1 99 00 12 34 » ; écrivez : tel:+33199001234',
    ],
    [
      'a picture in a link that cannot be read',
      withBody('[lien](./mine.jpg)'),
      ['link-damaged', 6, 1],
      '« ./mine.jpg » ne peut pas être lu comme une image : le fichier est incomplet, ou d’un autre format que ne le dit son nom ; exportez-le de nouveau.',
    ],
    [
      'a picture in other letters in a link',
      withBody('[lien](./Mine.JPG)'),
      ['link-missing', 6, 1],
      'Le lien « ./Mine.JPG » ne mène à aucun fichier ; le plus proche est : ./mine.jpg',
    ],
    [
      'a film in a link',
      withBody('[lien](./film.mp4)'),
      ['link-media', 6, 1],
      '« ./film.mp4 » est une vidéo, qui se joue dans la page au lieu d’un lien ; écrivez seul sur sa ligne : ::video{src="./film.mp4" title="…"}',
    ],
    [
      'a folder in a link',
      withBody('[lien](./images/)'),
      ['link-file', 6, 1],
      '« ./images/ » est un dossier, et non un fichier ; écrivez le chemin d’un fichier ; les fichiers qu’un article peut donner : .csv, .docx, .epub, .gif, .jpeg, .jpg, .ods, .odt, .pdf, .png, .pptx, .txt, .webp, .xlsx, .zip.',
    ],
    [
      'a picture that is not there in a link',
      withBody('[lien](./absente.jpg)'),
      ['link-missing', 6, 1],
      'Le lien « ./absente.jpg » ne mène à aucun fichier ; corrigez le chemin, à partir de ce fichier, ou supprimez le lien.',
    ],
    [
      'a link without https',
      withBody('[lien](www.example.org/a)'),
      ['link-scheme', 6, 1],
      'Il manque « https:// » au lien « www.example.org/a » ; écrivez : https://www.example.org/a',
    ],
  ] as const)('is reported if it is %s', async (_, written, position, message) => {
    const { faults } = await readFolder({
      ...jeanne,
      'articles/mine.md': written,
      'articles/mine.jpg': aPicture,
      'articles/images/carte.png': aPicture,
      'articles/rapport.pdf': 'x',
      'articles/film.mp4': 'x',
      'articles/terres-rares.md': frontMatter('date: 2023-10-01'),
      'articles/demain.md': embargoed,
      'articles/brouillon.md': frontMatter('draft: true'),
      'articles/a/double.md': frontMatter('date: 2023-10-01'),
      'articles/b/double.md': frontMatter('date: 2023-10-01', 'category: monde'),
    });
    expect(faults.map(ruleAndPosition)).toEqual([position]);
    expect(faults.map((fault) => faultText(fault))).toEqual([message]);
  });

  test.each([
    ['a plain name', frontMatter('authors: [Jean Martin, AFP]')],
    ['an author by id', frontMatter('authors: [jeanne-dupont]')],
    ['an earlier article of the same day', frontMatter('follows: [terres-rares]')],
    [
      'links elsewhere',
      withBody('[a](https://example.org) [b](#suite) [c](/politique/) [d](mailto:a@example.org) [e](?a)'),
    ],
    ['a link to a page', withBody('[a](../pages/contact.md)')],
    ['a link with encoded letters', withBody('[a](terres%2Drares.md)')],
    ['a draft in a draft', withBody('[a](brouillon.md)', 'draft: true')],
    ['an embargoed article in an embargoed one', withBody('[a](brouillon.md)', 'date: 2024-01-01')],
  ])('may be %s', async (_, written) => {
    const { faults } = await readFolder({
      ...jeanne,
      'articles/mine.md': written,
      'articles/terres-rares.md': minimal,
      'articles/brouillon.md': frontMatter('draft: true'),
      'pages/contact.md': '---\ntitle: Contact\n---\n',
    });
    expect(faults).toEqual([]);
  });

  test('to a missing picture in front matter is reported beside other faults there', async () => {
    const { faults } = await readFolder({
      'articles/mine.md': frontMatter('date: 2023-13-02', 'image: { src: " ./rien.jpg", alt: "" }'),
      'authors/ida.yaml': 'nom: Ida\npicture: ./ida.jpg\n',
    });
    expect(faults.map(ruleAndPosition)).toEqual([
      ['date-month', 3, 7],
      ['credit-missing', 5, 1],
      ['picture-missing', 5, 15],
      ['key-unknown', 1, 1],
      ['picture-missing', 2, 10],
    ]);
  });

  test('may be to pictures on other servers if site.yaml turns them into links', async () => {
    const { faults } = await readFolder({
      'site.yaml': `${siteYaml}remotePictures: link\n`,
      'articles/mine.md': withBody('![A](https://example.org/a.jpg)'),
    });
    expect(faults).toEqual([]);
  });

  test('may be to a picture whose name is in another normal form', async () => {
    const { faults, articles } = await readFolder({
      'articles/mine.md': withBody('![A](été.jpg)'.normalize('NFC')),
      [`articles/${'été.jpg'.normalize('NFD')}`]: aPicture,
    });
    expect(faults).toEqual([]);
    expect(articles[0]?.pictures).toEqual({ 'été.jpg': `./${'été.jpg'.normalize('NFD')}` });
  });

  test('is reported at its place in the body, after all other faults of the file', async () => {
    const faulty = () => ({
      links: [],
      pictures: [],
      faults: [{ rule: 'bytes-nul' as const, values: { others: 0 }, line: 2, column: 3 }],
    });
    const { faults } = await readFolder(
      { 'articles/mine.md': frontMatter('date: hier') },
      { outline: faulty },
    );
    expect(faults.map(ruleAndPosition)).toEqual([
      ['date-unknown', 3, 7],
      ['bytes-nul', 7, 3],
    ]);
  });
});

test('to an author, a theme or an earlier article, repeated, counts once', async () => {
  const { articles, faults } = await readFolder({
    'articles/hier.md': frontMatter('date: 2023-10-01'),
    'articles/mine.md': frontMatter(
      'authors: [AFP, Reuters, AFP]',
      'tags: [Or, étain, or]',
      'follows: [hier, hier]',
    ),
  });
  expect(faults).toEqual([]);
  expect(articles.find(({ id }) => id === 'mine')).toMatchObject({
    authors: ['AFP', 'Reuters'],
    tags: ['Or', 'étain'],
    follows: ['hier'],
  });
});

test('names get typographic apostrophes, and are otherwise unchanged', async () => {
  const { articles, authors } = await readFolder(
    {
      'authors/oe.yaml': `name: Sinéad O'Brien`,
      'articles/mine.jpg': aPicture,
      'articles/mine.md': frontMatter(
        `authors: [Jean d'Ormesson, A.F.P., oe]`,
        `image: { src: ./mine.jpg, alt: x, credit: Agence d'images }`,
      ),
    },
    { typeset: (text) => text },
  );
  expect(articles[0]?.authors).toEqual(['Jean d’Ormesson', 'A.F.P.', 'oe']);
  expect(articles[0]?.image?.credit).toBe('Agence d’images');
  expect(authors[0]?.name).toBe('Sinéad O’Brien');
});
