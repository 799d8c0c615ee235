import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, as paths from there with `/`, in an order that does not depend on the disk. */
export function filesBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const file = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(file);
      else found.push(file);
    }
  };
  walk('');
  return found.sort();
}
