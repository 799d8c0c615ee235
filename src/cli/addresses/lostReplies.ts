import { pathKey } from '../../addresses/oldPaths.ts';
import type { AddressedFile } from './replacements.ts';
import type { Comparison } from './missingAddresses.ts';

/** A right of reply that was online and is not any more, while the article it answers still is. */
export type LostReply = {
  /** The file to open, from the content folder: that of the reply, or of its article if it was deleted. */
  file: string;
  /** The address it had. */
  address: string;
  /** The file of the article. */
  article: string;
  isDeleted: boolean;
};

/**
 * Every right of reply published then that is missing now, because it was deleted, made a draft or no longer answers its
 * article. One that is withdrawn, with the reason at its address, is not lost, nor is what `gone` declares.
 */
export function lostReplies({ then, now, moves, renamed }: Comparison): LostReply[] {
  const present = new Map(now.articles.map((article) => [article.file, article]));
  const presentOf = ({ file }: AddressedFile) => present.get(renamed.get(file) ?? file) ?? present.get(file);
  const gone = new Set(moves.gone.map(pathKey));
  return then.articles.flatMap((reply): LostReply[] => {
    const { address, replyTo } = reply;
    if (address === undefined || replyTo === undefined || reply.readerLetter) return [];
    const before = then.articles.find(({ name, address }) => name === replyTo && address !== undefined);
    const article = before && presentOf(before);
    if (article?.address === undefined || gone.has(pathKey(address))) return [];
    const answers = now.articles.filter((one) => one.replyTo === article.name);
    const own = presentOf(reply);
    const isThere = answers.some(
      (one) => one.address !== undefined && (one === own || isSuccessor(one, reply, address)),
    );
    if (isThere || own?.status === 'withdrawn') return [];
    return [{ file: (own ?? article).file, address, article: article.file, isDeleted: own === undefined }];
  });
}

/** Whether a reply is another under a new name: it says so, or has the same title. */
const isSuccessor = (one: AddressedFile, reply: AddressedFile, address: string) =>
  one.title === reply.title || one.redirectFrom.some((old) => pathKey(old) === pathKey(address));
