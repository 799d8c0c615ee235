import type { FaultDetail, Spot } from '../../intake/faults.ts';
import type {
  EmbedReference,
  HeadingReference,
  MediaReference,
  Outline,
  TableReference,
} from '../../intake/outline.ts';
import { isRemote, isSafe, correctScheme } from '../addressForms.ts';

/** Collects the links, pictures, tables and faults of a body. */
export type Report = Outline & {
  tables: TableReference[];
  embeds: EmbedReference[];
  media: MediaReference[];
  headings: HeadingReference[];
  fault: (detail: FaultDetail, spot: Spot) => void;
  link: (href: string, spot: Spot) => void;
  picture: (
    picture: { src: string; alt: string; title?: string | null | undefined; isPoster?: true },
    spot: Spot,
  ) => void;
};

/** Creates an empty report, which records an unsafe address as a fault instead of a link or picture. */
export function createReport(): Report {
  const outline: Outline & Pick<Report, 'tables' | 'embeds' | 'media' | 'headings'> = {
    links: [],
    pictures: [],
    tables: [],
    embeds: [],
    media: [],
    headings: [],
    faults: [],
  };
  const fault: Report['fault'] = (detail, { line, column }) =>
    outline.faults.push({ ...detail, line, column });
  const ifSafe = (address: string, spot: Spot, then: () => void) =>
    isSafe(address) ? then() : fault({ rule: 'address-refused', values: { address } }, spot);
  return {
    ...outline,
    fault,
    link(href, { line, column }) {
      const right = correctScheme(href);
      const scheme = right && /^https?:\/\//.exec(right)![0];
      if (scheme)
        return void fault({ rule: 'link-scheme', values: { href, scheme, right } }, { line, column });
      ifSafe(href, { line, column }, () => outline.links.push({ href, line, column }));
    },
    picture: ({ src, alt, title, isPoster }, { line, column }) =>
      ifSafe(src, { line, column }, () =>
        outline.pictures.push({
          src,
          alt,
          ...(title && { title }),
          line,
          column,
          remote: isRemote(src),
          ...(isPoster && { isPoster }),
        }),
      ),
  };
}
