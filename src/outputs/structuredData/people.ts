import type { Organization, Person } from 'schema-dts';
import type { Article, Author, Edition } from '../../editorial/edition.ts';
import { publicationRef } from './publication.ts';
import { withoutUndefined } from './graph.ts';

/** The id of an author's node. */
const personId = (author: Author, { addresses }: Edition) =>
  `${addresses.absolute(addresses.author(author.id))}#person`;

/**
 * The authors of an article: the people in the byline; without a byline the publication, or the sponsor of an article
 * that the newsroom did not write.
 */
export function authorsOf(article: Article, edition: Edition): (Person | Organization)[] {
  const { addresses, authors } = edition;
  const people = article.authors.map((name): Person => {
    const author = authors.find(({ id }) => id === name);
    if (!author) return { '@type': 'Person', name };
    return {
      '@type': 'Person',
      '@id': personId(author, edition),
      name: author.name,
      url: addresses.absolute(addresses.author(author.id)),
      ...withoutUndefined({ jobTitle: author.role }),
    };
  });
  return people.length > 0 ? people : [sponsorOf(article) ?? publicationRef(edition)];
}

/** Who paid for an article. */
export function sponsorOf({ sponsor }: Article): Organization | undefined {
  return sponsor && { '@type': 'Organization', name: sponsor.name, url: sponsor.url };
}

/** @param portrait address of the author's picture */
export function personNode(author: Author, edition: Edition, portrait?: string): Person {
  const { addresses } = edition;
  const image = portrait && {
    '@type': 'ImageObject' as const,
    url: portrait,
    contentUrl: portrait,
    ...withoutUndefined({ creditText: author.picture?.credit }),
  };
  return {
    '@type': 'Person',
    '@id': personId(author, edition),
    name: author.name,
    url: addresses.absolute(addresses.author(author.id)),
    worksFor: publicationRef(edition),
    ...withoutUndefined({ jobTitle: author.role, description: author.bio, sameAs: author.url }),
    ...(image && { image }),
  };
}
