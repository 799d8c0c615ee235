import { describe, expect, test } from 'vitest';
import type { Loss } from '../../../src/htmlToMarkdown/bodyContext.ts';
import { htmlToMarkdown } from '../../../src/htmlToMarkdown/htmlToMarkdown.ts';
import { bodyHtml } from '../../../src/import/markdown/bodyHtml.ts';
import type { Program } from '../../../src/import/oldSite.ts';

function convert(program: Program, body: string, isMdx = false): { markdown: string; losses: Loss[] } {
  const losses: Loss[] = [];
  const onLoss = (loss: Loss) => void losses.push(loss);
  const html = bodyHtml(
    body,
    { program, isMdx, isHtml: false },
    {
      addressOf: (reference) => (/lost/.test(reference) ? undefined : `/${reference}/`),
      include: (name) => ({ 'a.md': 'Du *texte*.', 'b.html': '<p>{{ x }}</p>' })[name],
      valueOf: (name) => ({ 'site.title': 'Le Journal', 'params.year': '2024' })[name],
      onLoss,
    },
  );
  const fileFor = (url: string) => `./${url.split('/').at(-1)}`;
  const markdown = htmlToMarkdown(html, { fileFor, linkFor: (url) => url || undefined, onLoss });
  return { markdown: markdown.trim(), losses };
}

type Case = [sentence: string, body: string, markdown: string, lost?: [Loss['what'], string][]];

const cases: Partial<Record<Program, Case[]>> = {
  hugo: [
    [
      'links to other texts',
      '[a]({{< ref "autre.md" >}}) [b]({{< relref path="lost.md" >}})',
      '[a](/autre.md/) b',
      [['link', 'lost.md']],
    ],
    [
      'a video with a title',
      '{{< youtube id="aqz-KE-bpKQ" title="Le film" >}}',
      '::embed{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ" title="Le film"}',
    ],
    ['a video by its number', '{{< vimeo 76979871 >}}', '::embed{url="https://vimeo.com/76979871"}'],
    [
      'a post',
      '{{< x user="agence" id="1437818895604269059" >}}',
      '::embed{url="https://x.com/agence/status/1437818895604269059"}',
    ],
    [
      'code, in which nothing is a shortcode',
      '{{< highlight go "linenos=table" >}}\nx := `a`\n{{< /highlight >}}\n\n```\n{{< ref "x" >}}\n```',
      '```go\nx := `a`\n```\n\n```\n{{< ref "x" >}}\n```',
    ],
    [
      'a shortcode that is shown',
      'Écrivez `{{</* ref "x" */>}}` ou {{</* youtube */>}}.',
      'Écrivez `{{</* ref "x" */>}}` ou {{< youtube >}}.',
    ],
    ['a value', '{{< param "year" >}}', '2024'],
    [
      'what opens',
      '{{< details summary="Plus" >}}\nUn *mot*\n{{< /details >}}',
      '<details>\n<summary>Plus</summary>\n\nUn *mot*\n\n</details>',
    ],
    [
      'a box of a theme',
      '{{% notice title="Repères" %}}\nUn *mot*\n{{% /notice %}}',
      ':::note[Repères]\nUn *mot*\n:::',
    ],
    [
      'a picture of a theme',
      '{{< legacy-img src="2014/a.jpg" alt="A" caption="La mine" >}}',
      '![A](./a.jpg "La mine")',
    ],
    [
      'a picture that is a link',
      '[{{< img src="a.jpg" alt="A" >}}](https://example.org/) et *texte*',
      '[![A](./a.jpg)](https://example.org/)\n\net *texte*',
    ],
    [
      'text right below a picture',
      '{{< figure src="a.jpg" alt="A" >}}\nUn *mot*',
      '![A](./a.jpg)\n\nUn *mot*',
    ],
    [
      'an unknown shortcode keeps its text',
      '{{< boite title="Titre" >}}\n{{< ref "x" >}} et *texte*\n{{< /boite >}}',
      '**Titre**\n\n/x/ et *texte*',
      [['shortcode', '{{< boite title >}}']],
    ],
    [
      'an unknown quotation',
      '{{< citation text="Une phrase." cite="La rédaction" >}}',
      ':::quote{by="La rédaction"}\nUne phrase.\n:::',
      [['shortcode', '{{< citation text cite >}}']],
    ],
    ['an unknown shortcode without words', 'a {{< rien >}} b', 'a b', [['shortcode', '{{< rien >}}']]],
  ],
  jekyll: [
    [
      'links to other texts',
      '[a]({% post_url 2024-01-01-a %}) [b]({% link lost.md %})',
      '[a](/2024-01-01-a/) b',
      [['link', 'lost.md']],
    ],
    [
      'a file to include',
      '{% include a.md %}\n\n{% include b.html %}',
      'Du *texte*.',
      [['template', '{% include b.html %}']],
    ],
    [
      'a picture to include',
      '{% include figure.html image_path="/a.jpg" alt="A" caption="La mine" %}',
      '![A](./a.jpg "La mine")',
    ],
    [
      'values',
      '{{ site.title }}{{ "/x" | relative_url }}{{ inconnu }}',
      'Le Journal//x/',
      [['template', '{{ inconnu }}']],
    ],
    ['what is to be shown as it is', '{% raw %}{{ a }}{% endraw %}{% comment %}b{% endcomment %}', '{{ a }}'],
    ['conditions keep their text', '{% if x %}Un *mot*{% endif %}', 'Un *mot*', [['template', '{% if x %}']]],
    [
      'its own table of contents',
      '* TOC\n{:toc}\n\n## Un {#un}\n\n[vers un](#un)',
      '## Un\n\n[vers un](#un)',
    ],
  ],
  mkdocs: [
    [
      'a box with the name of its kind',
      '!!! info\n    Un *mot*\n\nAprès',
      ':::note[Info]\nUn *mot*\n:::\n\nAprès',
    ],
    ['a box without a title', '!!! note ""\n    Un mot', ':::note\nUn mot\n:::'],
    [
      'a box in a box, with code',
      '!!! tip "A"\n    Un\n\n    ??? note "B"\n        ```py\n        x = 1\n\n        y\n        ```',
      ':::note[A]\nUn\n\n<details>\n<summary>B</summary>\n\n```py\nx = 1\n\ny\n```\n\n</details>\n:::',
    ],
    [
      'attributes of pictures and links',
      '![a](a.jpg){: .centre loading=lazy } [b](/b){ .md-button }\n{: align=middle }',
      '![a](./a.jpg)\n\n[b](/b)',
    ],
    [
      'icons and emoji',
      ':material-check: Fait :wink:, à 12:30:45 et :inconnu:',
      'Fait 😉, à 12:30:45 et :inconnu:',
    ],
    [
      'signs of its own',
      '==vite== ++ctrl+alt++ ^^neuf^^ {--vieux--}',
      '<mark>vite</mark> <kbd>ctrl</kbd>+<kbd>alt</kbd> <ins>neuf</ins> ~~vieux~~',
    ],
    ['words that only look like them', 'a == b, c++ et {x}', 'a == b, c++ et {x}'],
    ['a file to include', '--8<-- "a.md"\n\n--8<-- "perdu.md"', 'Du *texte*.', [['template', 'perdu.md']]],
    ['its own table of contents', '[TOC]\n\n## Un', '## Un'],
  ],
  markdown: [
    ['notes', 'Un[^a].\n\n[^a]: La *note*.', 'Un[^1].\n\n[^1]: La *note*.'],
    [
      'HTML as it is',
      '<p align="center">Un <b>mot</b></p>\n\n<iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ"></iframe>',
      'Un **mot**\n\n::embed{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"}',
    ],
    [
      'terms and their definitions',
      'Un\n: Le premier\n  mot\n: Ou pas\n\nDeux\n\n:   Le *second*\n\nFin',
      '**Un**\n\nLe premier mot\n\nOu pas\n\n**Deux**\n\nLe *second*\n\nFin',
    ],
    ['a time is no definition', 'Ouvert\n12 : 30', 'Ouvert 12 : 30'],
    ['links of a wiki', '[[Une page|ici]] ![[a.png|300]]', '[ici](Une%20page)\n\n![](./a.png)'],
    [
      'short forms',
      '*[EG]: Eau et gaz\n\nEG, `EG` et BEG',
      '<abbr title="Eau et gaz">EG</abbr>, `EG` et BEG',
    ],
    ['comments of the source', '<!-- lint -->\nUn mot<!-- x -->', 'Un mot'],
  ],
};

for (const [program, list] of Object.entries(cases) as [Program, Case[]][])
  describe(program, () => {
    test.each(list)('%s', (_, body, markdown, lost = []) => {
      const found = convert(program, body);
      expect(found.markdown).toBe(markdown);
      expect(found.losses.map(({ what, detail }) => [what, detail])).toEqual(lost);
    });
  });

describe('MDX', () => {
  test.each<Case>([
    [
      'imports and components',
      'import A from "./a.jpg";\n\n<Image src={A} alt="La mine" />\n\n<YouTube id="aqz-KE-bpKQ" />',
      '![La mine](./a.jpg)\n\n::embed{url="https://www.youtube.com/watch?v=aqz-KE-bpKQ"}',
    ],
    [
      'an unknown component keeps its text',
      '<Boite titre="x" title="Titre">\n\nUn *mot* <Gras>gras</Gras>\n\n</Boite>',
      '**Titre**\n\nUn *mot* gras',
      [
        ['component', '<Gras>'],
        ['component', '<Boite>'],
      ],
    ],
    [
      'expressions are not run',
      'Un {"mot"} et {1 + 1}{/* rien */}.',
      'Un mot et .',
      [['component', '{1 + 1}']],
    ],
    [
      'code is code',
      '`<Boite>{x}</Boite>`\n\n```jsx\n<Boite>{x}</Boite>\n```',
      '`<Boite>{x}</Boite>`\n\n```jsx\n<Boite>{x}</Boite>\n```',
    ],
  ])('%s', (_, body, markdown, lost = []) => {
    const found = convert('astro', body, true);
    expect(found.markdown).toBe(markdown);
    expect(found.losses.map(({ what, detail }) => [what, detail])).toEqual(lost);
  });
});
