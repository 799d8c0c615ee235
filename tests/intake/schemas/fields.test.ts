import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { frontMatter, readSample, ruleAndPosition, faultText } from '../samples.ts';

describe('the fields of an article', () => {
  test.each([
    [
      'a title that is a number',
      frontMatter('title: 2024'),
      ['text-number', 2, 8],
      'title  Ce champ attend un texte et « 2024 » se lit comme un nombre ; mettez-le entre guillemets droits : title: "2024"',
    ],
    [
      'a title that is a number with zeros',
      frontMatter('title: 007'),
      ['text-number', 2, 8],
      'title  Ce champ attend un texte et « 007 » se lit comme un nombre ; mettez-le entre guillemets droits : title: "007"',
    ],
    [
      'a title that is a yes or no',
      frontMatter('title: true'),
      ['text-flag', 2, 8],
      'title  Ce champ attend un texte et « true » se lit comme « vrai » ou « faux » ; mettez-le entre guillemets droits : title: "true"',
    ],
    [
      'a title that is a list',
      frontMatter('title: [Vidéo]'),
      ['text-list', 2, 8],
      'title  Ce champ attend un seul texte et c’est une liste ; écrivez : title: "[Vidéo]"',
    ],
    [
      'a name of another text in a list',
      frontMatter('dossier: [eau]'),
      ['text-list', 5, 10],
      'dossier  Ce champ attend un seul texte et c’est une liste ; écrivez : dossier: eau',
    ],
    [
      'an address in the place of a name',
      frontMatter('dossier: /dossiers/eau/'),
      ['id-form', 5, 10],
      'dossier  « /dossiers/eau/ » n’est pas un identifiant (a-z, 0-9 et traits d’union seulement) ; écrivez : eau',
    ],
    [
      'the end of a live page, of a kind that is misspelt',
      frontMatter('ended: 2023-11-03', 'kind: direct'),
      ['choice-unknown', 6, 7],
      'kind  « direct » n’est pas une valeur de ce champ ; écrivez news, analysis, opinion, interview, brief, live, reply ou sponsored.',
    ],
    [
      'a title that is a long list',
      frontMatter('title:\n  - a\n  - b'),
      ['text-list', 3, 3],
      'title  Ce champ attend un seul texte et c’est une liste ; écrivez : title: "…"',
    ],
    [
      'a title with fields',
      frontMatter('title:\n  fr: La mine'),
      ['text-map', 3, 3],
      'title  Ce champ attend un texte et contient d’autres champs ; mettez le texte entre guillemets droits, sur une ligne : title: "fr: La mine"',
    ],
    [
      'an empty title',
      frontMatter('title:'),
      ['text-empty', 2, 1],
      'title  Ce champ est vide ; écrivez-y un texte : title: "…"',
    ],
    [
      'a title of two quotes',
      frontMatter('title: ""'),
      ['text-empty', 2, 8],
      'title  Ce champ est vide ; écrivez-y un texte : title: "…"',
    ],
    [
      'a blank title',
      frontMatter('title: "  "'),
      ['text-blank', 2, 8],
      'title  Ce champ ne contient que des espaces ; écrivez-y un texte : title: "…"',
    ],
    [
      'no title',
      frontMatter().replace('title: La mine\n', ''),
      ['field-missing', 1, 1],
      'title  Ce champ est obligatoire et il manque ; ajoutez la ligne : title: "…"',
    ],
    [
      'no date',
      frontMatter().replace('date: 2023-11-02\n', ''),
      ['field-missing', 1, 1],
      'date  Ce champ est obligatoire et il manque ; ajoutez la ligne : date: 2023-11-02',
    ],
    [
      'no category',
      frontMatter().replace('category: politique\n', ''),
      ['category-missing', 1, 1],
      'category  La rubrique manque ; ajoutez une ligne « category: », suivie de politique, economie ou monde, comme : category: politique',
    ],
    [
      'an empty category',
      frontMatter('category:'),
      ['category-missing', 4, 1],
      'category  La rubrique manque ; ajoutez une ligne « category: », suivie de politique, economie ou monde, comme : category: politique',
    ],
    [
      'a category in the wrong case',
      frontMatter('category: Politique'),
      ['category-spelling', 4, 11],
      'category  La rubrique « Politique » se note par son identifiant ; écrivez : category: politique',
    ],
    [
      'a category with accents',
      frontMatter('category: économie'),
      ['category-spelling', 4, 11],
      'category  La rubrique « économie » se note par son identifiant ; écrivez : category: economie',
    ],
    [
      'a category by its name',
      frontMatter('category: International'),
      ['category-spelling', 4, 11],
      'category  La rubrique « International » se note par son identifiant ; écrivez : category: monde',
    ],
    [
      'a category misspelled',
      frontMatter('category: politiqe'),
      ['category-unknown', 4, 11],
      'category  La rubrique « politiqe » n’existe pas dans site.yaml ; écrivez politique, economie ou monde. La plus proche : category: politique',
    ],
    [
      'an unknown category',
      frontMatter('category: sports'),
      ['category-unknown', 4, 11],
      'category  La rubrique « sports » n’existe pas dans site.yaml ; écrivez politique, economie ou monde.',
    ],
    [
      'a category that is a number',
      frontMatter('category: 3'),
      ['category-unknown', 4, 11],
      'category  La rubrique « 3 » n’existe pas dans site.yaml ; écrivez politique, economie ou monde.',
    ],
    [
      'a misspelled field',
      frontMatter('sumary: Un'),
      ['key-unknown', 5, 1],
      'sumary  Le champ « sumary » n’existe pas ; son nom est : summary',
    ],
    [
      'a field of another system',
      frontMatter('description: Un'),
      ['key-unknown', 5, 1],
      'description  Le champ « description » n’existe pas ; son nom est : summary',
    ],
    [
      'a French field',
      frontMatter('auteurs: [A]'),
      ['key-unknown', 5, 1],
      'auteurs  Le champ « auteurs » n’existe pas ; son nom est : authors',
    ],
    [
      'an unknown field',
      frontMatter('couleur: bleu'),
      ['key-unknown', 5, 1],
      'couleur  Le champ « couleur » n’existe pas ; supprimez-le. Les champs possibles : title, date, category, summary, authors, tags, image, kind, keyPoints, order, ended, sponsor, updated, corrections, expires, withdrawn, draft, featured, redirectFrom, follows, dossier, lang, translationOf, replyTo, readerLetter, event, episode, ai.',
    ],
    [
      'a field of another system beside ours',
      frontMatter('summary: Un', 'description: Deux'),
      ['key-unknown-twice', 6, 1],
      'description  Le champ « description » n’existe pas, et « summary », qui en tient lieu, est déjà là ; n’en gardez qu’une ligne, au nom de « summary ».',
    ],
    [
      'an address',
      frontMatter('slug: la-mine'),
      ['key-address', 5, 1],
      'slug  L’adresse vient du nom du fichier, ou de son dossier ; supprimez le champ « slug », et renommez le fichier s’il le faut.',
    ],
    [
      'an empty summary',
      frontMatter('summary:'),
      ['text-empty', 5, 1],
      'summary  Ce champ est vide ; supprimez la ligne, ou écrivez-y un texte : summary: "…"',
    ],
    [
      'tags in one text',
      frontMatter('tags: "mines, Chine"'),
      ['list-wanted', 5, 7],
      'tags  Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : tags: [mines, Chine]',
    ],
    [
      'tags in quotes without brackets',
      frontMatter('tags: "cuivre, étain", \'or\''),
      ['list-wanted', 5, 7],
      'tags  Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : tags: ["cuivre, étain", or]',
    ],
    [
      'authors of whom one is in quotes',
      frontMatter('authors: "Agence France-Presse", Reuters'),
      ['list-wanted', 5, 10],
      'authors  Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : authors: [Agence France-Presse, Reuters]',
    ],
    [
      'tags with a quote that is not closed',
      frontMatter('tags: "cuivre", "or'),
      ['list-wanted', 5, 7],
      'tags  Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : tags: […]',
    ],
    [
      'tags in brackets with a quote that is not closed',
      frontMatter('tags: [cuivre, "or]'),
      ['list-wanted', 5, 7],
      'tags  Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : tags: […]',
    ],
    [
      'a tag alone',
      frontMatter('tags: mines'),
      ['list-wanted', 5, 7],
      'tags  Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : tags: [mines]',
    ],
    [
      'a tag that is a number',
      frontMatter('tags: [mines, 2024]'),
      ['text-number', 5, 15],
      'tags.2  Ce champ attend un texte et « 2024 » se lit comme un nombre ; mettez-le entre guillemets droits : "2024"',
    ],
    [
      'a tag of signs',
      frontMatter('tags: ["!!"]'),
      ['tag-form', 5, 8],
      'tags.1  Le thème « !! » n’a ni lettre de a à z ni chiffre dont faire une adresse ; écrivez-le en lettres latines.',
    ],
    [
      'an author without a list',
      frontMatter('authors: Jeanne Dupont'),
      ['list-wanted', 5, 10],
      'authors  Ce champ est une liste ; écrivez ses éléments entre crochets, séparés par des virgules : authors: [Jeanne Dupont]',
    ],
    [
      'a draft between quotes',
      frontMatter('draft: "true"'),
      ['flag-wanted', 5, 8],
      'draft  Ce champ n’accepte que true (oui) ou false (non), sans guillemets ; au lieu de « "true" », écrivez : draft: true',
    ],
    [
      'a draft in French',
      frontMatter('draft: oui'),
      ['flag-wanted', 5, 8],
      'draft  Ce champ n’accepte que true (oui) ou false (non), sans guillemets ; au lieu de « oui », écrivez : draft: true',
    ],
    [
      'a draft in words',
      frontMatter('draft: bientôt'),
      ['flag-wanted', 5, 8],
      'draft  Ce champ n’accepte que true (oui) ou false (non), sans guillemets ; écrivez : draft: true',
    ],
    [
      'an empty draft',
      frontMatter('draft:'),
      ['flag-wanted', 5, 1],
      'draft  Ce champ n’accepte que true (oui) ou false (non), sans guillemets ; écrivez : draft: true',
    ],
    [
      'a picture as a bare path',
      frontMatter('image: ./mine.jpg'),
      ['image-bare', 5, 8],
      'image  Une image ne paraît pas sans description ni crédit ; écrivez : image: { src: ./mine.jpg, alt: "…", credit: "…" }',
    ],
    [
      'a picture without credit',
      frontMatter('image:\n  src: ./mine.jpg\n  alt: La mine'),
      ['credit-missing', 5, 1],
      'image.credit  Une image ne paraît pas sans son crédit ; ajoutez sous « image: », en retrait, la ligne : credit: "Photographe / Agence"',
    ],
    [
      'a picture without description',
      frontMatter('image:\n  src: ./mine.jpg\n  credit: Moi'),
      ['field-missing', 5, 1],
      'image.alt  Ce champ est obligatoire et il manque ; ajoutez sous « image: », en retrait, la ligne : alt: "…"',
    ],
    [
      'an unknown field of a picture',
      frontMatter('image:\n  src: ./mine.jpg\n  alt: La mine\n  credit: Moi\n  legende: x'),
      ['key-unknown', 9, 3],
      'image.legende  Le champ « legende » n’existe pas ; son nom est : caption',
    ],
    [
      'a picture with an odd focus',
      frontMatter('image: { src: a.jpg, alt: "", credit: Moi, focus: milieu }'),
      ['focus-form', 5, 51],
      'image.focus  « milieu » ne dit pas quel endroit de l’image garder ; écrivez « top », « left », « bottom right »… ou deux pourcentages, comme : focus: 30% 60%',
    ],
    [
      'a picture that is a list',
      frontMatter('image: [a.jpg]'),
      ['map-wanted', 5, 8],
      'image  Ce champ contient d’autres champs ; écrivez « image: » seul, puis en dessous, en retrait de deux espaces, « src: », « alt: », « caption: », « credit: », « license: », « licenseUntil: » et « focus: ».',
    ],
    [
      'an unknown kind',
      frontMatter('kind: Opinon'),
      ['choice-unknown', 5, 7],
      'kind  « Opinon » n’est pas une valeur de ce champ ; écrivez news, analysis, opinion, interview, brief, live, reply ou sponsored. La plus proche : kind: opinion',
    ],
    [
      'a sponsored article without sponsor',
      frontMatter('kind: sponsored'),
      ['sponsor-missing', 5, 7],
      'kind  Un article sponsorisé doit nommer qui l’a payé ; ajoutez : sponsor: { name: "Annonceur", url: "https://example.org" }',
    ],
    [
      'an empty sponsor',
      frontMatter('sponsor: { name: A, url: https://example.org }'),
      ['sponsor-unused', 5, 1],
      'sponsor  Un article payé par un annonceur doit être signalé comme tel ; ajoutez une ligne « kind: sponsored », ou supprimez « sponsor ».',
    ],
    [
      'a sponsor as a bare name',
      frontMatter('kind: sponsored', 'sponsor: A'),
      ['map-wanted', 6, 10],
      'sponsor  Ce champ contient d’autres champs ; écrivez « sponsor: » seul, puis en dessous, en retrait de deux espaces, « name: » et « url: ».',
    ],
    [
      'a sponsor without https',
      frontMatter('kind: sponsored', 'sponsor: { name: A, url: example.org }'),
      ['address-form', 6, 26],
      'sponsor.url  « example.org » n’est pas une adresse complète ; écrivez-la avec « https:// », comme : https://example.org/page',
    ],
    [
      'a correction without text',
      frontMatter('corrections:\n  - date: 2023-11-03'),
      ['field-missing', 6, 5],
      'corrections.1.text  Ce champ est obligatoire et il manque ; ajoutez sous « corrections: », en retrait, la ligne : text: "…"',
    ],
    [
      'a correction without date',
      frontMatter('corrections:\n  - text: Une faute'),
      ['field-missing', 6, 5],
      'corrections.1.date  Ce champ est obligatoire et il manque ; ajoutez sous « corrections: », en retrait, la ligne : date: 2023-11-02',
    ],
    [
      'a correction that is a text',
      frontMatter('corrections: Une faute'),
      ['item-wanted', 5, 14],
      'corrections  Chaque élément de cette liste a ses propres champs ; écrivez : - { date: …, text: … }',
    ],
    [
      'corrections that are texts',
      frontMatter('corrections: [Une faute]'),
      ['item-wanted', 5, 15],
      'corrections.1  Chaque élément de cette liste a ses propres champs ; écrivez : - { date: …, text: … }',
    ],
    [
      'a correction before publication',
      frontMatter('corrections:\n  - { date: 2023-11-01, text: Une faute }'),
      ['correction-early', 6, 13],
      'corrections.1.date  La correction est antérieure à la parution, le 2 novembre 2023 ; corrigez une des deux dates.',
    ],
    [
      'an update before publication',
      frontMatter('updated: 2023-11-01'),
      ['updated-early', 5, 10],
      'updated  La mise à jour est antérieure à la parution, le 2 novembre 2023 ; corrigez une des deux dates, ou supprimez la ligne.',
    ],
    [
      'an expiry before publication',
      frontMatter('expires: 2023-11-02'),
      ['expires-early', 5, 10],
      'expires  L’article expirerait avant de paraître, le 2 novembre 2023 ; écrivez une date plus tardive, ou, pour le garder hors du site, au lieu de la ligne : draft: true',
    ],
    [
      'a language by its name',
      frontMatter('lang: français'),
      ['lang-form', 5, 7],
      'lang  « français » n’est pas un code de langue ; écrivez : lang: fr',
    ],
    [
      'an invalid language',
      frontMatter('lang: klingon'),
      ['lang-form', 5, 7],
      'lang  « klingon » n’est pas un code de langue ; écrivez : lang: fr',
    ],
    [
      'an old address with its server',
      frontMatter('redirectFrom: [https://example.org/ancien/]'),
      ['redirect-form', 5, 16],
      'redirectFrom.1  « https://example.org/ancien/ » n’est pas un chemin de ce site ; écrivez-le à partir de la barre, comme : /ancien/',
    ],
    [
      'an old address without its slash',
      frontMatter('redirectFrom: [ancien]'),
      ['redirect-form', 5, 16],
      'redirectFrom.1  « ancien » n’est pas un chemin de ce site ; écrivez-le à partir de la barre, comme : /ancien',
    ],
    [
      'an earlier article by its title',
      frontMatter('follows: [Chine et terres rares]'),
      ['id-form', 5, 11],
      'follows.1  « Chine et terres rares » n’est pas un identifiant (a-z, 0-9 et traits d’union seulement) ; écrivez : chine-et-terres-rares',
    ],
  ] as const)('are reported with %s', (_, written, position, message) => {
    const { faults } = readSample(written);
    expect(faults.map(ruleAndPosition)).toEqual([position]);
    expect(faults.map((fault) => faultText(fault))).toEqual([message]);
  });

  test('have defaults', () => {
    expect(readSample(frontMatter()).value).toEqual({
      title: 'La mine',
      date: '2023-11-02T00:00:00+01:00',
      category: 'politique',
      authors: [],
      tags: [],
      keyPoints: [],
      kind: 'news',
      corrections: [],
      draft: false,
      featured: false,
      readerLetter: false,
      redirectFrom: [],
      follows: [],
    });
  });

  test.each([
    ['empty lists', 'tags:', { tags: [] }],
    ['lists without items', 'authors: []', { authors: [] }],
    [
      'no description of a decoration',
      'image: { src: ./a.jpg, alt: "", credit: Moi }',
      { image: { alt: '' } },
    ],
    ['a text over several lines', 'summary: >\n  Un\n  deux\n', { summary: 'Un deux' }],
    ['no-break spaces', 'summary: "10\u00A0%"', { summary: '10\u00A0%' }],
    [
      'a correction of the same day',
      'corrections: [{ date: 2023-11-02, text: Un }]',
      { corrections: [{ text: 'Un' }] },
    ],
    ['a language with its country', 'lang: pt-BR', { lang: 'pt-BR' }],
    [
      'a focus in words',
      'image: { src: ./a.jpg, alt: "", credit: Moi, focus: left top }',
      { image: { focus: 'left top' } },
    ],
    [
      'a focus in shares',
      'image: { src: ./a.jpg, alt: "", credit: Moi, focus: 0% 100% }',
      { image: { focus: '0% 100%' } },
    ],
  ])('are accepted with %s', (_, line, expected) => {
    const { faults, value } = readSample(frontMatter(line));
    expect(faults).toEqual([]);
    expect(value).toMatchObject(expected);
  });

  test('are listed once among the faults of a file', () => {
    const { faults } = readSample(frontMatter('couleur: bleu', 'poids: 3'));
    expect(faults.map((fault) => faultText(fault).includes('redirectFrom'))).toEqual([true, false]);
  });
});

const item = fc
  .array(fc.constantFrom('cuivre', 'é', 'L', '7', ' ', ',', ';', "'", '"', '\\', ': ', '[', '%'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join('').trim())
  .filter(Boolean);
const written = item.chain((text) =>
  fc
    .constantFrom(
      `"${text.replace(/["\\]/g, '\\$&')}"`,
      `'${text.replaceAll("'", "''")}'`,
      ...(/^[\p{L}\d]+$/u.test(text) ? [text] : []),
    )
    .map((inQuotes) => ({ text, inQuotes })),
);

test('for items without brackets, in quotes or not, the equivalent list is suggested', () => {
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(', ', ',', '; '),
      (items, sign) => {
        const line = `tags: ${items.map(({ inQuotes }) => inQuotes).join(sign)}`;
        const [fault, ...others] = readSample(frontMatter(line)).faults;
        expect([fault?.rule, others]).toEqual(['list-wanted', []]);
        const { right } = fault!.values as { right: string };
        expect(parse(right)).toEqual({ tags: items.map(({ text }) => text) });
      },
    ),
  );
});

test('a suggested list has no stray quotes', () => {
  const signs = fc.constantFrom('a', 'l', ' ', ',', ', ', '"', '[', ']', ';');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 12 }), (parts) => {
      const { faults } = readSample(frontMatter(`tags: ${parts.join('')}`));
      for (const { rule, values } of faults) {
        if (!/^(?:list-wanted|yaml-list-)/.test(rule)) continue;
        const { right } = values as { right: string };
        if (right.includes('…')) continue;
        for (const tag of (parse(right) as { tags: string[] }).tags) expect(tag).not.toContain('"');
      }
    }),
  );
});
