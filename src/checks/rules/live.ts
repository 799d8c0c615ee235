import { readEntryHeading } from '../../intake/live/headings.ts';
import { nodeSpot, nodeText } from '../nodes.ts';
import type { ParsedText } from '../parseText.ts';
import type { TextRule } from './textRule.ts';

const isLivePage = ({ collection, data }: ParsedText) => collection === 'articles' && data['kind'] === 'live';

/** Headings of level 2 are entries, and say their hours. */
const times: TextRule = (text, report) => {
  if (!isLivePage(text)) return;
  const timed = new Set(
    (text.outline.headings ?? []).flatMap((heading) =>
      readEntryHeading(heading.text) ? [heading.line] : [],
    ),
  );
  for (const heading of text.nodes('heading')) {
    const spot = nodeSpot(heading);
    if (heading.depth !== 2 || heading.children.length === 0 || timed.has(spot.line)) continue;
    report(
      { rule: 'entry-time', values: { right: entryLine(nodeText(heading).trim()) } },
      text.spotInFile(spot),
    );
  }
};

/** The heading of an entry, with the hour that is written in another form, else with an example. */
function entryLine(words: string): string {
  const [, day = '', rest = words] = /^(\d{4}-\d\d-\d\d)\s+(.*)$/.exec(words) ?? [];
  const [, hour, minute, title = rest] =
    /^(?:\p{L}{1,3}\s+)?([01]?\d|2[0-3])\s?[.:hH]\s?([0-5]\d)(?!\d)[\s,.:–—-]*(.*)$/u.exec(rest) ?? [];
  const time = hour ? `${hour.padStart(2, '0')}:${minute}` : '14:32';
  return ['##', day, time, title].filter(Boolean).join(' ');
}

/** Hours that go one way or the other; one that does not is of another day, or mistyped. */
const order: TextRule = (text, report) => {
  const { data, outline, spotInFile } = text;
  const day = /^\d{4}-\d\d-\d\d/.exec(String(data['date']).trim())?.[0];
  if (!isLivePage(text) || day === undefined) return;
  const entries = (outline.headings ?? []).flatMap(({ text, line, column }) => {
    const heading = readEntryHeading(text);
    return heading ? [{ ...heading, at: `${heading.day ?? day} ${heading.hour}`, line, column }] : [];
  });
  const pairs = entries.slice(1).map((second, at) => [entries[at]!, second] as const);
  const rising = pairs.filter(([first, second]) => first.at < second.at);
  const falling = pairs.filter(([first, second]) => first.at > second.at);
  for (const [first, second] of rising.length > falling.length ? falling : rising) {
    if (rising.length === 0 || falling.length === 0) return;
    const early = first.at < second.at ? first : second;
    const next = new Date(Date.parse(`${early.day ?? day}T12:00:00Z`) + 86_400_000);
    const right = `## ${next.toISOString().slice(0, 10)} ${early.hour} ${early.title}`;
    report({ rule: 'entry-order', values: { hour: early.hour, right } }, spotInFile(early));
  }
};

export const liveRules: readonly TextRule[] = [times, order];
