import { isSameName, slugOf } from '../../addresses/slugs.ts';
import type { OldAuthor } from '../oldSite.ts';
import type { AuthorIds } from '../convert/convertText.ts';

/** Accounts that belong to whoever keeps the site going, and sign nothing. */
const unsigned =
  /^(?:admin(?:istrat(?:eur|rice|or))?|webmaster|root|wordpress|ghost|user|auteur|author|test)\d*$/i;

/** The id of each author's file: one for accounts with the same name. */
export function authorIdsOf(authors: readonly OldAuthor[]): AuthorIds & {
  /** Who has a file, by its id. */
  files: ReadonlyMap<string, OldAuthor & { logins: string[] }>;
} {
  const files = new Map<string, OldAuthor & { logins: string[] }>();
  const byLogin = new Map<string, string>();
  const idOf = (name: string) => [...files].find(([, author]) => isSameName(author.name, name))?.[0];
  for (const author of authors) {
    const { login, name } = author;
    if (unsigned.test(name) || name.includes('@')) continue;
    const wanted = slugOf(name) || slugOf(login);
    if (wanted === '') continue;
    const known = idOf(name) ?? (files.has(wanted) ? wanted : undefined);
    if (known === undefined) files.set(wanted, { ...author, logins: [login] });
    else files.get(known)!.logins.push(login);
    byLogin.set(login, known ?? wanted);
  }
  const ids = new Map([...files].map(([id, { name }]) => [slugOf(name), id]));
  return { files, byLogin: (login) => byLogin.get(login), byName: (name) => ids.get(slugOf(name)) };
}
