import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { deliver } from '../../../src/cli/letter/deliver.ts';
import { emlFile } from '../../../src/cli/letter/emlFile.ts';
import { obstacleTo, sendLetter } from '../../../src/cli/letter/sendLetter.ts';
import { senders } from '../../../src/cli/letter/senders.ts';
import { letterWords } from '../../../src/i18n/cli/letter.ts';

const mail = {
  subject: 'La semaine : {{ attention }}',
  preheader: 'Un résumé',
  page: 'https://example.org/lettres/x/',
  html: '<p>{% si %}</p><a href="{{unsubscribe}}">Se désabonner</a>',
  text: 'Se désabonner\n{{unsubscribe}}\n',
};

type Asked = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
};

/** A service that answers with a status and a text, and what it was asked. */
async function standIn(status: number, answer: string): Promise<{ api: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>;
      asked.push({ method, path: url, headers, body });
      response.writeHead(status).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const settings = {
  brevo: { sender: 'brevo', list: 3, from: { name: 'La rédaction', email: 'lettre@example.org' } },
  listmonk: { sender: 'listmonk', list: 1, url: 'https://lettres.example.org' },
  buttondown: { sender: 'buttondown' },
} as const;

describe.each([
  [
    'brevo',
    '{"id":7}',
    '{{ unsubscribe }}',
    ['POST /emailCampaigns', 'POST /emailCampaigns/7/sendNow'],
    { 'api-key': 'clé' },
    'htmlContent',
  ],
  [
    'listmonk',
    '{"data":{"id":7}}',
    '{{ UnsubscribeURL }}',
    ['POST /campaigns', 'PUT /campaigns/7/status'],
    { authorization: 'token clé' },
    'body',
  ],
  [
    'buttondown',
    '{"id":"7"}',
    '{{ unsubscribe_url }}',
    ['POST /emails', 'PATCH /emails/7'],
    { authorization: 'Token clé' },
    'body',
  ],
] as const)('%s', (name, answer, mark, requests, headers, field) => {
  test('is given a letter with its own mark for leaving, and sends it', async () => {
    const { api, asked } = await standIn(201, answer);
    // A header has no letters but those of Latin-1.
    const options = { settings: settings[name], key: 'clé', isSent: true, api };
    expect(await deliver(senders[name], mail, options)).toEqual({ id: '7' });
    expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(requests);
    expect(asked[0]!.headers).toMatchObject(
      Object.fromEntries(
        Object.entries(headers).map(([key, value]) => [key, Buffer.from(value, 'latin1').toString('latin1')]),
      ),
    );
    expect(asked[0]!.body[field]).toContain(`<p>&#123;% si %}</p><a href="${mark}">Se désabonner</a>`);
    expect(asked[0]!.body['subject']).toBe('La semaine : {\u200B{ attention }}');
  });

  test('keeps a draft', async () => {
    const { api, asked } = await standIn(201, answer);
    await deliver(senders[name], mail, { settings: settings[name], key: 'clé', isSent: false, api });
    expect(asked).toHaveLength(1);
  });
});

describe('a letter that cannot be sent is answered in a sentence', () => {
  const words = letterWords.fr;
  const send = (api: string) => {
    process.env['BREVO_API_KEY'] = 'x';
    onTestFinished(() => void delete process.env['BREVO_API_KEY']);
    return sendLetter(mail, { ...settings.brevo }, { isSent: false, wait: 0, words, api });
  };

  test('for want of a key', () => {
    expect(obstacleTo({ ...settings.brevo }, words)?.replace(/\s/g, ' ')).toBe(
      'La clé de Brevo manque ; donnez-la par l’environnement, jamais dans un fichier du dépôt : BREVO_API_KEY=… npm run letter -- --send',
    );
  });

  test('because the key is refused', async () => {
    const { api } = await standIn(401, '{"message":"Key not found"}');
    expect(await send(api)).toMatchObject({
      problem: expect.stringContaining('dans BREVO_API_KEY') as string,
    });
  });

  test('because the service does not like it', async () => {
    const { api } = await standIn(400, '{"message":"List id does not exist"}');
    expect(await send(api)).toMatchObject({
      problem: expect.stringMatching(/réponse 400.*List id does not exist/) as string,
    });
  });

  test('because nobody answers', async () => {
    expect(await send('http://127.0.0.1:9')).toMatchObject({
      problem: expect.stringMatching(/ne répond pas.*rien n’a été envoyé/) as string,
    });
  });

  test('because its page is not online', async () => {
    const { api } = await standIn(404, '');
    const options = { isSent: true, wait: 0, words, api };
    const missing = { ...mail, page: `${api}/lettres/x/` };
    expect(await sendLetter(missing, { ...settings.brevo }, options)).toMatchObject({
      problem: expect.stringContaining('publiez d’abord le site') as string,
    });
  });
});

test('a letter as a message file has both forms, in lines that servers accept', () => {
  const eml = emlFile({ ...mail, subject: 'Métaux critiques : un accord, et après ?' }, new Date(0));
  const lines = eml.split('\r\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(78);
  expect(lines.filter((line) => /^Content-Type: text/.test(line))).toHaveLength(2);
  expect(
    Buffer.from(lines[lines.indexOf('Content-Type: text/plain; charset=utf-8') + 3]!, 'base64').toString(),
  ).toBe(mail.text);
});
