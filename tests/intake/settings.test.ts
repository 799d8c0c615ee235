import { describe, expect, test } from 'vitest';
import { contentFolder } from '../../src/intake/files/contentFolder.ts';
import { aPicture, readFolder, ruleAndPosition, siteYaml, faultText } from './samples.ts';

const read = (yaml: string | Uint8Array | undefined) => readFolder({ 'site.yaml': yaml });

describe('the content folder', () => {
  test.each([
    [{ CONTENT_DIR: '/somewhere' }, '/somewhere'],
    [{ CONTENT_DIR: '' }, './content'],
    [{}, './content'],
  ])('with %j is %s', (env, folder) => {
    expect(contentFolder(env)).toBe(folder);
  });
});

describe('site.yaml', () => {
  test('is read completely', async () => {
    const { settings, faults, language } = await read(siteYaml);
    expect(faults).toEqual([]);
    expect(language).toBe('fr');
    expect(settings).toMatchObject({
      name: 'Essai',
      timeZone: 'Europe/Paris',
      remotePictures: 'refuse',
      ads: [],
      navigation: [],
      publisher: { form: 'association', host: { name: 'Hébergeur' } },
    });
    expect(settings?.sections.map(({ id }) => id)).toEqual(['politique', 'economie', 'monde']);
  });

  test('may have comments, but no text cut by one', async () => {
    const commented = siteYaml.replace('language: fr', 'language: fr # des messages');
    expect((await read(commented.replace('name: Essai', 'name: Essai # le nom'))).faults).toEqual([]);
    const { faults } = await read(siteYaml.replace('name: Essai', 'name: Essai #1'));
    expect(faults.map((fault) => faultText(fault))).toEqual([
      'name  Tout ce qui suit « # » serait perdu (« #1 ») ; mettez le texte entre guillemets droits : name: "Essai #1"',
    ]);
  });

  test.each([
    ['name', 'name: Essai\n', 'name  Ce champ est obligatoire et il manque ; ajoutez la ligne : name: "…"'],
    [
      'publisher.phone',
      '  phone: "+33 1 00 00 00 00"\n',
      'publisher.phone  Ce champ est obligatoire et il manque ; ajoutez sous « publisher: », en retrait, la ligne : phone: "…"',
    ],
    [
      'publisher.director',
      '  director: Une Personne\n',
      'publisher.director  Ce champ est obligatoire et il manque ; ajoutez sous « publisher: », en retrait, la ligne : director: "…"',
    ],
    [
      'publisher.host.phone',
      ', phone: "+33 1 00 00 00 01"',
      'publisher.host.phone  Ce champ est obligatoire et il manque ; ajoutez sous « host: », en retrait, la ligne : phone: "…"',
    ],
  ])('must have %s', async (_, line, message) => {
    const { settings, faults } = await read(siteYaml.replace(line, ''));
    expect(settings).toBeUndefined();
    expect(faults.map((fault) => faultText(fault))).toEqual([message]);
  });

  test.each([
    ['id: monde,', 'id: monde, parent: politque,', ['section-unknown', 9, 26]],
    ['id: monde,', 'id: monde, parent: monde,', ['section-nested', 9, 26]],
    ['url: https://example.org', 'url: example.org', ['address-form', 2, 6]],
    ['url: https://example.org', 'url: ftp://example.org', ['address-form', 2, 6]],
    ['url: https://example.org', 'url: https://example.org/?a', ['home-address-form', 2, 6]],
    ['url: https://example.org', "url: 'https://example.org/\"><b>'", ['home-address-form', 2, 6]],
    ['url: https://example.org', 'url: https://example.org/[a]/', ['home-address-form', 2, 6]],
    ['language: fr', 'language: de', ['choice-unknown', 3, 11]],
    ['Europe/Paris', 'Paris', ['zone-unknown', 4, 11]],
    ['Europe/Paris', '"+01:00"', ['zone-unknown', 4, 11]],
    ['id: monde', 'id: Monde', ['id-form', 9, 11]],
    ['id: monde', 'id: politique', ['section-twice', 9, 11]],
    ['id: monde', 'id: "2023"', ['section-digits', 9, 11]],
    ['id: monde', 'id: archives', ['section-reserved', 9, 11]],
    ['phone: "+33 1 00 00 00 00"', 'phone: 0100000000', ['text-number', 14, 10]],
    ['redaction@example.org', 'redaction', ['email-form', 15, 10]],
    ['form: association', 'form: club', ['choice-unknown', 11, 9]],
    ['name: Essai\nurl', 'nom: Essai\nurl', ['key-unknown', 1, 1]],
    ['language: fr', 'language: fr\nageNotice: -1', ['count-wanted', 4, 12]],
    ['language: fr', 'language: fr\nageNotice: 2.5', ['count-wanted', 4, 12]],
    ['language: fr', 'language: fr\nageNotice: "2"', ['count-wanted', 4, 12]],
    ['language: fr', 'language: fr\nageNotice: deux ans', ['count-wanted', 4, 12]],
    ['language: fr', 'language: fr\nageNotice: true', ['count-wanted', 4, 12]],
    ['language: fr', 'language: fr\nageNotice:', ['count-wanted', 4, 1]],
  ])('may not have, for « %s », « %s »', async (right, wrong, expected) => {
    const { faults } = await read(siteYaml.replace(right, wrong));
    expect(faults.map(ruleAndPosition)).toEqual([expected]);
  });

  test.each([
    ['', 2],
    ['ageNotice: 0\n', 0],
    ['ageNotice: 5\n', 5],
  ])('with « %s » shows the age of articles from %i years on', async (line, years) => {
    expect((await read(siteYaml + line)).settings?.ageNotice).toBe(years);
  });

  test.each([
    ['3 ans', 'au lieu de « 3 ans », écrivez : ageNotice: 3'],
    ['souvent', 'écrivez par exemple : ageNotice: 2'],
  ])('gets a correction for the age %s', async (value, message) => {
    const { faults } = await read(`${siteYaml}ageNotice: ${value}\n`);
    expect(faults.map((fault) => faultText(fault))).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    [
      'colours:\n  paper: #ffffff\n',
      ['yaml-hash', 19, 10],
      'colours.paper  Tout ce qui suit « # » serait perdu (« #ffffff ») ; mettez le texte entre guillemets droits : paper: "#ffffff"',
    ],
    [
      'colours: { paper: #ffffff, ink: #16171a }\nlook: daily\n',
      ['yaml-hash', 18, 10],
      'colours  Tout ce qui suit « # » serait perdu (« #ffffff ») ; mettez le texte entre guillemets droits : colours: { paper: "#ffffff", ink: "#16171a" }',
    ],
    [
      'home: { lead: articles/2024/accord.md }\n',
      ['id-form', 18, 15],
      'home.lead  « articles/2024/accord.md » n’est pas un identifiant (a-z, 0-9 et traits d’union seulement) ; écrivez : accord',
    ],
    [
      'home: { lead: accord/index.md }\n',
      ['id-form', 18, 15],
      'home.lead  « accord/index.md » n’est pas un identifiant (a-z, 0-9 et traits d’union seulement) ; écrivez : accord',
    ],
    [
      'menu: [{ page: pages/contact.md }]\n',
      ['id-form', 18, 16],
      'menu.1.page  « pages/contact.md » n’est pas un identifiant (a-z, 0-9 et traits d’union seulement) ; écrivez : contact',
    ],
    [
      'home: { breaking: { text: A, from: 2024-02-01, until: 2024-01-01 } }\n',
      ['home-until', 18, 55],
      'home.breaking.until  Ceci finirait avant de commencer ; écrivez dans « until » une date plus tardive que dans « from ».',
    ],
    [
      'links: [{ kind: x, url: "https://x.com/a" }, { kind: x, url: "https://x.com/a" }]\n',
      ['item-twice', 18, 62],
      'links.2.url  « https://x.com/a » est déjà écrit à la ligne 18, et paraîtrait deux fois ; supprimez l’un des deux.',
    ],
    [
      'home: { sections: [monde, monde] }\n',
      ['item-twice', 18, 27],
      'home.sections.2  « monde » est déjà écrit à la ligne 18, et paraîtrait deux fois ; supprimez l’un des deux.',
    ],
  ])('with « %s » gets one sentence', async (lines, position, message) => {
    const { faults } = await read(siteYaml + lines);
    expect(faults.map(ruleAndPosition)).toEqual([position]);
    expect(faults.map((fault) => faultText(fault))).toEqual([message]);
  });

  test('of a company gives its registration and its capital', async () => {
    const { faults } = await read(siteYaml.replace('form: association', 'form: company'));
    expect(faults.map((fault) => faultText(fault))).toEqual([
      'publisher.registration  La loi demande cette mention à une société ; ajoutez sous « publisher: », en retrait, la ligne : registration: "RCS Paris 123 456 789"',
      'publisher.capital  La loi demande cette mention à une société ; ajoutez sous « publisher: », en retrait, la ligne : capital: "10 000 €"',
    ]);
  });

  test.each([
    [
      'both a text and a picture',
      'text: Un, picture: a.png, alt: Un',
      [
        ['ad-content', 19, 5],
        ['picture-missing', 19, 83],
      ],
    ],
    ['neither text nor picture', 'from: 2023-01-01', [['ad-content', 19, 5]]],
    [
      'a picture without description',
      'picture: a.png',
      [
        ['ad-alt', 19, 64],
        ['picture-missing', 19, 73],
      ],
    ],
    ['an end before its beginning', 'text: Un, from: 2023-02-01, until: 2023-01-01', [['ad-until', 19, 99]]],
    ['an unknown section', 'text: Un, sections: [mond]', [['section-unknown', 19, 85]]],
  ])('may not have an advertisement with %s', async (_, fields, expected) => {
    const ad = `ads:\n  - { advertiser: A, url: https://example.org, places: [home], ${fields} }\n`;
    const { faults } = await read(siteYaml + ad);
    expect(faults.map(ruleAndPosition)).toEqual(expected.map(([rule, line, column]) => [rule, line, column]));
  });

  test('finds the pictures of advertisements', async () => {
    const ad =
      'ads:\n  - { advertiser: A, url: https://example.org, places: [home], picture: annonces/a.png, alt: A }\n';
    const { settings, faults } = await readFolder({ 'site.yaml': siteYaml + ad, 'annonces/a.png': aPicture });
    expect(faults).toEqual([]);
    expect(settings?.ads[0]?.picture).toBe('./annonces/a.png');
  });

  test('names standing pages that exist', async () => {
    const site = `${siteYaml}navigation: [contact, contacts, mentions]\n`;
    const { faults } = await readFolder({
      'site.yaml': site,
      'pages/contact.md': '---\ntitle: Contact\n---\n',
    });
    expect(faults.map((fault) => faultText(fault))).toEqual([
      'navigation.2  La page « contacts » n’existe pas ; la plus proche est : contact',
      'navigation.3  La page « mentions » n’existe pas ; supprimez-la de la liste, ou écrivez-la dans pages/mentions.md',
    ]);
  });

  test.each([
    [
      'is missing',
      undefined,
      'Les réglages de la publication manquent ; créez le fichier site.yaml avec name, url, language, timeZone, description, sections et publisher.',
    ],
    [
      'is a text',
      'bonjour',
      'Ces lignes ne contiennent aucun champ ; écrivez un champ par ligne, son nom, un deux-points, une espace et sa valeur, comme : title: "Mon titre"',
    ],
  ])('is reported if it %s', async (_, yaml, message) => {
    const { settings, faults } = await read(yaml);
    expect(settings).toBeUndefined();
    expect(faults.map((fault) => faultText(fault))).toEqual([message]);
  });

  test('is recognised under another name', async () => {
    const { faults } = await readFolder({ 'site.yaml': undefined, 'site.yml': siteYaml });
    expect(faults.map((fault) => faultText(fault))).toEqual([
      'Les réglages de la publication manquent ; renommez « site.yml » : site.yaml',
    ]);
  });

  test('determines the language of its faults even if it cannot be parsed', async () => {
    expect((await read('language: en\nname: "a\n')).language).toBe('en');
    expect((await read('name: a\n')).language).toBe('fr');
  });

  test('with faults does not cause faults in every article', async () => {
    const { faults } = await readFolder({
      'site.yaml': 'name: a',
      'articles/mine.md': '---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n---\n',
    });
    expect(new Set(faults.map(({ file }) => file))).toEqual(new Set(['site.yaml']));
  });
});

test.each([
  ...[
    '_astro',
    '__proto__',
    'Thèmes',
    'a b',
    'Élan',
    'rubrique/sous',
    'robots.txt',
    '-x',
    '404',
    '2024',
    '"2024"',
  ],
  ...['archives', '日本', '1e3', '"politique 2"', '"économie !"', 'true', 'null'],
])('the id suggested for %s is valid', async (id) => {
  const faultsOf = async (written: string) => {
    const { faults } = await read(siteYaml.replace('id: monde', `id: ${written}`));
    return faults;
  };
  const [fault, ...others] = await faultsOf(id);
  expect(others).toEqual([]);
  const { right } = fault!.values as { right: string };
  expect(await faultsOf(right.replace(/^id: /, ''))).toEqual([]);
});
