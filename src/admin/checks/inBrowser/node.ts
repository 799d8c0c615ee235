/** What modules that the checks share with the build import of Node, as far as a page needs it. */
const basename = (name: string, ending = '') => {
  const base = name.replace(/\/+$/, '').replace(/^.*\//s, '');
  return ending !== '' && base.endsWith(ending) ? base.slice(0, -ending.length) : base;
};
const extname = (name: string) => /(?<=[^/])\.[^./]*$/.exec(basename(name))?.[0] ?? '';
const dirname = (name: string) => /^(.*)\/[^/]+\/*$/s.exec(name)?.[1] ?? '.';

/** Paths of a repository: relative, with `/`. */
function join(...parts: string[]): string {
  const steps: string[] = [];
  for (const step of parts.join('/').split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/') || '.';
}

function relative(from: string, to: string): string {
  const [above, below] = [from, to].map((name) =>
    join(name)
      .split('/')
      .filter((step) => step !== '.'),
  );
  const differs = above!.findIndex((step, place) => step !== below![place]);
  const same = differs < 0 ? above!.length : differs;
  return [...above!.slice(same).map(() => '..'), ...below!.slice(same)].join('/');
}

const posix = { basename, extname, dirname, join, relative };

export default { ...posix, posix, sep: '/' };

/** Nothing is kept by its digest here. */
export const hash = () => '';
