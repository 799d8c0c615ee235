/** A fault that somebody could put into the code unnoticed, if no test were held against it. */
export type Sabotage = {
  name: string;
  /** The law or the feature, and how it is broken. */
  breaks: string;
  /** The file, from the project's root. */
  file: string;
  /** What stands there, exactly once. */
  find: string;
  /** What is put in its place; it compiles. */
  replace: string;
  /** The file with the test that should notice it: run first, for that takes seconds where all tests take minutes. */
  test: string;
};

/** One for each law of the project and each large feature; the tests have to notice all of them (`npm run sabotage`). */
export const sabotages: readonly Sabotage[] = [
  {
    name: 'draft-published',
    breaks: 'The gate: a draft is let in.',
    file: 'src/intake/publishedPart.ts',
    find: "({ status }) => status === 'published')",
    replace: "({ status }) => status === 'published' || status === 'draft')",
    test: 'tests/intake/publishedPart.test.ts',
  },
  {
    name: 'embargo-by-day',
    breaks: 'The gate: an embargo ends at midnight before its hour.',
    file: 'src/intake/gate.ts',
    find: 'if (moment(article.date) > clock)',
    replace: 'if (moment(`${article.date.slice(0, 10)}T00:00:00Z`) > clock)',
    test: 'tests/intake/gate.test.ts',
  },
  {
    name: 'key-without-related',
    breaks: 'A page is a function of its props: the key of a page leaves out its related articles.',
    file: 'src/builder/pages/pageKey.ts',
    find: 'for (const key in value) {',
    replace: "for (const key in value) if (key !== 'related') {",
    test: 'tests/builder/pages/pageKey.test.ts',
  },
  {
    name: 'second-clock',
    breaks: "One clock: what pages say of time follows the machine's clock, not the build's.",
    file: 'src/site/edition.ts',
    find: 'clock: readClock(),',
    replace: 'clock: readClock() && Date.now(),',
    test: 'tests/site/sitemaps.test.ts',
  },
  {
    name: 'mdx-typeset-as-english',
    breaks: 'One Markdown: feeds and search get bodies in MDX with the typography of English.',
    file: 'src/site/mdxBody.ts',
    find: '    inputs.language,',
    replace: "    inputs.language && 'en',",
    test: 'tests/site/mdx.test.ts',
  },
  {
    name: 'handler-in-html',
    breaks: 'No script on a reading page: raw HTML keeps its event handlers.',
    file: 'src/markdown/allowedHtml.ts',
    find: '/^aria-[a-z]+$|^data-footnote/',
    replace: '/^aria-[a-z]+$|^data-footnote|^on[a-z]+$/',
    test: 'tests/markdown/rawHtml.test.ts',
  },
  {
    name: 'optional-credit',
    breaks: "One model: the editors' interface lets required fields of a group stay empty.",
    file: 'src/admin/fields.ts',
    find: 'required: node.required?.includes(name) ?? false,',
    replace: "required: above === '' && (node.required?.includes(name) ?? false),",
    test: 'tests/admin/fields.test.ts',
  },
  {
    name: 'first-fault-only',
    breaks: 'All faults at once: of the fields of a file only the first fault is reported.',
    file: 'src/intake/schemas/schemaFaults.ts',
    find: 'result.error.issues.flatMap(faultsOf)',
    replace: 'result.error.issues.slice(0, 1).flatMap(faultsOf)',
    test: 'tests/intake/publication.test.ts',
  },
  {
    name: 'page-before-picture',
    breaks: 'Nothing half-written is served: a page is published before the pictures it shows.',
    file: 'src/builder/output/publish.ts',
    find: "file.endsWith('.html') ? 2 : 1",
    replace: "file.endsWith('.html') ? 1 : 2",
    test: 'tests/builder/output/publish.test.ts',
  },
  {
    name: 'moved-section-lost',
    breaks: 'Addresses are promises: the articles of a section that was renamed have no redirects.',
    file: 'src/addresses/redirects.ts',
    find: 'const rest = address.startsWith(to) ?',
    replace: 'const rest = address.startsWith(from) ?',
    test: 'tests/addresses/redirects.test.ts',
  },
  {
    name: 'draft-blocks-build',
    breaks: 'Nothing stands in the way of taking down: a link to what is a draft again stops the build.',
    file: 'src/intake/gate.ts',
    find: "draft: 'dropped',",
    replace: "draft: 'refused',",
    test: 'tests/intake/gate.test.ts',
  },
  {
    name: 'reading-ignores-time-zone',
    breaks: 'Keys are derived: a parsed article is taken from the cache though the time zone has changed.',
    file: 'src/intake/publication.ts',
    find: 'JSON.stringify([facts, [...rules.reserved]])',
    replace: 'JSON.stringify([{ ...facts, timeZone: undefined }, [...rules.reserved]])',
    test: 'tests/builder/load/parseCache.test.ts',
  },
  {
    name: 'picture-not-verified',
    breaks: 'The cache is verified: a picture of the last build is kept without a look at its bytes.',
    file: 'src/builder/images/writeVariants.ts',
    find: 'if (isKnown && output.isUnchanged(file, known.digest))',
    replace: 'if (isKnown)',
    test: 'tests/builder/images/variants.test.ts',
  },
  {
    name: 'always-french',
    breaks: 'A publication is not the program: every publication has the words of a French one.',
    file: 'src/site/edition.ts',
    find: 'wordingFor(settings.language)',
    replace: "wordingFor(settings.language && 'fr')",
    test: 'tests/site/english.test.ts',
  },
  {
    name: 'guillemet-may-wrap',
    breaks: 'Typography: a closing guillemet may begin a line.',
    file: 'src/markdown/typography/frenchPunctuation.ts',
    find: "NBSP + '»'",
    replace: "' »'",
    test: 'tests/markdown/typography/punctuation.test.ts',
  },
  {
    name: 'title-unescaped',
    breaks: 'Feeds: a title with an ampersand makes a feed that is not XML.',
    file: 'src/outputs/feeds/feedData.ts',
    find: '${escapeHtml(title)}</a>',
    replace: '${title}</a>',
    test: 'tests/outputs/feeds/feeds.test.ts',
  },
  {
    name: 'policy-loses-hash',
    breaks: 'Content policy: it names the first of the styles of a page and no other.',
    file: 'src/builder/policy/contentPolicy.ts',
    find: 'pages.flatMap(({ styles }) => styles)',
    replace: 'pages.flatMap(({ styles }) => styles.slice(0, 1))',
    test: 'tests/builder/policy/contentPolicy.test.ts',
  },
  {
    name: 'accents-kept',
    breaks: 'Search: « metaux » does not find « métaux ».',
    file: 'src/search/words.ts',
    find: 'const plain = /^[a-z0-9]+$/;',
    replace: 'const plain = /^[\\p{Ll}0-9]+$/u;',
    test: 'tests/search/words.test.ts',
  },
  {
    name: 'expiry-not-scheduled',
    breaks: 'Schedule: the moment at which an article expires calls for no build.',
    file: 'src/outputs/schedule.ts',
    find: 'over > begin && over < down && over',
    replace: 'over > begin && over > down && over',
    test: 'tests/outputs/schedule.test.ts',
  },
  {
    name: 'copy-proved',
    breaks: 'Proof: a site with a copy of an unpublished file is proved clean.',
    file: 'src/cli/prove/examine.ts',
    find: 'hits.length + copies.length === 0',
    replace: 'hits.length === 0',
    test: 'tests/cli/prove/examine.test.ts',
  },
];
