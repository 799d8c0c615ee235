import path from 'node:path';
import { slugOf, soundsLike } from '../../../addresses/slugs.ts';
import type { TextRule } from './textRule.ts';

/** What a title says before its `©`, and whether it says whose the picture is. */
const partsOf = (title: string) => ({ caption: title.split('©')[0]!.trim(), credited: /©\s*\S/.test(title) });

const alts: TextRule = ({ data, outline, spotInFile: at }, report) => {
  const told = new Set<string>();
  const title = typeof data['title'] === 'string' ? data['title'] : '';
  for (const { src, alt, title: caption = '', remote, ...spot } of outline.pictures) {
    const place = at(spot);
    if (alt.trim() === '') {
      const right = `![…](${src}${caption ? ` "${caption}"` : ''})`;
      report({ rule: 'alt-missing', values: { src, right } }, place);
      continue;
    }
    const file = path.posix.basename(src.replace(/[?#].*$/s, ''));
    const of = soundsLike(alt, title)
      ? 'title'
      : soundsLike(alt, partsOf(caption).caption)
        ? 'caption'
        : alt.trim() === file || slugOf(alt) === slugOf(file)
          ? 'file'
          : told.has(slugOf(alt))
            ? 'picture'
            : undefined;
    told.add(slugOf(alt));
    if (of) report({ rule: 'alt-repeated', values: { alt, of } }, place);
  }
};

/** The lead picture's description, which the build has made sure is there. */
const leadAlt: TextRule = ({ data, fieldSpot: spotOf }, report) => {
  const image = data['image'];
  if (typeof image !== 'object' || image === null) return;
  const { alt, caption } = image as Record<string, unknown>;
  if (typeof alt !== 'string' || alt.trim() === '') return;
  const repeats = (other: unknown) => typeof other === 'string' && soundsLike(alt, other);
  const of = repeats(data['title']) ? 'title' : repeats(caption) ? 'caption' : undefined;
  if (of) report({ rule: 'alt-repeated', values: { alt, of } }, spotOf(['image', 'alt']), 'image.alt');
};

/** Components of MDX say whose a picture is in an attribute of their own. */
const credits: TextRule = ({ kind, format, outline, body, spotInFile: at }, report) => {
  if (kind === 'page') return;
  const lines = body.split('\n');
  for (const { src, alt, title = '', remote, line, column } of outline.pictures) {
    const isMarkdown = lines[line - 1]?.startsWith('![', column - 1) ?? false;
    if (remote || partsOf(title).credited || (format === 'mdx' && !isMarkdown)) continue;
    const caption = partsOf(title).caption;
    const right = `![${alt}](${src} "${caption ? `${caption} ` : ''}© …")`;
    report({ rule: 'picture-uncredited', values: { src, right } }, at({ line, column }));
  }
};

export const pictureRules: readonly TextRule[] = [alts, leadAlt, credits];
