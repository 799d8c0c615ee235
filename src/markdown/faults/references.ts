import type { MdastNode } from 'satteri';
import type { Report } from './report.ts';
import { spotOf } from './spots.ts';

type Definition = Extract<MdastNode, { type: 'definition' }>;
type Reference = Extract<MdastNode, { type: 'linkReference' | 'imageReference' }>;

/** Reports links and pictures by reference, each once, where its address is written. */
export function referenceReader(report: Report) {
  const definitions = new Map<string, Definition>();
  const links = new Set<string>();
  const pictures = new Map<string, string>();
  return {
    define(node: Definition): void {
      // The first of two counts.
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    },
    link: ({ identifier }: Reference) => void links.add(identifier),
    picture: (node: Reference) =>
      void pictures.set(node.identifier, ('alt' in node ? node.alt : undefined) ?? ''),
    end(): void {
      for (const [identifier, definition] of definitions) {
        const { url, title } = definition;
        const alt = pictures.get(identifier);
        if (links.has(identifier)) report.link(url, spotOf(definition));
        if (alt !== undefined) report.picture({ src: url, alt, title }, spotOf(definition));
      }
    },
  };
}
