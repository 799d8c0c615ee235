import path from 'node:path';
import { missingFrench, plainerFrench, withWords } from '../../admin/packageWords.ts';
import { programRoot } from '../../cache/programRoot.ts';

/** Grammars of 280 programming languages: code blocks of a newsroom need no colours. */
const grammars = /^@shikijs\/langs\//;

/** Fonts that the interface requests from another server although its package contains them. */
const remoteFaces = /@font-face\s*\{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g;

/** A font of 3,800 icons, 750 kB; `.ci/icons/makeIcons.mjs` makes one of those that the interface shows. */
const allIcons = /new URL\(`assets\/material-symbols-outlined[^`]*\.woff2`,\s*import\.meta\.url\)/;
const ownIcons = path.join(programRoot, 'src/admin/icons/icons.woff2');

/** How the package remembers the entry that is edited in an element (`setEntryDraftRoot` of its source). */
const rememberedDraft = /(\.setAttribute\(\w+,``\)),(\w+\.set\((\w+),(\w+)\)\})/;

/** Changes to the script of the package: what it looks like there, the text by which it is found, and what it becomes. */
const changes = [
  { mark: 'assets/material-symbols-outlined', part: allIcons, becomes: 'new URL(ownIcons, location.href)' },
  // Lets `src/admin/status/entryDraft.ts` find that entry, so that controls of ours can fill in fields.
  { mark: 'data-entry-draft-root', part: rememberedDraft, becomes: '$1,$3.entryDraft=$4,$2' },
];

function changed(code: string): string {
  const found = changes.filter(({ mark }) => code.includes(mark));
  const result = found.reduce(
    (text, { mark, part, becomes }) => {
      if (!part.test(text)) throw new Error(`The package of the interface has changed: no “${mark}”.`);
      return text.replace(part, becomes);
    },
    code.replaceAll(remoteFaces, ''),
  );
  return found.some(({ part }) => part === allIcons)
    ? `import ownIcons from ${JSON.stringify(`${ownIcons}?url`)};\n${result}`
    : result;
}

/** The words of the package in French, which lack some. */
const frenchWords = /@sveltia[\\/]cms[\\/]locales[\\/]fr\.json$/;

const withMissingWords = (json: string) =>
  JSON.stringify(withWords(JSON.parse(json), { ...missingFrench, ...plainerFrench }));

/** Vite plugin that leaves parts of the interface's package out, opens one to us, and fills in words that it lacks. */
export const interfacePackage = {
  name: 'package-of-the-interface',
  enforce: 'pre' as const,
  resolveId: (source: string) => (grammars.test(source) ? '\0no-grammar' : undefined),
  load: (id: string) => (id === '\0no-grammar' ? 'export default [];' : undefined),
  transform(code: string, id: string) {
    if (frenchWords.test(id)) return withMissingWords(code);
    return id.includes('@sveltia/cms/npm/') ? changed(code) : undefined;
  },
};
