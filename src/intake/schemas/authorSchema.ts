import type { z } from 'zod';
import { map, text, textOrNothing, webAddress } from './fields.ts';
import { oldAddresses } from './redirectSchema.ts';

/** `authors/ID.yaml`. A picture written as a path alone has been made `{ src }` before. */
export const authorSchema = map({
  name: text().describe('The name as it stands in bylines.'),
  role: text().optional().describe('What the author does, such as "Correspondent in Brussels".'),
  bio: text().optional().describe('A few sentences about the author, shown on the author’s page.'),
  url: webAddress().optional().describe('The author’s own site or profile.'),
  picture: map({
    src: text().describe('The picture file, as a path from the author’s own file.'),
    alt: textOrNothing().optional().describe('What the picture shows, if not simply the author.'),
    credit: text().optional().describe('Whose picture it is.'),
  })
    .optional()
    .describe('A portrait: a path, or src, alt and credit.'),
  redirectFrom: oldAddresses().describe(
    'Old addresses of the author’s page on this site; what was below them leads below the page.',
  ),
});

export type AuthorFields = z.infer<typeof authorSchema>;

export type Author = AuthorFields & {
  /** The file's name without its ending. */
  id: string;
  /** Path from the project's root. */
  file: string;
};
