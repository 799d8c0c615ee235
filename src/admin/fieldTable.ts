import type { Collection } from '../intake/collections.ts';
import type { Field } from './fields.ts';

type Words = {
  field: string;
  meaning: string;
  needed: string;
  choices: string;
  files: Record<Collection, string>;
};

/** A table of all fields of each kind of file, in Markdown. */
export function fieldTables(files: Record<Collection, Field[]>, words: Words): string {
  return (Object.keys(words.files) as Collection[])
    .map((kind) => [`### ${words.files[kind]}`, '', ...tableOf(files[kind], words), ''].join('\n'))
    .join('\n');
}

function tableOf(fields: readonly Field[], { field, meaning, needed, choices: oneOf }: Words): string[] {
  const rows = (found: readonly Field[]): string[] =>
    found.flatMap(({ path, label, hint, required, choices, fields: inner }) => {
      const words = choices.map((choice) => `\`${choice.value}\` (${choice.label})`).join(', ');
      const sentence = words ? `${hint} ${oneOf} ${words}.` : hint;
      return [
        `| \`${path}\`${required ? ` ${needed}` : ''} | **${label}.** ${sentence.replaceAll('|', '\\|')} |`,
        ...rows(inner),
      ];
    });
  return [`| ${field} | ${meaning} |`, '| --- | --- |', ...rows(fields)];
}

/** Replaces the text between two markers of a document; undefined if there are none. */
export function replaceBetweenMarkers(document: string, name: string, text: string): string | undefined {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [document.indexOf(start), document.indexOf(end)];
  if (from < 0 || to < from) return undefined;
  return `${document.slice(0, from + start.length)}\n\n${text.trim()}\n\n${document.slice(to)}`;
}
