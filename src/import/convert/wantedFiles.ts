import { checkedCopies } from '../media/copies.ts';
import { convertText, type ConversionContext } from './convertText.ts';

/**
 * The addresses of the files that texts of the new site will show or hand out and of which there is no copy yet: what their
 * conversion asks for, so that nothing is fetched that no reader would see.
 */
export async function wantedFiles(
  context: Omit<ConversionContext, 'fileAt'>,
  findCopy: (url: string) => string | undefined,
  onProgress: (done: number) => void,
): Promise<string[]> {
  const { archive, plan } = context;
  const copies = checkedCopies(findCopy);
  let done = 0;
  await archive.eachWithBody((item) => {
    onProgress((done += 1));
    const decision = plan.decisionOf(item);
    if ('slug' in decision) convertText(item, decision, { ...context, fileAt: copies.find });
  });
  return [...copies.missing].flatMap(([url, { reason }]) => (reason === 'absent' ? [url] : []));
}
