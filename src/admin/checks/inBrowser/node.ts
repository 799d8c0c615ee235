/** What modules that the checks share with the build import of Node, as far as a text alone needs it. */
const basename = (name: string) => name.replace(/\/+$/, '').replace(/^.*\//s, '');
const extname = (name: string) => /(?<=[^/])\.[^./]*$/.exec(basename(name))?.[0] ?? '';

export default { posix: { basename, extname } };

/** Nothing is kept by its digest here. */
export const hash = () => '';
