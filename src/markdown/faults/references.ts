import type { MdastNode } from 'satteri';
import type { Report } from './report.ts';
import { nodePosition } from './positions.ts';

type Definition = Extract<MdastNode, { type: 'definition' }>;
type Reference = Extract<MdastNode, { type: 'linkReference' | 'imageReference' }>;

/** Reports each link and picture by reference once, at the position of its definition. */
export function referenceReporter(report: Report) {
  const definitions = new Map<string, Definition>();
  const links = new Set<string>();
  const pictures = new Map<string, string>();
  return {
    define(node: Definition): void {
      // The first definition of an identifier counts.
      if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    },
    link: ({ identifier }: Reference) => void links.add(identifier),
    picture: (node: Reference) =>
      void pictures.set(node.identifier, ('alt' in node ? node.alt : undefined) ?? ''),
    end(): void {
      for (const [identifier, definition] of definitions) {
        const { url, title } = definition;
        const alt = pictures.get(identifier);
        if (links.has(identifier)) report.link(url, nodePosition(definition));
        if (alt !== undefined) report.picture({ src: url, alt, title }, nodePosition(definition));
      }
    },
  };
}
