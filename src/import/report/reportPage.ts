import type { Language } from '../../addresses/pathWords.ts';
import { formatCount } from '../../i18n/cli/counts.ts';
import { importReportWords, type ImportReportWords, type LossKind } from '../../i18n/cli/importReport.ts';
import { escapeHtml } from '../../markdown/entities.ts';
import { hasLostWords, type ImportReport, type ReportedItem, type ReportedText } from './importReport.ts';
import { reportStyles } from './reportStyles.ts';

/** The most rows of a table: a page of a hundred thousand is not one to look at, and the JSON has them all. */
const mostRows = 1000;

type Outcome = keyof ImportReportWords['outcomes'];

/** What an import did, as a page to look at rather than to read: counts, bars, each loss with its place. */
export function reportPage(report: ImportReport, language: Language): string {
  const words = importReportWords[language];
  const { items, site } = report;
  const texts = items.filter((item): item is ReportedText => 'words' in item);
  const title = escapeHtml(words.title(site.name || site.url));
  const count = (number: number) => formatCount(number, language);
  const table = tableWriter(words);
  const byId = new Map(items.map((item) => [item.id, item]));
  const nameOf = (id: string) => textCell(byId.get(id));

  const losses = texts.flatMap((text) => text.losses.map((loss) => ({ ...loss, text })));
  const left = items.filter((item) => item.became === 'nothing');
  const shorter = texts.filter(hasLostWords);
  const sum = (key: 'before' | 'after') => count(texts.reduce((total, text) => total + text.words[key], 0));

  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${reportStyles}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeHtml(words.introduction(report.program, site.url))}</p>
${countsSection(items, words, count)}
<section>
<h2>${words.words}</h2>
<p>${words.wordsNote(sum('before'), sum('after'))}</p>
${table(
  shorter.map((text) => [textCell(text), count(text.words.before), count(text.words.after)]),
  [words.shorter(shorter.length), words.before, words.after],
)}
</section>
<section>
<h2>${words.losses}</h2>
${losses.length === 0 ? `<p>${words.noLosses}</p>` : ''}
${[...Map.groupBy(losses, ({ what }) => what)]
  .sort(([, a], [, b]) => b.length - a.length)
  .map(([what, all]) => lossSection(what, all, words, table, count))
  .join('\n')}
</section>
${
  report.missing.length > 0
    ? `<section>\n<h2>${words.missing} (${count(report.missing.length)})</h2>\n${table(
        report.missing.map(({ url, reason, detail = '', itemIds }) => [
          escapeHtml(url),
          escapeHtml(words.missingReasons[reason](detail)),
          itemIds.map(nameOf).join('<br>'),
        ]),
        [words.oldAddress, words.why, words.text],
      )}\n</section>`
    : ''
}
<section>
<h2>${words.left} (${count(left.length)})</h2>
${[...Map.groupBy(left, ({ reason }) => reason)]
  .map(
    ([reason, all]) =>
      `<details><summary>${words.leftReasons[reason]} <b>${count(all.length)}</b></summary>${table(
        all.map((item) => [escapeHtml(item.title || item.url), escapeHtml(item.type), placeCell(item)]),
        [words.text, words.kind, words.place],
      )}</details>`,
  )
  .join('\n')}
</section>
${
  report.categories.length > 0
    ? `<section>\n<h2>${words.categories}</h2>\n${table(
        report.categories.map(({ name, articles, became }) => [
          escapeHtml(name),
          count(articles),
          words.becameCategory[became],
        ]),
        [words.category, words.kinds.article, ''],
      )}\n</section>`
    : ''
}
${listSection(words.kept, report.kept)}
${listSection(
  words.unused,
  report.unused.map(({ field, count: times }) => `${field} (${count(times)})`),
)}
<section>
<h2>${words.addresses}</h2>
<p>${words.queryNote}</p>
<details><summary>${words.newAddress} <b>${count(texts.length)}</b></summary>
${table(
  texts.map((text) => [
    escapeHtml(text.url),
    `${escapeHtml(text.address)}<br><small>${escapeHtml(text.path)}</small>`,
  ]),
  [words.oldAddress, words.newAddress],
)}
</details>
${report.comments > 0 ? `<p>${words.comments(report.comments)}</p>` : ''}
</section>
</body>
</html>
`;
}

/** The counts of each kind by what became of it, as a table and as a bar. */
function countsSection(
  items: readonly ReportedItem[],
  words: ImportReportWords,
  count: (number: number) => string,
): string {
  const outcomes = Object.keys(words.outcomes) as Outcome[];
  const rows = Object.entries(words.kinds).flatMap(([kind, name]) => {
    const of = items.filter((item) => kindOf(item) === kind);
    if (of.length === 0) return [];
    const each = outcomes.map((outcome) => of.filter((item) => outcomeOf(item) === outcome).length);
    const bar = outcomes
      .map((outcome, at) => (each[at]! > 0 ? `<i class="${outcome}" style="flex:${each[at]}"></i>` : ''))
      .join('');
    return [
      `<tr><th>${name}</th>${each.map((number) => `<td>${number > 0 ? count(number) : '–'}</td>`).join('')}<td><b>${count(of.length)}</b></td></tr>
<tr class="bar"><td colspan="${outcomes.length + 2}"><div style="width:${Math.max(2, (100 * of.length) / items.length)}%">${bar}</div></td></tr>`,
    ];
  });
  const heads = outcomes.map((outcome) => `<th><i class="${outcome}"></i>${words.outcomes[outcome]}</th>`);
  return `<section>
<h2>${words.counts}</h2>
<p>${words.countsNote(items.length)}</p>
<div class="wide"><table class="counts">
<tr><th>${words.kind}</th>${heads.join('')}<th>${words.total}</th></tr>
${rows.join('\n')}
</table></div>
</section>`;
}

const kindOf = ({ type, became }: ReportedItem): keyof ImportReportWords['kinds'] =>
  became === 'article' || type === 'post'
    ? 'article'
    : became === 'page' || type === 'page'
      ? 'page'
      : became === 'file' || type === 'attachment'
        ? 'file'
        : 'other';

const outcomeOf = (item: ReportedItem): Outcome =>
  item.became === 'nothing' ? 'left' : item.became === 'file' ? 'file' : item.isOnline ? 'online' : 'waiting';

function lossSection(
  what: LossKind,
  losses: { detail: string; text: ReportedText }[],
  words: ImportReportWords,
  table: TableWriter,
  count: (number: number) => string,
): string {
  const rows = losses.map(({ detail, text }) => [
    `<code>${escapeHtml(detail)}</code>`,
    textCell(text),
    placeCell(text),
  ]);
  return `<details><summary>${words.lossKinds[what]} <b>${count(losses.length)}</b></summary>${table(rows, [words.what, words.text, words.place])}</details>`;
}

const textCell = (item: ReportedItem | undefined): string =>
  item === undefined
    ? ''
    : 'path' in item
      ? `${escapeHtml(item.title)}<br><small>${escapeHtml(item.path)}</small>`
      : escapeHtml(item.title || item.url);

const placeCell = ({ place: { file, line } }: ReportedItem): string =>
  `<small>${escapeHtml(file.split(/[\\/]/).at(-1)!)}:${line}</small>`;

const listSection = (title: string, entries: readonly string[]): string =>
  entries.length === 0
    ? ''
    : `<section>\n<h2>${title}</h2>\n<ul>${entries.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</ul>\n</section>`;

type TableWriter = (rows: readonly string[][], heads: readonly string[]) => string;

/** Writes a table of cells that are HTML; none if it has no row. */
const tableWriter =
  (words: ImportReportWords): TableWriter =>
  (rows, heads) => {
    if (rows.length === 0) return '';
    const head = heads.map((cell) => `<th>${cell}</th>`).join('');
    const body = rows
      .slice(0, mostRows)
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    const more = rows.length > mostRows ? `<p>${words.more(rows.length - mostRows)}</p>` : '';
    return `<div class="wide"><table><tr>${head}</tr>\n${body.join('\n')}\n</table></div>${more}`;
  };
