import { describe, expect, test } from 'vitest';
import { frontMatter, readSample, ruleAndPosition, faultText } from '../samples.ts';

describe('YAML', () => {
  test.each([
    [
      'a colon in a title',
      frontMatter('title: Métaux critiques : la France'),
      ['yaml-colon', 2, 8],
      'title  Un deux-points suivi d’une espace coupe ce texte en deux ; mettez-le entre guillemets droits : title: "Métaux critiques : la France"',
    ],
    [
      'a colon in a list',
      frontMatter('tags:\n  - Chine : terres rares : prix'),
      ['yaml-colon', 6, 5],
      'Un deux-points suivi d’une espace coupe ce texte en deux ; mettez-le entre guillemets droits : - "Chine : terres rares : prix"',
    ],
    [
      'a colon in a title of two lines',
      frontMatter('title: Métaux critiques\n  suite : la France'),
      ['yaml-colon', 2, 8],
      'title  Un deux-points suivi d’une espace coupe ce texte en deux ; mettez-le entre guillemets droits : title: "Métaux critiques suite : la France"',
    ],
    [
      'a title that ends with a colon',
      frontMatter('title: Métaux :'),
      ['yaml-colon', 2, 8],
      'title  Un deux-points suivi d’une espace coupe ce texte en deux ; mettez-le entre guillemets droits : title: "Métaux :"',
    ],
    [
      'a # in a title',
      frontMatter('title: Accord #2 signé'),
      ['yaml-hash', 2, 8],
      'title  Tout ce qui suit « # » serait perdu (« #2 signé ») ; mettez le texte entre guillemets droits : title: "Accord #2 signé"',
    ],
    [
      'a title that begins with #',
      frontMatter('title: #metoo'),
      ['yaml-hash', 2, 8],
      'title  Tout ce qui suit « # » serait perdu (« #metoo ») ; mettez le texte entre guillemets droits : title: "#metoo"',
    ],
    [
      'a tag that begins with #',
      frontMatter('tags:\n  - mines\n  - #metoo'),
      ['yaml-hash', 7, 5],
      'tags.2  Tout ce qui suit « # » serait perdu (« #metoo ») ; mettez le texte entre guillemets droits : - "#metoo"',
    ],
    [
      'a # in a short list',
      frontMatter('tags: [mines, #metoo]'),
      ['yaml-list-hash', 5, 7],
      'tags  Un « # » coupe cette liste ; mettez l’élément entre guillemets droits : tags: [mines, "#metoo"]',
    ],
    [
      'a # in a text of two lines',
      frontMatter('summary: Un\n  accord #2 signé'),
      ['yaml-hash', 5, 10],
      'summary  Tout ce qui suit « # » serait perdu (« #2 signé ») ; mettez le texte entre guillemets droits : summary: "Un accord #2 signé"',
    ],
    [
      'an apostrophe between apostrophes',
      frontMatter("summary: 'L'accord est signé'"),
      ['yaml-apostrophe', 5, 10],
      'summary  L’apostrophe ferme ici le guillemet simple ; mettez le texte entre guillemets doubles : summary: "L\'accord est signé"',
    ],
    [
      'quotes between quotes',
      frontMatter('summary: "Le "grand" accord"'),
      ['yaml-quotes', 5, 10],
      'summary  Un guillemet droit ferme ce texte avant la fin de la ligne ; écrivez : summary: \'Le "grand" accord\'',
    ],
    [
      'a text after its closing quote',
      frontMatter('summary: "Le grand" accord'),
      ['yaml-quotes', 5, 10],
      'summary  Un guillemet droit ferme ce texte avant la fin de la ligne ; écrivez : summary: \'"Le grand" accord\'',
    ],
    [
      'a text that begins and ends with words in quotes',
      frontMatter('summary: "Oui" ou "non"'),
      ['yaml-quotes', 5, 10],
      'summary  Un guillemet droit ferme ce texte avant la fin de la ligne ; écrivez : summary: \'"Oui" ou "non"\'',
    ],
    [
      'a list and a quote in it that are not closed',
      frontMatter('tags: [cuivre, "or'),
      ['yaml-list-open', 5, 7],
      'tags  La liste ouverte par « [ » n’est pas fermée par « ] » ; écrivez : tags: […]',
    ],
    [
      'a list that is not closed, with a comma between quotes',
      frontMatter('tags: ["cuivre, étain", or'),
      ['yaml-list-open', 5, 7],
      'tags  La liste ouverte par « [ » n’est pas fermée par « ] » ; écrivez : tags: ["cuivre, étain", or]',
    ],
    [
      'a quote that is not closed',
      frontMatter('summary: "Le grand accord', 'tags: [a]'),
      ['yaml-quote-open', 5, 10],
      'summary  Le guillemet ouvert ici n’est pas fermé ; écrivez : summary: "Le grand accord"',
    ],
    [
      'an apostrophe that opens a text',
      frontMatter("summary: 'Le grand accord", 'tags: [a]'),
      ['yaml-quote-open', 5, 10],
      'summary  Le guillemet ouvert ici n’est pas fermé ; écrivez : summary: "Le grand accord"',
    ],
    [
      'a backslash between quotes',
      frontMatter('summary: "C:\\mines"'),
      ['yaml-backslash', 5, 10],
      "summary  La barre oblique « \\ » a un sens particulier entre guillemets doubles ; écrivez : summary: 'C:\\mines'",
    ],
    [
      'a title that begins with *',
      frontMatter('title: *Important* accord'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « * » se met entre guillemets droits ; écrivez : title: "*Important* accord"',
    ],
    [
      'a title that is *one word',
      frontMatter('title: *important'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « * » se met entre guillemets droits ; écrivez : title: "*important"',
    ],
    [
      'a title that begins with @',
      frontMatter('title: @elysee parle'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « @ » se met entre guillemets droits ; écrivez : title: "@elysee parle"',
    ],
    [
      'a title that begins with &',
      frontMatter('title: &co signe'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « & » se met entre guillemets droits ; écrivez : title: "&co signe"',
    ],
    [
      'a title that begins with !',
      frontMatter('title: !important accord'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « ! » se met entre guillemets droits ; écrivez : title: "!important accord"',
    ],
    [
      'a title that begins with `',
      frontMatter('title: `code` libre'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « ` » se met entre guillemets droits ; écrivez : title: "`code` libre"',
    ],
    [
      'a title that begins with >',
      frontMatter('title: > 50 tonnes'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « > » se met entre guillemets droits ; écrivez : title: "> 50 tonnes"',
    ],
    [
      'a title that begins with [',
      frontMatter('title: [Vidéo] La mine'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « [ » se met entre guillemets droits ; écrivez : title: "[Vidéo] La mine"',
    ],
    [
      'a title that begins with {',
      frontMatter('title: {Vidéo} La mine'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « { » se met entre guillemets droits ; écrivez : title: "{Vidéo} La mine"',
    ],
    [
      'a template',
      frontMatter('title: {{ page.title }}'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « { » se met entre guillemets droits ; écrivez : title: "{{ page.title }}"',
    ],
    [
      'a title that begins with a dash',
      frontMatter('title: - La mine'),
      ['yaml-special', 2, 8],
      'title  Un texte qui commence par « - » se met entre guillemets droits ; écrivez : title: "- La mine"',
    ],
    [
      'a missing space after the colon',
      frontMatter().replace('title: ', 'title:'),
      ['yaml-space', 2, 1],
      'title  Il manque une espace ordinaire après le deux-points ; écrivez : title: La mine',
    ],
    [
      'a no-break space after the colon',
      frontMatter().replace('title: ', 'title:\u00A0'),
      ['yaml-space', 2, 1],
      'title  Il manque une espace ordinaire après le deux-points ; écrivez : title: La mine',
    ],
    [
      'a no-break space before the colon',
      frontMatter().replace('title: ', 'title\u00A0: '),
      ['yaml-key-space', 2, 1],
      'title  Une espace s’est glissée dans le nom du champ « title  » ; écrivez, sans espace avant le deux-points : title: La mine',
    ],
    [
      'a missing colon',
      frontMatter().replace('title: ', 'title '),
      ['yaml-no-colon', 2, 1],
      'title  Il manque le deux-points après le nom du champ ; écrivez : title: La mine',
    ],
    [
      'an equals sign',
      frontMatter().replace('title: ', 'title = '),
      ['yaml-equals', 2, 1],
      'title  Un champ se note par un deux-points et non par « = » ; écrivez : title: La mine',
    ],
    [
      'a text continued without indentation',
      frontMatter('summary: Un début', 'et une suite'),
      ['yaml-continued', 6, 1],
      'La ligne « et une suite » n’a pas de nom de champ ; si elle continue le texte du dessus, mettez deux espaces devant, sinon supprimez-la.',
    ],
    [
      'a tab',
      frontMatter('sponsor:\n\tname: A\n\turl: https://example.org', 'kind: sponsored'),
      ['yaml-tab', 6, 1],
      'Cette ligne commence par une tabulation (de même pour 1 autre ligne) ; remplacez-la par deux espaces.',
    ],
    [
      'a tab before a field that belongs to no other',
      '---\ntitle: La mine\n\tdate: 2023-11-02\ncategory: politique\n---\n',
      ['yaml-tab', 3, 1],
      'Cette ligne commence par une tabulation ; supprimez-la.',
    ],
    [
      'no-break spaces as indentation',
      frontMatter('sponsor:\n  name: A\n  url: https://example.org', 'kind: sponsored'),
      ['yaml-no-break-space', 6, 1],
      'Cette ligne commence par une espace insécable (de même pour 1 autre ligne) ; remplacez-la par des espaces ordinaires.',
    ],
    [
      'a field too far to the right',
      frontMatter().replace('date:', '  date:'),
      ['yaml-indent', 3, 3],
      'Cette ligne n’est pas alignée avec les autres champs ; écrivez, sans espace devant : date: 2023-11-02',
    ],
    [
      'a first field too far to the right',
      frontMatter().replace('title:', ' title:'),
      ['yaml-indent', 2, 2],
      'Cette ligne n’est pas alignée avec les autres champs ; écrivez, sans espace devant : title: La mine',
    ],
    [
      'a nested field too far to the right',
      frontMatter('sponsor:\n  name: A\n   url: https://example.org', 'kind: sponsored'),
      ['yaml-indent', 7, 4],
      'Cette ligne n’est pas alignée avec les autres champs ; écrivez, avec 2 espaces devant : url: https://example.org',
    ],
    [
      'a field written twice',
      frontMatter('summary: Un', 'tags: []', 'summary: Deux'),
      ['yaml-duplicate', 7, 1],
      'summary  Le champ « summary » est déjà écrit à la ligne 5 ; ne gardez qu’une des deux lignes.',
    ],
    [
      'a list that is not closed',
      frontMatter('tags: [mines, Chine'),
      ['yaml-list-open', 5, 7],
      'tags  La liste ouverte par « [ » n’est pas fermée par « ] » ; écrivez : tags: [mines, Chine]',
    ],
    [
      'an item without its dash',
      frontMatter('tags:\n  - mines\n  Chine'),
      ['yaml-dash', 7, 3],
      'Dans une liste, chaque ligne commence par un tiret ; écrivez : - Chine',
    ],
    [
      'an item without its list',
      frontMatter('summary: Un', '- mines'),
      ['yaml-item', 6, 1],
      '« - mines » est un élément de liste, et le champ du dessus n’est pas une liste ; écrivez au-dessus le nom de la liste, comme « tags: », ou supprimez la ligne.',
    ],
    [
      'a field behind a dash',
      frontMatter('summary: Un', '- draft: true'),
      ['yaml-item-field', 6, 1],
      'draft  Un champ s’écrit sans tiret devant ; écrivez : draft: true',
    ],
    [
      'items glued to their dashes',
      frontMatter('tags:', '-lithium', '-mines'),
      ['yaml-item-mark', 6, 1],
      'tags  Dans une liste, chaque ligne commence par un tiret simple et une espace (de même pour 1 autre ligne) ; écrivez : - lithium',
    ],
    [
      'indented items of which one is glued to its dash',
      frontMatter('tags:', '  - lithium', '  -mines'),
      ['yaml-item-mark', 7, 3],
      'tags  Dans une liste, chaque ligne commence par un tiret simple et une espace ; écrivez : - mines',
    ],
    [
      'items behind bullets',
      frontMatter('tags:', '  • lithium', '  • mines'),
      ['yaml-item-mark', 6, 3],
      'tags  Dans une liste, chaque ligne commence par un tiret simple et une espace (de même pour 1 autre ligne) ; écrivez : - lithium',
    ],
    [
      'items behind asterisks',
      frontMatter('authors:', '* Agence X', '* Agence Y'),
      ['yaml-item-mark', 6, 1],
      'authors  Dans une liste, chaque ligne commence par un tiret simple et une espace (de même pour 1 autre ligne) ; écrivez : - Agence X',
    ],
    [
      'a draft that is glued to its colon',
      frontMatter('draft:true'),
      ['yaml-space', 5, 1],
      'draft  Il manque une espace ordinaire après le deux-points ; écrivez : draft: true',
    ],
    [
      'a draft without a colon',
      frontMatter('summary: Un', 'draft'),
      ['yaml-no-colon', 6, 1],
      'draft  Il manque le deux-points après le nom du champ ; écrivez : draft: true',
    ],
    [
      '__proto__',
      frontMatter('__proto__: { polluted: true }'),
      ['yaml-proto', 5, 1],
      '« __proto__ » ne peut pas être le nom d’un champ ; supprimez-le.',
    ],
    [
      '__proto__ within a field',
      frontMatter('sponsor: { __proto__: { a: 1 }, name: A, url: https://example.org }', 'kind: sponsored'),
      ['yaml-proto', 5, 12],
      'sponsor  « __proto__ » ne peut pas être le nom d’un champ ; supprimez-le.',
    ],
    [
      'an alias',
      frontMatter('tags: &t [a]', 'authors: *t'),
      ['yaml-alias', 5, 10],
      'tags  Les renvois (« & » et « * ») ne sont pas admis, car ils peuvent multiplier un texte sans fin ; écrivez la valeur en toutes lettres.',
    ],
    [
      'brackets without end',
      frontMatter('tags: ' + '['.repeat(3000)),
      ['yaml-deep', 5, 7],
      'Trop de crochets ou d’accolades s’emboîtent ici ; écrivez un champ par ligne, comme : title: "Mon titre"',
    ],
    [
      'a field without a name',
      frontMatter('summary: Un', ': deux'),
      ['yaml-key-form', 6, 1],
      'Ceci n’est pas un nom de champ ; écrivez un nom simple, un deux-points et une valeur, comme : title: "Mon titre"',
    ],
  ] as const)('gets a message with the correction for %s', (_, written, position, message) => {
    const { faults } = readSample(written);
    expect(faults.map(ruleAndPosition)).toEqual([position]);
    expect(faults.map((fault) => faultText(fault))).toEqual([message]);
  });

  test('resists an alias bomb', () => {
    const levels = 'abcdefghijklmnop'.split('');
    const bomb = levels.map((name, level) => {
      const before = levels[level - 1];
      return `${name}: &${name} [${before ? Array(9).fill(`*${before}`).join(', ') : 'x'}]`;
    });
    const { faults } = readSample(frontMatter(...bomb));
    expect(faults.filter(({ rule }) => rule === 'yaml-alias')).toHaveLength(1);
  });

  test('must not contain itself', () => {
    const { faults } = readSample(frontMatter('tags: &t [*t]'));
    expect(faults.map(({ rule }) => rule)).toContain('yaml-alias');
  });

  test('does not pollute prototypes', () => {
    readSample(
      frontMatter('__proto__: { polluted: true }', 'constructor: { prototype: { polluted: true } }'),
    );
    expect({}).not.toHaveProperty('polluted');
  });

  test('accepts comments after values that are not text', () => {
    expect(readSample(frontMatter('date: 2023-11-02 # jour', 'draft: false # non')).faults).toEqual([]);
    expect(readSample(frontMatter('summary: "Un # deux" # trois')).value?.summary).toBe('Un # deux');
  });

  test('is parsed past its mistakes, so that all of them are reported at once', () => {
    const { faults } = readSample(
      [
        '---',
        'title: Accord : la France',
        'date: 2023-02-30',
        'category: Politique',
        "summary: 'L'accord'",
        'author: Jean',
        'tags: "a, b"',
        'image:',
        '\tsrc: a.jpg',
        '\talt: Une mine',
        'sumary: x',
        '---',
      ].join('\n'),
    );
    expect(faults.map(ruleAndPosition)).toEqual([
      ['yaml-colon', 2, 8],
      ['date-impossible', 3, 7],
      ['category-spelling', 4, 11],
      ['yaml-apostrophe', 5, 10],
      ['key-unknown', 6, 1],
      ['list-wanted', 7, 7],
      ['credit-missing', 8, 1],
      ['yaml-tab', 9, 1],
      ['key-unknown', 11, 1],
    ]);
  });

  test('is parsed past a tab before a field, so that a repeated field is reported too', () => {
    const { faults } = readSample(
      '---\ntitle: La mine\n\tdate: 2023-11-02\ncategory: politique\ntitle: Une mine\ndraft: oui\n---\n',
    );
    expect(faults.map(ruleAndPosition)).toEqual([
      ['yaml-tab', 3, 1],
      ['yaml-duplicate', 5, 1],
      ['flag-wanted', 6, 8],
    ]);
  });
});
