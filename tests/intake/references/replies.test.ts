import { describe, expect, test } from 'vitest';
import { frontMatter, readFolder } from '../samples.ts';

const read = (answered: string[], reply: string[] = []) =>
  readFolder({
    'articles/accord.md': frontMatter('date: 2023-10-01', ...answered),
    'articles/mine.md': frontMatter('kind: reply', 'replyTo: accord', ...reply),
  });

describe('a reply stands where its article stands', () => {
  test.each([
    ['online, as it is', [], 'published', []],
    ['a draft, as soon as it is made one', ['draft: true'], 'draft', ['reply-dropped']],
    ['past its end', ['expires: 2023-10-20'], 'expired', ['reply-dropped']],
    ['withdrawn, without a notice of its own', ['withdrawn: Faux.'], 'expired', ['reply-dropped']],
    ['withdrawn later, as before', ['withdrawn: { text: Faux., date: 2050-01-01 }'], 'published', []],
  ])('%s', async (_, lines, status, omitted) => {
    const { articles, faults, omissions } = await read(lines);
    expect(faults).toEqual([]);
    expect(articles.find(({ slug }) => slug === 'mine')?.status).toBe(status);
    expect(omissions.map(({ rule }) => rule)).toEqual(omitted);
  });
});

describe('a right of reply cannot go before its article', () => {
  test.each([
    ['by its end, if the article has none', [], ['expires: 2050-01-01'], ['reply-expires']],
    ['by an earlier end', ['expires: 2050-01-02'], ['expires: 2050-01-01'], ['reply-expires']],
  ])('%s', async (_, answered, reply, rules) =>
    expect((await read(answered, reply)).faults.map(({ rule }) => rule)).toEqual(rules),
  );

  test.each([
    ['go with it', ['expires: 2050-01-01'], ['expires: 2050-01-01']],
    ['be a draft that is being written', [], ['draft: true']],
    ['be withdrawn, with the reason', [], ['withdrawn: À la demande de son auteur.']],
    ['go whenever, if it is a reader’s letter', [], ['readerLetter: true', 'expires: 2050-01-01']],
  ])('but may %s', async (_, answered, reply) => expect((await read(answered, reply)).faults).toEqual([]));
});
