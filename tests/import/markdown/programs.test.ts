import { describe, expect, test } from 'vitest';
import { bodyIn, open } from './folder.ts';

const picture = Buffer.from('GIF89a');

type Item = Record<string, unknown>;
type Case = {
  files: Record<string, string | Uint8Array>;
  site: Record<string, unknown>;
  items: Record<string, Item>;
  /** The body of the first text. */
  body: string;
};

const cases: Record<string, Case> = {
  'Hugo, with settings in TOML and bundles of pages': {
    files: {
      'hugo.toml':
        'baseURL = "https://example.org/"\ntitle = "Le Journal"\nlanguageCode = "fr-FR"\ndefaultContentLanguage = "fr"\n[languages.fr]\n[languages.en]\n[params]\ndescription = "Tout"\n[permalinks]\nposts = "/:year/:month/:slug/"\n',
      'content/posts/halle/index.md':
        '+++\ntitle = "La halle"\ndate = 2024-03-01T10:00:00+01:00\ntags = ["marché"]\nauthors = ["agence"]\naliases = ["/vieux/", "ancien"]\n[cover]\nimage = "halle.gif"\nalt = "La halle"\n+++\nVoir [l’autre]({{< ref "autre.md#letape-2" >}}) et ![Plan](plan.gif), ![Logo](/logo.gif).\n\n{{< figure src="plan.gif" alt="Le plan" caption="De haut" attr="Agence" >}}\n',
      'content/posts/halle/halle.gif': picture,
      'content/posts/halle/plan.gif': picture,
      'content/posts/autre.md':
        '{\n"title": "Autre",\n"date": "2024-04-02",\n"draft": true\n}\n## L’étape 2\n',
      'content/posts/_index.md': '---\ntitle: Nouvelles\ndescription: Ce qui se passe\n---\nEn tête.\n',
      'content/contact.md': '---\ntitle: Contact\n---\nÉcrivez-nous.\n',
      'content/posts/demain.md': '---\ntitle: Demain\ndate: 2026-12-01\nexpiryDate: 2027-01-01\n---\nTexte\n',
      'data/authors/agence.yaml': 'name: L’agence\nbio: Des nouvelles\n',
      'static/logo.gif': picture,
      'content/posts/autre.en.md': '---\ntitle: Other\ndate: 2024-04-02\n---\nText\n',
      'content/en/old.rst': 'Text',
    },
    site: {
      name: 'Le Journal',
      url: 'https://example.org',
      language: 'fr-FR',
      description: 'Tout',
      authors: [{ login: 'agence', name: 'L’agence', bio: 'Des nouvelles' }],
      categories: [{ slug: 'posts', name: 'Nouvelles', description: 'Ce qui se passe' }],
      tags: [{ slug: 'marche', name: 'marché' }],
    },
    items: {
      'content/posts/halle/index.md': {
        kind: 'article',
        url: 'https://example.org/2024/03/la-halle/',
        localDate: '2024-03-01 10:00:00',
        oldAddresses: ['https://example.org/vieux/', 'https://example.org/2024/03/ancien'],
        lead: { url: 'https://example.org/2024/03/la-halle/halle.gif', alt: 'La halle', caption: '' },
        authors: ['agence'],
        categories: ['posts'],
      },
      'content/posts/autre.md': {
        url: 'https://example.org/2024/04/autre/',
        status: 'draft',
        localDate: '2024-04-02',
      },
      'content/posts/demain.md': { url: 'https://example.org/2026/12/demain/', status: 'scheduled' },
      'content/contact.md': { kind: 'page', url: 'https://example.org/contact/' },
      'content/posts/autre.en.md': { url: 'https://example.org/en/2024/04/other/', language: 'en' },
      'content/en/old.rst': { kind: 'other', type: 'rst' },
      'content/posts/_index.md': { kind: 'page', title: 'Nouvelles', url: 'https://example.org/posts/' },
    },
    body: 'Voir [l’autre](https://example.org/2024/04/autre/#l-etape-2) et\n\n![Plan](./plan.gif)\n\n,\n\n![Logo](./logo.gif)\n\n.\n\n![Le plan](./plan.gif "De haut © Agence")',
  },
  'Jekyll, with defaults, drafts and Liquid': {
    files: {
      '_config.yml':
        'title: Le Journal\nurl: https://example.org\nbaseurl: /blog\nlang: fr\ntimezone: Europe/Paris\npermalink: pretty\ndefaults:\n  - scope: { path: "", type: posts }\n    values: { author: agence }\n',
      '_data/authors.yml': 'agence:\n  name: L’agence\n',
      '_posts/2024-03-01-la-halle.md':
        '---\ntitle: La halle\ncategories: [politique]\nredirect_from: /vieux.html\n---\nVoir [l’autre]({% post_url 2024-04-02-autre %}), [le rapport]({{ site.baseurl }}/r.pdf) et [la page](/blog/contact/).\n\n![Plan]({{ "/assets/plan.gif" | relative_url }}){: .centre width="300" }\n\n{% highlight js %}\nlet a = "{{ b }}";\n{% endhighlight %}\n\n{% include youtube.html id="aqz-KE-bpKQ" %}\n\nUn avis.\n{: .notice--info }\n',
      '_posts/2024-04-02-autre.md': '---\ntitle: Autre\npublished: false\n---\nTexte\n',
      '_drafts/idee.md': '---\ntitle: Une idée\n---\nTexte\n',
      'contact.md': '---\ntitle: Contact\nlayout: page\n---\nTexte\n',
      'assets/plan.gif': picture,
      'r.pdf': '%PDF-1.4',
      'README.md': 'Comment faire',
    },
    site: { name: 'Le Journal', url: 'https://example.org/blog', language: 'fr', timeZone: 'Europe/Paris' },
    items: {
      '_posts/2024-03-01-la-halle.md': {
        kind: 'article',
        url: 'https://example.org/blog/politique/2024/03/01/la-halle/',
        localDate: '2024-03-01',
        authors: ['agence'],
        oldAddresses: ['https://example.org/blog/vieux.html'],
      },
      '_posts/2024-04-02-autre.md': { url: 'https://example.org/blog/2024/04/02/autre/', status: 'draft' },
      '_drafts/idee.md': { kind: 'article', url: 'https://example.org/blog/idee/', status: 'draft' },
      'contact.md': { kind: 'page', url: 'https://example.org/blog/contact/' },
    },
    body: 'Voir [l’autre](https://example.org/blog/2024/04/02/autre/), [le rapport](https://example.org/blog/r.pdf) et [la page](https://example.org/blog/contact/).\n\n![Plan](./plan.gif)\n\n```js\nlet a = "{{ b }}";\n```\n\n::embed{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"}\n\n:::note\nUn avis.\n:::',
  },
  'Eleventy, with data of a folder': {
    files: {
      'eleventy.config.js': 'export default (c) => ({ dir: { input: "content" } });',
      'content/_data/metadata.json':
        '{ "title": "Le Journal", "url": "https://example.org/", "language": "fr" }',
      'content/blog/blog.json': '{ "tags": "posts", "author": "Agence" }',
      'content/blog/2024-03-01-halle.md':
        '---\ntitle: La halle\ntags: [marché]\n---\nVoir [l’autre](./autre.md) et [la page](/contact/).\n\n{% for a in b %}{{ a }}{% endfor %}\nFin.\n',
      'content/blog/autre.md': '---\ntitle: Autre\ndate: 2024-04-02\npermalink: /ailleurs/\n---\nTexte\n',
      'content/blog/secret.md': '---\ntitle: Secret\ndate: 2024-04-03\npermalink: false\n---\nTexte\n',
      'content/contact.md': '---\ntitle: Contact\n---\nTexte\n',
    },
    site: {
      name: 'Le Journal',
      url: 'https://example.org',
      language: 'fr',
      authors: [{ login: 'agence', name: 'Agence' }],
    },
    items: {
      'content/blog/2024-03-01-halle.md': {
        url: 'https://example.org/blog/halle/',
        tags: ['marche'],
        authors: ['agence'],
      },
      'content/blog/autre.md': { url: 'https://example.org/ailleurs/' },
      'content/blog/secret.md': { url: 'https://example.org/blog/secret/', status: 'closed' },
      'content/contact.md': { kind: 'page', url: 'https://example.org/contact/' },
    },
    body: 'Voir [l’autre](https://example.org/ailleurs/) et [la page](https://example.org/contact/).\n\nFin.',
  },
  'AstroPaper, with MDX': {
    files: {
      'astro.config.ts': 'export default defineConfig({ site: SITE.website });',
      'src/config.ts':
        'export const SITE = { website: "https://example.org/", title: "Le Journal", lang: "fr", timezone: "Europe/Paris" };',
      'src/content/blog/halle.mdx':
        '---\ntitle: La halle\npubDatetime: 2024-03-01T09:00:00Z\nmodDatetime: 2024-03-02T09:00:00Z\nfeatured: true\ndescription: Le chapeau\nogImage: ../../assets/halle.gif\ntags: [marché]\n---\nimport plan from "../../assets/plan.gif";\nimport Boite from "../../components/Boite.astro";\n\n<Image src={plan} alt="Le plan" />\n\n<Boite title="Repères">Un *mot*.</Boite>\n\nUne somme : {1 + 1}.{" "}Fin.\n',
      'src/assets/halle.gif': picture,
      'src/assets/plan.gif': picture,
      'src/pages/about.md': '---\ntitle: À propos\n---\nTexte\n',
    },
    site: { name: 'Le Journal', url: 'https://example.org', language: 'fr', timeZone: 'Europe/Paris' },
    items: {
      'src/content/blog/halle.mdx': {
        url: 'https://example.org/posts/halle/',
        localDate: '2024-03-01 10:00:00',
        updated: Date.UTC(2024, 2, 2, 9),
        excerpt: 'Le chapeau',
        isSticky: true,
        lead: { url: 'https://example.org/_astro/halle.gif', alt: '', caption: '' },
      },
      'src/pages/about.md': { kind: 'page', url: 'https://example.org/about/' },
    },
    body: '![Le plan](./plan.gif)\n\n**Repères**\n\nUn *mot*.\n\nUne somme : . Fin.',
  },
  'MkDocs, with Material’s blog': {
    files: {
      'mkdocs.yml':
        'INHERIT: ./base.yml\nsite_url: !ENV [SITE_URL, "https://example.org/"]\ntheme:\n  name: material\n  language: fr\nplugins:\n  - blog\n  - macros:\n      include_dir: parts\nmarkdown_extensions:\n  - x:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify {}\n',
      'docs/blog/.authors.yml': 'authors:\n  agence:\n    name: L’agence\n    description: Des nouvelles\n',
      'docs/blog/posts/halle.md':
        '---\ndate:\n  created: 2024-03-01\n  updated: 2024-03-05\nauthors: [agence]\ncategories: [Politique]\n---\n\n# La halle\n\nUn chapeau.\n\n<!-- more -->\n\n!!! warning "Attention"\n    Un `!!! mot`.\n\n    - a\n\n=== "Un"\n\n    Le premier\n\n=== "Deux"\n\n    Le second\n\n``` py title="a.py" linenums="1"\nx = 1\n```\n\nAppuyez sur ++ctrl+c++ :material-check: :wink:, ==vite==.[^1]\n\n--8<-- "abbr.md"\n\n{% include "licence.md" %}\n\n[^1]: La note.\n',
      'parts/licence.md': '??? quote "Licence"\n    Libre\n',
      'base.yml': 'site_name: Le Journal\nextra: { mail: a@example.org }\n',
      'docs/abbr.md': '*[HTML]: Un langage\n\nDu HTML, {{ config.extra.mail }}.',
      'docs/index.md': '# Accueil\n\nTexte\n',
    },
    site: {
      name: 'Le Journal',
      url: 'https://example.org',
      language: 'fr',
      authors: [{ login: 'agence', name: 'L’agence', bio: 'Des nouvelles' }],
    },
    items: {
      'docs/blog/posts/halle.md': {
        kind: 'article',
        title: 'La halle',
        url: 'https://example.org/blog/2024/03/01/la-halle/',
        excerpt: 'Un chapeau.',
        categories: ['politique'],
        updated: Date.UTC(2024, 2, 4, 23),
      },
      'docs/index.md': { kind: 'page', url: 'https://example.org/', title: 'Accueil' },
    },
    body: ':::note[Attention]\nUn `!!! mot`.\n\n- a\n:::\n\n**Un**\n\nLe premier\n\n**Deux**\n\nLe second\n\n**a.py**\n\n```py\nx = 1\n```\n\nAppuyez sur <kbd>ctrl</kbd>+<kbd>c</kbd> 😉, <mark>vite</mark>.[^1]\n\nDu <abbr title="Un langage">HTML</abbr>, [a@example.org](mailto:a@example.org).\n\n<details>\n<summary>Licence</summary>\n\nLibre\n\n</details>\n\n[^1]: La note.',
  },
};

describe('the program is told by its settings', () => {
  for (const [sentence, { files, site, items, body }] of Object.entries(cases)) {
    test(sentence, async () => {
      const archive = await open(files);
      expect(archive.site).toMatchObject(site);
      for (const [id, expected] of Object.entries(items))
        expect(archive.items.find((item) => item.id === id)).toMatchObject(expected);
      const [first = ''] = Object.keys(items);
      expect((await bodyIn(archive, first)).markdown).toBe(body);
    });
  }
});
