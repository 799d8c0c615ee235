import { z } from 'zod';
import { addFault, date, map, text, textOrNothing } from './fields.ts';
import { nearest } from '../nearest.ts';
import { readOldPath } from '../../addresses/oldPaths.ts';
import { slugOf, soundsLike } from '../../addresses/slugs.ts';

/** The id of a section. If none is known, `site.yaml` has faults of its own, and any id is accepted. */
export const category = (sections: readonly { id: string; name: string }[]) => {
  const ids = sections.map(({ id }) => id);
  return z
    .string({ error: 'category' })
    .pipe(text())
    .transform((value, context) => {
      if (ids.length === 0 || ids.includes(value)) return value;
      const same = sections.find(({ id, name }) => soundsLike(id, value) || soundsLike(name, value));
      if (same) return addFault(context, { rule: 'category-spelling', values: { value, right: same.id } });
      return addFault(context, {
        rule: 'category-unknown',
        values: { value, right: nearest(value, ids), known: ids },
      });
    })
    .meta(ids.length > 0 ? { enum: ids } : {});
};

const languageNames: Record<string, string> = {
  francais: 'fr',
  french: 'fr',
  anglais: 'en',
  english: 'en',
  allemand: 'de',
  german: 'de',
  deutsch: 'de',
  espagnol: 'es',
  spanish: 'es',
  italien: 'it',
  italian: 'it',
  neerlandais: 'nl',
  dutch: 'nl',
};

/** A language by its code (BCP 47), such as `fr` or `pt-BR`. */
export const languageTag = () =>
  text().transform((value, context) => {
    if (/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value) && isLocale(value)) return value;
    const lower = value.toLowerCase().replace('_', '-');
    const code = languageNames[slugOf(value)] ?? (/^[a-z]{2}(-[a-z]{2})?$/.test(lower) ? lower : undefined);
    return addFault(context, { rule: 'lang-form', values: { value, right: code } });
  });

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A path on this site, as written: `/2019/old-name.html`. */
export const oldAddress = () =>
  text().transform((value, context) => {
    const reading = readOldPath(value);
    return 'path' in reading ? value : addFault(context, reading);
  });

/** The picture that an article or a dossier opens with. */
export const leadPicture = (timeZone: string) =>
  map(
    {
      src: text().describe('The picture file, as a path from the article’s own file.'),
      alt: textOrNothing().describe(
        'What the picture shows, for readers who cannot see it; "" if it only decorates.',
      ),
      caption: text().optional().describe('The caption shown below the picture.'),
      credit: z
        .string({ error: 'credit' })
        .pipe(text())
        .describe('Whose picture it is: photographer, agency or rights holder.'),
      license: text().optional().describe('The licence of the picture, by name or address.'),
      licenseUntil: date(timeZone)
        .optional()
        .describe('The moment at which the right to show it ends; from then on the site does not.'),
      focus: pictureFocus()
        .optional()
        .describe('What must stay visible when the picture is cropped, such as "top" or "30% 60%".'),
    },
    'image',
  );

/** The focus of a picture: one or two words, or two percentages of its width and height. */
const pictureFocus = () =>
  text().transform((value, context) => {
    const words = /^(?:center|left|right|top|bottom)(?: (?:center|left|right|top|bottom))?$/;
    const shares = /^(?:100|\d{1,2})% (?:100|\d{1,2})%$/;
    return words.test(value) || shares.test(value)
      ? value
      : addFault(context, { rule: 'focus-form', values: { value } });
  });
