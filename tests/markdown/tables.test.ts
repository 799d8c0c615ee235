import { expect, test } from 'vitest';
import { htmlOf, htmlOfMdx } from './sample.ts';

test('a table scrolls in a box of its own, its columns aligned by classes', async () => {
  const text = '|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|4|';
  const html = await htmlOf(text);
  expect(html.replaceAll('\n', '')).toBe(
    '<div class="table" role="region" tabindex="0" aria-label="Tableau 1"><table>' +
      '<thead><tr><th>a</th><th>b</th><th class="align-center">c</th><th class="align-right">d</th></tr></thead>' +
      '<tbody><tr><td>1</td><td>2</td><td class="align-center">3</td><td class="align-right">4</td></tr></tbody>' +
      '</table></div>',
  );
  expect(await htmlOfMdx(text)).toBe(html);
});

test('tables are counted, or named by their captions', async () => {
  const html = await htmlOf(
    '|a|\n|-|\n\n<table><caption>Parts <b>2023</b></caption><tr><td>1</td></tr></table>\n\n|b|\n|-|',
  );
  expect(html.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Tableau 1"',
    'aria-label="Parts 2023"',
    'aria-label="Tableau 3"',
  ]);
});

test('the boxes of task lists are characters with a name', async () => {
  const text = '- [ ] a\n- [x] *b*\n- c';
  const html = await htmlOf(text);
  expect(html).toBe(
    '<ul class="contains-task-list">\n' +
      '<li class="task-list-item"><span class="task" role="img" aria-label="À faire">☐</span> a</li>\n' +
      '<li class="task-list-item"><span class="task" role="img" aria-label="Fait">☑</span> <em>b</em></li>\n' +
      '<li>c</li>\n</ul>',
  );
  expect(await htmlOfMdx(text)).toBe(html);
});

test('an empty header cell is not a header', async () => {
  const html = await htmlOf('||Part|\n|-|-:|\n|Lithium|3|');
  expect(html.replaceAll('\n', '')).toContain('<tr><td></td><th class="align-right">Part</th></tr>');
});
