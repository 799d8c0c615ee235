import type { TreeNode, TreeNodeObjectTagNameWithRt } from 'webvtt-parser';
import { decodeText } from '../files/text.ts';
import { fault, faultAt, type Fault, type FaultDetail } from '../faults.ts';

/** One caption: what is said, by whom if the file says so, and from when to when in seconds. */
export type Cue = { from: number; to: number; text: string; voice?: string | undefined };

export type CaptionsReading = { cues: Cue[]; faults: Fault[] };

const timing =
  /^((?:\d+:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t].*)?$/;

/** A line of SRT, the older format: a comma before the milliseconds. */
const srtTiming = /^\s*\d+:\d\d:\d\d,\d{1,3}\s*-+>\s*\d+:\d\d:\d\d,\d{1,3}/m;

const exampleTiming = '00:00:01.000 --> 00:00:04.000';

/** The characters that captions write as entities. */
const entities = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&lrm;': '',
  '&rlm;': '',
} as const;

/**
 * Reads captions in WebVTT (w3.org/TR/webvtt1). What browsers show in any case, such as an element that is not closed, is
 * no fault.
 *
 * @param file its name in faults
 */
export async function readCaptions(bytes: Uint8Array, file: string): Promise<CaptionsReading> {
  const { text, faults, isBinary } = decodeText(bytes, file);
  if (isBinary) return { cues: [], faults };
  const place = { file, line: 1, column: 1 };
  if (!/^WEBVTT(?:[ \t]|$)/m.test(text.split('\n', 1)[0]!)) {
    const isSrt = srtTiming.test(text);
    return { cues: [], faults: [...faults, fault(isSrt ? 'captions-srt' : 'captions-header', {}, place)] };
  }
  // Loaded only if there are captions.
  const { default: webvtt } = await import('webvtt-parser');
  const { cues } = new webvtt.WebVTTParser(entities).parse(text, 'captions');
  const found = timingFaults(text).map(([line, detail]) => faultAt(detail, { file, line, column: 1 }));
  if (found.length === 0 && cues.length === 0) found.push(fault('captions-empty', {}, place));
  return {
    cues: cues.map(({ startTime, endTime, tree }) => {
      const voice = voiceIn(tree.children);
      return {
        from: startTime,
        to: endTime,
        text: textOf(tree.children).replace(/\s+/g, ' ').trim(),
        ...(voice && { voice }),
      };
    }),
    faults: [...faults, ...found],
  };
}

/** The faults of timings, by their lines; what follows a timing is text until the next blank line. */
function timingFaults(text: string): [number, FaultDetail][] {
  const lines = text.split('\n');
  const isFirst = (line: string, index: number) => line.trim() !== '' && !lines[index - 1]?.trim();
  return lines.flatMap((line, index): [number, FaultDetail][] => {
    if (index === 0 || !isFirst(line, index) || /^(?:NOTE|STYLE|REGION)\b/.test(line)) return [];
    const at = [index, index + 1].find((place) => isTimingLike(lines[place]));
    const written = lines[at ?? index]!.trim();
    if (at === undefined)
      return [[index + 1, { rule: 'captions-untimed', values: { written, right: exampleTiming } }]];
    const [, from, to] = timing.exec(written) ?? [];
    if (from === undefined || to === undefined)
      return [[at + 1, { rule: 'captions-time', values: { written, right: repairedTiming(written) } }]];
    return seconds(from) < seconds(to) ? [] : [[at + 1, { rule: 'captions-end', values: { written } }]];
  });
}

const isTimingLike = (line: string | undefined) =>
  /^\s*\d+:\d\d.*(?:[->\u2013\u2014\u2192]|\d:\d\d).*\d:\d\d/.test(line ?? '');

const seconds = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** A timing as it was probably meant, or an example of one. */
function repairedTiming(written: string): string {
  const repaired = written
    .replace(/(\d),(\d{1,3})\b/g, '$1.$2')
    .replace(/\s*(?:[-\u2013\u2014]*>|[\u2013\u2014\u2192]|-+(?=\s*\d))\s*/, ' --> ')
    .replace(/(?<![\d:])(\d:\d\d)/g, '0$1')
    .replace(/(:\d\d)(?=\s|$)/g, '$1.000')
    .replace(/\.(\d{1,2})(?=\s|$)/g, (_, digits: string) => `.${digits.padEnd(3, '0')}`);
  return timing.test(repaired) ? repaired : exampleTiming;
}

const textOf = (nodes: readonly TreeNode<TreeNodeObjectTagNameWithRt>[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'object' ? textOf(node.children) : ''))
    .join('');

function voiceIn(nodes: readonly TreeNode[]): string | undefined {
  const voice = nodes.find((node) => node.type === 'object' && node.name === 'v');
  return voice?.type === 'object' ? voice.value.trim() || undefined : undefined;
}
