import path from 'node:path';
import { slugOf, soundsLike } from '../../addresses/slugs.ts';
import type { TextRule } from './textRule.ts';

/** The caption in a title, before its `©`, and whether a credit follows. */
const splitTitle = (title: string) => ({
  caption: title.split('©')[0]!.trim(),
  credited: /©\s*\S/.test(title),
});

const alts: TextRule = ({ data, outline, spotInFile }, report) => {
  const earlierAlts = new Set<string>();
  const title = typeof data['title'] === 'string' ? data['title'] : '';
  for (const { src, alt, title: caption = '', remote, isPoster, ...spot } of outline.pictures) {
    if (isPoster) continue;
    const place = spotInFile(spot);
    if (alt.trim() === '') {
      const right = `![…](${src}${caption ? ` "${caption}"` : ''})`;
      report({ rule: 'alt-missing', values: { src, right } }, place);
      continue;
    }
    const file = path.posix.basename(src.replace(/[?#].*$/s, ''));
    const of = soundsLike(alt, title)
      ? 'title'
      : soundsLike(alt, splitTitle(caption).caption)
        ? 'caption'
        : alt.trim() === file || slugOf(alt) === slugOf(file)
          ? 'file'
          : earlierAlts.has(slugOf(alt))
            ? 'picture'
            : undefined;
    earlierAlts.add(slugOf(alt));
    if (of) report({ rule: 'alt-repeated', values: { alt, of } }, place);
  }
};

/** The description of the lead picture, which the build requires. */
const leadAlt: TextRule = ({ data, fieldSpot }, report) => {
  const image = data['image'];
  if (typeof image !== 'object' || image === null) return;
  const { alt, caption } = image as Record<string, unknown>;
  if (typeof alt !== 'string' || alt.trim() === '') return;
  const repeats = (other: unknown) => typeof other === 'string' && soundsLike(alt, other);
  const of = repeats(data['title']) ? 'title' : repeats(caption) ? 'caption' : undefined;
  if (of) report({ rule: 'alt-repeated', values: { alt, of } }, fieldSpot(['image', 'alt']), 'image.alt');
};

/** Components of MDX have an attribute of their own for the credit. */
const credits: TextRule = ({ collection, format, outline, body, spotInFile }, report) => {
  if (collection === 'pages') return;
  const lines = body.split('\n');
  for (const { src, alt, title = '', remote, isPoster, line, column } of outline.pictures) {
    const isMarkdown = lines[line - 1]?.startsWith('![', column - 1) ?? false;
    if (remote || isPoster || splitTitle(title).credited || (format === 'mdx' && !isMarkdown)) continue;
    const caption = splitTitle(title).caption;
    const directive = /^::.*(?=\}\s*$)/.exec(lines[line - 1]?.slice(column - 1) ?? '')?.[0];
    const right = directive
      ? `${directive} credit="…"}`
      : `![${alt}](${src} "${caption ? `${caption} ` : ''}© …")`;
    report({ rule: 'picture-uncredited', values: { src, right } }, spotInFile({ line, column }));
  }
};

export const pictureRules: readonly TextRule[] = [alts, leadAlt, credits];
