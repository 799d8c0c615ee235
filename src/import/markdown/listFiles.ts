import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Folders with what programs have made or installed, which no reader has written. */
const made = /^(?:node_modules|vendor|public|_site|dist|build|out|resources|site-packages|__pycache__)$/;

/** Every file below a folder, as paths from there with `/`, without those that programs have made. */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  const walk = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const { name } = entry;
      const file = below ? `${below}/${name}` : name;
      const isDirectory = entry.isDirectory();
      if (isDirectory && !made.test(name) && !/^\.(?!vuepress$|vitepress$)/.test(name)) walk(file);
      // `public` is where Astro and others keep files that are handed out as they are.
      else if (isDirectory && name === 'public' && below === '') walk(file);
      else if (entry.isFile()) found.push(file);
    }
  };
  walk('');
  return found.sort();
}
