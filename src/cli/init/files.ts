import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { slugOf } from '../../addresses/slugs.ts';
import { filesBelow } from '../../builder/files.ts';
import { initWords } from '../../i18n/cli/init.ts';
import { formatClock } from '../new/location.ts';
import type { Answers } from './answers.ts';
import { fill, scalar } from './fill.ts';
import { guideFolder, guideOf, guidePictures } from './guide.ts';
import { hostFilesOf } from './hosts.ts';
import { packageJson } from './packageJson.ts';
import type { NewFiles } from './writeNew.ts';

const template = fileURLToPath(new URL('./template/', import.meta.url));

/**
 * The content of a new publication: settings, a first article, its author, standing pages, the guide.
 *
 * @param inRepository the content folder, from the repository's root
 */
export function contentFilesOf(answers: Answers, clock: number, inRepository = '.'): NewFiles {
  const { language } = answers;
  const words = initWords[language];
  const folder = path.join(template, language);
  const year = formatClock(timeZoneOf(answers), clock).slice(0, 4);
  const values = valuesFor(answers, clock, inRepository);
  const places: Record<string, string> = {
    'articles/article.md': `articles/${year}/${slugOf(words.firstTitle)}/index.md`,
    'theme/guide.md': 'theme/README.md',
  };
  const files = filesBelow(folder)
    .filter((name) => name !== 'guide.md' && !name.startsWith(`${guideFolder}/`))
    .map((name) => [places[name] ?? name, fill(readFileSync(path.join(folder, name), 'utf8'), values)]);
  const facts = { language, sections: answers.sections, timeZone: timeZoneOf(answers) };
  return { ...Object.fromEntries(files), 'README.md': guideOf(facts), ...guidePictures(language) };
}

/** What a publication that is a folder of its own has besides: its program, and how it is published. */
export const projectFilesOf = (answers: Answers, program: string): NewFiles => ({
  'package.json': packageJson(answers, program),
  '.gitignore': 'node_modules/\n.cache/\n.astro/\ndist/\n.DS_Store\n',
  '.vscode/extensions.json': json({ recommendations: ['astro-build.astro-vscode', 'redhat.vscode-yaml'] }),
  '.vscode/settings.json': json({
    'astro.content-intellisense': true,
    'yaml.schemas': {
      '.astro/collections/depeche-site.schema.json': 'site.yaml',
      '.astro/collections/depeche-authors.schema.json': 'authors/*.yaml',
    },
    '[markdown]': { 'editor.quickSuggestions': { other: true, comments: false, strings: true } },
  }),
  ...hostFilesOf(answers),
});

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The zone of the machine, unless it is a server's. */
function timeZoneOf({ language }: Answers): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return /^[A-Z]\w+\/\w/.test(timeZone) && !timeZone.startsWith('Etc/')
    ? timeZone
    : { fr: 'Europe/Paris', en: 'Europe/London' }[language];
}

function valuesFor(answers: Answers, clock: number, inRepository: string): Record<string, string> {
  const { name, sections, publisher, url, host, look, admin, language } = answers;
  const words = initWords[language];
  const timeZone = timeZoneOf(answers);
  const date = formatClock(timeZone, clock);
  const section = ({ id, name: title }: Answers['sections'][number]) =>
    `  - id: ${scalar(id)}\n    name: ${scalar(title)}\n    description: ${scalar(words.sectionDescription(title))}`;
  return {
    name: scalar(name),
    url: scalar(url),
    timeZone,
    description: scalar(words.description(name)),
    look,
    sections: sections.map(section).join('\n'),
    section: scalar(sections[0]!.id),
    publisher: scalar(publisher),
    publisherText: publisher,
    hostName: scalar(words.hostNames[host] ?? host),
    hosting: host === 'gitlab' ? 'any' : host,
    admin: admin
      ? `\n${words.adminComment}\nadmin:\n  repository: ${scalar(admin)}\n  folder: ${inRepository}\n`
      : '',
    date,
    day: date.slice(0, 10),
    role: scalar(words.role),
    firstTitle: scalar(words.firstTitle),
  };
}
