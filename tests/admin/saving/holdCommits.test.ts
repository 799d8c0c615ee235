import { beforeEach, describe, expect, test, vi } from 'vitest';
import { entryText } from '../../../src/admin/entryText.ts';
import { holdCommits, type HoldingOptions } from '../../../src/admin/saving/holdCommits.ts';
import { savedVersions } from '../../../src/admin/saving/savedVersions.ts';
import { savingWords } from '../../../src/i18n/savingWords.ts';
import { fakeHosts, type FakeHost } from './fakeHosts.ts';

const words = savingWords.fr;
const path = 'articles/été/mine.md';
const first = '---\ntitle: La mine\n---\n\nUn.\n\nDeux.\n';

describe.each(Object.entries(fakeHosts))('a save to %s', (_name, makeHost) => {
  let host: FakeHost;
  let versions: ReturnType<typeof savedVersions>;
  let format: ReturnType<typeof entryText>;
  let resolve: ReturnType<typeof vi.fn<HoldingOptions['resolve']>>;
  let merged: ReturnType<typeof vi.fn<() => void>>;
  let send: typeof fetch;
  beforeEach(() => {
    host = makeHost(new Map([[path, first]]));
    versions = savedVersions();
    format = versions.watch(entryText([{ name: 'title', widget: 'string' }], true));
    resolve = vi.fn<HoldingOptions['resolve']>(async ({ mine, theirs }) => `${mine}\n${theirs}`);
    merged = vi.fn<() => void>();
    send = holdCommits(host.fetch, { versions, words, resolve, onMerged: merged });
  });

  /** A text as the interface writes it, made of one that it has read. */
  const edited = (from: string, body: string) =>
    `${format.toFile({ ...format.fromFile(from), body }).trim()}\n`;

  test('that nobody has crossed is sent as it is', async () => {
    const text = edited(first, 'Mon un.');
    const { status, json } = await host.save(send, { path, text });
    expect([status < 300, host.files.get(path)]).toEqual([true, text]);
    expect(JSON.stringify(json)).toContain('new');
    expect([resolve.mock.calls.length, merged.mock.calls.length]).toEqual([0, 0]);
  });

  test('of what somebody else has changed is sent as the editor puts it', async () => {
    const theirs = first.replace('Deux', 'Leur deux');
    host.files.set(path, theirs);
    const text = edited(first, 'Mon un.');
    const { status, json } = await host.save(send, { path, text });
    expect(resolve).toHaveBeenCalledExactlyOnceWith({ path, base: first, mine: text, theirs });
    expect([status < 300, host.files.get(path)]).toEqual([true, `${text}\n${theirs}`]);
    // The interface is not to believe that it knows the file, nor the commit.
    expect(JSON.stringify(json)).not.toContain('"new"');
    expect(merged).toHaveBeenCalledOnce();
  });

  test('that the editor does not want to send is not sent, and the host keeps what it has', async () => {
    resolve.mockResolvedValue(undefined);
    const theirs = first.replace('Deux', 'Leur deux');
    host.files.set(path, theirs);
    const { status, json } = await host.save(send, { path, text: edited(first, 'Mon un.') });
    expect([status, json['message'], host.files.get(path)]).toEqual([409, words.cancelled, theirs]);
  });

  test('that crosses another on its way is compared again', async () => {
    let count = 0;
    host.beforeCommit = () => {
      if (count++ === 0) host.files.set(path, first.replace('Deux', 'À la seconde'));
    };
    const text = edited(first, 'Mon un.');
    await host.save(send, { path, text });
    expect(resolve).toHaveBeenCalledOnce();
    expect(host.files.get(path)).toContain('À la seconde');
    expect(host.files.get(path)).toContain('Mon un.');
  });

  test('while others save again and again ends in words', async () => {
    let count = 0;
    host.beforeCommit = () => void host.files.set(path, first.replace('Deux', `Numéro ${count++}`));
    const { status, json } = await host.save(send, { path, text: edited(first, 'Mon un.') });
    expect([status, json['message']]).toEqual([409, words.moving]);
  });

  test('of what was deleted is asked for, and sent as a new file', async () => {
    host.files.clear();
    resolve.mockImplementation(async ({ mine }) => mine);
    const text = edited(first, 'Mon un.');
    expect((await host.save(send, { path, text })).status).toBeLessThan(300);
    expect(resolve).toHaveBeenCalledExactlyOnceWith({ path, base: first, mine: text, theirs: '' });
    expect(host.files.get(path)).toBe(text);
  });

  test('of a new text whose name is taken is refused', async () => {
    const text = `${format.toFile({ title: 'La mine', body: 'Autre.' }).trim()}\n`;
    const { status, json } = await host.save(send, { path, text, isNew: true });
    expect([status, json['message'], host.files.get(path)]).toEqual([409, words.exists(path), first]);
  });

  test('of a new text is sent', async () => {
    const text = `${format.toFile({ title: 'Autre', body: 'Autre.' }).trim()}\n`;
    await host.save(send, { path: 'articles/autre.md', text, isNew: true });
    expect(host.files.get('articles/autre.md')).toBe(text);
  });

  test('of a new text is an edit of it the second time, which the interface has not read', async () => {
    const own = 'articles/autre.md';
    const written = (body: string) => `${format.toFile({ title: 'Autre', body }).trim()}\n`;
    await host.save(send, { path: own, text: written('Un.'), isNew: true });
    await host.save(send, { path: own, text: written('Un, deux.') });
    expect([resolve.mock.calls.length, host.files.get(own)]).toEqual([0, written('Un, deux.')]);
    host.files.set(own, written('Un, deux, trois.'));
    await host.save(send, { path: own, text: written('Un, quatre.') });
    expect(resolve).toHaveBeenCalledOnce();
  });

  test('after another of one’s own is compared with that one', async () => {
    const second = edited(first, 'Mon un.');
    await host.save(send, { path, text: second });
    // The interface does not read again what it has saved.
    const third = edited(first, 'Mon un, et demi.');
    await host.save(send, { path, text: third });
    expect([resolve.mock.calls.length, host.files.get(path)]).toEqual([0, third]);
    const theirs = third.replace('demi', 'quart');
    host.files.set(path, theirs);
    const fourth = edited(first, 'Mon un, encore.');
    await host.save(send, { path, text: fourth });
    expect(resolve).toHaveBeenCalledExactlyOnceWith({ path, base: third, mine: fourth, theirs });
  });

  test('after one that was put together is compared with what the interface still shows', async () => {
    host.files.set(path, first.replace('Deux', 'Leur deux'));
    const second = edited(first, 'Mon un.');
    await host.save(send, { path, text: second });
    const together = host.files.get(path);
    const third = edited(first, 'Mon un, et demi.');
    await host.save(send, { path, text: third });
    expect(resolve).toHaveBeenLastCalledWith({ path, base: second, mine: third, theirs: together });
  });

  test('of a renamed text is compared with what stands under the old name', async () => {
    const theirs = first.replace('Deux', 'Leur deux');
    host.files.set(path, theirs);
    const text = edited(first, 'Mon un.');
    await host.save(send, { path: 'articles/carriere.md', from: path, text });
    expect(resolve).toHaveBeenCalledOnce();
    expect([...host.files]).toEqual([['articles/carriere.md', `${text}\n${theirs}`]]);
  });

  test('of the file of another program keeps its ends of lines', async () => {
    const theirs = first.replace('Deux', 'Leur deux').replaceAll('\n', '\r\n');
    host.files.set(path, theirs);
    resolve.mockImplementation(async ({ theirs: text }) => text.replace('Un.', 'Mon un.'));
    await host.save(send, { path, text: edited(first, 'Mon un.') });
    expect(host.files.get(path)).toBe(theirs.replace('Un.', 'Mon un.'));
  });

  test('without a network, or with an expired sign-in, says that the text is kept', async () => {
    const text = edited(first, 'Mon un.');
    const hold = (answer: () => Promise<Response>) =>
      holdCommits(answer as typeof fetch, { versions, words, resolve, onMerged: merged });
    const offline = hold(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(host.save(offline, { path, text })).rejects.toThrow(words.offline);
    const expired = hold(async () => Response.json({ message: 'Bad credentials' }, { status: 401 }));
    expect(await host.save(expired, { path, text })).toEqual({
      status: 401,
      json: { message: words.expired },
    });
  });
});

test('other requests pass as they are', async () => {
  const passed = vi.fn<typeof fetch>(async () => new Response('as it is'));
  const send = holdCommits(passed, {
    versions: savedVersions(),
    words,
    resolve: async () => undefined,
    onMerged: () => undefined,
  });
  expect(await (await send('https://api.example/user', { headers: { a: 'b' } })).text()).toBe('as it is');
  await send('https://api.example/graphql', {
    method: 'POST',
    body: JSON.stringify({ query: '{ viewer { login } }' }),
  });
  expect(passed).toHaveBeenCalledTimes(2);
});
