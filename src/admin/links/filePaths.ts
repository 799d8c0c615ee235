/**
 * The path in the repository of a file that a text names, from the path of the text itself; undefined if it is on the web or
 * outside the repository.
 */
export function joinPath(from: string, written: string): string | undefined {
  if (!from || /^(?:[a-z][\w+.-]*:|\/|#)/i.test(written)) return undefined;
  const steps = from.split('/').slice(0, -1);
  for (const step of decoded(written.replace(/[?#].*$/, '')).split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The way from one text to another, as links are written: `../une-mine/index.md`. */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  const up = here.slice(same).map(() => '..');
  return (up.length > 0 ? [...up, ...there.slice(same)] : ['.', ...there.slice(same)]).join('/');
}
