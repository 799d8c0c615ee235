import { describe, expect, test } from 'vitest';
import { readCaptions } from '../../../src/intake/media/captions.ts';
import { transcriptOfCaptions, transcriptOfText } from '../../../src/intake/media/transcripts.ts';

const read = (text: string) => readCaptions(Buffer.from(text), 'x.vtt');
const faultsOf = async (text: string) =>
  (await read(text)).faults.map(({ line, rule, values }) => [line, rule, 'right' in values && values.right]);

const line = '00:01.000 --> 00:02.000';

test.each([
  ['a byte order mark, CRLF and a title', `\uFEFFWEBVTT Titre\r\n\r\n${line}\r\nBonjour.\r\n`],
  ['a number, settings and a comment', `WEBVTT\n\nNOTE rien\n\n1\n${line} line:90% align:start\nBonjour.`],
  ['an element that is not closed and a stray sign', `WEBVTT\n\n${line}\n<i>Bonjour & bonsoir.`],
  ['captions that overlap, in any order', `WEBVTT\n\n00:05.000 --> 00:09.000\nb\n\n${line}\na`],
  ['hours', 'WEBVTT\n\n01:00:01.000 --> 01:00:02.000\nBonjour.'],
])('captions with %s have no fault', async (_, text) => expect(await faultsOf(text)).toEqual([]));

describe('a timing is repaired:', () => {
  test.each([
    ['00:00:01,5 --> 00:00:02,25', '00:00:01.500 --> 00:00:02.250'],
    ['0:01 -> 0:02', '00:01.000 --> 00:02.000'],
    ['00:01.000 – 00:02.000', '00:01.000 --> 00:02.000'],
    ['00:01.000-->00:02.000', '00:01.000 --> 00:02.000'],
    ['1:99 --> 2:00', '00:00:01.000 --> 00:00:04.000'],
  ])('%s', async (written, right) =>
    expect(await faultsOf(`WEBVTT\n\n${written}\nBonjour.`)).toEqual([[3, 'captions-time', right]]),
  );
});

test('every mistake of a file is told, with its line', async () => {
  const text = `WEBVTT\n\n00:01,000 --> 00:02,000\na\n\n00:04.000 --> 00:03.000\nb\n\nSans heure.\nEt encore.\n`;
  expect((await faultsOf(text)).map(([at, rule]) => [at, rule])).toEqual([
    [3, 'captions-time'],
    [6, 'captions-end'],
    [9, 'captions-untimed'],
  ]);
});

test('a file in another encoding, or no text, is told like any text', async () => {
  const bytes = Buffer.from(`WEBVTT\n\n${line}\nÉté.`, 'latin1');
  expect((await readCaptions(bytes, 'x.vtt')).faults.map(({ rule }) => rule)).toEqual(['bytes-windows1252']);
  const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  expect((await readCaptions(picture, 'x.vtt')).faults.map(({ rule }) => rule)).toEqual(['bytes-binary']);
});

describe('a transcript', () => {
  test('of captions has a paragraph for each voice, and one after each long pause', async () => {
    const { cues } = await read(
      `WEBVTT\n\n00:00.000 --> 00:01.000\n<v Anne>Un &lt;mot&gt;,\n\n00:01.000 --> 00:02.000\n<v Anne>puis <i>deux</i>.\n\n00:06.000 --> 00:07.000\n<v Anne>Trois.\n\n00:07.000 --> 00:08.000\n<v Paul>Quatre.\n`,
    );
    expect(transcriptOfCaptions(cues)).toEqual([
      { voice: 'Anne', text: 'Un <mot>, puis deux.' },
      { text: 'Trois.' },
      { voice: 'Paul', text: 'Quatre.' },
    ]);
  });

  test('of a text has its paragraphs, and who speaks before a colon', () =>
    expect(transcriptOfText('Anne Martin : Un mot,\nsur deux lignes.\n\n\nPuis rien.\n')).toEqual([
      { voice: 'Anne Martin', text: 'Un mot, sur deux lignes.' },
      { text: 'Puis rien.' },
    ]));
});
