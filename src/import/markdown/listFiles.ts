import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders with what programs have made or installed, which no reader has written. */
const made = /^(?:node_modules|_site|site-packages|__pycache__)$/;
const madeAtTop = /^(?:vendor|dist|build|out|resources|venv|env)$/;

/** Every file below a folder, as paths from there with `/`, without those that programs have made. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const { name } = entry;
      const file = below ? `${below}/${name}` : name;
      if (entry.isFile()) found.push(file);
      const isMade = made.test(name) || name.startsWith('.') || (below === '' && madeAtTop.test(name));
      if (entry.isDirectory() && !isMade) walk(file);
    }
  };
  walk('');
  return found.sort();
}
