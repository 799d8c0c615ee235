import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { articleText, makePublication, siteYaml } from './publications.ts';

/** The clock of the builds, in seconds: two days after the sample's. */
export const clock = 1795564800;

export const day = 86_400;

/** The number of embargoes, which end one per day after `clock`. */
const embargoes = 12;

export const picture = (colour: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

const cover = (colour: string) =>
  sharp({ create: { width: 1400, height: 1400, channels: 3, background: colour } })
    .png()
    .toBuffer();

const drawing = (side: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M9 9h${side}v9z"/></svg>\n`;

/** Files of nearly the same size, which have the same label. */
const attachment = (number: number) => Buffer.alloc(1_234_567 + (number % 1000), `${number}`);

const media = 'tests/publication/articles';
const film = readFileSync(`${media}/2025/laverie-montaubry/visite.webm`);
const captions = (number: number) => `WEBVTT\n\n00:00.000 --> 00:02.000\nLe sous-titre ${number}.\n`;
/** Sounds of other sizes, and of the same length by what their heads say. */
const sound = (number: number) =>
  Buffer.concat(
    Array(1 + (number % 50)).fill(readFileSync(`${media}/2024/aimants-force-invisible/aimant.mp3`)),
  );

const iso = (seconds: number) => `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;

/** `2026-11-25 10:00`, in Paris in winter. */
const hourOf = (seconds: number) =>
  iso(seconds + 3600)
    .slice(0, 16)
    .replace('T', ' ');

/** A small publication with every kind of page and of dependency between pages. */
export async function makeSmallPublication(): Promise<string> {
  const settings = siteYaml.replace(
    'publisher:',
    `  - id: industrie
    name: Industrie
    description: L’industrie.
  - id: ateliers
    name: Ateliers
    description: Les ateliers.
    parent: industrie
home: { dossier: mine, latest: 4 }
colours: { ink: '#a51e3f', paper: '#ffffff' }
embeds: [vimeo, dailymotion]
podcast: { description: Des bruits, cover: ./pochette.png, categories: [News] }
ads:
  - { advertiser: Un annonceur, url: 'https://example.com/', picture: ./annonce.jpg, alt: Une annonce, places: [article], from: 2022-01-01, until: 2095-01-01 }
publisher:`,
  );
  const many = Array.from({ length: 22 }, (_, i) => [
    `articles/suite/a${i}.md`,
    articleText(
      { title: `Suite ${i}`, date: `2024-03-${String(i + 1).padStart(2, '0')}`, tags: '[cuivre]' },
      `Le paragraphe ${i}. Voir [la mine](../mine/index.md) et [le puits](../puits.md).`,
    ),
  ]);
  const embargoed = Array.from({ length: embargoes }, (_, i) => [
    `articles/embargo-${i}.md`,
    articleText({ title: `Sous embargo ${i}`, date: iso(clock + i * day + day / 2), tags: '[mine]' }),
  ]);
  return makePublication(
    {
      ...(Object.fromEntries([...many, ...embargoed]) as Record<string, string>),
      'articles/mine/index.md': articleText(
        {
          title: 'La mine',
          tags: '[cuivre, mine]',
          authors: '[camille-exemple]',
          image: '{ src: ./mine.jpg, alt: Une mine, credit: Une personne }',
        },
        `Un texte, et [un rapport](./rapport.pdf).

![La vue](./vue.jpg "La vue © Une personne")

[La vue entière](./vue.jpg)

::map{lat="46.18" lon="2.94" label="La mine" zoom="7"}

:::gallery
![Une autre vue](./mine.jpg "L’entrée © Une personne")
:::

![Le plan](./plan.svg "Le plan © Une personne")

::video{src="./film.webm" title="La mine filmée" poster="./affiche.jpg"}

:::note
Un encadré sans titre.
:::

::embed{url="https://vimeo.com/1" title="Une visite" poster="./vue.jpg" credit="Une personne"}`,
      ),
      'articles/mine/mine.jpg': await picture('#886644'),
      'articles/mine/vue.jpg': await picture('#446688'),
      'articles/mine/plan.svg': drawing(30),
      'articles/mine/film.webm': film,
      'articles/mine/film.vtt': captions(1),
      'articles/mine/affiche.jpg': await picture('#665544'),
      'articles/mine/rapport.pdf': attachment(1),
      'annonce.jpg': await picture('#884444'),
      'pochette.png': await cover('#448888'),
      'articles/usine.md': articleText({
        title: 'L’usine',
        // Two are in the dossier: it stays when one of them is a draft.
        dossier: 'mine',
        category: 'industrie',
        tags: '[mine]',
        follows: '[mine]',
      }).concat('\nhttps://www.dailymotion.com/video/x8m8g7z\n'),
      'letters/2024-07-02.md':
        '---\ntitle: La lettre\ndate: 2024-07-02\narticles: [mine, puits, usine]\n---\n\nUn mot. Voir [la mine](../articles/mine/index.md).\n',
      'letters/2024-06-25.md':
        '---\ntitle: La lettre d’avant\ndate: 2024-06-25\narticles: [puits, mine]\n---\n\nDeux mots.\n',
      'articles/puits.md': articleText({
        title: 'Le puits',
        date: '2024-06-02',
        tags: '[puits]',
        dossier: 'mine',
      }),
      // It begins and ends on days that the builds pass.
      'articles/foire.md': articleText({
        title: 'La foire',
        date: '2024-06-03',
        event: `{ start: "${iso(clock + 2 * day)}", end: "${iso(clock + 5 * day)}", place: La halle 0 }`,
      }),
      'articles/reponse.md': articleText({
        title: 'La réponse du puits',
        date: '2024-06-04',
        kind: 'reply',
        replyTo: 'puits',
      }),
      'articles/graphique/index.mdx': articleText(
        { title: 'Un graphique', category: 'industrie', date: '2024-06-01' },
        `<Quote by="Quelqu’un">
  Une parole.
</Quote>

<Note>Une note sans titre.</Note>

<Audio src="./bruit.mp3" title="Le bruit d’un four" />

<BarChart title="Ce que l’on recycle" data="./recyclage.csv" unit="%" source="la rédaction" />

Voir [les chiffres](./chiffres.pdf), [le puits](../puits.md) et [ses suites](/themes/puits/).`,
      ),
      'articles/direct/index.md': articleText(
        { title: 'Un direct', date: iso(clock - 7200), kind: 'live', tags: '[mine]' },
        `Au-dessus.

## ${hourOf(clock + 3 * day)} À venir

Un secret, avec [le puits](../puits.md).

## ${hourOf(clock - 3600)} La première heure

![Une vue](./vue.jpg "La vue © Une personne")`,
      ),
      'articles/direct/live/suite.md': `---
title: La suite
date: ${hourOf(clock - 1800)}
---

Un texte, et [un rapport](./rapport.pdf).
`,
      'articles/direct/live/rapport.pdf': attachment(3),
      'articles/direct/vue.jpg': await picture('#668844'),
      'articles/graphique/recyclage.csv': 'Métal;2024\nCuivre;29\nNickel;25\n',
      'articles/graphique/chiffres.pdf': attachment(2),
      'articles/graphique/bruit.mp3': sound(1),
      'authors/camille-exemple.yaml':
        'name: Camille Exemple\nrole: Journaliste\npicture: { src: ./portrait.jpg, alt: Un portrait, credit: Une personne }\n',
      'authors/portrait.jpg': await picture('#448844'),
      'dossiers/mine.md':
        '---\ntitle: Le dossier de la mine\nfirst: [puits]\n---\n\nUne introduction. Voir [la mine](../articles/mine/index.md).\n',
      'pages/contact.md':
        '---\ntitle: Contact\n---\n\nÉcrivez-nous. Voir [la mine](../articles/mine/index.md).\n',
    },
    settings,
  );
}

type PathOf = (...steps: string[]) => string;

type Replacement = string | ((...found: string[]) => string);

function change(file: string, from: string | RegExp, to: Replacement): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to as string);
  // A replacement may equal the original.
  const isFound = typeof from === 'string' ? before.includes(from) : from.test(before);
  if (!isFound) throw new Error(`${path.basename(file)} does not hold ${String(from)}`);
  writeFileSync(file, after);
}

/** An article without references to it, chosen by a number, except embargoed ones. */
function anArticle(at: PathOf, number: number): string {
  const folder = at('content/articles/suite');
  const open = readdirSync(folder)
    .sort()
    .filter((name) => !readFileSync(path.join(folder, name), 'utf8').includes('date: 2100'));
  return path.join(folder, open[number % open.length]!);
}

const replacePicture = (file: string) => async (at: PathOf, number: number) =>
  writeFileSync(at(file), await picture(`#${(number % 0xffffff).toString(16).padStart(6, '0')}`));

/** Where an article moves from each section. */
const next = { politique: 'industrie', industrie: 'ateliers', ateliers: 'politique' };

/** Edits of editors and developers, in any order and any number of times. `number` makes their content unique. */
export const edits: Record<string, (at: PathOf, number: number) => void | Promise<void>> = {
  'edits a text': (at, n) => change(anArticle(at, n), /$/, `\nUn ajout (${n}).\n`),
  'edits a story in MDX': (at, n) =>
    change(at('content/articles/graphique/index.mdx'), /Une parole.*/, `Une parole (${n}).`),
  'adds an article': (at, n) =>
    writeFileSync(
      at(`content/articles/suite/neuf${n}.md`),
      articleText({ title: `Du neuf ${n}`, date: '2024-07-01', tags: '[mine, neuf]' }),
    ),
  'deletes an article': (at, n) => rmSync(anArticle(at, n)),
  'renames an article': (at, n) => renameSync(anArticle(at, n), at(`content/articles/suite/autre${n}.md`)),
  'moves an article to another section': (at, n) =>
    change(
      anArticle(at, n),
      /category: (.*)/,
      (_, section) => `category: ${next[section as keyof typeof next] ?? 'politique'}`,
    ),
  // A draft is published again, where the article would be seen.
  'puts an article into the dossier, or takes it out'(at, n) {
    change(at('content/dossiers/mine.md'), /(draft: true\n)?title:/, 'title:');
    change(anArticle(at, n), /(dossier: mine\n)?title:/, (found) =>
      found.startsWith('dossier') ? 'title:' : 'dossier: mine\ntitle:',
    );
  },
  'makes a draft of the dossier, or publishes it again': (at) =>
    change(at('content/dossiers/mine.md'), /(draft: true\n)?title:/, (found) =>
      found.startsWith('draft') ? 'title:' : 'draft: true\ntitle:',
    ),
  'introduces the dossier in other words': (at, n) =>
    change(at('content/dossiers/mine.md'), /Une introduction[^.]*/, `Une introduction (${n})`),
  'gives another tag': (at, n) => change(anArticle(at, n), /tags: .*/, `tags: [mine, t${n}]`),
  'puts an embargo on': (at, n) => change(anArticle(at, n), /date: .*/, 'date: 2100-01-01'),
  'makes a draft of an article that others link to, or publishes it again': (at) =>
    change(at('content/articles/puits.md'), /(draft: true\n)?title:/, (found) =>
      found.startsWith('draft') ? 'title:' : 'draft: true\ntitle:',
    ),
  'corrects an article': (at, n) =>
    change(
      at('content/articles/usine.md'),
      /^---\n((?:(?!corrections|---).*\n)*)(?:corrections: .*\n)?/,
      `---\n$1corrections: [{ date: 2024-08-01, text: "Une erreur ${n}." }]\n`,
    ),
  'moves an event to another place, or cancels it': (at, n) =>
    change(
      at('content/articles/foire.md'),
      /place: La halle [^}]*/,
      `place: La halle ${n}, cancelled: ${n % 2 === 0} `,
    ),
  'gives a reply another title': (at, n) =>
    change(at('content/articles/reponse.md'), /title: .*/, `title: La réponse ${n} du puits`),
  'adds an entry to a live page': (at, n) =>
    change(
      at('content/articles/direct/index.md'),
      /\n## /,
      `\n## ${hourOf(clock - (n % 3000))} Entrée ${n}\n\nDu neuf.\n\n## `,
    ),
  'ends a live page, or takes it up again': (at) =>
    change(at('content/articles/direct/index.md'), /(ended: .*\n)?title:/, (found) =>
      found.startsWith('ended') ? 'title:' : `ended: ${hourOf(clock + 5 * day)}\ntitle:`,
    ),
  'makes a draft of an entry, or publishes it again': (at) =>
    change(at('content/articles/direct/live/suite.md'), /(draft: true\n)?title:/, (found) =>
      found.startsWith('draft') ? 'title:' : 'draft: true\ntitle:',
    ),
  'edits a letter': (at, n) => change(at('content/letters/2024-07-02.md'), /Un mot.*?\./, `Un mot (${n}).`),
  'makes a draft of a letter, or publishes it again': (at) =>
    change(at('content/letters/2024-06-25.md'), /(draft: true\n)?title:/, (found) =>
      found.startsWith('draft') ? 'title:' : 'draft: true\ntitle:',
    ),
  'asks for support, or no longer': (at, n) =>
    change(at('content/site.yaml'), /^(?:support: .*\n)?/, (found) =>
      found ? '' : `support: { text: Aidez-nous ${n}., url: 'https://example.com/', label: Donner }\n`,
    ),
  'renames a section': (at, n) =>
    change(at('content/site.yaml'), /name: Industrie.*/, `name: Industrie ${n}`),
  'gives an author another role': (at, n) =>
    change(at('content/authors/camille-exemple.yaml'), /role: .*/, `role: Rédaction ${n}`),
  'changes the language of the site': (at) =>
    change(
      at('content/site.yaml'),
      /language: (.*)/,
      (_, language) => `language: ${language === 'fr' ? 'en' : 'fr'}`,
    ),
  // A dark colour: one that cannot be read on the paper is a fault.
  'changes the colours of icons': (at, n) =>
    change(at('content/site.yaml'), /ink: .*?,/, `ink: '#${(n & 0x5f5f5f).toString(16).padStart(6, '0')}',`),
  'replaces an attachment by one of the same label': (at, n) =>
    writeFileSync(at('content/articles/mine/rapport.pdf'), attachment(n)),
  'replaces an attachment of a story in MDX by a smaller one': (at, n) =>
    writeFileSync(at('content/articles/graphique/chiffres.pdf'), Buffer.alloc(1000 * (2 + (n % 900)), '1')),
  'moves the place of a map': (at, n) =>
    change(
      at('content/articles/mine/index.md'),
      /lat="[\d.]+"/,
      `lat="${(43 + (n % 600) / 100).toFixed(2)}"`,
    ),
  'changes captions': (at, n) => writeFileSync(at('content/articles/mine/film.vtt'), captions(n)),
  'replaces a poster': replacePicture('content/articles/mine/affiche.jpg'),
  'replaces a sound': (at, n) => writeFileSync(at('content/articles/graphique/bruit.mp3'), sound(n)),
  'replaces the cover of the podcast': async (at, n) =>
    writeFileSync(
      at('content/pochette.png'),
      await cover(`#${(n % 0xffffff).toString(16).padStart(6, '0')}`),
    ),
  'gives an episode a number': (at, n) =>
    change(
      at('content/articles/graphique/index.mdx'),
      /^---\n(?:episode: .*\n)?/,
      `---\nepisode: { number: ${1 + (n % 999)}, chapters: [{ start: '0:0${n % 10}', title: Un ${n} }] }\n`,
    ),
  'replaces a picture': replacePicture('content/articles/mine/vue.jpg'),
  'replaces a portrait': replacePicture('content/authors/portrait.jpg'),
  'replaces the picture of an advertisement': replacePicture('content/annonce.jpg'),
  'exchanges two pictures': (at) => {
    const [one, other] = ['mine.jpg', 'vue.jpg'].map((name) => at('content/articles/mine', name)) as [
      string,
      string,
    ];
    const bytes = readFileSync(one);
    writeFileSync(one, readFileSync(other));
    writeFileSync(other, bytes);
  },
  'gives a video another title': (at, n) =>
    change(at('content/articles/mine/index.md'), /title="Une visite[^"]*"/, `title="Une visite (${n})"`),
  'allows a provider, or no longer': (at) =>
    change(at('content/site.yaml'), /^embeds: .*$/m, (line) =>
      line.includes('dailymotion') ? 'embeds: [vimeo]' : 'embeds: [vimeo, dailymotion]',
    ),
  'changes a drawing': (at, n) =>
    writeFileSync(at('content/articles/mine/plan.svg'), drawing(10 + (n % 70_000) / 1000)),
  'changes the numbers of a chart': (at, n) =>
    change(at('content/articles/graphique/recyclage.csv'), /Cuivre;.*/, `Cuivre;${n}`),
  'changes a template': (at, n) =>
    change(at('src/components/Tags.astro'), /---\n\n(?:<p>Gabarit.*\n)?/, `---\n\n<p>Gabarit ${n}</p>\n`),
  'changes a word of the interface': (at, n) => {
    for (const language of ['fr', 'en'])
      change(at(`src/i18n/${language}.ts`), /notFound: '([^'(]*).*'/, `notFound: '$1(${n})'`);
  },
  'changes the word of boxes': (at, n) => {
    for (const language of ['fr', 'en'])
      change(at(`src/i18n/${language}.ts`), / note: '([^'(]*).*'/, ` note: '$1(${n})'`);
  },
  'changes the sizes of icons': (at, n) =>
    change(at('src/outputs/icons.ts'), /\[\d+, 192/, `[${200 + (n % 200)}, 192`),
  'changes the drawing of cards': (at, n) =>
    change(at('src/cards/drawCard.ts'), /thick: 9/, `thick: ${3 + (n % 6)}`),
  'changes how pictures are packed': (at, n) =>
    change(
      at('src/builder/images/encoding.ts'),
      /webp: \{.*?\}/,
      `webp: { effort: 2, smartDeblock: ${n % 2 === 0}, alphaQuality: ${n % 100} }`,
    ),
  'changes how drawings are cleaned': (at, n) =>
    change(
      at('src/builder/images/drawings.ts'),
      /multipass: .*/,
      `multipass: true, floatPrecision: ${n % 8}, js2svg: { indent: ${n % 9}, pretty: true },`,
    ),
  'replaces an attachment by a page, or the reverse': (at, n) => {
    writeFileSync(at('content/articles/usine.pdf'), attachment(n));
    const link = '\n[Le rapport](./usine.pdf)\n';
    change(at('content/articles/usine.md'), /^[^]*$/, (text) =>
      text.includes(link)
        ? text.replace(link, '').replace('title:', 'redirectFrom: [/industrie/usine/usine.pdf]\ntitle:')
        : text.replace(/redirectFrom: .*\n/, '') + link,
    );
  },
  'replaces a file of the site by a folder, or the reverse': (at, n) => {
    const place = at('public/lieu');
    const isFile = statSync(place, { throwIfNoEntry: false })?.isFile();
    rmSync(place, { recursive: true, force: true });
    mkdirSync(isFile ? place : at('public'), { recursive: true });
    writeFileSync(isFile ? path.join(place, 'fichier.txt') : place, `${n}\n`);
  },
  'adds a file of the site': (at, n) => {
    mkdirSync(at('public'), { recursive: true });
    writeFileSync(at(`public/fichier-${n}.txt`), `${n}\n`);
  },
};

/** Edits of one file each, to be saved during a build. */
const savedEdits: [edit: string, file: string][] = [
  ['edits a story in MDX', 'content/articles/graphique/index.mdx'],
  ['corrects an article', 'content/articles/usine.md'],
  ['replaces an attachment by one of the same label', 'content/articles/mine/rapport.pdf'],
  ['replaces a picture', 'content/articles/mine/vue.jpg'],
  ['changes a drawing', 'content/articles/mine/plan.svg'],
];

/** Edits a file, and returns it with its content after a second edit, to be saved during the build of the first. */
export async function editTwice(at: PathOf, number: number): Promise<[file: string, bytes: Buffer]> {
  const [name, file] = savedEdits[number % savedEdits.length]!;
  await edits[name]!(at, number + 1);
  const later = readFileSync(at(file));
  await edits[name]!(at, number);
  return [at(file), later];
}
