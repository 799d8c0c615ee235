import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stagedName } from '../../src/builder/output/output.ts';
import { randomNumbers } from '../bench/randomNumbers.ts';
import { isFull } from '../fullRun.ts';
import { makeCheckout } from './checkout.ts';
import { clock, day, edits, editTwice, makeSmallPublication } from './edits.ts';
import { articleText } from './publications.ts';
import { whileSaving } from './saving.ts';

/**
 * The seed of the order of the edits and the times of kills. To run more edits, each kind several times, each compared with
 * a build from scratch: `EDITS_SEED=7 EDITS_COUNT=200 npm run test:full -- tests/site/incremental.test.ts`.
 */
const seed = Number(process.env['EDITS_SEED'] ?? 1);
const random = randomNumbers(seed);
const shuffled = <T>(list: T[]) =>
  list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

const folder = '.cache/tests/checkout';
let checkout: ReturnType<typeof makeCheckout>;
let now = clock;
const env = () => ({ SOURCE_DATE_EPOCH: String(now) });

beforeAll(async () => {
  const content = await makeSmallPublication();
  checkout = makeCheckout(folder, content);
  rmSync(content, { recursive: true, force: true });
  await checkout.build(env());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds incrementally, and compares the site with a build from scratch. */
async function expectTheSame(): Promise<void> {
  await checkout.build(env());
  // Not beside the other: where code was edited, each would compile it.
  expect(checkout.served()).toEqual(await checkout.buildFromScratch(env()));
}

const rendered = (printed: string) =>
  [...printed.matchAll(/^(\S+): (?:is given|was not|the code|shows the whole|is given|the file)/gm)].map(
    ([, file]) => file!,
  );

test('an edit of a text renders its page, and the pages that depend on the whole edition', async () => {
  await edits['edits a text']!(checkout.at, 0);
  const pages = rendered(await checkout.build(env())).filter((file) => file.endsWith('index.html'));
  expect(pages).toEqual(['index.html', 'politique/a0/index.html', 'recherche/index.html']);
});

test.each([
  // The search finds what captions say.
  ['changes captions', ['recherche/index.html']],
  ['replaces a poster', []],
])('who %s sees the page with it rendered, and no other article’s', async (edit, others) => {
  await edits[edit]!(checkout.at, 7);
  const pages = rendered(await checkout.build(env())).filter((file) => file.endsWith('index.html'));
  // The front page depends on the whole edition.
  expect(pages).toEqual(['index.html', 'politique/mine/index.html', ...others]);
});

test('a build without a change renders no page and writes no byte', async () => {
  expect(await checkout.build(env())).toMatch(/^0 of \d+ pages rendered; \d+ files, 0 bytes written/m);
});

/** Edits of code, and the files that each changes; built together, because compiling takes longest. */
const codeEdits: [
  edit: string,
  files: RegExp | ((number: number) => RegExp),
  text?: (number: number) => string,
][] = [
  ['changes a template', /^politique\/mine\/index\.html$/, (n) => `Gabarit ${n}`],
  ['changes the sizes of icons', /^icon-[23]\d\d\.png$/],
  ['changes how pictures are packed', /^_astro\/.*\.webp$/],
  // Each night edits before these have added other files.
  ['adds a file of the site', (n) => new RegExp(`^fichier-${n}\\.`)],
  ['changes a word of the interface', /^404\.html$/, (n) => `(${n})`],
  ['changes the word of boxes', /^politique\/mine\/index\.html$/, (n) => `(${n})`],
  ['changes the drawing of cards', /^_cards\//],
  ['changes how drawings are cleaned', /^_astro\/plan\..*\.svg$/],
  ['replaces a file of the site by a folder, or the reverse', /^lieu/],
];

describe(`a build after edits (seed ${seed})`, () => {
  const ofContent = Object.keys(edits).filter((name) => !codeEdits.some(([edit]) => edit === name));
  const all = [...(isFull ? Object.keys(edits) : ofContent), 'lifts an embargo'];
  const count = Number(process.env['EDITS_COUNT'] ?? all.length);
  const order = Array.from({ length: Math.ceil(count / all.length) }, () => shuffled(all)).flat();
  // Each night, each edit is built alone and compared; otherwise eight are built together, and every second build
  // is compared: a later build must not hide the damage of an earlier one.
  const size = isFull ? 1 : 8;
  const sets = Array.from({ length: Math.ceil(count / size) }, (_, i) =>
    order.slice(i * size, Math.min(count, (i + 1) * size)),
  );
  const isCompared = (place: number) => isFull || place % 2 === 1 || place === sets.length - 1;
  test.each(sets.map((set, place) => [set.join(', '), place] as const))(
    '%s (%i) gives the same site as a build from scratch',
    async (_, place) => {
      const before = checkout.served();
      for (const name of sets[place]!) {
        if (name === 'lifts an embargo') now += day;
        else await edits[name]!(checkout.at, Math.floor(random() * 1e6));
      }
      if (isCompared(place)) await expectTheSame();
      else await checkout.build(env());
      // Both builds render from one bundle: an edit of the code missing in it would be missing in both.
      expect(checkout.served()).not.toEqual(before);
    },
  );

  test('saving a file during a build gives the site with the saved content', async () => {
    const saved = await editTwice(checkout.at, Math.floor(random() * 1e6));
    await whileSaving(`${folder}-saves.json`, [saved], (extraEnv) =>
      checkout.build({ ...env(), ...extraEnv }),
    );
    expect(readFileSync(saved[0]).equals(saved[1])).toBe(true);
    if (isFull) expect(checkout.served()).toEqual(await checkout.buildFromScratch(env()));
  });

  test('edits of code, all together, give the same site as a build from scratch', async () => {
    const before = checkout.served();
    const numbers = codeEdits.map(() => Math.floor(random() * 1e6));
    for (const [i, [edit]] of codeEdits.entries()) await edits[edit]!(checkout.at, numbers[i]!);
    await expectTheSame();
    const after = checkout.served();
    for (const [i, [edit, files, text]] of codeEdits.entries()) {
      const pattern = files instanceof RegExp ? files : files(numbers[i]!);
      const changedFiles = Object.keys(after).filter((file) => pattern.test(file));
      expect(changedFiles.length, edit).toBeGreaterThan(0);
      for (const file of changedFiles) {
        expect(after[file], `${edit}: ${file}`).not.toBe(before[file]);
        if (text) expect(readFileSync(checkout.at('dist', file), 'utf8')).toContain(text(numbers[i]!));
      }
    }
  });
});

describe('a build that is killed', () => {
  const stages = ['Reading the publication', 'Preparing the pages', 'Pages', 'Pictures', 'Finishing'];
  test.each(isFull ? stages.map((stage) => [stage]) : [['Pictures', 'Finishing']])(
    'at %s, leaves the site complete, and the next build correct',
    async (...delays) => {
      const before = checkout.served();
      writeFileSync(
        checkout.at('content/articles/suite/a1.md'),
        articleText({ title: `Encore ${delays.join()}` }, 'Un texte.'),
      );
      const fromScratch = await checkout.buildFromScratch(env());
      for (const moment of delays) {
        await checkout.kill(moment, env());
        expect([before, fromScratch]).toContainEqual(checkout.served());
      }
      await checkout.build(env());
      expect(checkout.served()).toEqual(fromScratch);
    },
  );
});

describe('damage to files of the last build is detected and repaired', () => {
  const cacheState = () => path.dirname(firstBelow('.cache/kept/built', 'manifest'));
  const firstBelow = (below: string, name: string): string =>
    path.join(
      checkout.at(below),
      readdirSync(checkout.at(below), { recursive: true, encoding: 'utf8' }).find(
        (file) =>
          path.basename(file).startsWith(name) && statSync(path.join(checkout.at(below), file)).isFile(),
      )!,
    );
  const bundleInUse = () => {
    const bundles = readdirSync(checkout.at('.cache/bundles')).map((name) =>
      path.join('.cache/bundles', name),
    );
    const used = (bundle: string) => statSync(checkout.at(bundle)).mtimeMs;
    return bundles.sort((a, b) => used(b) - used(a))[0]!;
  };
  /** Changes one byte in the middle of a file. */
  const damage = (file: string) => {
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = bytes[middle]! ^ 1;
    writeFileSync(file, bytes);
  };

  const ofAnotherBuild = () =>
    writeFileSync(
      path.join(cacheState(), 'manifest'),
      readFileSync(firstBelow('.cache/whole/built', 'readings')),
    );

  /** Damages that do not hide each other. */
  const damages: Record<string, () => void> = {
    'damaged readings': () => damage(path.join(cacheState(), 'readings')),
    'a damaged bundle': () => damage(firstBelow(bundleInUse(), 'prerender-entry')),
    // If the site has lost them, pictures come from the cache.
    'damaged pictures, which are missing in the site too': () => {
      const folder = checkout.at('.cache/kept/pictures');
      for (const file of readdirSync(folder)) damage(path.join(folder, file));
      rmSync(firstBelow('dist/_astro', 'vue'));
    },
    'a page damaged in the site': () => damage(checkout.at('dist/politique/mine/index.html')),
    'a page that a killed build has staged': () => {
      mkdirSync(path.join(cacheState(), 'next'), { recursive: true });
      writeFileSync(path.join(cacheState(), 'next', stagedName('politique/mine/index.html')), 'x');
    },
    'a foreign file in the site': () => writeFileSync(checkout.at('dist/etranger.html'), 'x'),
    'a folder of the site that is a link to elsewhere': () => {
      rmSync(checkout.at('ailleurs'), { recursive: true, force: true });
      renameSync(checkout.at('dist/industrie'), checkout.at('ailleurs'));
      symlinkSync('../ailleurs', checkout.at('dist/industrie'));
    },
  };

  /** Damages that invalidate everything else. */
  const largerDamages: Record<string, () => void> = {
    'a damaged build manifest': () => damage(path.join(cacheState(), 'manifest')),
    'the whole site missing': () => rmSync(checkout.at('dist'), { recursive: true }),
    'everything missing except the site': () => rmSync(checkout.at('.cache/kept/built'), { recursive: true }),
    'the build manifest of another build': ofAnotherBuild,
  };

  const sets = isFull
    ? Object.entries({ ...damages, ...largerDamages }).map(
        ([name, damageFile]) => [name, [damageFile]] as const,
      )
    : [
        [Object.keys(damages).join(', '), Object.values(damages)] as const,
        ...Object.entries(largerDamages).map(([name, spoil]) => [name, [spoil]] as const),
      ];

  test.each(sets)('%s', async (_name, damagesOfSet) => {
    const undamaged = checkout.served();
    for (const spoil of damagesOfSet) spoil();
    await checkout.build(env());
    expect(checkout.served()).toEqual(undamaged);
  });

  test('and nothing more is made by the next build', async () =>
    expect(await checkout.build(env())).toMatch(/^0 of \d+ pages rendered; \d+ files, 0 bytes written/m));
});

if (isFull)
  test('another folder makes the same site', async () => {
    const other = makeCheckout(`${folder}-ailleurs`, checkout.at('content'));
    for (const source of ['src', 'public']) other.moveFrom(checkout.at(source), source);
    await other.build(env());
    expect(other.served()).toEqual(checkout.served());
    rmSync(`${folder}-ailleurs`, { recursive: true, force: true });
  });

test('the manifest lists every file except itself with its digest', () => {
  const { '.well-known/manifest.json': _itself, ...files } = checkout.served();
  const manifest = readFileSync(checkout.at('dist/.well-known/manifest.json'), 'utf8');
  expect(JSON.parse(manifest)).toEqual({ algorithm: 'sha256', files });
});
