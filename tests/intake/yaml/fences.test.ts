import { describe, expect, test } from 'vitest';
import { frontMatter, readSample, ruleAndPosition, faultText } from '../samples.ts';

describe('front matter', () => {
  test.each([
    [
      'none',
      'Bonjour.\n',
      ['front-matter-missing', 1, 1],
      'Ce fichier n’a pas d’en-tête ; mettez au début une ligne « --- », puis « title: … », « date: 2023-11-02 » et « category: politique », chacun sur sa ligne, puis une autre ligne « --- » et le texte.',
    ],
    [
      'nothing at all',
      '',
      ['file-empty', 1, 1],
      'Ce fichier est vide ; écrivez une ligne « --- », puis « title: … », « date: 2023-11-02 » et « category: politique », chacun sur sa ligne, puis une autre ligne « --- » et le texte.',
    ],
    [
      'nothing but white space',
      '\n  \n',
      ['file-empty', 1, 1],
      'Ce fichier est vide ; écrivez une ligne « --- », puis « title: … », « date: 2023-11-02 » et « category: politique », chacun sur sa ligne, puis une autre ligne « --- » et le texte.',
    ],
    [
      'no opening fence',
      'title: La mine\ndate: 2023-11-02\ncategory: politique\n---\nTexte.',
      ['front-matter-not-opened', 1, 1],
      'L’en-tête n’est pas ouvert ; ajoutez au-dessus de cette ligne une ligne : ---',
    ],
    [
      'no closing fence',
      '---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n\nTexte : oui.\n',
      ['front-matter-unclosed', 1, 1],
      'L’en-tête ouvert ici n’est pas fermé ; ajoutez, après la ligne 4 et avant le texte, une ligne : ---',
    ],
    [
      'no closing fence, with blank lines between the fields',
      '---\ntitle: La mine\n\ndate: 2023-11-02\ncategory: politique\nTexte.\n',
      ['front-matter-unclosed', 1, 1],
      'L’en-tête ouvert ici n’est pas fermé ; ajoutez, après la ligne 5 et avant le texte, une ligne : ---',
    ],
    [
      'an indented opening fence',
      '  ---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n---\n',
      ['fence-indented', 1, 3],
      'Les trois tirets « --- » sont en retrait ; supprimez les espaces devant eux.',
    ],
    [
      'an indented closing fence',
      '---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n  ---\nTexte.',
      ['fence-indented', 5, 3],
      'Les trois tirets « --- » sont en retrait ; supprimez les espaces devant eux.',
    ],
    [
      'an opening fence of four dashes',
      '----\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n---\n',
      ['fence-dashes', 1, 1],
      '« ---- » ne borne pas l’en-tête ; écrivez exactement trois tirets : ---',
    ],
    [
      'a closing fence of five dashes, and a rule in the body',
      '---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n-----\nTexte.\n\n---\n\nFin.',
      ['fence-dashes', 5, 1],
      '« ----- » ne borne pas l’en-tête ; écrivez exactement trois tirets : ---',
    ],
    [
      'a fence that a word processor has embellished',
      '—-\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n---\n',
      ['fence-typographic', 1, 1],
      '« —- » est fait de tirets typographiques ; tapez trois traits d’union simples : ---',
    ],
    [
      'a closing fence of dots',
      '---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n...\n',
      ['fence-dots', 5, 1],
      'L’en-tête se ferme par trois tirets et non par trois points ; remplacez « ... » par : ---',
    ],
    [
      'text after the fence',
      '--- article un\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n---\n',
      ['fence-text', 1, 1],
      'Rien ne doit suivre les trois tirets (« --- article un ») ; écrivez seulement : ---',
    ],
    [
      'text after the closing fence',
      '---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n---fin\n',
      ['fence-text', 5, 1],
      'Rien ne doit suivre les trois tirets (« ---fin ») ; écrivez seulement : ---',
    ],
    [
      'yaml by name',
      '---yaml\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n---\n',
      ['fence-text', 1, 1],
      'Rien ne doit suivre les trois tirets (« ---yaml ») ; écrivez seulement : ---',
    ],
    [
      'TOML',
      '+++\ntitle = "La mine"\n+++\n',
      ['front-matter-toml', 1, 1],
      'Cet en-tête est en TOML (« +++ ») ; entourez-le de lignes « --- » et écrivez chaque champ avec un deux-points, comme : title: "Mon titre"',
    ],
    [
      'TOML by name',
      '---toml\ntitle = "x"\n---\n',
      ['front-matter-toml', 1, 1],
      'Cet en-tête est en TOML (« +++ ») ; entourez-le de lignes « --- » et écrivez chaque champ avec un deux-points, comme : title: "Mon titre"',
    ],
    [
      'JSON',
      '{\n  "title": "La mine"\n}\n',
      ['front-matter-json', 1, 1],
      'Cet en-tête est en JSON ; entourez-le de lignes « --- », sans accolades ni virgules, et écrivez un champ par ligne, comme : title: "Mon titre"',
    ],
    [
      'JSON between semicolons',
      ';;;\n{}\n;;;\n',
      ['front-matter-json', 1, 1],
      'Cet en-tête est en JSON ; entourez-le de lignes « --- », sans accolades ni virgules, et écrivez un champ par ligne, comme : title: "Mon titre"',
    ],
    [
      'JSON by name',
      '---json\n{}\n---\n',
      ['front-matter-json', 1, 1],
      'Cet en-tête est en JSON ; entourez-le de lignes « --- », sans accolades ni virgules, et écrivez un champ par ligne, comme : title: "Mon titre"',
    ],
    [
      'JSON between fences',
      '---\n{ "title": "La mine" }\n---\n',
      ['front-matter-json', 2, 1],
      'Cet en-tête est en JSON ; entourez-le de lignes « --- », sans accolades ni virgules, et écrivez un champ par ligne, comme : title: "Mon titre"',
    ],
    [
      'JavaScript',
      '---js\n{ title: globalThis.evaluated = true }\n---\n',
      ['front-matter-code', 1, 1],
      'Cet en-tête est annoncé comme du code (« ---js »), qui n’est jamais exécuté ; écrivez « --- » seul, puis un champ par ligne, comme : title: "Mon titre"',
    ],
    [
      'CoffeeScript',
      '--- coffee\ntitle: 1\n---\n',
      ['front-matter-code', 1, 1],
      'Cet en-tête est annoncé comme du code (« --- coffee »), qui n’est jamais exécuté ; écrivez « --- » seul, puis un champ par ligne, comme : title: "Mon titre"',
    ],
    [
      'a list',
      '---\n- a\n- b\n---\n',
      ['front-matter-list', 2, 1],
      'Ces lignes sont une liste ; écrivez un champ par ligne, sans tiret devant, comme : title: "Mon titre"',
    ],
    [
      'a text',
      '---\nLa mine\n---\n',
      ['front-matter-plain', 2, 1],
      'Ces lignes ne contiennent aucun champ ; écrivez un champ par ligne, son nom, un deux-points, une espace et sa valeur, comme : title: "Mon titre"',
    ],
  ] as const)('is requested if there is %s', (_, written, position, message) => {
    const { faults } = readSample(written);
    expect(faults.map(ruleAndPosition)).toEqual([position]);
    expect(faults.map((fault) => faultText(fault))).toEqual([message]);
  });

  test.each([
    ['blank lines before it', `\n  \n${frontMatter()}`, 8],
    ['spaces after its fences', frontMatter().replaceAll('---', '---  '), 6],
    ['no body', frontMatter().replace('\nTexte.\n', ''), 6],
    ['comments of its own', frontMatter('# une note'), 7],
    ['a rule in the body', frontMatter() + '\n---\n\n+++\n', 6],
    ['an indented rule in a long text', frontMatter('summary: |\n  Un.\n  ---\n  Deux.'), 10],
  ])('is accepted with %s', (_, written, bodyLine) => {
    const reading = readSample(written);
    expect(reading.faults).toEqual([]);
    expect(reading.value?.title).toBe('La mine');
    expect(reading.bodyLine).toBe(bodyLine);
  });

  test.each([
    ['a text', 'Le texte : ici.\n\nEt là.\n'],
    ['a text and a rule', 'Texte : ici.\n\nEncore.\n\n---\n\nFin.\n'],
    ['a heading and an underlined one', '## Un\n\nDeux\n----\n\nFin.\n'],
    ['a table and a rule', '| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n'],
    ['a list and a rule', '- un\n- deux\n\nEt « trois ».\n\n---\n'],
    ['a rule of stars', 'Un "mot" : oui.\n\n***\n\nhttps://example.org\n\n---\n'],
  ])('is reported as unclosed, and nothing else, before %s', (_, text) => {
    const fields = '---\ntitle: La mine\ndate: 2023-11-02\ncategory: politique\n';
    const { faults, bodyLine } = readSample(`${fields}\n${text}`);
    expect(faults.map((fault) => [...ruleAndPosition(fault), fault.values])).toEqual([
      ['front-matter-unclosed', 1, 1, { after: 4 }],
    ]);
    expect(bodyLine).toBe(5);
  });

  test.each([
    ['an empty line before a field', frontMatter('\nsummary: Un')],
    ['an empty line before a list', frontMatter('tags:\n\n- a')],
    ['an empty line in a long text', frontMatter('summary: |\n  Un.\n\n  Deux.')],
    ['an empty line before a note', frontMatter('\n# Relu : oui')],
  ])('ends where it ends in spite of %s', (_, written) => {
    expect(readSample(written).faults).toEqual([]);
  });

  test('is never evaluated', () => {
    for (const name of ['js', 'javascript', 'coffee', 'json', 'toml', 'JavaScript']) {
      readSample(`---${name}\n{ title: globalThis.evaluated = true }\n---\n`);
    }
    readSample(frontMatter('summary: !!js/function "function () { globalThis.evaluated = true }"'));
    expect(globalThis).not.toHaveProperty('evaluated');
  });
});
